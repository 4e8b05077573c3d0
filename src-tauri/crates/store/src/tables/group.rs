//! Groups that copies were handed to. The list of services is JSON.

use model::Record;
use model::records::Group;

use super::{Cell, Columns, Shape};
use crate::error::Trouble;

pub(super) const SHAPE: Shape = Shape {
    name: "group",
    columns: &[
        "id",
        "organisation",
        "name",
        "services",
        "handed_out",
        "here",
    ],
    keys: 1,
};

pub(super) fn cells(it: &Group) -> Result<Vec<Cell<'_>>, Trouble> {
    Ok(vec![
        it.id.as_str().into(),
        it.organisation.as_str().into(),
        it.name.as_str().into(),
        serde_json::to_string(&it.services)?.into(),
        it.handed_out.as_str().into(),
        i64::from(it.here).into(),
    ])
}

pub(super) fn read(from: &mut Columns) -> Result<Record, Trouble> {
    Ok(Record::Group(Group {
        id: from.text()?,
        organisation: from.text()?,
        name: from.text()?,
        services: from.json()?,
        handed_out: from.text()?,
        here: from.number::<i64>()? != 0,
    }))
}
