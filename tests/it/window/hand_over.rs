//! Files that are handed to the program from outside: on the command line, and by a second start.

use super::processes;
use super::stage::{Stage, play, program};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

#[test]
fn a_file_on_the_command_line_that_cannot_be_opened_is_told() {
    play(async {
        let mut stage = Stage::new();
        let missing = stage.path("Nowhere.charrette");
        let page = stage.open(&[&missing.display().to_string()]).await;
        page.says("Nowhere.charrette").await;
        assert!(!missing.exists(), "opening makes no file");
    });
}

#[test]
fn a_second_start_hands_its_file_to_the_first_window() {
    play(async {
        let mut stage = Stage::new();
        let page = stage.open_on_a_bus(&[]).await;
        page.says("New workspace").await;
        let bus = processes::variable_of(stage.program_id(), "DBUS_SESSION_BUS_ADDRESS");
        let mut second = Command::new(program())
            .arg(stage.path("Handed.charrette"))
            .env("HOME", stage.path(""))
            .env("CHARRETTE_HOME", stage.path("home"))
            .env("DBUS_SESSION_BUS_ADDRESS", bus.expect("a session bus"))
            .stderr(Stdio::null())
            .spawn()
            .expect("a second start");
        page.says("Handed.charrette").await;
        assert!(
            ends_within(&mut second, Duration::from_secs(10)),
            "the second start ends by itself"
        );
    });
}

fn ends_within(process: &mut std::process::Child, patience: Duration) -> bool {
    let began = Instant::now();
    while began.elapsed() < patience {
        if matches!(process.try_wait(), Ok(Some(_))) {
            return true;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    let _ = process.kill();
    false
}
