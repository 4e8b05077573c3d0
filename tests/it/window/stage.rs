//! A stage for one journey: a folder of its own, a driver of its own, the program started in it as
//! often as the journey wants. Everything that was started ends with the stage.

use super::page::Page;
use super::processes;
use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use std::future::Future;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tempfile::TempDir;

/// A session bus that nobody answers on: programs of journeys at the same time must not find each other.
const NO_BUS: &str = "unix:path=/nonexistent";

/// How a program is started for a journey.
pub(crate) struct Stage {
    folder: TempDir,
    answers: Vec<(&'static str, PathBuf)>,
    driver: Option<Child>,
}

impl Stage {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self {
            folder,
            answers: Vec::new(),
            driver: None,
        }
    }

    /// A path in the folder of this journey.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// What the person will choose in the dialogs for opening and for saving, from the next start on.
    pub(crate) fn will_choose(&mut self, dialog: &'static str, path: &Path) {
        self.answers.retain(|(known, _)| *known != dialog);
        self.answers.push((dialog, path.to_path_buf()));
    }

    /// Starts the program under a driver and waits for its page.
    pub(crate) async fn open(&mut self, words: &[&str]) -> Page {
        self.open_by(Command::new("WebKitWebDriver"), NO_BUS, words)
            .await
    }

    /// Starts the program on a session bus of its own, as on a desktop.
    pub(crate) async fn open_on_a_bus(&mut self, words: &[&str]) -> Page {
        let mut driver = Command::new("dbus-run-session");
        driver.args(["--", "WebKitWebDriver"]);
        self.open_by(driver, "", words).await
    }

    /// Starts the program with `disk` in the journey's folder on a disk of two megabytes, which
    /// only the program sees.
    pub(crate) async fn open_on_a_small_disk(&mut self, words: &[&str]) -> Page {
        let disk = self.path("disk");
        std::fs::create_dir_all(&disk).expect("the folder of the small disk");
        let mut driver = Command::new("unshare");
        driver
            .args(["--map-root-user", "--mount", "sh", "-c"])
            .arg("mount -t tmpfs -o size=2m none \"$0\" && exec WebKitWebDriver \"$@\"")
            .arg(disk);
        self.open_by(driver, NO_BUS, words).await
    }

    /// The small disk, as seen from outside.
    pub(crate) fn disk_of_the_program(&self) -> PathBuf {
        let inside = self.path("disk").display().to_string();
        format!("/proc/{}/root{inside}", self.program_id()).into()
    }

    /// Ends the program as a power cut does, its small disk carried away first: the file and the
    /// journal as `kept.charrette` in the journey's folder.
    pub(crate) fn keep_from_the_disk(&mut self, name: &str) {
        let disk = self.disk_of_the_program();
        for ending in ["", "-journal"] {
            let from = disk.join(format!("{name}{ending}"));
            if from.exists() {
                let to = self.path(&format!("kept.charrette{ending}"));
                std::fs::copy(from, to).expect("a copy from the small disk");
            }
        }
        self.end();
    }

    async fn open_by(&mut self, mut driver: Command, bus: &str, words: &[&str]) -> Page {
        self.end();
        let port = free_port();
        driver
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true");
        self.dress(&mut driver, bus);
        self.driver = Some(driver.spawn().expect("the driver can be started"));
        let options = json!({ "binary": program(), "args": words });
        let mut wanted = serde_json::Map::new();
        wanted.insert("webkitgtk:browserOptions".into(), options);
        let address = format!("http://127.0.0.1:{port}");
        for _ in 0..100 {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            if let Ok(client) = builder.capabilities(wanted.clone()).connect(&address).await {
                return Page::of(client).await;
            }
            pause(100).await;
        }
        panic!("no session with the driver within ten seconds");
    }

    /// Starts the program alone, without anything that could talk to it.
    pub(crate) fn start_alone(&self, words: &[&str]) -> Alone {
        let mut alone = Command::new(program());
        self.dress(&mut alone, NO_BUS);
        alone
            .args(words)
            .env("CHARRETTE_MARKS", "1")
            .stdout(Stdio::piped());
        Alone(alone.spawn().expect("the program can be started"))
    }

    /// The number of the running program.
    pub(crate) fn program_id(&self) -> u32 {
        let driver = self.driver.as_ref().expect("a driver runs").id();
        let found = processes::below(driver)
            .into_iter()
            .find(|id| processes::name_of(*id) == "charrette");
        found.expect("the program runs")
    }

    /// Ends the program as a power cut does.
    pub(crate) fn kill(&mut self) {
        processes::kill(self.program_id());
        self.end();
    }

    fn dress(&self, command: &mut Command, bus: &str) {
        let log = std::fs::File::options()
            .create(true)
            .append(true)
            .open(self.path("program.log"));
        command
            .env("HOME", self.folder.path())
            .env("CHARRETTE_HOME", self.path("home"))
            .env("NO_AT_BRIDGE", "1")
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log.map_or_else(|_| Stdio::null(), Stdio::from))
            .process_group(0);
        if !bus.is_empty() {
            command.env("DBUS_SESSION_BUS_ADDRESS", bus);
        }
        for (dialog, answer) in &self.answers {
            command.env(dialog, answer);
        }
    }

    fn end(&mut self) {
        if let Some(mut driver) = self.driver.take() {
            processes::kill_group(driver.id());
            let _ = driver.wait();
        }
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.end();
    }
}

/// The program without a driver; it ends when this goes.
pub(crate) struct Alone(pub(crate) Child);

impl Drop for Alone {
    fn drop(&mut self) {
        processes::kill_group(self.0.id());
        let _ = self.0.wait();
    }
}

/// Plays a journey.
pub(crate) fn play(journey: impl Future<Output = ()>) {
    // The screen has one keyboard: a window that opens beside another takes it away in mid-word.
    static KEYBOARD: Mutex<()> = Mutex::new(());
    let _held = KEYBOARD.lock().unwrap_or_else(PoisonError::into_inner);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(journey);
}

/// Waits some milliseconds.
pub(crate) async fn pause(milliseconds: u64) {
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
}

/// The built program, which lies beside the folder of the tests.
pub(crate) fn program() -> PathBuf {
    let test = std::env::current_exe().expect("the path of this test");
    let program = test
        .ancestors()
        .nth(2)
        .expect("the folder of the profile")
        .join("charrette");
    assert!(
        program.is_file(),
        "build it first: cargo build --package charrette"
    );
    program
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("its number").port()
}
