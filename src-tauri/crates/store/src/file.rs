//! An open workspace file and its transactions. How it is checked on opening is in `gate`, what is
//! written into it in `commit` and `undo`, what is read back from its log in `history`.

use std::path::{Path, PathBuf};

use model::Workspace;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use tempfile::TempDir;

use crate::error::{StoreError, Trouble};
use crate::gate::claim::Claim;
use crate::gate::connect::release;
use crate::gate::{open, schema};
use crate::seal::Seal;

/// An open workspace file. Nobody else can open it for editing until it is dropped.
#[derive(Debug)]
pub struct File {
    pub(crate) connection: Connection,
    pub(crate) path: PathBuf,
    pub(crate) claim: Claim,
    pub(crate) head: Head,
    pub(crate) editable: bool,
    /// The private copy that is looked at instead of the file, if one was needed.
    pub(crate) _private_copy: Option<TempDir>,
}

/// Where the log stands.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Head {
    pub(crate) revision: u32,
    pub(crate) seal: Seal,
}

impl File {
    /// Opens a workspace for editing. An older schema is brought up to date, after a copy was kept
    /// beside it.
    ///
    /// # Errors
    /// One of [`StoreError`] for each thing that can be wrong. The file was not changed then.
    pub fn open(path: &Path) -> Result<(Self, Workspace), StoreError> {
        open::for_editing(path).map_err(|it| it.at(path))
    }

    /// Opens a workspace to look at, and touches neither the file nor anything beside it. Steps
    /// are refused as [`StoreError::ReadOnly`]. Within one process a file can be open only once,
    /// for whatever purpose.
    ///
    /// # Errors
    /// As [`File::open`], except that the file may be read-only.
    pub fn open_read_only(path: &Path) -> Result<(Self, Workspace), StoreError> {
        open::for_reading(path).map_err(|it| it.at(path))
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The number of the newest step.
    #[must_use]
    pub fn revision(&self) -> u32 {
        self.head.revision
    }

    /// The schema of the open file, which is the newest one.
    #[must_use]
    pub fn schema(&self) -> u32 {
        schema::SCHEMA
    }

    /// Whether another path leads to this file.
    #[must_use]
    pub fn is_at(&self, path: &Path) -> bool {
        self.claim.still_at(path)
    }

    pub(crate) fn read<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, Trouble>,
    ) -> Result<T, StoreError> {
        work(&self.connection).map_err(|it| it.at(&self.path))
    }

    /// Writes in one transaction. The head moves on only when it is on the disk.
    pub(crate) fn write<T>(
        &mut self,
        work: impl FnOnce(&Transaction, &mut Head) -> Result<T, Trouble>,
    ) -> Result<T, StoreError> {
        if !self.claim.still_at(&self.path) {
            return Err(StoreError::Moved(self.path.clone()));
        }
        let mut head = self.head;
        let done = transact(&mut self.connection, |it| work(it, &mut head));
        let done = done.map_err(|it| it.at(&self.path))?;
        self.head = head;
        Ok(done)
    }
}

impl Drop for File {
    fn drop(&mut self) {
        // Beside a file that was moved, the journal may belong to one that took its place.
        if self.editable && self.claim.still_at(&self.path) {
            release(&self.connection);
        }
    }
}

/// One transaction: all that the work wrote, or nothing.
pub(crate) fn transact<T>(
    connection: &mut Connection,
    work: impl FnOnce(&Transaction) -> Result<T, Trouble>,
) -> Result<T, Trouble> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let done = work(&transaction)?;
    transaction.commit()?;
    Ok(done)
}
