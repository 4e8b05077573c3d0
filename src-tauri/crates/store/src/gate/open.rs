//! Opens a file: every check in its order, and nothing changed before the last of them has passed.

use std::fs;
use std::path::Path;

use model::Workspace;
use rusqlite::{Connection, ErrorCode, MAIN_DB, TransactionBehavior};
use tempfile::TempDir;

use super::claim::Claim;
use super::connect::{Purpose, connect, release, within_time};
use super::{examine, schema};
use crate::error::{StoreError, Trouble};
use crate::file::{File, Head, transact};
use crate::tables::log;
use crate::{copy, load};

/// Claims a file that is there for this process.
fn claimed(path: &Path) -> Result<Claim, Trouble> {
    examine::presence(path)?;
    Claim::on(path)?.ok_or_else(|| StoreError::Locked(path.to_owned()).into())
}

pub(crate) fn for_editing(path: &Path) -> Result<(File, Workspace), Trouble> {
    let read_only = || StoreError::ReadOnly(path.to_owned());
    let claim = claimed(path)?;
    examine::schema_of(path)?;
    if examine::is_marked_read_only(path)? {
        return Err(read_only().into());
    }
    if examine::has_hot_journal(path)? {
        // Taking back a broken-off step changes the file: be sure that it ends well.
        look(path)?;
    }
    let mut connection = connect(path, Purpose::Edit)?;
    if connection.is_readonly(MAIN_DB)? {
        return Err(read_only().into());
    }
    let (workspace, head) = held(&mut connection, path).inspect_err(|_| release(&connection))?;
    let file = File {
        connection,
        path: path.to_owned(),
        claim,
        head,
        editable: true,
        _private_copy: None,
    };
    Ok((file, workspace))
}

/// Locks the database, checks it, brings it up to date and reads it, all or nothing.
fn held(connection: &mut Connection, path: &Path) -> Result<(Workspace, Head), Trouble> {
    connection.execute_batch("BEGIN EXCLUSIVE; COMMIT;")?;
    let found = checked_schema(connection)?;
    if found < schema::SCHEMA {
        keep_older(connection, path, found)?;
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    if found < schema::SCHEMA {
        schema::migrate(&transaction, found)?;
    }
    let (workspace, head) = sealed(&transaction)?;
    // Shows whether a step could be written, journal and all, without writing one.
    transaction.pragma_update(None, "user_version", schema::SCHEMA)?;
    if found < schema::SCHEMA {
        transaction.commit()?;
    } else {
        transaction.rollback()?;
    }
    Ok((workspace, head))
}

pub(crate) fn for_reading(path: &Path) -> Result<(File, Workspace), Trouble> {
    let claim = claimed(path)?;
    examine::schema_of(path)?;
    let (connection, workspace, head, copy) = look(path)?;
    let file = File {
        connection,
        path: path.to_owned(),
        claim,
        head,
        editable: false,
        _private_copy: copy,
    };
    Ok((file, workspace))
}

type Looked = (Connection, Workspace, Head, Option<TempDir>);

/// Reads a file as it is, or a private copy where it would have to be changed to be read.
fn look(path: &Path) -> Result<Looked, Trouble> {
    let connection = connect(path, Purpose::Read)?;
    let first = checked_schema(&connection);
    let needs_recovery = matches!(&first, Err(Trouble::Sql(error))
        if error.sqlite_error_code() == Some(ErrorCode::ReadOnly));
    if !needs_recovery && first? == schema::SCHEMA {
        let (workspace, head) = sealed(&connection)?;
        return Ok((connection, workspace, head, None));
    }
    drop(connection);
    let folder = tempfile::tempdir()?;
    let copy = folder.path().join("workspace");
    fs::copy(path, &copy)?;
    let journal = examine::journal_of(path);
    if journal.exists() {
        fs::copy(journal, examine::journal_of(&copy))?;
    }
    let mut connection = connect(&copy, Purpose::Build)?;
    let found = checked_schema(&connection)?;
    transact(&mut connection, |it| schema::migrate(it, found))?;
    connection.execute_batch("PRAGMA query_only = ON;")?;
    let (workspace, head) = sealed(&connection)?;
    Ok((connection, workspace, head, Some(folder)))
}

/// The schema of a database, which has nothing in it but what belongs there.
fn checked_schema(connection: &Connection) -> Result<u32, Trouble> {
    within_time(connection, || {
        let found = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        schema::compare(connection, found)?;
        Ok(found)
    })
}

/// The records, if they are the ones that the newest step left behind.
pub(crate) fn sealed(connection: &Connection) -> Result<(Workspace, Head), Trouble> {
    let (workspace, seal) = load::workspace(connection)?;
    let newest = log::newest(connection)?;
    let newest = newest.ok_or_else(|| Trouble::Damaged("its log is gone".into()))?;
    if newest.seal()? != seal {
        return Err(Trouble::Damaged("records are missing from it".into()));
    }
    let revision = newest.entry.revision;
    Ok((workspace, Head { revision, seal }))
}

/// Keeps a copy of an older file beside it, for the programs that knew it.
fn keep_older(connection: &Connection, path: &Path, schema: u32) -> Result<(), Trouble> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let free = (1..)
        .map(|number| match number {
            1 => format!("{stem} (schema {schema}).charrette"),
            _ => format!("{stem} (schema {schema}, {number}).charrette"),
        })
        .map(|name| path.with_file_name(name))
        .find(|it| !it.exists());
    free.map_or(Ok(()), |target| copy::backup(connection, &target, false))
}
