//! A more pressing case must not be promised later than a less pressing one. Only times of the same
//! moment and the same clock are compared.

use super::super::promises::{TARGETS, on, promised};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::readings::{Priority, Target};
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "priorities-out-of-order",
    severity: Severity::Caution,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let targets = facts.targets(service);
    for graver in targets {
        let later = targets.iter().filter(|it| overtakes(it, graver));
        let Some((lesser, clock)) = later.min_by_key(|it| it.priority).zip(graver.clock) else {
            continue;
        };
        found.add(
            Spot::row(&service.id, TARGETS, graver.row),
            &[service.id.as_str(), graver.row.as_str()],
            [
                ("service", service.name.clone()),
                ("graver", promised(graver)),
                ("lesser", promised(lesser)),
                ("clock", on(clock).to_owned()),
            ],
        );
    }
}

/// Whether a less pressing target is promised sooner.
fn overtakes(lesser: &Target, graver: &Target) -> bool {
    let (Some(Priority::P(first)), Some(Priority::P(second))) = (graver.priority, lesser.priority)
    else {
        return false;
    };
    let same = match (graver.stage, lesser.stage) {
        (Some(one), Some(other)) => one == other,
        _ => {
            !graver.metric.is_empty()
                && graver.metric.to_lowercase() == lesser.metric.to_lowercase()
        }
    };
    let hours = graver.hours().zip(lesser.hours());
    first < second
        && same
        && graver.clock == lesser.clock
        && hours.is_some_and(|(long, short)| long > short)
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(first: &str, second: &str) -> Vec<String> {
        let row = |cells: &str| format!("metric=Pick-up | clock=all-hours | {cells}");
        Stage::of("six")
            .row("monitoring", "slm.targets", &row(first))
            .row("monitoring", "slm.targets", &row(second))
            .says(&CHECK)
    }

    #[test]
    fn fires_where_the_lesser_case_is_promised_sooner() {
        let second = "priority=p2 | value=90 | unit=minutes";
        assert_eq!(
            says("priority=p1 | value=2 | unit=hours", second),
            [
                "Monitoring: P1 “Pick-up” within 2\u{a0}h comes later than P2 “Pick-up” within 90\u{a0}min"
            ]
        );
    }

    #[test]
    fn stays_silent_for_order_for_other_clocks_and_for_other_moments() {
        let second = "priority=p2 | value=90 | unit=minutes";
        assert!(says("priority=p1 | value=90 | unit=minutes", second).is_empty());
        let second = "priority=p2 | value=90 | unit=minutes | clock=service-hours";
        assert!(says("priority=p1 | value=2 | unit=hours", second).is_empty());
        let first = "priority=p1 | value=2 | unit=hours | stage=contained";
        let second = "priority=p2 | value=1 | unit=hours | stage=started";
        assert!(says(first, second).is_empty());
    }
}
