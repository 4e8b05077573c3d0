//! Services in scope.

use model::Record;
use model::records::Service;

use super::{Cell, Columns, Shape};
use crate::error::Trouble;

pub(super) const SHAPE: Shape = Shape {
    name: "service",
    columns: &["id", "organisation", "position", "taken_from", "name"],
    keys: 1,
};

pub(super) fn cells(it: &Service) -> Vec<Cell<'_>> {
    vec![
        it.id.as_str().into(),
        it.organisation.as_str().into(),
        it.position.as_str().into(),
        it.taken_from.as_str().into(),
        it.name.as_str().into(),
    ]
}

pub(super) fn read(from: &mut Columns) -> Result<Record, Trouble> {
    Ok(Record::Service(Service {
        id: from.text()?,
        organisation: from.text()?,
        position: from.text()?,
        taken_from: from.text()?,
        name: from.text()?,
    }))
}
