//! The least that a Tauri window can be: a page with one heading. The benchmarks start it in turn
//! with Charrette, to tell what of a start is ours.

use charrette::marks;
use tauri::WebviewUrl;
use tauri::webview::WebviewWindowBuilder;

fn main() -> tauri::Result<()> {
    tauri::Builder::default()
        .setup(|app| {
            let url = WebviewUrl::App("index.html".into());
            let window = WebviewWindowBuilder::new(app.handle(), "main", url)
                .inner_size(1280.0, 800.0)
                .on_document_title_changed(|_, title| _ = marks::hear(&title));
            marks::watch(window).build()?;
            Ok(())
        })
        .run(tauri::generate_context!("examples/bare/tauri.conf.json"))
}
