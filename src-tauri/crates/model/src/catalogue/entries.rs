//! The entries of a catalogue as its TOML files write them. One struct a table; every field that a
//! file may leave out has a default. Questions stand in `question.rs`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::Column;
use crate::ids::{
    ActivityId, CatalogueId, CatalogueServiceId, ColumnId, EdgeId, EntryId, FeatureId, PartyId,
    PracticeId, QuestionId, RegisterId, RoleId,
};
use crate::value::Level;

/// A set of services under one name.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ServiceSet {
    /// Permanent.
    pub id: CatalogueId,
    /// Its name.
    pub name: String,
    /// One sentence about it.
    #[serde(default)]
    pub about: String,
    /// Where the set comes from.
    #[serde(default)]
    pub source: String,
}

/// A service that an organisation may take into its scope.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CatalogueService {
    /// Permanent, unique over all catalogues.
    pub id: CatalogueServiceId,
    /// Its name.
    pub name: String,
    /// Why it exists.
    #[serde(default)]
    pub purpose: String,
    /// Who typically relies on it.
    #[serde(default)]
    pub customers: Vec<String>,
    /// The role that typically owns it.
    #[serde(default)]
    pub owner: String,
    /// How one typically asks for it.
    #[serde(default)]
    pub channels: Vec<String>,
    /// How small organisations do it.
    #[serde(default)]
    pub small: String,
    /// The service of the six that it mainly supports.
    #[serde(default)]
    pub supports: Option<CatalogueServiceId>,
    /// Why it supports that one.
    #[serde(default)]
    pub because: String,
    /// Services it is confused with.
    #[serde(default)]
    pub neighbour: Vec<Neighbour>,
    /// The set it belongs to; filled in by the loader from the file's `[catalogue]`.
    #[serde(skip)]
    pub set: CatalogueId,
}

/// A service that another one is confused with.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Neighbour {
    /// The other service.
    pub service: CatalogueServiceId,
    /// What makes people mix them up.
    pub confused: String,
    /// How to tell them apart.
    pub tell_apart: String,
}

/// A responsibility that a service offers.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Feature {
    /// Permanent.
    pub id: FeatureId,
    /// The service that offers it.
    pub service: CatalogueServiceId,
    /// Its name.
    pub name: String,
    /// What it gives, in a sentence.
    #[serde(default)]
    pub gloss: String,
    /// The service of the six that it belongs to.
    #[serde(default)]
    pub essential: Option<CatalogueServiceId>,
    /// Whether it is protective operation, which none of the six holds.
    #[serde(default)]
    pub operate: bool,
}

/// Something a service can do, with what it rests on.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CataloguePractice {
    /// Permanent.
    pub id: PracticeId,
    /// The service that does it.
    pub service: CatalogueServiceId,
    /// What is done.
    pub name: String,
    /// How far it reaches.
    pub level: Level,
    /// Practices that must be in place first, all of them.
    #[serde(default)]
    pub needs: Vec<PracticeId>,
    /// What shows that it is done.
    #[serde(default)]
    pub evidence: String,
    /// Its counterparts in the other catalogue.
    #[serde(default)]
    pub same_as: Vec<PracticeId>,
    /// Identifiers in outside frameworks, by framework.
    #[serde(default)]
    pub refs: BTreeMap<String, Vec<String>>,
    /// The lowest CIS implementation group among the cited safeguards.
    #[serde(default)]
    pub cis_lowest_ig: Option<u8>,
}

/// A function outside security.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Party {
    /// Permanent.
    pub id: PartyId,
    /// Its name.
    pub name: String,
}

/// A hand-off that the catalogue proposes.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Edge {
    /// Permanent.
    pub id: EdgeId,
    /// Service or party that gives.
    pub provider: String,
    /// Service or party that takes.
    pub consumer: String,
    /// What is passed.
    pub what: String,
    /// What sets it off.
    #[serde(default)]
    pub trigger: String,
    /// What arrives.
    #[serde(default)]
    pub output: String,
    /// The kind of agreement.
    #[serde(default)]
    pub agreement: String,
    /// How fast or how often, as a starting value.
    #[serde(default)]
    pub target: String,
}

/// A role in which people work for the services.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CatalogueRole {
    /// Permanent.
    pub id: RoleId,
    /// Its name.
    pub name: String,
    /// What it answers for.
    #[serde(default)]
    pub about: String,
    /// Whether exactly one person holds it over all services.
    #[serde(default)]
    pub one_only: bool,
    /// NICE work role ids that say the same.
    #[serde(default)]
    pub nice: Vec<String>,
}

/// A step of the flow that every service shares.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CatalogueActivity {
    /// Permanent.
    pub id: ActivityId,
    /// Its name.
    pub name: String,
    /// What happens in it.
    #[serde(default)]
    pub about: String,
    /// Whether every flow must keep it.
    #[serde(default)]
    pub keep: bool,
}

/// A figure from elsewhere, to compare with.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Figure {
    /// The service it concerns.
    pub service: CatalogueServiceId,
    /// The question it helps with; absent if it concerns the service as a whole.
    #[serde(default)]
    pub question: Option<QuestionId>,
    /// The figure with its unit.
    pub value: String,
    /// What it says.
    pub what: String,
    /// Where it comes from.
    pub source: String,
}

/// A table of the organisation, for what several services refer to.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Register {
    /// Permanent.
    pub id: RegisterId,
    /// What it is called.
    pub label: String,
    /// What is written into it.
    pub prompt: String,
    /// What it is used for.
    #[serde(default)]
    pub why: String,
    /// What one line of it is called, such as "tool".
    pub line: String,
    /// The columns; the first names the line.
    pub column: Vec<Column>,
    /// The lines that it starts with.
    #[serde(default)]
    pub given: Vec<Given>,
}

/// A line that a register starts with.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Given {
    /// Permanent within the register.
    pub id: EntryId,
    /// Its cells.
    pub cells: BTreeMap<ColumnId, String>,
}
