//! What may not be written down: where somebody's machine keeps its files, and from where a machine
//! gets its packages. Whoever builds decides both.

use super::papers::{papers, text};

/// The hosts are put together here so that this file does not name them.
fn hosts() -> Vec<String> {
    [
        ["registry.", "npmjs.org"],
        ["registry.", "yarnpkg.com"],
        ["npm.", "pkg.github.com"],
        ["index.", "crates.io"],
        ["static.", "crates.io"],
        ["files.", "pythonhosted.org"],
        ["pypi.", "org"],
    ]
    .iter()
    .map(|parts| parts.concat())
    .collect()
}

/// Where systems keep the folders of people.
fn homes() -> Vec<String> {
    [
        ["/ho", "me/"],
        ["/Us", "ers/"],
        ["/ro", "ot/"],
        ["\\Us", "ers\\"],
    ]
    .iter()
    .map(|parts| parts.concat())
    .collect()
}

fn lines_with(words: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for paper in papers("", "") {
        for (number, line) in (1..).zip(paper.text.lines()) {
            if words.iter().any(|word| line.contains(word.as_str())) {
                found.push(format!("{}:{number}: {}", paper.path, line.trim()));
            }
        }
    }
    found
}

#[test]
fn no_registry_is_named() {
    assert_eq!(lines_with(&hosts()), Vec::<String>::new());
}

#[test]
fn nobodys_home_is_named() {
    assert_eq!(lines_with(&homes()), Vec::<String>::new());
}

#[test]
fn locks_say_what_and_not_from_where() {
    let resolved = "\"resolved\": \"http";
    assert!(!text("ui/package-lock.json").contains(resolved));
    let usual = "registry+https://github.com/rust-lang/crates.io-index";
    for line in text("Cargo.lock").lines() {
        assert!(
            !line.starts_with("source = ") || line.contains(usual),
            "{line}"
        );
    }
}

#[test]
fn settings_name_no_registry() {
    assert!(!text(".cargo/config.toml").contains("[source"));
    assert!(!text("ui/.npmrc").contains("registry="));
}
