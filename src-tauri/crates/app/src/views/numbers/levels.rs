//! What is promised, and what stands behind it.

use model::Stamp;
use model::checks::Severity;
use model::ids::{QuestionId, RowId, ServiceId};
use model::readings::{CASE_TYPES, Chain, Clock, Priority, Window};
use model::records::Service;
use model::summaries::due::due_of;
use model::summaries::levels::{Promise, levels_of};
use model::summaries::pareto::cases_of;
use model::summaries::wording::{amount, percent};
use report::figures::{Drawing, due_dates, pareto};
use serde::Serialize;

use crate::OpenWorkspace;

/// The promises of all services.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct LevelsView {
    /// Which contracts run out when; nothing where none is written.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    contracts: Option<Drawing>,
    services: Vec<LevelsOfService>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct LevelsOfService {
    service: ServiceId,
    name: String,
    promises: Vec<PromiseView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    cases: Option<CasesView>,
    /// The parts that the service needs to work; nothing while none is written.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    chain: Option<ChainView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct ChainView {
    /// Where the parts are written.
    question: QuestionId,
    sentences: Vec<String>,
}

/// A promise; what is not said is empty, and so is a priority that makes no difference.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct PromiseView {
    row: RowId,
    priority: String,
    metric: String,
    /// The time with its unit.
    within: String,
    /// `all-hours` or `service-hours`.
    clock: &'static str,
    /// The share of cases in which it is met.
    goal: String,
    /// How many cases may be late instead.
    misses: String,
    /// `month`, `quarter` or `twelve-months`.
    window: &'static str,
    counterpart: String,
    /// The greatest share that cover allows.
    ceiling: String,
    /// The share that is met today.
    today: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    severity: Option<Severity>,
    verdict: String,
    /// Where it is mended.
    question: QuestionId,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct CasesView {
    /// Where the types are written.
    question: QuestionId,
    sentences: Vec<String>,
    figure: Drawing,
}

/// The promises of the organisation shown.
#[must_use]
pub fn levels(open: &OpenWorkspace, stamp: &Stamp) -> LevelsView {
    let workspace = open.workspace();
    let services = workspace.services_of(&open.organisation());
    let due = due_of(workspace, &services);
    LevelsView {
        contracts: due_dates(&due, stamp.at.date_naive()),
        services: services
            .into_iter()
            .map(|it| LevelsOfService {
                service: it.id.clone(),
                name: it.name.clone(),
                promises: levels_of(workspace, &it.id)
                    .into_iter()
                    .map(promise)
                    .collect(),
                cases: cases(open, it),
                chain: Chain::of(workspace, &it.id).map(|it| ChainView {
                    question: "avail.chain".into(),
                    sentences: it.sentences(),
                }),
            })
            .collect(),
    }
}

fn cases(open: &OpenWorkspace, service: &Service) -> Option<CasesView> {
    let found = cases_of(open.workspace(), &service.id)?;
    let mut asked = CASE_TYPES.into_iter().map(QuestionId::from);
    let is_asked = |it: &QuestionId| open.catalogue().question(&service.taken_from, it).is_some();
    Some(CasesView {
        question: asked.find(is_asked)?,
        sentences: found.sentences(),
        figure: pareto(&found),
    })
}

fn promise(it: Promise) -> PromiseView {
    let target = &it.target;
    let shares = |share: Option<f64>| share.map(percent).unwrap_or_default();
    PromiseView {
        row: target.row.clone(),
        priority: match target.priority {
            Some(priority @ Priority::P(_)) => priority.label(),
            Some(Priority::All) | None => String::new(),
        },
        metric: target.metric.to_owned(),
        within: target.promise(),
        clock: match target.clock {
            Some(Clock::AllHours) => "all-hours",
            Some(Clock::ServiceHours) => "service-hours",
            None => "",
        },
        goal: shares(target.attainment),
        misses: target.misses.map(amount).unwrap_or_default(),
        window: match target.window {
            Some(Window::Month) => "month",
            Some(Window::Quarter) => "quarter",
            Some(Window::TwelveMonths) => "twelve-months",
            None => "",
        },
        counterpart: target.counterpart.to_owned(),
        ceiling: shares(it.ceiling),
        today: shares(it.today.map(|today| today.met / today.cases)),
        severity: it.verdict.severity,
        verdict: it.verdict.sentence,
        question: it.verdict.question.into(),
    }
}
