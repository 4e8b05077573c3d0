//! The workspace file: opens, creates, checks and copies it, and writes each step in one
//! transaction. The only place with SQL. What a step may be is decided in `model`; who takes part
//! and when it happens is told by the caller.
//!
//! The file is one SQLite database with a rollback journal, held exclusively while it is open. A
//! content hash stands beside each record, and the newest log entry knows the sum of all hashes:
//! a workspace that opens is the one that was written, byte for byte.
//!
//! **Never open a workspace file by other means while a [`File`] in the same process has it open**,
//! not even for reading: on POSIX systems, closing any handle of a file drops all locks that the
//! process has on it.

mod commit;
mod copy;
mod create;
mod entry;
mod error;
mod file;
mod gate;
mod history;
mod load;
mod seal;
mod tables;
mod undo;
mod verify;

#[cfg(test)]
mod tests;

pub use commit::Written;
pub use error::StoreError;
pub use file::File;
pub use gate::schema::{APPLICATION_ID, SCHEMA};
pub use history::HistoryFilter;
pub use verify::{Check, Checked, Verification, verify};
