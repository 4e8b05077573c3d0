//! A percentage says little where few cases come: with ten cases one miss is ten per cent. Then a
//! number of misses is the honest promise.

use super::super::figures::{counted, percent};
use super::super::promises::{TARGETS, named};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::measures::chains::fewest_cases;
use crate::readings::{Window, Work};
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "sample-too-small",
    severity: Severity::Note,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let targets = facts.targets(service);
    if targets.is_empty() {
        return;
    }
    let demand = facts.demand(&service.id);
    let sum = |kind: Work| -> f64 {
        let lines = demand.iter().filter(|it| it.kind == kind);
        lines.map(|it| it.per_year).sum()
    };
    let response = sum(Work::Response);
    let per_year = if response > 0.0 {
        response
    } else {
        sum(Work::Planned)
    };
    if per_year <= 0.0 {
        return;
    }
    for target in targets {
        let Some((goal, window)) = target.attainment.zip(target.window) else {
            continue;
        };
        let Some(fewest) = fewest_cases(goal, 1) else {
            continue;
        };
        let cases = per_year * window.years();
        if cases + 1e-6 >= fewest as f64 {
            continue;
        }
        let misses = (per_year * (1.0 - goal)).floor().max(1.0);
        found.add(
            Spot::row(&service.id, TARGETS, target.row),
            &[service.id.as_str(), target.row.as_str()],
            [
                ("service", service.name.clone()),
                ("target", named(target)),
                ("attainment", percent(goal)),
                ("cases", counted(cases, "case", "cases")),
                ("window", over(window).to_owned()),
                ("fewest", fewest.to_string()),
                ("misses", counted(misses, "miss", "misses")),
            ],
        );
    }
}

fn over(window: Window) -> &'static str {
    match window {
        Window::Month => "a month",
        Window::Quarter => "a quarter",
        Window::TwelveMonths => "12 months",
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(number: u32) -> Vec<String> {
        let target = "priority=p1 | metric=Pick-up | attainment=95 | window=quarter";
        let demand = format!("work=Alerts | number={number} | period=year | hours-each=1");
        Stage::of("six")
            .row("monitoring", "slm.targets", target)
            .row("monitoring", "cap.demand", &demand)
            .says(&CHECK)
    }

    #[test]
    fn fires_where_one_miss_breaks_the_percentage() {
        assert_eq!(
            says(40),
            [
                "Monitoring: P1 “Pick-up” in 95\u{a0}% of 10 cases in a quarter: a single miss breaks it"
            ]
        );
    }

    #[test]
    fn stays_silent_from_twenty_cases_on_and_without_demand() {
        assert!(says(80).is_empty());
        assert!(says(0).is_empty());
    }
}
