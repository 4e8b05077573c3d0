//! Whether the README tells the truth: its map, its commands, its catalogue. How it reads is for
//! people to judge.

use super::papers::{names, root, text};
use model::catalogue::{Source, lint};
use model::content;
use std::collections::BTreeSet;

fn readme() -> String {
    text("README.md")
}

/// What stands in the first fence of that language below a heading.
fn fenced(heading: &str, language: &str) -> String {
    let readme = readme();
    let below = readme.split(&format!("\n## {heading}\n")).nth(1).unwrap();
    let open = format!("\n```{language}\n");
    let inside = below.split(&open).nth(1).unwrap();
    inside.split("\n```").next().unwrap().to_owned()
}

/// The words that follow a phrase, wherever it stands.
fn words_after(phrase: &str) -> BTreeSet<String> {
    let readme = readme();
    let rests = readme.split(phrase).skip(1);
    let word = |rest: &str| {
        rest.chars()
            .take_while(|it| it.is_ascii_lowercase() || *it == '-')
            .collect::<String>()
    };
    rests.map(word).filter(|it| !it.is_empty()).collect()
}

/// The paths of the map: two blanks of indentation are one folder down.
fn mapped() -> Vec<String> {
    let mut above: Vec<String> = Vec::new();
    let mut paths = Vec::new();
    for line in fenced("Map of the code", "").lines() {
        let depth = (line.len() - line.trim_start().len()) / 2;
        let name = line.split_whitespace().next().unwrap();
        above.truncate(depth);
        above.push(name.trim_end_matches('/').to_owned());
        paths.push(above.join("/"));
    }
    paths
}

#[test]
fn all_that_the_map_names_is_there() {
    let missing: Vec<_> = mapped()
        .into_iter()
        .filter(|path| !root().join(path).exists())
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn the_map_leaves_out_no_room() {
    let mapped = mapped();
    for folder in ["src-tauri/crates", "ui/src"] {
        for name in names(folder) {
            let path = format!("{folder}/{name}");
            let is_room = root().join(&path).is_dir();
            assert!(!is_room || mapped.contains(&path), "{path} is not mapped");
        }
    }
}

#[test]
fn the_chores_that_it_names_exist() {
    let known = text("src-tauri/crates/xtask/src/main.rs");
    let named = words_after("cargo xtask ");
    assert!(named.contains("start") && named.contains("test"));
    for name in named {
        assert!(
            known.contains(&format!("name: \"{name}\"")),
            "There is no cargo xtask {name}"
        );
    }
}

#[test]
fn the_invariants_are_nine() {
    let readme = readme();
    let below = readme.split("\n## Invariants\n").nth(1).unwrap();
    let section = below.split("\n## ").next().unwrap();
    let numbered = section.lines().filter(|line| {
        let mut parts = line.splitn(2, ". ");
        parts.next().is_some_and(|it| it.parse::<u8>().is_ok())
    });
    assert_eq!(numbered.count(), 9);
}

#[test]
fn every_picture_is_told_in_words() {
    let readme = readme();
    let pictures: Vec<_> = readme.split("![").skip(1).collect();
    assert!(!pictures.is_empty());
    for picture in pictures {
        let (told, rest) = picture.split_once("](").unwrap();
        assert!(told.len() > 30, "Say what there is to see: {told}");
        assert!(rest.starts_with("ui/readme/"), "{told}");
    }
}

#[test]
fn paths_in_the_recipes_exist() {
    let readme = readme();
    let below = readme.split("\n## Recipes\n").nth(1).unwrap();
    let section = below.split("\n## ").next().unwrap();
    let quoted = section.split('`').skip(1).step_by(2);
    let missing: Vec<_> = quoted
        .filter(|it| it.contains('/') && !it.contains(' '))
        .filter(|it| {
            let from_root = root().join(it);
            !from_root.exists() && !root().join("src-tauri/crates").join(it).exists()
        })
        .collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn its_catalogue_is_sound() {
    let source = Source {
        name: "shop.toml".to_owned(),
        text: fenced("Your own catalogue", "toml"),
    };
    assert!(source.text.lines().count() <= 10);
    let complaints = lint(&[source], &content::catalogue().unwrap());
    assert_eq!(complaints, Vec::new());
}
