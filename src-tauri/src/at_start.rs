//! The file that was named on the command line, opened while the window is still being made, so that
//! the page's first question finds it open. Files that are handed over later wait in `handed`.

use crate::desk;
use crate::handed::Handed;
use crate::rpc::Fault;
use std::sync::{Mutex, OnceLock, PoisonError};
use tauri::{AppHandle, Manager};

/// The opening at the start, which happens once, and why it failed.
#[derive(Debug, Default)]
pub(crate) struct AtStart {
    once: OnceLock<()>,
    fault: Mutex<Option<Fault>>,
}

impl AtStart {
    /// Opens the file that waits. Whoever comes first does it; whoever comes meanwhile waits for it.
    pub(crate) fn settle(&self, app: &AppHandle) {
        self.once.get_or_init(|| {
            if let Some(path) = app.state::<Handed>().take() {
                *self.locked() = desk::open_at(app, &path).err();
            }
        });
    }

    /// Why the file could not be opened; told once.
    pub(crate) fn fault(&self) -> Option<Fault> {
        self.locked().take()
    }

    fn locked(&self) -> std::sync::MutexGuard<'_, Option<Fault>> {
        self.fault.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Begins to open the file beside whatever else is to be done.
pub(crate) fn begin(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || app.state::<AtStart>().settle(&app));
}
