use super::*;

/// A catalogue in which every rule has something to look at and nothing to say.
const SOUND: &str = include_str!("sound.toml");

/// What can be wrong with it.
const FAULTS: &str = include_str!("faults.txt");

fn source(text: &str) -> Vec<Source> {
    let (name, text) = ("own.toml".to_owned(), text.to_owned());
    vec![Source { name, text }]
}

/// Complaints as `what stands in the line → sentence`.
fn told(text: &str, known: &Catalogue) -> Vec<String> {
    let lines: Vec<_> = text.lines().collect();
    let complaints = lint(&source(text), known).into_iter();
    complaints
        .map(|it| format!("{} → {}", lines[it.line - 1].trim(), it.sentence))
        .collect()
}

fn shipped() -> Catalogue {
    crate::content::catalogue().unwrap()
}

#[test]
fn the_shipped_content_has_no_fault() {
    let folders = ["base", "six", "sixteen"].map(crate::content::sources);
    let complaints = lint_together(&folders);
    let list: Vec<_> = complaints.iter().map(ToString::to_string).collect();
    assert!(list.is_empty(), "{}", list.join("\n"));
}

#[test]
fn sound_catalogues_pass() {
    assert_eq!(told(SOUND, &Catalogue::default()), [""; 0]);
    assert_eq!(told(SOUND, &shipped()), [""; 0]);
}

#[test]
fn every_fault_is_told_once_at_its_line() {
    let mut missed = Vec::new();
    for block in FAULTS.split("\n\n").filter(|it| it.starts_with('-')) {
        let part = |mark: char| {
            let lines = block.lines().filter_map(|it| it.strip_prefix(mark));
            let lines: Vec<_> = lines.map(|it| it.strip_prefix(' ').unwrap_or(it)).collect();
            lines.join("\n")
        };
        let (right, wrong, expected) = (part('-'), part('+'), part('>'));
        assert!(
            SOUND.contains(&right),
            "not in the sound catalogue:\n{block}"
        );
        let told = told(&SOUND.replacen(&right, &wrong, 1), &Catalogue::default());
        if told.len() != 1 || !told[0].trim_start().starts_with(&expected) {
            missed.push(format!("{block}\ntold: {told:#?}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n\n"));
}

#[test]
fn catalogues_are_declared_once_and_hold_services() {
    let twin = source("[catalogue]\nid = \"twin\"\nname = \"Twin\"\n");
    let two = [source(SOUND), twin.clone()].concat();
    for (sources, expected) in [
        (&two, "[catalogue] stands here a second time"),
        (&twin, "This catalogue has no service"),
        (&source(""), "No file declares"),
        (&Vec::new(), "There is no TOML file"),
    ] {
        let told = lint(sources, &Catalogue::default());
        assert!(
            told.len() == 1 && told[0].sentence.starts_with(expected),
            "{told:?}"
        );
    }
}

#[test]
fn own_catalogues_are_held_against_the_shipped_ones() {
    for (right, wrong, expected) in [
        (
            "\"board\"",
            "\"monitoring\"",
            "The id “monitoring” is taken by a service that is there",
        ),
        (
            "needs = [\"W-1\"]",
            "needs = [\"MON-01\"]",
            "“MON-01” belongs to another catalogue",
        ),
        (
            "order = 910",
            "order = 10",
            "“def.purpose” stands at the place 10",
        ),
    ] {
        let told = told(&SOUND.replacen(right, wrong, 1), &shipped());
        assert!(told.len() == 1 && told[0].contains(expected), "{told:?}");
    }
    let fine = SOUND.replacen(
        "see = [\"count\", \"W-2\"]",
        "see = [\"def.purpose\", \"MON-01\"]",
        1,
    );
    assert_eq!(told(&fine, &shipped()), [""; 0]);
}

#[test]
fn tables_alone_have_columns() {
    let (before, rest) = SOUND.split_once("kind = \"table\"").unwrap();
    let (_, after) = rest.split_once("[[guidance]]").unwrap();
    let words = "prompt = \"Rows?\"\nlabel = \"Rows\"\n";
    let column = "[[question.column]]\nid = \"a\"\nlabel = \"A\"\nkind = \"text\"\n";
    for (kind, column, expected) in [
        ("table", "", "kind = \"table\" → A table needs at least one"),
        (
            "text",
            column,
            "[[question.column]] → Only tables have columns",
        ),
    ] {
        let text = format!("{before}kind = \"{kind}\"\n{words}{column}\n[[guidance]]{after}");
        let told = told(&text, &Catalogue::default());
        assert!(told.len() == 1 && told[0].starts_with(expected), "{told:?}");
    }
}
