//! One answer from `apply` to durable, beside the least that SQLite can do: a one-row update with
//! the same journal on the same disk, in turn.

use crate::{Outcome, median};
use app::begin::Start;
use app::{OpenWorkspace, stamps};
use model::Edit;
use model::value::Value;
use std::path::Path;

const REPEATS: usize = 300;

/// Milliseconds for ours and for the bare commit.
pub(crate) fn measure(folder: &Path) -> Outcome<(f64, f64)> {
    let path = folder.join("typing.charrette");
    let start = Start::Catalogue("six".into());
    let mut open = OpenWorkspace::create(&path, &start, "Harbour Board", &stamps::now("Bench"))?;
    let ours = median(REPEATS, |turn| {
        let edit = Edit::RecordAnswer {
            service: "incident-response".into(),
            question: "def.purpose".into(),
            value: Value::Text { text: text(turn) },
        };
        open.apply(&[edit], &stamps::now("Bench"))?;
        Ok(())
    })?;
    let bare = rusqlite::Connection::open(folder.join("bare.sqlite"))?;
    bare.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;
         CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT); INSERT INTO t VALUES (1, '');",
    )?;
    let floor = median(REPEATS, |turn| {
        bare.execute("UPDATE t SET v = ?1 WHERE id = 1", [text(turn)])?;
        Ok(())
    })?;
    Ok((ours, floor))
}

fn text(turn: usize) -> String {
    format!("Typed {turn} times: what the team agreed on in the workshop today, word by word.")
}
