//! Examples of answers that stand in records (hand-offs, practices) as lines to read: their rows
//! have no columns that a screen could name.

use std::collections::BTreeMap;

use model::Catalogue;
use model::catalogue::{Example, Guidance, Question, QuestionKind};

/// Guidance whose examples a screen can show as they are.
pub(super) fn readable(catalogue: &Catalogue, question: &Question, guidance: Guidance) -> Guidance {
    let line = match question.kind {
        QuestionKind::HandOffs => hand_off,
        QuestionKind::Ladder => practice,
        _ => return guidance,
    };
    let read = |example: Option<Example>| match example {
        Some(Example::Rows(rows)) => {
            let lines = rows.iter().map(|row| line(catalogue, row)).collect();
            Some(Example::Items(lines))
        }
        other => other,
    };
    Guidance {
        example_small: read(guidance.example_small),
        example_large: read(guidance.example_large),
        ..guidance
    }
}

type Cells = BTreeMap<String, String>;

fn hand_off(_: &Catalogue, row: &Cells) -> String {
    let head = joined(row, &["partner", "what"], ": ");
    let rest = joined(row, &["output", "target"], ", ");
    with_rest(head, &rest)
}

fn practice(catalogue: &Catalogue, row: &Cells) -> String {
    let id = row.get("practice").map_or("", String::as_str);
    let name = catalogue
        .practice(&id.into())
        .map_or(id, |it| it.name.as_str());
    let state = row
        .get("state")
        .map(|it| it.replace('-', " "))
        .unwrap_or_default();
    let rest = joined(row, &["when", "note"], ", ");
    with_rest(format!("{name}: {state}"), &rest)
}

fn joined(row: &Cells, keys: &[&str], by: &str) -> String {
    let parts = keys
        .iter()
        .filter_map(|key| row.get(*key))
        .filter(|it| !it.is_empty());
    parts.cloned().collect::<Vec<_>>().join(by)
}

fn with_rest(head: String, rest: &str) -> String {
    if rest.is_empty() {
        head
    } else {
        format!("{head} ({rest})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_example_of_the_shipped_questions_is_without_words() {
        let catalogue = model::content::catalogue().unwrap();
        for service in &catalogue.services {
            for question in catalogue.questions_of(&service.id) {
                let guidance = catalogue.guidance(&service.id, question);
                let guidance = readable(&catalogue, question, guidance);
                for example in [guidance.example_small, guidance.example_large] {
                    if let (Some(Example::Items(lines)), true) =
                        (example, question.kind.is_in_records())
                    {
                        assert!(
                            lines.iter().all(|it| it.len() > 8),
                            "{}: {lines:?}",
                            question.id
                        );
                    }
                }
            }
        }
    }
}
