//! A record as one line of text, for lists of changes.

use super::{Cells, Record};
use crate::value::{Choice, Says, State, Value};

impl Record {
    /// What the record says, as one line of text, to compare before and after.
    #[must_use]
    pub fn told(&self) -> String {
        match self {
            Record::Catalogue(it) => it.id.to_string(),
            Record::Organisation(it) => {
                joined(&[&it.name, &it.sector, &it.staff, &it.places, &it.about])
            }
            Record::Service(it) => it.name.clone(),
            Record::Answer(it) => {
                let value = match &it.value {
                    Value::Text { text } => text.clone(),
                    other => line(other),
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

/// A value as one line; choices by their ids.
fn line(value: &Value) -> String {
    match value {
        Value::Nothing => String::new(),
        Value::Text { text } => text.clone(),
        Value::Items { items } => items.join("; "),
        Value::Picks { picks } => {
            let ids: Vec<&str> = picks.iter().map(|it| it.as_str()).collect();
            ids.join(", ")
        }
        Value::YesNo { yes, note } => format!("{}. {note}", if *yes { "Yes" } else { "No" })
            .trim_end()
            .to_owned(),
    }
}
