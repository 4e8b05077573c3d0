//! What combining costs and what it saves: the members and the combined service measured the same
//! way, and what no longer fits or fits again.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Proposal;
use crate::catalogue::Catalogue;
use crate::checks::{Finding, findings};
use crate::ids::{OrganisationId, QuestionId, ServiceId};
use crate::readings::Priority;
use crate::records::{End, HandOff};
use crate::summaries::capacity::{Capacity, capacity_of};
use crate::summaries::levels::levels_of;
use crate::value::{Says, Value};
use crate::workspace::Workspace;

/// How busy a team may be on average without cases piling up in every busy week: 60 to 80 % is
/// usual (SOC-SOP).
const BUSY: f64 = 0.8;

/// What is measured. The words for it stand in the summaries' wording under `cost-` and its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// Different owners.
    Owners,
    /// Agreements to keep up.
    Agreements,
    /// Hand-offs with others, or between members.
    HandOffs,
    /// Full positions for the work at a load of 80 %.
    Positions,
    /// People on duty together so that cases start as promised.
    OnDuty,
    /// The load of the busiest team, as a share.
    Load,
    /// The greatest share of the most pressing cases that cover lets start in time.
    Ceiling,
}

impl Measure {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Owners,
        Self::Agreements,
        Self::HandOffs,
        Self::Positions,
        Self::OnDuty,
        Self::Load,
        Self::Ceiling,
    ];

    /// The id under which it is worded.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Owners => "owners",
            Self::Agreements => "agreements",
            Self::HandOffs => "hand-offs",
            Self::Positions => "positions",
            Self::OnDuty => "on-duty",
            Self::Load => "load",
            Self::Ceiling => "ceiling",
        }
    }

    /// Whether it is a share, 0 to 1.
    #[must_use]
    pub fn is_share(self) -> bool {
        matches!(self, Self::Load | Self::Ceiling)
    }

    /// Of services as they stand in a workspace; nothing while too little is written.
    #[must_use]
    pub fn of(self, workspace: &Workspace, services: &[ServiceId]) -> Option<f64> {
        let each = || services.iter();
        let capacities = || each().filter_map(|it| capacity_of(workspace, it));
        match self {
            Self::Owners => Some(count(owners(workspace, services).len())),
            Self::Agreements => {
                let question = QuestionId::from("slm.agreements");
                let rows = each().map(|it| workspace.rows_of(it, &question).len());
                Some(count(rows.sum()))
            }
            Self::HandOffs => Some(count(hand_offs(workspace, services))),
            Self::Positions => {
                let needed = capacities().map(|it| it.hours.needed / it.productive);
                some(needed.sum::<f64>() / BUSY)
            }
            Self::OnDuty => some(capacities().filter_map(|it| team(&it)).sum()),
            Self::Load => capacities()
                .filter_map(|it| it.hours.utilisation())
                .max_by(f64::total_cmp),
            Self::Ceiling => each()
                .flat_map(|it| levels_of(workspace, it))
                .filter(|it| it.target.priority == Some(Priority::P(1)))
                .filter_map(|it| it.ceiling)
                .min_by(f64::total_cmp),
        }
    }
}

fn some(value: f64) -> Option<f64> {
    (value > 0.0).then_some(value)
}

#[expect(clippy::cast_precision_loss, reason = "nobody has 2^52 hand-offs")]
fn count(number: usize) -> f64 {
    number as f64
}

fn owners(workspace: &Workspace, services: &[ServiceId]) -> BTreeSet<String> {
    let question = QuestionId::from("def.owner");
    let answers = services
        .iter()
        .filter_map(|it| workspace.answer(it, &question));
    let names = answers.filter_map(|it| match &it.value {
        Value::Text { text } => Some(text.trim().to_lowercase()),
        _ => None,
    });
    names.filter(|it| !it.is_empty()).collect()
}

fn hand_offs(workspace: &Workspace, services: &[ServiceId]) -> usize {
    let is_ours = |end: &End| matches!(end, End::Service { service } if services.contains(service));
    let held = |it: &&HandOff| it.provider_says != Says::No && it.consumer_says != Says::No;
    let all = workspace.hand_offs.values().filter(held);
    all.filter(|it| is_ours(&it.provider) || is_ours(&it.consumer))
        .count()
}

/// The fewest people on duty that keep every promise about starting; as many as there are where
/// nothing is promised.
fn team(capacity: &Capacity) -> Option<f64> {
    let waiting = capacity.waiting.as_ref()?;
    let teams = waiting.chances.iter().filter_map(|it| it.team);
    Some(f64::from(teams.max().unwrap_or(waiting.people)))
}

/// One thing before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Cost {
    /// What.
    pub measure: Measure,
    /// Of each member alone, in their order.
    pub each: Vec<Option<f64>>,
    /// Of the members together.
    pub before: Option<f64>,
    /// Of the combined service.
    pub after: Option<f64>,
}

/// What combining comes to.
#[derive(Clone, Debug)]
pub struct Costs {
    /// The measures that say anything before or after.
    pub costs: Vec<Cost>,
    /// What would no longer fit.
    pub appear: Vec<Finding>,
    /// What would fit again.
    pub vanish: Vec<Finding>,
}

/// What a proposal would come to, on a day.
#[must_use]
pub fn costs(
    workspace: &Workspace,
    catalogue: &Catalogue,
    proposal: &Proposal,
    today: NaiveDate,
) -> Costs {
    let mut after = workspace.clone();
    after.absorb(&super::exchanged(&proposal.before, &proposal.made));
    let members: Vec<ServiceId> = proposal.members.iter().map(|it| it.service.clone()).collect();
    let combined = [proposal.service.id.clone()];
    let mut costs: Vec<Cost> = Vec::new();
    for measure in Measure::ALL {
        let cost = Cost {
            measure,
            each: members
                .iter()
                .map(|it| measure.of(workspace, std::slice::from_ref(it)))
                .collect(),
            before: measure.of(workspace, &members),
            after: measure.of(&after, &combined),
        };
        if cost.before.is_some() || cost.after.is_some() {
            costs.push(cost);
        }
    }
    let mut organisations: BTreeSet<OrganisationId> =
        proposal.members.iter().map(|it| it.organisation.clone()).collect();
    organisations.insert(proposal.service.organisation.clone());
    let found = |workspace: &Workspace| -> Vec<Finding> {
        let each = organisations.iter();
        each.flat_map(|it| findings(workspace, catalogue, it, today)).collect()
    };
    let (old, new) = (found(workspace), found(&after));
    let (vanish, appear) = differing(old, new, (&members, &combined));
    Costs {
        costs,
        appear,
        vanish,
    }
}

/// What stands on one side only. A finding within a member is the same as one of the same check
/// within the combined service; others are the same if they are about the same.
fn differing(
    old: Vec<Finding>,
    new: Vec<Finding>,
    (members, combined): (&[ServiceId], &[ServiceId]),
) -> (Vec<Finding>, Vec<Finding>) {
    let mut new: Vec<Option<Finding>> = new.into_iter().map(Some).collect();
    let inside = |it: &Finding, of: &[ServiceId]| it.service().is_some_and(|it| of.contains(it));
    let mut vanish = Vec::new();
    for finding in old {
        let same = |it: &Option<Finding>| {
            it.as_ref().is_some_and(|it| {
                it.id == finding.id
                    || (it.check == finding.check
                        && inside(&finding, members)
                        && inside(it, combined))
            })
        };
        match new.iter_mut().find(|it| same(it)) {
            Some(found) => *found = None,
            None => vanish.push(finding),
        }
    }
    (vanish, new.into_iter().flatten().collect())
}
