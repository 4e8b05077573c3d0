//! A MISP galaxy of services and functions, as far as it matters here.

use serde::Deserialize;

use super::wording::shortened;

/// The file: what it is about and what it lists.
#[derive(Deserialize)]
pub(super) struct Galaxy {
    pub(super) name: String,
    #[serde(default)]
    pub(super) description: String,
    #[serde(default)]
    pub(super) source: String,
    pub(super) values: Vec<Star>,
}

/// A service or a function.
#[derive(Deserialize)]
pub(super) struct Star {
    pub(super) value: String,
    #[serde(default)]
    pub(super) uuid: String,
    #[serde(default)]
    pub(super) description: String,
    #[serde(default)]
    meta: serde_json::Map<String, serde_json::Value>,
    #[serde(default)]
    related: Vec<Tie>,
}

/// What a value has to do with another one.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Tie {
    dest_uuid: String,
    #[serde(default)]
    r#type: String,
}

impl Star {
    /// The name, if it is one of this sort.
    pub(super) fn named(&self, sort: &str) -> Option<&str> {
        let (before, name) = self.value.split_once(':')?;
        before
            .trim()
            .eq_ignore_ascii_case(sort)
            .then_some(name.trim())
    }

    /// What it is for, in a sentence or two.
    pub(super) fn purpose(&self) -> String {
        let purpose = self.meta.get("purpose").and_then(|it| it.as_str());
        let text = purpose.filter(|it| !it.trim().is_empty());
        shortened(text.unwrap_or(&self.description))
    }
}

impl Galaxy {
    /// The service that a function is part of, if need be by way of other functions.
    pub(super) fn home<'g>(&'g self, function: &'g Star) -> Option<&'g str> {
        let mut at = function;
        for _ in &self.values {
            let mut above = at.related.iter().filter(|it| it.r#type == "part-of");
            at = above.find_map(|tie| self.values.iter().find(|it| it.uuid == tie.dest_uuid))?;
            if at.named("service").is_some() {
                return Some(&at.uuid);
            }
        }
        None
    }
}
