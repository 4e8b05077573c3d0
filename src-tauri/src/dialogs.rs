//! The system's own dialogs for files. They are opened from here, so that the page needs no right to any file.

use std::path::PathBuf;
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

use crate::windows::MAIN;

/// What kind of file a dialog is about: its name for people and its ending.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kind<'a> {
    pub(crate) name: &'a str,
    pub(crate) ending: &'a str,
}

/// A workspace file.
pub(crate) const WORKSPACE: Kind<'static> = Kind {
    name: "Charrette workspace",
    ending: "charrette",
};

/// An own catalogue in one file.
pub(crate) const CATALOGUE: Kind<'static> = Kind {
    name: "Charrette catalogue",
    ending: "toml",
};

/// Asks for an existing file; nothing when the person cancelled.
pub(crate) fn ask_to_open(app: &AppHandle, kind: Kind<'_>) -> Option<PathBuf> {
    if let Some(answer) = rehearsed("CHARRETTE_OPEN_DIALOG") {
        return answer;
    }
    path_of(
        on_window(app)
            .set_title("Open")
            .add_filter(kind.name, &[kind.ending])
            .blocking_pick_file(),
    )
}

/// Asks for one or more existing files; none when the person cancelled.
pub(crate) fn ask_for_several(app: &AppHandle, title: &str, kind: Kind<'_>) -> Vec<PathBuf> {
    if let Some(answer) = rehearsed("CHARRETTE_OPEN_DIALOG") {
        let all = answer.iter().flat_map(std::env::split_paths);
        return all.collect();
    }
    let chosen = on_window(app)
        .set_title(title)
        .add_filter(kind.name, &[kind.ending])
        .blocking_pick_files();
    let chosen = chosen.unwrap_or_default().into_iter();
    chosen.filter_map(|it| path_of(Some(it))).collect()
}

/// Asks where to write a file; the ending is added where the person left it out.
pub(crate) fn ask_to_save(
    app: &AppHandle,
    title: &str,
    name: &str,
    kind: Kind<'_>,
) -> Option<PathBuf> {
    let chosen = rehearsed("CHARRETTE_SAVE_DIALOG").unwrap_or_else(|| {
        let dialog = on_window(app)
            .set_title(title)
            .add_filter(kind.name, &[kind.ending]);
        path_of(
            dialog
                .set_file_name(with_ending(name.into(), kind.ending).to_string_lossy())
                .blocking_save_file(),
        )
    });
    chosen.map(|path| with_ending(path, kind.ending))
}

/// Asks for a folder to write several files into.
pub(crate) fn ask_for_folder(app: &AppHandle, title: &str) -> Option<PathBuf> {
    rehearsed("CHARRETTE_SAVE_DIALOG")
        .unwrap_or_else(|| path_of(on_window(app).set_title(title).blocking_pick_folder()))
}

fn on_window(app: &AppHandle) -> FileDialogBuilder<tauri::Wry> {
    let dialog = app.dialog().file();
    match app.get_webview_window(MAIN) {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}

fn path_of(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen.and_then(|path| path.into_path().ok())
}

fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    let has_it = path
        .extension()
        .is_some_and(|own| own.eq_ignore_ascii_case(ending));
    if has_it {
        return path;
    }
    let mut longer = path.into_os_string();
    longer.push(format!(".{ending}"));
    longer.into()
}

/// What a test answers in place of a person: a path, or nothing for "cancelled". Never in the finished program.
#[cfg(debug_assertions)]
fn rehearsed(variable: &str) -> Option<Option<PathBuf>> {
    let answer = std::env::var_os(variable)?;
    Some((!answer.is_empty()).then(|| answer.into()))
}

#[cfg(not(debug_assertions))]
fn rehearsed(_: &str) -> Option<Option<PathBuf>> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_is_added_once() {
        let ending = |name: &str| with_ending(name.into(), "docx").display().to_string();
        assert_eq!(ending("Incident response"), "Incident response.docx");
        assert_eq!(ending("a.DOCX"), "a.DOCX");
        assert_eq!(ending("v1.2"), "v1.2.docx");
    }
}
