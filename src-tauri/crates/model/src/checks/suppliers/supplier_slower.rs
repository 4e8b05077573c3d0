//! A supplier whom cases cannot do without promises more time than the cases are promised.

use super::super::promises::{needs, on, promised};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use super::SUPPLIERS;
use crate::readings::{Stage, Supplier, Target};
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "supplier-slower",
    severity: Severity::Problem,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let targets = facts.targets(service);
    for supplier in facts.suppliers(service) {
        let sooner = targets.iter().filter(|it| is_sooner(it, supplier));
        let tightest = sooner.min_by(|one, other| hours(one).total_cmp(&hours(other)));
        let Some((target, clock)) = tightest.zip(supplier.clock) else {
            continue;
        };
        let Some((value, unit)) = supplier.within else {
            continue;
        };
        found.add(
            Spot::row(&service.id, SUPPLIERS, supplier.row),
            &[service.id.as_str(), supplier.row.as_str()],
            [
                ("service", service.name.clone()),
                ("supplier", supplier.name.to_owned()),
                ("time", format!("{value}\u{a0}{}", unit.word(value))),
                ("target", promised(target)),
                ("clock", on(clock).to_owned()),
            ],
        );
    }
}

fn hours(target: &Target) -> f64 {
    target.hours().unwrap_or(f64::MAX)
}

fn is_sooner(target: &Target, supplier: &Supplier) -> bool {
    target.clock == supplier.clock
        && target.stage > Some(Stage::Acknowledged)
        && supplier.path.is_some_and(|path| needs(target, path))
        && supplier.hours().is_some_and(|it| it > hours(target) + 1e-6)
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(supplier: &str) -> Vec<String> {
        Stage::of("six")
            .row(
                "monitoring",
                "slm.targets",
                "priority=p1 | metric=Contained | stage=contained | value=4 | unit=hours | clock=all-hours",
            )
            .row(
                "monitoring",
                "sup.suppliers",
                &format!("supplier=Watch | clock=all-hours | {supplier}"),
            )
            .says(&CHECK)
    }

    #[test]
    fn fires_where_the_supplier_may_take_longer() {
        assert_eq!(
            says("path=p1 | within=1 | unit=days"),
            [
                "Monitoring: Watch promises 1\u{a0}day, P1 “Contained” within 4\u{a0}h cannot wait so long"
            ]
        );
    }

    #[test]
    fn stays_silent_in_time_and_for_lesser_cases() {
        assert!(says("path=p1 | within=4 | unit=hours").is_empty());
        assert!(says("path=p2 | within=1 | unit=days").is_empty());
    }
}
