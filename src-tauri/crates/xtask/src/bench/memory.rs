//! The memory of the program and of the web processes below it: pages shared by several are
//! counted once (the kernel's PSS). Linux only; elsewhere nothing is told.

use super::starts::{Bench, bare_page, charrette};
use super::{Figure, median};
use crate::step::Outcome;
use std::path::Path;
use std::time::Duration;

const REPEATS: usize = 5;

/// How long a window rests before it is weighed.
const REST: Duration = Duration::from_secs(3);

pub(crate) fn measure() -> Outcome<Vec<Figure>> {
    if !cfg!(target_os = "linux") {
        return Ok(Vec::new());
    }
    let bench = Bench::prepare()?;
    let (mut bare, mut ours) = (Vec::new(), Vec::new());
    for _ in 0..REPEATS {
        bare.push(weigh(&bench, &bare_page(), None, "painted")?);
        ours.push(weigh(
            &bench,
            &charrette(),
            Some(&bench.workspace),
            "usable",
        )?);
    }
    Ok(vec![Figure {
        what: "memory of all processes".to_owned(),
        unit: "MiB".to_owned(),
        value: median(ours),
        floor: Some(median(bare)),
        aim: "≤ 1.15×".to_owned(),
    }])
}

fn weigh(bench: &Bench, program: &Path, file: Option<&Path>, ready: &str) -> Outcome<f64> {
    let run = bench.start(program, file, ready)?;
    std::thread::sleep(REST);
    Ok(below(run.id())
        .into_iter()
        .filter_map(share_of)
        .sum::<f64>()
        / 1024.0)
}

/// A process and everything below it.
fn below(top: u32) -> Vec<u32> {
    let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let all = entries.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let pairs: Vec<(u32, u32)> = all.filter_map(|id| Some((id, parent_of(id)?))).collect();
    let mut found = vec![top];
    let mut next = 0;
    while let Some(parent) = found.get(next).copied() {
        found.extend(
            pairs
                .iter()
                .filter(|(_, of)| *of == parent)
                .map(|(id, _)| *id),
        );
        next += 1;
    }
    found
}

fn parent_of(id: u32) -> Option<u32> {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    stat.rsplit(')')
        .next()?
        .split_whitespace()
        .nth(1)?
        .parse()
        .ok()
}

/// A process's share of the memory, in KiB.
fn share_of(id: u32) -> Option<f64> {
    let rollup = std::fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
    let line = rollup.lines().find(|line| line.starts_with("Pss:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
