//! `cargo xtask test`: every check and every test there is, the real window included.

use crate::packages::{TO_BUILD, TO_TEST};
use crate::set_up;
use crate::step::{self, Outcome, step};
use crate::{place, probe, validators};
use std::process::Command;

pub(crate) const PURPOSE: &str = "install what is missing and run every check and test";

/// The screen that the windows of the tests are drawn on.
const SCREEN: &str = "-screen 0 1280x900x24";

/// The journeys in the real window, which a plain `cargo test` leaves out.
const WINDOW: &str = "charrette-tests/window";

pub(crate) fn run(_: &[String]) -> Outcome {
    set_up::run(&[TO_BUILD, TO_TEST])?;
    step("Install the front end's packages", front_end_packages)?;
    step("Fetch the judges of documents", validators::fetch)?;
    step("Check how the Rust is laid out", || {
        cargo(&["fmt", "--all", "--check"])
    })?;
    step("Check, lint and test the front end", front_end)?;
    step("Lint the Rust", || {
        cargo(&[
            "clippy",
            "--workspace",
            "--all-targets",
            "--features",
            WINDOW,
            "--",
            "--deny",
            "warnings",
        ])
    })?;
    step("Build the programs that the tests start", || {
        cargo(&[
            "build",
            "--package",
            "charrette",
            "--package",
            "charrette-cli",
        ])
    })?;
    step(
        "Run every Rust test, those in the real window included",
        rust_tests,
    )
}

fn cargo(arguments: &[&str]) -> Outcome {
    step::finish(step::cargo().args(arguments))
}

fn front_end_packages() -> Outcome {
    let ui = place::ui();
    if validators::is_newer(
        &ui.join("package-lock.json"),
        &ui.join("node_modules/.package-lock.json"),
    ) {
        return step::finish(step::npm().args(["ci", "--no-audit", "--no-fund"]));
    }
    Ok(())
}

fn front_end() -> Outcome {
    ["check", "lint", "test"]
        .iter()
        .try_for_each(|script| step::finish(step::npm().args(["run", "--silent", script])))
}

/// On Linux always on a screen that nobody sees, so that no window takes the focus of whoever runs this.
fn rust_tests() -> Outcome {
    let mut tests = step::cargo();
    if cfg!(target_os = "linux") && (!probe::has_display() || has_xvfb()) {
        let cargo = tests.get_program().to_os_string();
        tests = step::tool("xvfb-run");
        tests
            .args(["--auto-servernum", "--server-args", SCREEN])
            .arg(cargo);
        tests.env_remove("WAYLAND_DISPLAY");
    }
    tests.args([
        "test",
        "--workspace",
        "--features",
        WINDOW,
        "--no-fail-fast",
    ]);
    step::finish(tests.env("CHARRETTE_VALIDATORS", validators::folder()))
}

fn has_xvfb() -> bool {
    Command::new("xvfb-run")
        .arg("--help")
        .output()
        .is_ok_and(|said| said.status.success())
}
