//! The practices of a service as a ladder: a square stands further right the more it rests on; edges
//! that follow from others are left out.

use std::collections::{BTreeMap, BTreeSet};

use model::ids::PracticeId;
use model::summaries::rungs::Rung;

use super::drawing::{Align, Drawing};
use super::sketch::{Line, PAGE, Said, Sketch};
use super::squares::{choice_word, legend, square};
use super::words::say;

const ROW: f64 = 15.0;
const SIDE: f64 = 8.0;
const STEP: f64 = 13.0;

/// The practices of a service, at the width of a page.
#[must_use]
pub fn ladder(service: &str, rungs: &[Rung]) -> Drawing {
    let deepest = rungs.iter().map(|it| it.depth).max().unwrap_or_default();
    let names = (deepest as f64 + 1.0) * STEP + 10.0;
    let mut pen = Sketch::default();
    let corners: BTreeMap<&PracticeId, (f64, f64)> = rungs
        .iter()
        .zip(0u32..)
        .map(|(it, row)| {
            let corner = (it.depth as f64 * STEP, f64::from(row) * ROW + 3.5);
            (it.id, corner)
        })
        .collect();
    for it in rungs {
        for need in direct(it, rungs) {
            if let (Some(from), Some(to)) = (corners.get(need), corners.get(it.id)) {
                elbow(&mut pen, *from, *to);
            }
        }
    }
    for it in rungs {
        let Some((x, y)) = corners.get(it.id) else {
            continue;
        };
        square(&mut pen, it.choice, (*x, *y), SIDE);
        let base = y + 7.5;
        let look = if it.is_in_place() {
            Said::Strong
        } else {
            Said::Plain
        };
        pen.label(look, (names, base), (Align::Start, 322.0 - names), it.name);
        pen.text(
            Said::Plain,
            (330.0, base),
            Align::Start,
            &choice_word(it.choice),
        );
        pen.label(Said::Soft, (392.0, base), (Align::Start, 75.0), it.due);
    }
    let bottom = rungs.len() as f64 * ROW;
    legend(&mut pen, bottom + 13.0);
    pen.done((PAGE, bottom + 18.0), alt(service, rungs))
}

/// What a practice rests on within the service, without what follows from others of them.
fn direct<'a>(rung: &Rung<'a>, rungs: &[Rung<'a>]) -> Vec<&'a PracticeId> {
    let mut below: BTreeSet<&PracticeId> = BTreeSet::new();
    for need in rung.needs {
        gather(need, rungs, &mut below);
    }
    rung.needs.iter().filter(|it| !below.contains(it)).collect()
}

/// All that a practice rests on, at any distance. Needs that go round in a circle end it.
fn gather<'a>(id: &PracticeId, rungs: &[Rung<'a>], below: &mut BTreeSet<&'a PracticeId>) {
    let Some(rung) = rungs.iter().find(|it| it.id == id) else {
        return;
    };
    for need in rung.needs {
        if below.insert(need) {
            gather(need, rungs, below);
        }
    }
}

/// From the square that carries down and over to the one that rests on it.
fn elbow(pen: &mut Sketch, from: (f64, f64), to: (f64, f64)) {
    let down = from.0 + SIDE / 2.0;
    let level = to.1 + SIDE / 2.0;
    pen.line(
        Line::Guide,
        &[(down, from.1 + SIDE), (down, level), (to.0, level)],
    );
}

fn alt(service: &str, rungs: &[Rung]) -> String {
    let list: Vec<String> = rungs
        .iter()
        .map(|it| format!("{} ({})", it.name, choice_word(it.choice)))
        .collect();
    say(
        "ladder-alt",
        &[("service", service), ("list", &list.join(", "))],
    )
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn edges_that_follow_from_others_are_left_out() {
        samples::services(|services| {
            let (_, rungs) = &services[0];
            let drawing = ladder("Monitoring", rungs);
            samples::sound(&drawing);
            // MON-08 rests on MON-07 alone, though MON-03 is below it as well.
            let hunting = rungs.iter().find(|it| it.id.as_str() == "MON-10").unwrap();
            let needs: Vec<_> = direct(hunting, rungs)
                .iter()
                .map(|it| it.as_str())
                .collect();
            assert_eq!(needs, ["MON-08", "IRP-05"]);
        });
        samples::sound(&ladder("Nothing", &[]));
    }
}
