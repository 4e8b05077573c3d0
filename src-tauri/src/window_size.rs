//! Remembers how large the main window was, from one start to the next.

use crate::home::Home;
use serde::{Deserialize, Serialize};
use tauri::Window;

/// The smallest window that every screen fits into, in logical pixels.
pub(crate) const SMALLEST: (f64, f64) = (1024.0, 640.0);

const FILE: &str = "window.json";

/// The size of the main window in logical pixels.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct WindowSize {
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) maximised: bool,
}

impl Default for WindowSize {
    fn default() -> Self {
        Self {
            width: 1280.0,
            height: 800.0,
            maximised: false,
        }
    }
}

impl WindowSize {
    /// The size at the last start, never below the smallest.
    pub(crate) fn remembered(home: &Home) -> Self {
        let size = home.read::<Self>(FILE);
        let at_least = |value: f64, least: f64| {
            if value.is_finite() {
                value.max(least)
            } else {
                least
            }
        };
        Self {
            width: at_least(size.width, SMALLEST.0),
            height: at_least(size.height, SMALLEST.1),
            maximised: size.maximised,
        }
    }

    /// Keeps the size for the next start. A maximised window keeps the size it had before.
    pub(crate) fn remember(home: &Home, window: &Window) {
        let Some(now) = Self::of(window) else { return };
        let kept = if now.maximised {
            Self {
                maximised: true,
                ..Self::remembered(home)
            }
        } else {
            now
        };
        if kept != Self::remembered(home) {
            // A folder that cannot be written costs this comfort and must not disturb the work.
            let _ = home.write(FILE, &kept);
        }
    }

    fn of(window: &Window) -> Option<Self> {
        let scale = window.scale_factor().ok()?;
        let size = window.inner_size().ok()?.to_logical::<f64>(scale);
        Some(Self {
            width: size.width,
            height: size.height,
            maximised: window.is_maximized().unwrap_or(false),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_is_never_smaller_than_the_screens_need() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        assert_eq!(WindowSize::remembered(&home), WindowSize::default());
        home.write(
            FILE,
            &WindowSize {
                width: 3.0,
                height: 1200.0,
                maximised: true,
            },
        )
        .unwrap();
        let size = WindowSize::remembered(&home);
        assert_eq!(
            (size.width, size.height, size.maximised),
            (1024.0, 1200.0, true)
        );
    }
}
