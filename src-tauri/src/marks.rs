//! Marks of a start for the benchmarks: when the first frame was painted, when the first answer
//! could be typed. Silent, and not even loaded into the page, unless `CHARRETTE_MARKS` is set.

use std::io::Write;
use tauri::{Wry, webview::WebviewWindowBuilder};

/// Tells by the page's title, the one channel that needs no right: the second frame after the page
/// was read cannot come before the first was painted. A title that is changed again at once never
/// arrives, so each one holds all marks so far, by the page's own clock.
const SCRIPT: &str = "
addEventListener('DOMContentLoaded', () => {
  const marks = [];
  const tell = (mark) => {
    marks.push(`${mark}@${performance.timeOrigin + performance.now()}`);
    document.title = `mark:${marks.join(' ')}`;
  };
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

/// Whether a title that the page gave itself holds marks; each is printed as a JSON line, with the
/// milliseconds since 1970.
#[must_use]
pub fn hear(title: &str) -> bool {
    let Some(marks) = title.strip_prefix("mark:") else {
        return false;
    };
    for line in lines(marks) {
        // Whoever started the program may have gone; that is no reason to fail.
        let _ = writeln!(std::io::stdout(), "{line}");
    }
    true
}

/// The marks of a title, each with its moment behind an at sign.
fn lines(marks: &str) -> Vec<String> {
    let each = marks.split(' ').filter_map(|it| {
        let (mark, at) = it.split_once('@')?;
        let at: f64 = at.parse().ok()?;
        Some(format!("{{\"mark\":\"{mark}\",\"at\":{at:.1}}}"))
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn each_mark_is_one_json_line() {
        let lines = super::lines("painted@1.26 usable@17");
        let read = |line: &String| serde_json::from_str::<serde_json::Value>(line).unwrap();
        assert_eq!(
            lines.iter().map(read).collect::<Vec<_>>(),
            [
                serde_json::json!({ "mark": "painted", "at": 1.3 }),
                serde_json::json!({ "mark": "usable", "at": 17.0 }),
            ]
        );
    }
}
