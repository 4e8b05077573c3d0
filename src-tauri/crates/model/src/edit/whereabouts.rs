//! How history speaks of an edit: its name, and where on the screens it happens.

use super::Edit;
use crate::change::Place;
use crate::ids::{QuestionId, ServiceId};

impl Edit {
    /// The name of the edit, as on the wire and in history.
    #[must_use]
    pub fn verb(&self) -> &'static str {
        match self {
            Self::RecordAnswer { .. } => "recordAnswer",
            Self::MarkAnswer { .. } => "markAnswer",
            Self::NoteAnswer { .. } => "noteAnswer",
            Self::RateAnswer { .. } => "rateAnswer",
            Self::AddRow { .. } => "addRow",
            Self::EditRow { .. } => "editRow",
            Self::MoveRow { .. } => "moveRow",
            Self::RemoveRow { .. } => "removeRow",
            Self::ChoosePractice { .. } => "choosePractice",
            Self::DetailPractice { .. } => "detailPractice",
            Self::AddPractice { .. } => "addPractice",
            Self::RemovePractice { .. } => "removePractice",
            Self::SettleHandOff { .. } => "settleHandOff",
            Self::AddHandOff { .. } => "addHandOff",
            Self::EditHandOff { .. } => "editHandOff",
            Self::RemoveHandOff { .. } => "removeHandOff",
            Self::AddService { .. } => "addService",
            Self::RenameService { .. } => "renameService",
            Self::MoveService { .. } => "moveService",
            Self::RemoveService { .. } => "removeService",
            Self::EditOrganisation { .. } => "editOrganisation",
            Self::AddEntry { .. } => "addEntry",
            Self::EditEntry { .. } => "editEntry",
            Self::StrikeEntry { .. } => "strikeEntry",
            Self::RestoreEntry { .. } => "restoreEntry",
            Self::SetDuty { .. } => "setDuty",
            Self::AcceptFinding { .. } => "acceptFinding",
            Self::ReopenFinding { .. } => "reopenFinding",
            Self::Combine { .. } => "combine",
            Self::Split { .. } => "split",
            Self::HandOut { .. } => "handOut",
            Self::SitIn { .. } => "sitIn",
            Self::Adopt { adoption, .. } => adoption.verb(),
            Self::PutBack { .. } => "putBack",
        }
    }
}

impl Edit {
    /// Where on the screens the edit happens.
    #[must_use]
    pub fn place(&self) -> Place {
        match self {
            Self::RecordAnswer {
                service, question, ..
            }
            | Self::MarkAnswer {
                service, question, ..
            }
            | Self::NoteAnswer {
                service, question, ..
            }
            | Self::RateAnswer {
                service, question, ..
            }
            | Self::AddRow {
                service, question, ..
            }
            | Self::EditRow {
                service, question, ..
            }
            | Self::MoveRow {
                service, question, ..
            }
            | Self::RemoveRow {
                service, question, ..
            } => at(service, Some(question)),
            Self::ChoosePractice { service, .. }
            | Self::DetailPractice { service, .. }
            | Self::AddPractice { service, .. }
            | Self::RemovePractice { service, .. } => at(service, Some(&"prac.choices".into())),
            Self::SettleHandOff { service, .. }
            | Self::AddHandOff { service, .. }
            | Self::EditHandOff { service, .. }
            | Self::SetDuty { service, .. }
            | Self::RenameService { service, .. }
            | Self::MoveService { service, .. } => at(service, None),
            Self::PutBack { key, .. } => key.place(),
            Self::RemoveHandOff { .. }
            | Self::AddService { .. }
            | Self::RemoveService { .. }
            | Self::EditOrganisation { .. }
            | Self::AddEntry { .. }
            | Self::EditEntry { .. }
            | Self::StrikeEntry { .. }
            | Self::RestoreEntry { .. }
            | Self::AcceptFinding { .. }
            | Self::ReopenFinding { .. }
            | Self::Combine { .. }
            | Self::Split { .. }
            | Self::HandOut { .. }
            | Self::SitIn { .. }
            | Self::Adopt { .. } => Place::default(),
        }
    }
}

fn at(service: &ServiceId, question: Option<&QuestionId>) -> Place {
    Place {
        service: Some(service.clone()),
        question: question.cloned(),
    }
}
