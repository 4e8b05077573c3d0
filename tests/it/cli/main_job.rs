//! The main job with no display: a workspace, answers in all four aspects, undo, the document.

use std::io::{Cursor, Read};
use std::path::Path;

use quick_xml::events::Event;
use serde_json::{Value, json};

use super::{answer, apply, records, run, six, text};

/// What the team says, an aspect each, and words that the document must hold.
fn edits(organisation: &str) -> Value {
    let row = |question: &str, cells: Value| {
        json!({
            "edit": "addRow", "service": "incident-response",
            "question": question, "cells": cells,
        })
    };
    json!([
        answer("def.purpose", "Keeps the cranes moving & ships <berthed> while we clean up."),
        {
            "edit": "recordAnswer", "service": "incident-response", "question": "def.outcomes",
            "value": { "kind": "items", "items": ["No crane stands for longer than a tide"] },
        },
        row("def.customers", json!({
            "customer": "Vessel traffic desk", "relies": "a voice at night", "voice": "Harbour Master",
        })),
        row("slm.targets", json!({
            "priority": "p1", "metric": "Pick-up by a person", "from": "Call rings",
            "to": "Name is given", "pauses": "never", "clock": "all-hours",
            "value": "17", "unit": "minutes",
        })),
        {
            "edit": "settleHandOff", "service": "incident-response",
            "handOff": format!("{organisation}.INT-005"), "says": "yes",
        },
        {
            "edit": "editHandOff", "service": "incident-response",
            "handOff": format!("{organisation}.INT-005"),
            "texts": { "target": "before the spring tide" },
        },
        row("int.friction", json!({ "where": "Pilot boats", "happens": "Nobody tells the pilots" })),
        {
            "edit": "choosePractice", "service": "incident-response",
            "practice": "IRP-01", "choice": "in-place",
        },
        {
            "edit": "detailPractice", "service": "incident-response",
            "practice": "IRP-01", "evidence": "Folder in the tide room",
        },
    ])
}

const WORDS: [&str; 10] = [
    "Keeps the cranes moving & ships <berthed> while we clean up.",
    "No crane stands for longer than a tide",
    "Vessel traffic desk",
    "Harbour Master",
    "Pick-up by a person",
    "17",
    "before the spring tide",
    "Pilot boats",
    "Nobody tells the pilots",
    "Folder in the tide room",
];

#[test]
fn the_main_job_needs_no_display() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = six(folder.path());
    let info = run(&["info", text(&file), "--json"]).json();
    let organisation = &info["organisations"][0];
    assert_eq!(organisation["name"], "Harbour Works");
    assert_eq!(organisation["services"].as_array().map(Vec::len), Some(6));

    let empty = records(&file);
    let id = organisation["organisation"].as_str().expect("an id");
    let done = apply(&file, &edits(id));
    assert_eq!(done.code, Some(0), "{done:?}");
    let filled = records(&file);
    assert_ne!(empty, filled);
    run(&["undo", text(&file)]).out();
    assert_eq!(records(&file), empty, "one undo takes the whole list back");
    run(&["redo", text(&file)]).out();
    assert_eq!(records(&file), filled);
    let nothing = run(&["redo", text(&file)]).sentence(1);
    assert!(nothing.contains("no undone step"), "{nothing}");

    let info = run(&["info", text(&file), "--json"]).json();
    let service = &info["organisations"][0]["services"][5];
    assert_eq!(service["takenFrom"], "incident-response");
    assert_eq!(service["aspects"]["definition"]["done"], 3, "{service}");

    let steps = run(&["history", text(&file), "--json"]).json();
    let authors = steps.as_array().expect("a list").iter();
    assert!(
        authors.into_iter().any(|it| it["author"] == "Facilitator"),
        "{steps}"
    );

    let document = folder.path().join("sheet.docx");
    let export = [
        "export",
        text(&file),
        "--kind",
        "worksheet",
        "--format",
        "docx",
        "--service",
        "incident-response",
        "--out",
        text(&document),
    ];
    run(&export).out();
    let read = words_of(&document);
    for word in WORDS {
        assert!(read.contains(word), "“{word}” is missing in:\n{read}");
    }
    let checked = run(&["verify", text(&file), "--json"]).json();
    assert_eq!(checked["sound"], true);
}

#[test]
fn every_kind_is_written_in_every_format_that_the_list_tells() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = six(folder.path());
    let list = run(&["export", "--list"]).out();
    assert_eq!(list.lines().count(), 6, "{list}");
    for line in list.lines() {
        let (kind, formats) = line.split_once('\t').expect("kind and formats");
        for format in formats.split(' ') {
            let out = folder.path().join(format!("{kind}-{format}"));
            std::fs::create_dir(&out).expect("a folder");
            let asked = ["--kind", kind, "--format", format, "--against", "1"];
            let asked = [&["export", text(&file)], &asked[..], &["--out", text(&out)]].concat();
            let ran = run(&asked);
            let expected = match kind {
                // Nothing is combined here, and that is said.
                "combined" => {
                    assert!(ran.sentence(3).contains("There is no service"));
                    continue;
                }
                "data" | "comparison" => 1,
                // A ladder each, and three of all; no hand-off is settled, no case is counted.
                "figures" => 9,
                _ => 6,
            };
            ran.out();
            let written = std::fs::read_dir(&out).expect("a folder").count();
            assert_eq!(written, expected, "{kind} {format}");
        }
    }
    let one = folder.path().join("all.md");
    run(&[
        "export",
        text(&file),
        "--kind",
        "worksheet",
        "--format",
        "md",
        "--together",
        "--out",
        text(&one),
    ])
    .out();
    let all = std::fs::read_to_string(&one).expect("the file");
    assert!(all.contains("Incident response") && all.contains("Strategy"));
}

/// The text of a document, a line a paragraph.
fn words_of(document: &Path) -> String {
    let bytes = std::fs::read(document).expect("the document");
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut xml = String::new();
    let mut part = package.by_name("word/document.xml").expect("the body");
    part.read_to_string(&mut xml).expect("UTF-8");
    let mut reader = quick_xml::Reader::from_str(&xml);
    let mut read = String::new();
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Text(it) => read.push_str(&it),
            Event::GeneralRef(it) => read.push_str(match &*it {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                "apos" => "'",
                other => panic!("an unknown entity {other}"),
            }),
            Event::End(it) if it.name().as_ref() == "w:p" => read.push('\n'),
            Event::Eof => return read,
            _ => {}
        }
    }
}
