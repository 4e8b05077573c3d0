//! Services run as one. Members, decisions, origins and the records before and after are JSON.

use model::Record;
use model::records::Combination;

use super::{Cell, Columns, Shape};
use crate::error::Trouble;

pub(super) const SHAPE: Shape = Shape {
    name: "combination",
    columns: &[
        "id",
        "organisation",
        "service",
        "members",
        "decisions",
        "origins",
        "before",
        "made",
    ],
    keys: 1,
};

pub(super) fn cells(it: &Combination) -> Result<Vec<Cell<'_>>, Trouble> {
    Ok(vec![
        it.id.as_str().into(),
        it.organisation.as_str().into(),
        it.service.as_str().into(),
        serde_json::to_string(&it.members)?.into(),
        serde_json::to_string(&it.decisions)?.into(),
        serde_json::to_string(&it.origins)?.into(),
        serde_json::to_string(&it.before)?.into(),
        serde_json::to_string(&it.made)?.into(),
    ])
}

pub(super) fn read(from: &mut Columns) -> Result<Record, Trouble> {
    Ok(Record::Combination(Combination {
        id: from.text()?,
        organisation: from.text()?,
        service: from.text()?,
        members: from.json()?,
        decisions: from.json()?,
        origins: from.json()?,
        before: from.json()?,
        made: from.json()?,
    }))
}
