//! Writes a step: its changes into the tables, its entry into the log, in one transaction. Joins
//! it to the one before where somebody goes on typing in the same place.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use model::change::folded;
use model::dump::{LogEntry, Standing};
use model::{Change, Key, Stamp, Step};
use rusqlite::Connection;

use crate::entry;
use crate::error::{StoreError, Trouble};
use crate::file::File;
use crate::seal::{Seal, hash_of};
use crate::tables::{self, log};

/// How long a step can be added to.
const JOINS_WITHIN: TimeDelta = TimeDelta::seconds(60);

/// A step that is on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its revision.
    pub revision: u32,
    /// When it began; earlier than `at` when it was joined to the one before.
    pub began: DateTime<Utc>,
    /// When it was written.
    pub at: DateTime<Utc>,
}

impl File {
    /// Writes a step. When this returns, it is on the disk. What was undone before can no longer
    /// be redone. With `joins`, the step becomes one with the newest if that has the same verb,
    /// place, author and records and began less than a minute ago; if the two together come to
    /// nothing, no step is left to undo.
    ///
    /// # Errors
    /// Whatever keeps a file from being written. Then nothing was changed, the file stays usable,
    /// and the same step can be tried again.
    pub fn commit(
        &mut self,
        step: &Step,
        stamp: &Stamp,
        joins: bool,
    ) -> Result<Written, StoreError> {
        self.write(|transaction, head| {
            apply(transaction, &step.changes, &mut head.seal)?;
            log::drop_undone(transaction)?;
            head.revision += 1;
            let mut next = entry_of(head.revision, step, stamp);
            if joins {
                join(transaction, &mut next)?;
            }
            entry::append(transaction, &next, head.seal)?;
            Ok(Written {
                revision: next.revision,
                began: next.began,
                at: next.at,
            })
        })
    }
}

/// Makes changes true in the tables. Each has to find what it says was there.
pub(crate) fn apply(to: &Connection, changes: &[Change], seal: &mut Seal) -> Result<(), Trouble> {
    for change in changes {
        let before = change.before().map(hash_of).transpose()?;
        let after = change.after().map(hash_of).transpose()?;
        if let Some(hash) = &before {
            seal.remove(hash)?;
        }
        if let Some(hash) = &after {
            seal.add(hash)?;
        }
        let found = match (change.before().zip(before), change.after().zip(after)) {
            (None, Some((record, hash))) => tables::insert(to, record, &hash).map(|()| true)?,
            (Some((_, old)), Some((record, hash))) => tables::update(to, record, &hash, &old)?,
            (Some((record, old)), None) => tables::delete(to, record, &old)?,
            (None, None) => false,
        };
        if !found {
            let key = change.key().map(|it| it.to_string()).unwrap_or_default();
            return Err(Trouble::OutOfStep(format!("“{key}” has changed")));
        }
    }
    Ok(())
}

/// The entry of a step as it is.
pub(crate) fn entry_of(revision: u32, step: &Step, stamp: &Stamp) -> LogEntry {
    LogEntry {
        revision,
        began: stamp.at,
        at: stamp.at,
        author: stamp.author.clone(),
        verb: step.verb.clone(),
        place: step.place.clone(),
        standing: Standing::Done,
        target: None,
        changes: step.changes.clone(),
    }
}

/// Takes the newest step into the next one, if they belong together.
fn join(to: &Connection, next: &mut LogEntry) -> Result<(), Trouble> {
    let Some(newest) = log::newest(to)?.filter(|it| may_join(&it.entry, next)) else {
        return Ok(());
    };
    let newest = match entry::whole(to, newest) {
        // Damage in the log must not keep anybody from working on.
        Err(Trouble::Damaged(_)) => return Ok(()),
        newest => newest?,
    };
    if keys_of(&newest) != keys_of(next) {
        return Ok(());
    }
    entry::remove(to, newest.revision)?;
    let mut changes = newest.changes;
    changes.append(&mut next.changes);
    next.changes = folded(changes);
    next.began = newest.began;
    if next.changes.is_empty() {
        next.standing = Standing::Fixed;
    }
    Ok(())
}

fn may_join(newest: &LogEntry, next: &LogEntry) -> bool {
    let since = next.at - newest.began;
    newest.standing == Standing::Done
        && newest.verb == next.verb
        && newest.place == next.place
        && newest.author == next.author
        && since >= TimeDelta::zero()
        && since < JOINS_WITHIN
}

fn keys_of(entry: &LogEntry) -> BTreeSet<Key> {
    entry.changes.iter().filter_map(Change::key).collect()
}
