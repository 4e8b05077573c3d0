//! Brings the machine to where the repository can be built: finds what is missing, prints what it
//! is about to run, runs it. It never changes anything that was not missing.

use crate::packages::{Need, Tool};
use crate::probe::{Probe, ThisMachine};
use crate::step::{self, Outcome, step};
use std::process::Command;

/// The oldest Node that the front end's tools run on.
const OLDEST_NODE: u32 = 20;

/// Checks the machine and installs what the needs lack.
pub(crate) fn run(needs: &[&[Need]]) -> Outcome {
    let needs: Vec<Need> = needs.iter().copied().flatten().copied().collect();
    step("Look for Node.js and npm", || node_is_there(&ThisMachine))?;
    if cfg!(target_os = "macos") {
        return step("Look for the Xcode command line tools", || {
            xcode_is_there(&ThisMachine)
        });
    }
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let missing = step("Look for the system packages", || {
        Ok(missing(&needs, &ThisMachine))
    })?;
    let commands = plan(&missing, &ThisMachine)?;
    for command in commands {
        step(
            &format!("Install what is missing: {}", command.join(" ")),
            || carry_out(&command),
        )?;
    }
    still_missing(&missing, &ThisMachine)
}

fn missing(needs: &[Need], machine: &impl Probe) -> Vec<Need> {
    needs
        .iter()
        .filter(|need| !need.sign.is_there(machine))
        .copied()
        .collect()
}

/// The commands to run, each a program and its arguments.
fn plan(missing: &[Need], machine: &impl Probe) -> Outcome<Vec<Vec<String>>> {
    if missing.is_empty() {
        return Ok(Vec::new());
    }
    let Some(tool) = Tool::of(machine) else {
        return Err(format!(
            "This system has no package tool known here (apt, dnf, pacman, zypper): install {} by its own means, then try again.",
            in_words(missing)
        ));
    };
    let mut packages: Vec<&str> = missing
        .iter()
        .flat_map(|need| need.packages_for(tool))
        .collect();
    packages.sort_unstable();
    packages.dedup();
    let commands = tool.commands(&packages);
    if machine.is_root() {
        return Ok(commands);
    }
    if machine.has_program("sudo") {
        return Ok(commands.into_iter().map(with_sudo).collect());
    }
    let lines: Vec<String> = commands.iter().map(|words| words.join(" ")).collect();
    Err(format!(
        "{} missing, and only an administrator may install it: run `{}` as one, then try again.",
        in_words(missing),
        lines.join(" && ")
    ))
}

fn with_sudo(command: Vec<String>) -> Vec<String> {
    [vec!["sudo".to_owned()], command].concat()
}

fn in_words(needs: &[Need]) -> String {
    let names: Vec<&str> = needs.iter().map(|need| need.what).collect();
    match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}

fn carry_out(words: &[String]) -> Outcome {
    let Some((program, arguments)) = words.split_first() else {
        return Ok(());
    };
    // Not a `tool`: sudo may have to ask for a password.
    step::finish(
        Command::new(program)
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}

fn still_missing(wanted: &[Need], machine: &impl Probe) -> Outcome {
    let left = missing(wanted, machine);
    if left.is_empty() {
        return Ok(());
    }
    Err(format!(
        "Still missing after the installation: {}. Install it by the system's own means, then try again.",
        in_words(&left)
    ))
}

fn node_is_there(machine: &impl Probe) -> Outcome {
    let advice = format!("install Node.js {OLDEST_NODE} or newer with npm, then try again.");
    let Some(version) = machine.printed("node", &["--version"]) else {
        return Err(format!("Node.js was not found: {advice}"));
    };
    let major = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|n| n.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST_NODE) {
        return Err(format!(
            "Node.js {version} is too old for the front end: {advice}"
        ));
    }
    match machine.printed("npm", &["--version"]) {
        Some(_) => Ok(()),
        None => Err(format!(
            "Node.js {version} is there, but npm was not found: {advice}"
        )),
    }
}

fn xcode_is_there(machine: &impl Probe) -> Outcome {
    match machine.succeeds("xcode-select", &["-p"]) {
        true => Ok(()),
        false => Err("The Xcode command line tools are missing: run `xcode-select --install`, then try again.".into()),
    }
}

#[cfg(test)]
#[path = "set_up_tests.rs"]
mod tests;
