//! Groups that work on copies: who was handed what, and what may be written in a group's copy.

use super::{Desk, named};
use crate::change::Change;
use crate::edit::Edit;
use crate::ids::{GroupId, OrganisationId, ServiceId};
use crate::records::{Group, Record};
use crate::stamp::FreshIds;
use crate::{Refusal, Stamp, Workspace};

pub(super) fn hand_out(
    desk: Desk,
    organisation: &OrganisationId,
    name: &str,
    services: &[ServiceId],
    (stamp, ids): (&Stamp, &mut FreshIds),
) -> Result<Vec<Change>, Refusal> {
    desk.organisation(organisation)?;
    let mut handed: Vec<ServiceId> = Vec::new();
    for service in services {
        let found = desk.service(service)?;
        if found.organisation != *organisation {
            return Err(unknown("service", service.as_str()));
        }
        if !handed.contains(service) {
            handed.push(service.clone());
        }
    }
    if handed.is_empty() {
        return Err(Refusal::NothingHandedOut);
    }
    let group = Group {
        id: GroupId::from(ids.draw()),
        organisation: organisation.clone(),
        name: named(name, "A group")?,
        services: handed,
        handed_out: stamp
            .at
            .to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
        here: false,
    };
    Ok(vec![Change::added(Record::Group(group))])
}

pub(super) fn sit_in(desk: Desk, group: &GroupId) -> Result<Vec<Change>, Refusal> {
    let found = desk.workspace.groups.get(group);
    let before = found.ok_or_else(|| unknown("group", group.as_str()))?;
    let after = Group {
        here: true,
        ..before.clone()
    };
    let change = Change::between(
        Some(Record::Group(before.clone())),
        Some(Record::Group(after)),
    );
    Ok(change.into_iter().collect())
}

/// Refuses what a group may not write in its copy: services that it was not handed, which services
/// there are, and what they are combined to.
pub(super) fn allowed(workspace: &Workspace, edit: &Edit) -> Result<(), Refusal> {
    let mut here = workspace.groups.values().filter(|it| it.here);
    let service = match edit {
        Edit::RemoveService { service } => Some(service.clone()),
        edit => edit.place().service,
    };
    let shut = here.find(|group| match &service {
        Some(service) => !group.services.contains(service),
        None => matches!(edit, Edit::Combine { .. } | Edit::Split { .. }),
    });
    match shut {
        Some(group) => Err(Refusal::NotHandedOut {
            group: group.name.clone(),
            service: service
                .and_then(|it| workspace.services.get(&it))
                .map_or_else(
                    || "combining and splitting".to_owned(),
                    |it| it.name.clone(),
                ),
        }),
        None => Ok(()),
    }
}

fn unknown(what: &'static str, id: &str) -> Refusal {
    Refusal::Unknown {
        what,
        id: id.to_owned(),
    }
}
