//! Duties of roles.

use model::Record;
use model::records::Duty;

use super::{Cell, Columns, Shape, word};
use crate::error::Trouble;

pub(super) const SHAPE: Shape = Shape {
    name: "duty",
    columns: &["service", "subject", "role", "organisation", "letter"],
    keys: 3,
};

pub(super) fn cells(it: &Duty) -> Result<Vec<Cell<'_>>, Trouble> {
    Ok(vec![
        it.service.as_str().into(),
        it.subject.as_str().into(),
        it.role.as_str().into(),
        it.organisation.as_str().into(),
        word(it.letter)?.into(),
    ])
}

pub(super) fn read(from: &mut Columns) -> Result<Record, Trouble> {
    Ok(Record::Duty(Duty {
        service: from.text()?,
        subject: from.text()?,
        role: from.text()?,
        organisation: from.text()?,
        letter: from.word()?,
    }))
}
