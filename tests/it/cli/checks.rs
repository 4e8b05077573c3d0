//! What does not fit together, as scripts and people ask for it.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::{apply, records, run, six, text};

/// An hour at any time, with two people at their desks in the day.
fn promise_with_office_hours(file: &Path) -> Value {
    let edits = json!([
        {"edit": "addRow", "service": "incident-response", "question": "slm.targets", "cells": {
            "priority": "p1", "metric": "Pick-up", "stage": "started", "from": "call answered",
            "to": "a person works on it", "pauses": "never", "clock": "all-hours", "value": "1",
            "unit": "hours", "attainment": "95", "window": "twelve-months", "agreement": "ola",
            "counterpart": "Head of IT", "source": "ticket"}},
        {"edit": "addRow", "service": "incident-response", "question": "avail.cover", "cells": {
            "days": "mon-fri", "from": "09:00", "to": "17:00", "model": "office",
            "who": "two analysts"}},
    ]);
    apply(file, &edits).out();
    let found = run(&["check", text(file), "--json"]).json();
    let list = found["findings"].as_array().expect("findings");
    let mine = |it: &&Value| it["check"] == "clock-against-cover";
    list.iter().find(mine).expect("a finding").clone()
}

#[test]
fn a_promise_that_cover_cannot_keep_is_found_accepted_and_mended() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = six(folder.path());
    run(&["check", text(&file), "--fail-on", "note"]).out();
    let finding = promise_with_office_hours(&file);
    assert_eq!(finding["severity"], "problem");
    let said = finding["title"].as_str().expect("a sentence");
    assert!(said.contains("27") || said.contains("26.8"), "{said}");
    run(&["check", text(&file)]).out();
    let strict = ["check", text(&file), "--fail-on", "problem"];
    assert!(run(&strict).sentence_after_findings(1).contains("accept"));

    let organisation = records(&file)[0]["id"].clone();
    let accept = json!([{"edit": "acceptFinding", "organisation": organisation,
        "finding": finding["id"], "texts": {"reason": "A duty phone starts in spring",
        "person": "Head of IT", "review": "2999-03-01"}}]);
    apply(&file, &accept).out();
    let said = run(&strict).out();
    assert!(
        said.contains("accepted by Head of IT until 2999-03-01"),
        "{said}"
    );

    let cover = records(&file);
    let row = cover.as_array().expect("records").iter();
    let row = row
        .clone()
        .find(|it| it["question"] == "avail.cover" && it["record"] == "row");
    let on_call = json!([{"edit": "editRow", "service": "incident-response",
        "question": "avail.cover", "row": row.expect("the line")["id"],
        "cells": {"days": "every-day", "from": "00:00", "to": "24:00", "model": "on-call", "ready": "30"}}]);
    apply(&file, &on_call).out();
    let said = run(&strict).out();
    assert!(!said.contains("clock-against-cover"), "{said}");
}

#[test]
fn numbers_that_cannot_be_are_refused_and_change_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = six(folder.path());
    let before = fs::read(&file).expect("the file");
    let row = |question: &str, cells: Value| json!([{"edit": "addRow", "service": "monitoring", "question": question, "cells": cells}]);
    let refused = [
        row("cap.demand", json!({"number": "-3"})),
        row("cap.demand", json!({"number": "NaN"})),
        row("cap.demand", json!({"hours-each": "inf"})),
        row("cap.demand", json!({"hours-each": "1e300"})),
        row("cap.people", json!({"people": "0"})),
        row("cap.people", json!({"share": "120"})),
        row("avail.cover", json!({"from": "25:00"})),
        row("def.service-hours", json!({"to": "24:30"})),
        row("slm.targets", json!({"attainment": "101"})),
        row(
            "slm.agreements",
            json!({"valid-from": "2027-01-01", "valid-to": "2026-01-01"}),
        ),
        row("slm.agreements", json!({"valid-to": "2027-02-30"})),
    ];
    for edits in refused {
        let sentence = apply(&file, &edits).sentence(3);
        assert!(sentence.starts_with('“'), "{sentence}");
        assert_eq!(fs::read(&file).expect("the file"), before, "{edits}");
    }
    let words = row("cap.demand", json!({"number": "about 5"}));
    apply(&file, &words).out();
    let said = run(&["check", text(&file)]).out();
    assert!(
        said.contains("“about 5” under “How many” is not a number"),
        "{said}"
    );
}

#[test]
fn every_figure_comes_as_a_file_of_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("water.charrette");
    run(&["new", text(&file), "--example", "aldermoor-water"]).out();
    let out = folder.path().join("figures");
    let asked = [
        "export",
        text(&file),
        "--kind",
        "figures",
        "--out",
        text(&out),
    ];
    run(&[&asked[..], &["--format", "svg"]].concat()).out();
    run(&[
        &asked[..],
        &["--format", "png", "--service", "incident-response"],
    ]
    .concat())
    .out();
    let names: std::collections::BTreeSet<String> = fs::read_dir(&out)
        .expect("the folder")
        .map(|it| {
            it.expect("a file")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    for name in [
        "aldermoor-water-hand-offs.svg",
        "aldermoor-water-maturity.svg",
        "incident-response-ladder.svg",
        "incident-response-ladder.png",
    ] {
        assert!(names.contains(name), "{name} is missing in {names:?}");
    }
    assert!(
        !names.contains("aldermoor-water-hand-offs.png"),
        "of one service only"
    );
    let drawn = fs::read_to_string(out.join("aldermoor-water-hand-offs.svg")).expect("an SVG");
    assert!(drawn.contains("Incident response") && drawn.contains("aria-label"));
    run(&[&asked[..], &["--format", "docx"]].concat()).sentence(2);
}
