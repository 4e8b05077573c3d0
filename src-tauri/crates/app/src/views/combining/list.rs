//! What can be combined, and what is: services, groupings as templates, combinations.

use model::Key;
use model::combine::{Grouped, Grouping, Since, groupings, since};
use model::ids::{CombinationId, ServiceId};
use model::records::{Combination, Service};
use serde::Serialize;

use super::super::history::in_words;
use super::super::overview::owner;
use super::super::said::record;
use crate::OpenWorkspace;

/// Services, groupings and combinations of the organisation shown.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct CombinationsView {
    services: Vec<CandidateView>,
    groupings: Vec<GroupingView>,
    combinations: Vec<CombinationView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct CandidateView {
    service: ServiceId,
    name: String,
    owner: String,
    /// Whose it is, where the workspace has several organisations.
    organisation: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct GroupingView {
    id: String,
    label: String,
    about: String,
    services: Vec<GroupedView>,
}

/// Services of a grouping that become one; with fewer than two in scope there is nothing to do.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct GroupedView {
    name: String,
    members: Vec<ServiceId>,
    names: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct CombinationView {
    combination: CombinationId,
    service: ServiceId,
    name: String,
    members: Vec<String>,
    since: Vec<SinceView>,
}

/// Something that was changed in a combination since it was made.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct SinceView {
    key: Key,
    place: String,
    made: String,
    now: String,
    /// The members that it can be kept for, the likeliest first.
    members: Vec<KeeperView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct KeeperView {
    service: ServiceId,
    name: String,
}

/// What can be combined, and what is.
#[must_use]
pub fn combinations(open: &OpenWorkspace) -> CombinationsView {
    let workspace = open.workspace();
    let here = open.organisation();
    let several = workspace.organisations.len() > 1;
    let organisations = workspace.organisations_in_order().into_iter();
    let organisations = organisations.filter(|it| several || it.id == here);
    let services = organisations.flat_map(|whose| {
        let each = workspace.services_of(&whose.id).into_iter();
        each.map(move |it| CandidateView {
            service: it.id.clone(),
            name: it.name.clone(),
            owner: owner(open, it),
            organisation: if several {
                whose.name.clone()
            } else {
                String::new()
            },
        })
    });
    let combined = workspace.combinations.values();
    let combined = combined.filter(|it| it.organisation == here);
    CombinationsView {
        services: services.collect(),
        groupings: fitting(open),
        combinations: combined.map(|it| combination(open, it)).collect(),
    }
}

/// The groupings of the set that the organisation's services are taken from.
fn fitting(open: &OpenWorkspace) -> Vec<GroupingView> {
    let workspace = open.workspace();
    let here = open.organisation();
    let set = workspace.organisations.get(&here).map(|it| &it.catalogue);
    let services = workspace.services_of(&here);
    let fitting = groupings().iter().filter(|it| Some(&it.catalogue) == set);
    fitting.map(|it| grouping(it, &services)).collect()
}

fn grouping(grouping: &Grouping, services: &[&Service]) -> GroupingView {
    let grouped = |it: &Grouped| {
        let members = it.members.iter();
        let found: Vec<&Service> = members
            .filter_map(|id| services.iter().find(|it| it.taken_from == *id).copied())
            .collect();
        GroupedView {
            name: it.name.clone(),
            members: found.iter().map(|it| it.id.clone()).collect(),
            names: found.iter().map(|it| it.name.clone()).collect(),
        }
    };
    GroupingView {
        id: grouping.id.clone(),
        label: grouping.label.clone(),
        about: grouping.about.clone(),
        services: grouping.service.iter().map(grouped).collect(),
    }
}

fn combination(open: &OpenWorkspace, it: &Combination) -> CombinationView {
    let workspace = open.workspace();
    let name = workspace.services.get(&it.service);
    let changed = since(workspace, it);
    CombinationView {
        combination: it.id.clone(),
        service: it.service.clone(),
        name: name.map_or_else(String::new, |it| it.name.clone()),
        members: it.members.iter().map(|it| it.name.clone()).collect(),
        since: changed.iter().map(|change| one(open, it, change)).collect(),
    }
}

fn one(open: &OpenWorkspace, combination: &Combination, change: &Since) -> SinceView {
    let keeper = |id: &ServiceId| {
        let member = combination.members.iter().find(|it| it.service == *id);
        KeeperView {
            service: id.clone(),
            name: member.map_or_else(String::new, |it| it.name.clone()),
        }
    };
    SinceView {
        key: change.key.clone(),
        place: in_words(open, &change.key.place()),
        made: change.made.as_ref().map(record).unwrap_or_default(),
        now: change.now.as_ref().map(record).unwrap_or_default(),
        members: change.members.iter().map(keeper).collect(),
    }
}
