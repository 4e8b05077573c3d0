//! One line of a register of the organisation: what several services refer to, kept once.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Cells;
use crate::ids::{EntryId, OrganisationId, RegisterId};

/// A role, a person, a tool.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// Permanent. An entry that the register starts with keeps its id in every copy of a
    /// workspace, so that two groups who change it mean one record.
    pub id: EntryId,
    /// The register.
    pub register: RegisterId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Order key among the organisation's own entries.
    pub position: String,
    /// The cells that are not empty.
    pub cells: Cells,
    /// Whether an entry that the register starts with is not used here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub struck: bool,
}
