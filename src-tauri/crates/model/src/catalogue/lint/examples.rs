//! Rules for examples: they have the form of an answer to their question.

use std::collections::BTreeMap;

use super::Complaint;
use super::ground::{Ground, Spot};
use super::hand_offs::{AGREEMENTS, no_agreement};
use super::labels::Sort;
use super::near::advice;
use crate::catalogue::{Column, ColumnKind, Example, Question, QuestionKind};
use crate::typed;

type Cells = BTreeMap<String, String>;

/// Word to look for, sentence.
type Fault = (String, String);

const HAND_OFF: [&str; 8] = [
    "partner",
    "what",
    "trigger",
    "output",
    "channel",
    "target",
    "agreement",
    "confirmed",
];
const CONFIRMED: [&str; 4] = ["both", "us", "them", "nobody"];
const LADDER: [&str; 4] = ["practice", "state", "when", "note"];
const STATES: [&str; 5] = ["in-place", "now", "next", "later", "not"];

/// Complaints about the examples of questions and of guidance.
pub(super) fn complaints(ground: &Ground) -> Vec<Complaint> {
    let mut list = Vec::new();
    for (question, spot) in ground.each(|it| &it.question) {
        let examples = [&question.example_small, &question.example_large];
        list.extend(both(ground, spot, question, examples));
    }
    for (guidance, spot) in ground.each(|it| &it.guidance) {
        let question = ground.whole.question(&guidance.service, &guidance.question);
        let examples = [&guidance.example_small, &guidance.example_large];
        list.extend(
            question
                .map(|it| both(ground, spot, it, examples))
                .into_iter()
                .flatten(),
        );
    }
    list
}

fn both(
    ground: &Ground,
    spot: Spot,
    question: &Question,
    examples: [&Option<Example>; 2],
) -> Vec<Complaint> {
    let fields = ["example-small", "example-large"].into_iter().zip(examples);
    let given = fields.filter_map(|(field, it)| Some((field, it.as_ref()?)));
    given
        .flat_map(|(field, it)| {
            let faults = faults(ground, question, it).into_iter();
            faults.map(move |(word, sentence)| spot.fault(field, &word, sentence))
        })
        .collect()
}

fn faults(ground: &Ground, question: &Question, example: &Example) -> Vec<Fault> {
    use QuestionKind as Kind;
    let form = match (question.kind, example) {
        (Kind::Number, Example::Text(text)) => return number("", text).into_iter().collect(),
        (Kind::Choice, Example::Text(text)) => return choice(question, text),
        (Kind::Text | Kind::Prose | Kind::Choices | Kind::YesNo, Example::Text(text)) => {
            return blank("", text).into_iter().collect();
        }
        (Kind::List, Example::Items(items)) if !items.is_empty() => return Vec::new(),
        (Kind::Table, Example::Rows(rows)) => {
            return each(rows, |cells| table_row(question, cells));
        }
        (Kind::HandOffs, Example::Rows(rows)) => return each(rows, hand_off_row),
        (Kind::Ladder, Example::Rows(rows)) => return each(rows, |row| ladder_row(ground, row)),
        (Kind::Number, _) => "a number in quotation marks",
        (Kind::Choice, _) => "a text that begins with a choice",
        (Kind::Text | Kind::Prose | Kind::Choices | Kind::YesNo, _) => "a text",
        (Kind::List, _) => "a list of texts",
        (Kind::Table | Kind::HandOffs | Kind::Ladder, _) => "a list of rows",
    };
    let id = &question.id;
    let sentence = format!("The answer to “{id}” has another form: write {form}.");
    vec![(String::new(), sentence)]
}

fn each(rows: &[Cells], rule: impl Fn(&Cells) -> Vec<Fault>) -> Vec<Fault> {
    rows.iter().flat_map(rule).collect()
}

fn number(column: &str, text: &str) -> Option<Fault> {
    let sentence = format!("“{text}” is no number: write digits, with a point for decimals.");
    let is_number = text.parse::<f64>().is_ok_and(f64::is_finite);
    (!is_number).then(|| (place(column, text), sentence))
}

fn blank(column: &str, text: &str) -> Option<Fault> {
    let sentence = "The example is empty here: fill it in or leave it out.".to_owned();
    text.trim()
        .is_empty()
        .then(|| (column.to_owned(), sentence))
}

/// What a line shows of a cell.
fn place(column: &str, text: &str) -> String {
    if column.is_empty() {
        text.to_owned()
    } else {
        format!("{column} = \"{text}\"")
    }
}

fn choice(question: &Question, text: &str) -> Vec<Fault> {
    let begins = |label: &str| {
        let rest = text.strip_prefix(label);
        rest.is_some_and(|it| !it.starts_with(char::is_alphanumeric))
    };
    if question.choice.iter().any(|it| begins(&it.label)) {
        return Vec::new();
    }
    let labels: Vec<_> = question.choice.iter().map(|it| it.label.as_str()).collect();
    let sentence = format!(
        "The example does not begin with a choice: begin with {}.",
        labels.join(", ")
    );
    vec![(String::new(), sentence)]
}

fn table_row(question: &Question, cells: &Cells) -> Vec<Fault> {
    let ids: Vec<_> = question.column.iter().map(|it| it.id.as_str()).collect();
    let mut list = strangers(cells, &ids);
    for column in &question.column {
        match cells.get(column.id.as_str()) {
            Some(text) => list.extend(cell(column, text)),
            None if column.required => list.push((
                cells.values().next().cloned().unwrap_or_default(),
                format!("A row lacks the required column “{}”: add it.", column.id),
            )),
            None => {}
        }
    }
    list
}

fn cell(column: &Column, text: &str) -> Option<Fault> {
    let id = column.id.as_str();
    blank(id, text).or_else(|| match column.kind {
        ColumnKind::Number => number(id, text),
        ColumnKind::Choice => {
            let ids: Vec<_> = column.choices.iter().map(|it| it.id.as_str()).collect();
            one_of(id, text, &ids)
        }
        ColumnKind::Date => {
            let is_date = chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok();
            let sentence = format!("“{text}” is no date: write it like 2027-12-31.");
            (!is_date).then(|| (place(id, text), sentence))
        }
        ColumnKind::YesNo => one_of(id, text, &["yes", "no"]),
        ColumnKind::Time => {
            let sentence = format!("“{text}” is no time of day: write it like 08:30.");
            typed::time(text)
                .is_none()
                .then(|| (place(id, text), sentence))
        }
        ColumnKind::Text
        | ColumnKind::Prose
        | ColumnKind::Service
        | ColumnKind::Role
        | ColumnKind::Choices
        | ColumnKind::Services
        | ColumnKind::Entries => None,
    })
}

fn one_of(column: &str, text: &str, possible: &[&str]) -> Option<Fault> {
    if possible.is_empty() || possible.contains(&text) {
        return None;
    }
    let advice = advice(text, possible.iter().copied(), "take another");
    let list = possible.join(", ");
    Some((
        place(column, text),
        format!("“{text}” is no choice of “{column}”: {advice} Possible are {list}."),
    ))
}

/// Cells that belong to no column.
fn strangers(cells: &Cells, columns: &[&str]) -> Vec<Fault> {
    let strange = cells.keys().filter(|it| !columns.contains(&it.as_str()));
    strange
        .map(|it| {
            let advice = advice(it, columns.iter().copied(), "drop or rename it");
            let list = columns.join(", ");
            let sentence = format!("There is no column “{it}”: {advice} Possible are {list}.");
            (it.clone(), sentence)
        })
        .collect()
}

fn hand_off_row(cells: &Cells) -> Vec<Fault> {
    let mut list = strangers(cells, &HAND_OFF);
    list.extend(
        cells
            .iter()
            .filter_map(|(column, text)| blank(column, text)),
    );
    let agreement = cells.get("agreement").map(String::as_str);
    if let Some(word) = agreement.filter(|it| !AGREEMENTS.contains(it)) {
        list.push((place("agreement", word), no_agreement(word)));
    }
    let confirmed = cells.get("confirmed");
    list.extend(confirmed.and_then(|it| one_of("confirmed", it, &CONFIRMED)));
    list
}

fn ladder_row(ground: &Ground, cells: &Cells) -> Vec<Fault> {
    let mut list = strangers(cells, &LADDER);
    list.extend(
        cells
            .iter()
            .filter_map(|(column, text)| blank(column, text)),
    );
    if let Some(practice) = cells.get("practice") {
        let sentence = ground.astray(practice, &[Sort::Practice]);
        list.extend(sentence.map(|it| (place("practice", practice), it)));
    }
    let state = cells.get("state");
    list.extend(state.and_then(|it| one_of("state", it, &STATES)));
    list
}
