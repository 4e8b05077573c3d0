//! How long a file may get. Functions are clippy's affair.

use super::papers::{Paper, papers};

/// The most lines by ending; half of it is what to aim at.
const BUDGETS: [(&str, &str, usize); 4] = [
    ("src-tauri", ".rs", 400),
    ("tests", ".rs", 400),
    ("ui", ".svelte", 250),
    ("ui", ".ts", 300),
];

/// Folders that a program writes.
const GENERATED: [&str; 1] = ["ui/src/host/generated/"];

fn over_budget() -> Vec<Paper> {
    let of = |(folder, ending, most): (&str, &str, usize)| {
        papers(folder, ending)
            .into_iter()
            .filter(move |it| it.text.lines().count() > most)
    };
    let generated = |it: &Paper| GENERATED.iter().any(|folder| it.path.starts_with(folder));
    BUDGETS
        .into_iter()
        .flat_map(of)
        .filter(|it| !generated(it))
        .collect()
}

#[test]
fn no_file_outgrows_its_budget() {
    let too_long: Vec<_> = over_budget()
        .into_iter()
        .map(|it| format!("{} ({} lines)", it.path, it.text.lines().count()))
        .collect();
    assert!(
        too_long.is_empty(),
        "Split by what a reader looks for: {too_long:#?}"
    );
}
