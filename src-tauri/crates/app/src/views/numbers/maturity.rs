//! How far services are, what comes when, and what to look at on the market.

use model::Stamp;
use model::ids::{PracticeId, ServiceId};
use model::records::Organisation;
use model::summaries::maturity::{Count, Maturity};
use model::summaries::readiness::{self, Time};
use model::summaries::roadmap::{self, Planned};
use model::summaries::rungs::{Rung, rungs_of};
use model::summaries::wording::percent;
use model::summaries::{self};
use model::value::Choice;
use report::figures::{Drawing, heat_map, ladder, radar, squares};
use serde::Serialize;

use super::{Dwelling, shown};
use crate::OpenWorkspace;

/// How far services are; one of them in detail.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ts_rs::TS)]
pub struct MaturityView {
    services: Vec<ServiceMaturity>,
    /// Nothing with fewer than three services.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    radar: Option<Drawing>,
    /// Nothing without services, as the next two.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    heat: Option<Drawing>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    squares: Option<Drawing>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    ladder: Option<LadderView>,
    roadmap: Vec<QuarterView>,
    products: Vec<ProductView>,
}

/// Shares as they are read; empty where no practice concerns the service.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct ServiceMaturity {
    service: ServiceId,
    name: String,
    basic: String,
    advanced: String,
    now: String,
    planned: String,
    /// How much is written down, in the words of the question; empty where not said.
    written: String,
    /// How much is to be in a year; empty where not said.
    wanted: String,
    sentence: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct LadderView {
    service: ServiceId,
    name: String,
    figure: Drawing,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct QuarterView {
    quarter: String,
    steps: Vec<StepView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
struct StepView {
    service: ServiceId,
    service_name: String,
    practice: PracticeId,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    choice: Option<Choice>,
    owner: String,
    /// Why it does not stand where it was wished; empty where it does.
    remark: String,
}

/// Whether it is time for a product.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
enum TimeView {
    Now,
    Soon,
    NotYet,
    Here,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct ProductView {
    id: String,
    name: String,
    about: String,
    time: TimeView,
    sentence: String,
}

/// How far the services of the organisation shown are, on the day of the stamp.
#[must_use]
pub fn maturity(open: &OpenWorkspace, ask: &Dwelling, stamp: &Stamp) -> MaturityView {
    let Some(organisation) = shown(open) else {
        return MaturityView::default();
    };
    let (workspace, catalogue) = (open.workspace(), open.catalogue());
    let services = workspace.services_of(&organisation.id);
    if services.is_empty() {
        return MaturityView::default();
    }
    let all: Vec<(Maturity, Vec<Rung>)> = services
        .iter()
        .map(|it| {
            let rungs = rungs_of(workspace, catalogue, it);
            (
                summaries::maturity::maturity_of(workspace, catalogue, it),
                rungs,
            )
        })
        .collect();
    let alone: Vec<Maturity> = all.iter().map(|(it, _)| it.clone()).collect();
    let scale = summaries::maturity::scale(catalogue, &services);
    let wanted = all
        .iter()
        .find(|(it, _)| Some(&it.service.id) == ask.service.as_ref());
    let detail = wanted.or(all.first());
    MaturityView {
        services: alone.iter().map(|it| row(it, &scale)).collect(),
        radar: radar(&alone),
        heat: Some(heat_map(&alone)),
        squares: Some(squares(&all, &scale)),
        ladder: detail.map(|(it, rungs)| LadderView {
            service: it.service.id.clone(),
            name: it.service.name.clone(),
            figure: ladder(&it.service.name, rungs),
        }),
        roadmap: quarters(open, organisation, stamp),
        products: readiness::readiness(workspace, catalogue, organisation)
            .iter()
            .map(|it| ProductView {
                id: it.product.id.clone(),
                name: it.product.name.clone(),
                about: it.product.about.clone(),
                time: time(it.time),
                sentence: it.sentence(),
            })
            .collect(),
    }
}

fn row(it: &Maturity, scale: &[&str]) -> ServiceMaturity {
    let shares = |share: Option<f64>| share.map(percent).unwrap_or_default();
    let of = |count: Count| shares(count.share());
    let step = |at: Option<u8>| {
        let label = at.and_then(|at| scale.get(usize::from(at)));
        label.map(|it| (*it).to_owned()).unwrap_or_default()
    };
    ServiceMaturity {
        service: it.service.id.clone(),
        name: it.service.name.clone(),
        basic: of(it.basic),
        advanced: of(it.advanced),
        now: of(it.all),
        planned: shares(it.all.share_after(Choice::Later)),
        written: step(it.written),
        wanted: step(it.wanted),
        sentence: it.sentence(),
    }
}

fn quarters(open: &OpenWorkspace, organisation: &Organisation, stamp: &Stamp) -> Vec<QuarterView> {
    let today = stamp.at.date_naive();
    let all = roadmap::roadmap(open.workspace(), open.catalogue(), organisation, today);
    all.into_iter()
        .map(|(quarter, planned)| QuarterView {
            quarter: quarter.label(),
            steps: planned.iter().map(step).collect(),
        })
        .collect()
}

fn step(it: &Planned) -> StepView {
    StepView {
        service: it.service.id.clone(),
        service_name: it.service.name.clone(),
        practice: it.practice.id.clone(),
        name: it.practice.name.to_owned(),
        choice: it.practice.choice,
        owner: it.practice.owner.to_owned(),
        remark: it.remark().unwrap_or_default(),
    }
}

fn time(time: Time) -> TimeView {
    match time {
        Time::Now => TimeView::Now,
        Time::Soon => TimeView::Soon,
        Time::NotYet => TimeView::NotYet,
        Time::Here => TimeView::Here,
    }
}
