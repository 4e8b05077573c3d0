//! The main window: how it looks to the desktop, and what the page in it may never do.

use crate::home::Home;
use crate::window_size::{SMALLEST, WindowSize};
use crate::{closing, handed, marks};
use tauri::webview::{NewWindowResponse, WebviewWindowBuilder};
use tauri::{AppHandle, DragDropEvent, Manager, Url, WebviewUrl, Window, WindowEvent};

/// The label by which the capability file knows the window.
pub(crate) const MAIN: &str = "main";

/// Opens the main window, as large as it was; on a file, or on the first page.
pub(crate) fn open_main(app: &AppHandle, file: bool) -> tauri::Result<()> {
    let size = WindowSize::remembered(&app.state::<Home>());
    // The address names the screen that comes, so that the first frame already has its surfaces.
    let page = if file {
        "index.html#file"
    } else {
        "index.html"
    };
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App(page.into()))
        .title("Charrette")
        .inner_size(size.width, size.height)
        .min_inner_size(SMALLEST.0, SMALLEST.1)
        .maximized(size.maximised)
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_document_title_changed(|window, title| {
            if !marks::hear(&title) {
                // Not from within this call: the window is held while it tells of the title.
                std::thread::spawn(move || window.set_title(&title));
            }
        });
    let window = marks::watch(window).build()?;
    #[cfg(target_os = "linux")]
    crate::drawing::suit(&window)?;
    #[cfg(not(target_os = "linux"))]
    drop(window);
    Ok(())
}

/// What happens to the window from outside.
pub(crate) fn on_event(window: &Window, event: &WindowEvent) {
    match event {
        WindowEvent::CloseRequested { api, .. } => {
            WindowSize::remember(&window.state::<Home>(), window);
            api.prevent_close();
            closing::ask(window);
        }
        // Quitting by keyboard on macOS tells no window, so the size is kept whenever one looks away.
        WindowEvent::Focused(false) => WindowSize::remember(&window.state::<Home>(), window),
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            if let Some(path) = paths.first() {
                handed::hand_over(window.app_handle(), path.clone());
            }
        }
        _ => {}
    }
}

/// Shows the window to somebody who started the program a second time.
pub(crate) fn come_forward(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Only the program's own pages: any other address would replace the program by a stranger's page.
fn is_ours(url: &Url) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost")) => true,
        ("http", Some("localhost")) => cfg!(not(feature = "custom-protocol")),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_may_be_gone_to() {
        let ours = |url: &str| is_ours(&Url::parse(url).unwrap());
        assert!(ours("tauri://localhost/index.html"));
        assert!(ours("http://tauri.localhost/"));
        for foreign in [
            "https://example.org/",
            "http://localhost.example.org/",
            "file:///etc/passwd",
            "about:blank",
            "data:text/html,x",
        ] {
            assert!(!ours(foreign), "{foreign}");
        }
    }
}
