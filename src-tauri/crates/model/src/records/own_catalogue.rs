//! A catalogue of the user's own, kept in the workspace so that the file opens anywhere.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::CatalogueId;

/// An own catalogue as its source text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct OwnCatalogue {
    /// Its id, as the text declares it.
    pub id: CatalogueId,
    /// The whole catalogue as one TOML text.
    pub source: String,
}
