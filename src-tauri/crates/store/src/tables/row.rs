//! Lines of table answers. The cells are JSON, because the columns belong to the question.

use model::Record;
use model::records::Row;

use super::{Cell, Columns, Shape};
use crate::error::Trouble;

pub(super) const SHAPE: Shape = Shape {
    name: "row",
    columns: &[
        "service",
        "question",
        "id",
        "organisation",
        "position",
        "cells",
    ],
    keys: 3,
};

pub(super) fn cells(it: &Row) -> Result<Vec<Cell<'_>>, Trouble> {
    Ok(vec![
        it.service.as_str().into(),
        it.question.as_str().into(),
        it.id.as_str().into(),
        it.organisation.as_str().into(),
        it.position.as_str().into(),
        serde_json::to_string(&it.cells)?.into(),
    ])
}

pub(super) fn read(from: &mut Columns) -> Result<Record, Trouble> {
    Ok(Record::Row(Row {
        service: from.text()?,
        question: from.text()?,
        id: from.text()?,
        organisation: from.text()?,
        position: from.text()?,
        cells: from.json()?,
    }))
}
