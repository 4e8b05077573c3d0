//! The desktop shell: one window, one command, native dialogs. It knows no rule of the domain;
//! whatever a workspace can do is asked of `app`.

mod closing;
mod desk;
mod dialogs;
mod handed;
mod home;
pub mod marks;
mod recents;
mod rpc;
mod window_size;
mod windows;

use std::path::Path;
use tauri::{AppHandle, Manager, RunEvent};

/// Runs Charrette until its window is closed.
///
/// # Errors
///
/// When the window system or the web view cannot be started.
pub fn run() -> tauri::Result<()> {
    tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, words, folder| {
            windows::come_forward(app);
            hand_over(app, words, Path::new(&folder));
        }))
        .plugin(tauri_plugin_dialog::init())
        .manage(desk::Desk::default())
        .manage(handed::Handed::default())
        .manage(closing::Closing::default())
        .setup(|app| Ok(begin(app.handle())?))
        .on_window_event(windows::on_event)
        .invoke_handler(tauri::generate_handler![rpc::rpc])
        .build(tauri::generate_context!())?
        .run(on_run_event);
    Ok(())
}

fn begin(app: &AppHandle) -> tauri::Result<()> {
    app.manage(home::Home::of(app)?);
    // The catalogues take longer to read than the window to appear; whoever asks first waits for the rest.
    std::thread::spawn(app::catalogues::shipped);
    let folder = std::env::current_dir().unwrap_or_default();
    hand_over(app, std::env::args().collect(), &folder);
    windows::open_main(app)
}

fn hand_over(app: &AppHandle, words: Vec<String>, folder: &Path) {
    if let Some(file) = handed::file_of(words, folder) {
        handed::hand_over(app, file);
    }
}

#[cfg(target_os = "macos")]
fn on_run_event(app: &AppHandle, event: RunEvent) {
    // macOS hands files over by an event instead of the command line.
    if let RunEvent::Opened { urls } = event {
        urls.iter()
            .filter_map(|url| url.to_file_path().ok())
            .for_each(|path| handed::hand_over(app, path));
    }
}

#[cfg(not(target_os = "macos"))]
fn on_run_event(_: &AppHandle, _: RunEvent) {}
