//! How fast the work goes that has no window: an answer to disk, a large workspace from disk,
//! sixteen filled worksheets to Word. `cargo xtask bench` reads the lines: what, unit, value,
//! floor, aim, between tabs. Nothing here passes or fails.

mod checks;
mod copies;
mod filled;
mod hundred;
mod large;
mod typing;

use std::error::Error;
use std::time::Instant;

/// Why a measurement could not be made.
pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Outcome {
    let folder = tempfile::tempdir()?;
    let (ours, bare) = typing::measure(folder.path())?;
    tell("one answer to durable", "ms", ours, Some(bare), "≤ 2×");
    let load = large::measure(folder.path())?;
    tell(
        "100 organisations × 16 services × 40 answers, loaded",
        "ms",
        load,
        None,
        "≤ 300 ms",
    );
    let (all, edit) = checks::measure(folder.path())?;
    tell(
        "all checks, 100 organisations × 16 services",
        "ms",
        all,
        None,
        "≤ 100 ms",
    );
    tell(
        "one edit to the findings on the screen",
        "ms",
        edit,
        None,
        "≤ 50 ms",
    );
    let back = copies::measure(folder.path())?;
    tell(
        "twelve group copies of sixteen services, 200 edits each, brought back",
        "ms",
        back,
        None,
        "≤ 1 s",
    );
    let all_in = hundred::measure(folder.path())?;
    tell(
        "a hundred organisations of sixteen services, brought in",
        "ms",
        all_in,
        None,
        "≤ 5 s",
    );
    let (ours, python) = filled::measure(folder.path())?;
    tell(
        "sixteen filled worksheets to DOCX",
        "ms",
        ours,
        python,
        "≤ 0.1×",
    );
    Ok(())
}

fn tell(what: &str, unit: &str, value: f64, floor: Option<f64>, aim: &str) {
    let floor = floor.map_or_else(|| "-".to_owned(), |it| format!("{it:.3}"));
    println!("{what}\t{unit}\t{value:.3}\t{floor}\t{aim}");
}

/// The middle time of repeated work, in milliseconds.
pub(crate) fn median(repeats: usize, mut work: impl FnMut(usize) -> Outcome) -> Outcome<f64> {
    let mut times = Vec::with_capacity(repeats);
    for turn in 0..repeats {
        let began = Instant::now();
        work(turn)?;
        times.push(began.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    times
        .get(repeats / 2)
        .copied()
        .ok_or_else(|| "nothing was measured".into())
}
