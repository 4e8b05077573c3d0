//! Choices for practices, of the catalogue and of one's own.

use super::{Desk, answer, named, write};
use crate::Refusal;
use crate::catalogue::QuestionKind;
use crate::change::Change;
use crate::edit::Edit;
use crate::ids::{PracticeId, QuestionId, ServiceId};
use crate::order;
use crate::records::{OwnPractice, Practice, Record, Service};
use crate::stamp::FreshIds;
use crate::value::Level;

pub(super) fn plan(desk: Desk, edit: &Edit, ids: &mut FreshIds) -> Result<Vec<Change>, Refusal> {
    match edit {
        Edit::ChoosePractice {
            service,
            practice,
            choice,
        } => change(desk, service, practice, |it| {
            it.choice = *choice;
            Ok(())
        }),
        Edit::DetailPractice {
            service,
            practice,
            evidence,
            owner,
            due,
        } => change(desk, service, practice, |it| {
            write(&mut it.evidence, evidence.as_ref())?;
            write(&mut it.owner, owner.as_ref())?;
            write(&mut it.due, due.as_ref())
        }),
        Edit::AddPractice {
            service,
            name,
            level,
        } => add(desk, service, name, *level, ids),
        Edit::RemovePractice { service, practice } => remove(desk, service, practice),
        _ => Ok(Vec::new()),
    }
}

fn change(
    desk: Desk,
    service: &ServiceId,
    practice: &PracticeId,
    edit: impl FnOnce(&mut Practice) -> Result<(), Refusal>,
) -> Result<Vec<Change>, Refusal> {
    let service = desk.service(service)?;
    let key = (service.id.clone(), practice.clone());
    let before = desk.workspace.practices.get(&key).cloned();
    let offered = desk
        .catalogue
        .practices_of(&service.taken_from)
        .any(|it| it.id == *practice);
    if before.is_none() && !offered {
        return Err(Refusal::Unknown {
            what: "practice",
            id: practice.to_string(),
        });
    }
    let mut after = before.clone().unwrap_or_else(|| Practice {
        service: key.0,
        practice: key.1,
        organisation: service.organisation.clone(),
        ..Practice::default()
    });
    edit(&mut after)?;
    let after = (!after.is_bare()).then_some(after);
    let change = Change::between(before.map(Record::Practice), after.map(Record::Practice));
    with_state(desk, service, change.into_iter().collect())
}

fn add(
    desk: Desk,
    service: &ServiceId,
    name: &str,
    level: Level,
    ids: &mut FreshIds,
) -> Result<Vec<Change>, Refusal> {
    let service = desk.service(service)?;
    let own = desk.workspace.practices_of(&service.id);
    let last = own.iter().filter_map(|it| it.own.as_ref()).next_back();
    let practice = Practice {
        service: service.id.clone(),
        practice: ids.draw().into(),
        organisation: service.organisation.clone(),
        own: Some(OwnPractice {
            name: named(name, "A practice")?,
            level,
            position: order::between(last.map(|it| it.position.as_str()), None),
        }),
        ..Practice::default()
    };
    with_state(
        desk,
        service,
        vec![Change::added(Record::Practice(practice))],
    )
}

fn remove(desk: Desk, service: &ServiceId, practice: &PracticeId) -> Result<Vec<Change>, Refusal> {
    let service = desk.service(service)?;
    let found = desk
        .workspace
        .practices
        .get(&(service.id.clone(), practice.clone()));
    let found = found.ok_or_else(|| Refusal::Unknown {
        what: "practice",
        id: practice.to_string(),
    })?;
    if found.own.is_none() {
        return Err(Refusal::FromCatalogue {
            id: practice.to_string(),
        });
    }
    with_state(
        desk,
        service,
        vec![Change::removed(Record::Practice(found.clone()))],
    )
}

/// Lets the state of the ladder question follow its choices.
fn with_state(
    desk: Desk,
    service: &Service,
    mut changes: Vec<Change>,
) -> Result<Vec<Change>, Refusal> {
    let Some(ladder) = ladder_of(desk, service) else {
        return Ok(changes);
    };
    let mut left = desk.workspace.practices_of(&service.id).len();
    for change in &changes {
        match (change.before(), change.after()) {
            (None, Some(_)) => left += 1,
            (Some(_), None) => left = left.saturating_sub(1),
            _ => {}
        }
    }
    changes.extend(answer::follow(desk, service, &ladder, left == 0)?);
    Ok(changes)
}

fn ladder_of(desk: Desk, service: &Service) -> Option<QuestionId> {
    let questions = desk.catalogue.questions_of(&service.taken_from);
    questions
        .iter()
        .find(|it| it.kind == QuestionKind::Ladder)
        .map(|it| it.id.clone())
}
