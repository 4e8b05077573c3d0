//! Whole new files: made beside their target under another name, checked, brought to the disk and
//! only then put in place. What is in them is told by the caller.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;
use tempfile::TempPath;

use crate::error::{StoreError, Trouble};
use crate::file::File;
use crate::gate::connect::{Purpose, connect};
use crate::gate::open;

/// A file in the making. Dropped without being kept, it vanishes.
pub(crate) struct Draft {
    temporary: TempPath,
    target: PathBuf,
}

impl Draft {
    /// Begins a file for a target whose folder is there and can be written.
    pub(crate) fn beside(target: &Path) -> Result<Self, Trouble> {
        let folder = folder_of(target);
        let metadata = fs::metadata(folder).ok().filter(fs::Metadata::is_dir);
        let Some(metadata) = metadata else {
            return Err(StoreError::NoFolder(folder.to_owned()).into());
        };
        if cfg!(unix) && metadata.permissions().readonly() {
            return Err(StoreError::ReadOnly(target.to_owned()).into());
        }
        let mut name = std::ffi::OsString::from(".");
        name.push(target.file_name().unwrap_or_default());
        let temporary = builder(&name).tempfile_in(folder).map_err(|error| {
            if error.kind() == ErrorKind::PermissionDenied {
                Trouble::Known(StoreError::ReadOnly(target.to_owned()))
            } else {
                error.into()
            }
        })?;
        Ok(Self {
            temporary: temporary.into_temp_path(),
            target: target.to_owned(),
        })
    }

    /// Where it is being made.
    pub(crate) fn path(&self) -> &Path {
        &self.temporary
    }

    /// Reads it back.
    pub(crate) fn check(&self) -> Result<(), Trouble> {
        open::sealed(&connect(self.path(), Purpose::Read)?)?;
        Ok(())
    }

    /// Brings it to the disk and puts it in place, over an existing file only if told to.
    pub(crate) fn keep(self, replace: bool) -> Result<(), Trouble> {
        fs::File::open(self.path())?.sync_all()?;
        let kept = if replace {
            self.temporary.persist(&self.target)
        } else {
            self.temporary.persist_noclobber(&self.target)
        };
        kept.map_err(|failed| failed.error)?;
        sync_folder(folder_of(&self.target))
    }
}

impl File {
    /// Copies the workspace as it stands into a new file.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when there is a file already, and whatever keeps a file from being
    /// written. The open file is not touched.
    pub fn copy_to(&self, path: &Path) -> Result<(), StoreError> {
        if path.exists() {
            return Err(StoreError::Exists(path.to_owned()));
        }
        copy(&self.connection, path, false).map_err(|it| it.at(path))
    }

    /// Copies the workspace as it stands over an existing file, which the user agreed to lose.
    ///
    /// # Errors
    /// As [`File::copy_to`]; [`StoreError::Exists`] when the target is this very file, and
    /// [`StoreError::Locked`] when it is open.
    pub fn copy_over(&self, path: &Path) -> Result<(), StoreError> {
        if self.is_at(path) {
            return Err(StoreError::Exists(path.to_owned()));
        }
        let claim = crate::gate::claim::Claim::on(path);
        if matches!(claim, Ok(None)) {
            return Err(StoreError::Locked(path.to_owned()));
        }
        copy(&self.connection, path, true).map_err(|it| it.at(path))
    }
}

fn copy(from: &Connection, target: &Path, replace: bool) -> Result<(), Trouble> {
    let draft = backup(from, target)?;
    draft.check()?;
    draft.keep(replace)
}

/// Copies a database, page by page, into a file in the making.
pub(crate) fn backup(from: &Connection, target: &Path) -> Result<Draft, Trouble> {
    let draft = Draft::beside(target)?;
    let mut to = connect(draft.path(), Purpose::Build)?;
    Backup::new(from, &mut to)?.run_to_completion(i32::MAX, Duration::ZERO, None)?;
    Ok(draft)
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

#[cfg(unix)]
fn builder(name: &std::ffi::OsStr) -> tempfile::Builder<'_, '_> {
    use std::os::unix::fs::PermissionsExt;
    let mut builder = tempfile::Builder::new();
    builder
        .prefix(name)
        .permissions(fs::Permissions::from_mode(0o666));
    builder
}

#[cfg(not(unix))]
fn builder(name: &std::ffi::OsStr) -> tempfile::Builder<'_, '_> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(name);
    builder
}

/// Makes a new name durable.
fn sync_folder(folder: &Path) -> Result<(), Trouble> {
    if cfg!(unix) {
        fs::File::open(folder)?.sync_all()?;
    }
    Ok(())
}
