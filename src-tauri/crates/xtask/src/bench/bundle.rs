//! What the window loads: scripts and styles of the front end, compressed as a reader of web pages
//! would weigh them.

use super::Figure;
use crate::place;
use crate::step::Outcome;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub(crate) fn measure() -> Outcome<Figure> {
    let dist = place::ui().join("dist");
    let bytes = files_below(&dist)
        .iter()
        .filter(|file| is_weighed(file))
        .map(|file| compressed(file))
        .sum::<Outcome<u64>>()?;
    Ok(Figure {
        what: "front end, gzipped".to_owned(),
        unit: "kB".to_owned(),
        value: kilobytes(bytes),
        floor: None,
        aim: "≤ 150 kB".to_owned(),
    })
}

#[expect(
    clippy::cast_precision_loss,
    reason = "no front end reaches 2^52 bytes"
)]
fn kilobytes(bytes: u64) -> f64 {
    bytes as f64 / 1000.0
}

/// Fonts are left out: they are compressed already and the same for every front end that brings its own.
fn is_weighed(file: &Path) -> bool {
    file.extension()
        .is_some_and(|ending| ["js", "css", "html"].iter().any(|known| ending == *known))
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries
        .flat_map(|entry| match entry.path() {
            path if path.is_dir() => files_below(&path),
            path => vec![path],
        })
        .collect()
}

fn compressed(file: &Path) -> Outcome<u64> {
    let said = Command::new("gzip")
        .args(["-9", "-c"])
        .arg(file)
        .stdin(Stdio::null())
        .output();
    match said {
        Ok(said) if said.status.success() => Ok(said.stdout.len() as u64),
        Ok(_) | Err(_) => Err(format!(
            "{} cannot be compressed: is gzip there?",
            file.display()
        )),
    }
}
