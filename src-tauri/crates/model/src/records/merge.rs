//! A copy that was brought back, and every step of it that is known here since.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::MergeId;

/// A copy that was brought back. With its steps known, it can come back again, later or in another
/// copy, and only what is new since counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Merge {
    /// The last step of the copy that came back.
    pub id: MergeId,
    /// What the copy was called: its group or its file.
    pub name: String,
    /// When it came back, in RFC 3339.
    pub at: String,
    /// The steps of the copy that this workspace did not have, see [`crate::dump::LogEntry::id`].
    pub steps: Vec<String>,
}
