//! What two sides cannot both have: the record, the field, and what stands there on each side.

use serde_json::Value as Json;

use super::fields::Form;
use crate::ids::ServiceId;
use crate::records::Key;

/// In what way two sides stand against each other.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Clash {
    /// Both wrote the same field.
    Field,
    /// It was struck here and changed there.
    GoneHere,
    /// It was struck there and changed here.
    GoneThere,
    /// A service was run as one with others here, and changed there.
    CombinedHere {
        /// What it was combined into.
        into: ServiceId,
        /// What that is called.
        name: String,
    },
    /// A service was run as one with others there, and changed here.
    CombinedThere {
        /// What it was combined into.
        into: ServiceId,
        /// What that is called.
        name: String,
    },
}

/// A place where somebody has to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The record; for a service that is gone with all that hangs on it, the service.
    pub key: Key,
    /// The field; empty for the whole record.
    pub field: String,
    /// How the sides stand against each other.
    pub clash: Clash,
    /// What stands in the field.
    pub form: Form,
    /// What stood there when the copies parted.
    pub base: Json,
    /// What stands here.
    pub ours: Json,
    /// What the copy says.
    pub theirs: Json,
    /// How many records hang on the decision.
    pub records: usize,
    /// Whether it is decided.
    pub settled: bool,
}

impl Conflict {
    /// Names the conflict for a copy whose last step is known, so that a decision holds for this
    /// copy in this state and for no other.
    #[must_use]
    pub fn id(&self, head: &str) -> String {
        let kind = serde_json::to_value(self.key.kind()).unwrap_or_default();
        let kind = kind.as_str().unwrap_or_default();
        format!("{head}:{kind}:{}:{}", self.key, self.field)
    }
}
