//! Services combined and split, organisations brought in, states compared and returned to, all
//! without a window.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{apply, records, run, text};

const FIRM: &str = "fennhollow-dental";

fn firm(folder: &Path, name: &str) -> PathBuf {
    let file = folder.join(name);
    run(&["new", text(&file), "--example", FIRM]).out();
    file
}

/// The organisation and the edit that combines monitoring and incident response in it.
fn combine(file: &Path, decisions: &Value) -> Value {
    let told = run(&["info", text(file), "--json"]).json();
    let organisation = told["organisations"][0]["organisation"].clone();
    json!([{ "edit": "combine", "combining": {
        "organisation": organisation,
        "members": ["monitoring", "incident-response"],
        "name": "Watch and respond",
        "owner": "IT lead",
        "decisions": decisions,
    }}])
}

fn decided() -> Value {
    let take = |question: &str| json!({ "question": question, "take": { "take": "member", "service": "incident-response" } });
    json!([take("def.criticality"), take("prac.written")])
}

/// All records but the log.
fn of(records: &Value, kind: &str) -> Vec<Value> {
    let all = records.as_array().expect("a list").iter();
    all.filter(|it| it["record"] == kind).cloned().collect()
}

#[test]
fn services_are_combined_and_split_and_everything_is_as_before() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = firm(folder.path(), "firm.charrette");
    let before = records(&file);

    let refused = apply(&file, &combine(&file, &json!([]))).sentence(3);
    assert!(refused.contains("2 choices are left"), "{refused}");
    assert_eq!(records(&file), before);

    apply(&file, &combine(&file, &decided())).out();
    run(&["verify", text(&file)]).out();
    let combined = records(&file);
    let names: Vec<_> = of(&combined, "service")
        .iter()
        .map(|it| it["name"].clone())
        .collect();
    assert!(names.contains(&json!("Watch and respond")), "{names:?}");
    assert!(!names.contains(&json!("Monitoring")), "{names:?}");
    let combination = of(&combined, "combination").remove(0);
    let again = apply(&file, &combine(&file, &decided())).sentence(3);
    assert!(
        again.contains("is part of “Watch and respond” already"),
        "{again}"
    );

    let split = json!([{ "edit": "split", "combination": combination["id"] }]);
    apply(&file, &split).out();
    assert_eq!(records(&file), before);
    apply(&file, &combine(&file, &decided())).out();
    assert_eq!(records(&file), combined);
    run(&["undo", text(&file)]).out();
    assert_eq!(records(&file), before);
    run(&["verify", text(&file)]).out();
}

#[test]
fn a_dump_of_a_combination_loads_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = firm(folder.path(), "firm.charrette");
    apply(&file, &combine(&file, &decided())).out();
    let dump = run(&["dump", text(&file)]).out();
    let kept = folder.path().join("dump.json");
    fs::write(&kept, &dump).expect("written");
    let again = folder.path().join("again.charrette");
    run(&["load", text(&again), text(&kept)]).out();
    assert_eq!(run(&["dump", text(&again)]).out(), dump);
}

#[test]
fn a_combined_service_has_a_worksheet_that_says_where_it_comes_from() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = firm(folder.path(), "firm.charrette");
    apply(&file, &combine(&file, &decided())).out();
    let out = folder.path().join("combined.md");
    let words = [
        "export",
        text(&file),
        "--kind",
        "combined",
        "--format",
        "md",
        "--out",
    ];
    run(&[&words[..], &[text(&out)]].concat()).out();
    let said = fs::read_to_string(&out).expect("the document");
    for part in [
        "What it combines",
        "What it costs and saves",
        "Where it comes from",
        "Monitoring, Incident response",
        "Owners",
    ] {
        assert!(said.contains(part), "“{part}” is missing: {said}");
    }
}

#[test]
fn organisations_come_in_side_by_side_and_not_twice() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = firm(folder.path(), "one.charrette");
    let other = firm(folder.path(), "two.charrette");
    let before = fs::read(&other).expect("the other");
    run(&["import", text(&file), text(&other), "--dry-run"]).out();
    assert_eq!(of(&records(&file), "organisation").len(), 1);
    run(&["import", text(&file), text(&other)]).out();
    run(&["verify", text(&file)]).out();
    assert_eq!(fs::read(&other).expect("the other"), before);
    let all = records(&file);
    assert_eq!(of(&all, "organisation").len(), 2);
    assert_eq!(of(&all, "service").len(), 12);
    let again = run(&["import", text(&file), text(&other)]).sentence(3);
    assert!(again.contains("is in this workspace already"), "{again}");
    let itself = run(&["import", text(&file), text(&file)]).sentence(3);
    assert!(itself.contains("is the workspace that is open"), "{itself}");
    assert_eq!(records(&file), all);
    run(&["undo", text(&file)]).out();
    assert_eq!(of(&records(&file), "organisation").len(), 1);
}

#[test]
fn members_of_two_organisations_become_a_shared_service_and_part_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = firm(folder.path(), "one.charrette");
    let other = firm(folder.path(), "two.charrette");
    run(&["import", text(&file), text(&other)]).out();
    let before = records(&file);
    let monitoring = of(&before, "service").into_iter();
    let members: Vec<_> = monitoring
        .filter(|it| it["takenFrom"] == "monitoring")
        .map(|it| it["id"].clone())
        .collect();
    assert_eq!(members.len(), 2);
    let mut edit = combine(&file, &json!([]));
    edit[0]["combining"]["members"] = json!(members);
    edit[0]["combining"]["name"] = json!("Shared monitoring");
    apply(&file, &edit).out();
    run(&["verify", text(&file)]).out();
    let shared = records(&file);
    let service = of(&shared, "combination")[0]["service"].clone();
    let taken = of(&shared, "service")
        .into_iter()
        .find(|it| it["id"] == service)
        .expect("it");
    assert_eq!(taken["takenFrom"], "monitoring");
    let id = of(&shared, "combination")[0]["id"].clone();
    apply(&file, &json!([{ "edit": "split", "combination": id }])).out();
    assert_eq!(records(&file), before);
}

#[test]
fn earlier_states_are_compared_and_returned_to() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = firm(folder.path(), "firm.charrette");
    let before = records(&file);
    apply(&file, &combine(&file, &decided())).out();
    let list = run(&["snapshots", text(&file), "--json"]).json();
    let eve = list
        .as_array()
        .expect("a list")
        .iter()
        .find(|it| it["until"] == "combine")
        .expect("the eve");
    let number = eve["revision"].to_string();
    let told = run(&["info", text(&file), "--against", &number]).out();
    assert!(told.contains("change(s) since"), "{told}");
    let back = folder.path().join("back.charrette");
    run(&["restore", text(&file), &number, "--out", text(&back)]).out();
    run(&["verify", text(&back)]).out();
    assert_eq!(records(&back), before);
    let since = run(&["info", text(&file), "--against", text(&back), "--json"]).json();
    assert!(since["total"].as_u64().expect("a number") > 10);
    let none = run(&[
        "restore",
        text(&file),
        "0",
        "--out",
        text(&folder.path().join("no.charrette")),
    ])
    .sentence(3);
    assert!(none.contains("There is no state 0"), "{none}");
    let words = [
        "export",
        text(&file),
        "--kind",
        "comparison",
        "--format",
        "md",
        "--against",
        &number,
        "--out",
    ];
    let out = folder.path().join("comparison.md");
    run(&[&words[..], &[text(&out)]].concat()).out();
    let said = fs::read_to_string(&out).expect("the document");
    assert!(
        said.contains("How far each service is") && said.contains("Watch and respond"),
        "{said}"
    );
}
