//! Where the tools stand: what is protected by which function, where two do the same, where none
//! does anything, and which tools one could do without.

use std::collections::BTreeMap;

use model::catalogue::{Column, Register};
use model::ids::EntryId;
use model::readings::{Tool, tools_of};
use model::registers::TOOLS;
use serde::Serialize;

use crate::OpenWorkspace;
use crate::fault::Fault;

/// The grid of what is protected and how.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ArchitectureView {
    columns: Vec<GridHead>,
    rows: Vec<GridRow>,
    /// Tools that say no row or no column.
    unplaced: Vec<GridTool>,
    /// Tools that could be retired.
    candidates: Vec<Candidate>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct GridHead {
    id: String,
    label: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct GridRow {
    id: String,
    label: String,
    /// One for each column.
    cells: Vec<GridCell>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct GridCell {
    column: String,
    tools: Vec<GridTool>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct GridTool {
    id: EntryId,
    name: String,
    /// Whether another tool of its kind stands in the same cell.
    doubled: bool,
}

/// A tool that could be retired, and why.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct Candidate {
    id: EntryId,
    name: String,
    /// Whether no service uses it.
    unused: bool,
    /// The tools of its kind that stand in one of its cells.
    doubles: Vec<String>,
}

/// The grid of the organisation's tools.
///
/// # Errors
/// When the catalogue has no register of tools.
pub fn architecture(open: &OpenWorkspace) -> Result<ArchitectureView, Fault> {
    let register = open.catalogue().register(&TOOLS.into());
    let register = register
        .ok_or_else(|| Fault::refused("This catalogue keeps no tools. Choose another place."))?;
    let tools = tools_of(open.workspace(), open.catalogue(), &open.organisation());
    let columns = heads(register, "functions");
    let rows = heads(register, "protects").into_iter().map(|row| GridRow {
        cells: columns
            .iter()
            .map(|column| cell(&tools, &row.id, &column.id))
            .collect(),
        id: row.id,
        label: row.label,
    });
    let placed = |it: &&Tool| it.protects.is_empty() || it.functions.is_empty();
    Ok(ArchitectureView {
        rows: rows.collect(),
        unplaced: tools
            .iter()
            .filter(placed)
            .map(|it| named(it, false))
            .collect(),
        candidates: tools
            .iter()
            .filter_map(|it| candidate(it, &tools))
            .collect(),
        columns,
    })
}

fn heads(register: &Register, column: &str) -> Vec<GridHead> {
    let found = register.column.iter().find(|it| it.id.as_str() == column);
    let choices = found.map_or(&[][..], |it: &Column| it.choices.as_slice());
    choices
        .iter()
        .map(|it| GridHead {
            id: it.id.to_string(),
            label: it.label.clone(),
        })
        .collect()
}

fn cell(tools: &[Tool], row: &str, column: &str) -> GridCell {
    let here: Vec<_> = tools.iter().filter(|it| stands(it, row, column)).collect();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for tool in &here {
        *kinds.entry(tool.capability.as_str()).or_default() += 1;
    }
    let doubled = |it: &Tool| {
        let count = kinds.get(it.capability.as_str());
        !it.capability.is_empty() && count.is_some_and(|it| *it > 1)
    };
    GridCell {
        column: column.to_owned(),
        tools: here.into_iter().map(|it| named(it, doubled(it))).collect(),
    }
}

fn stands(tool: &Tool, row: &str, column: &str) -> bool {
    tool.protects.iter().any(|it| it == row) && tool.functions.iter().any(|it| it == column)
}

fn named(tool: &Tool, doubled: bool) -> GridTool {
    GridTool {
        id: tool.id.clone(),
        name: tool.name.clone(),
        doubled,
    }
}

fn candidate(tool: &Tool, tools: &[Tool]) -> Option<Candidate> {
    let shares = |it: &&Tool| {
        let mut rows = it.protects.iter();
        let mut columns = it.functions.iter();
        it.id != tool.id
            && it.capability == tool.capability
            && rows.any(|row| tool.protects.contains(row))
            && columns.any(|column| tool.functions.contains(column))
    };
    let doubles: Vec<_> = if tool.capability.is_empty() {
        Vec::new()
    } else {
        tools
            .iter()
            .filter(shares)
            .map(|it| it.name.clone())
            .collect()
    };
    let unused = tool.services.is_empty();
    (unused || !doubles.is_empty()).then(|| Candidate {
        id: tool.id.clone(),
        name: tool.name.clone(),
        unused,
        doubles,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::begin::Start;
    use crate::stamps;

    #[test]
    fn tools_stand_where_they_say_and_doubles_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let stamp = stamps::now("test");
        let start = Start::Catalogue("six".into());
        let path = folder.path().join("a.charrette");
        let mut open = OpenWorkspace::create(&path, &start, "A", &stamp).unwrap();
        let organisation = open.organisation();
        let tool = |name: &str, services: &str| {
            let cells = json!({
                "name": name, "capability": "logging", "services": services,
                "protects": "devices", "functions": "detect",
            });
            serde_json::from_value(json!({
                "edit": "addEntry", "organisation": organisation, "register": "tools", "cells": cells,
            }))
            .unwrap()
        };
        let service = open.workspace().services.keys().next().unwrap().to_string();
        let edits = [tool("Old", ""), tool("New", &service)];
        open.apply(&edits, &stamp).unwrap();
        let view = architecture(&open).unwrap();
        let devices = view.rows.iter().find(|it| it.id == "devices").unwrap();
        let detect = devices.cells.iter().find(|it| it.column == "detect");
        let names = detect
            .unwrap()
            .tools
            .iter()
            .map(|it| (it.name.as_str(), it.doubled));
        assert_eq!(names.collect::<Vec<_>>(), [("Old", true), ("New", true)]);
        assert!(
            devices
                .cells
                .iter()
                .filter(|it| !it.tools.is_empty())
                .count()
                == 1
        );
        let old = &view.candidates[0];
        assert!(old.unused && old.doubles == ["New"]);
        assert!(!view.candidates[1].unused);
    }
}
