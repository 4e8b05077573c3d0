//! The folder in which the shell keeps what belongs to this machine and not into a workspace: the
//! recent files, the window's size, the person's name. A lost or damaged file there costs comfort, never work.

use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Manager};

/// The folder of this machine's settings.
#[derive(Clone, Debug)]
pub(crate) struct Home(PathBuf);

impl Home {
    /// `CHARRETTE_HOME`, or where this system keeps the settings of programs.
    pub(crate) fn of(app: &AppHandle) -> tauri::Result<Self> {
        match std::env::var_os("CHARRETTE_HOME") {
            Some(set) => Ok(Self(set.into())),
            None => app.path().app_config_dir().map(Self),
        }
    }

    #[cfg(test)]
    pub(crate) fn at(folder: &Path) -> Self {
        Self(folder.to_path_buf())
    }

    /// What was written under a name, or the default where nothing readable is.
    pub(crate) fn read<T: DeserializeOwned + Default>(&self, name: &str) -> T {
        let text = std::fs::read_to_string(self.0.join(name)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// Writes under a name, whole or not at all.
    pub(crate) fn write<T: Serialize>(&self, name: &str, value: &T) -> io::Result<()> {
        std::fs::create_dir_all(&self.0)?;
        let half = self.0.join(format!("{name}.{}", std::process::id()));
        let mut file = std::fs::File::create(&half)?;
        file.write_all(&serde_json::to_vec_pretty(value)?)?;
        file.sync_all()?;
        std::fs::rename(&half, self.0.join(name))
    }
}

/// The name of a file for people: without folder and ending.
pub(crate) fn stem(path: &Path) -> String {
    path.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(&folder.path().join("deeper"));
        home.write("a.json", &vec!["one", "two"]).unwrap();
        assert_eq!(home.read::<Vec<String>>("a.json"), ["one", "two"]);
    }

    #[test]
    fn nothing_and_nonsense_read_as_the_default() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        assert!(home.read::<Vec<String>>("a.json").is_empty());
        std::fs::write(folder.path().join("a.json"), "{half").unwrap();
        assert!(home.read::<Vec<String>>("a.json").is_empty());
    }
}
