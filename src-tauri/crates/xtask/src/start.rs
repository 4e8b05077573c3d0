//! `cargo xtask start`: from a fresh clone to the open window.

use crate::packages::TO_BUILD;
use crate::place;
use crate::probe::has_display;
use crate::set_up;
use crate::step::{self, Outcome, step};

pub(crate) const PURPOSE: &str = "install what is missing, build Charrette and open it";

/// The profile that `start` builds with: what users get, without the minutes of whole-program optimisation.
const PROFILE: &str = "quick";

pub(crate) fn run(files: &[String]) -> Outcome {
    set_up::run(&[TO_BUILD])?;
    step(
        "Build Charrette and charrette-cli (some minutes the first time)",
        build,
    )?;
    if has_display() {
        let what = "Open Charrette; this ends when its window is closed";
        return step(what, || open(files));
    }
    let cli = place::program(PROFILE, "charrette-cli");
    println!("{}", without_display(&cli.display().to_string()));
    Ok(())
}

/// Opens the window from the folder one is in, so that a file can be named as one sees it.
fn open(files: &[String]) -> Outcome {
    let here = std::env::current_dir().unwrap_or_else(|_| place::root());
    let program = place::program(PROFILE, "charrette");
    step::finish(step::tool(program).args(files).current_dir(here))
}

fn build() -> Outcome {
    step::finish(step::cargo().args([
        "build",
        "--profile",
        PROFILE,
        "--package",
        "charrette",
        "--package",
        "charrette-cli",
    ]))
}

fn without_display(cli: &str) -> String {
    format!(
        "Charrette is built, but there is no display here to open its window on. The same work without a window:\n  \
         {cli} new team.charrette --catalogue six\n  \
         {cli} export team.charrette --kind worksheet --format docx --out worksheets"
    )
}

#[cfg(test)]
mod tests {
    #[test]
    fn without_a_display_the_other_way_is_named() {
        let said = super::without_display("target/quick/charrette-cli");
        assert!(said.contains("no display"));
        assert!(said.contains("target/quick/charrette-cli export team.charrette --kind worksheet"));
    }
}
