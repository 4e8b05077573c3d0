//! A case is acknowledged, then started, contained and finished; within a priority no later moment
//! can be promised sooner. Targets whose clock starts with another target are left out.

use super::super::promises::{TARGETS, follows, on, promised};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::readings::Target;
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "stages-out-of-order",
    severity: Severity::Caution,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let targets = facts.targets(service);
    let from_the_call = targets.iter().filter(|it| !follows(it, targets));
    let from_the_call: Vec<_> = from_the_call.collect();
    for earlier in &from_the_call {
        let sooner = from_the_call.iter().filter(|it| overtakes(it, earlier));
        let Some((later, clock)) = sooner.min_by_key(|it| it.stage).zip(earlier.clock) else {
            continue;
        };
        found.add(
            Spot::row(&service.id, TARGETS, earlier.row),
            &[service.id.as_str(), earlier.row.as_str()],
            [
                ("service", service.name.clone()),
                ("earlier", promised(earlier)),
                ("later", promised(later)),
                ("clock", on(clock).to_owned()),
            ],
        );
    }
}

/// Whether a later moment of the same cases is promised sooner.
fn overtakes(later: &Target, earlier: &Target) -> bool {
    let stages = earlier.stage.zip(later.stage);
    let hours = earlier.hours().zip(later.hours());
    earlier.priority.is_some()
        && earlier.priority == later.priority
        && earlier.clock == later.clock
        && stages.is_some_and(|(one, other)| one < other)
        && hours.is_some_and(|(long, short)| long > short)
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(second: &str) -> Vec<String> {
        let row = |cells: &str| format!("priority=p1 | clock=all-hours | unit=hours | {cells}");
        let first = "metric=At work | from=call | to=joins | stage=started | value=4";
        Stage::of("six")
            .row("monitoring", "slm.targets", &row(first))
            .row("monitoring", "slm.targets", &row(second))
            .says(&CHECK)
    }

    #[test]
    fn fires_where_the_end_is_promised_before_the_beginning() {
        assert_eq!(
            says("metric=Closed | from=call | stage=finished | value=2"),
            ["Monitoring: P1 “At work” within 4\u{a0}h comes after P1 “Closed” within 2\u{a0}h"]
        );
    }

    #[test]
    fn stays_silent_for_order_and_for_a_clock_that_starts_with_the_earlier_moment() {
        assert!(says("metric=Closed | from=call | stage=finished | value=8").is_empty());
        assert!(says("metric=Closed | from=at work | stage=finished | value=2").is_empty());
    }
}
