//! The fields of a record brought together, each by the rule of what stands in it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value as Json, json};

use super::prose::{joined_items, joined_set, joined_words};
use crate::catalogue::{Catalogue, ColumnKind, QuestionKind};
use crate::ids::{ColumnId, QuestionId};
use crate::records::{Key, Kind, Record};
use crate::value::{Says, State};

/// What stands in a field, which decides how two changes of it are brought together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// Paragraphs.
    Prose,
    /// Words in one line.
    Line,
    /// A list of short texts.
    List,
    /// Some of several things, in a list.
    Picks,
    /// Some of several things, their ids apart by a space.
    Ids,
    /// One thing: a choice, a number, a date.
    One,
    /// How far the room is: whoever sees a problem is heard.
    State,
    /// How sure the room is: the smaller.
    Confidence,
    /// An order key, or something else of which the later one holds.
    Later,
    /// What an end of a hand-off says: whoever strikes it is heard.
    Says,
    /// What this workspace alone says about itself.
    Own,
    /// When something happened first.
    First,
}

/// The fields of a record by path: a cell of a line is `cells.` and its column.
pub(super) type Fields = BTreeMap<String, Json>;

/// Heads whose parts are fields of their own.
const OPENED: [&str; 2] = ["cells", "own"];

pub(super) fn fields_of(record: &Record) -> Fields {
    let Ok(Json::Object(all)) = serde_json::to_value(record) else {
        return Fields::new();
    };
    let mut fields = Fields::new();
    for (name, value) in all {
        match value {
            Json::Object(parts) if OPENED.contains(&name.as_str()) => {
                let parts = parts.into_iter();
                fields.extend(parts.map(|(part, value)| (format!("{name}.{part}"), value)));
                fields.insert(name, json!({}));
            }
            value => drop(fields.insert(name, value)),
        }
    }
    fields
}

/// A field of a record by its path; nothing if it says nothing there.
#[must_use]
pub fn field_of(record: &Record, path: &str) -> Option<Json> {
    fields_of(record).remove(path)
}

/// The record that has these fields; nothing if there is none such.
pub(super) fn record_of(fields: &Fields) -> Option<Record> {
    let mut all = Map::new();
    for (path, value) in fields {
        let blank_cell = path.starts_with("cells.") && value.as_str().is_none_or(str::is_empty);
        if value.is_null() || blank_cell {
            continue;
        }
        match path.split_once('.') {
            None => drop(all.entry(path).or_insert_with(|| value.clone())),
            Some((head, part)) => {
                let inner = all.entry(head).or_insert_with(|| json!({}));
                if let Some(inner) = inner.as_object_mut() {
                    inner.insert(part.to_owned(), value.clone());
                }
            }
        }
    }
    serde_json::from_value(Json::Object(all)).ok()
}

/// The fields that are not the same on all three sides, with what stands there.
pub(super) fn apart<'a>(
    base: &'a Fields,
    ours: &'a Fields,
    theirs: &'a Fields,
) -> Vec<(&'a String, [&'a Json; 3])> {
    let paths: BTreeSet<&String> = base
        .keys()
        .chain(ours.keys())
        .chain(theirs.keys())
        .collect();
    let sides = |path: &String| [base, ours, theirs].map(|it| it.get(path).unwrap_or(&Json::Null));
    let all = paths.into_iter().map(|path| (path, sides(path)));
    all.filter(|(_, [_, ours, theirs])| ours != theirs)
        .collect()
}

/// What stands in a field of a record.
pub(super) fn form(catalogue: &Catalogue, key: &Key, path: &str) -> Form {
    match (key, path) {
        (Key::Answer { question, .. }, path) => answer_form(catalogue, question, path),
        (Key::Row { question, .. }, path) if path.starts_with("cells.") => {
            let asked = catalogue.questions.iter().find(|it| it.id == *question);
            let columns = asked.map(|it| it.column.as_slice());
            column_form(columns.unwrap_or_default().iter(), path)
        }
        (Key::Entry { register, .. }, path) if path.starts_with("cells.") => {
            let columns = catalogue.register(register).map(|it| it.column.as_slice());
            column_form(columns.unwrap_or_default().iter(), path)
        }
        (key, path) => plain_form(key.kind(), path),
    }
}

fn answer_form(catalogue: &Catalogue, question: &QuestionId, path: &str) -> Form {
    match path {
        "value" => {
            let asked = catalogue.questions.iter().find(|it| it.id == *question);
            match asked.map(|it| it.kind) {
                Some(QuestionKind::Prose) => Form::Prose,
                Some(QuestionKind::List) => Form::List,
                Some(QuestionKind::Choices) => Form::Picks,
                Some(QuestionKind::Text) | None => Form::Line,
                Some(_) => Form::One,
            }
        }
        "note" => Form::Prose,
        "state" => Form::State,
        "confidence" => Form::Confidence,
        _ => Form::One,
    }
}

fn column_form<'a>(
    mut columns: impl Iterator<Item = &'a crate::catalogue::Column>,
    path: &str,
) -> Form {
    let id = ColumnId::from(path.trim_start_matches("cells."));
    match columns.find(|it| it.id == id).map(|it| it.kind) {
        Some(ColumnKind::Prose) => Form::Prose,
        Some(ColumnKind::Choices | ColumnKind::Services | ColumnKind::Entries) => Form::Ids,
        Some(ColumnKind::Text | ColumnKind::Role) | None => Form::Line,
        Some(_) => Form::One,
    }
}

fn plain_form(kind: Kind, path: &str) -> Form {
    match (kind, path) {
        (Kind::Organisation, "position") | (Kind::Group, "here") => Form::Own,
        (_, "position" | "own.position") => Form::Later,
        (Kind::Practice, "evidence")
        | (Kind::HandOff, "what" | "trigger" | "output" | "target")
        | (Kind::Organisation, "about")
        | (Kind::Acceptance, "reason" | "control") => Form::Prose,
        (Kind::HandOff, "providerSays" | "consumerSays") => Form::Says,
        (Kind::Practice, "owner" | "own.name")
        | (Kind::Organisation, "name" | "sector" | "places")
        | (Kind::Acceptance, "person")
        | (Kind::Service | Kind::Group, "name") => Form::Line,
        (Kind::Group, "services") | (Kind::Merge, "steps") => Form::Picks,
        (Kind::Merge, "at") => Form::First,
        (Kind::Merge, "name") => Form::Later,
        _ => Form::One,
    }
}

/// What two changes of a field come to; nothing where a person has to decide.
pub(super) fn joined(form: Form, [base, ours, theirs]: [&Json; 3]) -> Option<Json> {
    if base == theirs || ours == theirs || form == Form::Own {
        return Some(ours.clone());
    }
    if base == ours {
        return Some(theirs.clone());
    }
    match form {
        Form::Prose | Form::Line => words(base, ours, theirs),
        Form::List => items(base, ours, theirs, "items", joined_items),
        Form::Picks => picks(base, ours, theirs),
        Form::Ids => {
            let [b, o, t] = [base, ours, theirs].map(|it| ids(it.as_str().unwrap_or_default()));
            Some(json!(joined_set(&b, &o, &t).join(" ")))
        }
        Form::State => larger(ours, theirs, |it: &State| standing(*it)),
        Form::Says => larger(ours, theirs, |it: &Says| *it),
        Form::Confidence => {
            let given = [ours, theirs].into_iter().filter_map(Json::as_u64);
            Some(given.min().map_or(Json::Null, Json::from))
        }
        Form::Later => Some(json!(ours.as_str().max(theirs.as_str()))),
        Form::First => Some(json!(ours.as_str().min(theirs.as_str()))),
        Form::One => yes_no(base, ours, theirs),
        Form::Own => None,
    }
}

/// How loud a state speaks where two sides chose different ones.
fn standing(state: State) -> u8 {
    match state {
        State::Open => 0,
        State::NotApplicable => 1,
        State::Agreed => 2,
        State::Answered => 3,
        State::Parked => 4,
        State::Disputed => 5,
    }
}

fn larger<T, R>(ours: &Json, theirs: &Json, rank: impl Fn(&T) -> R) -> Option<Json>
where
    T: serde::de::DeserializeOwned + Default,
    R: Ord,
{
    let read = |it: &Json| serde_json::from_value::<T>(it.clone()).unwrap_or_default();
    let ours_first = rank(&read(ours)) >= rank(&read(theirs));
    Some(if ours_first { ours } else { theirs }.clone())
}

/// The text of a field, plain or as the value of an answer; an absent one is empty.
pub(super) fn text_of(value: &Json) -> Option<&str> {
    match value {
        Json::Null => Some(""),
        Json::String(text) => Some(text),
        Json::Object(parts) => match parts.get("kind").and_then(Json::as_str) {
            Some("nothing") => Some(""),
            Some("text") => parts.get("text").and_then(Json::as_str),
            _ => None,
        },
        _ => None,
    }
}

/// A text in the place of another one, in the same dress.
pub(super) fn dressed(text: String, like: [&Json; 3]) -> Json {
    let plain = like.into_iter().any(Json::is_string);
    match (plain, text.is_empty()) {
        (true, _) => Json::String(text),
        (false, true) => json!({ "kind": "nothing" }),
        (false, false) => json!({ "kind": "text", "text": text }),
    }
}

fn words(base: &Json, ours: &Json, theirs: &Json) -> Option<Json> {
    let text = joined_words(text_of(base)?, text_of(ours)?, text_of(theirs)?)?;
    Some(dressed(text, [base, ours, theirs]))
}

/// Yes or no with what is said about it, where the sides do not differ in both.
fn yes_no(base: &Json, ours: &Json, theirs: &Json) -> Option<Json> {
    let ((was, before), (here, our_note), (there, their_note)) =
        (said(base)?, said(ours)?, said(theirs)?);
    // Where only two answers are possible, two changes of one are the same change.
    let yes = if was == here { there } else { here };
    let note = match (before == our_note, before == their_note) {
        (_, true) => our_note.to_owned(),
        (true, _) => their_note.to_owned(),
        _ if our_note == their_note => our_note.to_owned(),
        _ => joined_words(before, our_note, their_note)?,
    };
    Some(json!({ "kind": "yes-no", "yes": yes, "note": note }))
}

fn said(value: &Json) -> Option<(bool, &str)> {
    let yes = value.get("yes").and_then(Json::as_bool);
    yes.zip(value.get("note").and_then(Json::as_str))
}

/// The entries of a list, plain or as the value of an answer.
pub(super) fn items_of(value: &Json, name: &str) -> Option<Vec<String>> {
    let list = match value {
        Json::Null => return Some(Vec::new()),
        Json::Object(parts) if parts.get("kind") == Some(&json!("nothing")) => {
            return Some(Vec::new());
        }
        Json::Object(parts) => parts.get(name)?,
        list => list,
    };
    serde_json::from_value(list.clone()).ok()
}

fn items(
    base: &Json,
    ours: &Json,
    theirs: &Json,
    name: &str,
    join: impl Fn(&[String], &[String], &[String]) -> Option<Vec<String>>,
) -> Option<Json> {
    let read = |it| items_of(it, name);
    let list = join(&read(base)?, &read(ours)?, &read(theirs)?)?;
    Some(as_list(list, name, ours))
}

/// A list in the dress of another one.
pub(super) fn as_list(list: Vec<String>, name: &str, like: &Json) -> Json {
    match (like.is_object(), list.is_empty()) {
        (false, _) => json!(list),
        (true, true) => json!({ "kind": "nothing" }),
        (true, false) => json!({ "kind": name, name: list }),
    }
}

fn picks(base: &Json, ours: &Json, theirs: &Json) -> Option<Json> {
    items(base, ours, theirs, "picks", |b, o, t| {
        Some(joined_set(b, o, t))
    })
}

fn ids(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}
