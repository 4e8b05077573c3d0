//! What an answer can be: its value, its state, and the choice made for a practice.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::ChoiceId;

/// The value of an answer. What is typed stays as typed: readers parse it and report what does
/// not parse. Lines of tables, hand-offs and practices are records of their own; the answer of
/// such a question has the value `nothing` and carries state, note and confidence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Value {
    /// No value.
    #[default]
    Nothing,
    /// Text, prose or a number as typed.
    Text {
        /// What was typed, line ends as `\n`.
        text: String,
    },
    /// A list of short texts.
    Items {
        /// The entries, in order.
        items: Vec<String>,
    },
    /// The chosen one, or the chosen ones.
    Picks {
        /// Ids of the choices.
        picks: Vec<ChoiceId>,
    },
    /// Yes or no, with a note.
    YesNo {
        /// The answer.
        yes: bool,
        /// What is to be said about it.
        note: String,
    },
}

impl Value {
    /// Whether there is nothing to read in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Text { text } => text.trim().is_empty(),
            Self::Items { items } => items.iter().all(|entry| entry.trim().is_empty()),
            Self::Picks { picks } => picks.is_empty(),
            Self::YesNo { .. } => false,
        }
    }
}

/// How far the room is with a question.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Nothing written.
    #[default]
    Open,
    /// Written, not agreed.
    Answered,
    /// The room stands behind it.
    Agreed,
    /// Two views, both kept.
    Disputed,
    /// Later, with a reason.
    Parked,
    /// Does not concern this service.
    NotApplicable,
}

impl State {
    /// All states, in the order of the state bar.
    pub const ALL: [Self; 6] = [
        Self::Open,
        Self::Answered,
        Self::Agreed,
        Self::Disputed,
        Self::Parked,
        Self::NotApplicable,
    ];

    /// Whether progress counts the question as done.
    #[must_use]
    pub fn is_done(self) -> bool {
        match self {
            Self::Answered | Self::Agreed | Self::NotApplicable => true,
            Self::Open | Self::Disputed | Self::Parked => false,
        }
    }
}

/// When a practice is to be done.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// Done today.
    InPlace,
    /// Being introduced.
    Now,
    /// After that.
    Next,
    /// Some day.
    Later,
    /// Not for this organisation.
    Not,
}

/// How far a practice reaches: what others build on, or what builds on others.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// What others build on.
    Basic,
    /// What builds on others.
    Advanced,
}

/// What one end of a hand-off says about it.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    TS,
    JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Says {
    /// Not asked yet.
    #[default]
    Open,
    /// Confirmed.
    Yes,
    /// Struck.
    No,
}

/// What a role does about a thing (RACI). Exactly one role is accountable for each.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Letter {
    /// Answers for it, and has somebody else do it.
    Accountable,
    /// Answers for it and does it too.
    AccountableAndResponsible,
    /// Does it.
    Responsible,
    /// Is asked before.
    Consulted,
    /// Is told after.
    Informed,
}

impl Letter {
    /// Whether the role answers for it.
    #[must_use]
    pub fn answers(self) -> bool {
        matches!(self, Self::Accountable | Self::AccountableAndResponsible)
    }

    /// Whether the role does it.
    #[must_use]
    pub fn does(self) -> bool {
        matches!(self, Self::Responsible | Self::AccountableAndResponsible)
    }

    /// As it stands in a matrix: `A`, `A/R`, `R`, `C`, `I`.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Accountable => "A",
            Self::AccountableAndResponsible => "A/R",
            Self::Responsible => "R",
            Self::Consulted => "C",
            Self::Informed => "I",
        }
    }
}
