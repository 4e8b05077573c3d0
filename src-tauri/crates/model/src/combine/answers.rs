//! Answers that are one value, and the states, notes and confidence of all answers.

use super::{Ask, Field, Ground, How, Made, Way};
use crate::catalogue::{Offer, Policy, Question, QuestionKind};
use crate::ids::{ChoiceId, ServiceId};
use crate::records::{Answer, Key, Record, Service, Take};
use crate::value::{State, Value};

/// A member and its answer.
pub(super) type Said<'a> = (&'a Service, &'a Answer);

pub(super) fn combine(ground: &Ground, question: &Question, made: &mut Made) {
    let said = ground.said(question);
    let (value, field) = if question.kind.is_in_records() {
        (Value::Nothing, in_records(question, &said))
    } else {
        folded(ground, question, &said)
    };
    put_answer(ground, question, (&said, value, field.how), made);
    made.fields.push(field);
}

/// The combined answer record, unless there is nothing to record.
pub(super) fn put_answer(
    ground: &Ground,
    question: &Question,
    (said, value, how): (&[Said], Value, How),
    made: &mut Made,
) {
    let blank = value.is_blank() && !question.kind.is_in_records();
    let answer = Answer {
        service: ground.service.id.clone(),
        question: question.id.clone(),
        organisation: ground.service.organisation.clone(),
        value,
        state: state(said, ground.members.len(), (how, blank)),
        note: noted(said),
        confidence: said.iter().filter_map(|(_, it)| it.confidence).min(),
    };
    if !answer.is_bare() {
        let mut from: Vec<Key> = said.iter().map(|(_, it)| key_of(it)).collect();
        if from.is_empty() {
            // Lines without a word about them, or an owner that nobody had.
            let members = ground.members.iter();
            from.extend(members.map(|it| super::gather::key_of(it)));
        }
        made.put(Record::Answer(answer), from);
    }
}

pub(super) fn key_of(answer: &Answer) -> Key {
    Key::Answer {
        service: answer.service.clone(),
        question: answer.question.clone(),
    }
}

/// Dissent and what waits stay visible. Agreed is only what all agreed to in the same words.
fn state(said: &[Said], members: usize, (how, blank): (How, bool)) -> State {
    let any = |state| said.iter().any(|(_, it)| it.state == state);
    let all = |state| said.len() == members && said.iter().all(|(_, it)| it.state == state);
    if any(State::Disputed) {
        State::Disputed
    } else if any(State::Parked) {
        State::Parked
    } else if all(State::NotApplicable) {
        State::NotApplicable
    } else if all(State::Agreed) && how == How::Same {
        State::Agreed
    } else if blank || !(any(State::Answered) || any(State::Agreed)) {
        State::Open
    } else {
        State::Answered
    }
}

fn noted(said: &[Said]) -> String {
    let notes = said.iter().filter(|(_, it)| !it.note.trim().is_empty());
    let notes: Vec<_> = notes.map(|(by, it)| (*by, it.note.trim())).collect();
    match notes.as_slice() {
        [] => String::new(),
        [(_, note)] => (*note).to_owned(),
        several => marked(several, "\n\n"),
    }
}

/// What each says, behind its name.
pub(super) fn marked(said: &[(&Service, &str)], between: &str) -> String {
    let each = said.iter().map(|(by, text)| format!("{}: {text}", by.name));
    each.collect::<Vec<_>>().join(between)
}

fn in_records(question: &Question, said: &[Said]) -> Field {
    Field {
        question: question.id.clone(),
        how: if said.is_empty() {
            How::Nothing
        } else {
            How::Union
        },
        from: said.iter().map(|(by, _)| by.id.clone()).collect(),
        asks: Vec::new(),
    }
}

fn folded(ground: &Ground, question: &Question, said: &[Said]) -> (Value, Field) {
    let filled: Vec<Said> = said
        .iter()
        .filter(|(_, it)| !it.value.is_blank())
        .copied()
        .collect();
    let mut field = Field {
        question: question.id.clone(),
        how: How::Nothing,
        from: filled.iter().map(|(by, _)| by.id.clone()).collect(),
        asks: Vec::new(),
    };
    if question.combine == Some(Policy::Owner) && !ground.combining.owner.trim().is_empty() {
        field.how = How::Decided;
        let text = ground.combining.owner.trim().to_owned();
        return (Value::Text { text }, field);
    }
    let decided = ground
        .decided(&question.id)
        .and_then(|take| taken(question, take, &filled));
    let differ = !filled
        .windows(2)
        .all(|pair| matches!(pair, [(_, a), (_, b)] if same(&a.value, &b.value)));
    let (how, value) = match (decided, filled.as_slice()) {
        (Some((value, from)), _) => {
            field.from = from;
            (How::Decided, value)
        }
        (None, []) => (How::Nothing, Value::Nothing),
        (None, [(_, only)]) => (How::Only, only.value.clone()),
        (None, [(_, first), ..]) if !differ => (How::Same, first.value.clone()),
        (None, several) => proposed(question, several),
    };
    if differ {
        let taken = match how {
            How::Open => None,
            How::Decided => ground.decided(&question.id).cloned(),
            _ => Some(Take::Both),
        };
        field.asks.push(Ask {
            row: None,
            column: None,
            about: question.label.clone(),
            ways: ways(question, &filled),
            taken,
        });
    }
    field.how = how;
    (value, field)
}

/// What is proposed where members differ.
fn proposed(question: &Question, said: &[Said]) -> (How, Value) {
    if question.combine == Some(Policy::Ask) {
        return (How::Open, Value::Nothing);
    }
    match both(question, said) {
        Some(value) if matches!(value, Value::Text { .. }) => (How::Both, value),
        Some(value) => (How::Union, value),
        None => (How::Open, Value::Nothing),
    }
}

/// Everything that members say, as one value; nothing where only one can hold.
fn both(question: &Question, said: &[Said]) -> Option<Value> {
    match question.kind {
        QuestionKind::Text | QuestionKind::Prose => {
            let texts = said.iter().filter_map(|(by, it)| match &it.value {
                Value::Text { text } => Some((*by, text.trim())),
                _ => None,
            });
            let texts: Vec<_> = texts.collect();
            let between = if question.kind == QuestionKind::Prose {
                "\n\n"
            } else {
                "; "
            };
            let text = marked(&texts, between);
            Some(Value::Text { text })
        }
        QuestionKind::List => {
            let mut items: Vec<String> = Vec::new();
            for (_, it) in said {
                if let Value::Items { items: more } = &it.value {
                    let new = more.iter().filter(|it| !it.trim().is_empty());
                    for item in new {
                        if !items.iter().any(|known| alike(known, item)) {
                            items.push(item.clone());
                        }
                    }
                }
            }
            Some(Value::Items { items })
        }
        QuestionKind::Choices => {
            let mut picks: Vec<ChoiceId> = Vec::new();
            for (_, it) in said {
                if let Value::Picks { picks: more } = &it.value {
                    picks.extend(more.iter().cloned());
                }
            }
            let offered = question.choice.iter().map(|it| it.id.clone());
            let picks = offered.filter(|it| picks.contains(it)).collect();
            Some(Value::Picks { picks })
        }
        QuestionKind::Choice
        | QuestionKind::Number
        | QuestionKind::YesNo
        | QuestionKind::Table
        | QuestionKind::HandOffs
        | QuestionKind::Ladder => None,
    }
}

/// The value that a decision stands for, and whose words are in it. Nothing for one that does not
/// fit, which then counts as not taken.
fn taken(question: &Question, take: &Take, said: &[Said]) -> Option<(Value, Vec<ServiceId>)> {
    match take {
        Take::Member { service } => {
            let (by, answer) = said.iter().find(|(by, _)| by.id == *service)?;
            Some((answer.value.clone(), vec![by.id.clone()]))
        }
        Take::Both => {
            let from = said.iter().map(|(by, _)| by.id.clone()).collect();
            Some((both(question, said)?, from))
        }
        Take::Words { text } => Some((worded(question, text)?, Vec::new())),
        Take::Apart => None,
    }
}

fn worded(question: &Question, text: &str) -> Option<Value> {
    match question.kind {
        QuestionKind::Text | QuestionKind::Prose | QuestionKind::Number => {
            let text = text.trim().to_owned();
            Some(Value::Text { text })
        }
        QuestionKind::List => {
            let lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
            let items = lines.map(str::to_owned).collect();
            Some(Value::Items { items })
        }
        QuestionKind::Choice => {
            let known = question.choice.iter().find(|it| it.id.as_str() == text)?;
            let picks = vec![known.id.clone()];
            Some(Value::Picks { picks })
        }
        QuestionKind::Choices
        | QuestionKind::YesNo
        | QuestionKind::Table
        | QuestionKind::HandOffs
        | QuestionKind::Ladder => None,
    }
}

fn ways(question: &Question, said: &[Said]) -> Vec<Way> {
    let each = said.iter().map(|(by, answer)| Way {
        take: Take::Member {
            service: by.id.clone(),
        },
        text: read(&answer.value, &question.choice),
    });
    let mut ways: Vec<Way> = each.collect();
    if let Some(value) = both(question, said) {
        ways.push(Way {
            take: Take::Both,
            text: read(&value, &question.choice),
        });
    }
    ways
}

/// A value as one line.
pub(super) fn read(value: &Value, choices: &[Offer]) -> String {
    let label = |id: &ChoiceId| {
        let known = choices.iter().find(|it| it.id == *id);
        known.map_or_else(|| id.to_string(), |it| it.label.clone())
    };
    match value {
        Value::Nothing => String::new(),
        Value::Text { text } => text.clone(),
        Value::Items { items } => items.join("; "),
        Value::Picks { picks } => picks.iter().map(label).collect::<Vec<_>>().join(", "),
        Value::YesNo { yes, note } => {
            let word = if *yes { "yes" } else { "no" };
            format!("{word} {note}").trim_end().to_owned()
        }
    }
}

fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Text { text: one }, Value::Text { text: other }) => alike(one, other),
        _ => one == other,
    }
}

/// Whether two texts say the same, apart from capitals and outer space.
pub(super) fn alike(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

impl<'a> Ground<'a> {
    /// The answers of the members to a question, in their order.
    pub(super) fn said(&self, question: &Question) -> Vec<Said<'a>> {
        let each = self.members.iter().filter_map(|it| {
            let answer = self.workspace.answer(&it.id, &question.id)?;
            Some((*it, answer))
        });
        each.collect()
    }
}
