//! What combining costs and saves, in words.

use model::checks::{Finding, Severity};
use model::combine::{Cost, Costs};
use model::summaries::wording::{amount, percent, say};
use serde::Serialize;

/// Before and after.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub(super) struct CostsView {
    costs: Vec<CostView>,
    appear: Vec<ShortFinding>,
    vanish: Vec<ShortFinding>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct CostView {
    label: String,
    /// Of each member alone, in their order.
    each: Vec<String>,
    before: String,
    after: String,
}

/// A finding that comes or goes.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub(in crate::views) struct ShortFinding {
    severity: Severity,
    title: String,
    remedy: String,
}

impl CostsView {
    pub(super) fn of(costs: &Costs) -> Self {
        let short = |list: &[Finding]| list.iter().map(ShortFinding::of).collect();
        Self {
            costs: costs.costs.iter().map(CostView::of).collect(),
            appear: short(&costs.appear),
            vanish: short(&costs.vanish),
        }
    }
}

impl CostView {
    fn of(cost: &Cost) -> Self {
        let written = |value: Option<f64>| match value {
            None => "–".to_owned(),
            Some(share) if cost.measure.is_share() => percent(share),
            Some(number) => amount(number),
        };
        Self {
            label: say(cost.measure.id(), &[]),
            each: cost.each.iter().map(|it| written(*it)).collect(),
            before: written(cost.before),
            after: written(cost.after),
        }
    }
}

impl ShortFinding {
    pub(in crate::views) fn of(finding: &Finding) -> Self {
        let said = finding.said();
        Self {
            severity: finding.severity,
            title: said.title,
            remedy: said.remedy,
        }
    }

    pub(in crate::views) fn title(&self) -> &str {
        &self.title
    }
}
