//! Steps: written, joined, undone, redone, refused.

use model::change::{Change, Place};
use model::dump::Standing;
use model::{Step, Workspace};

use super::{Desk, answer, organisation, service, stamp};
use crate::{File, StoreError};

#[test]
fn a_step_is_there_after_opening_again() {
    let mut desk = Desk::new();
    desk.types("purpose", "See what happens.", false);
    assert_eq!(desk.file.revision(), 2);
    let desk = desk.reopened();
    assert_eq!(desk.file.revision(), 2);
    assert_eq!(desk.text("purpose"), "See what happens.");
}

#[test]
fn typing_on_in_one_place_is_one_step() {
    let mut desk = Desk::new();
    desk.types("purpose", "See", true);
    desk.types("purpose", "See what", true);
    let written = desk.types("purpose", "See what happens", true);
    assert_eq!(written.began, stamp(10).at);
    assert_eq!(written.at, stamp(30).at);
    let log = desk.file.log().unwrap();
    assert_eq!(log.len(), 2);
    assert_eq!(log[1].revision, 4);
    assert_eq!(
        log[1].changes[0].after(),
        Some(&answer("purpose", "See what happens"))
    );
    assert!(desk.undo());
    assert_eq!(desk.text("purpose"), "");
    desk.reopened();
}

#[test]
fn what_does_not_belong_together_stays_apart() {
    let mut desk = Desk::new();
    desk.types("purpose", "a", true);
    desk.types("scope", "b", true);
    desk.types("scope", "c", false);
    desk.seconds += 55;
    desk.types("scope", "d", true);
    assert_eq!(desk.file.log().unwrap().len(), 5);
    desk.undo();
    desk.types("scope", "e", true);
    assert_eq!(desk.file.log().unwrap().len(), 7);
}

#[test]
fn joined_typing_ends_a_minute_after_it_began() {
    let mut desk = Desk::new();
    for at in 0..20 {
        desk.types("purpose", &format!("text {at}"), true);
    }
    // Every ten seconds for 200 seconds: 10..=60, then 70..=120, and so on.
    assert_eq!(desk.file.log().unwrap().len(), 1 + 4);
}

#[test]
fn typing_and_taking_back_does_not_fill_the_log() {
    let mut desk = Desk::new();
    desk.types("scope", "stays", false);
    for _ in 0..10 {
        desk.types("purpose", "x", true);
        desk.tries("purpose", None, true).unwrap();
    }
    let log = desk.file.log().unwrap();
    assert_eq!(log.len(), 3);
    assert!(log[2].changes.is_empty());
    let step = desk.file.undo_step().unwrap().unwrap();
    assert_eq!(step.place.question, Some("scope".into()));
    let mut desk = desk.reopened();
    assert_eq!(desk.file.revision(), 22);
    desk.types("purpose", "y", true);
    assert_eq!(desk.file.log().unwrap().len(), 3);
    desk.reopened();
}

#[test]
fn undo_and_redo_go_all_the_way_across_a_restart() {
    let mut desk = Desk::new();
    for (question, text) in [("a", "1"), ("b", "2"), ("a", "3")] {
        desk.types(question, text, false);
    }
    assert!(desk.undo());
    let mut desk = desk.reopened();
    assert!(desk.undo());
    assert!(desk.undo());
    assert!(!desk.undo());
    assert_eq!(
        (desk.text("a"), desk.text("b")),
        (String::new(), String::new())
    );
    let mut desk = desk.reopened();
    assert!(desk.redo());
    assert_eq!(
        (desk.text("a").as_str(), desk.text("b").as_str()),
        ("1", "")
    );
    assert_eq!(desk.file.redo_outline().unwrap().unwrap().revision, 3);
    assert!(desk.redo());
    assert!(desk.redo());
    assert!(!desk.redo());
    assert_eq!(
        (desk.text("a").as_str(), desk.text("b").as_str()),
        ("3", "2")
    );
    assert_eq!(desk.file.undo_outline().unwrap().unwrap().revision, 4);
    desk.reopened();
}

#[test]
fn what_was_undone_is_dropped_by_the_next_step() {
    let mut desk = Desk::new();
    desk.types("a", "1", false);
    desk.types("a", "2", false);
    desk.undo();
    desk.types("a", "3", false);
    assert!(!desk.redo());
    let standings: Vec<_> = desk
        .file
        .log()
        .unwrap()
        .iter()
        .map(|it| it.standing)
        .collect();
    use Standing::{Done, Dropped, Fixed};
    assert_eq!(standings, [Fixed, Done, Dropped, Fixed, Done]);
    desk.undo();
    desk.undo();
    assert_eq!(desk.text("a"), "");
    assert!(!desk.undo());
}

#[test]
fn a_step_that_does_not_follow_is_refused_and_nothing_written() {
    let mut desk = Desk::new();
    desk.types("a", "1", false);
    let wrong = Step {
        changes: vec![
            Change::added(answer("b", "new")),
            Change::between(Some(answer("a", "0")), Some(answer("a", "2"))).unwrap(),
        ],
        verb: "several".into(),
        place: Place::default(),
    };
    let refused = desk.file.commit(&wrong, &stamp(50), false);
    assert!(matches!(refused, Err(StoreError::OutOfStep { .. })));
    let orphan = Step {
        changes: vec![Change::removed(service())],
        ..wrong
    };
    let refused = desk.file.commit(&orphan, &stamp(50), false);
    assert!(matches!(refused, Err(StoreError::OutOfStep { .. })));
    let mut desk = desk.reopened();
    desk.types("a", "2", false);
    desk.reopened();
}

#[test]
fn a_service_goes_with_all_that_hangs_on_it_in_any_order() {
    let mut desk = Desk::new();
    desk.types("a", "1", false);
    let step = Step {
        changes: vec![
            Change::removed(organisation()),
            Change::removed(service()),
            Change::removed(answer("a", "1")),
        ],
        verb: "removeService".into(),
        place: Place::default(),
    };
    desk.file.commit(&step, &stamp(60), false).unwrap();
    desk.workspace.absorb(&step.changes);
    assert_eq!(desk.workspace, Workspace::default());
    let mut desk = desk.reopened();
    desk.undo();
    desk.reopened();
}

#[test]
fn two_paths_to_one_file_are_one_file() {
    let desk = Desk::new();
    assert!(matches!(
        File::open(&desk.path()),
        Err(StoreError::Locked(_))
    ));
    assert!(matches!(
        File::open_read_only(&desk.path()),
        Err(StoreError::Locked(_))
    ));
    let roundabout = desk.folder.path().join(".").join("plan.charrette");
    assert!(matches!(
        File::open(&roundabout),
        Err(StoreError::Locked(_))
    ));
    assert!(desk.file.is_at(&roundabout));
    let (_folder, path) = desk.closed();
    let (_one, _) = File::open_read_only(&path).unwrap();
}
