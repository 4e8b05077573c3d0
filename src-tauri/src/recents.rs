//! The files that were open lately on this machine, and where in each one the work stood. It opens none of them.

use crate::home::{Home, stem};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::path::{Path, PathBuf};

const FILE: &str = "recent.json";
const LONGEST: usize = 20;

/// A file that was open lately.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Recent {
    /// Where the file was.
    pub(crate) path: PathBuf,
    /// The organisation's name when it was open, as the list shows it.
    #[serde(default)]
    pub(crate) name: String,
    /// When it was last used, in RFC 3339.
    #[serde(default)]
    pub(crate) used: String,
    /// Where the work stood, in words.
    #[serde(default)]
    pub(crate) place_in_words: String,
    /// Where the work stood, as the window said it.
    #[serde(default)]
    pub(crate) place: Value,
}

/// A line of the list on the start screen.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct RecentFile {
    path: PathBuf,
    name: String,
    folder: String,
    used: String,
    place: String,
    missing: bool,
}

/// The recent files, the latest first.
pub(crate) fn list(home: &Home) -> Vec<RecentFile> {
    home.read::<Vec<Recent>>(FILE)
        .into_iter()
        .map(as_line)
        .collect()
}

/// Where the work stood in a file.
pub(crate) fn place(home: &Home, path: &Path) -> Value {
    let known = home.read::<Vec<Recent>>(FILE);
    known
        .into_iter()
        .find(|recent| recent.path == path)
        .map(|recent| recent.place)
        .unwrap_or_default()
}

/// Puts a file at the head of the list.
pub(crate) fn used(home: &Home, recent: Recent) {
    let mut known = home.read::<Vec<Recent>>(FILE);
    known.retain(|other| other.path != recent.path);
    known.insert(0, recent);
    known.truncate(LONGEST);
    // A folder that cannot be written costs this comfort and must not disturb the work.
    let _ = home.write(FILE, &known);
}

/// Takes a file off the list.
pub(crate) fn forget(home: &Home, path: &Path) {
    let mut known = home.read::<Vec<Recent>>(FILE);
    known.retain(|other| other.path != path);
    let _ = home.write(FILE, &known);
}

fn as_line(recent: Recent) -> RecentFile {
    let folder = recent
        .path
        .parent()
        .map(|folder| folder.display().to_string())
        .unwrap_or_default();
    let name = if recent.name.trim().is_empty() {
        stem(&recent.path)
    } else {
        recent.name
    };
    RecentFile {
        missing: !recent.path.is_file(),
        name,
        folder,
        used: recent.used,
        place: recent.place_in_words,
        path: recent.path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recent(path: PathBuf, question: &str) -> Recent {
        Recent {
            path,
            name: String::new(),
            used: "2026-11-24T10:42:00Z".into(),
            place_in_words: question.into(),
            place: serde_json::json!({ "question": question }),
        }
    }

    #[test]
    fn the_latest_comes_first_and_once() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let (one, two) = (
            folder.path().join("one.charrette"),
            folder.path().join("two.charrette"),
        );
        std::fs::write(&one, "").unwrap();
        used(&home, recent(one.clone(), "first"));
        used(&home, recent(two, "other"));
        used(&home, recent(one.clone(), "second"));
        let lines = list(&home);
        let names: Vec<(&str, bool)> = lines
            .iter()
            .map(|line| (line.name.as_str(), line.missing))
            .collect();
        assert_eq!(names, [("one", false), ("two", true)]);
        assert_eq!(
            place(&home, &one),
            serde_json::json!({ "question": "second" })
        );
    }

    #[test]
    fn a_forgotten_file_is_gone_from_the_list() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        used(&home, recent("/gone.charrette".into(), "x"));
        forget(&home, Path::new("/gone.charrette"));
        assert!(list(&home).is_empty());
        assert_eq!(place(&home, Path::new("/gone.charrette")), Value::Null);
    }

    #[test]
    fn the_list_does_not_grow_for_ever() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        for n in 0..30 {
            used(&home, recent(format!("/{n}.charrette").into(), "x"));
        }
        assert_eq!(list(&home).len(), LONGEST);
    }
}
