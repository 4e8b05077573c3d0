//! A promise has been made and nobody has written who is there to keep it.

use super::super::figures::counted;
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use super::{COVER, is_told};
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "cover-missing",
    severity: Severity::Note,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let targets = facts.targets(service);
    let promised = targets.iter().filter(|it| it.hours().is_some()).count();
    if promised == 0 || is_told(facts, service) {
        return;
    }
    found.add(
        Spot::question(&service.id, COVER),
        &[service.id.as_str()],
        [
            ("service", service.name.clone()),
            ("promised", counted(promised as f64, "time is", "times are")),
        ],
    );
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn stage() -> Stage {
        Stage::of("six").row(
            "monitoring",
            "slm.targets",
            "value=1 | unit=hours | clock=service-hours",
        )
    }

    #[test]
    fn fires_for_a_promise_without_cover() {
        assert_eq!(
            stage().says(&CHECK),
            ["Monitoring: 1 time is promised, but nothing says who is there when"]
        );
    }

    #[test]
    fn stays_silent_with_cover_and_without_promises() {
        let cover = "days=mon-fri | from=09:00 | to=17:00 | model=office";
        let covered = stage().row("monitoring", "avail.cover", cover);
        assert!(covered.says(&CHECK).is_empty());
        assert!(Stage::of("six").says(&CHECK).is_empty());
    }
}
