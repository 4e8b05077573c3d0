//! The types of cases that a service meets: how many, how long each, with or without a procedure.

use super::{Cellar, Tables};
use crate::ids::{RowId, ServiceId};

/// The questions that ask for types: that of all services, and in the words of incident response.
pub const CASE_TYPES: [&str; 2] = ["slm.types", "incident-response.types"];

/// One type of case. Types whose count does not read are left out.
#[derive(Clone, Debug)]
pub struct CaseType<'a> {
    /// The line.
    pub row: &'a RowId,
    /// Its name.
    pub name: &'a str,
    /// How many in twelve months.
    pub count: f64,
    /// Hours of handling for each; zero where not said.
    pub hours_each: f64,
    /// Whether a procedure is written for it.
    pub has_procedure: bool,
}

/// The types of cases of a service.
#[must_use]
pub fn case_types_of<'a>(tables: impl Tables<'a>, service: &ServiceId) -> Vec<CaseType<'a>> {
    CASE_TYPES
        .iter()
        .flat_map(|question| tables.rows(service, question))
        .filter_map(|row| {
            let cells = Cellar(&row.cells);
            Some(CaseType {
                row: &row.id,
                name: cells.text("type"),
                count: cells.number("count")?,
                hours_each: cells.number("hours-each").unwrap_or_default(),
                has_procedure: cells.text("procedure") == "yes",
            })
        })
        .collect()
}
