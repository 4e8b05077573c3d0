//! Looks at the machine: what is there, who is asking, which system it is. It changes nothing, and
//! can be replaced by a made-up machine in tests.

use std::path::Path;
use std::process::{Command, Stdio};

/// The machine, as far as the set-up wants to know it.
pub(crate) trait Probe {
    /// Whether a program can be started by its name.
    fn has_program(&self, name: &str) -> bool;
    /// Whether a command ends well.
    fn succeeds(&self, program: &str, arguments: &[&str]) -> bool;
    /// What a command prints, when it ends well.
    fn printed(&self, program: &str, arguments: &[&str]) -> Option<String>;
    /// Whether system packages may be installed without asking anyone.
    fn is_root(&self) -> bool;
}

/// The machine that this program runs on.
pub(crate) struct ThisMachine;

impl Probe for ThisMachine {
    fn has_program(&self, name: &str) -> bool {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let beyond = ["/usr/sbin", "/sbin"].map(Into::into);
        std::env::split_paths(&path)
            .chain(beyond)
            .any(|folder| is_program(&folder.join(name)))
    }

    fn succeeds(&self, program: &str, arguments: &[&str]) -> bool {
        quiet(program, arguments)
            .status()
            .is_ok_and(|status| status.success())
    }

    fn printed(&self, program: &str, arguments: &[&str]) -> Option<String> {
        let said = quiet(program, arguments)
            .stdout(Stdio::piped())
            .output()
            .ok()?;
        said.status
            .success()
            .then(|| String::from_utf8_lossy(&said.stdout).trim().to_owned())
    }

    fn is_root(&self) -> bool {
        self.printed("id", &["-u"]).as_deref() == Some("0")
    }
}

fn is_program(path: &Path) -> bool {
    path.is_file() || path.with_extension("exe").is_file() || path.with_extension("cmd").is_file()
}

fn quiet(program: &str, arguments: &[&str]) -> Command {
    let named = if cfg!(windows) && program == "npm" {
        "npm.cmd"
    } else {
        program
    };
    let mut command = Command::new(named);
    command
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// Whether a window can be shown to somebody.
pub(crate) fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_machine_has_cargo_and_not_just_anything() {
        assert!(ThisMachine.has_program("cargo"));
        assert!(!ThisMachine.has_program("no-program-is-called-like-this"));
        assert!(
            ThisMachine
                .printed("cargo", &["--version"])
                .is_some_and(|said| said.starts_with("cargo"))
        );
    }
}
