//! Bad input: one sentence, the code of the contract, and the source as it was.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{answer, apply, fed, run, six, text};

/// Runs everything that opens a file on one that cannot be opened.
fn cannot_be_opened(file: &Path, says: &str) {
    let before = fs::read(file).ok();
    let edits = json!([answer("def.purpose", "Anything")]).to_string();
    let out = file.with_extension("out");
    let export = [
        "export",
        text(file),
        "--kind",
        "worksheet",
        "--format",
        "docx",
        "--out",
        text(&out),
    ];
    let runs: [&[&str]; 8] = [
        &["info", text(file), "--json"],
        &["dump", text(file)],
        &["history", text(file)],
        &["verify", text(file)],
        &["undo", text(file)],
        &["redo", text(file)],
        &["apply", text(file), "-"],
        &export,
    ];
    for arguments in runs {
        let ran = fed(arguments, &edits);
        assert_eq!(ran.out, "", "{arguments:?}");
        let sentence = ran.sentence(4);
        assert!(sentence.contains(says), "{arguments:?}: {sentence}");
        assert!(sentence.contains(text(file)), "{arguments:?}: {sentence}");
        assert!(
            fs::read(file).ok() == before,
            "{arguments:?} changed the file"
        );
    }
    assert!(!out.exists());
}

/// A file with these bytes.
fn file_of(folder: &Path, bytes: &[u8]) -> PathBuf {
    let file = folder.join("given.charrette");
    fs::write(&file, bytes).expect("the file");
    file
}

#[test]
fn a_missing_file() {
    let folder = tempfile::tempdir().expect("a folder");
    cannot_be_opened(&folder.path().join("gone.charrette"), "There is no file");
}

#[test]
fn a_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    cannot_be_opened(folder.path(), "is a folder");
}

#[test]
fn an_empty_file() {
    let folder = tempfile::tempdir().expect("a folder");
    cannot_be_opened(&file_of(folder.path(), b""), "is empty");
}

#[test]
fn a_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let bytes = "Minutes of the harbour board.\n".repeat(99);
    cannot_be_opened(
        &file_of(folder.path(), bytes.as_bytes()),
        "is not a Charrette workspace",
    );
}

#[test]
fn a_word_document() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = six(folder.path());
    let sheet = folder.path().join("sheet.docx");
    run(&[
        "export",
        text(&file),
        "--kind",
        "blank",
        "--format",
        "docx",
        "--service",
        "testing",
        "--out",
        text(&sheet),
    ])
    .out();
    cannot_be_opened(&sheet, "is not a Charrette workspace");
}

#[test]
fn a_database_of_another_program() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("given.charrette");
    let other = rusqlite::Connection::open(&file).expect("a database");
    other
        .execute_batch("CREATE TABLE songs (name TEXT); INSERT INTO songs VALUES ('Aria')")
        .expect("a table");
    drop(other);
    cannot_be_opened(&file, "is not a Charrette workspace");
}

#[test]
fn a_truncated_workspace() {
    let folder = tempfile::tempdir().expect("a folder");
    let whole = fs::read(six(folder.path())).expect("the file");
    for length in [
        whole.len() - 1,
        whole.len() - 4096,
        whole.len() / 2,
        4096,
        512,
    ] {
        cannot_be_opened(&file_of(folder.path(), &whole[..length]), "is damaged");
    }
}

#[test]
fn verify_says_no_to_one_changed_letter() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut bytes = fs::read(six(folder.path())).expect("the file");
    let name = b"Architecture";
    let place = bytes.windows(name.len()).position(|it| it == name);
    bytes[place.expect("a service's name")] = b'B';
    let file = file_of(folder.path(), &bytes);
    let told = run(&["verify", text(&file), "--json"]);
    let found: Value = serde_json::from_str(&told.out).expect("JSON");
    assert_eq!(found["sound"], false, "{told:?}");
    assert!(told.sentence(1).contains("is not sound"));
    assert!(fs::read(&file).expect("the file") == bytes);
}

#[test]
fn a_newer_schema() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut bytes = fs::read(six(folder.path())).expect("the file");
    bytes[60..64].copy_from_slice(&9999_u32.to_be_bytes());
    cannot_be_opened(
        &file_of(folder.path(), &bytes),
        "newer Charrette (schema 9999",
    );
}

#[test]
fn a_locked_workspace() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = six(folder.path());
    let before = fs::read(&file).expect("the file");
    let held = app::OpenWorkspace::open(&file).expect("free");
    for arguments in [
        ["info", text(&file)],
        ["undo", text(&file)],
        ["verify", text(&file)],
    ] {
        let sentence = run(&arguments).sentence(4);
        assert!(sentence.contains("is open in another window"), "{sentence}");
    }
    let edits = json!([answer("def.purpose", "Anything")]);
    let sentence = apply(&file, &edits).sentence(4);
    assert!(sentence.contains("is open in another window"), "{sentence}");
    drop(held);
    assert!(fs::read(&file).expect("the file") == before);
    apply(&file, &edits).out();
}

#[test]
#[cfg(unix)]
fn a_folder_that_cannot_be_written() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let file = six(folder.path());
    let before = fs::read(&file).expect("the file");
    let allow = |mode| fs::set_permissions(folder.path(), fs::Permissions::from_mode(mode));
    allow(0o555).expect("rights");
    let new = folder.path().join("new.charrette");
    let ran = [
        run(&["new", text(&new)]),
        run(&["undo", text(&file)]),
        apply(&file, &json!([answer("def.purpose", "Anything")])),
    ];
    let looked = run(&["info", text(&file)]);
    allow(0o755).expect("rights");
    for ran in ran {
        let sentence = ran.sentence(4);
        assert!(sentence.contains("read-only"), "{sentence}");
    }
    looked.out();
    assert!(fs::read(&file).expect("the file") == before && !new.exists());
}

#[test]
#[cfg(target_os = "linux")]
fn an_output_that_is_full() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = six(folder.path());
    let full = fs::File::create("/dev/full").expect("the device");
    let output = super::command(&["dump", text(&file)]).stdout(full).output();
    let output = output.expect("it ends");
    assert_eq!(output.status.code(), Some(4));
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(said.lines().count(), 1, "{said}");
}

#[test]
fn a_file_that_is_there_already() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = six(folder.path());
    let before = fs::read(&file).expect("the file");
    let dump = run(&["dump", text(&file)]).out();
    for ran in [
        run(&["new", text(&file)]),
        fed(&["load", text(&file), "-"], &dump),
    ] {
        assert!(ran.sentence(4).contains("There is already a file"));
        assert!(fs::read(&file).expect("the file") == before);
    }
}

#[test]
fn edits_that_break_a_rule() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = six(folder.path());
    let before = fs::read(&file).expect("the file");
    let unknown = answer("def.tide", "Anything");
    let sound = answer("def.purpose", "This must not be written");
    let wrong_kind = answer("def.outcomes", "A text where a list is wanted");
    let refused: [(Value, &str); 5] = [
        (json!([sound, unknown]), "def.tide"),
        (json!([wrong_kind]), "takes"),
        (
            json!([{ "edit": "sink", "service": "testing" }]),
            "not a list of edits",
        ),
        (json!({ "edit": "undo" }), "not a list of edits"),
        (json!([]), "is empty"),
    ];
    for (edits, says) in refused {
        let sentence = apply(&file, &edits).sentence(3);
        assert!(sentence.contains(says), "{sentence}");
        assert!(
            fs::read(&file).expect("the file") == before,
            "{edits} changed the file"
        );
    }
    let gone = folder.path().join("gone.json");
    let sentence = run(&["apply", text(&file), text(&gone)]).sentence(4);
    assert!(sentence.contains("There is no file"), "{sentence}");
}

#[test]
fn dumps_that_are_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let target = folder.path().join("new.charrette");
    let newer = json!({ "charrette": 99, "records": [], "log": [] }).to_string();
    let hollow = json!({ "charrette": 1, "records": [], "log": [] }).to_string();
    for (dump, code) in [
        ("{", 3),
        ("[1]", 3),
        (newer.as_str(), 3),
        (hollow.as_str(), 4),
    ] {
        fed(&["load", text(&target), "-"], dump).sentence(code);
        assert!(!target.exists(), "{dump}");
    }
}

#[test]
fn services_examples_and_folders_that_are_not_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = six(folder.path());
    let out = text(folder.path());
    let export = [
        "export",
        text(&file),
        "--kind",
        "worksheet",
        "--format",
        "md",
        "--out",
        out,
    ];
    for more in [["--service", "catering"], ["--organisation", "nobody"]] {
        let sentence = run(&[&export[..], &more[..]].concat()).sentence(3);
        assert!(sentence.contains(more[1]), "{sentence}");
    }
    let kind = [
        "export",
        text(&file),
        "--kind",
        "data",
        "--format",
        "docx",
        "--out",
        out,
    ];
    assert!(run(&kind).sentence(2).contains("Choose one of"));
    let one = folder.path().join("one.md");
    let many = [
        "export",
        text(&file),
        "--kind",
        "blank",
        "--format",
        "md",
        "--out",
        text(&one),
    ];
    assert!(run(&many).sentence(2).contains("6 documents") && !one.exists());
    let new = folder.path().join("new.charrette");
    run(&["new", text(&new), "--example", "nowhere"]).sentence(3);
    run(&["new", text(&new), "--catalogue", "no/such/folder"]).sentence(4);
    let nowhere = folder.path().join("no/such/folder/new.charrette");
    assert!(
        run(&["new", text(&nowhere)])
            .sentence(4)
            .contains("There is no folder")
    );
}
