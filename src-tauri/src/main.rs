//! Charrette, the desktop shell: starts the program and hands its exit code back.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    match charrette::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("Charrette could not be started: {why}.");
            ExitCode::FAILURE
        }
    }
}
