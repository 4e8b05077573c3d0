//! A program that is killed in the middle of a step: what it said was written is there, what it had
//! not written is not, and the file is sound.

use std::hash::{BuildHasher, RandomState};
use std::io::Write;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::json;

use super::{answer, command, records, run, six, text};

const ROUNDS: u32 = 15;

/// Starts a step and kills the program after a while. Tells whether it had reported the step.
fn killed_after(file: &Path, edits: &str, wait: Duration) -> bool {
    let mut child = command(&["apply", text(file), "-"])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let _ = child
        .stdin
        .take()
        .expect("piped")
        .write_all(edits.as_bytes());
    std::thread::sleep(wait);
    let _ = child.kill();
    let output = child.wait_with_output().expect("it ends");
    String::from_utf8_lossy(&output.stderr).contains("Carried out")
}

#[test]
fn what_was_reported_survives_a_kill() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = six(folder.path());
    let list = |round: u32| {
        let long = format!("Tide {round}. {}", "Water rises. ".repeat(20_000));
        json!([
            answer("def.purpose", &long),
            answer("def.owner", &format!("Watch {round}"))
        ])
        .to_string()
    };
    let begun = Instant::now();
    assert!(
        killed_after(&file, &list(0), Duration::from_secs(5)),
        "a whole step is reported"
    );
    let whole = begun.elapsed().min(Duration::from_millis(120));
    let (mut newest, mut cut_short) = (0, 0);
    for round in 1..=ROUNDS {
        let share = u128::from(RandomState::new().hash_one(round)) * whole.as_micros() >> 64;
        let wait = Duration::from_micros(u64::try_from(share).expect("short"));
        let reported = killed_after(&file, &list(round), wait);
        cut_short += u32::from(!reported);
        run(&["verify", text(&file)]).out();
        let found = records(&file).to_string();
        let stands = |it: u32| {
            let both = [format!("Tide {it}. "), format!("\"Watch {it}\"")];
            let held = both.map(|it| found.contains(&it));
            assert_eq!(held[0], held[1], "half a step after round {round}");
            held[0]
        };
        if reported {
            assert!(stands(round), "round {round} was reported and is lost");
        }
        if stands(round) {
            newest = round;
        } else {
            assert!(stands(newest), "round {newest} was there and is lost");
        }
    }
    println!("{cut_short} of {ROUNDS} steps were cut short");
}
