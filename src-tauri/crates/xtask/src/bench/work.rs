//! The work that has no window, measured by the bench of the test crate, which tells a figure a line.

use super::Figure;
use crate::step::{self, Outcome};
use crate::validators;

pub(crate) fn measure() -> Outcome<Vec<Figure>> {
    let said = step::cargo()
        .args([
            "bench",
            "--quiet",
            "--package",
            "charrette-tests",
            "--bench",
            "work",
        ])
        .env("CHARRETTE_VALIDATORS", validators::folder())
        .output()
        .map_err(|why| format!("The bench could not be started: {why}."))?;
    if !said.status.success() {
        return Err(format!(
            "The bench failed: {}",
            String::from_utf8_lossy(&said.stderr).trim()
        ));
    }
    Ok(String::from_utf8_lossy(&said.stdout)
        .lines()
        .filter_map(figure_in)
        .collect())
}

fn figure_in(line: &str) -> Option<Figure> {
    let mut parts = line.split('\t');
    Some(Figure {
        what: parts.next()?.to_owned(),
        unit: parts.next()?.to_owned(),
        value: parts.next()?.parse().ok()?,
        floor: parts.next()?.parse().ok(),
        aim: parts.next()?.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_stands_between_tabs() {
        let figure = figure_in("load\tms\t12.5\t-\t≤ 300 ms").unwrap();
        assert_eq!(
            (figure.what.as_str(), figure.value, figure.floor),
            ("load", 12.5, None)
        );
        assert!(figure_in("Running benches/work").is_none());
    }
}
