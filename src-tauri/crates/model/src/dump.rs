//! The whole workspace as JSON in stable order, and back.

use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::change::{Change, Place};
use crate::records::Record;

/// The version of the dump's form. A newer program reads every older one.
pub const DUMP_FORM: u32 = 1;

/// A workspace as a value that can be written to a text file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Dump {
    /// Always `charrette`, so that a stranger's JSON is not taken for a dump.
    pub charrette: u32,
    /// Every record, kinds in order, keys in order within.
    pub records: Vec<Record>,
    /// The log, oldest first.
    pub log: Vec<LogEntry>,
}

/// One step as the log keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LogEntry {
    /// Counts up with each commit. Steps that were joined leave gaps.
    pub revision: u32,
    /// When the step began.
    pub began: DateTime<Utc>,
    /// When it was last added to.
    pub at: DateTime<Utc>,
    /// Who.
    pub author: String,
    /// What was done: the edit's name, `new`, `undo`, `redo` or `several`.
    pub verb: String,
    /// Where it happened.
    pub place: Place,
    /// Whether it stands, was undone, or was undone and can no longer be redone.
    pub standing: Standing,
    /// For undo and redo: the revision taken back or done again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<u32>,
    /// What changed.
    pub changes: Vec<Change>,
}

impl LogEntry {
    /// Names the step over all copies of a workspace, 16 hexadecimal digits: a step that stands in
    /// two logs was done before the copies parted. What has become of it since does not count.
    ///
    /// # Errors
    /// When a change cannot be written as JSON, which no record allows to happen.
    pub fn id(&self) -> Result<String, serde_json::Error> {
        let counted = (self.revision, &self.began, &self.at, &self.author);
        let said = (&self.verb, &self.place, self.target, &self.changes);
        let hash = blake3::hash(&serde_json::to_vec(&(counted, said))?);
        Ok(hash.to_hex().chars().take(16).collect())
    }
}

/// What has become of a step.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It stands and can be undone.
    Done,
    /// It was undone and can be redone.
    Undone,
    /// It was undone, and something else was done after: it cannot be redone.
    Dropped,
    /// It is the entry of an undo, a redo or the beginning, which are not undone themselves.
    Fixed,
}
