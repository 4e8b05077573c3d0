//! Demand and people: how much work comes in, and how many hours there are for it.

use super::{Cellar, Tables};
use crate::ids::{RowId, ServiceId};

/// How work comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Cases that somebody waits for; they queue.
    Response,
    /// Work that can be planned.
    Planned,
}

/// One line of demand. Lines whose numbers do not read are left out.
#[derive(Clone, Debug)]
pub struct Demand<'a> {
    /// The line.
    pub row: &'a RowId,
    /// What comes in.
    pub work: &'a str,
    /// How it comes in; response where not said.
    pub kind: Work,
    /// How many in a year.
    pub per_year: f64,
    /// Hours for each.
    pub hours_each: f64,
    /// By what the busiest month exceeds the mean one; 1 where not said.
    pub peak: f64,
    /// Growth within a year, as a share; 0 where not said.
    pub growth: f64,
}

/// One line of people. Lines whose numbers do not read are left out.
#[derive(Clone, Debug)]
pub struct People<'a> {
    /// The line.
    pub row: &'a RowId,
    /// In which role.
    pub role: &'a str,
    /// How many.
    pub people: f64,
    /// The share of their time for this service, 0 to 1.
    pub share: f64,
    /// Productive hours of one full position in a year, after leave, sickness and training.
    pub productive: f64,
}

impl People<'_> {
    /// Hours in a year for this service.
    #[must_use]
    pub fn hours(&self) -> f64 {
        self.people * self.share * self.productive
    }
}

/// A peak that is known beforehand.
#[derive(Clone, Debug)]
pub struct Peak<'a> {
    /// The line.
    pub row: &'a RowId,
    /// When.
    pub when: &'a str,
    /// By what demand exceeds the mean.
    pub factor: f64,
    /// What gives way; empty where not said.
    pub gives: &'a str,
}

/// The demand of a service.
#[must_use]
pub fn demand_of<'a>(tables: impl Tables<'a>, service: &ServiceId) -> Vec<Demand<'a>> {
    tables
        .rows(service, "cap.demand")
        .into_iter()
        .filter_map(|row| {
            let cells = Cellar(&row.cells);
            let a_year = match cells.text("period") {
                "week" => 52.0,
                "month" => 12.0,
                "year" => 1.0,
                _ => return None,
            };
            Some(Demand {
                row: &row.id,
                work: cells.text("work"),
                kind: match cells.text("kind") {
                    "planned" => Work::Planned,
                    _ => Work::Response,
                },
                per_year: cells.number("number")? * a_year,
                hours_each: cells.number("hours-each")?,
                peak: cells.number("peak").unwrap_or(1.0).max(1.0),
                growth: cells.number("growth").unwrap_or_default() / 100.0,
            })
        })
        .collect()
}

/// The people of a service.
#[must_use]
pub fn people_of<'a>(tables: impl Tables<'a>, service: &ServiceId) -> Vec<People<'a>> {
    tables
        .rows(service, "cap.people")
        .into_iter()
        .filter_map(|row| {
            let cells = Cellar(&row.cells);
            Some(People {
                row: &row.id,
                role: cells.text("role"),
                people: cells.number("people")?,
                share: cells.number("share")? / 100.0,
                productive: cells.number("productive")?,
            })
        })
        .collect()
}

/// The known peaks of a service.
#[must_use]
pub fn peaks_of<'a>(tables: impl Tables<'a>, service: &ServiceId) -> Vec<Peak<'a>> {
    tables
        .rows(service, "cap.peaks")
        .into_iter()
        .filter_map(|row| {
            let cells = Cellar(&row.cells);
            Some(Peak {
                row: &row.id,
                when: cells.text("when"),
                factor: cells.number("factor")?,
                gives: cells.text("gives"),
            })
        })
        .collect()
}
