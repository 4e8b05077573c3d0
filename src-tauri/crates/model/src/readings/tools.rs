//! The tools of an organisation and where they stand in the architecture.

use chrono::NaiveDate;

use super::Cellar;
use crate::Catalogue;
use crate::ids::{EntryId, OrganisationId};
use crate::registers::{TOOLS, used_lines};
use crate::workspace::Workspace;

/// One tool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tool {
    /// Its line in the register.
    pub id: EntryId,
    /// Its name.
    pub name: String,
    /// Who makes it.
    pub vendor: String,
    /// What it does: the id of a capability; empty where not said.
    pub capability: String,
    /// The role that answers for it.
    pub owner: String,
    /// When the contract is renewed.
    pub renews: Option<NaiveDate>,
    /// The id of its cost band; empty where not said.
    pub cost: String,
    /// The services that it serves, by id.
    pub services: Vec<String>,
    /// What it protects: ids of the rows of the grid.
    pub protects: Vec<String>,
    /// How it protects: ids of the columns of the grid (CSF 2.0 functions).
    pub functions: Vec<String>,
}

/// The tools of an organisation.
#[must_use]
pub fn tools_of(
    workspace: &Workspace,
    catalogue: &Catalogue,
    organisation: &OrganisationId,
) -> Vec<Tool> {
    used_lines(workspace, catalogue, organisation, TOOLS)
        .into_iter()
        .map(|line| {
            let cells = Cellar(&line.cells);
            let text = |column: &str| cells.text(column).to_owned();
            let several = |column: &str| cells.several(column).map(str::to_owned).collect();
            Tool {
                name: text("name"),
                vendor: text("vendor"),
                capability: text("capability"),
                owner: text("owner"),
                renews: cells.date("renews"),
                cost: text("cost"),
                services: several("services"),
                protects: several("protects"),
                functions: several("functions"),
                id: line.id.clone(),
            }
        })
        .collect()
}
