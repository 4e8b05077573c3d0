//! Lines of registers. The cells are JSON, because the columns belong to the register.

use model::Record;
use model::records::Entry;

use super::{Cell, Columns, Shape};
use crate::error::Trouble;

pub(super) const SHAPE: Shape = Shape {
    name: "entry",
    columns: &[
        "organisation",
        "register",
        "id",
        "position",
        "cells",
        "struck",
    ],
    keys: 3,
};

pub(super) fn cells(it: &Entry) -> Result<Vec<Cell<'_>>, Trouble> {
    Ok(vec![
        it.organisation.as_str().into(),
        it.register.as_str().into(),
        it.id.as_str().into(),
        it.position.as_str().into(),
        serde_json::to_string(&it.cells)?.into(),
        i64::from(it.struck).into(),
    ])
}

pub(super) fn read(from: &mut Columns) -> Result<Record, Trouble> {
    Ok(Record::Entry(Entry {
        organisation: from.text()?,
        register: from.text()?,
        id: from.text()?,
        position: from.text()?,
        cells: from.json()?,
        struck: from.number::<i64>()? != 0,
    }))
}
