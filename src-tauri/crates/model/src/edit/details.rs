//! The parts of edits that write several texts of one thing.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The texts of a hand-off; an absent one stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct HandOffTexts {
    /// What is passed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// What sets it off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trigger: Option<String>,
    /// What arrives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    /// The kind of agreement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<String>,
    /// How fast or how often.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
}

/// The details of an organisation; an absent one stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct OrganisationDetails {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector: Option<String>,
    /// How many people work there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub staff: Option<String>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub places: Option<String>,
    /// Its time zone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// The marking of its documents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub classification: Option<String>,
    /// One or two sentences about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// The language of its answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// Why a finding may stand. All but the control is needed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct AcceptanceTexts {
    /// Why it may stand.
    pub reason: String,
    /// Who answers for it.
    pub person: String,
    /// The day on which it is looked at again, as `2026-11-24`.
    pub review: String,
    /// What is done instead, if anything.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub control: String,
}
