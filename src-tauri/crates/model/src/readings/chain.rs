//! What a service needs to work: parts that must all be there, and parts of which one is enough.

use super::{Cellar, rows};
use crate::ids::{RowId, ServiceId};
use crate::workspace::Workspace;

/// One part. Parts without a readable availability are left out.
#[derive(Clone, Debug)]
pub struct Link<'a> {
    /// The line.
    pub row: &'a RowId,
    /// What it is.
    pub name: &'a str,
    /// The group of alternatives it belongs to; empty for a part that must be there.
    pub alternative: &'a str,
    /// Its availability, 0 to 1.
    pub availability: f64,
}

/// The parts that a service needs, with what the whole is to reach where said.
#[must_use]
pub fn chain_of<'a>(workspace: &'a Workspace, service: &ServiceId) -> Vec<Link<'a>> {
    rows(workspace, service, "avail.chain")
        .into_iter()
        .filter_map(|row| {
            let cells = Cellar(&row.cells);
            Some(Link {
                row: &row.id,
                name: cells.text("part"),
                alternative: cells.text("alternative"),
                availability: cells.number("availability")? / 100.0,
            })
        })
        .collect()
}
