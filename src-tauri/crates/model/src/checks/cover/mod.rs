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
use crate::measures::cover::Cover;
use crate::readings::{Clock, Target, cover_by};
use crate::records::Service;

/// The question that holds the cover.
const COVER: &str = "avail.cover";

/// The targets whose clock never stops and starts with the arrival of the case, each with its time
/// in hours and the share of cases that the cover allows to be begun within it. None while no line
/// of the cover says when.
fn ceilings<'a>(facts: &Facts<'a>, service: &Service) -> Vec<(Target<'a>, f64)> {
    let targets = facts.targets(service);
    let chained: Vec<bool> = targets.iter().map(|it| follows(it, &targets)).collect();
    let mut at_all_hours = targets
        .into_iter()
        .zip(chained)
        .filter(|(it, chained)| it.clock == Some(Clock::AllHours) && !chained)
        .map(|(it, _)| it)
        .peekable();
    if at_all_hours.peek().is_none() {
        return Vec::new();
    }
    let Some(cover) = told(facts, service) else {
        return Vec::new();
    };
    at_all_hours
        .filter_map(|it| {
            let ceiling = cover.ceiling(it.hours()? * 60.0);
            Some((it, ceiling))
        })
        .collect()
}

/// The cover of a service; nothing while no line of it says when.
fn told(facts: &Facts, service: &Service) -> Option<Cover> {
    let lines = facts.cover(service);
    let is_told = lines.iter().any(|it| it.hours.is_some());
    is_told.then(|| cover_by(&lines))
}
