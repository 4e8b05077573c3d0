//! What a service needs to work: parts that must all be there, and parts of which one is enough.

use std::collections::BTreeMap;

use super::{Cellar, Tables};
use crate::ids::{QuestionId, RowId, ServiceId};
use crate::measures::chains::{alternatives, needed_together};
use crate::typed;
use crate::value::Value;
use crate::workspace::Workspace;

/// By how much two availabilities must differ before anybody sees it in a sentence.
const SEEN: f64 = 0.000_05;

/// One part. Parts without a readable availability are left out.
#[derive(Clone, Debug)]
pub struct Link<'a> {
    /// The line.
    pub row: &'a RowId,
    /// What it is.
    pub name: &'a str,
    /// The group of alternatives it belongs to; empty for a part that must be there.
    pub alternative: &'a str,
    /// Its availability, 0 to 1.
    pub availability: f64,
}

/// What all parts together come to, beside what is promised. Shares are 0 to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    /// How many parts are written.
    pub parts: usize,
    /// All together: what is needed multiplies, of alternatives one is enough.
    pub whole: f64,
    /// The name of what fails most often: a part, or parts of which one is enough.
    pub weakest: String,
    /// How much of the time that is there.
    pub weakest_is: f64,
    /// What is promised; nothing where not said.
    pub promised: Option<f64>,
}

impl Chain {
    /// What the parts of a service come to; nothing while none is written with a figure.
    #[must_use]
    pub fn of(workspace: &Workspace, service: &ServiceId) -> Option<Self> {
        let links = chain_of(workspace, service);
        let needed = needed(&links)?;
        let shares: Vec<f64> = needed.iter().map(|it| it.1).collect();
        let (weakest, weakest_is) = needed
            .iter()
            .min_by(|one, other| one.1.total_cmp(&other.1))?
            .clone();
        Some(Self {
            parts: links.len(),
            whole: needed_together(&shares)?,
            weakest,
            weakest_is,
            promised: promised(workspace, service),
        })
    }

    /// Whether the parts are there less often than is promised; not where nothing is promised.
    #[must_use]
    pub fn falls_short(&self) -> bool {
        self.promised.is_some_and(|it| self.whole < it - SEEN)
    }
}

/// The parts that a service needs.
#[must_use]
pub fn chain_of<'a>(tables: impl Tables<'a>, service: &ServiceId) -> Vec<Link<'a>> {
    tables
        .rows(service, "avail.chain")
        .into_iter()
        .filter_map(|row| {
            let cells = Cellar(&row.cells);
            Some(Link {
                row: &row.id,
                name: cells.text("part"),
                alternative: cells.text("alternative"),
                availability: cells.number("availability")? / 100.0,
            })
        })
        .collect()
}

/// What must be there, with its availability: single parts, and groups of which one is enough.
fn needed(links: &[Link]) -> Option<Vec<(String, f64)>> {
    let mut groups: BTreeMap<(String, Option<usize>), Vec<&Link>> = BTreeMap::new();
    for (link, place) in links.iter().zip(0usize..) {
        let alone = link.alternative.is_empty().then_some(place);
        let group = (link.alternative.to_lowercase(), alone);
        groups.entry(group).or_default().push(link);
    }
    let each = groups.values().map(|group| {
        let shares: Vec<f64> = group.iter().map(|it| it.availability).collect();
        let names: Vec<&str> = group.iter().map(|it| it.name).collect();
        Some((names.join(" / "), alternatives(&shares)?))
    });
    each.collect()
}

fn promised(workspace: &Workspace, service: &ServiceId) -> Option<f64> {
    let answer = workspace.answer(service, &QuestionId::from("avail.promised"))?;
    match &answer.value {
        Value::Text { text } => typed::number(text).map(|it| it / 100.0),
        _ => None,
    }
}
