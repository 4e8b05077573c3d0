//! Answers and records as one line of plain text, for lists and history.

use model::catalogue::{Offer, Question, QuestionKind};
use model::plan::seen_from;
use model::records::{Cells, Record, Row, Service};
use model::value::{Choice, Says, State, Value};
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
    match record {
        Record::Catalogue(it) => it.id.to_string(),
        Record::Organisation(it) => {
            joined(&[&it.name, &it.sector, &it.staff, &it.places, &it.about])
        }
        Record::Service(it) => it.name.clone(),
        Record::Answer(it) => {
            let value = match &it.value {
                Value::Text { text } => text.clone(),
                other => value(other, &[]),
            };
            let confidence = it
                .confidence
                .map(|it| format!("{it}/5"))
                .unwrap_or_default();
            joined(&[&value, state_word(it.state), &it.note, &confidence])
        }
        Record::Row(it) => cells(&it.cells),
        Record::Practice(it) => {
            let name = it
                .own
                .as_ref()
                .map(|own| own.name.as_str())
                .unwrap_or_default();
            joined(&[
                name,
                choice_word(it.choice),
                &it.evidence,
                &it.owner,
                &it.due,
            ])
        }
        Record::HandOff(it) => joined(&[
            &it.what,
            &it.trigger,
            &it.output,
            &it.agreement,
            &it.target,
            says_word(it.provider_says),
            says_word(it.consumer_says),
        ]),
        Record::Entry(it) if it.struck => "not used here".to_owned(),
        Record::Entry(it) => cells(&it.cells),
        Record::Duty(it) => it.letter.sign().to_owned(),
        Record::Acceptance(it) => joined(&[&it.reason, &it.person, &it.review, &it.control]),
        Record::Combination(it) => {
            let names = it.members.iter().map(|it| it.name.as_str());
            joined(&names.collect::<Vec<_>>())
        }
        Record::Group(it) => it.name.clone(),
        Record::Merge(it) => it.name.clone(),
    }
}

fn cells(cells: &Cells) -> String {
    cells.values().cloned().collect::<Vec<_>>().join(" · ")
}

fn joined(parts: &[&str]) -> String {
    parts
        .iter()
        .filter(|it| !it.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(" · ")
}

fn state_word(state: State) -> &'static str {
    match state {
        State::Open => "",
        State::Answered => "answered",
        State::Agreed => "agreed",
        State::Disputed => "disputed",
        State::Parked => "parked",
        State::NotApplicable => "not applicable",
    }
}

fn choice_word(choice: Option<Choice>) -> &'static str {
    match choice {
        None => "",
        Some(Choice::InPlace) => "in place",
        Some(Choice::Now) => "now",
        Some(Choice::Next) => "next",
        Some(Choice::Later) => "later",
        Some(Choice::Not) => "not",
    }
}

fn says_word(says: Says) -> &'static str {
    match says {
        Says::Open => "",
        Says::Yes => "confirmed",
        Says::No => "struck",
    }
}
