//! Why a request was not carried out: one sentence a facilitator can act on, and a kind where a
//! host behaves differently.

use model::Refusal;
use serde::Serialize;
use store::StoreError;

/// What sort of failure it is; hosts turn it into a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaultKind {
    /// An edit, an import or an option breaks a rule. Nothing was changed.
    Refused,
    /// The edits come to no change. Whoever types and takes it back is not told.
    Unchanged,
    /// The file is not there any more.
    Missing,
    /// Somebody else has the file open.
    Locked,
    /// The disk is full.
    DiskFull,
    /// There is a file of that name already.
    Exists,
    /// The file could not be opened or written for another reason.
    File,
    /// The program itself is at fault.
    Program,
}

/// A failure in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{message}")]
pub struct Fault {
    /// The sort of failure.
    #[serde(rename = "code")]
    pub kind: FaultKind,
    /// What happened and what to do.
    pub message: String,
}

impl Fault {
    /// A failure of a kind.
    pub fn new(kind: FaultKind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
        }
    }

    /// A request that cannot be carried out as it stands.
    pub fn refused(message: impl Into<String>) -> Self {
        Self::new(FaultKind::Refused, message)
    }

    /// A fault of the program itself.
    pub fn program(message: impl Into<String>) -> Self {
        Self::new(FaultKind::Program, message)
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        let kind = match refusal {
            Refusal::Nothing => FaultKind::Unchanged,
            _ => FaultKind::Refused,
        };
        Self::new(kind, refusal.to_string())
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        let kind = match &error {
            StoreError::Missing(_) | StoreError::Moved(_) => FaultKind::Missing,
            StoreError::Locked(_) => FaultKind::Locked,
            StoreError::DiskFull(_) => FaultKind::DiskFull,
            StoreError::Exists(_) => FaultKind::Exists,
            StoreError::TooLong(_) => FaultKind::Refused,
            _ => FaultKind::File,
        };
        Self::new(kind, error.to_string())
    }
}

impl From<report::format::RenderError> for Fault {
    fn from(error: report::format::RenderError) -> Self {
        Self::program(error.to_string())
    }
}

impl From<serde_json::Error> for Fault {
    fn from(error: serde_json::Error) -> Self {
        Self::refused(format!(
            "This is not in the form that was expected: {error}. See `charrette-cli schema` for the form."
        ))
    }
}
