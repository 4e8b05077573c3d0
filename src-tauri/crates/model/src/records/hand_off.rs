//! What one service or function gives to another: one record, seen from both ends.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{EdgeId, HandOffId, OrganisationId, PartyId, ServiceId};
use crate::value::Says;

/// An end of a hand-off.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "end", rename_all = "kebab-case")]
pub enum End {
    /// A service in scope.
    Service {
        /// Its id.
        service: ServiceId,
    },
    /// A function outside security, of the catalogue.
    Party {
        /// Its id.
        party: PartyId,
    },
    /// Somebody the catalogue does not know.
    Other {
        /// What they are called.
        name: String,
    },
}

impl Default for End {
    fn default() -> Self {
        Self::Other {
            name: String::new(),
        }
    }
}

/// A hand-off: provider → consumer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct HandOff {
    /// Permanent. The same catalogue hand-off gets the same id in every copy of a workspace, so
    /// that two groups who accept it mean one record.
    pub id: HandOffId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Order key among the organisation's hand-offs.
    pub position: String,
    /// The catalogue hand-off it came from; absent for an own one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub edge: Option<EdgeId>,
    /// Who gives.
    pub provider: End,
    /// Who takes.
    pub consumer: End,
    /// What is passed.
    pub what: String,
    /// What sets it off.
    pub trigger: String,
    /// What arrives at the consumer.
    pub output: String,
    /// The kind of agreement: internal, ola, sla, uc, law, governance.
    pub agreement: String,
    /// How fast or how often.
    pub target: String,
    /// What the provider says about it.
    pub provider_says: Says,
    /// What the consumer says about it.
    pub consumer_says: Says,
}
