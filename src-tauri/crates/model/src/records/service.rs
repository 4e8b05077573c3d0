//! A catalogue service taken into an organisation's scope.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{CatalogueServiceId, OrganisationId, ServiceId};

/// A service in scope.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Service {
    /// Permanent.
    pub id: ServiceId,
    /// Whose it is.
    pub organisation: OrganisationId,
    /// Order key among the organisation's services.
    pub position: String,
    /// The catalogue service it was taken from.
    pub taken_from: CatalogueServiceId,
    /// Its name here; starts as the catalogue's.
    pub name: String,
}
