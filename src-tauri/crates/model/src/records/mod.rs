//! The records: what a workspace is made of. A record is the unit of change, undo, history and
//! merging; nothing is stored that is not one.

mod acceptance;
mod answer;
mod combination;
mod duty;
mod entry;
mod group;
mod hand_off;
mod merge;
mod organisation;
mod own_catalogue;
mod practice;
mod row;
mod service;
mod told;

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use acceptance::Acceptance;
pub use answer::Answer;
pub use combination::{Combination, Decision, Member, Origin, Take};
pub use duty::Duty;
pub use entry::Entry;
pub use group::Group;
pub use hand_off::{End, HandOff};
pub use merge::Merge;
pub use organisation::Organisation;
pub use own_catalogue::OwnCatalogue;
pub use practice::{OwnPractice, Practice};
pub use row::{Cells, Row};
pub use service::Service;

use crate::change::Place;
use crate::ids::{
    CatalogueId, CombinationId, EntryId, FindingId, GroupId, HandOffId, MergeId, OrganisationId,
    PracticeId, QuestionId, RegisterId, RowId, ServiceId, SubjectId,
};

/// The kinds of records, in the order in which they are loaded and dumped.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A catalogue that the workspace brings along.
    Catalogue,
    /// An organisation.
    Organisation,
    /// A service in scope.
    Service,
    /// An answer.
    Answer,
    /// A line of a table answer.
    Row,
    /// A choice for a practice.
    Practice,
    /// A hand-off.
    HandOff,
    /// A line of a register.
    Entry,
    /// A duty of a role.
    Duty,
    /// A finding that is lived with.
    Acceptance,
    /// Several services run as one.
    Combination,
    /// A group that works on a copy.
    Group,
    /// A copy that was brought back.
    Merge,
}

impl Kind {
    /// All kinds, in order.
    pub const ALL: [Self; 13] = [
        Self::Catalogue,
        Self::Organisation,
        Self::Service,
        Self::Answer,
        Self::Row,
        Self::Practice,
        Self::HandOff,
        Self::Entry,
        Self::Duty,
        Self::Acceptance,
        Self::Combination,
        Self::Group,
        Self::Merge,
    ];
}

/// Names one record for good.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Key {
    /// A catalogue that the workspace brings along.
    Catalogue {
        /// Its id.
        catalogue: CatalogueId,
    },
    /// An organisation.
    Organisation {
        /// Its id.
        organisation: OrganisationId,
    },
    /// A service in scope.
    Service {
        /// Its id.
        service: ServiceId,
    },
    /// An answer.
    Answer {
        /// The service answered for.
        service: ServiceId,
        /// The question answered.
        question: QuestionId,
    },
    /// A line of a table answer.
    Row {
        /// The service answered for.
        service: ServiceId,
        /// The question answered.
        question: QuestionId,
        /// The line.
        row: RowId,
    },
    /// A choice for a practice.
    Practice {
        /// The service.
        service: ServiceId,
        /// The practice.
        practice: PracticeId,
    },
    /// A hand-off.
    HandOff {
        /// Its id.
        hand_off: HandOffId,
    },
    /// A line of a register.
    Entry {
        /// The organisation.
        organisation: OrganisationId,
        /// The register.
        register: RegisterId,
        /// The line.
        entry: EntryId,
    },
    /// A duty of a role.
    Duty {
        /// The service.
        service: ServiceId,
        /// The feature or step.
        subject: SubjectId,
        /// The role.
        role: EntryId,
    },
    /// A finding that is lived with.
    Acceptance {
        /// The organisation.
        organisation: OrganisationId,
        /// The finding.
        finding: FindingId,
    },
    /// Several services run as one.
    Combination {
        /// Its id.
        combination: CombinationId,
    },
    /// A group that works on a copy.
    Group {
        /// Its id.
        group: GroupId,
    },
    /// A copy that was brought back.
    Merge {
        /// Its id.
        merge: MergeId,
    },
}

impl Key {
    /// The kind of the record.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Catalogue { .. } => Kind::Catalogue,
            Self::Organisation { .. } => Kind::Organisation,
            Self::Service { .. } => Kind::Service,
            Self::Answer { .. } => Kind::Answer,
            Self::Row { .. } => Kind::Row,
            Self::Practice { .. } => Kind::Practice,
            Self::HandOff { .. } => Kind::HandOff,
            Self::Entry { .. } => Kind::Entry,
            Self::Duty { .. } => Kind::Duty,
            Self::Acceptance { .. } => Kind::Acceptance,
            Self::Combination { .. } => Kind::Combination,
            Self::Group { .. } => Kind::Group,
            Self::Merge { .. } => Kind::Merge,
        }
    }
}

impl Key {
    /// Where on the screens the record stands.
    #[must_use]
    pub fn place(&self) -> Place {
        match self {
            Self::Answer { service, question }
            | Self::Row {
                service, question, ..
            } => Place {
                service: Some(service.clone()),
                question: Some(question.clone()),
            },
            Self::Service { service }
            | Self::Practice { service, .. }
            | Self::Duty { service, .. } => Place {
                service: Some(service.clone()),
                question: None,
            },
            Self::Catalogue { .. }
            | Self::Organisation { .. }
            | Self::HandOff { .. }
            | Self::Entry { .. }
            | Self::Acceptance { .. }
            | Self::Combination { .. }
            | Self::Group { .. }
            | Self::Merge { .. } => Place::default(),
        }
    }
}

/// The id within the kind, as the workspace file keeps it: parts joined by a slash.
impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Catalogue { catalogue } => write!(out, "{catalogue}"),
            Self::Organisation { organisation } => write!(out, "{organisation}"),
            Self::Service { service } => write!(out, "{service}"),
            Self::Answer { service, question } => write!(out, "{service}/{question}"),
            Self::Row {
                service,
                question,
                row,
            } => write!(out, "{service}/{question}/{row}"),
            Self::Practice { service, practice } => write!(out, "{service}/{practice}"),
            Self::HandOff { hand_off } => write!(out, "{hand_off}"),
            Self::Entry {
                organisation,
                register,
                entry,
            } => write!(out, "{organisation}/{register}/{entry}"),
            Self::Duty {
                service,
                subject,
                role,
            } => write!(out, "{service}/{subject}/{role}"),
            Self::Acceptance {
                organisation,
                finding,
            } => write!(out, "{organisation}/{finding}"),
            Self::Combination { combination } => write!(out, "{combination}"),
            Self::Group { group } => write!(out, "{group}"),
            Self::Merge { merge } => write!(out, "{merge}"),
        }
    }
}

/// One record, of any kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "record", rename_all = "kebab-case")]
pub enum Record {
    /// A catalogue that the workspace brings along.
    Catalogue(OwnCatalogue),
    /// An organisation.
    Organisation(Organisation),
    /// A service in scope.
    Service(Service),
    /// An answer.
    Answer(Answer),
    /// A line of a table answer.
    Row(Row),
    /// A choice for a practice.
    Practice(Practice),
    /// A hand-off.
    HandOff(HandOff),
    /// A line of a register.
    Entry(Entry),
    /// A duty of a role.
    Duty(Duty),
    /// A finding that is lived with.
    Acceptance(Acceptance),
    /// Several services run as one.
    Combination(Combination),
    /// A group that works on a copy.
    Group(Group),
    /// A copy that was brought back.
    Merge(Merge),
}

impl Record {
    /// The record's key.
    #[must_use]
    pub fn key(&self) -> Key {
        match self {
            Self::Catalogue(it) => Key::Catalogue {
                catalogue: it.id.clone(),
            },
            Self::Organisation(it) => Key::Organisation {
                organisation: it.id.clone(),
            },
            Self::Service(it) => Key::Service {
                service: it.id.clone(),
            },
            Self::Answer(it) => Key::Answer {
                service: it.service.clone(),
                question: it.question.clone(),
            },
            Self::Row(it) => Key::Row {
                service: it.service.clone(),
                question: it.question.clone(),
                row: it.id.clone(),
            },
            Self::Practice(it) => Key::Practice {
                service: it.service.clone(),
                practice: it.practice.clone(),
            },
            Self::HandOff(it) => Key::HandOff {
                hand_off: it.id.clone(),
            },
            Self::Entry(it) => Key::Entry {
                organisation: it.organisation.clone(),
                register: it.register.clone(),
                entry: it.id.clone(),
            },
            Self::Duty(it) => Key::Duty {
                service: it.service.clone(),
                subject: it.subject.clone(),
                role: it.role.clone(),
            },
            Self::Acceptance(it) => Key::Acceptance {
                organisation: it.organisation.clone(),
                finding: it.finding.clone(),
            },
            Self::Combination(it) => Key::Combination {
                combination: it.id.clone(),
            },
            Self::Group(it) => Key::Group {
                group: it.id.clone(),
            },
            Self::Merge(it) => Key::Merge {
                merge: it.id.clone(),
            },
        }
    }

    /// The organisation the record belongs to; a catalogue and a copy brought back belong to none.
    #[must_use]
    pub fn organisation(&self) -> Option<&OrganisationId> {
        match self {
            Self::Catalogue(_) | Self::Merge(_) => None,
            Self::Organisation(it) => Some(&it.id),
            Self::Service(it) => Some(&it.organisation),
            Self::Answer(it) => Some(&it.organisation),
            Self::Row(it) => Some(&it.organisation),
            Self::Practice(it) => Some(&it.organisation),
            Self::HandOff(it) => Some(&it.organisation),
            Self::Entry(it) => Some(&it.organisation),
            Self::Duty(it) => Some(&it.organisation),
            Self::Acceptance(it) => Some(&it.organisation),
            Self::Combination(it) => Some(&it.organisation),
            Self::Group(it) => Some(&it.organisation),
        }
    }

    /// A hash of the content, 32 hexadecimal digits. Kept with the record and compared on opening,
    /// because SQLite's own check notices few damaged bytes in text.
    ///
    /// # Errors
    /// When the record cannot be written as JSON, which none of the kinds allows to happen.
    pub fn hash(&self) -> Result<String, serde_json::Error> {
        let hex = blake3::hash(&serde_json::to_vec(self)?).to_hex();
        Ok(hex.get(..32).unwrap_or_default().to_owned())
    }
}
