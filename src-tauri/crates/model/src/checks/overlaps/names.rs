//! The name of a feature as what it is about and what is done with it, so that two names can be
//! compared by their meaning rather than by their letters.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::OnceLock;

use serde::Deserialize;

use super::stems::stems;
use crate::Catalogue;
use crate::content;

/// What a word weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weight {
    Nothing = 0,
    Doing = 1,
    About = 2,
}

/// A name, ready to be compared.
#[derive(Clone, Debug)]
pub(in crate::checks) struct Name {
    /// The words that weigh something, each once.
    words: Vec<(u64, Weight)>,
    /// All words in their order, as they are.
    pub(in crate::checks) plain: Vec<u64>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lists {
    silent: Vec<String>,
    doing: Vec<Vec<String>>,
    same: Vec<Vec<String>>,
}

/// The part of both names that has to be shared for them to be near. Names that are about one and
/// the same thing but do different things with it share exactly a half, and are not near.
const NEAR: f64 = 0.55;

impl Name {
    /// Reads a name.
    pub(in crate::checks) fn of(text: &str) -> Self {
        let known = lists();
        let mut name = Self {
            words: Vec::with_capacity(6),
            plain: Vec::with_capacity(6),
        };
        stems(text, |stem| {
            let key = key_of(stem);
            name.plain.push(key);
            let (key, weight) = known.get(&key).copied().unwrap_or((key, Weight::About));
            if weight != Weight::Nothing && !name.words.iter().any(|(it, _)| *it == key) {
                name.words.push((key, weight));
            }
        });
        name
    }

    /// The words that say what it is about.
    pub(super) fn about(&self) -> impl Iterator<Item = u64> {
        let words = self.words.iter();
        words
            .filter(|(_, weight)| *weight == Weight::About)
            .map(|(key, _)| *key)
    }

    /// Whether two names say nearly the same.
    pub(super) fn is_near(&self, other: &Self) -> bool {
        let weight = |words: &[(u64, Weight)]| words.iter().map(|it| it.1 as u32).sum::<u32>();
        let shared = self.words.iter().filter(|it| other.words.contains(it));
        let shared = shared.map(|it| it.1 as u32).sum::<u32>();
        let all = weight(&self.words) + weight(&other.words) - shared;
        f64::from(shared) >= NEAR * f64::from(all)
    }
}

/// The names of the catalogue's features, which are the same in all organisations, read once.
#[derive(Debug, Default)]
pub(in crate::checks) struct Names(BTreeMap<String, Name>);

impl Names {
    /// Reads the names of a catalogue.
    pub(in crate::checks) fn of(catalogue: &Catalogue) -> Self {
        let features = catalogue.features.iter();
        let names = features.map(|it| (it.name.clone(), Name::of(&it.name)));
        Self(names.collect())
    }

    /// A name, read now where it was not read before.
    pub(super) fn name(&self, text: &str) -> Cow<'_, Name> {
        let known = self.0.get(text);
        known.map_or_else(|| Cow::Owned(Name::of(text)), Cow::Borrowed)
    }
}

/// A number for a stem, the same in every run.
pub(in crate::checks) fn key_of(stem: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    stem.hash(&mut hasher);
    hasher.finish()
}

fn lists() -> &'static BTreeMap<u64, (u64, Weight)> {
    static LISTS: OnceLock<BTreeMap<u64, (u64, Weight)>> = OnceLock::new();
    LISTS.get_or_init(|| {
        // The tests see to it that the shipped file reads.
        let text = content::text("near-names.toml").unwrap_or_default();
        let lists: Lists = toml::from_str(text).unwrap_or_default();
        let mut known = BTreeMap::new();
        let mut keep = |line: &[String], weight| {
            let mut first = None;
            for word in line {
                stems(word, |stem| {
                    let key = key_of(stem);
                    known.insert(key, (*first.get_or_insert(key), weight));
                });
            }
        };
        lists.same.iter().for_each(|it| keep(it, Weight::About));
        lists.doing.iter().for_each(|it| keep(it, Weight::Doing));
        keep(&lists.silent, Weight::Nothing);
        known
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_lists_read_and_no_word_is_listed_twice() {
        let text = content::text("near-names.toml").unwrap();
        let shipped: Lists = toml::from_str(text).unwrap();
        let words = shipped.doing.iter().chain(&shipped.same).flatten();
        let words: Vec<_> = words.chain(&shipped.silent).collect();
        assert_eq!(lists().len(), words.len());
    }

    #[test]
    fn names_are_near_by_what_they_are_about() {
        let near = |one: &str, other: &str| Name::of(one).is_near(&Name::of(other));
        assert!(near("Security Risk Assessments", "Assessment of risks"));
        assert!(near("Password Management", "Password Synchronization"));
        assert!(!near("Intrusion Testing", "Intrusion Protection Services"));
        assert!(!near("Internal Audits", "External Audit Support"));
        assert!(!near("Security Design", "Cloud Security"));
    }
}
