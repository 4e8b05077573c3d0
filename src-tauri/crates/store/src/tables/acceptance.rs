//! Findings that are lived with.

use model::Record;
use model::records::Acceptance;

use super::{Cell, Columns, Shape};
use crate::error::Trouble;

pub(super) const SHAPE: Shape = Shape {
    name: "acceptance",
    columns: &[
        "organisation",
        "finding",
        "reason",
        "person",
        "review",
        "control",
    ],
    keys: 2,
};

pub(super) fn cells(it: &Acceptance) -> Vec<Cell<'_>> {
    vec![
        it.organisation.as_str().into(),
        it.finding.as_str().into(),
        it.reason.as_str().into(),
        it.person.as_str().into(),
        it.review.as_str().into(),
        it.control.as_str().into(),
    ]
}

pub(super) fn read(from: &mut Columns) -> Result<Record, Trouble> {
    Ok(Record::Acceptance(Acceptance {
        organisation: from.text()?,
        finding: from.text()?,
        reason: from.text()?,
        person: from.text()?,
        review: from.text()?,
        control: from.text()?,
    }))
}
