//! How a command ends: done, or a code and one sentence.

use app::{Fault, FaultKind};

/// How a command ends.
pub(crate) type Ending = Result<(), Failure>;

/// Why a command did not do what was asked.
#[derive(Debug)]
pub(crate) struct Failure {
    /// The exit code of the contract.
    pub(crate) code: u8,
    /// What happened and what to do.
    pub(crate) sentence: String,
}

impl Failure {
    /// The question was answered, with no.
    pub(crate) fn no(sentence: impl Into<String>) -> Self {
        Self {
            code: 1,
            sentence: sentence.into(),
        }
    }

    /// The command line cannot be understood.
    pub(crate) fn usage(what: &impl ToString) -> Self {
        Self {
            code: 2,
            sentence: what.to_string(),
        }
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        let code = match fault.kind {
            FaultKind::Refused | FaultKind::Unchanged => 3,
            FaultKind::Missing
            | FaultKind::Locked
            | FaultKind::DiskFull
            | FaultKind::Exists
            | FaultKind::File
            | FaultKind::Program => 4,
        };
        Self {
            code,
            sentence: fault.message,
        }
    }
}
