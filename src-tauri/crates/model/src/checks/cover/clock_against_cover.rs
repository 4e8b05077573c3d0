//! A promise on a clock that never stops, kept by people who are not always there. The share of the
//! week in which somebody can begin in time is a ceiling that no diligence lifts.

use super::super::figures::{SEEN, percent};
use super::super::promises::{TARGETS, promised};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use super::{ceilings, counts_misses};
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "clock-against-cover",
    severity: Severity::Problem,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    for (target, ceiling) in ceilings(facts, service, |it| !counts_misses(it)) {
        let goal = target.attainment.unwrap_or(1.0);
        if ceiling >= goal - SEEN {
            continue;
        }
        let told = match goal {
            1.0 => "every case".to_owned(),
            goal => percent(goal),
        };
        found.add(
            Spot::row(&service.id, TARGETS, target.row),
            &[service.id.as_str(), target.row.as_str()],
            [
                ("service", service.name.clone()),
                ("target", promised(target)),
                ("ceiling", percent(ceiling)),
                ("goal", told),
                ("time", target.promise()),
            ],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(cover: &str, target: &str) -> Vec<String> {
        let target = format!(
            "priority=p1 | metric=Pick-up | value=1 | unit=hours | clock=all-hours | {target}"
        );
        Stage::of("six")
            .row("incident-response", "slm.targets", &target)
            .row("incident-response", "avail.cover", cover)
            .says(&CHECK)
    }

    const OFFICE: &str = "days=mon-fri | from=09:00 | to=17:00 | model=office";

    #[test]
    fn fires_for_an_office_that_promises_an_hour_at_all_hours() {
        assert_eq!(
            says(OFFICE, "attainment=95"),
            [
                "Incident response: P1 “Pick-up” within 1\u{a0}h on a 24×7 clock can be met in 26.8\u{a0}% of cases at most, not in 95\u{a0}%"
            ]
        );
        assert!(says(OFFICE, "from=call")[0].ends_with("not in every case"));
    }

    #[test]
    fn stays_silent_with_people_on_call() {
        let on_call = |ready: u32| {
            let cover =
                format!("days=every-day | from=00:00 | to=24:00 | model=on-call | ready={ready}");
            says(&cover, "attainment=95").len()
        };
        assert_eq!((on_call(30), on_call(60), on_call(90)), (0, 0, 1));
    }

    #[test]
    fn stays_silent_for_a_low_goal_for_misses_and_for_service_hours() {
        assert!(says(OFFICE, "attainment=26").is_empty());
        assert!(says(OFFICE, "misses=1").is_empty());
        let hours = "days=mon-fri | from=09:00 | to=17:00 | model=none";
        assert_eq!(says(hours, "attainment=95").len(), 1);
        let stage = Stage::of("six")
            .row(
                "monitoring",
                "slm.targets",
                "value=1 | unit=hours | clock=service-hours",
            )
            .row("monitoring", "avail.cover", OFFICE);
        assert!(stage.says(&CHECK).is_empty());
    }
}
