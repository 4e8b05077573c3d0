//! A group that takes services to another laptop in a copy of the workspace.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{GroupId, OrganisationId, ServiceId};

/// A group and what it was handed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Group {
    /// Permanent.
    pub id: GroupId,
    /// Whose services it works on.
    pub organisation: OrganisationId,
    /// What the group is called.
    pub name: String,
    /// The services that it may work on. The others can be read in its copy.
    pub services: Vec<ServiceId>,
    /// When its copy was made, in RFC 3339.
    pub handed_out: String,
    /// Whether this workspace is the group's copy. Never taken over from a copy.
    pub here: bool,
}
