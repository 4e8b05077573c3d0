//! The five symptoms from which the sixteen services start, each told from what the checks found
//! and from what was answered. A symptom without anything to judge it by is unknown, not absent.

use super::{Facts, Finding, wording};
use crate::ids::QuestionId;
use crate::records::Service;

/// A symptom, and whether it is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symptom {
    /// Permanent.
    pub id: &'static str,
    /// As it is read.
    pub label: String,
    /// Whether it is there; absent while nothing tells.
    pub present: Option<bool>,
    /// Why, with the numbers it rests on.
    pub because: String,
}

/// The five, in their order, from an organisation and what was found in it.
pub(super) fn symptoms(facts: &Facts, findings: &[Finding]) -> Vec<Symptom> {
    vec![
        platforms(facts, findings),
        many_tools(facts, findings),
        nobody_finds_it(facts),
        unclear_accountability(facts, findings),
        tool_driven(facts, findings),
    ]
}

/// Numbers that go into the sentence of a symptom.
struct Counts {
    some: usize,
    of: usize,
}

fn told(id: &'static str, counts: &Counts, is_there: bool) -> Symptom {
    let known = counts.of > 0;
    let wording = wording::symptom(id);
    let sentence = match (known, is_there) {
        (false, _) => &wording.unknown,
        (true, true) => &wording.present,
        (true, false) => &wording.absent,
    };
    let because = sentence
        .replace("{number}", &counts.some.to_string())
        .replace("{of}", &counts.of.to_string());
    Symptom {
        id,
        label: wording.label,
        present: known.then_some(is_there),
        because,
    }
}

fn count(findings: &[Finding], checks: &[&str]) -> usize {
    let mut found = findings.iter();
    let mut number = 0;
    while found.any(|it| checks.contains(&it.check.as_str())) {
        number += 1;
    }
    number
}

/// A third of the tools or more serve no service: what is run is counted in platforms.
fn platforms(facts: &Facts, findings: &[Finding]) -> Symptom {
    let counts = Counts {
        some: count(findings, &["tool-without-service"]),
        of: facts.tools().len(),
    };
    let there = counts.some * 3 >= counts.of;
    told("managed-by-platform", &counts, there)
}

fn many_tools(facts: &Facts, findings: &[Finding]) -> Symptom {
    let counts = Counts {
        some: count(findings, &["same-capability-same-cell"]),
        of: facts.tools().len(),
    };
    let there = counts.some > 0;
    told("many-tools", &counts, there)
}

/// Services that were begun and say nowhere how one asks for them.
fn nobody_finds_it(facts: &Facts) -> Symptom {
    let begun = facts.services().iter().filter(|it| is_begun(facts, it));
    let begun: Vec<_> = begun.collect();
    let hidden = begun.iter().filter(|it| {
        let channels = QuestionId::from("def.channels");
        let answer = facts.workspace.answer(&it.id, &channels);
        let answered = answer.is_some_and(|it| !it.value.is_blank());
        !answered && facts.workspace.rows_of(&it.id, &channels).is_empty()
    });
    let counts = Counts {
        some: hidden.count(),
        of: begun.len(),
    };
    let there = counts.some > 0;
    told("nobody-finds-it", &counts, there)
}

fn unclear_accountability(facts: &Facts, findings: &[Finding]) -> Symptom {
    let checks = [
        "no-accountable",
        "several-accountable",
        "nobody-responsible",
        "feature-unowned",
        "more-than-one-cso",
    ];
    let services = facts.services().iter();
    let judged = services
        .filter(|it| is_begun(facts, it) || facts.workspace.duties_of(&it.id).next().is_some());
    let some = count(findings, &checks);
    let counts = Counts {
        some,
        of: judged.count().max(some),
    };
    let there = counts.some > 0;
    told("unclear-accountability", &counts, there)
}

/// Advanced steps, which are mostly bought, before basic ones, which are mostly done.
fn tool_driven(facts: &Facts, findings: &[Finding]) -> Symptom {
    let advanced = count(findings, &["advanced-before-basic"]);
    let chosen = facts.services().iter().filter(|it| {
        let practices = facts.workspace.practices_of(&it.id);
        practices.iter().any(|it| it.choice.is_some())
    });
    let counts = Counts {
        some: advanced,
        of: chosen.count(),
    };
    let there = counts.some > 0;
    told("tool-driven-teams", &counts, there)
}

fn is_begun(facts: &Facts, service: &Service) -> bool {
    let first = (service.id.clone(), QuestionId::default());
    let next = facts.workspace.answers.range(first..).next();
    next.is_some_and(|((id, _), _)| *id == service.id)
}

#[cfg(test)]
mod tests {
    use super::super::stage::Stage;
    use super::*;

    fn all(stage: &Stage) -> Vec<Symptom> {
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let survey = stage.survey();
        let findings = survey.findings(&stage.organisation, today);
        survey.symptoms(&stage.organisation, today, &findings)
    }

    #[test]
    fn nothing_is_known_of_a_fresh_workspace() {
        let list = all(&Stage::of("six"));
        assert_eq!(list.len(), 5);
        assert!(
            list.iter()
                .all(|it| it.present.is_none() && !it.because.is_empty())
        );
    }

    #[test]
    fn each_is_told_from_what_was_found() {
        let purpose = r#"{"edit":"recordAnswer","service":"monitoring","question":"def.purpose","value":{"kind":"text","text":"To see it"}}"#;
        let tool = "capability=backup | protects=data | functions=recover";
        let stage = Stage::of("six")
            .does(&[purpose])
            .choose("monitoring", "MON-07", "now")
            .entry("tools", &format!("name=A | {tool}"))
            .entry("tools", &format!("name=B | {tool}"));
        let list = all(&stage);
        assert!(list.iter().all(|it| it.present == Some(true)), "{list:?}");
        assert!(list.iter().all(|it| !it.because.contains('{')), "{list:?}");
    }
}
