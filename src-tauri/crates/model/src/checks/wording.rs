//! The sentences of the checks, from the content.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::Finding;
use crate::content;

/// How a check speaks. A name in braces stands for a word of the finding.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// The check.
    pub id: String,
    /// Under which head its findings are listed.
    pub group: String,
    /// What does not fit, in one sentence.
    pub title: String,
    /// Why that matters and how it was calculated.
    pub why: String,
    /// What to do.
    pub remedy: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Wordings {
    group: Vec<Group>,
    check: Vec<Wording>,
    symptom: Vec<SymptomWording>,
}

/// How a symptom speaks.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SymptomWording {
    id: String,
    /// As it is read.
    pub(super) label: String,
    /// Why it is there.
    pub(super) present: String,
    /// Why it is not.
    pub(super) absent: String,
    /// Why nobody can tell.
    pub(super) unknown: String,
}

/// The sentences of a symptom.
pub(super) fn symptom(id: &str) -> SymptomWording {
    let found = SHIPPED.symptom.iter().find(|it| it.id == id);
    found.cloned().unwrap_or_default()
}

/// A head under which findings are listed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Permanent.
    pub id: String,
    /// As it is read.
    pub label: String,
}

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The head under which it is listed.
    pub group: String,
    /// What does not fit, in one sentence.
    pub title: String,
    /// Why that matters and how it was calculated.
    pub why: String,
    /// What to do.
    pub remedy: String,
}

static SHIPPED: LazyLock<Wordings> = LazyLock::new(|| {
    // The tests see to it that the shipped file reads.
    let text = content::text("checks.toml").unwrap_or_default();
    toml::from_str(text).unwrap_or_default()
});

static BY_CHECK: LazyLock<BTreeMap<String, Wording>> = LazyLock::new(|| {
    let list = SHIPPED.check.iter();
    list.map(|it| (it.id.clone(), it.clone())).collect()
});

/// The sentences by check.
pub fn wordings() -> &'static BTreeMap<String, Wording> {
    &BY_CHECK
}

/// The heads under which findings are listed, in order.
#[must_use]
pub fn groups() -> &'static [Group] {
    &SHIPPED.group
}

impl Finding {
    /// The finding in words.
    #[must_use]
    pub fn said(&self) -> Said {
        let Some(wording) = wordings().get(self.check.as_str()) else {
            return Said {
                group: String::new(),
                title: self.check.to_string(),
                why: String::new(),
                remedy: String::new(),
            };
        };
        Said {
            group: wording.group.clone(),
            title: self.filled(&wording.title),
            why: self.filled(&wording.why),
            remedy: self.filled(&wording.remedy),
        }
    }

    fn filled(&self, sentence: &str) -> String {
        let mut out = String::with_capacity(sentence.len() + 32);
        let mut rest = sentence;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, behind)) = after.split_once('}') else {
                out.push('{');
                rest = after;
                continue;
            };
            out.push_str(self.words.get(name).map_or("", String::as_str));
            rest = behind;
        }
        out.push_str(rest);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::super::ALL;
    use super::*;

    #[test]
    fn every_check_has_its_sentences_and_every_sentence_its_check() {
        let text = content::text("checks.toml").unwrap();
        let shipped: Wordings = toml::from_str(text).unwrap();
        let mut ids: Vec<_> = shipped.check.iter().map(|it| it.id.as_str()).collect();
        let mut checks: Vec<_> = ALL.iter().map(|it| it.id).collect();
        ids.sort_unstable();
        checks.sort_unstable();
        assert_eq!(ids, checks);
        for wording in &shipped.check {
            let heads = shipped.group.iter().filter(|it| it.id == wording.group);
            assert_eq!(heads.count(), 1, "the head of {}", wording.id);
            for sentence in [&wording.title, &wording.why, &wording.remedy] {
                assert!(!sentence.trim().is_empty(), "{}", wording.id);
            }
            assert!(wording.title.chars().count() <= 140, "{}", wording.id);
        }
    }
}
