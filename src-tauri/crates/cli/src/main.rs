//! The second host over `app`: everything that the desktop can do to a workspace, without a
//! window. Here the command line is taken apart and the exit code given; what a command does is in
//! its group's file. No rule of the domain is known here.

mod catalogue;
mod check;
mod command;
mod edits;
mod ending;
mod export;
mod groups;
mod import;
mod info;
mod output;
mod schema;
mod states;
mod steps;
mod verify;
mod whole;

use std::process::ExitCode;

fn main() -> ExitCode {
    match command::asked().and_then(|it| command::run(&it)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            output::tell(&failure.sentence);
            ExitCode::from(failure.code)
        }
    }
}
