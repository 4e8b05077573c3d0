//! Files that earlier programs wrote: one is kept for each schema, and each is to open for ever.

use std::fs;
use std::path::Path;

use serde_json::json;

use super::{answer, apply, records, run, text};

#[test]
fn the_file_of_the_first_schema_opens() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("old-files/schema-1.charrette");
    let before = fs::read(&kept).expect("the kept file");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("old.charrette");
    fs::write(&file, &before).expect("a copy");

    run(&["verify", text(&file)]).out();
    let found = records(&file).to_string();
    for words in [
        "Harbour Works",
        "Keeps the cranes moving",
        "Vessel traffic desk",
        "Folder in the tide room",
    ] {
        assert!(found.contains(words), "“{words}” is missing");
    }
    apply(&file, &json!([answer("def.owner", "Harbour Master")])).out();
    run(&["undo", text(&file)]).out();
    run(&["undo", text(&file)]).out();
    assert!(
        !records(&file)
            .to_string()
            .contains("Keeps the cranes moving")
    );
    run(&["redo", text(&file)]).out();
    assert_eq!(records(&file).to_string(), found);
    run(&["verify", text(&file)]).out();
    assert!(fs::read(&kept).expect("the kept file") == before);
}

#[test]
fn the_file_of_the_second_schema_opens() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("old-files/schema-2.charrette");
    let before = fs::read(&kept).expect("the kept file");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("old.charrette");
    fs::write(&file, &before).expect("a copy");

    run(&["verify", text(&file)]).out();
    let found = records(&file).to_string();
    for words in [
        "Keeps the cranes moving",
        "Gangway cameras",
        "Quay Analyst",
        "accountable-and-responsible",
        "Counted after the tide",
    ] {
        assert!(found.contains(words), "“{words}” is missing");
    }
    let said = run(&["check", text(&file)]).out();
    assert!(said.contains("accepted by Dock Master"), "{said}");
    run(&["undo", text(&file)]).out();
    assert!(
        !records(&file)
            .to_string()
            .contains("Counted after the tide")
    );
    run(&["redo", text(&file)]).out();
    assert_eq!(records(&file).to_string(), found);
    run(&["verify", text(&file)]).out();
    assert!(fs::read(&kept).expect("the kept file") == before);
}

#[test]
fn the_file_of_the_third_schema_opens() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("old-files/schema-3.charrette");
    let before = fs::read(&kept).expect("the kept file");
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("old.charrette");
    fs::write(&file, &before).expect("a copy");

    run(&["verify", text(&file)]).out();
    let found = records(&file).to_string();
    for words in [
        "Watch and mend",
        "Keeps an eye on the tide gates",
        "Night watch",
        "Harbour Master",
    ] {
        assert!(found.contains(words), "“{words}” is missing");
    }
    let combination = records(&file)
        .as_array()
        .and_then(|all| all.iter().find(|it| it["record"] == "combination").cloned())
        .expect("the combination");
    let split = json!([{ "edit": "split", "combination": combination["id"] }]);
    apply(&file, &split).out();
    assert!(records(&file).to_string().contains("Lock keeper"));
    run(&["undo", text(&file)]).out();
    assert_eq!(records(&file).to_string(), found);
    run(&["verify", text(&file)]).out();
    assert!(fs::read(&kept).expect("the kept file") == before);
}
