//! Whole log entries: writes one with its changes and its hash, reads one and compares. Which
//! entry is due is decided in `commit` and `undo`.

use model::dump::{LogEntry, Standing};
use rusqlite::Connection;

use crate::error::Trouble;
use crate::seal::{Seal, hash_over};
use crate::tables::log::{self, Line};
use crate::tables::log_change;

/// Adds an entry and the seal that it leaves behind. An entry that came to nothing gives way, so
/// that typing and taking back for hours does not fill the log.
pub(crate) fn append(to: &Connection, entry: &LogEntry, seal: Seal) -> Result<(), Trouble> {
    if let Some(newest) = log::newest(to)? {
        let settled = newest.entry.standing == Standing::Fixed;
        if settled && !log_change::has_any(to, newest.entry.revision)? {
            remove(to, newest.entry.revision)?;
        }
    }
    write(to, entry, seal)
}

/// Writes an entry as it is.
pub(crate) fn write(to: &Connection, entry: &LogEntry, seal: Seal) -> Result<(), Trouble> {
    let changes = log_change::insert(to, entry)?;
    log::insert(to, entry, seal, &hash_of(entry, &changes))
}

/// Takes an entry out with its changes.
pub(crate) fn remove(from: &Connection, revision: u32) -> Result<(), Trouble> {
    log_change::delete(from, revision)?;
    log::delete(from, revision)
}

/// The entry of a line with all its changes, after comparing the hash.
pub(crate) fn whole(from: &Connection, line: Line) -> Result<LogEntry, Trouble> {
    let Line {
        mut entry, hash, ..
    } = line;
    let (changes, hashes): (Vec<_>, Vec<_>) = log_change::of_step(from, entry.revision)?
        .into_iter()
        .unzip();
    if hash_of(&entry, &hashes) != hash {
        let what = format!("step {} of its log", entry.revision);
        return Err(Trouble::Damaged(what));
    }
    entry.changes = changes;
    Ok(entry)
}

/// Over all of an entry but its standing, which later steps change.
fn hash_of(entry: &LogEntry, changes: &[String]) -> String {
    let place = &entry.place;
    let (began, at) = (log::moment(entry.began), log::moment(entry.at));
    let numbers = (
        entry.revision.to_string(),
        entry.target.unwrap_or(0).to_string(),
    );
    let mut parts = vec![
        numbers.0.as_str(),
        numbers.1.as_str(),
        &began,
        &at,
        &entry.author,
        &entry.verb,
        place.service.as_ref().map_or("", |it| it.as_str()),
        place.question.as_ref().map_or("", |it| it.as_str()),
    ];
    parts.extend(changes.iter().map(String::as_str));
    hash_over(&parts)
}
