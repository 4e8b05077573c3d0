//! A step of a chore: says what it does, does it, says how long it took. It decides nothing.

use crate::place;
use std::ffi::{OsStr, OsString};
use std::process::{Command, Stdio};
use std::time::Instant;

/// What a step or chore gives: nothing, or the one sentence to stop with.
pub(crate) type Outcome<T = ()> = Result<T, String>;

/// Does one step.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    eprintln!("── {what}");
    let began = Instant::now();
    let outcome = work();
    let took = began.elapsed().as_secs_f64();
    match &outcome {
        Ok(_) => eprintln!("   done in {took:.1} s"),
        Err(_) => eprintln!("   failed after {took:.1} s"),
    }
    outcome
}

/// The Cargo that runs this program.
pub(crate) fn cargo() -> Command {
    tool(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// npm, in the folder of the front end.
pub(crate) fn npm() -> Command {
    let mut npm = tool(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(place::ui());
    npm
}

/// A program that is started at the root of the repository and has nothing to read.
pub(crate) fn tool(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(place::root()).stdin(Stdio::null());
    command
}

/// Runs a command to its end; a failure names it, so that it can be repeated by hand.
pub(crate) fn finish(command: &mut Command) -> Outcome {
    let line = line_of(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("Stopped, because `{line}` failed ({status}).")),
        Err(why) => Err(format!(
            "Stopped, because `{line}` could not be started: {why}."
        )),
    }
}

/// Runs a command that has nothing to tell when it succeeds; what it said is shown when it fails.
pub(crate) fn finish_quietly(command: &mut Command) -> Outcome {
    let line = line_of(command);
    match command.output() {
        Ok(said) if said.status.success() => Ok(()),
        Ok(said) => Err(format!(
            "{}{}\nStopped, because `{line}` failed ({}).",
            String::from_utf8_lossy(&said.stdout),
            String::from_utf8_lossy(&said.stderr),
            said.status
        )),
        Err(why) => Err(format!(
            "Stopped, because `{line}` could not be started: {why}."
        )),
    }
}

/// A command as one would type it.
pub(crate) fn line_of(command: &Command) -> String {
    let mut words: Vec<OsString> = vec![command.get_program().to_os_string()];
    words.extend(command.get_args().map(OsStr::to_os_string));
    words.join(OsStr::new(" ")).to_string_lossy().into_owned()
}
