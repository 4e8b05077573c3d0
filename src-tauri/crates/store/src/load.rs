//! Reads the records straight into a workspace and compares every hash on the way.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use model::{Kind, Record, Workspace};
use rusqlite::Connection;

use crate::error::Trouble;
use crate::seal::{Seal, hash_of};
use crate::tables::{Columns, table_of};

/// How many records are handed over at once.
const BATCH: usize = 512;
/// How many batches may wait.
const WAITING: usize = 4;

/// A record as it is kept, with the hash that was written beside it.
pub(crate) struct Stored {
    record: Record,
    hash: String,
}

impl Stored {
    /// The record and its hash, if they belong together.
    pub(crate) fn compared(self) -> Result<(Record, String), Trouble> {
        if hash_of(&self.record)? == self.hash {
            return Ok((self.record, self.hash));
        }
        let key = self.record.key();
        let what = format!("the text of “{key}” is not what was written");
        Err(Trouble::Damaged(what))
    }
}

/// The workspace that a database holds, and the seal over it. This thread reads while another one
/// compares and puts each record where it belongs.
pub(crate) fn workspace(from: &Connection) -> Result<(Workspace, Seal), Trouble> {
    let (sender, batches) = sync_channel(WAITING);
    thread::scope(|scope| {
        let placing = scope.spawn(|| placed(batches));
        let read = read_all(from, sender);
        let placed = match placing.join() {
            Ok(placed) => placed,
            Err(panic) => std::panic::resume_unwind(panic),
        };
        // What is wrong with an earlier record comes first.
        let placed = placed?;
        read.map(|()| placed)
    })
}

fn placed(batches: Receiver<Vec<Stored>>) -> Result<(Workspace, Seal), Trouble> {
    let mut workspace = Workspace::default();
    let mut seal = Seal::default();
    for stored in batches.into_iter().flatten() {
        let (record, hash) = stored.compared()?;
        seal.add(&hash)?;
        workspace.put(record);
    }
    Ok((workspace, seal))
}

fn read_all(from: &Connection, sender: SyncSender<Vec<Stored>>) -> Result<(), Trouble> {
    let mut batch = Vec::with_capacity(BATCH);
    for kind in Kind::ALL {
        each(from, kind, &mut |stored| {
            batch.push(stored?);
            if batch.len() == BATCH {
                let full = std::mem::replace(&mut batch, Vec::with_capacity(BATCH));
                hand_over(&sender, full);
            }
            Ok(())
        })?;
    }
    hand_over(&sender, batch);
    Ok(())
}

/// Where nobody takes it any more, the other side has found something wrong, and tells it.
fn hand_over(to: &SyncSender<Vec<Stored>>, batch: Vec<Stored>) {
    drop(to.send(batch));
}

/// What is done with each record, or with what is wrong with it.
pub(crate) type Take<'a> = &'a mut dyn FnMut(Result<Stored, Trouble>) -> Result<(), Trouble>;

/// Goes through all records of a kind; their hashes are not compared yet.
pub(crate) fn each(from: &Connection, kind: Kind, take: Take) -> Result<(), Trouble> {
    let (shape, read) = table_of(kind);
    let mut statement = from.prepare(&shape.select())?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let mut columns = Columns::of(row);
        take(read(&mut columns).and_then(|record| {
            let hash = columns.str()?.to_owned();
            Ok(Stored { record, hash })
        }))?;
    }
    Ok(())
}
