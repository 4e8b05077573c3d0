//! Checks of the work that comes in against the people who are there for it.

pub(super) mod key_person;
pub(super) mod overloaded;
pub(super) mod overloaded_in_peak;
pub(super) mod people_over_share;
pub(super) mod queue_misses_target;
pub(super) mod tight;

use super::Facts;
use crate::ids::ServiceId;
use crate::measures::throughput::{Staff, Throughput, Work, throughput};
use crate::readings::People;

/// The question that holds the people.
const PEOPLE: &str = "cap.people";
/// The most by which a month can exceed the mean one: then the whole year's work falls into it.
const MOST_PEAK: f64 = 12.0;

/// Work and people of a service set against each other.
struct Balance {
    hours: Throughput,
    /// Productive hours of a full post, on average.
    productive: f64,
}

/// The balance of a service; nothing while it has no demand or no people.
fn balance(facts: &Facts, service: &ServiceId) -> Option<Balance> {
    let work: Vec<_> = facts
        .demand(service)
        .iter()
        .map(|it| Work {
            per_year: it.per_year,
            hours_each: it.hours_each,
            peak: it.peak.min(MOST_PEAK),
        })
        .collect();
    if work.is_empty() {
        return None;
    }
    let people = facts.posts(service);
    let staff: Vec<_> = people
        .iter()
        .map(|it| Staff {
            people: it.people,
            share: it.share,
            productive_hours: it.productive,
        })
        .collect();
    let hours = throughput(&work, &staff)?;
    let posts = posts(people);
    (posts > 0.0 && hours.available > 0.0).then(|| Balance {
        productive: hours.available / posts,
        hours,
    })
}

/// Full posts: people times share.
fn posts(people: &[People]) -> f64 {
    people.iter().map(|it| it.people * it.share).sum()
}
