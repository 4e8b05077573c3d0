//! Own catalogues: checked with file and line, converted, started from.

use std::fs;

use serde_json::json;

use super::{run, text};

#[test]
fn broken_toml_is_told_with_file_and_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("own.toml");
    let broken = "[catalogue]\nid = \"own\"\nname = \"Own\nabout = \"Ours.\"\n";
    fs::write(&file, broken).expect("the file");
    for path in [file.as_path(), folder.path()] {
        let ran = run(&["catalogue", "lint", text(path)]);
        let told = format!("{}:3: ", text(&file));
        assert!(ran.out.starts_with(&told), "{ran:?}");
        assert!(ran.sentence(1).contains("cannot be used yet"));
    }
    let new = folder.path().join("new.charrette");
    let sentence = run(&["new", text(&new), "--catalogue", text(&file)]).sentence(3);
    assert!(sentence.contains(":3: "), "{sentence}");
    assert!(!new.exists());
    assert_eq!(fs::read_to_string(&file).expect("the file"), broken);
    run(&["catalogue", "lint", text(&folder.path().join("gone"))]).sentence(4);
}

#[test]
fn a_converted_galaxy_can_be_started_from() {
    let folder = tempfile::tempdir().expect("a folder");
    let galaxy = json!({
        "name": "Harbour services",
        "description": "What a harbour's security team offers.",
        "source": "https://harbour.example/services",
        "type": "harbour-services",
        "uuid": "0b6b4b1c-0000-4000-8000-000000000000",
        "values": [
            { "value": "Service: Night watch", "description": "Somebody is awake.",
              "uuid": "0b6b4b1c-0000-4000-8000-000000000001" },
            { "value": "Function: Calling the pilot", "description": "The pilot is called.",
              "uuid": "0b6b4b1c-0000-4000-8000-000000000002",
              "related": [{ "dest-uuid": "0b6b4b1c-0000-4000-8000-000000000001", "type": "part-of" }] },
        ],
    });
    let source = folder.path().join("galaxy.json");
    fs::write(&source, galaxy.to_string()).expect("the file");
    let own = folder.path().join("own.toml");
    let convert = [
        "catalogue",
        "convert",
        "--from",
        "misp-galaxy",
        text(&source),
    ];
    let toml = run(&convert).out();
    run(&[&convert[..], &["--out", text(&own)]].concat()).out();
    assert_eq!(fs::read_to_string(&own).expect("the file"), toml);
    run(&["catalogue", "lint", text(&own)]).out();
    let file = folder.path().join("own.charrette");
    run(&["new", text(&file), "--catalogue", text(&own)]).out();
    let info = run(&["info", text(&file), "--json"]).json();
    assert_eq!(
        info["organisations"][0]["services"][0]["name"],
        "Night watch"
    );
    run(&["verify", text(&file)]).out();

    fs::write(&source, "{}").expect("the file");
    run(&convert).sentence(3);
}

#[test]
fn the_list_tells_what_there_is() {
    let list = run(&["catalogue", "list", "--json"]).json();
    let ids: Vec<_> = list
        .as_array()
        .expect("a list")
        .iter()
        .map(|it| &it["id"])
        .collect();
    assert_eq!(
        ids,
        [
            "six",
            "sixteen",
            "example:aldermoor-water",
            "example:fennhollow-dental"
        ]
    );
}
