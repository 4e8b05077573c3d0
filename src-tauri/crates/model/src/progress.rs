//! How far a team is, and what it should do next. Counted, never estimated.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::catalogue::Catalogue;
use crate::ids::{OrganisationId, QuestionId, ServiceId};
use crate::sheet::{Asked, AspectSheet, sheet_of};
use crate::value::State;
use crate::workspace::Workspace;

/// Counts of questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Questions that count: all but the folded ones nobody touched.
    pub of: u32,
    /// Answered, agreed or not applicable.
    pub done: u32,
    /// Agreed.
    pub agreed: u32,
    /// Open.
    pub open: u32,
    /// Disputed.
    pub disputed: u32,
    /// Parked.
    pub parked: u32,
}

impl Progress {
    /// Counts the questions of an aspect.
    #[must_use]
    pub fn of_aspect(aspect: &AspectSheet) -> Self {
        let mut sum = Self::default();
        for asked in aspect.questions.iter().filter(|it| it.counts()) {
            let state = asked.state();
            sum.of += 1;
            sum.done += u32::from(state.is_done());
            sum.agreed += u32::from(state == State::Agreed);
            sum.open += u32::from(state == State::Open);
            sum.disputed += u32::from(state == State::Disputed);
            sum.parked += u32::from(state == State::Parked);
        }
        sum
    }

    /// Adds other counts.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            of: self.of + other.of,
            done: self.done + other.done,
            agreed: self.agreed + other.agreed,
            open: self.open + other.open,
            disputed: self.disputed + other.disputed,
            parked: self.parked + other.parked,
        }
    }
}

/// Why a question is the next step, gravest first.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Urge {
    /// The room holds two views.
    Disputed,
    /// It belongs to a first workshop and is open.
    Minimum,
    /// The worksheet is incomplete without it.
    Required,
    /// It was put off.
    Parked,
    /// It is open.
    Open,
    /// It is written but not agreed.
    Agree,
}

/// The one next step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// The service.
    pub service: ServiceId,
    /// The question.
    pub question: QuestionId,
    /// Its number on the sheet.
    pub number: String,
    /// Its prompt.
    pub prompt: String,
    /// Why it is next.
    pub urge: Urge,
}

/// The next step of an organisation: the gravest urge, first service and first question of it.
/// Nothing when all is agreed.
#[must_use]
pub fn next_step(
    workspace: &Workspace,
    catalogue: &Catalogue,
    organisation: &OrganisationId,
) -> Option<NextStep> {
    let mut best: Option<(Urge, NextStep)> = None;
    for service in workspace.services_of(organisation) {
        let sheet = sheet_of(workspace, catalogue, service);
        for asked in sheet
            .iter()
            .flat_map(|it| &it.questions)
            .filter(|it| it.counts())
        {
            let Some(urge) = urge_of(asked) else { continue };
            if best.as_ref().is_none_or(|(known, _)| urge < *known) {
                let step = NextStep {
                    service: service.id.clone(),
                    question: asked.question.id.clone(),
                    number: asked.number.clone(),
                    prompt: asked.question.prompt.clone(),
                    urge,
                };
                best = Some((urge, step));
            }
        }
    }
    best.map(|(_, step)| step)
}

fn urge_of(asked: &Asked) -> Option<Urge> {
    match asked.state() {
        State::Disputed => Some(Urge::Disputed),
        State::Open if asked.question.minimum => Some(Urge::Minimum),
        State::Open if asked.question.required => Some(Urge::Required),
        State::Open => Some(Urge::Open),
        State::Parked => Some(Urge::Parked),
        State::Answered => Some(Urge::Agree),
        State::Agreed | State::NotApplicable => None,
    }
}
