//! What can be undone and redone, and the writing of it. An undo is a step of its own in the log,
//! which takes another one back; it is not undone itself but redone.

use model::dump::{LogEntry, Standing};
use model::plan::turned;
use model::{Change, Stamp};

use crate::commit::apply;
use crate::entry;
use crate::error::StoreError;
use crate::file::File;
use crate::tables::log;

const NEWEST_DONE: &str = "WHERE standing = 'done' ORDER BY revision DESC LIMIT 1";
const OLDEST_UNDONE: &str = "WHERE standing = 'undone' ORDER BY revision LIMIT 1";

impl File {
    /// The step that undo would take back.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn undo_step(&self) -> Result<Option<LogEntry>, StoreError> {
        self.step(NEWEST_DONE)
    }

    /// The step that redo would do again.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn redo_step(&self) -> Result<Option<LogEntry>, StoreError> {
        self.step(OLDEST_UNDONE)
    }

    /// The step that undo would take back, without its changes: enough for the name of a menu entry.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn undo_outline(&self) -> Result<Option<LogEntry>, StoreError> {
        self.outline(NEWEST_DONE)
    }

    /// The step that redo would do again, without its changes.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn redo_outline(&self) -> Result<Option<LogEntry>, StoreError> {
        self.outline(OLDEST_UNDONE)
    }

    /// Takes a step back and returns the entry of doing so; its changes are what the workspace has
    /// to absorb.
    ///
    /// # Errors
    /// As [`File::commit`]; [`StoreError::OutOfStep`] if the step does not stand.
    pub fn commit_undo(&mut self, step: &LogEntry, stamp: &Stamp) -> Result<LogEntry, StoreError> {
        let changes = turned(&step.changes);
        self.commit_turn("undo", step, (changes, Standing::Undone), stamp)
    }

    /// Does an undone step again and returns the entry of doing so.
    ///
    /// # Errors
    /// As [`File::commit`]; [`StoreError::OutOfStep`] if the step was not undone.
    pub fn commit_redo(&mut self, step: &LogEntry, stamp: &Stamp) -> Result<LogEntry, StoreError> {
        let changes = step.changes.clone();
        self.commit_turn("redo", step, (changes, Standing::Done), stamp)
    }

    fn commit_turn(
        &mut self,
        verb: &str,
        step: &LogEntry,
        (changes, becomes): (Vec<Change>, Standing),
        stamp: &Stamp,
    ) -> Result<LogEntry, StoreError> {
        self.write(|transaction, head| {
            apply(transaction, &changes, &mut head.seal)?;
            log::set_standing(transaction, step.revision, becomes)?;
            head.revision += 1;
            let next = LogEntry {
                revision: head.revision,
                began: stamp.at,
                at: stamp.at,
                author: stamp.author.clone(),
                verb: verb.to_owned(),
                place: step.place.clone(),
                standing: Standing::Fixed,
                target: Some(step.revision),
                changes,
            };
            entry::append(transaction, &next, head.seal)?;
            Ok(next)
        })
    }

    fn step(&self, which: &str) -> Result<Option<LogEntry>, StoreError> {
        self.read(|connection| {
            let line = log::lines(connection, which, [])?.pop();
            line.map(|it| entry::whole(connection, it)).transpose()
        })
    }

    fn outline(&self, which: &str) -> Result<Option<LogEntry>, StoreError> {
        self.read(|connection| Ok(log::lines(connection, which, [])?.pop().map(|it| it.entry)))
    }
}
