//! One line of a table answer. A record of its own, so that undo, history and merging work per
//! line and not per table.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{ColumnId, OrganisationId, QuestionId, RowId, ServiceId};

/// What stands in the cells, as typed. A choice cell holds the id of the choice.
pub type Cells = BTreeMap<ColumnId, String>;

/// A line: a target, a demand line, a supplier's promise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Row {
    /// Permanent.
    pub id: RowId,
    /// The service answered for.
    pub service: ServiceId,
    /// The question answered.
    pub question: QuestionId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Order key among the lines of the answer.
    pub position: String,
    /// The cells that are not empty.
    pub cells: Cells,
}
