//! Organisations.

use model::Record;
use model::records::Organisation;

use super::{Cell, Columns, Shape};
use crate::error::Trouble;

pub(super) const SHAPE: Shape = Shape {
    name: "organisation",
    columns: &[
        "id",
        "position",
        "name",
        "sector",
        "staff",
        "places",
        "time_zone",
        "classification",
        "about",
        "language",
        "catalogue",
    ],
    keys: 1,
};

pub(super) fn cells(it: &Organisation) -> Vec<Cell<'_>> {
    vec![
        it.id.as_str().into(),
        it.position.as_str().into(),
        it.name.as_str().into(),
        it.sector.as_str().into(),
        it.staff.as_str().into(),
        it.places.as_str().into(),
        it.time_zone.as_str().into(),
        it.classification.as_str().into(),
        it.about.as_str().into(),
        it.language.as_str().into(),
        it.catalogue.as_str().into(),
    ]
}

pub(super) fn read(from: &mut Columns) -> Result<Record, Trouble> {
    Ok(Record::Organisation(Organisation {
        id: from.text()?,
        position: from.text()?,
        name: from.text()?,
        sector: from.text()?,
        staff: from.text()?,
        places: from.text()?,
        time_zone: from.text()?,
        classification: from.text()?,
        about: from.text()?,
        language: from.text()?,
        catalogue: from.text()?,
    }))
}
