//! Files of an older schema. The tests' own schema is one ahead, so that there is one to come from.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use super::Desk;
use crate::{File, SCHEMA, StoreError, verify};

/// The schema that an older program would have written.
const BEFORE: u32 = SCHEMA - 1;

/// Makes a file what the schema before would have written.
fn aged(path: &Path) {
    let connection = Connection::open(path).unwrap();
    let sql = format!("DROP TABLE for_tests; PRAGMA user_version = {BEFORE};");
    connection.execute_batch(&sql).unwrap();
}

#[test]
fn an_older_file_is_brought_up_to_date_and_kept_beside_as_it_was() {
    let mut desk = Desk::new();
    desk.types("a", "1", false);
    let (workspace, kept) = (
        desk.workspace.clone(),
        desk.beside(&format!("plan (schema {BEFORE}).charrette")),
    );
    let (folder, path) = desk.closed();
    aged(&path);
    let (file, read) = File::open(&path).unwrap();
    assert_eq!(read, workspace);
    assert_eq!(file.schema(), SCHEMA);
    drop(file);
    assert_eq!(verify(&path).unwrap().schema, SCHEMA);
    let older = verify(&kept).unwrap();
    assert!(older.is_sound());
    assert_eq!((older.schema, older.revision), (BEFORE, 2));
    drop(File::open(&path).unwrap());
    aged(&path);
    drop(File::open(&path).unwrap());
    assert!(
        folder
            .path()
            .join(format!("plan (schema {BEFORE}, 2).charrette"))
            .exists()
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
}

#[test]
fn an_older_file_that_is_only_looked_at_stays_as_it_is() {
    let desk = Desk::new();
    let workspace = desk.workspace.clone();
    let (folder, path) = desk.closed();
    aged(&path);
    let before = fs::read(&path).unwrap();
    assert_eq!(File::open_read_only(&path).unwrap().1, workspace);
    assert_eq!(verify(&path).unwrap().schema, BEFORE);
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn an_older_file_that_is_damaged_is_left_alone() {
    let (folder, path) = Desk::new().closed();
    aged(&path);
    let connection = Connection::open(&path).unwrap();
    connection
        .execute_batch("UPDATE service SET name = 'x'")
        .unwrap();
    drop(connection);
    let before = fs::read(&path).unwrap();
    let refused = File::open(&path).map(drop);
    assert!(
        matches!(refused, Err(StoreError::Damaged { .. })),
        "{refused:?}"
    );
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
