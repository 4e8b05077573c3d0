//! Several services run as one. The combination keeps its members as they were, so that splitting
//! brings them back exactly; while it lasts they are nowhere else in the workspace.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Key, Record};
use crate::ids::{ColumnId, CombinationId, OrganisationId, QuestionId, RowId, ServiceId};

/// A service that went into a combination.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Member {
    /// Its id, which it has again after splitting.
    pub service: ServiceId,
    /// What it was called.
    pub name: String,
    /// Whose it was.
    pub organisation: OrganisationId,
}

/// What somebody decided where members differ, or where a proposal was not good enough.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Decision {
    /// The question.
    pub question: QuestionId,
    /// For a table, the line of a member that is meant; absent for the whole answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub row: Option<RowId>,
    /// For a line of a table, the column that is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub column: Option<ColumnId>,
    /// What is taken.
    pub take: Take,
}

/// What is taken into a combination.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(
    tag = "take",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Take {
    /// What one member says.
    Member {
        /// The member.
        service: ServiceId,
    },
    /// What all members say, each marked.
    Both,
    /// Lines that look alike stay two.
    Apart,
    /// Other words.
    Words {
        /// The words; for a choice, its id.
        text: String,
    },
}

/// Where one record of a combination comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Origin {
    /// The record of the combination.
    pub made: Key,
    /// The records of members that went into it.
    pub from: Vec<Key>,
}

/// Several services of one or more organisations that are run as one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Combination {
    /// Permanent; the same members get the same id in every copy of a workspace.
    pub id: CombinationId,
    /// Whose the combined service is.
    pub organisation: OrganisationId,
    /// What the members became.
    pub service: ServiceId,
    /// The members, in their order.
    pub members: Vec<Member>,
    /// What was decided.
    pub decisions: Vec<Decision>,
    /// Where each record comes from.
    pub origins: Vec<Origin>,
    /// Every record that combining took away or changed, as it was.
    pub before: Vec<Record>,
    /// Every record that combining made or changed, as it came out.
    pub made: Vec<Record>,
}
