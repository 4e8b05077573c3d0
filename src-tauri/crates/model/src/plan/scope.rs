//! Which services an organisation has, their names and order; and how a workspace begins.

use super::{Desk, named};
use crate::Refusal;
use crate::change::{Change, Step};
use crate::edit::Edit;
use crate::ids::{CatalogueId, CatalogueServiceId, OrganisationId, ServiceId};
use crate::order;
use crate::records::{End, Organisation, OwnCatalogue, Record, Service};
use crate::stamp::{FreshIds, Stamp};
use crate::{Catalogue, Place, Workspace};

pub(super) fn plan(desk: Desk, edit: &Edit, ids: &mut FreshIds) -> Result<Vec<Change>, Refusal> {
    match edit {
        Edit::AddService {
            organisation,
            taken_from,
            name,
        } => add(desk, organisation, taken_from, name.as_deref(), ids),
        Edit::RenameService { service, name } => {
            let name = named(name, "A service")?;
            change(desk, service, |it| it.name = name)
        }
        Edit::MoveService { service, after } => {
            let moving = desk.service(service)?;
            let all = desk.workspace.services_of(&moving.organisation);
            let others = all.iter().filter(|it| it.id != *service);
            let keys = others.map(|it| (it.id.as_str(), it.position.as_str()));
            let key = key_behind(keys, after.as_ref().map(ServiceId::as_str), "service")?;
            change(desk, service, |it| it.position = key)
        }
        Edit::RemoveService { service } => remove(desk, service),
        _ => Ok(Vec::new()),
    }
}

fn add(
    desk: Desk,
    organisation: &OrganisationId,
    taken_from: &CatalogueServiceId,
    name: Option<&str>,
    ids: &mut FreshIds,
) -> Result<Vec<Change>, Refusal> {
    let unknown = |what, id: &str| Refusal::Unknown {
        what,
        id: id.to_owned(),
    };
    if !desk.workspace.organisations.contains_key(organisation) {
        return Err(unknown("organisation", organisation.as_str()));
    }
    let origin = desk.catalogue.service(taken_from);
    let origin = origin.ok_or_else(|| unknown("catalogue service", taken_from.as_str()))?;
    let others = desk.workspace.services_of(organisation);
    let service = Service {
        id: service_id(desk.workspace, taken_from, ids),
        organisation: organisation.clone(),
        position: order::between(others.last().map(|it| it.position.as_str()), None),
        taken_from: taken_from.clone(),
        name: named(name.unwrap_or(&origin.name), "A service")?,
    };
    Ok(vec![Change::added(Record::Service(service))])
}

/// The id of the catalogue service itself where it is free, which reads well on a command line;
/// otherwise with a fresh tail.
fn service_id(workspace: &Workspace, from: &CatalogueServiceId, ids: &mut FreshIds) -> ServiceId {
    let plain: ServiceId = from.as_str().into();
    if workspace.services.contains_key(&plain) {
        return format!("{from}-{}", ids.draw()).into();
    }
    plain
}

fn change(
    desk: Desk,
    service: &ServiceId,
    edit: impl FnOnce(&mut Service),
) -> Result<Vec<Change>, Refusal> {
    let before = desk.service(service)?;
    let mut after = before.clone();
    edit(&mut after);
    let (before, after) = (Record::Service(before.clone()), Record::Service(after));
    Ok(Change::between(Some(before), Some(after))
        .into_iter()
        .collect())
}

fn remove(desk: Desk, service: &ServiceId) -> Result<Vec<Change>, Refusal> {
    let found = desk.service(service)?.clone();
    let me = End::Service {
        service: service.clone(),
    };
    let gone = |record: &Record| match record {
        Record::Answer(it) => it.service == *service,
        Record::Row(it) => it.service == *service,
        Record::Practice(it) => it.service == *service,
        Record::HandOff(it) => it.provider == me || it.consumer == me,
        Record::Duty(it) => it.service == *service,
        Record::Catalogue(_)
        | Record::Organisation(_)
        | Record::Service(_)
        | Record::Entry(_)
        | Record::Acceptance(_)
        | Record::Group(_)
        | Record::Merge(_) => false,
        Record::Combination(it) => it.service == *service,
    };
    let records = desk.workspace.records();
    let mut changes: Vec<_> = records
        .into_iter()
        .filter(gone)
        .map(Change::removed)
        .collect();
    changes.push(Change::removed(Record::Service(found)));
    Ok(changes)
}

/// The order key behind the one named, or before all; the keys come in order.
pub(super) fn key_behind<'a>(
    keys: impl Iterator<Item = (&'a str, &'a str)>,
    behind: Option<&str>,
    what: &'static str,
) -> Result<String, Refusal> {
    let keys: Vec<(&str, &str)> = keys.collect();
    let Some(behind) = behind else {
        return Ok(order::between(None, keys.first().map(|(_, key)| *key)));
    };
    let place = keys.iter().position(|(id, _)| *id == behind);
    let place = place.ok_or_else(|| Refusal::Unknown {
        what,
        id: behind.to_owned(),
    })?;
    let low = keys.get(place).map(|(_, key)| *key);
    Ok(order::between(
        low,
        keys.get(place + 1).map(|(_, key)| *key),
    ))
}

/// The first step of a workspace: an organisation and all services of a set.
///
/// # Errors
/// When the catalogue has no such set or the organisation has no name.
pub fn found(
    catalogue: &Catalogue,
    set: &CatalogueId,
    name: &str,
    own: Option<&str>,
    stamp: &Stamp,
) -> Result<Step, Refusal> {
    if catalogue.set(set).is_none() {
        return Err(Refusal::Unknown {
            what: "catalogue",
            id: set.to_string(),
        });
    }
    let mut ids = stamp.fresh_ids();
    let organisation = Organisation {
        id: ids.draw().into(),
        position: order::between(None, None),
        name: named(name, "The organisation")?,
        language: "en".into(),
        catalogue: set.clone(),
        ..Organisation::default()
    };
    let services: Vec<_> = catalogue.services_of(set).collect();
    let positions = order::behind(None, services.len());
    let mut changes: Vec<Change> = own
        .map(|source| OwnCatalogue {
            id: set.clone(),
            source: source.to_owned(),
        })
        .map(|it| Change::added(Record::Catalogue(it)))
        .into_iter()
        .collect();
    changes.push(Change::added(Record::Organisation(organisation.clone())));
    changes.extend(services.into_iter().zip(positions).map(|(it, position)| {
        Change::added(Record::Service(Service {
            id: it.id.as_str().into(),
            organisation: organisation.id.clone(),
            position,
            taken_from: it.id.clone(),
            name: it.name.clone(),
        }))
    }));
    Ok(Step {
        changes,
        verb: "new".into(),
        place: Place::default(),
    })
}
