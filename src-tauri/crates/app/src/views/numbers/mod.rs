//! Pages of numbers: promises, capacity, hand-offs and maturity of all services at once. They put
//! the summaries of the model into words and figures, and say where each line is mended.

mod capacity;
mod hand_offs;
mod levels;
mod maturity;

use model::ids::ServiceId;
use model::records::Organisation;
use serde::{Deserialize, Serialize};

pub use capacity::{CapacityView, capacity};
pub use hand_offs::{HandOffsView, hand_offs};
pub use levels::{LevelsView, levels};
pub use maturity::{MaturityView, maturity};

use crate::OpenWorkspace;

/// On which service a page dwells.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct Dwelling {
    /// The service; absent for all of them, or for the first where a page needs one.
    #[ts(optional)]
    pub service: Option<ServiceId>,
}

/// A service by its name.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct NamedService {
    service: ServiceId,
    name: String,
}

/// The organisation that is shown; nothing before there is one.
fn shown(open: &OpenWorkspace) -> Option<&Organisation> {
    open.workspace().organisations.get(&open.organisation())
}

#[cfg(test)]
mod tests;
