//! A file that somebody hands to the program: on the command line, by a second start, dropped onto
//! the window. It waits here until the window has saved what was being typed and asks for it.

use crate::windows::MAIN;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Emitter, Manager};

/// The file that waits, if any.
#[derive(Debug, Default)]
pub(crate) struct Handed(Mutex<Option<PathBuf>>);

impl Handed {
    /// Takes the file that waits.
    pub(crate) fn take(&self) -> Option<PathBuf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn put(&self, path: PathBuf) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    }
}

/// Lets a file wait and tells the window.
pub(crate) fn hand_over(app: &AppHandle, path: PathBuf) {
    app.state::<Handed>().put(path);
    // Before the page listens nobody hears this; it asks by itself when it starts.
    let _ = app.emit_to(MAIN, "handed", ());
}

/// The file among the words of a command line, as seen from the folder in which it was given.
pub(crate) fn file_of(words: impl IntoIterator<Item = String>, folder: &Path) -> Option<PathBuf> {
    words
        .into_iter()
        .skip(1)
        .find(|word| !word.starts_with('-'))
        .map(|word| folder.join(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: &[&str]) -> Option<PathBuf> {
        file_of(words.iter().map(ToString::to_string), Path::new("/work"))
    }

    #[test]
    fn the_first_word_that_is_no_option_is_the_file() {
        assert_eq!(of(&["charrette"]), None);
        assert_eq!(
            of(&["charrette", "team.charrette"]),
            Some("/work/team.charrette".into())
        );
        assert_eq!(
            of(&["charrette", "--quiet", "/a/b.charrette"]),
            Some("/a/b.charrette".into())
        );
    }

    #[test]
    fn a_file_is_taken_once() {
        let handed = Handed::default();
        handed.put("/a".into());
        assert_eq!(handed.take(), Some("/a".into()));
        assert_eq!(handed.take(), None);
    }
}
