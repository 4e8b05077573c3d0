//! The desktop shell: one window, one command, native dialogs. It knows no rule of the domain;
//! whatever a workspace can do is asked of `app`.

mod windows;

/// Runs Charrette until its window is closed.
///
/// # Errors
///
/// When the window system or the web view cannot be started.
pub fn run() -> tauri::Result<()> {
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .setup(|app| Ok(windows::open_main(app.handle())?))
        .build(tauri::generate_context!())?
        .run(|_, _| {});
    Ok(())
}
