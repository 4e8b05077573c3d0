//! The steps of the flow follow one another: what they may take together must fit into the time in
//! which the least pressing case is to be finished: more pressing ones may take a shorter way.
//! Recording and reviewing come after that and are not counted.

use super::super::figures::hours;
use super::super::promises::{TARGETS, follows, on, promised};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::Catalogue;
use crate::measures::chains::serial_time;
use crate::readings::{Clock, FlowStep, Priority, Stage, Target, Unit, steps_of};
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "serial-chain",
    severity: Severity::Caution,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let targets = facts.targets(service);
    let least = targets.iter().filter_map(|it| it.priority).max();
    let finished = |it: &&Target| {
        let of_all = it.priority.unwrap_or(Priority::All) == Priority::All;
        let is_least = of_all || it.priority == least;
        it.stage == Some(Stage::Finished) && is_least && !follows(it, targets)
    };
    let ends: Vec<_> = targets.iter().filter(finished).collect();
    if ends.is_empty() {
        return;
    }
    let steps = steps_of(facts, facts.catalogue, service);
    for clock in [Clock::AllHours, Clock::ServiceHours] {
        let on_it = ends.iter().filter(|it| it.clock == Some(clock));
        let timed = on_it.filter_map(|it| Some((*it, it.hours()?)));
        let Some((target, most)) = timed.max_by(|one, other| one.1.total_cmp(&other.1)) else {
            continue;
        };
        let times = times(&steps, facts.catalogue, clock);
        let Some(sum) = serial_time(&times).filter(|it| *it > most + 1e-6) else {
            continue;
        };
        found.add(
            Spot::row(&service.id, TARGETS, target.row),
            &[service.id.as_str(), target.row.as_str()],
            [
                ("service", service.name.clone()),
                ("target", promised(target)),
                ("steps", times.len().to_string()),
                ("sum", hours(sum)),
                ("most", hours(most)),
                ("clock", on(clock).to_owned()),
            ],
        );
    }
}

/// The hours of the steps that a case goes through until it is finished.
fn times(steps: &[FlowStep], catalogue: &Catalogue, clock: Clock) -> Vec<f64> {
    let first = |name: &str| name.split_whitespace().next().map(str::to_lowercase);
    let given = catalogue.activities.iter();
    let after: Vec<_> = given
        .filter(|it| ["record", "review"].contains(&it.id.as_str()))
        .map(|it| first(&it.name))
        .collect();
    steps
        .iter()
        .filter(|it| !after.contains(&first(it.name)))
        .filter_map(|it| it.within)
        .map(|(value, unit)| match (unit, clock) {
            // A day of a step is a day at work.
            (Unit::Days, Clock::ServiceHours) => Unit::WorkingDays.hours(value, clock),
            _ => unit.hours(value, clock),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(days: u32) -> Vec<String> {
        let target = "priority=all | metric=Report | stage=finished | value=5 | unit=working-days | clock=service-hours";
        let last = format!("step=Carry out | value={days} | unit=working-days");
        Stage::of("six")
            .row("testing", "slm.targets", target)
            .row(
                "testing",
                "flow.steps",
                "step=Qualify | value=4 | unit=hours",
            )
            .row("testing", "flow.steps", &last)
            .row("testing", "flow.steps", "step=Record | value=9 | unit=days")
            .says(&CHECK)
    }

    #[test]
    fn fires_where_the_steps_take_longer_than_the_promise() {
        assert_eq!(
            says(5),
            [
                "Testing: the steps may take 44\u{a0}h together, “Report” within 5\u{a0}working days allows 40\u{a0}h"
            ]
        );
    }

    #[test]
    fn stays_silent_where_they_fit() {
        assert!(says(4).is_empty());
    }

    #[test]
    fn stays_silent_about_more_pressing_cases() {
        let target = |priority: &str, stage: &str| {
            format!(
                "priority={priority} | metric=Told | stage={stage} | value=1 | unit=hours | clock=service-hours"
            )
        };
        let stage = Stage::of("six")
            .row("testing", "slm.targets", &target("p1", "finished"))
            .row("testing", "slm.targets", &target("p2", "started"))
            .row(
                "testing",
                "flow.steps",
                "step=Qualify | value=4 | unit=hours",
            );
        assert!(stage.says(&CHECK).is_empty());
    }
}
