//! Whole workspaces: dump, load and dump again give the same bytes.

use std::fs;
use std::path::Path;

use serde_json::json;

use super::{answer, apply, fed, records, run, six, text};

fn comes_back(file: &Path, folder: &Path) {
    let first = run(&["dump", text(file)]).out();
    let copy = folder.join("copy.charrette");
    fed(&["load", text(&copy), "-"], &first).out();
    assert!(
        run(&["dump", text(&copy)]).out() == first,
        "the dumps differ"
    );
    run(&["verify", text(&copy)]).out();
    let data = folder.join("data.json");
    run(&[
        "export",
        text(&copy),
        "--kind",
        "data",
        "--format",
        "json",
        "--out",
        text(&data),
    ])
    .out();
    assert!(fs::read_to_string(&data).expect("the data") == first);
}

#[test]
fn a_workspace_with_a_past_comes_back_byte_for_byte() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = six(folder.path());
    apply(&file, &json!([answer("def.purpose", "Erst\nثم 🛟")])).out();
    apply(&file, &json!([answer("def.owner", "Harbour Master")])).out();
    run(&["undo", text(&file)]).out();
    comes_back(&file, folder.path());
}

#[test]
fn the_examples_come_back_byte_for_byte() {
    for example in ["aldermoor-water", "fennhollow-dental"] {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("example.charrette");
        run(&["new", text(&file), "--example", example]).out();
        comes_back(&file, folder.path());
    }
}

#[test]
fn looking_leaves_the_file_as_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = six(folder.path());
    let before = fs::read(&file).expect("the file");
    for look in ["info", "dump", "history", "verify"] {
        run(&[look, text(&file)]).out();
    }
    assert!(fs::read(&file).expect("the file") == before);
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 1);
}

#[test]
fn commands_that_are_not_there_are_a_matter_of_usage() {
    for arguments in [
        vec!["mend", "a.charrette", "b.charrette"],
        vec!["restore", "a.charrette"],
        vec!["export", "a.charrette"],
        vec!["new"],
    ] {
        let sentence = run(&arguments).sentence(2);
        assert!(sentence.contains("help"), "{sentence}");
    }
    assert!(run(&[""; 0]).err.contains("Usage"));
    assert!(run(&["--help"]).out().contains("Exit codes"));
    assert!(run(&["--version"]).out().contains("charrette-cli"));
    for of in ["edits", "dump", "catalogue", "findings"] {
        assert!(run(&["schema", of]).json()["$schema"].is_string());
    }
}

#[test]
fn each_list_of_edits_is_a_step_of_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = six(folder.path());
    for words in ["Low tide", "High tide"] {
        apply(&file, &json!([answer("def.purpose", words)])).out();
    }
    run(&["undo", text(&file)]).out();
    let found = records(&file).to_string();
    assert!(found.contains("Low tide") && !found.contains("High tide"));
}
