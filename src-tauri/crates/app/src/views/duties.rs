//! Who does what in a service: the matrix of its features and steps by role.

use std::collections::BTreeMap;

use model::ids::{EntryId, ServiceId, SubjectId};
use model::readings::{SubjectKind, subjects_of};
use model::registers::{ROLES, used_lines};
use model::value::Letter;
use serde::Serialize;

use super::worksheet::in_scope;
use crate::OpenWorkspace;
use crate::fault::Fault;

/// The matrix of one service.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct DutiesView {
    service: ServiceId,
    name: String,
    roles: Vec<RoleView>,
    subjects: Vec<SubjectView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct RoleView {
    id: EntryId,
    name: String,
    about: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
struct SubjectView {
    id: SubjectId,
    name: String,
    /// Whether it is a step of the flow; a feature otherwise.
    step: bool,
    duties: BTreeMap<EntryId, Letter>,
    /// What is missing or too much, once one of its kind has a duty.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    lack: Option<Lack>,
}

/// What does not hold for one feature or step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
enum Lack {
    NobodyAccountable,
    SeveralAccountable,
    NobodyResponsible,
}

fn lack(duties: &BTreeMap<EntryId, Letter>) -> Option<Lack> {
    match duties.values().filter(|it| it.answers()).count() {
        0 => Some(Lack::NobodyAccountable),
        1 if !duties.values().any(|it| it.does()) => Some(Lack::NobodyResponsible),
        1 => None,
        _ => Some(Lack::SeveralAccountable),
    }
}

/// The matrix of one service.
///
/// # Errors
/// When there is no such service.
pub fn duties(open: &OpenWorkspace, service: &ServiceId) -> Result<DutiesView, Fault> {
    let service = in_scope(open, service)?;
    let (workspace, catalogue) = (open.workspace(), open.catalogue());
    let roles = used_lines(workspace, catalogue, &service.organisation, ROLES);
    let subjects = subjects_of(workspace, catalogue, service).into_iter();
    let duties: Vec<_> = workspace.duties_of(&service.id).collect();
    let begun = |kind: SubjectKind| {
        let mut mine = subjects_of(workspace, catalogue, service).into_iter();
        mine.any(|it| it.kind == kind && duties.iter().any(|duty| duty.subject == it.id))
    };
    let begun = [SubjectKind::Feature, SubjectKind::Step].map(|kind| (kind, begun(kind)));
    let of = |subject: &SubjectId| {
        let mine = duties.iter().filter(|it| it.subject == *subject);
        mine.map(|it| (it.role.clone(), it.letter))
            .collect::<BTreeMap<_, _>>()
    };
    Ok(DutiesView {
        service: service.id.clone(),
        name: service.name.clone(),
        roles: roles
            .into_iter()
            .map(|it| RoleView {
                name: it.text("name").to_owned(),
                about: it.text("about").to_owned(),
                id: it.id,
            })
            .collect(),
        subjects: subjects
            .map(|it| {
                let duties = of(&it.id);
                SubjectView {
                    lack: lack(&duties).filter(|_| begun.contains(&(it.kind, true))),
                    duties,
                    step: it.kind == SubjectKind::Step,
                    id: it.id,
                    name: it.name.to_owned(),
                }
            })
            .collect(),
    })
}
