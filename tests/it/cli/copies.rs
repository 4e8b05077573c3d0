//! Copies handed out and brought back on the command line.

use serde_json::json;

use super::{answer, apply, records, run, six, text};

#[test]
fn a_copy_is_handed_out_and_brought_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = six(folder.path());
    let copy = folder.path().join("a.charrette");
    let hand = [
        "hand-out",
        text(&file),
        "--group",
        "Group A",
        "--service",
        "incident-response",
        "--out",
        text(&copy),
    ];
    run(&hand).out();
    let again = run(&hand).sentence(4);
    assert!(again.contains("already a file"), "{again}");
    apply(&copy, &json!([answer("def.purpose", "From the group")])).out();
    let dry = run(&["merge", text(&file), text(&copy), "--dry-run", "--json"]).json();
    assert_eq!((&dry["conflicts"], &dry["left"]), (&json!(0), &json!(0)));
    assert!(!records(&file).to_string().contains("From the group"));
    apply(&file, &json!([answer("def.purpose", "From the plenary")])).out();
    let before = records(&file);
    let sentence = run(&["merge", text(&file), text(&copy)]).sentence_after_findings(1);
    assert!(sentence.contains("1 conflict(s) are left"), "{sentence}");
    assert_eq!(records(&file), before);
    run(&["merge", text(&file), text(&copy), "--on-conflict", "both"]).out();
    let both = "Here: From the plenary\\n\\nGroup A: From the group";
    assert!(records(&file).to_string().contains(both));
    assert!(
        run(&["merge", text(&file), text(&copy)])
            .out()
            .contains("nothing new")
    );
    run(&["undo", text(&file)]).out();
    assert_eq!(records(&file), before);
}

#[test]
fn a_stranger_is_no_copy() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = six(folder.path());
    let other = folder.path().join("school.charrette");
    run(&["new", text(&other), "--catalogue", "six"]).out();
    let sentence = run(&["merge", text(&file), text(&other)]).sentence(3);
    assert!(
        sentence.contains("Bring it in as an organisation instead."),
        "{sentence}"
    );
    let sentence = run(&[
        "hand-out",
        text(&file),
        "--group",
        "A",
        "--service",
        "nothing",
        "--out",
        "x",
    ])
    .sentence(3);
    assert!(
        sentence.contains("There is no service “nothing”"),
        "{sentence}"
    );
}
