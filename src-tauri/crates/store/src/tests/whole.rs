//! Whole files: every kind of record, copies, dumps, new files.

use std::fs;

use model::change::{Change, Place};
use model::dump::{DUMP_FORM, Dump};
use model::{Step, Workspace};

use super::kinds::one_of_each;
use super::{Desk, answer, first_step, stamp};
use crate::{File, StoreError};

fn with_everything() -> Desk {
    let mut desk = Desk::new();
    desk.types("purpose", "See what happens.\n“Früh” 🌊", false);
    desk.types("purpose", "See early.", false);
    let step = Step {
        changes: one_of_each().into_iter().map(Change::added).collect(),
        verb: "several".into(),
        place: Place::default(),
    };
    desk.file.commit(&step, &stamp(60), false).unwrap();
    desk.workspace.absorb(&step.changes);
    desk.undo();
    desk.redo();
    desk
}

fn dump_of(desk: &Desk) -> Dump {
    Dump {
        charrette: DUMP_FORM,
        records: desk.workspace.records(),
        log: desk.file.log().unwrap(),
    }
}

#[test]
fn every_kind_of_record_comes_back_as_it_was() {
    let mut desk = with_everything().reopened();
    assert_eq!(desk.workspace.records().len(), 13);
    assert!(desk.undo());
    assert_eq!(desk.reopened().workspace.records().len(), 3);
}

#[test]
fn a_copy_is_the_same_workspace_and_overwrites_nothing_unasked() {
    let desk = with_everything();
    let copy = desk.beside("copy.charrette");
    desk.file.copy_to(&copy).unwrap();
    let again = desk.file.copy_to(&copy);
    assert!(matches!(again, Err(StoreError::Exists(_))));
    let itself = desk.file.copy_over(&desk.path());
    assert!(matches!(itself, Err(StoreError::Exists(_))));
    {
        let (open, workspace) = File::open(&copy).unwrap();
        assert_eq!(workspace, desk.workspace);
        assert_eq!(open.log().unwrap(), desk.file.log().unwrap());
        let busy = desk.file.copy_over(&copy);
        assert!(matches!(busy, Err(StoreError::Locked(_))));
    }
    fs::write(&copy, "something else").unwrap();
    desk.file.copy_over(&copy).unwrap();
    assert_eq!(File::open(&copy).unwrap().1, desk.workspace);
    let (folder, _) = desk.closed();
    assert_eq!(names_in(&folder), ["copy.charrette", "plan.charrette"]);
}

#[test]
fn a_dump_makes_the_same_workspace_again() {
    let desk = with_everything();
    let dump = dump_of(&desk);
    let (file, workspace) = File::load_dump(&desk.beside("loaded.charrette"), &dump).unwrap();
    let again = Dump {
        charrette: DUMP_FORM,
        records: workspace.records(),
        log: file.log().unwrap(),
    };
    assert_eq!(again, dump);
    assert_eq!(file.revision(), desk.file.revision());
    let text = serde_json::to_string(&dump).unwrap();
    assert_eq!(serde_json::from_str::<Dump>(&text).unwrap(), dump);
}

#[test]
fn a_dump_that_does_not_add_up_makes_no_file() {
    let desk = with_everything();
    let target = desk.beside("loaded.charrette");
    let sound = dump_of(&desk);
    let mut missing = sound.clone();
    missing.records.pop();
    let mut orphaned = sound.clone();
    orphaned.records.retain(|it| *it != super::service());
    orphaned.log.truncate(1);
    orphaned.log[0].changes.remove(0);
    orphaned.records.retain(|it| *it == super::organisation());
    let mut newer = sound.clone();
    newer.charrette += 1;
    let mut turned = sound.clone();
    turned.log.swap(1, 2);
    let mut wild = sound;
    wild.log[1].changes[0] = Change::added(answer("purpose", "never written"));
    for dump in [missing, newer, turned, wild] {
        let refused = File::load_dump(&target, &dump);
        assert!(
            matches!(refused, Err(StoreError::UnsoundDump { .. })),
            "{refused:?}"
        );
        assert!(!target.exists());
    }
    assert!(File::load_dump(&target, &orphaned).is_ok());
    let (folder, _) = desk.closed();
    assert_eq!(names_in(&folder), ["loaded.charrette", "plan.charrette"]);
}

#[test]
fn a_new_file_overwrites_nothing_and_needs_a_folder() {
    let desk = Desk::new();
    let create = |path: &std::path::Path| File::create(path, &first_step(), &stamp(0));
    assert!(matches!(create(&desk.path()), Err(StoreError::Exists(_))));
    assert!(matches!(
        create(desk.folder.path()),
        Err(StoreError::Exists(_))
    ));
    let nowhere = desk.beside("no/such/plan.charrette");
    assert!(matches!(create(&nowhere), Err(StoreError::NoFolder(_))));
    let (folder, path) = desk.closed();
    assert_eq!(names_in(&folder), ["plan.charrette"]);
    assert_ne!(File::open(&path).unwrap().1, Workspace::default());
}

/// What lies in the folder: no journal and no half-made file is left.
fn names_in(folder: &tempfile::TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<_> = entries
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}
