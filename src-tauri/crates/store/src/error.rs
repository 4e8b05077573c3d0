//! What can go wrong with a workspace file, each case a sentence that says what happened and what
//! to do about it.

use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use rusqlite::ffi::SQLITE_READONLY_DBMOVED;
use rusqlite::types::FromSqlError;

/// Why a workspace file could not be opened, written, copied or created.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such file.
    #[error(
        "There is no file “{}”. It may have been moved or renamed: look for it and open it from where it is now.",
        .0.display()
    )]
    Missing(PathBuf),
    /// There is no such folder to put a file into.
    #[error("There is no folder “{}” to put the file into. Make it, or choose another one.", .0.display())]
    NoFolder(PathBuf),
    /// A folder was given instead of a file.
    #[error("“{}” is a folder. Choose the workspace file in it.", .0.display())]
    IsFolder(PathBuf),
    /// The file has no content at all.
    #[error(
        "“{}” is empty: it has 0 bytes, as after a copy that was broken off. Copy it again from where it came, or open another copy.",
        .0.display()
    )]
    Empty(PathBuf),
    /// Not a workspace.
    #[error("“{}” is not a Charrette workspace; it looks like {seems}. Choose a file that ends in .charrette.", .path.display())]
    NotOurs {
        /// The file.
        path: PathBuf,
        /// What it seems to be, with its article.
        seems: &'static str,
    },
    /// Written by a newer program.
    #[error(
        "“{}” was written by a newer Charrette (schema {schema}; this one knows up to {known}). Nothing was changed. Update Charrette to open it.",
        .path.display(),
        known = crate::SCHEMA
    )]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its schema.
        schema: u32,
    },
    /// Its bytes are not what was written.
    #[error(
        "“{}” is damaged ({what}). Nothing was changed. Open an earlier copy of it; if there is none, keep this file for someone who can rescue its texts.",
        .path.display()
    )]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found.
        what: String,
    },
    /// Open elsewhere.
    #[error(
        "“{}” is open in another window or program. Close it there and try again.",
        .0.display()
    )]
    Locked(PathBuf),
    /// The user has no right to read it.
    #[error(
        "You have no right to read “{}”. Ask whoever gave you the file, or change its permissions.",
        .0.display()
    )]
    Forbidden(PathBuf),
    /// The file, its folder or the medium cannot be written.
    #[error(
        "“{}” cannot be written: the file, its folder or the medium is read-only. Save a copy somewhere else and work on that, or get the right to write.",
        .0.display()
    )]
    ReadOnly(PathBuf),
    /// No room.
    #[error(
        "There is no room left for “{}”: the disk is full. Nothing was saved. Free some space and try again.",
        .0.display()
    )]
    DiskFull(PathBuf),
    /// A file of that name is there already.
    #[error("There is already a file “{}”. It was left as it is. Choose another name.", .0.display())]
    Exists(PathBuf),
    /// The open file is no longer at its place.
    #[error(
        "“{}” was moved, renamed or deleted while it was open, so nothing more can be saved in it. Put it back, or save a copy.",
        .0.display()
    )]
    Moved(PathBuf),
    /// More text than a workspace file holds in one record.
    #[error("This is too long for one record of “{}”. Nothing was saved. Split the text.", .0.display())]
    TooLong(PathBuf),
    /// The step does not follow from what the file holds.
    #[error(
        "The step does not fit what “{}” holds ({what}). Nothing was saved. Close the workspace, open it again and repeat the step.",
        .path.display()
    )]
    OutOfStep {
        /// The file.
        path: PathBuf,
        /// What does not fit.
        what: String,
    },
    /// A dump that is no workspace.
    #[error(
        "The dump is not a sound workspace: {what}. No file was made. Dump the workspace again and load that."
    )]
    UnsoundDump {
        /// What is wrong.
        what: String,
    },
    /// Whatever else the system reports.
    #[error("“{}” could not be read or written: {what}. Nothing was changed. Check the disk or the connection and try again.", .path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        what: String,
    },
}

/// An error that does not know yet which file it is about.
#[derive(Debug)]
pub(crate) enum Trouble {
    Sql(rusqlite::Error),
    Io(io::Error),
    Damaged(String),
    OutOfStep(String),
    Known(StoreError),
}

impl Trouble {
    /// The error about this file.
    pub(crate) fn at(self, path: &Path) -> StoreError {
        let path = path.to_owned();
        match self {
            Self::Sql(error) => of_sql(error, path),
            Self::Io(error) => of_io(&error, path),
            Self::Damaged(what) => StoreError::Damaged { path, what },
            Self::OutOfStep(what) => StoreError::OutOfStep { path, what },
            Self::Known(error) => error,
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sql(error) => error.fmt(out),
            Self::Io(error) => error.fmt(out),
            Self::Damaged(what) | Self::OutOfStep(what) => out.write_str(what),
            Self::Known(error) => error.fmt(out),
        }
    }
}

fn of_sql(error: rusqlite::Error, path: PathBuf) -> StoreError {
    let what = error.to_string();
    let Some(code) = error.sqlite_error() else {
        return StoreError::Damaged { path, what };
    };
    match code.code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Locked(path),
        ErrorCode::ReadOnly if code.extended_code == SQLITE_READONLY_DBMOVED => {
            StoreError::Moved(path)
        }
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied => StoreError::ReadOnly(path),
        ErrorCode::DiskFull => StoreError::DiskFull(path),
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => StoreError::Damaged { path, what },
        ErrorCode::ConstraintViolation => StoreError::OutOfStep { path, what },
        ErrorCode::OperationInterrupted => StoreError::Damaged {
            path,
            what: "looking at it takes far too long".into(),
        },
        ErrorCode::TooBig => StoreError::TooLong(path),
        _ => StoreError::Io { path, what },
    }
}

fn of_io(error: &io::Error, path: PathBuf) -> StoreError {
    match error.kind() {
        ErrorKind::NotFound => StoreError::Missing(path),
        ErrorKind::IsADirectory => StoreError::IsFolder(path),
        ErrorKind::PermissionDenied => StoreError::Forbidden(path),
        ErrorKind::AlreadyExists => StoreError::Exists(path),
        ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly(path),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::DiskFull(path),
        _ => StoreError::Io {
            path,
            what: error.to_string(),
        },
    }
}

impl From<rusqlite::Error> for Trouble {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sql(error)
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Known(error)
    }
}

impl From<FromSqlError> for Trouble {
    fn from(error: FromSqlError) -> Self {
        Self::Damaged(error.to_string())
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Self {
        Self::Damaged(error.to_string())
    }
}
