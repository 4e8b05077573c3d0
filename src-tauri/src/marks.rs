//! Marks of a start for the benchmarks: when the first frame was painted, when the first answer
//! could be typed. Silent, and not even loaded into the page, unless `CHARRETTE_MARKS` is set.

use std::io::Write;
use std::time::{SystemTime, UNIX_EPOCH};
use tauri::{Wry, webview::WebviewWindowBuilder};

/// Tells by the page's title, the one channel that needs no right: the second frame after the page
/// was read cannot come before the first was painted.
const SCRIPT: &str = "
addEventListener('DOMContentLoaded', () => {
  const tell = (mark) => { document.title = `mark:${mark}`; };
  const field = 'main textarea:enabled, main input:enabled:not([type=hidden])';
  const look = () => document.querySelector(field) ? tell('usable') : requestAnimationFrame(look);
  requestAnimationFrame(() => requestAnimationFrame(() => { tell('painted'); setTimeout(look); }));
});
";

/// A window builder, as `tauri` has it for this program.
pub type Window<'a> = WebviewWindowBuilder<'a, Wry, tauri::AppHandle<Wry>>;

/// Lets the page of a window tell its marks, when `CHARRETTE_MARKS` is set.
pub fn watch(window: Window<'_>) -> Window<'_> {
    match std::env::var_os("CHARRETTE_MARKS") {
        Some(_) => window.initialization_script(SCRIPT),
        None => window,
    }
}

/// Whether a title that the page gave itself is a mark; a mark is printed as a JSON line, with the
/// milliseconds since 1970.
#[must_use]
pub fn hear(title: &str) -> bool {
    let Some(mark) = title.strip_prefix("mark:") else {
        return false;
    };
    // Whoever started the program may have gone; that is no reason to fail.
    let _ = writeln!(std::io::stdout(), "{}", line(mark, now()));
    true
}

fn now() -> f64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
        .as_secs_f64()
        * 1000.0
}

fn line(mark: &str, at: f64) -> String {
    format!("{{\"mark\":\"{mark}\",\"at\":{at:.1}}}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_mark_is_one_json_line() {
        let line: serde_json::Value = serde_json::from_str(&super::line("painted", 1.26)).unwrap();
        assert_eq!(line, serde_json::json!({ "mark": "painted", "at": 1.3 }));
    }
}
