//! The command line as its users meet it: the built program, run without a display. What the
//! desktop does with a mouse is proven in `window`.

mod bad_input;
mod catalogues;
mod checks;
mod copies;
mod kill;
mod main_job;
mod old_files;
mod together;
mod whole;

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::{Value, json};

/// What a run came to.
#[derive(Debug)]
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Ran {
    /// The output of a run that went well.
    fn out(self) -> String {
        assert_eq!(self.code, Some(0), "{self:?}");
        self.out
    }

    /// The output of a run that went well, as JSON.
    fn json(self) -> Value {
        serde_json::from_str(&self.out()).expect("JSON alone")
    }

    /// The sentence of a run whose answer is no, after it has said why.
    fn sentence_after_findings(self, code: i32) -> String {
        assert!(!self.out.is_empty(), "{self:?}");
        self.sentence(code)
    }

    /// The sentence of a run that did not go well: one line, on stderr.
    fn sentence(self, code: i32) -> String {
        assert_eq!(self.code, Some(code), "{self:?}");
        assert_eq!(self.err.matches('\n').count(), 1, "{self:?}");
        let sentence = self.err.trim_end();
        assert!(sentence.ends_with('.'), "{sentence}");
        assert!(!sentence.contains("panicked"), "{sentence}");
        sentence.to_owned()
    }
}

/// The built program; built once for all tests, so that none of them runs an old one.
fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let test = std::env::current_exe().expect("the test itself");
        let folder = test.ancestors().nth(2).expect("target/<profile>/deps");
        let profile = folder.file_name().and_then(OsStr::to_str).expect("a name");
        let profile = if profile == "debug" { "dev" } else { profile };
        let target = folder.parent().expect("the target folder");
        let built = Command::new(env!("CARGO"))
            .args([
                "build",
                "--quiet",
                "-p",
                "charrette-cli",
                "--profile",
                profile,
            ])
            .arg("--target-dir")
            .arg(target)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .status();
        assert!(built.expect("cargo").success(), "charrette-cli builds");
        folder.join(format!("charrette-cli{}", std::env::consts::EXE_SUFFIX))
    })
}

/// The program without a display.
pub(crate) fn command<S: AsRef<OsStr>>(arguments: &[S]) -> Command {
    let mut command = Command::new(program());
    command.args(arguments);
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    command
}

fn run<S: AsRef<OsStr>>(arguments: &[S]) -> Ran {
    fed(arguments, "")
}

/// A run with a text on stdin.
fn fed<S: AsRef<OsStr>>(arguments: &[S], input: &str) -> Ran {
    let mut child = command(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // One that fails early may not read to the end.
    let _ = child
        .stdin
        .take()
        .expect("piped")
        .write_all(input.as_bytes());
    let output = child.wait_with_output().expect("it ends");
    Ran {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

/// A path as an argument.
fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

/// A new workspace with the six services.
fn six(folder: &Path) -> PathBuf {
    let file = folder.join("harbour.charrette");
    let made = [
        "new",
        text(&file),
        "--catalogue",
        "six",
        "--organisation",
        "Harbour Works",
    ];
    run(&made).out();
    file
}

/// The edit that writes a text for incident response.
fn answer(question: &str, text: &str) -> Value {
    json!({
        "edit": "recordAnswer",
        "service": "incident-response",
        "question": question,
        "value": { "kind": "text", "text": text },
    })
}

/// Carries out edits from stdin.
fn apply(file: &Path, edits: &Value) -> Ran {
    let arguments = ["apply", text(file), "-", "--author", "Facilitator"];
    fed(&arguments, &edits.to_string())
}

/// What stands in the records, without the log.
fn records(file: &Path) -> Value {
    run(&["dump", text(file)]).json()["records"].clone()
}
