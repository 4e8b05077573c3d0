//! Which files this process has open. SQLite's locks keep other processes out; within one process
//! they would silently be lost if the same file were opened and closed a second time, so that has
//! to be refused before the file is touched.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

static OPEN: Mutex<BTreeSet<Identity>> = Mutex::new(BTreeSet::new());

/// What makes two paths the same file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Identity(
    #[cfg(unix)] (u64, u64),
    #[cfg(not(unix))] std::path::PathBuf,
);

/// The right of this process to one file; given back when dropped.
#[derive(Debug)]
pub(crate) struct Claim(Identity);

impl Claim {
    /// Claims a file, unless it is claimed already. Does not open it.
    pub(crate) fn on(path: &Path) -> io::Result<Option<Self>> {
        let identity = identity_of(path)?;
        let free = open().insert(identity.clone());
        Ok(free.then_some(Self(identity)))
    }

    /// Whether the file is still the one at this path.
    pub(crate) fn still_at(&self, path: &Path) -> bool {
        identity_of(path).is_ok_and(|it| it == self.0)
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        open().remove(&self.0);
    }
}

fn open() -> MutexGuard<'static, BTreeSet<Identity>> {
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(unix)]
fn identity_of(path: &Path) -> io::Result<Identity> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).map(|it| Identity((it.dev(), it.ino())))
}

#[cfg(not(unix))]
fn identity_of(path: &Path) -> io::Result<Identity> {
    fs::canonicalize(path).map(Identity)
}
