//! The cases come at all hours, the supplier they cannot do without works in its service hours.

use super::super::promises::{named, needs, promised};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use super::SUPPLIERS;
use crate::readings::{Clock, Stage, Target};
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "hours-of-support",
    severity: Severity::Caution,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let suppliers = facts.suppliers(service).iter();
    for supplier in suppliers.filter(|it| it.clock == Some(Clock::ServiceHours)) {
        let Some(path) = supplier.path else { continue };
        let mut targets = facts.targets(service).iter().filter(|it| never_ends(it));
        let Some(target) = targets.find(|it| needs(it, path)) else {
            continue;
        };
        let promise = match target.hours() {
            Some(_) => promised(target),
            None => named(target),
        };
        found.add(
            Spot::row(&service.id, SUPPLIERS, supplier.row),
            &[service.id.as_str(), supplier.row.as_str()],
            [
                ("service", service.name.clone()),
                ("supplier", supplier.name.to_owned()),
                ("target", promise),
                ("path", path.label()),
            ],
        );
    }
}

/// Whether somebody is to be at work at all hours.
fn never_ends(target: &Target) -> bool {
    target.clock == Some(Clock::AllHours) && target.stage != Some(Stage::Acknowledged)
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
                "priority=p1 | metric=Contained | value=4 | unit=hours | clock=all-hours",
            )
            .row(
                "monitoring",
                "sup.suppliers",
                &format!("supplier=Watch | {supplier}"),
            )
            .says(&CHECK)
    }

    #[test]
    fn fires_for_service_hours_under_all_hours() {
        assert_eq!(
            says("path=p1 | clock=service-hours"),
            [
                "Monitoring: Watch helps in its service hours only, P1 “Contained” within 4\u{a0}h runs at all hours"
            ]
        );
    }

    #[test]
    fn stays_silent_at_all_hours_and_for_lesser_cases() {
        assert!(says("path=p1 | clock=all-hours").is_empty());
        assert!(says("path=p2 | clock=service-hours").is_empty());
    }
}
