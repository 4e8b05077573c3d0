//! Cases come by chance and queue. Where even people who are always free for them would start too
//! few in time, the promise cannot hold.

use super::super::figures::{SEEN, counted, hours, percent};
use super::super::promises::{TARGETS, on, promised};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use super::posts;
use crate::ids::ServiceId;
use crate::measures::YEAR_HOURS;
use crate::measures::queue::Inflow;
use crate::readings::{Clock, Priority, Stage, Target, Work, service_hours_of, week_of};
use crate::records::Service;
use crate::workspace::Workspace;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "queue-misses-target",
    severity: Severity::Problem,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let targets = facts.targets(service);
    let Some(team) = Team::of(facts, &service.id).filter(|_| !targets.is_empty()) else {
        return;
    };
    let least = targets.iter().filter_map(|it| it.priority).max();
    for target in targets.iter().filter(|it| queues(it, least)) {
        let Some((goal, clock, within)) = asked(target) else {
            continue;
        };
        let share = team.starts(facts.workspace, &service.id, (clock, within));
        let Some(share) = share.filter(|it| *it < goal - SEEN) else {
            continue;
        };
        found.add(
            Spot::row(&service.id, TARGETS, target.row),
            &[service.id.as_str(), target.row.as_str()],
            [
                ("service", service.name.clone()),
                ("target", promised(target)),
                ("people", counted(team.people.into(), "person", "people")),
                ("share", percent(share)),
                ("goal", percent(goal)),
                ("cases", counted(team.per_year, "case", "cases")),
                ("each", hours(team.hours_each)),
                ("clock", on(clock).to_owned()),
            ],
        );
    }
}

/// Whether the cases of a target wait for all others. A more pressing case may go first, so that
/// nothing certain can be said of it.
fn queues(target: &Target, least: Option<Priority>) -> bool {
    let of_all = target.priority.unwrap_or(Priority::All) == Priority::All;
    target.stage > Some(Stage::Acknowledged) && (of_all || target.priority == least)
}

fn asked(target: &Target) -> Option<(f64, Clock, f64)> {
    Some((target.attainment?, target.clock?, target.hours()?))
}

/// The cases of a year that somebody waits for, and the people who are there for them at best.
struct Team {
    per_year: f64,
    hours_each: f64,
    people: u32,
}

impl Team {
    fn of(facts: &Facts, service: &ServiceId) -> Option<Self> {
        let (mut cases, mut work) = (0.0, 0.0);
        for it in facts.demand(service) {
            if it.kind == Work::Response {
                cases += it.per_year;
                work += it.per_year * it.hours_each;
            }
        }
        let posts = posts(facts.posts(service));
        (cases > 0.0 && work > 0.0 && posts > 0.0).then(|| Self {
            per_year: cases,
            hours_each: work / cases,
            people: posts.ceil() as u32,
        })
    }

    /// The share of cases that they start in time. Nothing if they do not keep up at all: that is
    /// told by `overloaded`.
    fn starts(
        &self,
        workspace: &Workspace,
        service: &ServiceId,
        (clock, within): (Clock, f64),
    ) -> Option<f64> {
        let open = match clock {
            Clock::AllHours => 1.0,
            Clock::ServiceHours => {
                let week = week_of(service_hours_of(workspace, service));
                if week.is_never() {
                    1.0
                } else {
                    week.open_share()
                }
            }
        };
        let inflow = Inflow::new(self.per_year / (YEAR_HOURS * open), self.hours_each)?;
        Some(inflow.met_by(self.people).steady()?.start_within(within))
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(people: u32, priority: &str) -> Vec<String> {
        let target = |priority: &str| {
            format!(
                "priority={priority} | metric=At work | stage=started | value=15 | unit=minutes | clock=all-hours | attainment=90"
            )
        };
        Stage::of("six")
            .row("monitoring", "slm.targets", &target(priority))
            .row("monitoring", "slm.targets", "priority=p3 | metric=Other")
            // One case in two hours, each of one hour and a half: the load is 0.75.
            .row(
                "monitoring",
                "cap.demand",
                "work=Cases | number=4380 | period=year | hours-each=1.5",
            )
            .row(
                "monitoring",
                "cap.people",
                &format!("role=Analyst | people={people} | share=100 | productive=1500"),
            )
            .says(&CHECK)
    }

    #[test]
    fn fires_where_even_people_always_free_are_too_few() {
        assert_eq!(
            says(1, "all"),
            [
                "Monitoring: even with 1 person always free, “At work” within 15\u{a0}min is met in 28.1\u{a0}% of cases, not in 90\u{a0}%"
            ]
        );
        assert_eq!(says(1, "p3").len(), 1);
    }

    #[test]
    fn stays_silent_with_enough_people_and_for_cases_that_may_go_first() {
        assert!(says(3, "all").is_empty());
        assert!(says(1, "p1").is_empty());
    }
}
