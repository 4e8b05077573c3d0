//! The share of practices in place as a heat map: services down, now and step by step across.

use model::summaries::maturity::Maturity;
use model::summaries::wording::percent;
use model::value::Choice;

use super::drawing::{Align, Drawing};
use super::sketch::{Look, PAGE, Said, Sketch};
use super::words::say;

const ROW: f64 = 17.0;
const TOP: f64 = 16.0;
const NAMES: f64 = 112.0;
const HEADS: [&str; 6] = [
    "heat-basic",
    "heat-advanced",
    "heat-all",
    "heat-now",
    "heat-next",
    "heat-later",
];

/// Shares by service, at the width of a page.
#[must_use]
pub fn heat_map(services: &[Maturity]) -> Drawing {
    let width = (PAGE - NAMES) / HEADS.len() as f64;
    let mut pen = Sketch::default();
    for (id, column) in HEADS.into_iter().zip(0u32..) {
        let x = NAMES + width * (f64::from(column) + 0.5);
        pen.text(Said::Soft, (x, 9.0), Align::Middle, &say(id, &[]));
    }
    for (it, row) in services.iter().zip(0u32..) {
        let y = TOP + ROW * f64::from(row);
        pen.label(
            Said::Plain,
            (0.0, y + 12.0),
            (Align::Start, NAMES - 8.0),
            &it.service.name,
        );
        for (share, column) in shares(it).into_iter().zip(0u32..) {
            let x = NAMES + width * f64::from(column);
            cell(&mut pen, share, (x, y), width);
        }
    }
    let bottom = TOP + ROW * services.len() as f64;
    pen.done((PAGE, bottom + 2.0), alt(services))
}

fn shares(it: &Maturity) -> [Option<f64>; 6] {
    [
        it.basic.share(),
        it.advanced.share(),
        it.all.share(),
        it.all.share_after(Choice::Now),
        it.all.share_after(Choice::Next),
        it.all.share_after(Choice::Later),
    ]
}

fn cell(pen: &mut Sketch, share: Option<f64>, (x, y): (f64, f64), width: f64) {
    let look = match share {
        None => Look::Heat(0),
        Some(it) if it <= 0.0 => Look::Heat(0),
        Some(it) if it <= 0.25 => Look::Heat(1),
        Some(it) if it <= 0.5 => Look::Heat(2),
        Some(it) if it <= 0.75 => Look::Heat(3),
        Some(_) => Look::Heat(4),
    };
    pen.rect(look, (x, y), (width - 2.0, ROW - 2.0));
    let words = if look == Look::Heat(4) {
        Said::Inverse
    } else {
        Said::Plain
    };
    let text = share.map_or_else(
        || "–".to_owned(),
        |it| percent((it * 100.0).round() / 100.0),
    );
    let middle = (x + (width - 2.0) / 2.0, y + 11.0);
    pen.text(words, middle, Align::Middle, &text);
}

fn alt(services: &[Maturity]) -> String {
    let list: Vec<String> = services
        .iter()
        .map(|it| {
            let shares: Vec<String> = shares(it).into_iter().flatten().map(percent).collect();
            let words = [
                ("service", &*it.service.name),
                ("shares", &*shares.join(", ")),
            ];
            say("heat-alt-one", &words)
        })
        .collect();
    say("heat-alt", &[("list", &list.join("; "))])
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn shares_become_cells() {
        samples::services(|services| {
            let all: Vec<_> = services.iter().map(|(it, _)| it.clone()).collect();
            let drawing = heat_map(&all);
            samples::sound(&drawing);
            assert!(
                drawing.alt.as_str().contains("Monitoring: 16.7\u{a0}%"),
                "{}",
                drawing.alt
            );
        });
    }
}
