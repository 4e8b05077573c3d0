//! New workspace files, from a first step or from a dump. Nothing is ever overwritten.

use std::path::Path;

use model::dump::{DUMP_FORM, Dump, LogEntry, Standing};
use model::{Record, Stamp, Step, Workspace};
use rusqlite::Connection;

use crate::commit::entry_of;
use crate::copy::Draft;
use crate::error::{StoreError, Trouble};
use crate::file::File;
use crate::gate::connect::{Purpose, connect};
use crate::gate::schema;
use crate::seal::{Seal, hash_of};
use crate::{entry, tables};

impl File {
    /// Makes a new file from its first step, which cannot be undone, and opens it.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when there is a file already, and whatever keeps one from being
    /// written.
    pub fn create(
        path: &Path,
        step: &Step,
        stamp: &Stamp,
    ) -> Result<(Self, Workspace), StoreError> {
        let mut workspace = Workspace::default();
        workspace.absorb(&step.changes);
        let mut first = entry_of(1, step, stamp);
        first.standing = Standing::Fixed;
        build(path, &workspace.records(), &[first]).map_err(|it| it.at(path))?;
        Self::open(path)
    }

    /// Makes a new file from a dump, records and log as they are, and opens it.
    ///
    /// # Errors
    /// [`StoreError::UnsoundDump`] when its log does not lead to its records, and as
    /// [`File::create`].
    pub fn load_dump(path: &Path, dump: &Dump) -> Result<(Self, Workspace), StoreError> {
        let sound = sound(dump).and_then(|()| build(path, &dump.records, &dump.log));
        sound.map_err(|trouble| match trouble.at(path) {
            StoreError::Damaged { what, .. } | StoreError::OutOfStep { what, .. } => {
                StoreError::UnsoundDump { what }
            }
            other => other,
        })?;
        Self::open(path)
    }
}

/// Whether a dump is one that this program knows, and complete.
fn sound(dump: &Dump) -> Result<(), Trouble> {
    let unsound = |what: String| Trouble::Known(StoreError::UnsoundDump { what });
    if dump.charrette != DUMP_FORM {
        let what = format!(
            "it has the form {}, this program knows {DUMP_FORM}",
            dump.charrette
        );
        return Err(unsound(what));
    }
    let mut before = 0;
    for entry in &dump.log {
        if entry.revision <= before {
            let what = format!("step {} is out of order", entry.revision);
            return Err(unsound(what));
        }
        before = entry.revision;
    }
    if replayed(&dump.log)?.records() == dump.records && !dump.log.is_empty() {
        Ok(())
    } else {
        Err(unsound("its log does not lead to its records".into()))
    }
}

/// The workspace that a log leads to, each change finding what it says was there.
pub(crate) fn replayed(log: &[LogEntry]) -> Result<Workspace, Trouble> {
    let mut workspace = Workspace::default();
    for entry in log {
        for change in &entry.changes {
            let found = change.key().and_then(|key| workspace.get(&key));
            if found.as_ref() != change.before() || change.before() == change.after() {
                let what = format!(
                    "step {} does not follow from the ones before",
                    entry.revision
                );
                return Err(Trouble::OutOfStep(what));
            }
            workspace.absorb(std::slice::from_ref(change));
        }
    }
    Ok(workspace)
}

fn build(path: &Path, records: &[Record], log: &[LogEntry]) -> Result<(), Trouble> {
    if path.exists() {
        return Err(StoreError::Exists(path.to_owned()).into());
    }
    let draft = Draft::beside(path)?;
    let mut connection = connect(draft.path(), Purpose::Build)?;
    let transaction = connection.transaction()?;
    schema::migrate(&transaction, 0)?;
    fill(&transaction, records, log)?;
    transaction.commit()?;
    connection.close().map_err(|(_, error)| error)?;
    draft.check()?;
    draft.keep(false)
}

fn fill(to: &Connection, records: &[Record], log: &[LogEntry]) -> Result<(), Trouble> {
    let mut seal = Seal::default();
    for record in records {
        let hash = hash_of(record)?;
        seal.add(&hash)?;
        tables::insert(to, record, &hash)?;
    }
    for step in log {
        entry::write(to, step, seal)?;
    }
    Ok(())
}
