//! The paths that a Rust file takes in with `use` or spells out. It reads lines, not a syntax tree:
//! enough for code that rustfmt laid out.

/// Whether a file takes in the path or something below it, or spells it out.
pub(super) fn reaches(text: &str, path: &str) -> bool {
    let code = without_comments(text);
    let below = format!("{path}::");
    taken_in(&code).iter().any(|it| {
        it == path
            || it.starts_with(&below)
            || it
                .strip_suffix('*')
                .is_some_and(|all| all.ends_with("::") && below.starts_with(all))
    }) || spelled_out(&code, path)
}

fn without_comments(text: &str) -> String {
    let code = |line: &str| line.split("//").next().unwrap_or_default().to_owned();
    text.lines().map(code).collect::<Vec<_>>().join("\n")
}

/// Every path of every `use`, with the braces multiplied out.
fn taken_in(code: &str) -> Vec<String> {
    let mut paths = Vec::new();
    let mut rest = code;
    while let Some(at) = next_use(rest) {
        let from = &rest[at..];
        let end = from.find(';').unwrap_or(from.len());
        let tree = from[..end].split_whitespace().collect::<Vec<_>>().join(" ");
        multiply("", &tree, &mut paths);
        rest = &from[end..];
    }
    paths
}

/// Where what follows the next `use` begins: it stands first in its line, after `pub` at most.
fn next_use(code: &str) -> Option<usize> {
    code.match_indices("use ").find_map(|(at, word)| {
        let line = code[..at].rfind('\n').map_or(0, |it| it + 1);
        let before = code[line..at].trim();
        (before.is_empty() || before.starts_with("pub")).then_some(at + word.len())
    })
}

fn multiply(before: &str, tree: &str, paths: &mut Vec<String>) {
    let tree = tree.trim().trim_start_matches("::");
    match tree.find('{') {
        Some(open) => {
            let before = format!("{before}{}", &tree[..open]);
            let after = &tree[open + 1..];
            let inside = &after[..closing(after)];
            for branch in branches(inside) {
                multiply(&before, branch, paths);
            }
        }
        None if tree.is_empty() => {}
        None => {
            let name = tree.split(" as ").next().unwrap_or_default().trim();
            let path = format!("{before}{name}");
            paths.push(path.strip_suffix("::self").unwrap_or(&path).to_owned());
        }
    }
}

/// Where the brace stands that closes what is open.
fn closing(after: &str) -> usize {
    let mut depth = 1;
    let closes = after.find(|letter| {
        depth += match letter {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        depth == 0
    });
    closes.unwrap_or(after.len())
}

fn branches(inside: &str) -> Vec<&str> {
    let (mut depth, mut from, mut found) = (0, 0, Vec::new());
    for (at, letter) in inside.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&inside[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    found.push(&inside[from..]);
    found
}

/// Whether the path stands in the code as words of its own; the name of a crate, with more behind it.
fn spelled_out(code: &str, path: &str) -> bool {
    let of_a_word = |it: Option<char>| it.is_some_and(|it| it.is_alphanumeric() || it == '_');
    code.match_indices(path).any(|(at, _)| {
        let after = &code[at + path.len()..];
        !of_a_word(code[..at].chars().next_back())
            && !of_a_word(after.chars().next())
            && (path.contains("::") || after.starts_with("::"))
    })
}

#[test]
fn paths_are_found_in_every_spelling() {
    for line in [
        "use std::fs;",
        "pub(crate) use std::fs::File as Paper;",
        "use std::{io::{self, Read}, fs};",
        "use std::{\n    collections::BTreeMap,\n    fs::{File, read},\n};",
        "use std::*;",
        "let text = std::fs::read(path);",
    ] {
        assert!(reaches(line, "std::fs"), "{line}");
    }
    for line in [
        "use std::fsm;",
        "// use std::fs;",
        "use std::{io, fmt};",
        "mystd::fs::x();",
    ] {
        assert!(!reaches(line, "std::fs"), "{line}");
    }
    assert!(reaches("let number = rand::random();", "rand"));
    assert!(!reaches("let rand = operand::of(it);", "rand"));
}
