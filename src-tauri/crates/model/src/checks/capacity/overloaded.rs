//! The work of a year takes more hours than the people have for it: the backlog grows for ever.

use super::super::figures::{hours, number, percent};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use super::{PEOPLE, balance};
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "overloaded",
    severity: Severity::Problem,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let Some(balance) = balance(facts, &service.id) else {
        return;
    };
    let year = balance.hours;
    if year.keeps_up() {
        return;
    }
    let missing = year.positions_missing(balance.productive, 1.0);
    found.add(
        Spot::question(&service.id, PEOPLE),
        &[service.id.as_str()],
        [
            ("service", service.name.clone()),
            ("needed", hours(year.needed)),
            ("available", hours(year.available)),
            ("missing", hours(year.shortfall())),
            ("posts", number(missing.unwrap_or_default())),
            ("productive", hours(balance.productive)),
            ("load", percent(year.utilisation().unwrap_or_default())),
            ("month", hours(year.backlog_per_month())),
        ],
    );
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(number: u32) -> Vec<String> {
        let demand = |kind: &str, number: u32| {
            format!("work=Cases | kind={kind} | number={number} | period=month | hours-each=10")
        };
        Stage::of("six")
            .row("monitoring", "cap.demand", &demand("response", number))
            .row("monitoring", "cap.demand", &demand("planned", 5))
            .row(
                "monitoring",
                "cap.people",
                "role=Analyst | people=2 | share=50 | productive=1500",
            )
            .says(&CHECK)
    }

    #[test]
    fn fires_for_more_work_than_hours() {
        assert_eq!(
            says(10),
            [
                "Monitoring: the work of a year takes 1800\u{a0}h, the people have 1500\u{a0}h; 300\u{a0}h are missing, 0.2 full posts"
            ]
        );
    }

    #[test]
    fn stays_silent_where_people_keep_up_and_without_people() {
        assert!(says(7).is_empty());
        let stage = Stage::of("six").row(
            "monitoring",
            "cap.demand",
            "work=Cases | number=9 | period=week | hours-each=100",
        );
        assert!(stage.says(&CHECK).is_empty());
    }
}
