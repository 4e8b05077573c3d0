//! Opens a file: every check in its order, and nothing changed before the last of them has passed.

use std::fs;
use std::io;
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
    let schema = examine::schema_of(path)?;
    examine::ends_whole(path)?;
    if examine::is_marked_read_only(path)? {
        return Err(read_only().into());
    }
    if schema < schema::SCHEMA || examine::has_hot_journal(path)? {
        // Migrating, or taking back a broken-off step, changes the file: be sure that it ends well.
        sealed(&look(path)?.connection)?;
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
    examine::ends_whole(path)?;
    let looked = look(path)?;
    let (workspace, head) = sealed(&looked.connection)?;
    let file = File {
        connection: looked.connection,
        path: path.to_owned(),
        claim,
        head,
        editable: false,
        _private_copy: looked.private_copy,
    };
    Ok((file, workspace))
}

/// A database open for reading, its records not read yet.
pub(crate) struct Looked {
    pub(crate) connection: Connection,
    /// The schema that the file has.
    pub(crate) schema: u32,
    private_copy: Option<TempDir>,
    _claim: Option<Claim>,
}

/// Opens a file for the checks, which go on where opening for reading would end.
pub(crate) fn for_checking(path: &Path) -> Result<Looked, Trouble> {
    let claim = claimed(path)?;
    examine::schema_of(path)?;
    examine::ends_whole(path)?;
    let looked = look(path)?;
    Ok(Looked {
        _claim: Some(claim),
        ..looked
    })
}

/// Opens a file as it is, or a private copy where it would have to be changed to be read.
fn look(path: &Path) -> Result<Looked, Trouble> {
    let connection = connect(path, Purpose::Read)?;
    let found = checked_schema(&connection);
    let needs_recovery = matches!(&found, Err(Trouble::Sql(error))
        if error.sqlite_error_code() == Some(ErrorCode::ReadOnly));
    if !needs_recovery {
        let schema = found?;
        if schema == schema::SCHEMA {
            return Ok(Looked {
                connection,
                schema,
                private_copy: None,
                _claim: None,
            });
        }
    }
    drop(connection);
    look_at_copy(path)
}

fn look_at_copy(path: &Path) -> Result<Looked, Trouble> {
    let folder = tempfile::tempdir()?;
    let copy = folder.path().join("workspace");
    copy_bytes(path, &copy)?;
    let journal = examine::journal_of(path);
    if journal.exists() {
        copy_bytes(&journal, &examine::journal_of(&copy))?;
    }
    let mut connection = connect(&copy, Purpose::Build)?;
    let schema = checked_schema(&connection)?;
    transact(&mut connection, |it| schema::migrate(it, schema))?;
    connection.execute_batch("PRAGMA query_only = ON;")?;
    Ok(Looked {
        connection,
        schema,
        private_copy: Some(folder),
        _claim: None,
    })
}

/// The content without its rights: a read-only file's copy has to be written.
fn copy_bytes(from: &Path, to: &Path) -> Result<(), Trouble> {
    io::copy(&mut fs::File::open(from)?, &mut fs::File::create(to)?)?;
    Ok(())
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
    match free {
        Some(target) => copy::backup(connection, &target)?.keep(false),
        None => Ok(()),
    }
}
