//! A worksheet that somebody has begun lacks answers that it needs. Services that nobody has
//! touched are not begun, so that a fresh workspace is not a list of complaints.

use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::records::Service;
use crate::sheet::sheet_of;
use crate::value::State;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "required-missing",
    severity: Severity::Note,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let sheet = sheet_of(facts.workspace, facts.catalogue, service);
    let mut asked: Vec<_> = sheet.iter().flat_map(|it| &it.questions).collect();
    asked.retain(|it| it.question.required);
    let open: Vec<_> = asked
        .iter()
        .filter(|it| it.state() == State::Open)
        .collect();
    let Some(first) = open.first().filter(|_| open.len() < asked.len()) else {
        return;
    };
    let labels: Vec<_> = open
        .iter()
        .take(3)
        .map(|it| it.question.label.as_str())
        .collect();
    let more = match open.len() - labels.len() {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    found.add(
        Spot::question(&service.id, first.question.id.as_str()),
        &[service.id.as_str()],
        &[
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
