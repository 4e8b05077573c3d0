//! The desktop shell: one window, one command, native dialogs. It knows no rule of the domain;
//! whatever a workspace can do is asked of `app`.

mod at_start;
mod closing;
mod desk;
mod dialogs;
#[cfg(target_os = "linux")]
mod drawing;
mod handed;
mod home;
mod incoming;
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
            if let Some(file) = handed::file_of(words, Path::new(&folder)) {
                handed::hand_over(app, file);
            }
        }))
        .plugin(tauri_plugin_dialog::init())
        .manage(desk::Desk::default())
        .manage(handed::Handed::default())
        .manage(at_start::AtStart::default())
        .manage(closing::Closing::default())
        .manage(incoming::Incoming::default())
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
    let file = handed::file_of(std::env::args(), &folder);
    let named = file.is_some();
    if let Some(file) = file {
        handed::hand_over(app, file);
    }
    at_start::begin(app);
    windows::open_main(app, named)
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
