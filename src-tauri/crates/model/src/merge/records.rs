//! One record on three sides: taken, joined field by field, or in conflict.

use serde_json::{Value as Json, json};

use super::conflict::{Clash, Conflict};
use super::fields::{self, Fields, Form, apart, fields_of, form, record_of};
use super::resolution::{Keep, Resolution};
use super::words::in_words;
use super::{Side, Sides, Work};
use crate::plan;
use crate::records::{Answer, Entry, Key, Practice, Record};
use crate::registers::given_in;
use crate::value::State;

impl Work<'_> {
    pub(super) fn record(&mut self, key: &Key) {
        let at = |side| self.sides.record(side, key);
        let (base, ours, theirs) = (at(Side::Base), at(Side::Ours), at(Side::Theirs));
        if base == theirs || ours == theirs {
            return;
        }
        if base == ours {
            self.hold(key, theirs, true);
            return;
        }
        let bare = [&base, &ours, &theirs]
            .into_iter()
            .flatten()
            .find_map(bared);
        let [base, ours, theirs] = [base, ours, theirs].map(|it| it.or_else(|| bare.clone()));
        match (base, ours, theirs) {
            (base, Some(ours), Some(theirs)) if !matches!(key, Key::Combination { .. }) => {
                let base = base.or_else(|| proposed(self.sides, key, &ours));
                self.field_by_field(key, base.as_ref(), [&ours, &theirs]);
            }
            (base, ours, theirs) => {
                let clash = match (&ours, &theirs) {
                    (None, _) => Clash::GoneHere,
                    (_, None) => Clash::GoneThere,
                    _ => Clash::Field,
                };
                let conflict = whole(key, clash, [base, ours, theirs.clone()]);
                let decided = self.decided(conflict);
                if decided.is_some_and(|(it, _)| it.keep == Keep::Theirs) {
                    self.hold(key, theirs, false);
                }
            }
        }
    }

    fn field_by_field(&mut self, key: &Key, base: Option<&Record>, sides: [&Record; 2]) {
        let base = base.map(fields_of).unwrap_or_default();
        let [ours, theirs] = sides.map(fields_of);
        let known = self.merged.conflicts.len();
        let mut result = ours.clone();
        let mut decisions: Vec<(Conflict, Resolution)> = Vec::new();
        let mut open = Vec::new();
        for (path, values) in apart(&base, &ours, &theirs) {
            let form = form(self.sides.catalogue, key, path);
            match fields::joined(form, values) {
                Some(value) => drop(result.insert(path.clone(), value)),
                None => open.push(field(key, path, form, values)),
            }
        }
        if emptied(&base, &result) && !open.iter().any(|it| it.field == "value") {
            let sides = [&base, &ours, &theirs].map(|it| it.get("value").unwrap_or(&Json::Null));
            let form = form(self.sides.catalogue, key, "value");
            open.push(field(key, "value", form, sides));
            keep(&mut result, &ours, ["value", "state"]);
        }
        for conflict in open {
            if let Some((resolution, value)) = self.decided(conflict.clone()) {
                if conflict.field == "value" && resolution.keep == Keep::Theirs {
                    raise_state(&mut result, &theirs);
                }
                result.insert(conflict.field.clone(), value);
                decisions.push((conflict, resolution));
            }
        }
        self.keep_disputed(&mut result, &decisions);
        if emptied(&base, &result) {
            result.insert("state".into(), json!(State::Open));
        }
        let by_itself = self.merged.conflicts.len() == known;
        // Fields that make no record of this kind stay as they are here.
        let record = record_of(&result).or_else(|| record_of(&ours));
        self.hold(key, record.filter(|it| !is_bare(it)), by_itself);
    }

    /// Marks the answer as disputed where that was decided. The view that was not kept stands in
    /// the note, so that both can be read.
    fn keep_disputed(&self, result: &mut Fields, decisions: &[(Conflict, Resolution)]) {
        let disputed = decisions
            .iter()
            .filter(|(conflict, it)| it.disputed && matches!(conflict.key, Key::Answer { .. }));
        for (conflict, resolution) in disputed {
            result.insert("state".into(), json!(State::Disputed));
            let (name, other) = match resolution.keep {
                Keep::Ours => (self.names.theirs, &conflict.theirs),
                Keep::Theirs => (self.names.ours, &conflict.ours),
                Keep::Both | Keep::Words { .. } => continue,
            };
            let view = in_words(self.sides.catalogue, &conflict.key, &conflict.field, other);
            if conflict.field == "note" || view.is_empty() {
                continue;
            }
            let note = result
                .get("note")
                .and_then(Json::as_str)
                .unwrap_or_default();
            let lead = if note.is_empty() { "" } else { "\n\n" };
            result.insert("note".into(), json!(format!("{note}{lead}{name}: {view}")));
        }
    }
}

fn field(key: &Key, path: &str, form: Form, [base, ours, theirs]: [&Json; 3]) -> Conflict {
    Conflict {
        key: key.clone(),
        field: path.to_owned(),
        clash: Clash::Field,
        form: read_as(form, [base, ours, theirs]),
        base: base.clone(),
        ours: ours.clone(),
        theirs: theirs.clone(),
        records: 1,
        settled: false,
    }
}

/// Words and lists only where all sides hold some; an answer of another kind is taken whole.
fn read_as(form: Form, values: [&Json; 3]) -> Form {
    let fits = match form {
        Form::Prose | Form::Line => values.iter().all(|it| fields::text_of(it).is_some()),
        Form::List => values
            .iter()
            .all(|it| fields::items_of(it, "items").is_some()),
        _ => true,
    };
    if fits { form } else { Form::One }
}

fn whole(key: &Key, clash: Clash, [base, ours, theirs]: [Option<Record>; 3]) -> Conflict {
    let form = Form::One;
    let values = [json!(base), json!(ours), json!(theirs)];
    let [base, ours, theirs] = &values;
    Conflict {
        clash,
        ..field(key, "", form, [base, ours, theirs])
    }
}

fn keep<const N: usize>(result: &mut Fields, from: &Fields, paths: [&str; N]) {
    for path in paths {
        if let Some(value) = from.get(path) {
            result.insert(path.to_owned(), value.clone());
        }
    }
}

fn state(fields: &Fields) -> State {
    let found = fields.get("state").cloned();
    found
        .and_then(|it| serde_json::from_value(it).ok())
        .unwrap_or_default()
}

/// With the copy's words comes how far its room was with them, where words stand open here.
fn raise_state(result: &mut Fields, theirs: &Fields) {
    if state(result) == State::Open {
        keep(result, theirs, ["state"]);
    }
}

/// Whether an answer that said something has lost its words and still counts as given.
fn emptied(base: &Fields, result: &Fields) -> bool {
    let blank = |fields: &Fields| {
        let value = fields.get("value").cloned();
        let value = value.and_then(|it| serde_json::from_value::<crate::value::Value>(it).ok());
        value.is_some_and(|it| it.is_blank())
    };
    let given = matches!(state(result), State::Answered | State::Agreed);
    given && base.contains_key("state") && !blank(base) && blank(result)
}

fn is_bare(record: &Record) -> bool {
    match record {
        Record::Answer(it) => it.is_bare(),
        Record::Practice(it) => it.is_bare(),
        _ => false,
    }
}

/// The record as it is before anything is said, for those that are there only while something is.
fn bared(record: &Record) -> Option<Record> {
    match record {
        Record::Answer(it) => Some(Record::Answer(Answer {
            service: it.service.clone(),
            question: it.question.clone(),
            organisation: it.organisation.clone(),
            ..Answer::default()
        })),
        Record::Practice(it) if it.own.is_none() => Some(Record::Practice(Practice {
            service: it.service.clone(),
            practice: it.practice.clone(),
            organisation: it.organisation.clone(),
            ..Practice::default()
        })),
        _ => None,
    }
}

/// What both sides began with where the catalogue proposes a record and nobody had spoken of it
/// before the copies parted.
fn proposed(sides: &Sides, key: &Key, known: &Record) -> Option<Record> {
    match (key, known) {
        (
            Key::Entry {
                organisation,
                register,
                entry,
            },
            _,
        ) => {
            let mut given = given_in(sides.catalogue, register).into_iter();
            let (id, cells) = given.find(|(id, _)| id == entry)?;
            Some(Record::Entry(Entry {
                id,
                register: register.clone(),
                organisation: organisation.clone(),
                cells,
                ..Entry::default()
            }))
        }
        (_, Record::HandOff(it)) => {
            plan::proposal_of(sides.base, sides.catalogue, it).map(Record::HandOff)
        }
        _ => None,
    }
}
