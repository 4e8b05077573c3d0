//! Catalogues that the workspace brings along.

use model::Record;
use model::records::OwnCatalogue;

use super::{Cell, Columns, Shape};
use crate::error::Trouble;

pub(super) const SHAPE: Shape = Shape {
    name: "catalogue",
    columns: &["id", "source"],
    keys: 1,
};

pub(super) fn cells(it: &OwnCatalogue) -> Vec<Cell<'_>> {
    vec![it.id.as_str().into(), it.source.as_str().into()]
}

pub(super) fn read(from: &mut Columns) -> Result<Record, Trouble> {
    Ok(Record::Catalogue(OwnCatalogue {
        id: from.text()?,
        source: from.text()?,
    }))
}
