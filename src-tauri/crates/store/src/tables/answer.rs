//! Answers. The value is JSON, because its form depends on the question's kind.

use model::Record;
use model::records::Answer;

use super::{Cell, Columns, Shape, word};
use crate::error::Trouble;

pub(super) const SHAPE: Shape = Shape {
    name: "answer",
    columns: &[
        "service",
        "question",
        "organisation",
        "value",
        "state",
        "note",
        "confidence",
    ],
    keys: 2,
};

pub(super) fn cells(it: &Answer) -> Result<Vec<Cell<'_>>, Trouble> {
    Ok(vec![
        it.service.as_str().into(),
        it.question.as_str().into(),
        it.organisation.as_str().into(),
        serde_json::to_string(&it.value)?.into(),
        word(it.state)?.into(),
        it.note.as_str().into(),
        it.confidence.unwrap_or(0).into(),
    ])
}

pub(super) fn read(from: &mut Columns) -> Result<Record, Trouble> {
    Ok(Record::Answer(Answer {
        service: from.text()?,
        question: from.text()?,
        organisation: from.text()?,
        value: from.json()?,
        state: from.word()?,
        note: from.text()?,
        confidence: Some(from.number::<u8>()?).filter(|it| *it > 0),
    }))
}
