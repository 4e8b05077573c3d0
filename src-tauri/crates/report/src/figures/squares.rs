//! One square a practice, by service: in place, now, next, later; and how much is written down on a
//! scale.

use model::summaries::maturity::Maturity;
use model::summaries::rungs::Rung;
use model::value::{Choice, Level};

use super::drawing::{Align, Drawing};
use super::sketch::{Line, Look, PAGE, Said, Sketch};
use super::words::say;

const ROW: f64 = 16.0;
const TOP: f64 = 22.0;
const SIDE: f64 = 8.0;
const STEP: f64 = 10.5;
const NAMES: f64 = 104.0;
const SCALE: (f64, f64) = (352.0, 100.0);
/// Half the widths of the dots for what is written down, and for what is to be.
const TODAY: f64 = 3.2;
const WANTED: f64 = 4.4;

/// The practices of services, at the width of a page: one row for each. `scale` are the labels of
/// how much is written down, least first, as the question has them.
#[must_use]
pub fn squares(services: &[(Maturity, Vec<Rung>)], scale: &[&str]) -> Drawing {
    let most = |level: Level| {
        let counts = services.iter().map(|(_, rungs)| of(rungs, level).count());
        counts.max().unwrap_or_default() as f64
    };
    let (basic, advanced) = (most(Level::Basic), most(Level::Advanced));
    // Own practices may be many: squares then come closer.
    let step = STEP.min((SCALE.0 - NAMES - 24.0) / (basic + advanced + 1.0));
    let second = NAMES + (basic + 1.0) * step;
    let mut pen = Sketch::default();
    heads(&mut pen, second, scale);
    for ((maturity, rungs), row) in services.iter().zip(0u32..) {
        let y = TOP + ROW * f64::from(row);
        pen.label(
            Said::Plain,
            (0.0, y + 11.0),
            (Align::Start, NAMES - 8.0),
            &maturity.service.name,
        );
        for (level, left) in [(Level::Basic, NAMES), (Level::Advanced, second)] {
            for (rung, place) in of(rungs, level).zip(0u32..) {
                let x = left + f64::from(place) * step;
                square(&mut pen, rung.choice, (x, y + 4.0), SIDE.min(step - 1.5));
            }
        }
        on_scale(&mut pen, maturity, scale.len(), y + 8.0);
    }
    let bottom = TOP + ROW * services.len() as f64;
    legend(&mut pen, bottom + 13.0);
    if services.iter().any(|(it, _)| it.wanted.is_some()) {
        scale_legend(&mut pen, bottom + 13.0);
    }
    pen.done((PAGE, bottom + 18.0), alt(services, scale))
}

fn of<'a>(rungs: &'a [Rung], level: Level) -> impl Iterator<Item = &'a Rung<'a>> {
    rungs.iter().filter(move |it| it.level == level)
}

/// The square of a practice, its upper left corner and its side.
pub(super) fn square(pen: &mut Sketch, choice: Option<Choice>, (x, y): (f64, f64), side: f64) {
    match choice {
        Some(Choice::InPlace) => pen.rect(Look::Solid, (x, y), (side, side)),
        Some(Choice::Now) => pen.rect(Look::Hatched, (x, y), (side, side)),
        Some(Choice::Next) => pen.rect(Look::Tinted, (x, y), (side, side)),
        Some(Choice::Later) => pen.rect(Look::Outlined, (x, y), (side, side)),
        Some(Choice::Not) => {
            let middle = y + side / 2.0;
            pen.line(Line::Both, &[(x, middle), (x + side, middle)]);
        }
        None => pen.rect(Look::Dashed, (x, y), (side, side)),
    }
}

/// What the dots on the scale mean.
fn scale_legend(pen: &mut Sketch, y: f64) {
    let (today, wanted) = (say("today", &[]), say("wanted", &[]));
    let right = SCALE.0 + SCALE.1;
    let second = right - super::words::wide(&wanted);
    pen.text(Said::Soft, (second, y), Align::Start, &wanted);
    pen.dot(Look::Outlined, (second - 8.0, y - 3.0), WANTED);
    let first = second - 24.0 - super::words::wide(&today);
    pen.text(Said::Soft, (first, y), Align::Start, &today);
    pen.dot(Look::Solid, (first - 8.0, y - 3.0), TODAY);
}

/// What a choice is called.
pub(super) fn choice_word(choice: Option<Choice>) -> String {
    let id = match choice {
        Some(Choice::InPlace) => "in-place",
        Some(Choice::Now) => "now",
        Some(Choice::Next) => "next",
        Some(Choice::Later) => "later",
        Some(Choice::Not) => "not",
        None => "open",
    };
    say(id, &[])
}

/// What the squares mean.
pub(super) fn legend(pen: &mut Sketch, y: f64) {
    let choices = [
        Some(Choice::InPlace),
        Some(Choice::Now),
        Some(Choice::Next),
        Some(Choice::Later),
        None,
        Some(Choice::Not),
    ];
    let mut x = 0.0;
    for choice in choices {
        square(pen, choice, (x, y - 7.0), SIDE);
        let word = choice_word(choice);
        pen.text(Said::Soft, (x + 12.0, y), Align::Start, &word);
        x += 28.0 + super::words::wide(&word);
    }
}

fn heads(pen: &mut Sketch, second: f64, scale: &[&str]) {
    let head =
        |pen: &mut Sketch, x: f64, anchor, text: &str| pen.text(Said::Soft, (x, 9.0), anchor, text);
    head(pen, NAMES, Align::Start, &say("basic", &[]));
    head(pen, second, Align::Start, &say("advanced", &[]));
    if let [first, .., last] = scale {
        head(pen, SCALE.0, Align::Middle, first);
        head(pen, SCALE.0 + SCALE.1, Align::Middle, last);
    }
    pen.line(Line::Grid, &[(0.0, 15.0), (PAGE, 15.0)]);
}

fn on_scale(pen: &mut Sketch, maturity: &Maturity, steps: usize, y: f64) {
    let Some(last) = u32::try_from(steps)
        .ok()
        .and_then(|it| it.checked_sub(1))
        .filter(|it| *it > 0)
    else {
        return;
    };
    let at = |step: u32| SCALE.0 + SCALE.1 * f64::from(step) / f64::from(last);
    pen.line(Line::Grid, &[(SCALE.0, y), (SCALE.0 + SCALE.1, y)]);
    for step in 0..=last {
        pen.line(Line::Grid, &[(at(step), y - 3.0), (at(step), y + 3.0)]);
    }
    let place = |step: Option<u8>| step.map(u32::from).filter(|it| *it <= last).map(at);
    let (now, then) = (place(maturity.written), place(maturity.wanted));
    if let Some((now, then)) = now.zip(then).filter(|(now, then)| now != then) {
        pen.line(Line::Target, &[(now, y), (then, y)]);
    }
    if let Some(then) = then {
        pen.dot(Look::Outlined, (then, y), WANTED);
    }
    if let Some(now) = now {
        pen.dot(Look::Solid, (now, y), TODAY);
    }
}

fn alt(services: &[(Maturity, Vec<Rung>)], scale: &[&str]) -> String {
    let list: Vec<String> = services
        .iter()
        .map(|(it, _)| {
            let label = |step: Option<u8>| Some(scale.get(usize::from(step?))?.to_lowercase());
            let written = label(it.written).unwrap_or_else(|| say("unknown", &[]));
            let written = match label(it.wanted) {
                Some(wanted) => say(
                    "squares-alt-wanted",
                    &[("now", &written), ("then", &wanted)],
                ),
                None => written,
            };
            let counts = [
                it.basic.in_place,
                it.basic.of,
                it.advanced.in_place,
                it.advanced.of,
            ]
            .map(|it| it.to_string());
            let [basic, of_basic, advanced, of_advanced] = &counts;
            let words = [
                ("service", &*it.service.name),
                ("basic", basic),
                ("of-basic", of_basic),
                ("advanced", advanced),
                ("of-advanced", of_advanced),
                ("written", &*written),
            ];
            say("squares-alt-one", &words)
        })
        .collect();
    say("squares-alt", &[("list", &list.join("; "))])
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn each_practice_has_its_square() {
        samples::services(|services| {
            let scale = ["Absent", "Known", "Written", "Approved", "Checked"];
            let drawing = squares(services, &scale);
            samples::sound(&drawing);
            assert!(
                drawing.alt.as_str().contains("1 of 6 basic"),
                "{}",
                drawing.alt.as_str()
            );
        });
    }
}
