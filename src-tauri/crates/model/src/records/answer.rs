//! The answer of one service to one question.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{OrganisationId, QuestionId, ServiceId};
use crate::value::{State, Value};

/// An answer: value, state, note, confidence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// The service answered for.
    pub service: ServiceId,
    /// The question answered.
    pub question: QuestionId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// What was said.
    pub value: Value,
    /// How far the room is with it.
    pub state: State,
    /// Why it is in this state: the two views, the reason for parking, who said it.
    pub note: String,
    /// How sure the room is, 1 to 5; absent when not asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub confidence: Option<u8>,
}

impl Answer {
    /// Whether nothing at all is recorded, so that the record may go.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.value.is_blank()
            && self.state == State::Open
            && self.note.is_empty()
            && self.confidence.is_none()
    }
}
