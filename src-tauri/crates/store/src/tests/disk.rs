//! The disk: full, read-only, moved from under the file, held by somebody else.

use std::fs::{self, Permissions};
use std::path::Path;

use rusqlite::Connection;

use super::{Desk, first_step, stamp};
use crate::{File, StoreError, verify};

#[test]
fn a_full_disk_loses_nothing_and_the_same_step_can_be_tried_again() {
    let mut desk = Desk::new();
    desk.types("a", "1", true);
    let limit = |desk: &Desk, pages: i64| {
        let sql = format!("PRAGMA max_page_count = {pages}");
        desk.file
            .connection
            .query_row(&sql, [], |row| row.get::<_, i64>(0))
            .unwrap()
    };
    let pages = limit(&desk, 1);
    let long = "what the team said ".repeat(5000);
    let before = fs::metadata(desk.path()).unwrap().len();
    for _ in 0..3 {
        let refused = desk.tries("a", Some(&long), true);
        assert!(
            matches!(refused, Err(StoreError::DiskFull(_))),
            "{refused:?}"
        );
        assert_eq!(fs::metadata(desk.path()).unwrap().len(), before);
    }
    assert_eq!(desk.file.revision(), 2);
    assert!(desk.file.verify().is_sound());
    limit(&desk, pages + 1000);
    let written = desk.types("a", &long, true);
    assert_eq!(written.revision, 3);
    assert_eq!(written.began, stamp(10).at);
    let mut desk = desk.reopened();
    desk.undo();
    assert_eq!(desk.text("a"), "");
    desk.reopened();
}

#[cfg(unix)]
#[test]
fn what_is_marked_read_only_can_be_read_and_not_edited() {
    let desk = Desk::new();
    let workspace = desk.workspace.clone();
    let (folder, path) = desk.closed();
    for target in [path.as_path(), folder.path()] {
        let was = fs::metadata(target).unwrap().permissions();
        mark(target, 0o555);
        let refused = File::open(&path).map(drop);
        assert!(
            matches!(refused, Err(StoreError::ReadOnly(_))),
            "{refused:?}"
        );
        let (mut file, read) = File::open_read_only(&path).unwrap();
        assert_eq!(read, workspace);
        let step = Desk::new().step("a", Some("1"));
        let refused = file.commit(&step, &stamp(10), false).map(drop);
        assert!(
            matches!(refused, Err(StoreError::ReadOnly(_))),
            "{refused:?}"
        );
        drop(file);
        assert!(verify(&path).unwrap().is_sound());
        fs::set_permissions(target, was).unwrap();
    }
    mark(folder.path(), 0o555);
    let created = File::create(
        &folder.path().join("new.charrette"),
        &first_step(),
        &stamp(0),
    );
    let created = created.map(drop);
    fs::set_permissions(folder.path(), mode(0o755)).unwrap();
    assert!(
        matches!(created, Err(StoreError::ReadOnly(_))),
        "{created:?}"
    );
    assert_eq!(File::open(&path).unwrap().1, workspace);
}

#[cfg(unix)]
fn mode(mode: u32) -> Permissions {
    use std::os::unix::fs::PermissionsExt;
    Permissions::from_mode(mode)
}

#[cfg(unix)]
fn mark(path: &Path, bits: u32) {
    fs::set_permissions(path, mode(bits)).unwrap();
}

#[cfg(unix)]
#[test]
fn a_file_that_was_moved_away_is_noticed_and_a_copy_can_still_be_saved() {
    let mut desk = Desk::new();
    desk.types("a", "1", false);
    let (path, away) = (desk.path(), desk.beside("away.charrette"));
    fs::rename(&path, &away).unwrap();
    let moved = fs::read(&away).unwrap();
    let refused = desk.tries("a", Some("2"), false);
    assert!(matches!(refused, Err(StoreError::Moved(_))), "{refused:?}");
    assert_eq!(fs::read(&away).unwrap(), moved);
    // Another file in its place changes nothing.
    fs::write(&path, &moved).unwrap();
    assert!(matches!(
        desk.tries("a", Some("2"), false),
        Err(StoreError::Moved(_))
    ));
    assert_eq!(fs::read(&path).unwrap(), moved);
    let copy = desk.beside("copy.charrette");
    desk.file.copy_to(&copy).unwrap();
    assert_eq!(File::open(&copy).unwrap().1, desk.workspace);
    fs::rename(&away, &path).unwrap();
    desk.types("a", "2", false);
    desk.reopened();
}

#[test]
fn a_file_in_use_by_another_program_is_locked() {
    let desk = Desk::new();
    let other = Connection::open(desk.path()).unwrap();
    let read = other.query_row("SELECT count(*) FROM log", [], |row| row.get::<_, i64>(0));
    assert!(read.is_err());
    drop(other);
    let (_folder, path) = desk.closed();
    let before = fs::read(&path).unwrap();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    assert!(matches!(File::open(&path), Err(StoreError::Locked(_))));
    assert!(matches!(
        File::open_read_only(&path),
        Err(StoreError::Locked(_))
    ));
    assert!(matches!(verify(&path), Err(StoreError::Locked(_))));
    drop(other);
    assert_eq!(fs::read(&path).unwrap(), before);
    File::open(&path).unwrap();
}
