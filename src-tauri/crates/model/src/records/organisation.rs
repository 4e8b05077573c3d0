//! An organisation whose security is designed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{CatalogueId, OrganisationId};

/// An organisation and what its documents say of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Organisation {
    /// Permanent.
    pub id: OrganisationId,
    /// Order key among the organisations.
    pub position: String,
    /// Its name.
    pub name: String,
    /// What it does.
    pub sector: String,
    /// How many people work there, as typed.
    pub staff: String,
    /// Where.
    pub places: String,
    /// IANA name of its time zone.
    pub time_zone: String,
    /// The marking of its documents, such as "internal".
    pub classification: String,
    /// One or two sentences about it.
    pub about: String,
    /// BCP 47 tag of the language its answers are written in.
    pub language: String,
    /// The catalogue that its services are taken from.
    pub catalogue: CatalogueId,
}
