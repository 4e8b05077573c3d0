//! How the page is drawn on Linux. With a graphics card the web view composes its layers there; where
//! there is none, it would have a processor imitate the card, for every layer, in memory and in time.
//! There it is told to draw straight away instead. It decides by the devices, never by the environment.

use std::path::Path;
use tauri::WebviewWindow;
use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};

/// Lets a window draw in the way that suits the machine.
pub(crate) fn suit(window: &WebviewWindow) -> tauri::Result<()> {
    if has_card(Path::new("/dev")) {
        return Ok(());
    }
    window.with_webview(|view| {
        if let Some(settings) = view.inner().settings() {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}

/// Whether the kernel offers a card that renders.
fn has_card(devices: &Path) -> bool {
    let nodes = std::fs::read_dir(devices.join("dri"));
    let renders = |name: std::ffi::OsString| name.to_string_lossy().starts_with("renderD");
    nodes
        .into_iter()
        .flatten()
        .flatten()
        .any(|node| renders(node.file_name()))
        || devices.join("nvidiactl").exists()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_node_that_renders_is_a_card() {
        let devices = tempfile::tempdir().unwrap();
        assert!(!has_card(devices.path()));
        std::fs::create_dir(devices.path().join("dri")).unwrap();
        std::fs::write(devices.path().join("dri/card0"), "").unwrap();
        assert!(!has_card(devices.path()));
        std::fs::write(devices.path().join("dri/renderD128"), "").unwrap();
        assert!(has_card(devices.path()));
    }
}
