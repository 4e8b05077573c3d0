//! From edit to changes. Pure: a plan looks at the workspace and says what would change, or why it
//! may not. One file a noun.

mod acceptance;
mod adopt;
mod answer;
mod duty;
mod entry;
mod group;
mod hand_off;
mod organisation;
mod practice;
mod put_back;
mod row;
mod scope;
mod typed_cells;

pub(crate) use hand_off::proposal_of;
pub use hand_off::{proposed_id, seen_from};
pub use scope::found;

use crate::Refusal;
use crate::catalogue::{Catalogue, Question, Register};
use crate::change::{Change, Place, Step, folded};
use crate::combine;
use crate::edit::Edit;
use crate::ids::{OrganisationId, QuestionId, RegisterId, ServiceId};
use crate::records::{Organisation, Service};
use crate::stamp::{FreshIds, Stamp};
use crate::workspace::Workspace;

/// Characters that one text may have. Beyond it a document cannot be laid out in one piece, and
/// SQLite's limit for a value (16 MiB here) comes near.
pub const TEXT_LIMIT: usize = 2_000_000;

/// What a plan looks at.
#[derive(Clone, Copy)]
pub(crate) struct Desk<'a> {
    workspace: &'a Workspace,
    catalogue: &'a Catalogue,
}

/// Plans edits one after the other, all or none, as one step. The workspace absorbs the changes as
/// they are planned, so that each edit sees the ones before it; on refusal it is as it was.
///
/// # Errors
/// The first refusal, or [`Refusal::Nothing`] if the edits come to no change.
pub fn plan(
    workspace: &mut Workspace,
    catalogue: &Catalogue,
    edits: &[Edit],
    stamp: &Stamp,
) -> Result<Step, Refusal> {
    let mut ids = stamp.fresh_ids();
    let mut changes: Vec<Change> = Vec::new();
    for edit in edits {
        let desk = Desk {
            workspace,
            catalogue,
        };
        let more = group::allowed(workspace, edit)
            .and_then(|()| changes_of(desk, edit, (stamp, &mut ids)));
        match more {
            Ok(more) => {
                workspace.absorb(&more);
                changes.extend(more);
            }
            Err(refusal) => {
                workspace.absorb(&turned(&changes));
                return Err(refusal);
            }
        }
    }
    let changes = folded(changes);
    if changes.is_empty() {
        return Err(Refusal::Nothing);
    }
    Ok(Step {
        changes,
        verb: verb_of(edits),
        place: place_of(edits),
    })
}

/// The changes that take changes back, last first.
#[must_use]
pub fn turned(changes: &[Change]) -> Vec<Change> {
    changes.iter().rev().map(Change::turned).collect()
}

fn verb_of(edits: &[Edit]) -> String {
    let mut verbs = edits.iter().map(Edit::verb);
    let first = verbs.next().unwrap_or("several");
    if verbs.all(|verb| verb == first) {
        first.to_owned()
    } else {
        "several".to_owned()
    }
}

fn place_of(edits: &[Edit]) -> Place {
    let mut places = edits.iter().map(Edit::place);
    let first = places.next().unwrap_or_default();
    for place in places {
        if place != first {
            let service = first
                .service
                .filter(|it| Some(it) == place.service.as_ref());
            return Place {
                service,
                question: None,
            };
        }
    }
    first
}

fn changes_of(
    desk: Desk,
    edit: &Edit,
    (stamp, ids): (&Stamp, &mut FreshIds),
) -> Result<Vec<Change>, Refusal> {
    match edit {
        Edit::RecordAnswer {
            service,
            question,
            value,
        } => answer::record(desk, service, question, value),
        Edit::MarkAnswer {
            service,
            question,
            state,
        } => answer::mark(desk, service, question, *state),
        Edit::NoteAnswer {
            service,
            question,
            note,
        } => answer::note(desk, service, question, note),
        Edit::RateAnswer {
            service,
            question,
            confidence,
        } => answer::rate(desk, service, question, *confidence),
        Edit::AddRow { .. }
        | Edit::EditRow { .. }
        | Edit::MoveRow { .. }
        | Edit::RemoveRow { .. } => row::plan(desk, edit, ids),
        Edit::ChoosePractice { .. }
        | Edit::DetailPractice { .. }
        | Edit::AddPractice { .. }
        | Edit::RemovePractice { .. } => practice::plan(desk, edit, ids),
        Edit::SettleHandOff { .. }
        | Edit::AddHandOff { .. }
        | Edit::EditHandOff { .. }
        | Edit::RemoveHandOff { .. } => hand_off::plan(desk, edit, ids),
        Edit::AddService { .. }
        | Edit::RenameService { .. }
        | Edit::MoveService { .. }
        | Edit::RemoveService { .. } => scope::plan(desk, edit, ids),
        Edit::EditOrganisation {
            organisation,
            details,
        } => organisation::edit(desk, organisation, details),
        Edit::AddEntry { .. }
        | Edit::EditEntry { .. }
        | Edit::StrikeEntry { .. }
        | Edit::RestoreEntry { .. } => entry::plan(desk, edit, ids),
        Edit::SetDuty { .. } | Edit::AcceptFinding { .. } | Edit::ReopenFinding { .. } => {
            said_of(desk, edit)
        }
        Edit::HandOut {
            organisation,
            name,
            services,
        } => group::hand_out(desk, organisation, name, services, (stamp, ids)),
        Edit::SitIn { .. }
        | Edit::Adopt { .. }
        | Edit::Combine { .. }
        | Edit::Split { .. }
        | Edit::PutBack { .. } => whole(desk, edit),
    }
}

/// Edits that move whole records.
fn whole(desk: Desk, edit: &Edit) -> Result<Vec<Change>, Refusal> {
    match edit {
        Edit::SitIn { group } => group::sit_in(desk, group),
        Edit::Adopt { held, .. } => adopt::plan(desk, held),
        Edit::Combine { combining } => combine::changes(desk.workspace, desk.catalogue, combining),
        Edit::Split {
            combination,
            offered,
        } => combine::split(desk.workspace, combination, offered),
        Edit::PutBack { key, record } => put_back::plan(desk, key, record.as_deref()),
        _ => Ok(Vec::new()),
    }
}

fn said_of(desk: Desk, edit: &Edit) -> Result<Vec<Change>, Refusal> {
    match edit {
        Edit::SetDuty {
            service,
            subject,
            role,
            letter,
        } => duty::set(desk, service, subject, role, *letter),
        Edit::AcceptFinding {
            organisation,
            finding,
            texts,
        } => acceptance::accept(desk, organisation, finding, texts),
        Edit::ReopenFinding {
            organisation,
            finding,
        } => acceptance::reopen(desk, organisation, finding),
        _ => Ok(Vec::new()),
    }
}

impl<'a> Desk<'a> {
    fn organisation(&self, id: &OrganisationId) -> Result<&'a Organisation, Refusal> {
        let found = self.workspace.organisations.get(id);
        found.ok_or_else(|| Refusal::Unknown {
            what: "organisation",
            id: id.to_string(),
        })
    }

    fn register(&self, id: &RegisterId) -> Result<&'a Register, Refusal> {
        let found = self.catalogue.register(id);
        found.ok_or_else(|| Refusal::Unknown {
            what: "register",
            id: id.to_string(),
        })
    }

    fn service(&self, id: &ServiceId) -> Result<&'a Service, Refusal> {
        let found = self.workspace.services.get(id);
        found.ok_or_else(|| Refusal::Unknown {
            what: "service",
            id: id.to_string(),
        })
    }

    fn asked(
        &self,
        service: &ServiceId,
        question: &QuestionId,
    ) -> Result<(&'a Service, &'a Question), Refusal> {
        let service = self.service(service)?;
        if let Some(found) = self.catalogue.question(&service.taken_from, question) {
            return Ok((service, found));
        }
        let exists = self.catalogue.questions.iter().any(|it| it.id == *question);
        Err(if exists {
            Refusal::NotAsked {
                question: question.clone(),
                service: service.name.clone(),
            }
        } else {
            Refusal::Unknown {
                what: "question",
                id: question.to_string(),
            }
        })
    }
}

/// Text as it is kept: line ends as `\n`, nothing else touched.
pub(crate) fn kept(text: &str) -> Result<String, Refusal> {
    let length = text.chars().count();
    if length > TEXT_LIMIT {
        return Err(Refusal::TooLong {
            length,
            limit: TEXT_LIMIT,
        });
    }
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// A name as it is kept: not empty, without outer space.
pub(crate) fn named(text: &str, what: &'static str) -> Result<String, Refusal> {
    let name = kept(text.trim())?;
    if name.is_empty() {
        Err(Refusal::Nameless { what })
    } else {
        Ok(name)
    }
}

/// Keeps a text where one is given.
pub(crate) fn write(target: &mut String, text: Option<&String>) -> Result<(), Refusal> {
    if let Some(text) = text {
        *target = kept(text)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
