//! A question and its guidance as the TOML files write them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::policy::{Fold, Policy};
use crate::ids::{CatalogueServiceId, ChoiceId, ColumnId, QuestionId, RegisterId};

/// The four aspects in which a service is designed (Hettema 2017).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Aspect {
    /// What the service is.
    Definition,
    /// How it is managed.
    Processes,
    /// What it consumes and provides.
    Integration,
    /// What is done now and next.
    Practices,
}

impl Aspect {
    /// The aspects in the order of the worksheet.
    pub const ALL: [Self; 4] = [
        Self::Definition,
        Self::Processes,
        Self::Integration,
        Self::Practices,
    ];
}

/// The service design processes, and the flow of the work. Order is the order on the worksheet:
/// the four that count, the flow, the seven that are folded away.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // The names are the processes' own.
pub enum Group {
    ServiceLevel,
    Capacity,
    Availability,
    Supplier,
    Flow,
    Coordination,
    Catalogue,
    Risk,
    Continuity,
    InformationSecurity,
    Compliance,
    Architecture,
}

impl Group {
    /// Whether the group is optional and folded away until somebody opens it.
    #[must_use]
    pub fn is_folded(self) -> bool {
        self > Self::Flow
    }
}

/// What form an answer takes. A new kind makes both compilers list the places to extend.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionKind {
    /// One line.
    Text,
    /// Paragraphs, with bold, lists and links.
    Prose,
    /// One of several.
    Choice,
    /// Some of several.
    Choices,
    /// A number with a unit.
    Number,
    /// Yes or no, with a note.
    YesNo,
    /// A list of short texts.
    List,
    /// A table with typed columns.
    Table,
    /// The hand-offs of the service in one direction.
    HandOffs,
    /// The practices of the service.
    Ladder,
}

impl QuestionKind {
    /// Whether the answer stands in records of their own (lines, hand-offs, practices).
    #[must_use]
    pub fn is_in_records(self) -> bool {
        match self {
            Self::Table | Self::HandOffs | Self::Ladder => true,
            Self::Text
            | Self::Prose
            | Self::Choice
            | Self::Choices
            | Self::Number
            | Self::YesNo
            | Self::List => false,
        }
    }
}

/// Which way a hand-off runs, seen from the service.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// The service takes.
    Consumes,
    /// The service gives.
    Provides,
}

/// What a cell of a column holds.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnKind {
    /// One line of text.
    Text,
    /// Several lines of text.
    Prose,
    /// A number, with the column's unit.
    Number,
    /// One of the column's choices.
    Choice,
    /// A date.
    Date,
    /// Yes or no.
    YesNo,
    /// A service of the organisation.
    Service,
    /// A role.
    Role,
    /// A time of the day, such as 08:30; 24:00 ends a day.
    Time,
    /// Some of the column's choices, their ids apart by a space.
    Choices,
    /// Some services of the organisation, their ids apart by a space.
    Services,
    /// Some lines of a register, their ids apart by a space.
    Entries,
}

/// One of several possible answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Offer {
    /// Permanent within the question or column.
    pub id: ChoiceId,
    /// What is read.
    pub label: String,
    /// What it means.
    #[serde(default)]
    pub help: String,
}

/// A column of a table question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Column {
    /// Permanent within the question.
    pub id: ColumnId,
    /// The column's head.
    pub label: String,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// The unit of its numbers.
    #[serde(default)]
    pub unit: String,
    /// The choices of its cells.
    #[serde(default)]
    pub choices: Vec<Offer>,
    /// What to write in it.
    #[serde(default)]
    pub help: String,
    /// Whether a line is incomplete without it.
    #[serde(default)]
    pub required: bool,
    /// The smallest that its numbers may be; zero where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub min: Option<f64>,
    /// The largest that its numbers may be; a million where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub max: Option<f64>,
    /// The column of the date that this one must not come before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub not_before: Option<ColumnId>,
    /// How it is combined, where several services become one and lines become one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(skip)]
    pub combine: Option<Fold>,
    /// The register that its entries are lines of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub register: Option<RegisterId>,
}

/// An example answer, in the form of the question's kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(untagged)]
pub enum Example {
    /// A sentence or more.
    Text(String),
    /// The entries of a list.
    Items(Vec<String>),
    /// The lines of a table, by column.
    Rows(Vec<BTreeMap<String, String>>),
}

/// How a facilitator gets a good answer. A service may override each part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Guidance {
    /// To say aloud.
    pub ask: String,
    /// When the room is silent.
    pub silent: String,
    /// What a good answer contains.
    pub good: Vec<String>,
    /// Common mistakes.
    pub mistakes: Vec<String>,
    /// The answer of a small organisation.
    #[ts(optional)]
    pub example_small: Option<Example>,
    /// The answer of a large one.
    #[ts(optional)]
    pub example_large: Option<Example>,
}

/// A question, for every service or for one.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Question {
    /// Permanent: retired, never renamed or reused.
    pub id: QuestionId,
    /// The service it is asked of; absent if it is asked of all.
    #[serde(default)]
    pub service: Option<CatalogueServiceId>,
    /// Services that ask it in words of their own and not in these.
    #[serde(default)]
    pub not_for: Vec<CatalogueServiceId>,
    /// The aspect it belongs to.
    pub aspect: Aspect,
    /// The process it belongs to; only in the aspect of processes.
    #[serde(default)]
    pub group: Option<Group>,
    /// Its place within aspect and group.
    pub order: u16,
    /// The form of its answer.
    pub kind: QuestionKind,
    /// The unit of a number.
    #[serde(default)]
    pub unit: String,
    /// The smallest that a number may be; zero where nothing is said.
    #[serde(default)]
    pub min: Option<f64>,
    /// The largest that a number may be; a million where nothing is said.
    #[serde(default)]
    pub max: Option<f64>,
    /// The direction of hand-offs.
    #[serde(default)]
    pub direction: Option<Direction>,
    /// Whether it belongs to a first half-day workshop.
    #[serde(default)]
    pub minimum: bool,
    /// Whether a worksheet is incomplete without it.
    #[serde(default)]
    pub required: bool,
    /// The question.
    pub prompt: String,
    /// Its row label in documents.
    pub label: String,
    /// What the answer is used for.
    #[serde(default)]
    pub why: String,
    /// To say aloud.
    #[serde(default)]
    pub ask: String,
    /// When the room is silent.
    #[serde(default)]
    pub silent: String,
    /// What a good answer contains.
    #[serde(default)]
    pub good: Vec<String>,
    /// Common mistakes.
    #[serde(default)]
    pub mistakes: Vec<String>,
    /// Related questions and practices.
    #[serde(default)]
    pub see: Vec<String>,
    /// The answer of a small organisation.
    #[serde(default)]
    pub example_small: Option<Example>,
    /// The answer of a large one.
    #[serde(default)]
    pub example_large: Option<Example>,
    /// What may be chosen.
    #[serde(default)]
    pub choice: Vec<Offer>,
    /// The columns of a table.
    #[serde(default)]
    pub column: Vec<Column>,
    /// How it is combined where several services become one.
    #[serde(default)]
    pub combine: Option<Policy>,
    /// The columns that make two lines the same thing; the first where nothing is said.
    #[serde(default)]
    pub combine_by: Vec<ColumnId>,
}

impl Question {
    /// Its guidance before a service overrides it.
    #[must_use]
    pub fn guidance(&self) -> Guidance {
        Guidance {
            ask: self.ask.clone(),
            silent: self.silent.clone(),
            good: self.good.clone(),
            mistakes: self.mistakes.clone(),
            example_small: self.example_small.clone(),
            example_large: self.example_large.clone(),
        }
    }

    /// Whether it is asked of a service.
    #[must_use]
    pub fn is_for(&self, service: &CatalogueServiceId) -> bool {
        let only = self.service.as_ref();
        let not_for = |part: &str| self.not_for.iter().any(|it| it.as_str() == part);
        only.is_none_or(|it| service.includes(it.as_str())) && !service.parts().all(not_for)
    }

    /// Whether it is folded away until somebody opens its group.
    #[must_use]
    pub fn is_folded(&self) -> bool {
        self.group.is_some_and(Group::is_folded)
    }
}

/// What one service says differently about one question. Parts that are absent stay as they are.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct GuidanceOverride {
    /// The service.
    pub service: CatalogueServiceId,
    /// The question.
    pub question: QuestionId,
    /// To say aloud.
    #[serde(default)]
    pub ask: Option<String>,
    /// When the room is silent.
    #[serde(default)]
    pub silent: Option<String>,
    /// What a good answer contains.
    #[serde(default)]
    pub good: Option<Vec<String>>,
    /// Common mistakes.
    #[serde(default)]
    pub mistakes: Option<Vec<String>>,
    /// The answer of a small organisation.
    #[serde(default)]
    pub example_small: Option<Example>,
    /// The answer of a large one.
    #[serde(default)]
    pub example_large: Option<Example>,
}

impl GuidanceOverride {
    /// The guidance with the overridden parts exchanged.
    #[must_use]
    pub fn over(&self, base: Guidance) -> Guidance {
        Guidance {
            ask: self.ask.clone().unwrap_or(base.ask),
            silent: self.silent.clone().unwrap_or(base.silent),
            good: self.good.clone().unwrap_or(base.good),
            mistakes: self.mistakes.clone().unwrap_or(base.mistakes),
            example_small: self.example_small.clone().or(base.example_small),
            example_large: self.example_large.clone().or(base.example_large),
        }
    }
}
