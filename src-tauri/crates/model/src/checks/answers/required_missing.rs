//! A worksheet that somebody has begun lacks answers that it needs. Services that nobody has
//! touched are not begun, so that a fresh workspace is not a list of complaints.

use std::collections::BTreeSet;

use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::ids::QuestionId;
use crate::records::Service;
use crate::value::State;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "required-missing",
    severity: Severity::Note,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let asked = facts.catalogue.questions_of(&service.taken_from);
    let asked: Vec<_> = asked.into_iter().filter(|it| it.required).collect();
    let first = (service.id.clone(), QuestionId::default());
    let answers = facts.workspace.answers.range(first..);
    let said: BTreeSet<&QuestionId> = answers
        .take_while(|((id, _), _)| *id == service.id)
        .filter(|(_, it)| it.state != State::Open)
        .map(|((_, question), _)| question)
        .collect();
    let open: Vec<_> = asked.iter().filter(|it| !said.contains(&it.id)).collect();
    let Some(first) = open.first().filter(|_| open.len() < asked.len()) else {
        return;
    };
    let labels: Vec<_> = open.iter().take(3).map(|it| it.label.as_str()).collect();
    let more = match open.len() - labels.len() {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    found.add(
        Spot::question(&service.id, first.id.as_str()),
        &[service.id.as_str()],
        [
            ("service", service.name.clone()),
            ("number", open.len().to_string()),
            ("of", asked.len().to_string()),
            ("which", format!("{}{more}", labels.join(", "))),
        ],
    );
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    #[test]
    fn fires_for_a_sheet_that_was_begun_and_not_for_one_that_was_not() {
        let stage = Stage::of("six");
        assert!(stage.says(&CHECK).is_empty());
        let stage = stage.does(&[
            r#"{"edit":"recordAnswer","service":"monitoring","question":"def.owner","value":{"kind":"text","text":"Head"}}"#,
        ]);
        let says = stage.says(&CHECK);
        assert_eq!(says.len(), 1);
        assert!(says[0].contains("Monitoring"), "{says:?}");
    }
}
