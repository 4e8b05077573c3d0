//! The share of practices in place by service, now and once everything planned is done: two series
//! on as many axes as there are services.

use std::f64::consts::TAU;

use model::summaries::maturity::Maturity;
use model::summaries::wording::percent;
use model::value::Choice;

use super::drawing::{Align, Drawing};
use super::sketch::{Line, Look, Said, Sketch};
use super::words::{on_two, say};

const WIDTH: f64 = 300.0;
const HEIGHT: f64 = 210.0;
const CENTRE: (f64, f64) = (150.0, 96.0);
const RADIUS: f64 = 72.0;
/// Where names stand, as a share of the radius.
const RIM: f64 = 1.12;
/// Between names that stand beside one another.
const GAP: f64 = 6.0;
/// From a line of a name to the next.
const LINE: f64 = 8.5;
/// Fewer axes make no area.
const FEWEST: usize = 3;

/// One axis.
struct Axis<'a> {
    name: &'a str,
    now: f64,
    then: f64,
}

/// Shares by service; nothing with fewer than three services, where a table says more.
#[must_use]
pub fn radar(services: &[Maturity]) -> Option<Drawing> {
    let axes: Vec<Axis> = services
        .iter()
        .map(|it| Axis {
            name: &it.service.name,
            now: it.all.share().unwrap_or_default(),
            then: it.all.share_after(Choice::Later).unwrap_or_default(),
        })
        .collect();
    if axes.len() < FEWEST {
        return None;
    }
    let mut pen = Sketch::default();
    grid(&mut pen, axes.len());
    let now = points(&axes, |it| it.now);
    pen.area(Look::Area, &now);
    pen.ring(Line::Target, &points(&axes, |it| it.then));
    for point in &now {
        pen.dot(Look::Solid, *point, 1.8);
    }
    names(&mut pen, &axes);
    legend(&mut pen);
    Some(pen.done((WIDTH, HEIGHT), alt(&axes)))
}

fn on(axis: usize, of: usize, share: f64) -> (f64, f64) {
    let turn = TAU * axis as f64 / of.max(1) as f64;
    (
        CENTRE.0 + turn.sin() * RADIUS * share,
        CENTRE.1 - turn.cos() * RADIUS * share,
    )
}

fn points(axes: &[Axis], value: impl Fn(&Axis) -> f64) -> Vec<(f64, f64)> {
    let places = axes.iter().zip(0usize..);
    places
        .map(|(it, at)| on(at, axes.len(), value(it)))
        .collect()
}

fn grid(pen: &mut Sketch, of: usize) {
    for share in [0.25, 0.5, 0.75, 1.0] {
        let corners: Vec<_> = (0..of).map(|it| on(it, of, share)).collect();
        pen.ring(Line::Grid, &corners);
    }
    for axis in 0..of {
        pen.line(Line::Grid, &[CENTRE, on(axis, of, 1.0)]);
    }
}

/// The names around the rim, away from it and on two lines where one is too narrow.
fn names(pen: &mut Sketch, axes: &[Axis]) {
    // A name above or below the middle ends where its neighbours begin.
    let (beside, _) = on(1, axes.len(), RIM);
    let middle = (2.0 * (beside - CENTRE.0).abs() - GAP).clamp(GAP, WIDTH / 2.0);
    for (axis, at) in axes.iter().zip(0usize..) {
        let (x, y) = on(at, axes.len(), RIM);
        let side = x - CENTRE.0;
        let (anchor, room) = if side > GAP {
            (Align::Start, WIDTH - x)
        } else if side < -GAP {
            (Align::End, x)
        } else {
            (Align::Middle, middle)
        };
        let lines = on_two(axis.name, room);
        let more = (lines.len() - 1) as f64 * LINE;
        let first = match anchor {
            Align::Middle if y < CENTRE.1 => y + 3.0 - more,
            Align::Middle => y + 3.0,
            Align::Start | Align::End => y + 3.0 - more / 2.0,
        };
        for (text, row) in lines.iter().zip(0u32..) {
            let y = first + LINE * f64::from(row);
            pen.text(Said::Soft, (x, y), anchor, text);
        }
    }
}

fn legend(pen: &mut Sketch) {
    let y = HEIGHT - 8.0;
    pen.rect(Look::Area, (40.0, y - 6.0), (18.0, 6.0));
    pen.text(Said::Soft, (63.0, y), Align::Start, &say("today", &[]));
    pen.line(Line::Target, &[(100.0, y - 3.0), (118.0, y - 3.0)]);
    pen.text(Said::Soft, (123.0, y), Align::Start, &say("planned", &[]));
}

fn alt(axes: &[Axis]) -> String {
    let one = |it: &Axis| {
        let words = [
            ("name", it.name),
            ("now", &*percent(it.now)),
            ("then", &*percent(it.then)),
        ];
        say("radar-alt-one", &words)
    };
    let list: Vec<String> = axes.iter().map(one).collect();
    say("radar-alt", &[("list", &list.join("; "))])
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn a_radar_needs_three_services() {
        samples::services(|services| {
            let all: Vec<_> = services.iter().map(|(it, _)| it.clone()).collect();
            let drawing = radar(&all).unwrap();
            samples::sound(&drawing);
            assert!(
                drawing.alt.as_str().contains("Monitoring 8.3\u{a0}%"),
                "{}",
                drawing.alt
            );
            assert!(radar(&all[..2]).is_none());
        });
    }
}
