//! Answers and records as one line of plain text, for lists and history.

use model::catalogue::{Offer, Question, QuestionKind};
use model::plan::seen_from;
use model::records::{Record, Row, Service};
use model::value::{Choice, Says, Value};
use model::{Catalogue, Workspace};

/// What a service said to a question, in one line; empty if nothing.
#[must_use]
pub fn said(
    workspace: &Workspace,
    catalogue: &Catalogue,
    service: &Service,
    question: &Question,
) -> String {
    match question.kind {
        QuestionKind::Table => {
            let rows = workspace.rows_of(&service.id, &question.id);
            rows.iter()
                .map(|it| head(it, question))
                .filter(|it| !it.is_empty())
                .collect::<Vec<_>>()
                .join("; ")
        }
        QuestionKind::HandOffs => match question.direction {
            Some(direction) => {
                let all = seen_from(workspace, catalogue, service, direction);
                let held = all
                    .into_iter()
                    .filter(|it| it.provider_says == Says::Yes || it.consumer_says == Says::Yes);
                held.map(|it| it.what).collect::<Vec<_>>().join("; ")
            }
            None => String::new(),
        },
        QuestionKind::Ladder => {
            let all = workspace.practices_of(&service.id);
            let done = all
                .iter()
                .filter(|it| it.choice == Some(Choice::InPlace))
                .count();
            let now = all
                .iter()
                .filter(|it| it.choice == Some(Choice::Now))
                .count();
            if all.is_empty() {
                String::new()
            } else {
                format!("{done} in place, {now} now")
            }
        }
        _ => workspace
            .answer(&service.id, &question.id)
            .map(|it| value(&it.value, &question.choice))
            .unwrap_or_default(),
    }
}

/// The first filled cell of a line in the order of its columns.
fn head(row: &Row, question: &Question) -> String {
    let filled = question.column.iter().find_map(|column| {
        let text = row.cells.get(&column.id)?;
        let label = column
            .choices
            .iter()
            .find(|it| it.id.as_str() == text)
            .map(|it| it.label.clone());
        Some(label.unwrap_or_else(|| text.clone()))
    });
    filled.unwrap_or_default()
}

/// A value as one line.
pub(super) fn value(value: &Value, choices: &[Offer]) -> String {
    let label = |id: &str| {
        choices
            .iter()
            .find(|it| it.id.as_str() == id)
            .map_or(id.to_owned(), |it| it.label.clone())
    };
    match value {
        Value::Nothing => String::new(),
        Value::Text { text } => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Value::Items { items } => items.join("; "),
        Value::Picks { picks } => picks
            .iter()
            .map(|it| label(it.as_str()))
            .collect::<Vec<_>>()
            .join(", "),
        Value::YesNo { yes, note } => format!("{}. {note}", if *yes { "Yes" } else { "No" })
            .trim_end()
            .to_owned(),
    }
}

/// A record as text, to compare before and after.
pub(super) fn record(record: &Record) -> String {
    record.told()
}
