//! A register of the organisation as a table.

use std::collections::BTreeMap;

use model::catalogue::{Column, ColumnKind, Offer, Register};
use model::ids::{ColumnId, EntryId, OrganisationId, RegisterId};
use model::records::Cells;
use model::registers::{Line, lines_of, name_of, used_lines};
use model::typed;
use serde::Serialize;

use crate::OpenWorkspace;
use crate::fault::Fault;

/// A register with its lines.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct RegisterView {
    register: RegisterId,
    organisation: OrganisationId,
    label: String,
    line: String,
    prompt: String,
    why: String,
    columns: Vec<Column>,
    lines: Vec<EntryView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct EntryView {
    id: EntryId,
    cells: Cells,
    faults: BTreeMap<ColumnId, String>,
    given: bool,
    struck: bool,
}

/// A register of the organisation.
///
/// # Errors
/// When there is no such register.
pub fn register(open: &OpenWorkspace, id: &RegisterId) -> Result<RegisterView, Fault> {
    let found = open.catalogue().register(id);
    let found = found
        .ok_or_else(|| Fault::refused(format!("There is no register “{id}”. Choose another.")))?;
    let organisation = open.organisation();
    let lines = lines_of(open.workspace(), open.catalogue(), &organisation, id);
    Ok(RegisterView {
        register: id.clone(),
        label: found.label.clone(),
        line: found.line.clone(),
        prompt: found.prompt.clone(),
        why: found.why.clone(),
        columns: found.column.iter().map(|it| filled(open, it)).collect(),
        lines: lines.into_iter().map(|it| entry(found, it)).collect(),
        organisation,
    })
}

fn entry(register: &Register, line: Line) -> EntryView {
    let wrong = |column: &Column| {
        let text = line.cells.get(&column.id)?;
        let sentence = match column.kind {
            ColumnKind::Number if typed::number(text).is_none() => "not a number",
            ColumnKind::Date if typed::date(text).is_none() => "not a date; write it as 2027-03-31",
            _ => return None,
        };
        Some((column.id.clone(), format!("“{text}” is {sentence}.")))
    };
    EntryView {
        faults: register.column.iter().filter_map(wrong).collect(),
        id: line.id,
        cells: line.cells,
        given: line.given,
        struck: line.struck,
    }
}

/// A column with what its cells may refer to.
fn filled(open: &OpenWorkspace, column: &Column) -> Column {
    let mut column = column.clone();
    let offer = |id: &str, label: &str| Offer {
        id: id.into(),
        label: label.to_owned(),
        help: String::new(),
    };
    let organisation = open.organisation();
    if column.kind == ColumnKind::Services {
        let all = open.workspace().services_of(&organisation);
        column.choices = all
            .iter()
            .map(|it| offer(it.id.as_str(), &it.name))
            .collect();
    }
    let of = column.register.clone();
    let of = of.and_then(|it| open.catalogue().register(&it));
    if let Some(of) = of {
        let lines = used_lines(
            open.workspace(),
            open.catalogue(),
            &organisation,
            of.id.as_str(),
        );
        let offers = lines
            .iter()
            .map(|it| offer(it.id.as_str(), name_of(of, it)));
        column.choices = offers.collect();
    }
    column
}
