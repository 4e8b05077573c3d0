//! Closing the window: the page first saves what was being typed, and may ask to stay when it could
//! not. A page that does not answer cannot keep the window open.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tauri::{AppHandle, Emitter, Manager, Window};

/// How long the page has to answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// Counts the askings, so that an answer calls off the deadline it belongs to.
#[derive(Debug, Default)]
pub(crate) struct Closing(AtomicU64);

impl Closing {
    fn ask(&self) -> u64 {
        self.0.fetch_add(1, Ordering::SeqCst) + 1
    }

    /// The window stays: whoever waits for the deadline of an earlier asking waits in vain.
    pub(crate) fn stay(&self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }

    fn is_still(&self, asking: u64) -> bool {
        self.0.load(Ordering::SeqCst) == asking
    }
}

/// Asks the page to save, and closes the window when it does not answer in time.
pub(crate) fn ask(window: &Window) {
    let asking = window.state::<Closing>().ask();
    let _ = window.emit("closing", ());
    let window = window.clone();
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        if window.state::<Closing>().is_still(asking) {
            let _ = window.destroy();
        }
    });
}

/// Closes the window at once: everything is saved.
pub(crate) fn quit(app: &AppHandle) {
    for window in app.webview_windows().values() {
        let _ = window.destroy();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_calls_off_the_deadline() {
        let closing = Closing::default();
        let first = closing.ask();
        assert!(closing.is_still(first));
        closing.stay();
        assert!(!closing.is_still(first));
        let second = closing.ask();
        assert!(closing.is_still(second) && !closing.is_still(first));
    }
}
