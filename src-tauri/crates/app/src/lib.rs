//! The open workspace and everything a host can ask of it: apply, undo, views, documents. Hosts are
//! the desktop shell and the command line; neither is known here.

pub mod begin;
pub mod catalogues;
mod cores;
pub mod everywhere;
pub mod export;
pub mod fault;
pub mod groups;
pub mod open_workspace;
pub mod organisations;
pub mod stamps;
pub mod states;
pub mod views;
pub mod wire;

pub use fault::{Fault, FaultKind};
pub use open_workspace::{OpenWorkspace, verify};
pub use store::{HistoryFilter, Verification};
