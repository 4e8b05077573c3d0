//! Who was handed what and when, and whether it came back.

use model::ids::{GroupId, OrganisationId};
use serde::Serialize;

use crate::OpenWorkspace;

/// The groups that copies were handed to, and the copies that came back.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct GroupsView {
    /// The group whose copy this workspace is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    here: Option<HandedGroupView>,
    /// The groups, the one that was handed out last first.
    groups: Vec<HandedGroupView>,
    /// The copies that came back, the last one first.
    back: Vec<BackView>,
}

/// A group.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
struct HandedGroupView {
    group: GroupId,
    organisation: OrganisationId,
    name: String,
    services: Vec<HandedView>,
    handed_out: String,
    /// When its copy came back last; absent while it has not.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    back: Option<String>,
}

/// A service that was handed out.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct HandedView {
    service: model::ids::ServiceId,
    name: String,
}

/// A copy that came back.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct BackView {
    name: String,
    at: String,
    /// How many steps it brought.
    steps: usize,
}

/// Who was handed what.
#[must_use]
pub fn groups(open: &OpenWorkspace) -> GroupsView {
    let workspace = open.workspace();
    let mut back: Vec<BackView> = workspace
        .merges
        .values()
        .map(|it| BackView {
            name: it.name.clone(),
            at: it.at.clone(),
            steps: it.steps.len(),
        })
        .collect();
    back.sort_by(|one, other| (&other.at, &one.name).cmp(&(&one.at, &other.name)));
    let mut groups: Vec<HandedGroupView> = Vec::new();
    let mut here = None;
    for group in workspace.groups.values() {
        let came = back
            .iter()
            .find(|it| it.name == group.name && it.at >= group.handed_out);
        let services = group.services.iter().map(|id| {
            let found = workspace.services.get(id);
            HandedView {
                name: found.map_or_else(|| id.to_string(), |it| it.name.clone()),
                service: id.clone(),
            }
        });
        let view = HandedGroupView {
            group: group.id.clone(),
            organisation: group.organisation.clone(),
            name: group.name.clone(),
            services: services.collect(),
            handed_out: group.handed_out.clone(),
            back: came.map(|it| it.at.clone()),
        };
        if group.here {
            here = Some(view.clone());
        }
        groups.push(view);
    }
    groups
        .sort_by(|one, other| (&other.handed_out, &one.name).cmp(&(&one.handed_out, &other.name)));
    GroupsView { here, groups, back }
}
