//! What changed in each step of the log: a record before and after. Service and question stand
//! beside it, so that the history of one answer is found without reading the others.

use model::change::{Change, Place};
use model::dump::LogEntry;
use rusqlite::{Connection, Params, Row, params};

use super::{Columns, word};
use crate::error::Trouble;
use crate::seal::hash_over;

const SELECT: &str = r#"SELECT revision, ordinal, kind, key, service, question, "before", "after", hash FROM log_change"#;

const INSERT: &str = r#"INSERT INTO log_change (revision, ordinal, kind, key, service, question, "before", "after", hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"#;

/// One change as a line of text columns.
struct Line {
    revision: u32,
    ordinal: u32,
    kind: String,
    key: String,
    place: Place,
    before: String,
    after: String,
}

/// Writes the changes of an entry and returns their hashes in order.
pub(crate) fn insert(to: &Connection, entry: &LogEntry) -> Result<Vec<String>, Trouble> {
    let mut statement = to.prepare_cached(INSERT)?;
    let mut hashes = Vec::with_capacity(entry.changes.len());
    for (ordinal, change) in (0..).zip(&entry.changes) {
        let line = Line::of(entry.revision, ordinal, change)?;
        let hash = line.hash();
        statement.execute(params![
            line.revision,
            line.ordinal,
            line.kind,
            line.key,
            line.service(),
            line.question(),
            line.before,
            line.after,
            hash,
        ])?;
        hashes.push(hash);
    }
    Ok(hashes)
}

/// The changes that a condition picks, in order, each with its hash, which was compared.
pub(crate) fn changes(
    from: &Connection,
    which: &str,
    values: impl Params,
) -> Result<Vec<(Change, String)>, Trouble> {
    let mut statement = from.prepare_cached(&format!("{SELECT} {which} ORDER BY ordinal"))?;
    let mut rows = statement.query(values)?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        changes.push(read(row)?);
    }
    Ok(changes)
}

/// All changes of a step.
pub(crate) fn of_step(from: &Connection, revision: u32) -> Result<Vec<(Change, String)>, Trouble> {
    changes(from, "WHERE revision = ?1", [revision])
}

/// Whether a step changed anything.
pub(crate) fn has_any(from: &Connection, revision: u32) -> Result<bool, Trouble> {
    let mut statement = from.prepare_cached("SELECT 1 FROM log_change WHERE revision = ?1")?;
    Ok(statement.exists([revision])?)
}

pub(crate) fn delete(from: &Connection, revision: u32) -> Result<(), Trouble> {
    from.prepare_cached("DELETE FROM log_change WHERE revision = ?1")?
        .execute([revision])?;
    Ok(())
}

fn read(row: &Row) -> Result<(Change, String), Trouble> {
    let mut from = Columns::of(row);
    let line = Line {
        revision: from.number()?,
        ordinal: from.number()?,
        kind: from.text()?,
        key: from.text()?,
        place: Place {
            service: from.optional()?,
            question: from.optional()?,
        },
        before: from.text()?,
        after: from.text()?,
    };
    let kept: String = from.text()?;
    let damaged = || Trouble::Damaged(format!("a change in step {} of its log", line.revision));
    if line.hash() != kept {
        return Err(damaged());
    }
    let record = |text: &str| {
        (!text.is_empty())
            .then(|| serde_json::from_str(text))
            .transpose()
    };
    let change = Change::between(record(&line.before)?, record(&line.after)?);
    Ok((change.ok_or_else(damaged)?, kept))
}

impl Line {
    fn of(revision: u32, ordinal: u32, change: &Change) -> Result<Self, Trouble> {
        let key = change
            .key()
            .ok_or_else(|| Trouble::OutOfStep("a change of nothing".into()))?;
        let json = |record: Option<_>| record.map(serde_json::to_string).transpose();
        Ok(Self {
            revision,
            ordinal,
            kind: word(key.kind())?,
            key: key.to_string(),
            place: key.place(),
            before: json(change.before())?.unwrap_or_default(),
            after: json(change.after())?.unwrap_or_default(),
        })
    }

    fn service(&self) -> &str {
        self.place.service.as_ref().map_or("", |it| it.as_str())
    }

    fn question(&self) -> &str {
        self.place.question.as_ref().map_or("", |it| it.as_str())
    }

    fn hash(&self) -> String {
        hash_over(&[
            &self.revision.to_string(),
            &self.ordinal.to_string(),
            &self.kind,
            &self.key,
            self.service(),
            self.question(),
            &self.before,
            &self.after,
        ])
    }
}
