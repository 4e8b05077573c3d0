//! With whom promises are agreed, and until when.

use chrono::NaiveDate;

use super::{Cellar, Tables};
use crate::ids::{RowId, ServiceId};

/// One agreement.
#[derive(Clone, Debug)]
pub struct Agreement<'a> {
    /// The line.
    pub row: &'a RowId,
    /// Its name.
    pub name: &'a str,
    /// `sla`, `ola`, `uc`, `internal`, `law`.
    pub kind: &'a str,
    /// With whom.
    pub counterpart: &'a str,
    /// From which day.
    pub valid_from: Option<NaiveDate>,
    /// To which day.
    pub valid_to: Option<NaiveDate>,
    /// `signed`, `draft`, `verbal`, `missing`.
    pub state: &'a str,
}

/// The agreements of a service.
#[must_use]
pub fn agreements_of<'a>(tables: impl Tables<'a>, service: &ServiceId) -> Vec<Agreement<'a>> {
    tables
        .rows(service, "slm.agreements")
        .into_iter()
        .map(|row| {
            let cells = Cellar(&row.cells);
            Agreement {
                row: &row.id,
                name: cells.text("name"),
                kind: cells.text("kind"),
                counterpart: cells.text("counterpart"),
                valid_from: cells.date("valid-from"),
                valid_to: cells.date("valid-to"),
                state: cells.text("state"),
            }
        })
        .collect()
}
