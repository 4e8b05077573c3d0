//! A promise to acknowledge is kept by an automatic mail. Where nothing says when somebody works on
//! the case, a fast “response” promises no help at all.

use super::super::promises::{TARGETS, named};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::readings::{Priority, Stage};
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "acknowledged-alone",
    severity: Severity::Note,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let targets = facts.targets(service);
    let all = |priority: Option<Priority>| priority.unwrap_or(Priority::All);
    for target in targets {
        if target.stage != Some(Stage::Acknowledged) {
            continue;
        }
        let works = targets.iter().any(|it| {
            it.stage > Some(Stage::Acknowledged)
                && (all(it.priority) == Priority::All
                    || all(target.priority) == Priority::All
                    || it.priority == target.priority)
        });
        if works {
            continue;
        }
        found.add(
            Spot::row(&service.id, TARGETS, target.row),
            &[service.id.as_str(), target.row.as_str()],
            [("service", service.name.clone()), ("target", named(target))],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    const FIRST: &str = "priority=p1 | metric=Response | stage=acknowledged";

    #[test]
    fn fires_where_nothing_says_when_work_starts() {
        let other = "priority=p2 | metric=At work | stage=started";
        assert_eq!(
            Stage::of("six")
                .row("monitoring", "slm.targets", FIRST)
                .row("monitoring", "slm.targets", other)
                .says(&CHECK),
            ["Monitoring: P1 “Response” acknowledges, but nothing says when work starts"]
        );
    }

    #[test]
    fn stays_silent_where_the_start_is_promised() {
        for priority in ["p1", "all"] {
            let other = format!("priority={priority} | metric=At work | stage=started");
            let stage = Stage::of("six")
                .row("monitoring", "slm.targets", FIRST)
                .row("monitoring", "slm.targets", &other);
            assert!(stage.says(&CHECK).is_empty());
        }
    }
}
