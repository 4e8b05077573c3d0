//! Suppliers that a service rests on.

use chrono::NaiveDate;

use super::targets::clock;
use super::{Cellar, Clock, Priority, Tables, Unit};
use crate::ids::{RowId, ServiceId};

/// How a supplier is led, by risk and impact on one axis and value and importance on the other
/// (ITIL v3, supplier management).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// Little value, easily replaced.
    Commodity,
    /// Low on both axes, but needed every day.
    Operational,
    /// High on one axis.
    Tactical,
    /// High on both.
    Strategic,
}

/// One supplier's promise.
#[derive(Clone, Debug)]
pub struct Supplier<'a> {
    /// The line.
    pub row: &'a RowId,
    /// Who.
    pub name: &'a str,
    /// What is promised, in words.
    pub promises: &'a str,
    /// The promised time, where said.
    pub within: Option<(f64, Unit)>,
    /// On which clock.
    pub clock: Option<Clock>,
    /// The share of cases in which it is met, 0 to 1.
    pub attainment: Option<f64>,
    /// The most pressing cases that it takes part in.
    pub path: Option<Priority>,
    /// How it is led.
    pub category: Option<Category>,
    /// The last day of the contract.
    pub ends: Option<NaiveDate>,
    /// The last day to give notice.
    pub notice: Option<NaiveDate>,
}

impl Supplier<'_> {
    /// The promised time in hours on its clock.
    #[must_use]
    pub fn hours(&self) -> Option<f64> {
        let (value, unit) = self.within?;
        Some(unit.hours(value, self.clock?))
    }
}

/// The suppliers of a service.
#[must_use]
pub fn suppliers_of<'a>(tables: impl Tables<'a>, service: &ServiceId) -> Vec<Supplier<'a>> {
    tables
        .rows(service, "sup.suppliers")
        .into_iter()
        .map(|row| {
            let cells = Cellar(&row.cells);
            Supplier {
                row: &row.id,
                name: cells.text("supplier"),
                promises: cells.text("promises"),
                within: cells.number("within").zip(Unit::parse(cells.text("unit"))),
                clock: clock(cells.text("clock")),
                attainment: cells.number("attainment").map(|it| it / 100.0),
                path: Priority::parse(cells.text("path")),
                category: category(cells.text("category")),
                ends: cells.date("ends"),
                notice: cells.date("notice"),
            }
        })
        .collect()
}

fn category(id: &str) -> Option<Category> {
    match id {
        "strategic" => Some(Category::Strategic),
        "tactical" => Some(Category::Tactical),
        "operational" => Some(Category::Operational),
        "commodity" => Some(Category::Commodity),
        _ => None,
    }
}
