//! A target whose clock has no start, no stop or no pause cannot be measured, and one without a
//! time promises nothing.

use super::super::promises::{TARGETS, named};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "target-incomplete",
    severity: Severity::Caution,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    for target in facts.targets(service) {
        let parts = [
            ("what starts the clock", target.from.is_empty()),
            ("what stops it", target.to.is_empty()),
            ("when it pauses", target.pauses.is_empty()),
            ("how much time", target.value.is_none()),
            ("in which unit", target.unit.is_none()),
            ("on which clock", target.clock.is_none()),
        ];
        let missing: Vec<_> = parts.iter().filter(|it| it.1).map(|it| it.0).collect();
        if missing.is_empty() {
            continue;
        }
        found.add(
            Spot::row(&service.id, TARGETS, target.row),
            &[service.id.as_str(), target.row.as_str()],
            [
                ("service", service.name.clone()),
                ("target", named(target)),
                ("missing", missing.join(", ")),
            ],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(cells: &str) -> Vec<String> {
        let cells = format!("priority=p1 | metric=Pick-up | from=call | to=answer | {cells}");
        Stage::of("six")
            .row("monitoring", "slm.targets", &cells)
            .says(&CHECK)
    }

    #[test]
    fn fires_for_a_missing_pause_and_clock() {
        assert_eq!(
            says("value=1 | unit=hours"),
            ["Monitoring: P1 “Pick-up” does not say when it pauses, on which clock"]
        );
    }

    #[test]
    fn stays_silent_for_a_whole_target() {
        assert!(says("pauses=never | value=1 | unit=hours | clock=all-hours").is_empty());
    }
}
