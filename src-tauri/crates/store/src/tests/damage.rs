//! Damage: bits that turned, records that vanished, steps that were broken off.

use std::fs;
use std::path::Path;

use model::dump::LogEntry;
use rusqlite::Connection;

use super::{Desk, stamp};
use crate::gate::examine::journal_of;
use crate::{Check, File, StoreError, Verification, verify};

fn filled() -> Desk {
    let mut desk = Desk::new();
    for number in 0..40 {
        let text = format!(
            "Answer {number}: {}",
            "what the team agreed on. ".repeat(number)
        );
        desk.types(&format!("question-{number}"), &text, false);
    }
    desk.undo();
    desk
}

/// What is wrong with a file, by check.
fn faults(verification: &Verification) -> Vec<Check> {
    let checks = verification.checks.iter();
    checks
        .filter(|it| !it.faults.is_empty())
        .map(|it| it.check)
        .collect()
}

#[test]
fn a_sound_file_passes_every_check() {
    let desk = filled();
    let open = desk.file.verify();
    assert!(open.is_sound(), "{open:?}");
    assert_eq!((open.revision, open.records, open.steps), (42, 41, 42));
    let (_folder, path) = desk.closed();
    let before = fs::read(&path).unwrap();
    assert_eq!(verify(&path).unwrap(), open);
    assert_eq!(fs::read(&path).unwrap(), before);
}

/// Opened, it is what was written or it is refused; checked, not even the log can differ.
#[test]
fn a_bit_that_turns_is_found_or_changes_nothing() {
    let desk = filled();
    let log = desk.file.log().unwrap();
    let workspace = desk.workspace.clone();
    let (_folder, path) = desk.closed();
    let sound = fs::read(&path).unwrap();
    let mut random = 7_u64;
    let mut found = 0;
    for _ in 0..500 {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let place = usize::try_from(random >> 20).unwrap() % (sound.len() * 8);
        let mut bytes = sound.clone();
        bytes[place / 8] ^= 1 << (place % 8);
        fs::write(&path, &bytes).unwrap();
        if let Ok((_, read)) = File::open_read_only(&path) {
            assert_eq!(read, workspace, "bit {place}");
        }
        found += usize::from(!passes(&path, &log, place));
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
    // The others lie in the empty ends of pages.
    assert!(found > 150, "{found} of 500");
}

/// Whether the checks find nothing, in which case nothing may be wrong.
fn passes(path: &Path, log: &[LogEntry], place: usize) -> bool {
    let sound = verify(path).is_ok_and(|it| it.is_sound());
    if sound {
        let (file, _) = File::open_read_only(path).unwrap();
        assert_eq!(file.log().unwrap(), log, "bit {place}");
    }
    sound
}

#[test]
fn what_another_program_changed_is_found_by_its_check() {
    for (sql, expected) in [
        (
            "UPDATE answer SET note = 'x' WHERE question = 'question-3'",
            vec![Check::Hashes, Check::Log],
        ),
        (
            "DELETE FROM answer WHERE question = 'question-3'",
            vec![Check::Log],
        ),
        (
            "UPDATE log SET author = 'x' WHERE revision = 7",
            vec![Check::Log],
        ),
        (
            "UPDATE log_change SET question = 'x' WHERE revision = 7",
            vec![Check::Log],
        ),
        (
            "DELETE FROM log_change WHERE revision = 1 AND ordinal = 1",
            vec![Check::Log],
        ),
    ] {
        let (_folder, path) = filled().closed();
        Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        let found = verify(&path).unwrap();
        assert_eq!(faults(&found), expected, "{found:?}");
    }
}

#[test]
fn a_damaged_or_missing_record_keeps_a_file_from_opening() {
    for sql in [
        "UPDATE answer SET note = 'x' WHERE question = 'question-3'",
        "UPDATE answer SET value = '{' WHERE question = 'question-3'",
        "UPDATE answer SET state = 'opem' WHERE question = 'question-3'",
        "UPDATE answer SET confidence = 900 WHERE question = 'question-3'",
        "DELETE FROM answer WHERE question = 'question-3'",
        "DELETE FROM log_change; DELETE FROM log",
    ] {
        let (_folder, path) = filled().closed();
        Connection::open(&path).unwrap().execute_batch(sql).unwrap();
        let before = fs::read(&path).unwrap();
        let refused = File::open(&path).map(drop);
        assert!(
            matches!(refused, Err(StoreError::Damaged { .. })),
            "{sql}: {refused:?}"
        );
        assert_eq!(fs::read(&path).unwrap(), before);
        assert!(!journal_of(&path).exists());
    }
}

/// A file as it lies on the disk when the program is killed in the middle of a step.
fn broken_off(desk: Desk) -> (tempfile::TempDir, std::path::PathBuf) {
    let target = desk.beside("killed.charrette");
    let (folder, path) = desk.closed();
    let mut connection = Connection::open(&path).unwrap();
    connection
        .execute_batch("PRAGMA cache_size = 1; PRAGMA cache_spill = 1;")
        .unwrap();
    let step = connection.transaction().unwrap();
    step.execute_batch("UPDATE answer SET value = value || value || value || value;")
        .unwrap();
    fs::copy(&path, &target).unwrap();
    fs::copy(journal_of(&path), journal_of(&target)).unwrap();
    (folder, target)
}

#[test]
fn a_step_that_was_broken_off_is_taken_back() {
    let desk = filled();
    let workspace = desk.workspace.clone();
    let (_folder, path) = broken_off(desk);
    let half_way = fs::read(&path).unwrap();
    assert_eq!(File::open_read_only(&path).unwrap().1, workspace);
    #[cfg(unix)]
    {
        let link = path.with_file_name("link.charrette");
        std::os::unix::fs::symlink(&path, &link).unwrap();
        assert_eq!(File::open_read_only(&link).unwrap().1, workspace);
    }
    assert!(verify(&path).unwrap().is_sound());
    assert_eq!(fs::read(&path).unwrap(), half_way);
    assert!(journal_of(&path).exists());
    assert_eq!(File::open(&path).unwrap().1, workspace);
    assert_ne!(fs::read(&path).unwrap(), half_way);
    assert!(!journal_of(&path).exists());
}

#[test]
fn a_broken_off_step_is_not_even_taken_back_in_a_damaged_file() {
    let mut desk = filled();
    desk.types("last", "word", false);
    let wrong = "UPDATE log SET digest = '0' WHERE revision = 43";
    desk.file.connection.execute_batch(wrong).unwrap();
    let (_folder, path) = broken_off(desk);
    let half_way = fs::read(&path).unwrap();
    let refused = File::open(&path).map(drop);
    assert!(matches!(refused, Err(StoreError::Damaged { .. })));
    assert_eq!(fs::read(&path).unwrap(), half_way);
    assert!(journal_of(&path).exists());
}

#[test]
fn damage_in_the_log_stops_undo_and_not_the_work() {
    let mut desk = filled();
    let wrong = "UPDATE log_change SET \"after\" = '' WHERE revision = 40";
    desk.file.connection.execute_batch(wrong).unwrap();
    assert!(matches!(
        desk.file.undo_step(),
        Err(StoreError::Damaged { .. })
    ));
    desk.types("on", "we go", false);
    let step = desk.file.undo_step().unwrap().unwrap();
    desk.file.commit_undo(&step, &stamp(900)).unwrap();
}
