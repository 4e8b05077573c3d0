//! Answers: value, state, note, confidence.

use super::{Desk, kept, typed_cells};
use crate::Refusal;
use crate::catalogue::{Question, QuestionKind};
use crate::change::Change;
use crate::ids::{QuestionId, ServiceId};
use crate::records::{Answer, Record, Service};
use crate::value::{State, Value};

/// Writes a value. The state follows: open becomes answered with the first word and open again
/// with the last one gone; a state that somebody chose stays.
pub(super) fn record(
    desk: Desk,
    service: &ServiceId,
    question: &QuestionId,
    value: &Value,
) -> Result<Vec<Change>, Refusal> {
    let (service, question) = desk.asked(service, question)?;
    let value = checked(question, value)?;
    change(desk, service, question, |answer| {
        answer.state = followed(answer.state, value.is_blank());
        answer.value = if value.is_blank() {
            Value::Nothing
        } else {
            value
        };
        Ok(())
    })
}

/// Sets the state.
pub(super) fn mark(
    desk: Desk,
    service: &ServiceId,
    question: &QuestionId,
    state: State,
) -> Result<Vec<Change>, Refusal> {
    let (service, question) = desk.asked(service, question)?;
    change(desk, service, question, |answer| {
        answer.state = state;
        Ok(())
    })
}

/// Writes the note.
pub(super) fn note(
    desk: Desk,
    service: &ServiceId,
    question: &QuestionId,
    note: &str,
) -> Result<Vec<Change>, Refusal> {
    let (service, question) = desk.asked(service, question)?;
    change(desk, service, question, |answer| {
        answer.note = kept(note)?;
        Ok(())
    })
}

/// Sets the confidence.
pub(super) fn rate(
    desk: Desk,
    service: &ServiceId,
    question: &QuestionId,
    confidence: Option<u8>,
) -> Result<Vec<Change>, Refusal> {
    let (service, question) = desk.asked(service, question)?;
    change(desk, service, question, |answer| match confidence {
        Some(rating) if !(1..=5).contains(&rating) => Err(Refusal::Confidence(rating)),
        rating => {
            answer.confidence = rating;
            Ok(())
        }
    })
}

/// The change that lets the state of a question answered in records follow those records.
pub(super) fn follow(
    desk: Desk,
    service: &Service,
    question: &QuestionId,
    blank: bool,
) -> Result<Vec<Change>, Refusal> {
    let (service, question) = desk.asked(&service.id, question)?;
    change(desk, service, question, |answer| {
        answer.state = followed(answer.state, blank);
        Ok(())
    })
}

fn followed(state: State, blank: bool) -> State {
    match (state, blank) {
        (State::Open, false) => State::Answered,
        (State::Answered | State::Agreed, true) => State::Open,
        (state, _) => state,
    }
}

fn change(
    desk: Desk,
    service: &Service,
    question: &Question,
    edit: impl FnOnce(&mut Answer) -> Result<(), Refusal>,
) -> Result<Vec<Change>, Refusal> {
    let before = desk.workspace.answer(&service.id, &question.id).cloned();
    let mut after = before.clone().unwrap_or_else(|| Answer {
        service: service.id.clone(),
        question: question.id.clone(),
        organisation: service.organisation.clone(),
        ..Answer::default()
    });
    edit(&mut after)?;
    let after = (!after.is_bare()).then_some(after);
    let change = Change::between(before.map(Record::Answer), after.map(Record::Answer));
    Ok(change.into_iter().collect())
}

/// The value in the form that the question takes, or why it is not.
fn checked(question: &Question, value: &Value) -> Result<Value, Refusal> {
    let expected = form_of(question.kind);
    let wrong = || Refusal::WrongKind {
        question: question.id.clone(),
        expected,
    };
    match (question.kind, value) {
        (kind, Value::Nothing) if !kind.is_in_records() => Ok(Value::Nothing),
        (QuestionKind::Number, Value::Text { text }) => {
            typed_cells::within(&question.label, text, question.min, question.max)?;
            Ok(Value::Text { text: kept(text)? })
        }
        (QuestionKind::Text | QuestionKind::Prose, Value::Text { text }) => {
            Ok(Value::Text { text: kept(text)? })
        }
        (QuestionKind::List, Value::Items { items }) => {
            let items = items
                .iter()
                .map(|it| kept(it))
                .collect::<Result<Vec<_>, _>>()?;
            Ok(Value::Items { items })
        }
        (QuestionKind::YesNo, Value::YesNo { yes, note }) => Ok(Value::YesNo {
            yes: *yes,
            note: kept(note)?,
        }),
        (QuestionKind::Choice, Value::Picks { picks }) if picks.len() > 1 => Err(wrong()),
        (QuestionKind::Choice | QuestionKind::Choices, Value::Picks { picks }) => {
            match picks
                .iter()
                .find(|pick| question.choice.iter().all(|it| it.id != **pick))
            {
                Some(stranger) => Err(Refusal::NotOffered {
                    question: question.id.clone(),
                    what: "choice",
                    id: stranger.to_string(),
                }),
                None => Ok(value.clone()),
            }
        }
        _ => Err(wrong()),
    }
}

fn form_of(kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Text | QuestionKind::Prose => "a text",
        QuestionKind::Number => "a number, written as a text",
        QuestionKind::Choice => "one of its choices",
        QuestionKind::Choices => "some of its choices",
        QuestionKind::YesNo => "yes or no with a note",
        QuestionKind::List => "a list of texts",
        QuestionKind::Table => "lines (addRow, editRow), not one value",
        QuestionKind::HandOffs => "hand-offs (settleHandOff, addHandOff), not one value",
        QuestionKind::Ladder => "choices for practices (choosePractice), not one value",
    }
}
