//! Service level targets: what is promised, on whose clock, how often it may be missed.

use super::{Cellar, Tables};
use crate::ids::{RowId, ServiceId};

/// How pressing a case is; P1 is the most pressing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    /// Priority makes no difference.
    All,
    /// Priority 1 to 5.
    P(u8),
}

impl Priority {
    /// From the id of a choice.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        match id {
            "all" => Some(Self::All),
            "p1" => Some(Self::P(1)),
            "p2" => Some(Self::P(2)),
            "p3" => Some(Self::P(3)),
            "p4" => Some(Self::P(4)),
            "p5" => Some(Self::P(5)),
            _ => None,
        }
    }

    /// As it is read: `P1`, `all priorities`.
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::All => "all priorities".to_owned(),
            Self::P(number) => format!("P{number}"),
        }
    }
}

/// Which moment of a case a target measures, in the order in which they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// The requester hears that the case has arrived.
    Acknowledged,
    /// A person works on it.
    Started,
    /// The damage no longer grows.
    Contained,
    /// It is over.
    Finished,
}

/// Which hours count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// All hours of the week.
    AllHours,
    /// The service hours only.
    ServiceHours,
}

/// A unit of time as targets use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days of 24 hours.
    Days,
    /// Days of the service hours; 8 hours where those are unknown.
    WorkingDays,
}

impl Unit {
    /// From the id of a choice.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        match id {
            "minutes" => Some(Self::Minutes),
            "hours" => Some(Self::Hours),
            "days" => Some(Self::Days),
            "working-days" => Some(Self::WorkingDays),
            _ => None,
        }
    }

    /// Hours on a clock: a day has 24 on the clock of all hours; a working day has 8 service
    /// hours, or 24 on the clock of all hours.
    #[must_use]
    pub fn hours(self, value: f64, clock: Clock) -> f64 {
        match (self, clock) {
            (Self::Minutes, _) => value / 60.0,
            (Self::Hours, _) => value,
            (Self::Days, _) | (Self::WorkingDays, Clock::AllHours) => value * 24.0,
            (Self::WorkingDays, Clock::ServiceHours) => value * 8.0,
        }
    }

    /// As it is read behind a number.
    #[must_use]
    pub fn word(self, value: f64) -> &'static str {
        let one = value == 1.0;
        match self {
            Self::Minutes => "min",
            Self::Hours => "h",
            Self::Days if one => "day",
            Self::Days => "days",
            Self::WorkingDays if one => "working day",
            Self::WorkingDays => "working days",
        }
    }
}

/// Over what time a target is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// Twelve months.
    TwelveMonths,
}

impl Window {
    fn parse(id: &str) -> Option<Self> {
        match id {
            "month" => Some(Self::Month),
            "quarter" => Some(Self::Quarter),
            "twelve-months" => Some(Self::TwelveMonths),
            _ => None,
        }
    }

    /// Its share of a year.
    #[must_use]
    pub fn years(self) -> f64 {
        match self {
            Self::Month => 1.0 / 12.0,
            Self::Quarter => 0.25,
            Self::TwelveMonths => 1.0,
        }
    }
}

/// One promise.
#[derive(Clone, Debug)]
pub struct Target<'a> {
    /// The line.
    pub row: &'a RowId,
    /// For which cases.
    pub priority: Option<Priority>,
    /// What is measured, in the team's words.
    pub metric: &'a str,
    /// Which moment it is, where said.
    pub stage: Option<Stage>,
    /// The event that starts the clock.
    pub from: &'a str,
    /// The event that stops it.
    pub to: &'a str,
    /// When it pauses.
    pub pauses: &'a str,
    /// Which hours count.
    pub clock: Option<Clock>,
    /// The number, as typed.
    pub value: Option<f64>,
    /// Its unit.
    pub unit: Option<Unit>,
    /// The share of cases in which it is met, 0 to 1.
    pub attainment: Option<f64>,
    /// How many may miss it in the window.
    pub misses: Option<f64>,
    /// Over what time it is measured.
    pub window: Option<Window>,
    /// The kind of agreement: `sla`, `ola`, `uc`, `internal`, `law`.
    pub agreement: &'a str,
    /// With whom.
    pub counterpart: &'a str,
}

impl Target<'_> {
    /// The promised time in hours on its clock; nothing while number, unit or clock are missing.
    #[must_use]
    pub fn hours(&self) -> Option<f64> {
        Some(self.unit?.hours(self.value?, self.clock?))
    }

    /// As it is read: `1 h`.
    #[must_use]
    pub fn promise(&self) -> String {
        match (self.value, self.unit) {
            (Some(value), Some(unit)) => format!("{value}\u{a0}{}", unit.word(value)),
            _ => String::new(),
        }
    }
}

/// The targets of a service.
#[must_use]
pub fn targets_of<'a>(tables: impl Tables<'a>, service: &ServiceId) -> Vec<Target<'a>> {
    tables
        .rows(service, "slm.targets")
        .into_iter()
        .map(|row| {
            let cells = Cellar(&row.cells);
            Target {
                row: &row.id,
                priority: Priority::parse(cells.text("priority")),
                metric: cells.text("metric"),
                stage: stage(cells.text("stage")),
                from: cells.text("from"),
                to: cells.text("to"),
                pauses: cells.text("pauses"),
                clock: clock(cells.text("clock")),
                value: cells.number("value"),
                unit: Unit::parse(cells.text("unit")),
                attainment: cells.number("attainment").map(|it| it / 100.0),
                misses: cells.number("misses"),
                window: Window::parse(cells.text("window")),
                agreement: cells.text("agreement"),
                counterpart: cells.text("counterpart"),
            }
        })
        .collect()
}

fn stage(id: &str) -> Option<Stage> {
    match id {
        "acknowledged" => Some(Stage::Acknowledged),
        "started" => Some(Stage::Started),
        "contained" => Some(Stage::Contained),
        "finished" => Some(Stage::Finished),
        _ => None,
    }
}

pub(super) fn clock(id: &str) -> Option<Clock> {
    match id {
        "all-hours" => Some(Clock::AllHours),
        "service-hours" => Some(Clock::ServiceHours),
        _ => None,
    }
}
