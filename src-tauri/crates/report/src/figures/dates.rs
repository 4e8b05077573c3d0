//! What runs out when: a line for each contract from today to its end, with the last day to give
//! notice on it. What is past stands out.

use chrono::{Datelike, Months, NaiveDate};
use model::summaries::due::Due;
use model::summaries::wording::list;

use super::drawing::{Align, Drawing};
use super::sketch::{Line, Look, PAGE, Said, Sketch};
use super::words::say;
use crate::outline::short_day;

/// Names end here; then the time, then the days in words.
const NAMES: f64 = 128.0;
const FIRST: f64 = 138.0;
const LAST: f64 = 356.0;
const TOP: f64 = 20.0;
const ROW: f64 = 24.0;
/// A year that is narrower has no room for its number.
const YEAR: f64 = 22.0;
/// The most rows; what is beyond them is told in one.
const MOST: usize = 11;
/// What lies further away stands at the edge.
const LONGEST: Months = Months::new(48);

/// Contracts in the order in which they are to be decided on; nothing where there are none.
#[must_use]
pub fn due_dates(due: &[Due], today: NaiveDate) -> Option<Drawing> {
    if due.is_empty() {
        return None;
    }
    let many = due.get(..MOST - 1).filter(|_| due.len() > MOST);
    let shown = many.unwrap_or(due);
    let scale = Scale::of(shown, today);
    let bottom = TOP + ROW * shown.len() as f64;
    let mut pen = Sketch::default();
    scale.years(&mut pen, bottom);
    for (it, row) in shown.iter().zip(0u32..) {
        draw(&mut pen, it, (&scale, today), TOP + ROW * f64::from(row));
    }
    let now = scale.at(today);
    pen.line(Line::Guide, &[(now, TOP - 6.0), (now, bottom)]);
    let mut y = bottom + 13.0;
    legend(&mut pen, y);
    let rest = due.len() - shown.len();
    if rest > 0 {
        y += 14.0;
        let more = say("and-more", &[("count", &rest.to_string())]);
        pen.text(Said::Soft, (0.0, y), Align::Start, &more);
    }
    Some(pen.done((PAGE, y + 5.0), alt(due, today)))
}

/// Where a day stands.
struct Scale {
    first: NaiveDate,
    last: NaiveDate,
}

impl Scale {
    /// From the month of the first day to the end of the year of the last one.
    fn of(due: &[Due], today: NaiveDate) -> Self {
        let days = due.iter().flat_map(|it| [it.notice, it.ends]).flatten();
        let (mut first, mut last) = (today, today);
        for day in days {
            first = first.min(day);
            last = last.max(day);
        }
        let earliest = today.checked_sub_months(LONGEST).unwrap_or(today);
        let latest = today.checked_add_months(LONGEST).unwrap_or(today);
        let (first, last) = (first.max(earliest), last.min(latest));
        Self {
            first: first.with_day(1).unwrap_or(first),
            last: new_year(last.year() + 1).unwrap_or(last),
        }
    }

    fn at(&self, day: NaiveDate) -> f64 {
        let all = (self.last - self.first).num_days().max(1) as f64;
        let share = (day - self.first).num_days() as f64 / all;
        FIRST + (LAST - FIRST) * share.clamp(0.0, 1.0)
    }

    fn years(&self, pen: &mut Sketch, bottom: f64) {
        for year in self.first.year()..=self.last.year() {
            let Some(day) = new_year(year) else { continue };
            let x = self.at(day);
            pen.line(Line::Grid, &[(x, TOP - 6.0), (x, bottom)]);
            let next = new_year(year + 1).map_or(x, |next| self.at(next));
            if next - x > YEAR {
                let middle = f64::midpoint(x, next);
                pen.text(Said::Soft, (middle, 9.0), Align::Middle, &year.to_string());
            }
        }
    }
}

fn new_year(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 1, 1)
}

fn draw(pen: &mut Sketch, it: &Due, (scale, today): (&Scale, NaiveDate), y: f64) {
    let base = y + 9.0;
    pen.label(Said::Plain, (0.0, base), (Align::Start, NAMES), it.name);
    let whose = list(&it.services);
    pen.label(
        Said::Soft,
        (0.0, base + 10.0),
        (Align::Start, NAMES),
        &whose,
    );
    let level = y + 9.0;
    let (from, to) = (scale.at(today), scale.at(it.ends.unwrap_or(today)));
    let line = if it.ends.is_some_and(|it| it < today) {
        Line::Dangling
    } else {
        Line::Curve
    };
    pen.line(line, &[(from, level), (to, level)]);
    if let Some(notice) = it.notice {
        pen.dot(Look::Frame, (scale.at(notice), level), 3.0);
    }
    if let Some(ends) = it.ends {
        pen.dot(Look::Solid, (scale.at(ends), level), 3.0);
    }
    let days = [("due-notice", it.notice), ("due-ends", it.ends)];
    let said = days.into_iter().filter_map(|(id, day)| Some((id, day?)));
    for ((id, day), y) in said.zip([base, base + 10.0]) {
        let look = if day < today {
            Said::Strong
        } else {
            Said::Plain
        };
        let words = say(id, &[("day", &short_day(day))]);
        pen.text(look, (LAST + 10.0, y), Align::Start, &words);
    }
}

fn legend(pen: &mut Sketch, y: f64) {
    let mut entry = |x: f64, look: Look, id: &str| {
        pen.dot(look, (x + 4.0, y - 3.0), 3.0);
        pen.text(Said::Soft, (x + 12.0, y), Align::Start, &say(id, &[]));
    };
    entry(FIRST, Look::Frame, "notice");
    entry(FIRST + 110.0, Look::Solid, "contract-end");
    pen.line(
        Line::Guide,
        &[(LAST + 14.0, y - 8.0), (LAST + 14.0, y + 1.0)],
    );
    pen.text(
        Said::Soft,
        (LAST + 20.0, y),
        Align::Start,
        &say("this-day", &[]),
    );
}

fn alt(due: &[Due], today: NaiveDate) -> String {
    let one = |it: &Due| {
        let days = [("due-notice", it.notice), ("due-ends", it.ends)];
        let days = days.into_iter().filter_map(|(id, day)| {
            let said = say(id, &[("day", &short_day(day?))]);
            Some(if day? < today {
                say("due-past", &[("what", &said)])
            } else {
                said
            })
        });
        let days: Vec<String> = days.collect();
        say(
            "due-alt-one",
            &[("name", it.name), ("days", &days.join(", "))],
        )
    };
    let list: Vec<String> = due.iter().map(one).collect();
    say("due-alt", &[("list", &list.join("; "))])
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn days_stand_in_their_year_and_past_ones_are_told() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let due = |name, notice: &str, ends: &str| Due {
            name,
            services: vec!["Monitoring", "Incident response"],
            notice: notice.parse().ok(),
            ends: ends.parse().ok(),
        };
        let some = [
            due(
                "A firm with a name that is much too long for its column",
                "",
                "2025-03-01",
            ),
            due("Night watch", "2027-03-31", "2027-06-30"),
            due("Testers", "2027-09-30", ""),
            due("For ever", "", "2999-12-31"),
        ];
        let today = day("2026-11-24");
        let drawing = due_dates(&some, today).unwrap();
        samples::sound(&drawing);
        let alt = drawing.alt.as_str();
        assert!(alt.contains("ends 1 Mar 2025 (past)"), "{alt}");
        assert!(
            alt.contains("notice by 31 Mar 2027, ends 30 Jun 2027"),
            "{alt}"
        );
        let scale = Scale::of(&some, today);
        assert_eq!(scale.at(day("2999-12-31")), LAST);
        assert!(scale.at(today) < scale.at(day("2027-03-31")));
        let many: Vec<_> = (0..30).map(|_| some[1].clone()).collect();
        let drawing = due_dates(&many, today).unwrap();
        samples::sound(&drawing);
        assert!(drawing.height <= 312.0);
        assert!(due_dates(&[], today).is_none());
    }
}
