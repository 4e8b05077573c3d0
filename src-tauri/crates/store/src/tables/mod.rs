//! A table a file: which columns it has and how a record gets into them and out again. What is
//! written when is decided elsewhere.

mod acceptance;
mod answer;
mod catalogue;
mod columns;
mod combination;
mod duty;
mod entry;
mod group;
mod hand_off;
pub(crate) mod log;
pub(crate) mod log_change;
mod merge;
mod organisation;
mod practice;
mod row;
mod service;

use model::{Kind, Record};
use rusqlite::{Connection, params_from_iter};

pub(crate) use columns::{Cell, Columns, word};

use crate::error::Trouble;

/// What the four statements of a table are made of. The first `keys` columns are its key; the
/// content hash, which every table has as its last column, is not listed.
pub(crate) struct Shape {
    name: &'static str,
    columns: &'static [&'static str],
    keys: usize,
}

/// Reads one line of a table.
pub(crate) type Read = fn(&mut Columns) -> Result<Record, Trouble>;

/// The table of a kind and how to read it.
pub(crate) fn table_of(kind: Kind) -> (&'static Shape, Read) {
    match kind {
        Kind::Catalogue => (&catalogue::SHAPE, catalogue::read),
        Kind::Organisation => (&organisation::SHAPE, organisation::read),
        Kind::Service => (&service::SHAPE, service::read),
        Kind::Answer => (&answer::SHAPE, answer::read),
        Kind::Row => (&row::SHAPE, row::read),
        Kind::Practice => (&practice::SHAPE, practice::read),
        Kind::HandOff => (&hand_off::SHAPE, hand_off::read),
        Kind::Entry => (&entry::SHAPE, entry::read),
        Kind::Duty => (&duty::SHAPE, duty::read),
        Kind::Acceptance => (&acceptance::SHAPE, acceptance::read),
        Kind::Combination => (&combination::SHAPE, combination::read),
        Kind::Group => (&group::SHAPE, group::read),
        Kind::Merge => (&merge::SHAPE, merge::read),
    }
}

fn cells_of(record: &Record) -> Result<Vec<Cell<'_>>, Trouble> {
    match record {
        Record::Catalogue(it) => Ok(catalogue::cells(it)),
        Record::Organisation(it) => Ok(organisation::cells(it)),
        Record::Service(it) => Ok(service::cells(it)),
        Record::Answer(it) => answer::cells(it),
        Record::Row(it) => row::cells(it),
        Record::Practice(it) => practice::cells(it),
        Record::HandOff(it) => hand_off::cells(it),
        Record::Entry(it) => entry::cells(it),
        Record::Duty(it) => duty::cells(it),
        Record::Acceptance(it) => Ok(acceptance::cells(it)),
        Record::Combination(it) => combination::cells(it),
        Record::Group(it) => group::cells(it),
        Record::Merge(it) => merge::cells(it),
    }
}

/// Writes a record that is not there yet.
pub(crate) fn insert(to: &Connection, record: &Record, hash: &str) -> Result<(), Trouble> {
    let (shape, _) = table_of(record.key().kind());
    let mut cells = cells_of(record)?;
    cells.push(hash.into());
    let mut statement = to.prepare_cached(&shape.insert())?;
    statement.execute(params_from_iter(cells))?;
    Ok(())
}

/// Writes a record over the one with this hash; says whether that one was there.
pub(crate) fn update(
    to: &Connection,
    record: &Record,
    hash: &str,
    over: &str,
) -> Result<bool, Trouble> {
    let (shape, _) = table_of(record.key().kind());
    let mut cells = cells_of(record)?;
    cells.push(hash.into());
    cells.push(over.into());
    let mut statement = to.prepare_cached(&shape.update())?;
    Ok(statement.execute(params_from_iter(cells))? == 1)
}

/// Takes out the record with this hash; says whether it was there.
pub(crate) fn delete(from: &Connection, record: &Record, hash: &str) -> Result<bool, Trouble> {
    let (shape, _) = table_of(record.key().kind());
    let mut cells = cells_of(record)?;
    cells.truncate(shape.keys);
    cells.push(hash.into());
    let mut statement = from.prepare_cached(&shape.delete())?;
    Ok(statement.execute(params_from_iter(cells))? == 1)
}

impl Shape {
    /// Every line, the content hash last.
    pub(crate) fn select(&self) -> String {
        format!(r#"SELECT {}, hash FROM "{}""#, self.list(), self.name)
    }

    fn insert(&self) -> String {
        let marks: Vec<String> = (1..=self.columns.len() + 1)
            .map(|at| format!("?{at}"))
            .collect();
        format!(
            r#"INSERT INTO "{}" ({}, hash) VALUES ({})"#,
            self.name,
            self.list(),
            marks.join(", ")
        )
    }

    fn update(&self) -> String {
        let hash = self.columns.len() + 1;
        let set: Vec<String> = (1..)
            .zip(self.columns)
            .skip(self.keys)
            .map(|(at, column)| format!(r#""{column}" = ?{at}"#))
            .collect();
        format!(
            r#"UPDATE "{}" SET {}, hash = ?{hash} WHERE {} AND hash = ?{}"#,
            self.name,
            set.join(", "),
            self.key(),
            hash + 1
        )
    }

    fn delete(&self) -> String {
        format!(
            r#"DELETE FROM "{}" WHERE {} AND hash = ?{}"#,
            self.name,
            self.key(),
            self.keys + 1
        )
    }

    fn list(&self) -> String {
        let quoted: Vec<String> = self.columns.iter().map(|it| format!("\"{it}\"")).collect();
        quoted.join(", ")
    }

    fn key(&self) -> String {
        let terms: Vec<String> = (1..)
            .zip(self.columns)
            .take(self.keys)
            .map(|(at, column)| format!(r#""{column}" = ?{at}"#))
            .collect();
        terms.join(" AND ")
    }
}
