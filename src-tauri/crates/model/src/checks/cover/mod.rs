//! Checks of who is there when, against what is promised.

pub(super) mod alternative_alone;
pub(super) mod chain_below_promise;
pub(super) mod clock_against_cover;
pub(super) mod cover_missing;
pub(super) mod highly_available_until;
pub(super) mod misses_against_cover;
pub(super) mod seats;
pub(super) mod service_hours_uncovered;

use super::Facts;
use super::promises::follows;
use crate::readings::{Clock, Target, cover_by};
use crate::records::Service;

/// The question that holds the cover.
const COVER: &str = "avail.cover";

/// Of the targets that a check wants, those whose clock never stops and starts with the arrival of
/// the case, each with the share of cases that the cover allows to be begun within its time. None
/// while no line of the cover says when.
fn ceilings<'a>(
    facts: &Facts<'a>,
    service: &Service,
    wanted: fn(&Target) -> bool,
) -> Vec<(&'a Target<'a>, f64)> {
    let targets = facts.targets(service);
    let mut at_all_hours = targets
        .iter()
        .filter(|it| wanted(it) && it.clock == Some(Clock::AllHours) && !follows(it, targets))
        .peekable();
    if at_all_hours.peek().is_none() {
        return Vec::new();
    }
    if !is_told(facts, service) {
        return Vec::new();
    }
    let cover = cover_by(facts.cover(service));
    at_all_hours
        .filter_map(|it| {
            let ceiling = cover.ceiling(it.hours()? * 60.0);
            Some((it, ceiling))
        })
        .collect()
}

/// Whether a target says how many may miss it, rather than which share has to meet it.
fn counts_misses(target: &Target) -> bool {
    target.attainment.is_none() && target.misses.is_some_and(|it| it > 0.0)
}

/// Whether a line of the cover of a service says when.
fn is_told(facts: &Facts, service: &Service) -> bool {
    facts.cover(service).iter().any(|it| it.hours.is_some())
}
