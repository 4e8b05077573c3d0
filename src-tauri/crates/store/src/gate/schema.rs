//! The schema: its number, its migrations and whether a file has exactly what they make. One
//! migration a file in `migrations/`; a landed one is never edited. They add: a field that comes
//! later is left out of a record's JSON while it says nothing, so that hashes, logs and dumps of
//! older files stay as they are.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::error::Trouble;

/// `CHRT`: marks an SQLite database as a workspace file.
pub const APPLICATION_ID: u32 = 0x4348_5254;

const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/0001-first.sql"),
    include_str!("../../migrations/0002-registers.sql"),
    include_str!("../../migrations/0003-combinations.sql"),
    #[cfg(test)]
    include_str!("../../migrations/for-tests.sql"),
];

/// The schema that this program writes.
pub const SCHEMA: u32 = MIGRATIONS.len() as u32;

/// Brings a database from a schema to the newest one, within the caller's transaction.
pub(crate) fn migrate(connection: &Connection, from: u32) -> Result<(), Trouble> {
    run(connection, from, SCHEMA)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    Ok(connection.pragma_update(None, "user_version", SCHEMA)?)
}

fn run(connection: &Connection, from: u32, to: u32) -> Result<(), Trouble> {
    for (number, migration) in (1..=to).zip(MIGRATIONS) {
        if number > from {
            connection.execute_batch(migration)?;
        }
    }
    Ok(())
}

/// Refuses a file with anything in its schema that our migrations do not make: a view, a trigger,
/// a table with other columns. Such a thing could hang the program or change what it writes.
pub(crate) fn compare(connection: &Connection, schema: u32) -> Result<(), Trouble> {
    let found = parts_of(connection)?;
    let model = Connection::open_in_memory()?;
    run(&model, 0, schema)?;
    let expected = parts_of(&model)?;
    match found.symmetric_difference(&expected).next() {
        Some((kind, name, _)) => Err(Trouble::Damaged(format!(
            "another program has changed the {kind} “{name}” in it"
        ))),
        None => Ok(()),
    }
}

/// Type, name and text of all that the schema names.
fn parts_of(connection: &Connection) -> Result<BTreeSet<(String, String, String)>, Trouble> {
    let mut statement = connection
        .prepare("SELECT type, name, tbl_name || ': ' || ifnull(sql, '') FROM sqlite_schema")?;
    let parts = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(parts.collect::<Result<_, _>>()?)
}
