//! Reads the records straight into a workspace and compares every hash on the way.

use model::{Kind, Record, Workspace};
use rusqlite::Connection;

use crate::error::Trouble;
use crate::seal::{Seal, hash_of};
use crate::tables::{Columns, table_of};

/// The workspace that a database holds, and the seal over it.
pub(crate) fn workspace(from: &Connection) -> Result<(Workspace, Seal), Trouble> {
    let mut workspace = Workspace::default();
    let mut seal = Seal::default();
    for kind in Kind::ALL {
        each(from, kind, &mut |record| {
            let (record, hash) = record?;
            seal.add(&hash)?;
            workspace.put(record);
            Ok(())
        })?;
    }
    Ok((workspace, seal))
}

/// What is done with each record and its hash, or with what is wrong with it.
pub(crate) type Take<'a> =
    &'a mut dyn FnMut(Result<(Record, String), Trouble>) -> Result<(), Trouble>;

/// Goes through all records of a kind.
pub(crate) fn each(from: &Connection, kind: Kind, take: Take) -> Result<(), Trouble> {
    let (shape, read) = table_of(kind);
    let mut statement = from.prepare(&shape.select())?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let mut columns = Columns::of(row);
        take(
            read(&mut columns)
                .and_then(|record| Ok((compared(&mut columns, &record)?, record)))
                .map(|(hash, record)| (record, hash)),
        )?;
    }
    Ok(())
}

fn compared(columns: &mut Columns, record: &Record) -> Result<String, Trouble> {
    let hash = hash_of(record)?;
    if columns.str()? == hash {
        Ok(hash)
    } else {
        let what = format!("the text of “{}” is not what was written", record.key());
        Err(Trouble::Damaged(what))
    }
}
