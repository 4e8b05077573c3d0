//! Two views were kept and nobody has settled which one holds.

use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::records::Service;
use crate::value::State;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "disputed-left-open",
    severity: Severity::Caution,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let first = (service.id.clone(), crate::ids::QuestionId::default());
    let answers = facts.workspace.answers.range(first..);
    for ((_, question), answer) in answers.take_while(|((id, _), _)| *id == service.id) {
        if answer.state != State::Disputed {
            continue;
        }
        let asked = facts.catalogue.question(&service.taken_from, question);
        let label = asked.map_or_else(|| question.to_string(), |it| it.label.clone());
        found.add(
            Spot::question(&service.id, question.as_str()),
            &[service.id.as_str(), question.as_str()],
            [("service", service.name.clone()), ("question", label)],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    #[test]
    fn fires_for_a_dispute_and_not_for_an_agreement() {
        let says = |state: &str| {
            let answer = r#"{"edit":"recordAnswer","service":"monitoring","question":"def.owner","value":{"kind":"text","text":"Head"}}"#;
            let mark = format!(
                r#"{{"edit":"markAnswer","service":"monitoring","question":"def.owner","state":"{state}"}}"#
            );
            Stage::of("six").does(&[answer, &mark]).says(&CHECK)
        };
        assert_eq!(says("disputed").len(), 1);
        assert!(says("agreed").is_empty());
    }
}
