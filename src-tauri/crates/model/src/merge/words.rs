//! What stands in a field of a record, as text: to be compared by people, and to be kept in a note
//! where two views are.

use serde_json::Value as Json;

use super::fields::text_of;
use crate::catalogue::{Catalogue, Offer};
use crate::records::Key;

/// A field's value as text, choices by their labels; empty for nothing. A list has an entry a line.
#[must_use]
pub fn in_words(catalogue: &Catalogue, key: &Key, field: &str, value: &Json) -> String {
    if let Some(text) = text_of(value) {
        let choices = choices(catalogue, key, field);
        return if choices.is_empty() {
            text.to_owned()
        } else {
            let ids = text.split_whitespace().map(|it| label(choices, it));
            ids.collect::<Vec<_>>().join(", ")
        };
    }
    let texts = |list: &Json| -> Vec<String> {
        let list = list.as_array().map(Vec::as_slice).unwrap_or_default();
        let texts = list.iter().filter_map(Json::as_str);
        texts.map(str::to_owned).collect()
    };
    match value {
        Json::Object(parts) => {
            let part = |name: &str| parts.get(name);
            if let Some(items) = part("items") {
                texts(items).join("\n")
            } else if let Some(picks) = part("picks") {
                let choices = choices(catalogue, key, field);
                let picks = texts(picks);
                let labels = picks.iter().map(|it| label(choices, it));
                labels.collect::<Vec<_>>().join(", ")
            } else {
                let said = part("text").or(part("name")).and_then(Json::as_str);
                said.unwrap_or_default().to_owned()
            }
        }
        Json::Array(_) => texts(value).join("\n"),
        Json::Bool(true) => "✓".to_owned(),
        Json::Bool(false) => "✗".to_owned(),
        other => other.to_string(),
    }
}

fn label(choices: &[Offer], id: &str) -> String {
    let found = choices.iter().find(|it| it.id.as_str() == id);
    found.map_or(id, |it| it.label.as_str()).to_owned()
}

/// What may be chosen in a field; nothing where words are written.
fn choices<'a>(catalogue: &'a Catalogue, key: &Key, field: &str) -> &'a [Offer] {
    let column = |columns: &'a [crate::catalogue::Column]| {
        let id = field.trim_start_matches("cells.");
        let found = columns.iter().find(|it| it.id.as_str() == id);
        found.map(|it| it.choices.as_slice()).unwrap_or_default()
    };
    match key {
        Key::Answer { question, .. } if field == "value" => {
            let asked = catalogue.questions.iter().find(|it| it.id == *question);
            asked.map(|it| it.choice.as_slice()).unwrap_or_default()
        }
        Key::Row { question, .. } => {
            let asked = catalogue.questions.iter().find(|it| it.id == *question);
            column(asked.map(|it| it.column.as_slice()).unwrap_or_default())
        }
        Key::Entry { register, .. } => {
            let asked = catalogue.register(register);
            column(asked.map(|it| it.column.as_slice()).unwrap_or_default())
        }
        _ => &[],
    }
}
