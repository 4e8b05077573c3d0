//! What is open: file, organisation, services with their progress, what undo and redo would do.

use model::Place;
use model::ids::{OrganisationId, ServiceId};
use model::progress::Progress;
use model::sheet::sheet_of;
use serde::Serialize;
use store::HistoryFilter;

use super::time;
use crate::OpenWorkspace;
use crate::fault::Fault;

/// What is open.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Desk {
    /// The file's name without folder and ending.
    pub file: String,
    /// Its folder.
    pub folder: String,
    /// The organisation shown.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// All organisations, where there are several.
    pub organisations: Vec<OrganisationLink>,
    /// The group whose copy this is, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub group: Option<String>,
    /// Whether it can only be looked at.
    pub readonly: bool,
    /// The services in scope.
    pub services: Vec<ServiceLink>,
    /// The edit that undo would take back.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub undo: Option<String>,
    /// The edit that redo would do again.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub redo: Option<String>,
    /// Where the work stood; the host knows it, per machine.
    pub place: Place,
    /// When the newest step was written.
    pub saved_at: String,
}

/// An organisation to choose from.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct OrganisationLink {
    /// Its id.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
}

/// A service in the rail.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ServiceLink {
    /// Its id.
    pub service: ServiceId,
    /// Its name.
    pub name: String,
    /// How far it is.
    pub progress: Progress,
    /// Whether it is several services run as one.
    pub combined: bool,
}

/// What is open.
///
/// # Errors
/// When the log cannot be read.
pub fn desk(open: &OpenWorkspace) -> Result<Desk, Fault> {
    let (workspace, catalogue) = (open.workspace(), open.catalogue());
    let organisation = open.organisation();
    let (undo, redo) = open.next_turns()?;
    let newest = HistoryFilter {
        limit: Some(1),
        ..HistoryFilter::default()
    };
    let newest = open.history(&newest)?;
    let path = open.file().path();
    let services = workspace
        .services_of(&organisation)
        .into_iter()
        .map(|service| {
            let aspects = sheet_of(workspace, catalogue, service);
            let progress = aspects.iter().map(Progress::of_aspect);
            ServiceLink {
                service: service.id.clone(),
                name: service.name.clone(),
                combined: workspace
                    .combinations
                    .values()
                    .any(|it| it.service == service.id),
                progress: progress.fold(Progress::default(), Progress::plus),
            }
        });
    Ok(Desk {
        file: path
            .file_stem()
            .map(|it| it.to_string_lossy().into_owned())
            .unwrap_or_default(),
        folder: path
            .parent()
            .map(|it| it.display().to_string())
            .unwrap_or_default(),
        name: workspace
            .organisations
            .get(&organisation)
            .map(|it| it.name.clone())
            .unwrap_or_default(),
        organisations: organisations(open),
        group: workspace
            .groups
            .values()
            .find(|it| it.here)
            .map(|it| it.name.clone()),
        readonly: false,
        services: services.collect(),
        undo,
        redo,
        place: Place::default(),
        saved_at: newest.first().map(|it| time(it.at)).unwrap_or_default(),
        organisation,
    })
}

/// The organisations to choose from; a workspace with one never speaks of several.
fn organisations(open: &OpenWorkspace) -> Vec<OrganisationLink> {
    let all = open.workspace().organisations_in_order();
    if all.len() < 2 {
        return Vec::new();
    }
    let links = all.into_iter().map(|it| OrganisationLink {
        organisation: it.id.clone(),
        name: it.name.clone(),
    });
    links.collect()
}
