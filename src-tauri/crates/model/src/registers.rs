//! The registers of an organisation: what several services refer to. A register starts with given
//! lines; a given line becomes a record when somebody first changes it.

use std::collections::BTreeMap;

use crate::Catalogue;
use crate::catalogue::Register;
use crate::ids::{EntryId, OrganisationId, RegisterId};
use crate::records::Cells;
use crate::workspace::Workspace;

/// The register of roles; it starts with the catalogue's.
pub const ROLES: &str = "roles";
/// The register of people, who hold roles.
pub const PEOPLE: &str = "people";
/// The register of tools.
pub const TOOLS: &str = "tools";
/// The register of impacts and urgencies, which make a priority.
pub const PRIORITIES: &str = "priorities";

/// A line as the organisation has it, recorded or given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its id.
    pub id: EntryId,
    /// Its cells.
    pub cells: Cells,
    /// Whether the register starts with it.
    pub given: bool,
    /// Whether it is not used here.
    pub struck: bool,
}

impl Line {
    /// The text of a cell; empty where nothing stands.
    #[must_use]
    pub fn text(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// The lines of a register: given ones in the register's order, then own ones by position.
#[must_use]
pub fn lines_of(
    workspace: &Workspace,
    catalogue: &Catalogue,
    organisation: &OrganisationId,
    register: &RegisterId,
) -> Vec<Line> {
    let recorded = workspace.entries_in(organisation, register);
    let given = given_in(catalogue, register);
    let mut lines: Vec<Line> = Vec::with_capacity(given.len() + recorded.len());
    for (id, cells) in given {
        let known = recorded.iter().find(|it| it.id == id);
        lines.push(Line {
            cells: known.map_or(cells, |it| it.cells.clone()),
            struck: known.is_some_and(|it| it.struck),
            given: true,
            id,
        });
    }
    for it in recorded {
        if lines.iter().all(|line| line.id != it.id) {
            lines.push(Line {
                id: it.id.clone(),
                cells: it.cells.clone(),
                given: false,
                struck: it.struck,
            });
        }
    }
    lines
}

/// The lines of a register that are used.
#[must_use]
pub fn used_lines(
    workspace: &Workspace,
    catalogue: &Catalogue,
    organisation: &OrganisationId,
    register: &str,
) -> Vec<Line> {
    let mut lines = lines_of(workspace, catalogue, organisation, &register.into());
    lines.retain(|it| !it.struck);
    lines
}

/// The given lines of a register, with their cells.
#[must_use]
pub fn given_in(catalogue: &Catalogue, register: &RegisterId) -> Vec<(EntryId, Cells)> {
    if register.as_str() == ROLES {
        let roles = catalogue.roles.iter();
        return roles
            .map(|it| {
                let cells = BTreeMap::from([
                    ("name".into(), it.name.clone()),
                    ("about".into(), it.about.clone()),
                ]);
                (it.id.as_str().into(), cells)
            })
            .collect();
    }
    let given = catalogue.register(register).map(|it| it.given.as_slice());
    let lines = given.unwrap_or_default().iter();
    lines.map(|it| (it.id.clone(), it.cells.clone())).collect()
}

/// What a line is called: the text of the register's first column.
#[must_use]
pub fn name_of<'a>(register: &Register, line: &'a Line) -> &'a str {
    let first = register.column.first();
    first.map_or("", |it| line.text(it.id.as_str()))
}
