//! Files that are not ours, not whole, not of this schema, or not only ours. Each is refused by its
//! own name, and not one byte of it changes.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use super::Desk;
use crate::{APPLICATION_ID, File, SCHEMA, StoreError, verify};

/// Opens for editing, for reading and for checking; all three must refuse, and change nothing.
fn refused(path: &Path) -> StoreError {
    let before = fs::read(path).ok();
    let editing = File::open(path).map(drop).unwrap_err();
    let reading = File::open_read_only(path).map(drop).unwrap_err();
    let checking = verify(path).unwrap_err();
    assert_eq!(fs::read(path).ok(), before, "{editing}");
    assert!(!crate::gate::examine::journal_of(path).exists());
    assert_eq!(editing.to_string(), reading.to_string());
    assert_eq!(editing.to_string(), checking.to_string());
    editing
}

fn seems(content: &[u8]) -> &'static str {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.charrette");
    fs::write(&path, content).unwrap();
    match refused(&path) {
        StoreError::NotOurs { seems, .. } => seems,
        other => panic!("{other}"),
    }
}

#[test]
fn what_is_no_file_of_ours_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("missing.charrette");
    assert!(matches!(refused(&missing), StoreError::Missing(_)));
    assert!(!missing.exists());
    assert!(matches!(refused(folder.path()), StoreError::IsFolder(_)));
    let empty = folder.path().join("empty.charrette");
    fs::write(&empty, "").unwrap();
    assert!(matches!(refused(&empty), StoreError::Empty(_)));
}

#[test]
fn it_says_what_a_foreign_file_looks_like() {
    assert_eq!(seems("Notes of the workshop\n".as_bytes()), "a text file");
    assert_eq!(seems("é".repeat(5000).as_bytes()), "a text file");
    assert_eq!(
        seems(b"PK\x03\x04......word/document.xml"),
        "a Word document"
    );
    assert_eq!(
        seems(b"PK\x03\x04......xl/workbook.xml"),
        "an Excel workbook"
    );
    assert_eq!(seems(b"PK\x03\x04......"), "a ZIP archive");
    assert_eq!(seems(b"%PDF-1.7"), "a PDF document");
    assert_eq!(seems(&[0, 159, 146, 150]), "a file of some other program");
    let dump = b"{\n  \"charrette\": 1,\n  \"records\": []}";
    assert!(seems(dump).starts_with("a dump of a workspace"));
}

#[test]
fn somebody_elses_database_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.charrette");
    let other = Connection::open(&path).unwrap();
    other.execute_batch("CREATE TABLE answer (a)").unwrap();
    drop(other);
    let error = refused(&path);
    assert!(
        matches!(error, StoreError::NotOurs { seems, .. } if seems.contains("another program"))
    );
}

#[test]
fn a_newer_schema_is_named_and_left_alone() {
    let (_folder, path) = Desk::new().closed();
    edited(&path, &format!("PRAGMA user_version = {}", SCHEMA + 1));
    let error = refused(&path);
    assert!(matches!(error, StoreError::Newer { schema, .. } if schema == SCHEMA + 1));
    assert!(error.to_string().contains("newer"));
}

#[test]
fn the_header_says_whose_it_is() {
    let (_folder, path) = Desk::new().closed();
    let bytes = fs::read(&path).unwrap();
    assert_eq!(bytes[68..72], APPLICATION_ID.to_be_bytes());
    assert_eq!(&bytes[68..72], b"CHRT");
}

#[test]
fn a_truncated_file_is_damaged() {
    for left in [50, 99, 100, 4096, 4097, 20_000] {
        cut_to(|_| left);
    }
    for lost in [1, 4095, 4096] {
        cut_to(|whole| whole - lost);
    }
}

fn cut_to(length: impl FnOnce(usize) -> usize) {
    let (_folder, path) = Desk::new().closed();
    let bytes = fs::read(&path).unwrap();
    let left = length(bytes.len());
    fs::write(&path, &bytes[..left]).unwrap();
    let found = refused(&path);
    assert!(matches!(found, StoreError::Damaged { .. }), "{left}");
}

#[test]
fn nothing_that_could_act_is_let_in() {
    for smuggled in [
        "CREATE VIEW organisation_2 AS WITH RECURSIVE c(x) AS (VALUES(1) UNION ALL SELECT x+1 FROM c) SELECT x FROM c",
        "CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM log_change; END",
        "CREATE TABLE extra (a)",
        "CREATE INDEX i ON answer (note)",
        "ALTER TABLE answer ADD COLUMN extra TEXT NOT NULL DEFAULT ''",
        "DROP INDEX log_change_place",
        "DROP TABLE catalogue; CREATE VIEW catalogue AS SELECT id, position AS source, hash FROM organisation",
        "PRAGMA journal_mode = WAL",
    ] {
        let (_folder, path) = Desk::new().closed();
        edited(&path, smuggled);
        let error = refused(&path);
        assert!(
            matches!(error, StoreError::Damaged { .. }),
            "{smuggled}: {error}"
        );
    }
}

/// Changes a file as another program would.
fn edited(path: &Path, sql: &str) {
    let connection = Connection::open(path).unwrap();
    connection.execute_batch(sql).unwrap();
}
