//! Copies that were brought back. The list of their steps is JSON.

use model::Record;
use model::records::Merge;

use super::{Cell, Columns, Shape};
use crate::error::Trouble;

pub(super) const SHAPE: Shape = Shape {
    name: "merge",
    columns: &["id", "name", "at", "steps"],
    keys: 1,
};

pub(super) fn cells(it: &Merge) -> Result<Vec<Cell<'_>>, Trouble> {
    Ok(vec![
        it.id.as_str().into(),
        it.name.as_str().into(),
        it.at.as_str().into(),
        serde_json::to_string(&it.steps)?.into(),
    ])
}

pub(super) fn read(from: &mut Columns) -> Result<Record, Trouble> {
    Ok(Record::Merge(Merge {
        id: from.text()?,
        name: from.text()?,
        at: from.text()?,
        steps: from.json()?,
    }))
}
