//! `cargo xtask bench`: how fast and how large Charrette is, beside a floor where there is one.
//! Nothing here passes or fails; the figures go to `target/bench/`.

mod bundle;
mod memory;
mod starts;
mod work;

use crate::packages::{TO_BUILD, TO_TEST};
use crate::step::{self, Outcome, step};
use crate::{place, probe, set_up, validators};

pub(crate) const PURPOSE: &str =
    "measure start, memory, size and work; the figures go to target/bench";

/// One measured figure: what it is, its value with unit, the floor it is compared with and what is aimed at.
pub(crate) struct Figure {
    pub(crate) what: String,
    pub(crate) unit: String,
    pub(crate) value: f64,
    pub(crate) floor: Option<f64>,
    pub(crate) aim: String,
}

pub(crate) fn run(words: &[String]) -> Outcome {
    set_up::run(&[TO_BUILD, TO_TEST])?;
    step(
        "Fetch what documents are compared with",
        validators::fetch_python_docx,
    )?;
    step("Build what users get, and the bare page", build)?;
    if probe::has_display() {
        return measure();
    }
    let myself = std::env::current_exe()
        .map_err(|why| format!("This program cannot find itself: {why}."))?;
    let mut again = step::tool("xvfb-run");
    again
        .args(["--auto-servernum", "--server-args", "-screen 0 1280x900x24"])
        .arg(myself)
        .arg("bench")
        .args(words);
    step::finish(&mut again)
}

fn measure() -> Outcome {
    let mut figures = step(
        "Write answers, open a large workspace, make documents",
        work::measure,
    )?;
    figures.extend(step(
        "Start Charrette and the bare page in turn",
        starts::measure,
    )?);
    figures.extend(step("Weigh the memory of all processes", memory::measure)?);
    figures.push(step("Weigh the front end", bundle::measure)?);
    report(&figures)
}

fn build() -> Outcome {
    step::finish(step::cargo().args([
        "build",
        "--release",
        "--package",
        "charrette",
        "--bins",
        "--examples",
    ]))?;
    step::finish(step::cargo().args(["build", "--release", "--package", "charrette-cli"]))
}

fn report(figures: &[Figure]) -> Outcome {
    let lines: Vec<String> = figures.iter().map(Figure::line).collect();
    let json: Vec<String> = figures.iter().map(Figure::json).collect();
    let folder = place::target().join("bench");
    let written = std::fs::create_dir_all(&folder).and_then(|()| {
        std::fs::write(
            folder.join("figures.json"),
            format!("[\n  {}\n]\n", json.join(",\n  ")),
        )
    });
    written.map_err(|why| {
        format!(
            "The figures cannot be written to {}: {why}.",
            folder.display()
        )
    })?;
    println!("{}", lines.join("\n"));
    Ok(())
}

impl Figure {
    fn ratio(&self) -> Option<f64> {
        self.floor
            .filter(|floor| *floor > 0.0)
            .map(|floor| self.value / floor)
    }

    fn line(&self) -> String {
        let beside = match (self.floor, self.ratio()) {
            (Some(floor), Some(ratio)) => {
                format!(", {ratio:.2}× the floor of {floor:.1} {}", self.unit)
            }
            _ => String::new(),
        };
        format!(
            "{}: {:.1} {}{beside} (aim {})",
            self.what, self.value, self.unit, self.aim
        )
    }

    fn json(&self) -> String {
        let number = |value: Option<f64>| {
            value.map_or_else(|| "null".to_owned(), |value| format!("{value:.3}"))
        };
        format!(
            "{{\"what\": \"{}\", \"unit\": \"{}\", \"value\": {:.3}, \"floor\": {}, \"ratio\": {}, \"aim\": \"{}\"}}",
            self.what,
            self.unit,
            self.value,
            number(self.floor),
            number(self.ratio()),
            self.aim
        )
    }
}

/// The middle of repeated measurements.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    let upper = values.get(middle).copied().unwrap_or(f64::NAN);
    match values.len() % 2 {
        0 => {
            (upper
                + values
                    .get(middle.wrapping_sub(1))
                    .copied()
                    .unwrap_or(f64::NAN))
                / 2.0
        }
        _ => upper,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(median(vec![3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(vec![4.0, 1.0, 2.0, 3.0]), 2.5);
        assert!(median(vec![]).is_nan());
    }

    #[test]
    fn a_figure_is_told_beside_its_floor() {
        let figure = Figure {
            what: "start".to_owned(),
            unit: "ms".to_owned(),
            value: 3.0,
            floor: Some(2.0),
            aim: "≤ 1.15×".to_owned(),
        };
        assert_eq!(
            figure.line(),
            "start: 3.0 ms, 1.50× the floor of 2.0 ms (aim ≤ 1.15×)"
        );
        assert!(figure.json().contains("\"ratio\": 1.500"));
    }
}
