//! What combining costs and what it saves: the members and the combined service measured the same
//! way, and what no longer fits or fits again.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::Proposal;
use crate::Refusal;
use crate::catalogue::Catalogue;
use crate::checks::{Finding, findings};
use crate::ids::{FindingId, OrganisationId, QuestionId, ServiceId};
use crate::readings::Priority;
use crate::records::{Combination, End, HandOff, Member, Service};
use crate::summaries::capacity::{Capacity, capacity_of};
use crate::summaries::levels::levels_of;
use crate::value::{Says, Value};
use crate::workspace::Workspace;

/// How busy a team may be on average without cases piling up in every busy week: 60 to 80 % is
/// usual (SOC-SOP).
const BUSY: f64 = 0.8;

/// What is measured.
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

    /// The id of its words among those of the summaries.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Owners => "cost-owners",
            Self::Agreements => "cost-agreements",
            Self::HandOffs => "cost-hand-offs",
            Self::Positions => "cost-positions",
            Self::OnDuty => "cost-on-duty",
            Self::Load => "cost-load",
            Self::Ceiling => "cost-ceiling",
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
    let sides = Sides {
        before: workspace,
        after: &after,
        members: &proposal.members,
        combined: &proposal.service,
    };
    sides.costs(catalogue, today)
}

/// What a combination that stands came to, on a day: its members as they would be after splitting
/// against the combined service as it is.
///
/// # Errors
/// When the combination cannot be split.
pub fn costs_of(
    workspace: &Workspace,
    catalogue: &Catalogue,
    combination: &Combination,
    today: NaiveDate,
) -> Result<Costs, Refusal> {
    let unknown = || Refusal::Unknown {
        what: "service",
        id: combination.service.to_string(),
    };
    let combined = workspace.services.get(&combination.service);
    let combined = combined.ok_or_else(unknown)?;
    let mut before = workspace.clone();
    before.absorb(&super::split(workspace, &combination.id, &[])?);
    let sides = Sides {
        before: &before,
        after: workspace,
        members: &combination.members,
        combined,
    };
    Ok(sides.costs(catalogue, today))
}

/// The two states that are measured.
struct Sides<'a> {
    before: &'a Workspace,
    after: &'a Workspace,
    members: &'a [Member],
    combined: &'a Service,
}

impl Sides<'_> {
    fn costs(&self, catalogue: &Catalogue, today: NaiveDate) -> Costs {
        let members: Vec<ServiceId> = self.members.iter().map(|it| it.service.clone()).collect();
        let combined = [self.combined.id.clone()];
        let each = |measure: Measure| {
            let alone = |it: &ServiceId| measure.of(self.before, std::slice::from_ref(it));
            members.iter().map(alone).collect()
        };
        let measured = Measure::ALL.into_iter().map(|measure| Cost {
            measure,
            each: each(measure),
            before: measure.of(self.before, &members),
            after: measure.of(self.after, &combined),
        });
        let costs = measured.filter(|it| it.before.is_some() || it.after.is_some());
        let mut whose: BTreeSet<&OrganisationId> =
            self.members.iter().map(|it| &it.organisation).collect();
        whose.insert(&self.combined.organisation);
        let found = |workspace: &Workspace| -> Vec<Finding> {
            let each = whose.iter();
            each.flat_map(|it| findings(workspace, catalogue, it, today))
                .collect()
        };
        let (old, new) = (found(self.before), found(self.after));
        let (vanish, appear) = differing(old, new, (&members, &combined));
        Costs {
            costs: costs.collect(),
            appear,
            vanish,
        }
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
    let about_combined = |it: &Finding| -> FindingId {
        let part = |part: &str| {
            let is_member = members.iter().any(|it| it.as_str() == part);
            combined
                .first()
                .filter(|_| is_member)
                .map_or(part, |it| it.as_str())
                .to_owned()
        };
        let parts = it.id.as_str().split('.').map(part);
        parts.collect::<Vec<_>>().join(".").into()
    };
    let mut vanish = Vec::new();
    for finding in old {
        let same = |it: &Option<Finding>| {
            it.as_ref().is_some_and(|it| {
                it.id == about_combined(&finding)
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
