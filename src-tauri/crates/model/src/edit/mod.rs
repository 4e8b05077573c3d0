//! The edits: everything that a person can do to a workspace, as data. The wire, the command line
//! and undo speak of these and of nothing else.

mod details;
mod together;
mod whereabouts;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use details::{AcceptanceTexts, HandOffTexts, OrganisationDetails};
pub use together::{Adoption, Combining, Held, Offered};

use crate::ids::{
    CatalogueServiceId, CombinationId, EntryId, FindingId, GroupId, HandOffId, OrganisationId,
    PracticeId, QuestionId, RegisterId, RowId, ServiceId, SubjectId,
};
use crate::records::{Cells, End, Key, Record};
use crate::value::{Choice, Letter, Level, Says, State, Value};

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
    /// Add a line to a register.
    AddEntry {
        /// The organisation.
        organisation: OrganisationId,
        /// The register.
        register: RegisterId,
        /// The cells.
        cells: Cells,
    },
    /// Write cells of a line of a register; cells not named stay, cells given empty are emptied.
    EditEntry {
        /// The organisation.
        organisation: OrganisationId,
        /// The register.
        register: RegisterId,
        /// The line.
        entry: EntryId,
        /// The cells to write.
        cells: Cells,
    },
    /// Strike a line of a register: an own one goes, with all that hangs on it; one that the
    /// register starts with is kept as not used.
    StrikeEntry {
        /// The organisation.
        organisation: OrganisationId,
        /// The register.
        register: RegisterId,
        /// The line.
        entry: EntryId,
    },
    /// Use a struck line again.
    RestoreEntry {
        /// The organisation.
        organisation: OrganisationId,
        /// The register.
        register: RegisterId,
        /// The line.
        entry: EntryId,
    },
    /// Say what a role does about a feature or a step of the flow; absent takes it back.
    SetDuty {
        /// The service.
        service: ServiceId,
        /// The feature or step.
        subject: SubjectId,
        /// The role.
        role: EntryId,
        /// What it does.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        letter: Option<Letter>,
    },
    /// Let a finding stand, with a reason, somebody who answers for it and a day to look again.
    AcceptFinding {
        /// The organisation.
        organisation: OrganisationId,
        /// The finding.
        finding: FindingId,
        /// Why, who, until when.
        texts: AcceptanceTexts,
    },
    /// No longer let a finding stand.
    ReopenFinding {
        /// The organisation.
        organisation: OrganisationId,
        /// The finding.
        finding: FindingId,
    },
    /// Run several services as one.
    Combine {
        /// Which, under what name, and what was decided where they differ.
        combining: Combining,
    },
    /// Bring the members of a combination back as they were.
    Split {
        /// The combination.
        combination: CombinationId,
        /// What was changed in the combination since and is to be kept, and for whom.
        #[serde(default)]
        offered: Vec<Offered>,
    },
    /// Hand services to a group, which works on them in a copy.
    HandOut {
        /// The organisation.
        organisation: OrganisationId,
        /// What the group is called.
        name: String,
        /// The services that it may work on.
        services: Vec<ServiceId>,
    },
    /// Make this workspace the copy of a group. For the host, in the copy that it has just made.
    SitIn {
        /// The group.
        group: GroupId,
    },
    /// Take records over from other workspaces, all or none. For the host, which has compared them.
    Adopt {
        /// On which occasion.
        adoption: Adoption,
        /// The records as they shall be.
        #[ts(skip)]
        held: Vec<Held>,
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
