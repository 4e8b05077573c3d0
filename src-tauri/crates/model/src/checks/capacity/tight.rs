//! People who keep up only just: beyond about 85 % every illness and every burst becomes a backlog.

use super::super::figures::{hours, percent};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use super::{PEOPLE, balance};
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "tight",
    severity: Severity::Note,
    find: Find::InService(look),
};

/// From this share of their hours on.
const TIGHT: f64 = 0.85;

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let Some(balance) = balance(facts, &service.id) else {
        return;
    };
    let load = balance.hours.utilisation().filter(|it| *it > TIGHT);
    let Some(load) = load.filter(|_| balance.hours.keeps_up()) else {
        return;
    };
    found.add(
        Spot::question(&service.id, PEOPLE),
        &[service.id.as_str()],
        [
            ("service", service.name.clone()),
            ("load", percent(load)),
            ("needed", hours(balance.hours.needed)),
            ("available", hours(balance.hours.available)),
        ],
    );
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(number: u32) -> Vec<String> {
        let demand = format!("work=Cases | number={number} | period=year | hours-each=1");
        Stage::of("six")
            .row("monitoring", "cap.demand", &demand)
            .row(
                "monitoring",
                "cap.people",
                "role=Analyst | people=1 | share=100 | productive=1000",
            )
            .says(&CHECK)
    }

    #[test]
    fn fires_between_tight_and_full() {
        assert_eq!(
            says(900),
            ["Monitoring: the work fills 90\u{a0}% of the people’s hours"]
        );
        assert_eq!(says(1000).len(), 1);
    }

    #[test]
    fn stays_silent_below_and_above() {
        assert!(says(850).is_empty() && says(1001).is_empty());
    }
}
