//! Each promise of a service against what stands behind it: the cover, and what is achieved today.
//! It names the first thing that does not hold; the checks look further.
//!
//! On the clock of all hours the ceiling is [`crate::measures::cover`]'s; on that of the service
//! hours it is the share of those hours in which somebody is there.

use super::hours::{Presence, presence, promised_for};
use super::today::{Achieved, achieved_by, measuring, words};
use super::wording::{amount, list, percent, say};
use crate::checks::Severity;
use crate::ids::ServiceId;
use crate::measures::chains::fewest_cases;
use crate::measures::cover::Week;
use crate::readings::{Clock, Target, targets_of};
use crate::workspace::Workspace;

/// A promise and what stands behind it.
#[derive(Clone, Debug)]
pub struct Promise<'a> {
    /// The target.
    pub target: Target<'a>,
    /// The greatest share of cases that can be started in time with this cover, 0 to 1.
    pub ceiling: Option<f64>,
    /// What is achieved today.
    pub today: Option<Achieved<'a>>,
    /// Whether it holds.
    pub verdict: Verdict,
}

/// Whether a promise holds, with the question where it can be mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// How grave it is; nothing where it holds.
    pub severity: Option<Severity>,
    /// What it says, in one sentence.
    pub sentence: String,
    /// The question.
    pub question: &'static str,
}

const TARGETS: &str = "slm.targets";
const TODAY: &str = "slm.today";
const COVER: &str = "avail.cover";
const HOURS: &str = "def.service-hours";

/// The promises of a service, in order.
#[must_use]
pub fn levels_of<'a>(workspace: &'a Workspace, service: &ServiceId) -> Vec<Promise<'a>> {
    let ground = Ground {
        presence: presence(workspace, service),
        workspace,
        service,
        lines: achieved_by(workspace, service),
        metrics: targets_of(workspace, service)
            .iter()
            .map(|it| words(it.metric))
            .collect(),
    };
    let targets = targets_of(workspace, service).into_iter();
    targets.map(|it| ground.promise(it)).collect()
}

struct Ground<'a, 'b> {
    workspace: &'a Workspace,
    service: &'b ServiceId,
    presence: Option<Presence>,
    lines: Vec<Achieved<'a>>,
    metrics: Vec<Vec<String>>,
}

impl<'a> Ground<'a, '_> {
    /// The service hours of the cases of a target.
    fn hours(&self, target: &Target) -> Option<Week> {
        promised_for(self.workspace, self.service, target.priority)
    }

    fn promise(&self, target: Target<'a>) -> Promise<'a> {
        let ceiling = self.ceiling(&target);
        let today = measuring(&target, &self.lines);
        let verdict = self.verdict(&target, ceiling, today.as_ref());
        Promise {
            ceiling,
            today,
            verdict,
            target,
        }
    }

    /// Whether the clock starts with the moment that another target measures, and so once
    /// somebody is at work.
    fn starts_later(&self, target: &Target) -> bool {
        let from = words(target.from);
        !from.is_empty() && self.metrics.contains(&from)
    }

    fn ceiling(&self, target: &Target) -> Option<f64> {
        if self.starts_later(target) {
            return None;
        }
        let (minutes, presence) = (target.hours()? * 60.0, self.presence.as_ref()?);
        match target.clock? {
            Clock::AllHours => Some(presence.cover.ceiling(minutes)),
            Clock::ServiceHours => {
                let hours = self.hours(target)?;
                let there = presence.cover.reached_within(minutes);
                Some(there.intersection(&hours).open_hours() / hours.open_hours())
            }
        }
    }

    fn verdict(&self, target: &Target, ceiling: Option<f64>, today: Option<&Achieved>) -> Verdict {
        missing(target)
            .or_else(|| self.uncovered(target, ceiling, today))
            .or_else(|| today.map(|it| kept(target, it)))
            .unwrap_or_else(|| Verdict {
                severity: Some(Severity::Note),
                sentence: match ceiling {
                    Some(it) => say("level-unmeasured", &[("ceiling", &percent(it))]),
                    None => say("level-after-start", &[]),
                },
                question: TODAY,
            })
    }

    /// What the cover makes impossible.
    fn uncovered(
        &self,
        target: &Target,
        ceiling: Option<f64>,
        today: Option<&Achieved>,
    ) -> Option<Verdict> {
        let verdict = |severity, sentence, question| {
            Some(Verdict {
                severity: Some(severity),
                sentence,
                question,
            })
        };
        let Some(ceiling) = ceiling else {
            return match (&self.presence, target.clock, self.hours(target)) {
                _ if self.starts_later(target) => None,
                (None, _, _) => verdict(Severity::Note, say("level-no-cover", &[]), COVER),
                (_, Some(Clock::ServiceHours), None) => {
                    verdict(Severity::Note, say("level-no-hours", &[]), HOURS)
                }
                _ => None,
            };
        };
        let goal = goal_of(target);
        let is_held = ceiling >= goal.unwrap_or(1.0) - 1e-9;
        if is_held {
            return None;
        }
        if let (Some(Clock::ServiceHours), Some(hours)) = (target.clock, self.hours(target)) {
            let all = hours.open_hours();
            let words = [
                ("gap", &*amount(all * (1.0 - ceiling))),
                ("hours", &*amount(all)),
            ];
            return verdict(Severity::Caution, say("level-hours-open", &words), COVER);
        }
        let ceiling_said = percent(ceiling);
        let Some(goal) = goal else {
            return late(target, ceiling, today);
        };
        let words = [("ceiling", &*ceiling_said), ("goal", &*percent(goal))];
        verdict(Severity::Problem, say("level-cannot-hold", &words), COVER)
    }
}

/// Whether cover leaves more cases late than may be, by how many came; without a count that is not
/// known.
fn late(target: &Target, ceiling: f64, today: Option<&Achieved>) -> Option<Verdict> {
    let (misses, ceiling_said) = (target.misses?, percent(ceiling));
    let words = [("ceiling", &*ceiling_said), ("misses", &*amount(misses))];
    let verdict = |severity, sentence| Verdict {
        severity: Some(severity),
        sentence,
        question: COVER,
    };
    let Some(today) = today else {
        return Some(verdict(
            Severity::Caution,
            say("level-late-unknown", &words),
        ));
    };
    let late = today.cases * (1.0 - ceiling);
    let more = [("late", &*amount(late)), ("cases", &*amount(today.cases))];
    let sentence = say("level-late", &[&words[..], &more].concat());
    (late > misses).then(|| verdict(Severity::Problem, sentence))
}

/// The share of cases that is promised; nothing where misses are counted instead.
fn goal_of(target: &Target) -> Option<f64> {
    target.attainment
}

/// What a target lacks to be one.
fn missing(target: &Target) -> Option<Verdict> {
    let mut lacks = Vec::new();
    if target.value.is_none() || target.unit.is_none() {
        lacks.push(say("level-value", &[]));
    }
    if target.clock.is_none() {
        lacks.push(say("level-clock", &[]));
    }
    if target.attainment.is_none() && target.misses.is_none() {
        lacks.push(say("level-goal", &[]));
    }
    let names: Vec<&str> = lacks.iter().map(String::as_str).collect();
    (!names.is_empty()).then(|| Verdict {
        severity: Some(Severity::Caution),
        sentence: say("level-missing", &[("what", &list(&names))]),
        question: TARGETS,
    })
}

/// What was achieved against what is promised.
fn kept(target: &Target, today: &Achieved) -> Verdict {
    let (met, cases) = (amount(today.met), amount(today.cases));
    let counts = [("met", &*met), ("cases", &*cases)];
    let verdict = |severity, id: &str, words: &[(&str, &str)]| Verdict {
        severity,
        sentence: say(id, &[&counts, words].concat()),
        question: TODAY,
    };
    let share = today.met / today.cases;
    if let Some(goal) = target.attainment {
        let goal_said = percent(goal);
        if share < goal - 1e-9 {
            let words = [("today", &*percent(share)), ("goal", &*goal_said)];
            return verdict(Some(Severity::Caution), "level-missed", &words);
        }
        if let Some(needed) = fewest_cases(goal, 1).filter(|it| *it as f64 > today.cases) {
            let words = [("goal", &*goal_said), ("needed", &*needed.to_string())];
            return verdict(Some(Severity::Note), "level-thin", &words);
        }
    }
    let missed = today.cases - today.met;
    if let Some(allowed) = target.misses.filter(|it| missed > *it) {
        let words = [("missed", &*amount(missed)), ("allowed", &*amount(allowed))];
        return verdict(Some(Severity::Caution), "level-missed-count", &words);
    }
    verdict(None, "level-kept", &[])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::stage::Stage;

    const HOUR: &str = "priority=p1 | metric=Responder at work | from=report | clock=all-hours | value=1 | unit=hours";

    fn said(stage: &Stage) -> Vec<(Option<Severity>, String)> {
        let all = levels_of(&stage.workspace, &"incident-response".into());
        all.into_iter()
            .map(|it| (it.verdict.severity, it.verdict.sentence))
            .collect()
    }

    fn row(stage: Stage, question: &str, cells: &str) -> Stage {
        stage.row("incident-response", question, cells)
    }

    fn office(stage: Stage) -> Stage {
        row(
            stage,
            "avail.cover",
            "days=mon-fri | from=08:00 | to=16:00 | model=office",
        )
    }

    #[test]
    fn office_hours_cannot_keep_an_hour_at_all_hours() {
        let stage = row(
            Stage::of("six"),
            "slm.targets",
            &format!("{HOUR} | attainment=95"),
        );
        assert!(
            said(&stage)[0]
                .1
                .starts_with("Nobody has written down who is there")
        );
        let stage = office(stage);
        let all = levels_of(&stage.workspace, &"incident-response".into());
        assert!((all[0].ceiling.unwrap() - 0.268).abs() < 5e-4);
        assert_eq!(said(&stage)[0].0, Some(Severity::Problem));
        assert!(
            said(&stage)[0].1.contains("26.8\u{a0}%"),
            "{:?}",
            said(&stage)
        );
        let stage = row(
            stage,
            "avail.cover",
            "days=every-day | from=00:00 | to=24:00 | model=on-call | ready=30",
        );
        assert!(
            said(&stage)[0]
                .1
                .starts_with("Cover allows up to 100\u{a0}%")
        );
    }

    #[test]
    fn today_is_held_against_the_promise() {
        let stage = row(
            Stage::of("six"),
            "slm.targets",
            &format!("{HOUR} | misses=1"),
        );
        let stage = row(
            stage,
            "avail.cover",
            "days=every-day | from=00:00 | to=24:00 | model=shift",
        );
        let missed = row(
            stage,
            "slm.today",
            "metric=Responder at work | cases=4 | met=2",
        );
        assert!(said(&missed)[0].1.contains("2 of 4 were late, 1 may be"));
        let stage = row(
            missed,
            "slm.targets",
            "metric=Contained | from=responder at work | clock=all-hours | value=8 | unit=hours | attainment=90",
        );
        assert!(said(&stage)[1].1.starts_with("Its clock starts once"));
        let stage = row(stage, "slm.today", "metric=Contained | cases=4 | met=4");
        assert_eq!(said(&stage)[1].0, Some(Severity::Note));
        assert!(
            said(&stage)[1].1.contains("from 10 cases on"),
            "{:?}",
            said(&stage)
        );
    }

    #[test]
    fn a_target_without_numbers_is_no_promise() {
        let stage = row(
            Stage::of("six"),
            "slm.targets",
            "metric=Quickly | value=1 | unit=hours",
        );
        assert_eq!(
            said(&stage)[0].1,
            "It cannot be judged yet. Still missing: the clock and the share of cases in which it is met."
        );
    }

    #[test]
    fn service_hours_without_anybody_are_counted() {
        let stage = row(
            Stage::of("six"),
            "slm.targets",
            "metric=Answered | clock=service-hours | value=1 | unit=working-days | attainment=90",
        );
        let stage = office(stage);
        assert!(said(&stage)[0].1.contains("not written down"));
        let stage = row(
            stage,
            "def.service-hours",
            "days=mon-fri | from=08:00 | to=18:00",
        );
        assert!(
            said(&stage)[0]
                .1
                .starts_with("In 10 of the 50 service hours"),
            "{:?}",
            said(&stage)
        );
    }
}
