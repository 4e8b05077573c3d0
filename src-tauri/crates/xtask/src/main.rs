//! The chores of this repository, for people and for CI alike. It knows how to call tools and
//! nothing about workspaces; it has no dependencies, because it is compiled first on a new machine.

mod bench;
mod bindings;
mod golden;
mod packages;
mod place;
mod probe;
mod set_up;
mod start;
mod step;
mod test;
mod validators;

use std::process::ExitCode;
use step::Outcome;

/// A chore: its name on the command line, what it is for, and what carries it out.
struct Chore {
    name: &'static str,
    purpose: &'static str,
    run: fn(&[String]) -> Outcome,
}

/// Every chore. A new one is a file and a line here.
const CHORES: &[Chore] = &[
    Chore {
        name: "start",
        purpose: start::PURPOSE,
        run: start::run,
    },
    Chore {
        name: "test",
        purpose: test::PURPOSE,
        run: test::run,
    },
    Chore {
        name: "bench",
        purpose: bench::PURPOSE,
        run: bench::run,
    },
    Chore {
        name: "bindings",
        purpose: bindings::PURPOSE,
        run: bindings::run,
    },
    Chore {
        name: "golden",
        purpose: golden::PURPOSE,
        run: golden::run,
    },
];

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let wanted = words.next().unwrap_or_default();
    let rest: Vec<String> = words.collect();
    let Some(chore) = CHORES.iter().find(|chore| chore.name == wanted) else {
        eprint!("{}", usage());
        return ExitCode::from(2);
    };
    match (chore.run)(&rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("\n{sentence}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> String {
    let lines = CHORES
        .iter()
        .map(|chore| format!("  cargo xtask {:<9} {}\n", chore.name, chore.purpose));
    format!("Say which chore to do:\n{}", lines.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usage_names_every_chore() {
        let said = usage();
        assert!(
            CHORES
                .iter()
                .all(|chore| said.contains(&format!("cargo xtask {}", chore.name)))
        );
    }
}
