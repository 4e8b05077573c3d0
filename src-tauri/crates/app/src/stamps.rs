//! Stamps from the clock of this machine: the only place that reads it for records.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;

use chrono::{DurationRound, TimeDelta, Utc};
use model::Stamp;

/// A stamp for a step made now. The seed is random, so that ids drawn on two machines differ.
#[must_use]
pub fn now(author: &str) -> Stamp {
    let now = Utc::now();
    let at = now
        .duration_trunc(TimeDelta::milliseconds(1))
        .unwrap_or(now);
    let random = || RandomState::new().hash_one(now);
    Stamp {
        at,
        author: author.trim().to_owned(),
        seed: format!("{:x}{:x}", random(), random()),
    }
}
