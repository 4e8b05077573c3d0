//! Connects to a database file so that nothing in it can act: no views, no triggers, limits, a
//! rollback journal and an exclusive lock. Does not look at what the file holds.

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use crate::error::Trouble;

/// How a database is to be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// To be edited: durable, and closed to everybody else.
    Edit,
    /// To be looked at.
    Read,
    /// A new file that counts only once it is whole: no journal, no waiting for the disk.
    Build,
}

/// Bytes of a value or of a line. A text of two million characters takes up to 12 MB as JSON, and
/// a line of the log holds two.
const LENGTH: i32 = 32 * 1024 * 1024;
/// Statements kept ready: three for each table and what the log needs.
const STATEMENTS: usize = 48;
/// How long another program may hold the file before it counts as locked.
const PATIENCE: Duration = Duration::from_millis(250);
/// How long the first look into a foreign schema may take.
const FIRST_LOOK: Duration = Duration::from_secs(2);

/// Connects to a file, which must exist unless it is to be built.
pub(crate) fn connect(path: &Path, purpose: Purpose) -> Result<Connection, Trouble> {
    let mode = match purpose {
        Purpose::Edit => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Purpose::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Purpose::Build => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
    };
    let connection = Connection::open_with_flags(path, mode | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    disarm(&connection)?;
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.execute_batch(match purpose {
        Purpose::Edit => {
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;"
        }
        Purpose::Read => "PRAGMA query_only = ON;",
        Purpose::Build => "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;",
    })?;
    connection.execute_batch(
        "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;",
    )?;
    Ok(connection)
}

fn disarm(connection: &Connection) -> Result<(), Trouble> {
    for (setting, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
    ] {
        connection.set_db_config(setting, on)?;
    }
    for (limit, value) in [
        (Limit::SQLITE_LIMIT_LENGTH, LENGTH),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
        (Limit::SQLITE_LIMIT_ATTACHED, 1),
    ] {
        connection.set_limit(limit, value)?;
    }
    Ok(())
}

/// Gives up the lock and takes away the empty journal, which SQLite leaves lying beside a file that
/// it held exclusively. Whatever fails here leaves an empty file behind and nothing worse.
pub(crate) fn release(connection: &Connection) {
    let done =
        connection.execute_batch("PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = DELETE;");
    drop(done);
}

/// Runs the first look into a file that may be hostile, and breaks it off when it takes too long.
pub(crate) fn within_time<T>(
    connection: &Connection,
    look: impl FnOnce() -> Result<T, Trouble>,
) -> Result<T, Trouble> {
    let until = Instant::now() + FIRST_LOOK;
    connection.progress_handler(10_000, Some(move || Instant::now() > until))?;
    let result = look();
    connection.progress_handler(0, None::<fn() -> bool>)?;
    result
}
