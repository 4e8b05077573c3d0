//! The log: one line a step. What changed in it stands in `log_change`.

use chrono::{DateTime, SecondsFormat, Utc};
use model::change::Place;
use model::dump::{LogEntry, Standing};
use rusqlite::{Connection, Params, Row, params};

use super::{Columns, word};
use crate::error::Trouble;
use crate::seal::Seal;

/// A line of the log: the entry without its changes, and what stands beside it.
pub(crate) struct Line {
    pub(crate) entry: LogEntry,
    records: u64,
    digest: String,
    pub(crate) hash: String,
}

impl Line {
    /// The seal that the step left behind.
    pub(crate) fn seal(&self) -> Result<Seal, Trouble> {
        Seal::read(self.records, &self.digest)
    }
}

const SELECT: &str = "SELECT revision, began, at, author, verb, service, question, standing, target, records, digest, hash FROM log";

const INSERT: &str = "INSERT INTO log (revision, began, at, author, verb, service, question, standing, target, records, digest, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";

pub(crate) fn insert(
    to: &Connection,
    entry: &LogEntry,
    seal: Seal,
    hash: &str,
) -> Result<(), Trouble> {
    let place = &entry.place;
    to.prepare_cached(INSERT)?.execute(params![
        entry.revision,
        moment(entry.began),
        moment(entry.at),
        entry.author,
        entry.verb,
        place.service.as_ref().map_or("", |it| it.as_str()),
        place.question.as_ref().map_or("", |it| it.as_str()),
        word(entry.standing)?,
        entry.target.unwrap_or(0),
        i64::try_from(seal.records).unwrap_or(i64::MAX),
        seal.digest(),
        hash,
    ])?;
    Ok(())
}

/// The lines that a condition or an order picks; `which` follows the table's name.
pub(crate) fn lines(
    from: &Connection,
    which: &str,
    values: impl Params,
) -> Result<Vec<Line>, Trouble> {
    let mut statement = from.prepare_cached(&format!("{SELECT} {which}"))?;
    let mut rows = statement.query(values)?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        lines.push(read(row)?);
    }
    Ok(lines)
}

/// The newest line of all.
pub(crate) fn newest(from: &Connection) -> Result<Option<Line>, Trouble> {
    Ok(lines(from, "ORDER BY revision DESC LIMIT 1", [])?.pop())
}

/// Notes what has become of a step.
pub(crate) fn set_standing(
    to: &Connection,
    revision: u32,
    standing: Standing,
) -> Result<(), Trouble> {
    let mut statement = to.prepare_cached("UPDATE log SET standing = ?2 WHERE revision = ?1")?;
    match statement.execute(params![revision, word(standing)?])? {
        1 => Ok(()),
        _ => Err(Trouble::OutOfStep(format!("there is no step {revision}"))),
    }
}

/// What was undone can no longer be redone.
pub(crate) fn drop_undone(to: &Connection) -> Result<(), Trouble> {
    let mut statement =
        to.prepare_cached("UPDATE log SET standing = 'dropped' WHERE standing = 'undone'")?;
    statement.execute([])?;
    Ok(())
}

pub(crate) fn delete(from: &Connection, revision: u32) -> Result<(), Trouble> {
    from.prepare_cached("DELETE FROM log WHERE revision = ?1")?
        .execute([revision])?;
    Ok(())
}

/// A moment as the file keeps it, as exact as it is.
pub(crate) fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

fn read(row: &Row) -> Result<Line, Trouble> {
    let mut from = Columns::of(row);
    Ok(Line {
        entry: LogEntry {
            revision: from.number()?,
            began: parsed(from.str()?)?,
            at: parsed(from.str()?)?,
            author: from.text()?,
            verb: from.text()?,
            place: Place {
                service: from.optional()?,
                question: from.optional()?,
            },
            standing: from.word()?,
            target: Some(from.number::<u32>()?).filter(|it| *it > 0),
            changes: Vec::new(),
        },
        records: from.number()?,
        digest: from.text()?,
        hash: from.text()?,
    })
}

fn parsed(text: &str) -> Result<DateTime<Utc>, Trouble> {
    let moment = DateTime::parse_from_rfc3339(text);
    let moment = moment.map_err(|_| Trouble::Damaged(format!("the date “{text}” in its log")))?;
    Ok(moment.with_timezone(&Utc))
}
