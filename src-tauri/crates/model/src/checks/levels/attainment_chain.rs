//! A promise that needs suppliers cannot be kept more often than they keep theirs together.

use super::super::figures::{SEEN, percent};
use super::super::promises::{TARGETS, named, needs};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::measures::chains::attainment;
use crate::readings::{Stage, Supplier};
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "attainment-chain",
    severity: Severity::Caution,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let suppliers = facts.suppliers(service);
    let known = |it: &&Supplier| it.attainment.is_some() && it.path.is_some();
    if !suppliers.iter().any(|it| known(&it)) {
        return;
    }
    for target in facts.targets(service) {
        let Some(goal) = target.attainment else {
            continue;
        };
        if target.stage == Some(Stage::Acknowledged) {
            continue;
        }
        let needed = suppliers.iter().filter(known);
        let needed: Vec<_> = needed
            .filter(|it| it.path.is_some_and(|path| needs(target, path)))
            .filter_map(|it| Some((it.name, it.attainment?)))
            .collect();
        let parts: Vec<f64> = needed.iter().map(|it| it.1).collect();
        let Some(chain) = attainment(&parts).filter(|it| it.independent < goal - SEEN) else {
            continue;
        };
        let which = needed
            .iter()
            .map(|(name, it)| format!("{name} {}", percent(*it)));
        found.add(
            Spot::row(&service.id, TARGETS, target.row),
            &[service.id.as_str(), target.row.as_str()],
            [
                ("service", service.name.clone()),
                ("target", named(target)),
                ("attainment", percent(goal)),
                ("chain", percent(chain.independent)),
                ("worst", percent(chain.worst)),
                ("which", which.collect::<Vec<_>>().join(", ")),
            ],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(path: &str) -> Vec<String> {
        let target = "priority=p2 | metric=Contained | attainment=95";
        let supplier =
            |name: &str, path: &str| format!("supplier={name} | attainment=95 | path={path}");
        Stage::of("six")
            .row("monitoring", "slm.targets", target)
            .row("monitoring", "sup.suppliers", &supplier("Watch", "p1"))
            .row("monitoring", "sup.suppliers", &supplier("Host", path))
            .says(&CHECK)
    }

    #[test]
    fn fires_where_two_suppliers_at_95_carry_95() {
        assert_eq!(
            says("p2"),
            [
                "Monitoring: P2 “Contained” is promised in 95\u{a0}% of cases, its suppliers allow 90.2\u{a0}%"
            ]
        );
    }

    #[test]
    fn stays_silent_where_the_second_is_needed_for_lesser_cases_only() {
        assert!(says("p3").is_empty());
    }
}
