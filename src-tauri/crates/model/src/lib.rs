//! The words and rules of Charrette: catalogue, records, edit → plan → change, sheets, progress.
//!
//! Pure: no files, clock, randomness, threads or SQL. Time, author and new ids come in with a
//! [`Stamp`]; everything that a screen, a check or a document shows is a function of
//! `(&Workspace, &Catalogue)`.

pub mod catalogue;
pub mod change;
pub mod checks;
pub mod combine;
pub mod compare;
pub mod content;
pub mod dump;
pub mod edit;
pub mod example;
pub mod ids;
pub mod measures;
pub mod merge;
pub mod order;
pub mod organisations;
pub mod plan;
pub mod progress;
pub mod readings;
pub mod records;
pub mod refusal;
pub mod registers;
pub mod schema;
pub mod sheet;
pub mod stamp;
pub mod summaries;
pub mod typed;
pub mod value;
pub mod workspace;

pub use catalogue::Catalogue;
pub use change::{Area, Change, Place, Step};
pub use edit::Edit;
pub use records::{Key, Kind, Record};
pub use refusal::Refusal;
pub use stamp::Stamp;
pub use workspace::Workspace;
