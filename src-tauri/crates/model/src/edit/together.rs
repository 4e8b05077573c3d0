//! The parts of edits that bring things together: services into one, copies and organisations into
//! a workspace.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{OrganisationId, ServiceId};
use crate::records::{Decision, Key, Record};

/// Several services to be run as one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Combining {
    /// Whose the combined service is.
    pub organisation: OrganisationId,
    /// The members, two or more, in the order in which they are read.
    pub members: Vec<ServiceId>,
    /// What the combined service is called.
    pub name: String,
    /// The role that owns it.
    pub owner: String,
    /// What was decided where members differ.
    #[serde(default)]
    pub decisions: Vec<Decision>,
}

/// A record that was changed in a combination and is kept for one member when it is split.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Offered {
    /// The record of the combination.
    pub key: Key,
    /// The member that keeps it.
    pub member: ServiceId,
}

/// On which occasion records are taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Adoption {
    /// Copies were brought back.
    Merge,
    /// Organisations of other workspaces came in.
    Import,
}

impl Adoption {
    /// The name of the occasion, as in history.
    #[must_use]
    pub fn verb(self) -> &'static str {
        match self {
            Self::Merge => "merge",
            Self::Import => "import",
        }
    }
}

/// A record as it shall be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Held {
    /// Its key.
    pub key: Key,
    /// The record; absent takes it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub record: Option<Record>,
}
