//! A cell that should hold a number, a day or a time holds words. The words stay; what is
//! calculated goes without that line.

use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::catalogue::{ColumnKind, Question};
use crate::records::Service;
use crate::typed;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "unread-cells",
    severity: Severity::Caution,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let mut asked: Option<&Question> = None;
    for (question, row) in facts.tables(&service.id) {
        if asked.is_none_or(|it| it.id != **question) {
            asked = facts.catalogue.question(&service.taken_from, question);
        }
        let Some(asked) = asked else { continue };
        for column in &asked.column {
            let is_read = matches!(
                column.kind,
                ColumnKind::Number | ColumnKind::Date | ColumnKind::Time
            );
            let text = is_read.then(|| row.cells.get(&column.id)).flatten();
            let Some(text) = text else {
                continue;
            };
            let form = match column.kind {
                ColumnKind::Number if typed::number(text).is_none() => "a number",
                ColumnKind::Date if typed::date(text).is_none() => "a day",
                ColumnKind::Time if typed::time(text).is_none() => "a time of day",
                _ => continue,
            };
            found.add(
                Spot::row(&service.id, question.as_str(), &row.id),
                &[
                    service.id.as_str(),
                    question.as_str(),
                    row.id.as_str(),
                    column.id.as_str(),
                ],
                [
                    ("text", text.chars().take(40).collect()),
                    ("column", column.label.clone()),
                    ("table", asked.label.clone()),
                    ("service", service.name.clone()),
                    ("form", form.to_owned()),
                ],
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    #[test]
    fn fires_for_words_and_not_for_a_number() {
        let says = |number: &str| {
            Stage::of("six")
                .row(
                    "monitoring",
                    "cap.demand",
                    &format!("work=Alerts | number={number}"),
                )
                .says(&CHECK)
        };
        assert_eq!(says("about 5").len(), 1);
        assert!(says("5").is_empty());
    }
}
