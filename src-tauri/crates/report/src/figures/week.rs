//! The week of a service: a row a day, who is there in it, and a line under what is promised.

use model::measures::cover::Week;
use model::readings::CoverModel;
use model::summaries::week::ServiceWeek;
use model::summaries::wording::amount;

use super::drawing::{Align, Drawing};
use super::sketch::{Line, Look, PAGE, Said, Sketch};
use super::words::{say, wide};

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const DAY: u16 = 24 * 60;
/// Where the hours begin, and how far they reach.
const LEFT: f64 = 34.0;
const HOURS: f64 = PAGE - LEFT - 10.0;
const TOP: f64 = 16.0;
const ROW: f64 = 17.0;
const THICK: f64 = 10.0;

/// The week of a service, at the width of a page.
#[must_use]
pub fn week(service: &str, seen: &ServiceWeek) -> Drawing {
    let bottom = TOP + ROW * 7.0;
    let mut pen = Sketch::default();
    for hour in [0u16, 6, 12, 18, 24] {
        let x = at(hour * 60);
        pen.line(Line::Grid, &[(x, TOP - 3.0), (x, bottom)]);
        pen.text(Said::Soft, (x, 9.0), Align::Middle, &format!("{hour}:00"));
    }
    for (name, y) in DAYS.into_iter().zip(tops()) {
        pen.text(Said::Plain, (0.0, y + 8.5), Align::Start, &say(name, &[]));
    }
    for (model, week) in &seen.layers {
        for (y, from, to) in by_day(week) {
            pen.rect(look(*model), (at(from), y), (at(to) - at(from), THICK));
        }
    }
    for (y, from, to) in seen.promised.iter().flat_map(by_day) {
        let below = y + THICK + 2.5;
        pen.line(Line::Curve, &[(at(from), below), (at(to), below)]);
    }
    legend(&mut pen, seen, bottom + 13.0);
    pen.done((PAGE, bottom + 19.0), alt(service, seen))
}

fn tops() -> impl Iterator<Item = f64> {
    (0u8..7).map(|day| TOP + ROW * f64::from(day))
}

fn at(minute: u16) -> f64 {
    LEFT + HOURS * f64::from(minute) / f64::from(DAY)
}

/// The open stretches of each day: its top, and from minute to minute of the day.
fn by_day(week: &Week) -> Vec<(f64, u16, u16)> {
    let days = (0u16..7).map(|day| day * DAY).zip(tops());
    let within = |(midnight, y): (u16, f64)| {
        let parts = week.stretches().filter_map(move |it| {
            let from = it.from.max(midnight);
            let to = it.to.min(midnight + DAY);
            (from < to).then(|| (y, from - midnight, to - midnight))
        });
        parts.collect::<Vec<_>>()
    };
    days.flat_map(within).collect()
}

fn look(model: CoverModel) -> Look {
    match model {
        CoverModel::Office | CoverModel::Shift => Look::Solid,
        CoverModel::OnCall => Look::Hatched,
        CoverModel::Provider | CoverModel::None => Look::Tinted,
    }
}

fn word(model: CoverModel) -> &'static str {
    match model {
        CoverModel::Office => "office",
        CoverModel::Shift => "shift",
        CoverModel::OnCall => "on-call",
        CoverModel::Provider => "provider",
        CoverModel::None => "nothing",
    }
}

fn legend(pen: &mut Sketch, seen: &ServiceWeek, y: f64) {
    let mut x = LEFT;
    for (model, _) in &seen.layers {
        let name = say(word(*model), &[]);
        pen.rect(look(*model), (x, y - 7.0), (12.0, 8.0));
        pen.text(Said::Soft, (x + 17.0, y), Align::Start, &name);
        x += wide(&name) + 34.0;
    }
    if seen.promised.is_some() {
        pen.line(Line::Curve, &[(x, y - 3.0), (x + 12.0, y - 3.0)]);
        pen.text(
            Said::Soft,
            (x + 17.0, y),
            Align::Start,
            &say("promised", &[]),
        );
    }
}

fn alt(service: &str, seen: &ServiceWeek) -> String {
    let hours = |week: &Week| amount(week.open_hours());
    let mut list: Vec<String> = seen
        .layers
        .iter()
        .map(|(model, week)| {
            let words = [("what", &*say(word(*model), &[])), ("hours", &*hours(week))];
            say("week-alt-one", &words)
        })
        .collect();
    if let Some(promised) = &seen.promised {
        let words = [
            ("what", &*say("promised", &[])),
            ("hours", &*hours(promised)),
        ];
        list.push(say("week-alt-one", &words));
    }
    let words = [
        ("service", service),
        ("list", &*list.join(", ")),
        ("open", &*hours(&seen.uncovered())),
    ];
    say("week-alt", &words)
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn every_day_has_its_hours() {
        samples::week(|seen| {
            let drawing = week("Monitoring", seen);
            samples::sound(&drawing);
            let alt = drawing.alt.as_str();
            assert!(alt.contains("at their desks 50"), "{alt}");
            assert!(
                alt.ends_with("0 hours are promised and nobody is there."),
                "{alt}"
            );
            let nights = by_day(&seen.layers[1].1);
            assert_eq!(nights.len(), 12, "{nights:?}");
        });
    }
}
