//! Types of cases by count: bars, the cumulative line over them, and their share of the hours.

use model::measures::pareto::MOST_OF_IT;
use model::summaries::pareto::Cases;
use model::summaries::wording::{amount, percent};

use super::drawing::{Align, Drawing};
use super::sketch::{Line, Look, PAGE, Said, Sketch};
use super::words::say;

const ROW: f64 = 15.0;
const THICK: f64 = 9.0;
const TOP: f64 = 18.0;
/// Names end here, counts there; then the two panels.
const NAMES: f64 = 128.0;
const COUNTS: f64 = 156.0;
const FIRST: (f64, f64) = (164.0, 168.0);
const SECOND: (f64, f64) = (352.0, 108.0);
/// The most rows; what is beyond them stands in one.
const MOST: usize = 14;

/// One row of the picture.
struct Bar {
    name: String,
    count: f64,
    share: f64,
    cumulative: f64,
    effort: f64,
    has_procedure: bool,
    few: bool,
}

/// The types of cases of a service, at the width of a page.
#[must_use]
pub fn pareto(cases: &Cases) -> Drawing {
    let lines = lines(cases);
    let has_hours = cases.by_effort.is_some();
    let bottom = TOP + ROW * lines.len() as f64;
    let mut pen = Sketch::default();
    heads(&mut pen, has_hours, bottom);
    for (line, row) in lines.iter().zip(0u32..) {
        draw(&mut pen, line, TOP + ROW * f64::from(row), has_hours);
    }
    curve(&mut pen, &lines);
    legend(&mut pen, bottom + 14.0);
    pen.done((PAGE, bottom + 20.0), alt(cases, &lines))
}

fn lines(cases: &Cases) -> Vec<Bar> {
    let hours = |place: usize| {
        let all = cases.by_effort.as_ref()?;
        all.ranked
            .iter()
            .find(|it| it.place == place)
            .map(|it| it.share)
    };
    let ranked = &cases.by_count.ranked;
    let shown = if ranked.len() > MOST { MOST - 1 } else { MOST };
    let mut lines: Vec<Bar> = ranked
        .iter()
        .take(shown)
        .map(|it| Bar {
            name: it.kind.name.to_owned(),
            count: it.amount,
            share: it.share,
            cumulative: it.cumulative,
            effort: hours(it.place).unwrap_or_default(),
            has_procedure: it.kind.has_procedure,
            few: it.is_of_the_few,
        })
        .collect();
    let rest = ranked.get(shown..).unwrap_or_default();
    if !rest.is_empty() {
        lines.push(Bar {
            name: say("cases-rest", &[("count", &rest.len().to_string())]),
            count: rest.iter().map(|it| it.amount).sum(),
            share: rest.iter().map(|it| it.share).sum(),
            cumulative: 1.0,
            effort: rest.iter().filter_map(|it| hours(it.place)).sum(),
            has_procedure: rest.iter().all(|it| it.kind.has_procedure),
            few: false,
        });
    }
    lines
}

fn heads(pen: &mut Sketch, has_hours: bool, bottom: f64) {
    let head = |pen: &mut Sketch, x: f64, id: &str| {
        pen.text(Said::Soft, (x, 9.0), Align::Start, &say(id, &[]))
    };
    head(pen, 0.0, "cases");
    head(pen, FIRST.0, "cases-count");
    pen.line(Line::Grid, &[(0.0, TOP - 4.0), (PAGE, TOP - 4.0)]);
    pen.line(Line::Grid, &[(FIRST.0, TOP - 4.0), (FIRST.0, bottom)]);
    let goal = FIRST.0 + FIRST.1 * MOST_OF_IT;
    pen.line(Line::Guide, &[(goal, TOP - 4.0), (goal, bottom)]);
    pen.text(Said::Soft, (goal, 9.0), Align::Middle, &say("goal", &[]));
    if has_hours {
        head(pen, SECOND.0, "cases-effort");
        pen.line(Line::Grid, &[(SECOND.0, TOP - 4.0), (SECOND.0, bottom)]);
    }
}

fn draw(pen: &mut Sketch, line: &Bar, y: f64, has_hours: bool) {
    let (base, bar) = (y + 10.0, y + (ROW - THICK) / 2.0);
    let look = if line.few { Said::Strong } else { Said::Plain };
    pen.label(look, (0.0, base), (Align::Start, NAMES), &line.name);
    pen.text(Said::Plain, (COUNTS, base), Align::End, &amount(line.count));
    let mut strip = |(left, width): (f64, f64), share: f64| {
        let extent = ((share * width).max(0.5), THICK);
        if line.has_procedure {
            pen.rect(Look::Solid, (left, bar), extent);
        } else {
            pen.rect(Look::Hatched, (left, bar), extent);
        }
    };
    strip(FIRST, line.share);
    if has_hours {
        strip(SECOND, line.effort);
    }
}

/// The cumulative line; the first point over the goal is hollow, with a cut below its row.
fn curve(pen: &mut Sketch, lines: &[Bar]) {
    let points: Vec<(f64, f64)> = lines
        .iter()
        .zip(0u32..)
        .map(|(it, row)| {
            let y = TOP + ROW * f64::from(row) + ROW / 2.0;
            (FIRST.0 + FIRST.1 * it.cumulative, y)
        })
        .collect();
    pen.line(Line::Curve, &points);
    let few = lines.iter().filter(|it| it.few).count();
    if let Some(point) = few.checked_sub(1).and_then(|it| points.get(it)) {
        pen.dot(Look::Frame, *point, 2.6);
        let y = point.1 + ROW / 2.0;
        pen.line(Line::Guide, &[(0.0, y), (FIRST.0 + FIRST.1, y)]);
    }
}

fn legend(pen: &mut Sketch, y: f64) {
    pen.rect(Look::Solid, (0.0, y - 7.0), (12.0, 8.0));
    pen.text(Said::Soft, (17.0, y), Align::Start, &say("procedure", &[]));
    pen.rect(Look::Hatched, (130.0, y - 7.0), (12.0, 8.0));
    pen.text(
        Said::Soft,
        (147.0, y),
        Align::Start,
        &say("no-procedure", &[]),
    );
}

fn alt(cases: &Cases, lines: &[Bar]) -> String {
    let one = |it: &Bar| {
        let procedure = if it.has_procedure {
            "procedure"
        } else {
            "no-procedure"
        };
        let words = [
            ("name", &*it.name),
            ("count", &*amount(it.count)),
            ("share", &*percent(it.share)),
            ("procedure", &*say(procedure, &[])),
        ];
        say("cases-alt-one", &words)
    };
    let list: Vec<String> = lines.iter().map(one).collect();
    let by_count = &cases.by_count;
    say(
        "cases-alt",
        &[
            ("list", &*list.join("; ")),
            ("few", &by_count.few.to_string()),
            ("of", &by_count.ranked.len().to_string()),
            ("share", &percent(by_count.few_make)),
            ("covered", &percent(cases.covered)),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn bars_and_words_say_the_same() {
        samples::cases(|cases| {
            let drawing = pareto(cases);
            samples::sound(&drawing);
            assert!(
                drawing.alt.as_str().contains("Suspicious mail"),
                "{}",
                drawing.alt.as_str()
            );
        });
    }
}
