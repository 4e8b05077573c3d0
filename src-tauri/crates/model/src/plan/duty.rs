//! Duties: what a role does about a feature or a step of the flow.

use super::Desk;
use crate::Refusal;
use crate::change::Change;
use crate::ids::{EntryId, ServiceId, SubjectId};
use crate::readings::subjects_of;
use crate::records::{Duty, Record};
use crate::registers::{ROLES, used_lines};
use crate::value::Letter;

pub(super) fn set(
    desk: Desk,
    service: &ServiceId,
    subject: &SubjectId,
    role: &EntryId,
    letter: Option<Letter>,
) -> Result<Vec<Change>, Refusal> {
    let service = desk.service(service)?;
    let unknown = |what, id: &str| Refusal::Unknown {
        what,
        id: id.to_owned(),
    };
    let key = (service.id.clone(), subject.clone(), role.clone());
    let before = desk.workspace.duties.get(&key).cloned();
    if before.is_none() {
        let subjects = subjects_of(desk.workspace, desk.catalogue, service);
        if subjects.iter().all(|it| it.id != *subject) {
            return Err(unknown("feature or step", subject.as_str()));
        }
        let organisation = &service.organisation;
        let roles = used_lines(desk.workspace, desk.catalogue, organisation, ROLES);
        if roles.iter().all(|it| it.id != *role) {
            return Err(unknown("role", role.as_str()));
        }
    }
    let after = letter.map(|letter| Duty {
        service: key.0,
        subject: key.1,
        role: key.2,
        organisation: service.organisation.clone(),
        letter,
    });
    let change = Change::between(before.map(Record::Duty), after.map(Record::Duty));
    Ok(change.into_iter().collect())
}
