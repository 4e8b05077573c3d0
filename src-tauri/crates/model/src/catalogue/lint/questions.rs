//! Rules for questions: wording, place on the worksheet, and what their kind calls for.

use std::collections::BTreeSet;

use super::Complaint;
use super::ground::Ground;
use super::names::misspelt;
use crate::catalogue::{Aspect, Column, ColumnKind, Offer, Question, QuestionKind};

/// Longest prompt and label, in characters; longer ones break the screens and the documents.
const PROMPT: usize = 70;
const LABEL: usize = 30;

/// Field, word to look for, sentence.
type Fault = (&'static str, String, String);

/// Complaints about questions.
pub(super) fn complaints(ground: &Ground) -> Vec<Complaint> {
    let mut list = Vec::new();
    let mut seen: Vec<&Question> = ground.known.questions.iter().collect();
    for (question, spot) in ground.each(|it| &it.question) {
        let mut faults = faults(question);
        faults.extend(same_place(&seen, question));
        seen.push(question);
        let complaints = faults.into_iter();
        list.extend(complaints.map(|(field, word, sentence)| spot.fault(field, &word, sentence)));
    }
    list
}

fn faults(question: &Question) -> Vec<Fault> {
    let rules = [prompt, label, group, unit, direction, minimum, offers];
    let mut list: Vec<_> = rules.iter().filter_map(|rule| rule(question)).collect();
    list.extend(offered_ids("choice", question.choice.iter().map(offered)));
    list.extend(columns(question));
    list.extend(offered_ids(
        "column",
        question
            .column
            .iter()
            .map(|it| (it.id.as_str(), it.label.as_str())),
    ));
    list
}

fn fault(field: &'static str, sentence: impl Into<String>) -> Option<Fault> {
    Some((field, String::new(), sentence.into()))
}

fn prompt(question: &Question) -> Option<Fault> {
    let length = question.prompt.chars().count();
    if !question.prompt.ends_with('?') {
        return fault("prompt", "The prompt is no question: end it with “?”.");
    }
    if length > PROMPT {
        let sentence =
            format!("The prompt has {length} characters: shorten it to {PROMPT} at most.");
        return fault("prompt", sentence);
    }
    None
}

fn label(question: &Question) -> Option<Fault> {
    let length = question.label.chars().count();
    if question.label.trim().is_empty() {
        return fault("label", "The label is empty: write what documents show.");
    }
    if length > LABEL {
        let sentence = format!("The label has {length} characters: shorten it to {LABEL} at most.");
        return fault("label", sentence);
    }
    None
}

fn group(question: &Question) -> Option<Fault> {
    match (question.aspect == Aspect::Processes, question.group) {
        (true, None) => fault(
            "aspect",
            "A question on processes belongs to a process: add “group”.",
        ),
        (false, Some(_)) => fault(
            "group",
            "Only questions on processes have a group: drop it.",
        ),
        (true, Some(_)) | (false, None) => None,
    }
}

fn unit(question: &Question) -> Option<Fault> {
    match (question.kind == QuestionKind::Number, question.unit.trim()) {
        (true, "") => fault(
            "kind",
            "A number says nothing without its unit: add “unit”.",
        ),
        (false, unit) if !unit.is_empty() => fault("unit", "Only numbers have a unit: drop it."),
        (true | false, _) => None,
    }
}

fn direction(question: &Question) -> Option<Fault> {
    match (question.kind == QuestionKind::HandOffs, question.direction) {
        (true, None) => fault(
            "kind",
            "Hand-offs run one way: add “direction”, consumes or provides.",
        ),
        (false, Some(_)) => fault("direction", "Only hand-offs have a direction: drop it."),
        (true, Some(_)) | (false, None) => None,
    }
}

fn minimum(question: &Question) -> Option<Fault> {
    if question.minimum && question.is_folded() {
        return fault(
            "minimum",
            "The processes that are folded away cannot belong to a first workshop: drop \
             “minimum” or take another group.",
        );
    }
    None
}

fn offers(question: &Question) -> Option<Fault> {
    let choosing = matches!(question.kind, QuestionKind::Choice | QuestionKind::Choices);
    match (choosing, question.choice.len()) {
        (true, 0 | 1) => fault(
            "kind",
            "There is nothing to choose: add at least two [[question.choice]].",
        ),
        (false, 1..) => fault(
            "choice",
            "Only the kinds choice and choices have choices: drop them or change the kind.",
        ),
        (true | false, _) => None,
    }
}

fn columns(question: &Question) -> Vec<Fault> {
    let is_table = question.kind == QuestionKind::Table;
    let shape = match (is_table, question.column.len()) {
        (true, 0) => fault("kind", "A table needs at least one [[question.column]]."),
        (false, 1..) => fault(
            "column",
            "Only tables have columns: drop them or change the kind.",
        ),
        (true | false, _) => None,
    };
    let columns = question.column.iter();
    shape.into_iter().chain(columns.flat_map(column)).collect()
}

fn column(column: &Column) -> Vec<Fault> {
    let id = column.id.to_string();
    let mut list: Vec<Fault> = Vec::new();
    let mut say = |sentence: String| list.push(("column", id.clone(), sentence));
    match (column.kind == ColumnKind::Choice, column.choices.len()) {
        (true, 0 | 1) => say(format!(
            "The column “{id}” has nothing to choose: add at least two “choices”."
        )),
        (false, 1..) => say(format!(
            "The column “{id}” has choices but not the kind choice: drop them or change the kind."
        )),
        (true | false, _) => {}
    }
    if column.kind != ColumnKind::Number && !column.unit.is_empty() {
        say(format!(
            "The column “{id}” has a unit but holds no numbers: drop it."
        ));
    }
    list.extend(offered_ids("column", column.choices.iter().map(offered)));
    list
}

fn offered(offer: &Offer) -> (&str, &str) {
    (offer.id.as_str(), offer.label.as_str())
}

/// Choices and columns have ids of their own, unique among their like, and labels.
fn offered_ids<'a>(
    field: &'static str,
    offered: impl Iterator<Item = (&'a str, &'a str)>,
) -> Vec<Fault> {
    let mut seen = BTreeSet::new();
    let mut list = Vec::new();
    for (id, label) in offered {
        let mut say = |sentence| list.push((field, id.to_owned(), sentence));
        if let Some(sentence) = misspelt(id, false) {
            say(sentence);
        }
        if label.trim().is_empty() {
            say(format!("The {field} “{id}” has no label: write one."));
        }
        if !seen.insert(id) {
            say(format!(
                "The {field} “{id}” stands twice: rename or drop one."
            ));
        }
    }
    list
}

/// Two questions on one worksheet must not claim the same place.
fn same_place(seen: &[&Question], question: &Question) -> Option<Fault> {
    let place = |it: &Question| (it.aspect, it.group, it.order);
    let meets = |it: &Question| {
        it.service.is_none() || question.service.is_none() || it.service == question.service
    };
    let other = seen
        .iter()
        .find(|it| it.id != question.id && place(it) == place(question) && meets(it))?;
    let sentence = format!(
        "“{}” stands at the place {} of this aspect and group already: give another order.",
        other.id, question.order
    );
    fault("order", sentence)
}
