//! When somebody is there: the hours that are promised and the cover that stands behind them.

use super::{Cellar, Tables};
use crate::ids::{RowId, ServiceId};
use crate::measures::cover::{Cover, Span, Week};

/// Days of the week, Monday first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days(pub [bool; 7]);

impl Days {
    /// From the id of a choice; holidays are no days of the week.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        let upto = |last: usize| Self(std::array::from_fn(|day| day <= last));
        match id {
            "mon-fri" => Some(upto(4)),
            "mon-sat" => Some(upto(5)),
            "every-day" => Some(upto(6)),
            "sat-sun" => Some(Self(std::array::from_fn(|day| day > 4))),
            _ => None,
        }
    }

    /// The numbers of the days, 0 for Monday.
    pub fn numbers(self) -> impl Iterator<Item = u16> {
        (0u16..7)
            .zip(self.0)
            .filter(|(_, on)| *on)
            .map(|(day, _)| day)
    }
}

/// How cover is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CoverModel {
    /// People at their desks.
    Office,
    /// Shifts that follow one another.
    Shift,
    /// People who are called out.
    OnCall,
    /// Somebody paid for it.
    Provider,
    /// Nobody.
    None,
}

impl CoverModel {
    fn parse(id: &str) -> Option<Self> {
        match id {
            "office" => Some(Self::Office),
            "shift" => Some(Self::Shift),
            "on-call" => Some(Self::OnCall),
            "provider" => Some(Self::Provider),
            "none" => Some(Self::None),
            _ => None,
        }
    }
}

/// Hours on some days, from minute to minute of the day. Where it ends at or before its beginning
/// it means the hours of these days before the end and those after the beginning: 18:00 to 08:00
/// on Monday to Friday is Monday to Friday before 08:00 and after 18:00.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HoursSpan {
    /// The days on which it begins.
    pub days: Days,
    /// Minutes from midnight.
    pub from: u16,
    /// Minutes from midnight.
    pub to: u16,
}

impl HoursSpan {
    /// Its parts, each within one day.
    fn parts(self) -> impl Iterator<Item = Span> {
        let part = move |from, to| Span::new(self.days.0, from, to).filter(|_| from < to);
        let split = self.to <= self.from;
        let first = if split { 0 } else { self.from };
        let after = split.then(|| part(self.from, 24 * 60)).flatten();
        part(first, self.to).into_iter().chain(after)
    }
}

/// The week of some hours.
pub fn week_of(hours: impl IntoIterator<Item = HoursSpan>) -> Week {
    hours.into_iter().flat_map(HoursSpan::parts).collect()
}

/// The lines of a cover put together: who is there, and how soon at work. Lines with nobody and
/// lines about holidays add nothing.
#[must_use]
pub fn cover_by(lines: &[CoverSpan]) -> Cover {
    lines
        .iter()
        .filter(|it| it.model != CoverModel::None)
        .filter_map(|it| Some((week_of([it.hours?]), it.ready_minutes)))
        .fold(Cover::nobody(), |cover, (week, ready)| {
            cover.with(week, ready)
        })
}

/// One line of the cover.
#[derive(Clone, Debug)]
pub struct CoverSpan<'a> {
    /// The line.
    pub row: &'a RowId,
    /// When; lines about holidays have none.
    pub hours: Option<HoursSpan>,
    /// How.
    pub model: CoverModel,
    /// Who.
    pub who: &'a str,
    /// Minutes until somebody who was called is at work; zero where not said.
    pub ready_minutes: f64,
}

/// The cover of a service. Lines without a model are left out.
#[must_use]
pub fn cover_of<'a>(tables: impl Tables<'a>, service: &ServiceId) -> Vec<CoverSpan<'a>> {
    tables
        .rows(service, "avail.cover")
        .into_iter()
        .filter_map(|row| {
            let cells = Cellar(&row.cells);
            Some(CoverSpan {
                row: &row.id,
                hours: hours(cells),
                model: CoverModel::parse(cells.text("model"))?,
                who: cells.text("who"),
                ready_minutes: cells.number("ready").unwrap_or_default(),
            })
        })
        .collect()
}

/// The service hours. Lines that do not read are left out.
#[must_use]
pub fn service_hours_of<'a>(tables: impl Tables<'a>, service: &ServiceId) -> Vec<HoursSpan> {
    tables
        .rows(service, "def.service-hours")
        .into_iter()
        .filter_map(|row| hours(Cellar(&row.cells)))
        .collect()
}

fn hours(cells: Cellar) -> Option<HoursSpan> {
    Some(HoursSpan {
        days: Days::parse(cells.text("days"))?,
        from: cells.time("from")?,
        to: cells.time("to")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_night_of_some_days_is_before_the_morning_and_after_the_evening_of_these_days() {
        let days = |id| Days::parse(id).unwrap();
        let span = |id, from, to| HoursSpan {
            days: days(id),
            from,
            to,
        };
        let day = span("mon-fri", 480, 1080);
        let night = span("mon-fri", 1080, 480);
        assert_eq!(week_of([night]).open_hours(), 70.0);
        let weekend = span("sat-sun", 0, 1440);
        assert_eq!(week_of([day, night, weekend]), Week::always());
        for whole in [span("every-day", 0, 0), span("every-day", 480, 480)] {
            assert_eq!(week_of([whole]), Week::always());
        }
        assert_eq!(week_of([span("mon-fri", 1080, 0)]).open_hours(), 30.0);
    }
}
