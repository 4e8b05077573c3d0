//! Choices for practices. An own practice is told by its level.

use model::Record;
use model::records::{OwnPractice, Practice};

use super::{Cell, Columns, Shape, word};
use crate::error::Trouble;

pub(super) const SHAPE: Shape = Shape {
    name: "practice",
    columns: &[
        "service",
        "practice",
        "organisation",
        "own_name",
        "own_level",
        "own_position",
        "choice",
        "evidence",
        "owner",
        "due",
    ],
    keys: 2,
};

pub(super) fn cells(it: &Practice) -> Result<Vec<Cell<'_>>, Trouble> {
    let own = it.own.as_ref();
    let level = own.map(|own| word(own.level)).transpose()?;
    let choice = it.choice.map(word).transpose()?;
    Ok(vec![
        it.service.as_str().into(),
        it.practice.as_str().into(),
        it.organisation.as_str().into(),
        own.map_or("", |own| &own.name).into(),
        level.unwrap_or_default().into(),
        own.map_or("", |own| &own.position).into(),
        choice.unwrap_or_default().into(),
        it.evidence.as_str().into(),
        it.owner.as_str().into(),
        it.due.as_str().into(),
    ])
}

pub(super) fn read(from: &mut Columns) -> Result<Record, Trouble> {
    Ok(Record::Practice(Practice {
        service: from.text()?,
        practice: from.text()?,
        organisation: from.text()?,
        own: own(from)?,
        choice: from.optional_word()?,
        evidence: from.text()?,
        owner: from.text()?,
        due: from.text()?,
    }))
}

fn own(from: &mut Columns) -> Result<Option<OwnPractice>, Trouble> {
    let name: String = from.text()?;
    let level = from.optional_word()?;
    let position: String = from.text()?;
    Ok(level.map(|level| OwnPractice {
        name,
        level,
        position,
    }))
}
