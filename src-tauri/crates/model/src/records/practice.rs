//! What a service chose for a practice, of the catalogue or of its own.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{OrganisationId, PracticeId, ServiceId};
use crate::value::{Choice, Level};

/// A practice that the team added itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct OwnPractice {
    /// What it is called.
    pub name: String,
    /// How far it reaches.
    pub level: Level,
    /// Order key among the own practices of the service.
    pub position: String,
}

/// The choice for one practice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Practice {
    /// The service.
    pub service: ServiceId,
    /// The practice; an own one has an id of its own.
    pub practice: PracticeId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Name and level of an own practice; absent for the catalogue's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub own: Option<OwnPractice>,
    /// When it is to be done; absent when not chosen yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub choice: Option<Choice>,
    /// What shows that it is done.
    pub evidence: String,
    /// The role that sees to it.
    pub owner: String,
    /// By when, as typed; a date where it is known.
    pub due: String,
}

impl Practice {
    /// Whether nothing is recorded about a practice of the catalogue, so that the record may go.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.own.is_none()
            && self.choice.is_none()
            && self.evidence.is_empty()
            && self.owner.is_empty()
            && self.due.is_empty()
    }
}
