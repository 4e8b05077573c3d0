//! Every check of a file, for somebody who wants to know before trusting it. Opens read-only, goes
//! on after the first fault, and changes nothing.

use std::collections::BTreeSet;
use std::path::Path;

use model::records::End;
use model::{Kind, Record, Workspace};
use rusqlite::Connection;
use serde::Serialize;

use crate::create::replayed;
use crate::entry;
use crate::error::{StoreError, Trouble};
use crate::file::File;
use crate::gate::open;
use crate::load::{self, Stored};
use crate::seal::Seal;
use crate::tables::log;

/// The checks, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// The database is sound in itself: pages, indexes, constraints.
    File,
    /// It has the tables that its schema has, and nothing else.
    Schema,
    /// Every record is what was written, and none is missing.
    Hashes,
    /// Whatever refers to something finds it.
    References,
    /// Every step is what was written, and the steps lead to the records.
    Log,
}

/// A check and what it found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Checked {
    /// The check.
    pub check: Check,
    /// What is wrong, a sentence part each; nothing when all is well.
    pub faults: Vec<String>,
}

/// What a file is and what was found in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verification {
    /// Its schema.
    pub schema: u32,
    /// The number of its newest step.
    pub revision: u32,
    /// How many records it holds.
    pub records: usize,
    /// How many steps its log holds.
    pub steps: usize,
    /// The checks.
    pub checks: Vec<Checked>,
}

impl Verification {
    /// Whether nothing was found.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.checks.iter().all(|it| it.faults.is_empty())
    }
}

/// Checks a file that nobody has open. Damage is in the answer, not an error, as far as the file
/// can be read at all.
///
/// # Errors
/// When the file is missing, not ours, newer, locked or too damaged to be looked at.
pub fn verify(path: &Path) -> Result<Verification, StoreError> {
    let looked = open::for_checking(path).map_err(|it| it.at(path))?;
    Ok(checked(&looked.connection, looked.schema))
}

impl File {
    /// Checks the open file.
    #[must_use]
    pub fn verify(&self) -> Verification {
        checked(&self.connection, self.schema())
    }
}

fn checked(connection: &Connection, schema: u32) -> Verification {
    let (workspace, seal, hashes) = records(connection);
    let (revision, steps, log) = steps(connection, &workspace, seal);
    let found = |check, faults| Checked { check, faults };
    Verification {
        schema,
        revision,
        records: workspace.records().len(),
        steps,
        checks: vec![
            found(Check::File, soundness(connection)),
            // Whatever does not pass this check is not looked at any further.
            found(Check::Schema, Vec::new()),
            found(Check::Hashes, hashes),
            found(Check::References, references(connection, &workspace)),
            found(Check::Log, log),
        ],
    }
}

/// What the checks found, or that they could not be made.
fn told(result: Result<Vec<String>, Trouble>) -> Vec<String> {
    result.unwrap_or_else(|trouble| vec![trouble.to_string()])
}

fn soundness(connection: &Connection) -> Vec<String> {
    let found = || {
        let mut statement = connection.prepare("PRAGMA integrity_check(20)")?;
        let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
        let mut lines: Vec<String> = lines.collect::<Result<_, _>>()?;
        lines.retain(|it| it != "ok");
        Ok(lines)
    };
    told(found())
}

/// The records that are whole, their seal, and what is wrong with the others.
fn records(connection: &Connection) -> (Workspace, Seal, Vec<String>) {
    let (mut workspace, mut seal) = (Workspace::default(), Seal::default());
    let mut faults = Vec::new();
    for kind in Kind::ALL {
        let read = load::each(connection, kind, &mut |record| {
            match record.and_then(Stored::compared) {
                Ok((record, hash)) => {
                    seal.add(&hash)?;
                    workspace.put(record);
                }
                Err(trouble) => faults.push(trouble.to_string()),
            }
            Ok(())
        });
        faults.extend(read.err().map(|it| it.to_string()));
    }
    (workspace, seal, faults)
}

fn references(connection: &Connection, workspace: &Workspace) -> Vec<String> {
    let found = || {
        let mut statement = connection.prepare(
            r#"SELECT "table", ifnull(rowid, 0), "parent" FROM pragma_foreign_key_check"#,
        )?;
        let lines = statement.query_map([], |row| {
            let (table, line, parent) = (
                row.get::<_, String>(0)?,
                row.get::<_, i64>(1)?,
                row.get::<_, String>(2)?,
            );
            Ok(format!(
                "line {line} of {table} refers to a {parent} that is not there"
            ))
        })?;
        Ok(lines.collect::<Result<_, _>>()?)
    };
    let mut faults = told(found());
    faults.extend(loose_ends(workspace));
    faults
}

/// What the tables cannot say: ends of hand-offs, and records of two organisations at once.
fn loose_ends(workspace: &Workspace) -> Vec<String> {
    let mut faults = BTreeSet::new();
    for record in workspace.records() {
        let key = record.key();
        if let Record::HandOff(it) = &record {
            for end in [&it.provider, &it.consumer] {
                if matches!(end, End::Service { service } if !workspace.services.contains_key(service))
                {
                    faults.insert(format!("the hand-off “{key}” has an end that is not there"));
                }
            }
        }
        let service = key
            .place()
            .service
            .and_then(|it| workspace.services.get(&it));
        if service.is_some_and(|it| record.organisation() != Some(&it.organisation)) {
            faults.insert(format!(
                "“{key}” belongs to another organisation than its service"
            ));
        }
    }
    faults.into_iter().collect()
}

/// The newest revision, the number of steps, and what is wrong with them.
fn steps(connection: &Connection, workspace: &Workspace, seal: Seal) -> (u32, usize, Vec<String>) {
    let lines = match log::lines(connection, "ORDER BY revision", []) {
        Ok(lines) => lines,
        Err(trouble) => return (0, 0, vec![trouble.to_string()]),
    };
    let count = lines.len();
    let revision = lines.last().map_or(0, |it| it.entry.revision);
    let mut faults = Vec::new();
    match lines.last().map(log::Line::seal) {
        Some(Ok(kept)) if kept == seal => {}
        _ => faults.push("its newest step left other records behind".to_owned()),
    }
    let mut entries = Vec::with_capacity(count);
    for line in lines {
        match entry::whole(connection, line) {
            Ok(entry) => entries.push(entry),
            Err(trouble) => faults.push(trouble.to_string()),
        }
    }
    if faults.is_empty() {
        match replayed(&entries) {
            Ok(again) if again == *workspace => {}
            Ok(_) => faults.push("its steps do not lead to its records".to_owned()),
            Err(trouble) => faults.push(trouble.to_string()),
        }
    }
    (revision, count, faults)
}
