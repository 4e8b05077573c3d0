//! The cases come at all hours, the supplier they cannot do without works in its service hours.

use super::super::promises::{named, needs, promised};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use super::SUPPLIERS;
use crate::readings::{Clock, Stage};
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "hours-of-support",
    severity: Severity::Caution,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let mut suppliers = facts.suppliers(service);
    suppliers.retain(|it| it.clock == Some(Clock::ServiceHours));
    if suppliers.is_empty() {
        return;
    }
    let mut targets = facts.targets(service);
    targets.retain(|it| it.clock == Some(Clock::AllHours) && it.stage != Some(Stage::Acknowledged));
    for supplier in &suppliers {
        let Some(path) = supplier.path else { continue };
        let Some(target) = targets.iter().find(|it| needs(it, path)) else {
            continue;
        };
        let promise = match target.hours() {
            Some(_) => promised(target),
            None => named(target),
        };
        found.add(
            Spot::row(&service.id, SUPPLIERS, supplier.row),
            &[service.id.as_str(), supplier.row.as_str()],
            &[
                ("service", service.name.clone()),
                ("supplier", supplier.name.to_owned()),
                ("target", promise),
                ("path", path.label()),
            ],
        );
    }
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
