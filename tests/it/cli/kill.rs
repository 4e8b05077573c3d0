//! A program that is killed in the middle of a step: what it said was written is there, what it had
//! not written is not, and the file is sound.

use std::hash::{BuildHasher, RandomState};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::json;

use super::{answer, command, fed, records, run, six, text};

const ROUNDS: u32 = 20;

/// Starts a step and kills the program: after a while, or as soon as it has reported the step.
/// Tells whether it had.
fn killed(file: &Path, edits: &str, after: Option<Duration>) -> bool {
    let mut child = command(&["apply", text(file), "-"])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut input = child.stdin.take().expect("piped");
    let _ = input.write_all(edits.as_bytes());
    drop(input);
    let mut report = BufReader::new(child.stderr.take().expect("piped"));
    let mut line = String::new();
    match after {
        Some(wait) => {
            std::thread::sleep(wait);
            let _ = child.kill();
            report.read_line(&mut line).expect("UTF-8");
        }
        None => {
            report.read_line(&mut line).expect("UTF-8");
            let _ = child.kill();
        }
    }
    child.wait().expect("it ends");
    line.contains("Carried out")
}

/// A moment of a step, by chance, rather late than early: that is when it writes.
fn some_moment_of(whole: Duration) -> Duration {
    let chance = RandomState::new().hash_one(whole) % 1000;
    let chance = u32::try_from(chance).expect("below 1000");
    whole / 4 + whole * chance / 1000
}

/// A step of two answers, one of them long enough to be written over many pages.
fn edits(round: u32) -> String {
    let long = format!("Tide {round}. {}", "Water rises. ".repeat(5_000));
    let short = format!("Watch {round}");
    json!([answer("def.purpose", &long), answer("def.owner", &short)]).to_string()
}

/// Whether the step of a round stands. Never half of it does.
fn stands(found: &str, round: u32) -> bool {
    let parts = [format!("Tide {round}. "), format!("\"Watch {round}\"")];
    let [long, short] = parts.map(|it| found.contains(&it));
    assert_eq!(long, short, "half a step of round {round}");
    long
}

#[test]
fn what_was_reported_survives_a_kill() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = six(folder.path());
    let begun = Instant::now();
    fed(&["apply", text(&file), "-"], &edits(0)).out();
    let whole = begun.elapsed();
    let (mut newest, mut cut_short) = (0, 0);
    for round in 1..=ROUNDS {
        let after = (round % 5 != 0).then(|| some_moment_of(whole));
        let reported = killed(&file, &edits(round), after);
        assert!(reported || after.is_some(), "round {round} goes well");
        cut_short += u32::from(!reported);
        run(&["verify", text(&file)]).out();
        let found = records(&file).to_string();
        if stands(&found, round) {
            newest = round;
        } else {
            assert!(!reported, "round {round} was reported and is lost");
            assert!(stands(&found, newest), "round {newest} is lost");
        }
    }
    println!("{cut_short} of {ROUNDS} steps were cut short");
}
