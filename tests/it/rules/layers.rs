//! Who may know whom, beyond what Cargo enforces by itself. What each layer does is its own affair.

use super::papers::{Paper, names, papers, text};
use super::uses::reaches;

/// What reads the world or the clock, or makes something up; the model is told instead.
const IMPURE: [&str; 13] = [
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "std::time::SystemTime",
    "std::time::Instant",
    "Utc::now",
    "Local::now",
    "rusqlite",
    "rand",
    "getrandom",
    "tokio",
];

fn crate_of(name: &str) -> String {
    format!("src-tauri/crates/{name}")
}

/// Files of which something is true, by path.
fn those(papers: Vec<Paper>, is: impl Fn(&Paper) -> bool) -> Vec<String> {
    let kept = papers.into_iter().filter(|it| is(it));
    kept.map(|it| it.path).collect()
}

/// Whether a manifest asks for a package, under any head.
fn asks_for(manifest: &str, package: &str) -> bool {
    manifest.lines().any(|line| {
        let rest = line.trim().strip_prefix(package);
        rest.is_some_and(|it| it.starts_with(['.', ' ', '=']))
    })
}

#[test]
fn the_model_performs_no_io() {
    for path in IMPURE {
        let guilty = those(papers(&crate_of("model"), ".rs"), |it| {
            reaches(&it.text, path)
        });
        assert!(
            guilty.is_empty(),
            "The model may not reach {path}; pass in what it needs: {guilty:?}"
        );
    }
}

/// By the manifests: what a manifest does not ask for, the code cannot reach.
#[test]
fn each_crate_knows_only_those_below_it() {
    let rooms = ["model", "store", "report", "app"];
    let allowed: [(&str, &[&str]); 6] = [
        ("model", &[]),
        ("store", &["model"]),
        ("report", &["model"]),
        ("app", &["model", "store", "report"]),
        ("cli", &["app", "model", "report"]),
        ("xtask", &[]),
    ];
    let listed: Vec<_> = allowed.iter().map(|(name, _)| *name).collect();
    for name in names("src-tauri/crates") {
        assert!(
            listed.contains(&name.as_str()),
            "Say here whom {name} may know"
        );
    }
    for (name, known) in allowed {
        let manifest = text(&format!("{}/Cargo.toml", crate_of(name)));
        for room in rooms
            .iter()
            .filter(|it| !known.contains(it) && **it != name)
        {
            assert!(!asks_for(&manifest, room), "{name} may not know {room}");
        }
    }
}

#[test]
fn the_shell_leaves_files_to_the_app() {
    let manifest = text("src-tauri/Cargo.toml");
    assert!(!asks_for(&manifest, "store"), "The shell asks the app");
}

#[test]
fn only_the_store_speaks_to_sqlite() {
    // The tests may: they make a stranger's database, to see that it is refused.
    for ending in [".rs", "Cargo.toml"] {
        let guilty = those(papers("src-tauri", ending), |it| {
            it.text.contains("rusqlite") && !it.path.starts_with("src-tauri/crates/store/")
        });
        assert!(guilty.is_empty(), "SQL belongs into the store: {guilty:?}");
    }
}

#[test]
fn one_file_of_the_page_talks_to_tauri() {
    let imports = |it: &Paper| {
        let mut lines = it.text.lines();
        lines.any(|line| line.contains("@tauri-apps/") && line.contains(['"', '\'']))
    };
    assert_eq!(
        those(papers("ui/src", ""), imports),
        ["ui/src/host/tauri.ts"]
    );
}

#[test]
fn the_window_has_one_command() {
    let commands: usize = papers("src-tauri/src", ".rs")
        .iter()
        .flat_map(|it| it.text.lines())
        .filter(|line| {
            let line = line.trim_start();
            line.starts_with("#[tauri::command") || line.starts_with("#[command")
        })
        .count();
    assert_eq!(commands, 1, "A call is a line in a table, not a command");
}
