//! What the gap of a service asks for: hours, the work they are for, and the practices they bring.
//! It describes no person; who is hired is for the team to say.

use super::Capacity;
use crate::Catalogue;
use crate::readings::steps_of;
use crate::records::Service;
use crate::summaries::rungs::rungs_of;
use crate::summaries::wording::{amount, list, say};
use crate::value::Choice;
use crate::workspace::Workspace;

/// Weeks in which a position works.
const WORKING_WEEKS: f64 = 44.0;
/// How many practices and steps are named.
const NAMED: usize = 3;

/// A profile to hire against.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// Hours a week in working weeks.
    pub hours_a_week: f64,
    /// The kinds of work that take most hours, until they make up the gap.
    pub work: Vec<String>,
    /// Practices that are being worked on or next.
    pub practices: Vec<String>,
    /// Steps of the flow that nobody is named for.
    pub steps: Vec<String>,
}

impl Profile {
    /// The profile in words, for a service of that name.
    #[must_use]
    pub fn sentences(&self, service: &str) -> Vec<String> {
        let names = |list_of: &[String]| {
            let names: Vec<&str> = list_of.iter().map(String::as_str).collect();
            list(&names)
        };
        let words = [
            ("service", service),
            ("hours", &*amount(self.hours_a_week)),
            ("work", &*names(&self.work)),
        ];
        let mut out = vec![say("hire", &words)];
        if !self.practices.is_empty() {
            out.push(say(
                "hire-practices",
                &[("practices", &names(&self.practices))],
            ));
        }
        if !self.steps.is_empty() {
            out.push(say("hire-steps", &[("steps", &names(&self.steps))]));
        }
        out
    }
}

/// What the gap asks for; nothing where the hours suffice, or no work is named.
#[must_use]
pub fn profile(
    workspace: &Workspace,
    catalogue: &Catalogue,
    service: &Service,
    capacity: &Capacity,
) -> Option<Profile> {
    let short = capacity.hours.shortfall();
    if short <= 0.0 {
        return None;
    }
    let mut kinds: Vec<(f64, &str)> = capacity
        .demand
        .iter()
        .map(|it| (it.per_year * it.hours_each, it.work))
        .filter(|(_, work)| !work.is_empty())
        .collect();
    kinds.sort_by(|one, other| other.0.total_cmp(&one.0));
    let mut work = Vec::new();
    let mut made = 0.0;
    for (hours, name) in kinds {
        if made < short {
            work.push(name.to_owned());
            made += hours;
        }
    }
    if work.is_empty() {
        return None;
    }
    let wanted = |choice| matches!(choice, Some(Choice::Now | Choice::Next));
    let mut rungs = rungs_of(workspace, catalogue, service);
    rungs.retain(|it| wanted(it.choice));
    rungs.sort_by_key(|it| it.choice);
    let steps = steps_of(workspace, catalogue, service).into_iter();
    Some(Profile {
        hours_a_week: short / WORKING_WEEKS,
        work,
        practices: rungs
            .iter()
            .take(NAMED)
            .map(|it| format!("“{}”", it.name))
            .collect(),
        steps: steps
            .filter(|it| !it.from_catalogue && it.role.trim().is_empty())
            .take(NAMED)
            .map(|it| format!("“{}”", it.name))
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::{capacity_of, tests::stage};
    use super::*;

    #[test]
    fn the_gap_is_described_by_its_work() {
        let stage = stage(
            &[
                "work=Calls | number=100 | period=year | hours-each=1",
                "work=Breaches | number=10 | period=year | hours-each=80",
            ],
            &["role=Analyst | people=1 | share=10 | productive=1600"],
        )
        .does(&[r#"{"edit":"choosePractice","service":"incident-response","practice":"IRP-08","choice":"now"}"#]);
        let service = &stage.workspace.services["incident-response"];
        let capacity = capacity_of(&stage.workspace, &service.id).unwrap();
        let found = profile(&stage.workspace, &stage.catalogue, service, &capacity).unwrap();
        assert_eq!(found.work, ["Breaches"]);
        let said = found.sentences("incident response");
        assert_eq!(
            said[0],
            "Hire against incident response: 16.8 h a week, for Breaches. Not “a cybersecurity expert”."
        );
        assert!(said[1].contains("playbooks"), "{said:?}");
    }

    #[test]
    fn nobody_is_hired_without_a_gap() {
        let stage = stage(
            &["work=Calls | number=100 | period=year | hours-each=1"],
            &["role=Analyst | people=1 | share=10 | productive=1600"],
        );
        let service = &stage.workspace.services["incident-response"];
        let capacity = capacity_of(&stage.workspace, &service.id).unwrap();
        assert!(profile(&stage.workspace, &stage.catalogue, service, &capacity).is_none());
    }
}
