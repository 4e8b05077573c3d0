//! What several checks ask of a target: what to call it, and how it stands to others. It finds
//! nothing itself.

use crate::readings::{Clock, Priority, Target};

/// The question that holds the targets.
pub(super) const TARGETS: &str = "slm.targets";

/// A target as it is called: `P1 “Pick-up”`.
pub(super) fn named(target: &Target) -> String {
    let metric = match target.metric {
        "" => "target".to_owned(),
        metric => format!("“{metric}”"),
    };
    match target.priority {
        Some(priority @ Priority::P(_)) => format!("{} {metric}", priority.label()),
        _ => metric,
    }
}

/// A target with its time: `P1 “Pick-up” within 1 h`.
pub(super) fn promised(target: &Target) -> String {
    format!("{} within {}", named(target), target.promise())
}

/// A clock behind a time.
pub(super) fn on(clock: Clock) -> &'static str {
    match clock {
        Clock::AllHours => "on a 24×7 clock",
        Clock::ServiceHours => "on the clock of service hours",
    }
}

/// Whether the clock of a target starts with what another one measures: then somebody is at work
/// already, and its time does not count from the arrival of the case.
pub(super) fn follows(target: &Target, all: &[Target]) -> bool {
    !target.from.is_empty()
        && all.iter().filter(|it| it.row != target.row).any(|it| {
            let mut ends = [it.metric, it.to].into_iter();
            ends.any(|end| is_same(end, target.from))
        })
}

/// Whether two texts differ at most by capitals.
fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.chars(), other.chars());
    one.flat_map(char::to_lowercase)
        .eq(other.flat_map(char::to_lowercase))
}

/// Whether cases of a target need somebody who is needed from a priority on, and always.
pub(super) fn needs(target: &Target, path: Priority) -> bool {
    let number = |priority| match priority {
        Priority::All => 1,
        Priority::P(number) => number,
    };
    number(target.priority.unwrap_or(Priority::All)) >= number(path)
}
