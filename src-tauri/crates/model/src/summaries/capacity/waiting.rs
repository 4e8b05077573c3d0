//! How long the cases of a service wait for somebody, at best. The formulas and what they assume
//! are in [`crate::measures::queue`].
//!
//! Cases are spread over the open hours. People on duty are the hours that the team has over the
//! open hours, rounded up to whole people: a bound above the truth.

use crate::ids::ServiceId;
use crate::measures::queue::{Inflow, Queue};
use crate::readings::{Demand, Stage, Target, Work, targets_of};
use crate::summaries::wording::{amount, hours, percent, say};
use crate::workspace::Workspace;

/// Weeks of a year.
const WEEKS: f64 = 8_760.0 / 168.0;

/// How long cases wait.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// People on duty and free for this work, whole.
    pub people: u32,
    /// The same as the hours come to.
    pub on_duty: f64,
    /// Open hours a week.
    pub open_hours: f64,
    /// People busy on average.
    pub load: f64,
    /// Whether people keep up.
    pub keeps_up: bool,
    /// The promises that are about starting or finishing, in order.
    pub chances: Vec<Chance>,
}

/// How likely a promise is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Chance {
    /// Whether the case is to be done by then, or only begun.
    pub is_finished: bool,
    /// Within so many hours.
    pub within: f64,
    /// The share that is promised, 0 to 1, where said.
    pub goal: Option<f64>,
    /// The share of cases in time at best, 0 to 1; zero while the backlog grows.
    pub share: f64,
    /// The fewest people on duty for the goal; nothing without a goal, and where no team does.
    pub team: Option<u32>,
}

impl Waiting {
    /// Nothing where no case waits.
    pub(super) fn of(
        workspace: &Workspace,
        service: &ServiceId,
        (demand, available, open_hours): (&[Demand], f64, f64),
    ) -> Option<Self> {
        let waiting = demand.iter().filter(|it| it.kind == Work::Response);
        let (cases, work) = waiting.fold((0.0, 0.0), |(cases, work), it| {
            (cases + it.per_year, work + it.per_year * it.hours_each)
        });
        let open = open_hours * WEEKS;
        if cases <= 0.0 || open <= 0.0 || available <= 0.0 {
            return None;
        }
        let inflow = Inflow::new(cases / open, work / cases)?;
        let on_duty = available / open;
        let people = on_duty.ceil().clamp(1.0, 10_000.0) as u32;
        let queue = inflow.met_by(people);
        let targets = targets_of(workspace, service);
        let chances = targets.iter();
        Some(Self {
            people,
            on_duty,
            open_hours,
            load: inflow.load(),
            keeps_up: queue.steady().is_some(),
            chances: chances.filter_map(|it| chance(it, inflow, queue)).collect(),
        })
    }

    /// What the numbers say, in a sentence each, the limits last; nothing where
    /// people keep up and no promise is about starting or finishing.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let people = self.people.to_string();
        let words = [
            ("people", &*people),
            ("hours", &*amount(self.open_hours)),
            ("on-duty", &*format!("{:.2}", self.on_duty)),
        ];
        let mut out = vec![say("wait-on-duty", &words)];
        if !self.keeps_up {
            out.push(say("wait-growing", &words));
            return out;
        }
        if self.chances.is_empty() {
            return Vec::new();
        }
        out.extend(self.chances.iter().map(Chance::sentence));
        out.push(say("wait-limits", &[]));
        out
    }
}

impl Chance {
    fn sentence(&self) -> String {
        let id = if self.is_finished {
            "wait-finished"
        } else {
            "wait-started"
        };
        let words = [
            ("share", &*percent(self.share)),
            ("time", &*hours(self.within)),
        ];
        let mut out = say(id, &words);
        if let (Some(goal), Some(team)) = (self.goal.filter(|it| *it > self.share), self.team) {
            out.push(' ');
            let words = [("goal", &*percent(goal)), ("people", &*team.to_string())];
            out.push_str(&say("wait-team", &words));
        }
        out
    }
}

fn chance(target: &Target, inflow: Inflow, queue: Queue) -> Option<Chance> {
    let within = target.hours()?;
    let is_finished = match target.stage? {
        Stage::Started => false,
        Stage::Contained | Stage::Finished => true,
        // A machine can say that a case has arrived.
        Stage::Acknowledged => return None,
    };
    let share = queue.steady().map_or(0.0, |it| {
        if is_finished {
            it.finish_within(within)
        } else {
            it.start_within(within)
        }
    });
    let goal = target.attainment;
    let team = goal.and_then(|it| {
        if is_finished {
            inflow.smallest_team_to_finish(it, within)
        } else {
            inflow.smallest_team(it, within)
        }
    });
    Some(Chance {
        is_finished,
        within,
        goal,
        share,
        team,
    })
}

#[cfg(test)]
mod tests {
    use super::super::{capacity_of, tests::stage};

    #[test]
    fn cases_wait_as_the_formulas_say() {
        // 24 × 7: 0.5 cases an hour of 1.5 hours each, 8,760 hours a year of people: one on duty.
        let stage = stage(
            &["work=Cases | kind=response | number=4380 | period=year | hours-each=1.5"],
            &["role=Analyst | people=6 | share=100 | productive=1460"],
        )
        .row("incident-response", "avail.cover", "days=every-day | from=00:00 | to=24:00 | model=shift")
        .row("incident-response", "slm.targets", "stage=started | metric=At work | clock=all-hours | value=1 | unit=hours | attainment=90")
        .row("incident-response", "slm.targets", "stage=finished | metric=Done | clock=all-hours | value=1 | unit=hours | attainment=99");
        let found = capacity_of(&stage.workspace, &"incident-response".into()).unwrap();
        let waiting = found.waiting.unwrap();
        assert_eq!(waiting.people, 1);
        let shares: Vec<_> = waiting.chances.iter().map(|it| it.share).collect();
        assert!(
            (shares[0] - 0.3651).abs() < 1e-3 && (shares[1] - 0.1535).abs() < 1e-3,
            "{shares:?}"
        );
        assert_eq!(
            (waiting.chances[0].team, waiting.chances[1].team),
            (Some(2), None)
        );
        let said = waiting.sentences();
        assert!(
            said[1].ends_with("it takes 2 on duty and free."),
            "{said:?}"
        );
        assert!(said.last().unwrap().starts_with("Assumes"));
    }

    #[test]
    fn too_many_cases_are_said() {
        let stage = stage(
            &["work=Cases | number=100 | period=week | hours-each=10"],
            &["role=Analyst | people=1 | share=100 | productive=1460"],
        )
        .row(
            "incident-response",
            "def.service-hours",
            "days=mon-fri | from=08:00 | to=16:00",
        );
        let found = capacity_of(&stage.workspace, &"incident-response".into()).unwrap();
        let waiting = found.waiting.unwrap();
        assert!(!waiting.keeps_up && waiting.sentences()[1].contains("backlog grows"));
    }
}
