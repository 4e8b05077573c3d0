//! The edits: everything that a person can do to a workspace, as data. The wire, the command line
//! and undo speak of these and of nothing else.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::change::Place;
use crate::ids::{
    CatalogueServiceId, HandOffId, OrganisationId, PracticeId, QuestionId, RowId, ServiceId,
};
use crate::records::{Cells, End, Key, Record};
use crate::value::{Choice, Level, Says, State, Value};

/// One edit. `plan` turns it into changes or refuses it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(
    tag = "edit",
    rename_all = "camelCase",
    rename_all_fields = "camelCase",
    deny_unknown_fields
)]
pub enum Edit {
    /// Write an answer. An open question becomes answered; one that is emptied becomes open.
    RecordAnswer {
        /// The service answered for.
        service: ServiceId,
        /// The question.
        question: QuestionId,
        /// The answer.
        value: Value,
    },
    /// Say how far the room is with a question.
    MarkAnswer {
        /// The service.
        service: ServiceId,
        /// The question.
        question: QuestionId,
        /// The new state.
        state: State,
    },
    /// Write the note to an answer's state.
    NoteAnswer {
        /// The service.
        service: ServiceId,
        /// The question.
        question: QuestionId,
        /// The note.
        note: String,
    },
    /// Say how sure the room is.
    RateAnswer {
        /// The service.
        service: ServiceId,
        /// The question.
        question: QuestionId,
        /// 1 to 5; absent takes it back.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        confidence: Option<u8>,
    },
    /// Add a line to a table.
    AddRow {
        /// The service.
        service: ServiceId,
        /// The question.
        question: QuestionId,
        /// The cells.
        cells: Cells,
        /// The line to stand behind; absent puts it at the end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        after: Option<RowId>,
    },
    /// Write cells of a line; cells not named stay, cells given empty are emptied.
    EditRow {
        /// The service.
        service: ServiceId,
        /// The question.
        question: QuestionId,
        /// The line.
        row: RowId,
        /// The cells to write.
        cells: Cells,
    },
    /// Move a line.
    MoveRow {
        /// The service.
        service: ServiceId,
        /// The question.
        question: QuestionId,
        /// The line.
        row: RowId,
        /// The line to stand behind; absent puts it first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        after: Option<RowId>,
    },
    /// Strike a line.
    RemoveRow {
        /// The service.
        service: ServiceId,
        /// The question.
        question: QuestionId,
        /// The line.
        row: RowId,
    },
    /// Choose when a practice is to be done; absent takes the choice back.
    ChoosePractice {
        /// The service.
        service: ServiceId,
        /// The practice.
        practice: PracticeId,
        /// The choice.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        choice: Option<Choice>,
    },
    /// Write what is known about a practice; what is not named stays.
    DetailPractice {
        /// The service.
        service: ServiceId,
        /// The practice.
        practice: PracticeId,
        /// What shows that it is done.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        evidence: Option<String>,
        /// The role that sees to it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        owner: Option<String>,
        /// By when.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        due: Option<String>,
    },
    /// Add a practice that the catalogue does not have.
    AddPractice {
        /// The service.
        service: ServiceId,
        /// Its name.
        name: String,
        /// How far it reaches.
        level: Level,
    },
    /// Remove an own practice.
    RemovePractice {
        /// The service.
        service: ServiceId,
        /// The own practice.
        practice: PracticeId,
    },
    /// Say, as one end, whether a hand-off holds. One that the catalogue proposes comes into being
    /// with the first word about it; [`crate::plan::proposed_id`] names it before.
    SettleHandOff {
        /// The service that speaks.
        service: ServiceId,
        /// The hand-off.
        hand_off: HandOffId,
        /// What it says.
        says: Says,
    },
    /// Add a hand-off of one's own.
    AddHandOff {
        /// The service that adds it, one of the two ends; it thereby confirms its end.
        service: ServiceId,
        /// Who gives.
        provider: End,
        /// Who takes.
        consumer: End,
        /// Its texts.
        texts: HandOffTexts,
    },
    /// Write texts of a hand-off; what is not named stays. Like settling, it brings a proposed one
    /// into being, and the service that writes thereby confirms its end.
    EditHandOff {
        /// The service that writes.
        service: ServiceId,
        /// The hand-off.
        hand_off: HandOffId,
        /// The texts to write.
        texts: HandOffTexts,
    },
    /// Remove an own hand-off.
    RemoveHandOff {
        /// The hand-off.
        hand_off: HandOffId,
    },
    /// Take a catalogue service into scope.
    AddService {
        /// The organisation.
        organisation: OrganisationId,
        /// The catalogue service.
        taken_from: CatalogueServiceId,
        /// Its name here; absent takes the catalogue's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        name: Option<String>,
    },
    /// Rename a service.
    RenameService {
        /// The service.
        service: ServiceId,
        /// The new name.
        name: String,
    },
    /// Move a service.
    MoveService {
        /// The service.
        service: ServiceId,
        /// The service to stand behind; absent puts it first.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        after: Option<ServiceId>,
    },
    /// Take a service out of scope, with all its answers.
    RemoveService {
        /// The service.
        service: ServiceId,
    },
    /// Write details of an organisation; what is not named stays.
    EditOrganisation {
        /// The organisation.
        organisation: OrganisationId,
        /// The details to write.
        details: OrganisationDetails,
    },
    /// Put one record back as it once was; absent takes it out.
    PutBack {
        /// The record's key.
        key: Key,
        /// The record as it was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(skip)]
        record: Option<Box<Record>>,
    },
}

/// The texts of a hand-off; an absent one stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct HandOffTexts {
    /// What is passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// What sets it off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trigger: Option<String>,
    /// What arrives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    /// The kind of agreement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<String>,
    /// How fast or how often.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
}

/// The details of an organisation; an absent one stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct OrganisationDetails {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector: Option<String>,
    /// How many people work there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staff: Option<String>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub places: Option<String>,
    /// Its time zone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// The marking of its documents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub classification: Option<String>,
    /// One or two sentences about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// The language of its answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

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
            } => Place {
                service: Some(service.clone()),
                question: Some(question.clone()),
            },
            Self::ChoosePractice { service, .. }
            | Self::DetailPractice { service, .. }
            | Self::AddPractice { service, .. }
            | Self::RemovePractice { service, .. } => Place {
                service: Some(service.clone()),
                question: Some("prac.choices".into()),
            },
            Self::SettleHandOff { service, .. }
            | Self::AddHandOff { service, .. }
            | Self::EditHandOff { service, .. }
            | Self::RenameService { service, .. }
            | Self::MoveService { service, .. } => Place {
                service: Some(service.clone()),
                question: None,
            },
            Self::PutBack { key, .. } => key.place(),
            Self::RemoveHandOff { .. }
            | Self::AddService { .. }
            | Self::RemoveService { .. }
            | Self::EditOrganisation { .. } => Place::default(),
        }
    }
}
