//! How the answers of several services that are run as one become one answer: said beside each
//! question, as data.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How the answers of several services that are run as one become one answer, where the kind of the
/// question does not say it already.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Policy {
    /// The owner that was named for the combined service.
    Owner,
    /// A person decides which of them holds.
    Ask,
    /// Lines whose names are nearly the same are proposed as one.
    Near,
    /// Of several promises about the same thing, the strictest.
    Strictest,
}

/// How the cells of lines that become one become one cell.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Fold {
    /// The smallest number, the earliest time or date, the choice that is offered first, no.
    Least,
    /// The largest number, the latest time or date, the choice that is offered last, yes.
    Most,
    /// All of them added up.
    Sum,
    /// Shares of the time of people, added up over the same people.
    Pooled,
    /// The words of all, each marked. What happens to words where nothing is said.
    Both,
    /// A person decides. What happens to everything else where nothing is said.
    Ask,
}
