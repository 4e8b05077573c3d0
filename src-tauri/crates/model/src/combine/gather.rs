//! What a combination takes away or changes: the members with all that is theirs, and whatever of
//! others speaks of them.

use super::Ground;
use crate::Refusal;
use crate::catalogue::{Column, ColumnKind};
use crate::ids::ServiceId;
use crate::records::{Cells, End, Key, Record, Service};
use crate::typed;
use crate::workspace::Workspace;

/// A service that may become a member.
pub(super) fn member<'a>(workspace: &'a Workspace, id: &ServiceId) -> Result<&'a Service, Refusal> {
    if let Some(found) = workspace.services.get(id) {
        return Ok(found);
    }
    let kept = workspace.combinations.values().find_map(|combination| {
        let it = combination.members.iter().find(|it| it.service == *id)?;
        Some((it, workspace.services.get(&combination.service)?))
    });
    Err(match kept {
        Some((member, combined)) => Refusal::AlreadyCombined {
            service: member.name.clone(),
            combination: combined.name.clone(),
        },
        None => Refusal::Unknown {
            what: "service",
            id: id.to_string(),
        },
    })
}

pub(super) fn key_of(service: &Service) -> Key {
    Key::Service {
        service: service.id.clone(),
    }
}

/// An id that follows from what it is made for, so that it is the same in every copy.
pub(crate) fn derived<T: AsRef<str>>(what: &str, parts: &[T]) -> String {
    let joined: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
    let stamp = crate::Stamp {
        at: chrono::DateTime::UNIX_EPOCH,
        author: String::new(),
        seed: format!("{what}/{}", joined.join("/")),
    };
    stamp.fresh_ids().draw()
}

/// Every record that goes or changes, as it is.
pub(super) fn before(ground: &Ground) -> Vec<Record> {
    let records = ground.workspace.records();
    let touched = records.into_iter().filter(|it| is_touched(ground, it));
    touched.collect()
}

fn is_touched(ground: &Ground, record: &Record) -> bool {
    let is_member = |id: &ServiceId| ground.is_member(id);
    match record {
        Record::Service(it) => is_member(&it.id),
        Record::Answer(it) => is_member(&it.service),
        Record::Row(it) => {
            is_member(&it.service) || {
                let service = ground.workspace.services.get(&it.service);
                let asked =
                    service.and_then(|of| ground.catalogue.question(&of.taken_from, &it.question));
                asked.is_some_and(|asked| names_a_member(ground, &asked.column, &it.cells))
            }
        }
        Record::Practice(it) => is_member(&it.service),
        Record::Duty(it) => is_member(&it.service),
        Record::Combination(it) => is_member(&it.service),
        Record::HandOff(it) => [&it.provider, &it.consumer]
            .into_iter()
            .any(|end| ground.is_member_end(end)),
        Record::Entry(it) => {
            let register = ground.catalogue.register(&it.register);
            register.is_some_and(|of| names_a_member(ground, &of.column, &it.cells))
        }
        Record::Catalogue(_)
        | Record::Organisation(_)
        | Record::Acceptance(_)
        | Record::Group(_)
        | Record::Merge(_) => false,
    }
}

fn names_a_member(ground: &Ground, columns: &[Column], cells: &Cells) -> bool {
    columns.iter().filter(|it| refers(it)).any(|column| {
        let cell = cells.get(&column.id).map_or("", String::as_str);
        typed::several(cell).any(|id| ground.is_member(&id.into()))
    })
}

/// Whether the cells of a column hold ids of services.
pub(super) fn refers(column: &Column) -> bool {
    matches!(column.kind, ColumnKind::Service | ColumnKind::Services)
}

impl Ground<'_> {
    pub(super) fn is_member(&self, id: &ServiceId) -> bool {
        self.members.iter().any(|it| it.id == *id)
    }

    pub(super) fn is_member_end(&self, end: &End) -> bool {
        matches!(end, End::Service { service } if self.is_member(service))
    }
}
