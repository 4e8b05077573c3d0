//! The overview: services × aspects, and the one next step.

use model::catalogue::Aspect;
use model::ids::{CatalogueServiceId, QuestionId, ServiceId};
use model::progress::{Progress, Urge, next_step};
use model::records::Service;
use model::sheet::{Asked, AspectSheet, sheet_of};
use model::value::State;
use serde::Serialize;

use super::said;
use crate::OpenWorkspace;

/// The overview of an organisation.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Overview {
    organisation: String,
    progress: Progress,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    next: Option<NextStepView>,
    services: Vec<ServiceProgressView>,
    offers: Vec<ServiceOfferView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
struct NextStepView {
    service: ServiceId,
    service_name: String,
    question: QuestionId,
    number: String,
    prompt: String,
    urge: Urge,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
struct ServiceProgressView {
    service: ServiceId,
    name: String,
    owner: String,
    progress: Progress,
    aspects: Vec<AspectProgress>,
}

/// An aspect's counts and the state of each question that counts.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub(super) struct AspectProgress {
    pub(super) aspect: Aspect,
    pub(super) progress: Progress,
    pub(super) states: Vec<State>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
struct ServiceOfferView {
    id: CatalogueServiceId,
    name: String,
    purpose: String,
}

impl AspectProgress {
    pub(super) fn of(sheet: &AspectSheet<'_>) -> Self {
        Self {
            aspect: sheet.aspect,
            progress: Progress::of_aspect(sheet),
            states: sheet
                .questions
                .iter()
                .filter(|it| it.counts())
                .map(Asked::state)
                .collect(),
        }
    }
}

/// The overview of the organisation shown.
#[must_use]
pub fn overview(open: &OpenWorkspace) -> Overview {
    let (workspace, catalogue) = (open.workspace(), open.catalogue());
    let organisation = open.organisation();
    let in_scope = workspace.services_of(&organisation);
    let services: Vec<_> = in_scope
        .iter()
        .map(|it| service_progress(open, it))
        .collect();
    let next = next_step(workspace, catalogue, &organisation).map(|it| NextStepView {
        service_name: workspace
            .services
            .get(&it.service)
            .map(|it| it.name.clone())
            .unwrap_or_default(),
        service: it.service,
        question: it.question,
        number: it.number,
        prompt: it.prompt,
        urge: it.urge,
    });
    let free = |id: &CatalogueServiceId| {
        in_scope
            .iter()
            .all(|it| !it.taken_from.includes(id.as_str()))
    };
    let offers = catalogue
        .services
        .iter()
        .filter(|it| free(&it.id))
        .map(|it| ServiceOfferView {
            id: it.id.clone(),
            name: it.name.clone(),
            purpose: it.purpose.clone(),
        });
    Overview {
        organisation: workspace
            .organisations
            .get(&organisation)
            .map(|it| it.name.clone())
            .unwrap_or_default(),
        progress: services
            .iter()
            .map(|it| it.progress)
            .fold(Progress::default(), Progress::plus),
        next,
        offers: offers.collect(),
        services,
    }
}

fn service_progress(open: &OpenWorkspace, service: &Service) -> ServiceProgressView {
    let sheets = sheet_of(open.workspace(), open.catalogue(), service);
    let aspects: Vec<_> = sheets.iter().map(AspectProgress::of).collect();
    ServiceProgressView {
        service: service.id.clone(),
        name: service.name.clone(),
        owner: owner(open, service),
        progress: aspects
            .iter()
            .map(|it| it.progress)
            .fold(Progress::default(), Progress::plus),
        aspects,
    }
}

/// Who owns a service, as answered; empty while nobody said.
pub(super) fn owner(open: &OpenWorkspace, service: &Service) -> String {
    let question = "def.owner".into();
    match open.catalogue().question(&service.taken_from, &question) {
        Some(asked) => {
            let line = said(open.workspace(), open.catalogue(), service, asked);
            line.split(['.', ',', ';', '('])
                .next()
                .unwrap_or_default()
                .trim()
                .to_owned()
        }
        None => String::new(),
    }
}
