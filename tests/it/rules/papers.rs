//! The files of the repository as text, without what `.gitignore` names. It judges nothing.

use std::fs;
use std::path::{Path, PathBuf};

/// One file: its path from the root, with slashes, and its text.
pub(super) struct Paper {
    pub(super) path: String,
    pub(super) text: String,
}

/// The root of the repository.
pub(super) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_path_buf()
}

/// The text of one file.
pub(super) fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|it| panic!("{path}: {it}"))
}

/// The names in a folder, without what is ignored.
pub(super) fn names(folder: &str) -> Vec<String> {
    let ignored = ignored();
    let mut names: Vec<_> = fs::read_dir(root().join(folder))
        .unwrap_or_else(|it| panic!("{folder}: {it}"))
        .map(|it| it.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| !ignored.contains(&joined(folder, name)))
        .collect();
    names.sort();
    names
}

/// Every text file below a folder whose name ends so, by path. Pictures and fonts are left out.
pub(super) fn papers(folder: &str, ending: &str) -> Vec<Paper> {
    let mut found = Vec::new();
    gather(folder, ending, &mut found);
    found
}

fn gather(folder: &str, ending: &str, found: &mut Vec<Paper>) {
    for name in names(folder) {
        let path = joined(folder, &name);
        let full = root().join(&path);
        if full.is_dir() {
            gather(&path, ending, found);
        } else if name.ends_with(ending)
            && let Ok(text) = fs::read_to_string(full)
        {
            found.push(Paper { path, text });
        }
    }
}

fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() {
        name.to_owned()
    } else {
        format!("{folder}/{name}")
    }
}

/// The paths that `.gitignore` names, which all begin at the root, and git's own folder.
fn ignored() -> Vec<String> {
    let mut paths: Vec<_> = text(".gitignore")
        .lines()
        .filter_map(|line| line.strip_prefix('/').map(str::to_owned))
        .collect();
    paths.push(".git".to_owned());
    paths
}
