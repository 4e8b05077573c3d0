//! The conflicts of the content, and how their sides are recognised.

use std::sync::OnceLock;

use serde::Deserialize;

use super::super::Severity;
use super::super::gathered::MatrixLine;
use super::super::overlaps::names::{Name, key_of};
use super::super::overlaps::stems::stems;
use crate::content;
use crate::readings::SubjectKind;
use crate::records::Service;
use crate::value::Letter;

/// Two duties that should not meet.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Conflict {
    /// Permanent.
    pub(super) id: String,
    /// Its number in the list that practitioners know, gravest first.
    #[allow(
        dead_code,
        reason = "kept in the content for its readers, read by the test"
    )]
    pub(super) number: u8,
    /// How grave it is.
    pub(super) severity: Severity,
    /// The one duty, as what somebody does.
    pub(super) first: String,
    /// The other one.
    pub(super) second: String,
    /// Why not.
    pub(super) why: String,
    /// What helps where it cannot be avoided.
    pub(super) instead: String,
    /// How they are recognised.
    pub(super) meeting: Vec<Meeting>,
}

/// Two sides that may meet.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Meeting {
    /// Only within one service.
    #[serde(default)]
    pub(super) within: bool,
    /// Only if nobody else has the other side.
    #[serde(default)]
    pub(super) sole: bool,
    /// Only in these services of the catalogue; all where none is named.
    #[serde(default)]
    services: Vec<String>,
    /// One side.
    pub(super) one: Side,
    /// The other one.
    pub(super) other: Side,
}

/// Which letters make a side somebody's.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Letters {
    #[default]
    Does,
    Answers,
    Decides,
}

/// What one side is about.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Side {
    #[serde(default)]
    letters: Letters,
    #[serde(default)]
    steps: Vec<String>,
    #[serde(default)]
    features: Vec<String>,
    #[serde(default)]
    words: Vec<Words>,
    #[serde(default)]
    without: Words,
    /// Roles that a person holds.
    #[serde(default)]
    pub(super) roles: Vec<String>,
    #[serde(default)]
    role_words: Vec<Words>,
}

/// Words that must all be there, each as one of several.
#[derive(Debug, Default, Deserialize)]
#[serde(from = "String")]
struct Words(Vec<Vec<u64>>);

impl From<String> for Words {
    fn from(text: String) -> Self {
        let each = text.split_whitespace().map(|any| {
            let mut keys = Vec::new();
            stems(&any.replace('|', " "), |stem| keys.push(key_of(stem)));
            keys
        });
        Self(each.collect())
    }
}

impl Words {
    fn are_in(&self, name: &Name) -> bool {
        !self.0.is_empty() && self.0.iter().all(|any| Self::one_is_in(any, name))
    }

    fn one_is_in(any: &[u64], name: &Name) -> bool {
        any.iter().any(|it| name.plain.contains(it))
    }
}

/// The conflicts, gravest first.
pub(super) fn conflicts() -> &'static [Conflict] {
    static CONFLICTS: OnceLock<Vec<Conflict>> = OnceLock::new();
    CONFLICTS.get_or_init(|| {
        // The tests see to it that the shipped file reads.
        let text = content::text("conflicts.toml").unwrap_or_default();
        toml::from_str::<Shipped>(text).unwrap_or_default().conflict
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Shipped {
    conflict: Vec<Conflict>,
}

impl Meeting {
    /// Whether it can happen in a service.
    pub(super) fn is_in(&self, service: &Service) -> bool {
        let mut services = self.services.iter();
        self.services.is_empty() || services.any(|it| service.taken_from.includes(it))
    }
}

impl Side {
    /// Whether a feature or step is this side: the catalogue's by their ids, own ones by words.
    pub(super) fn is(&self, line: &MatrixLine, name: Option<&Name>) -> bool {
        let id = line.subject.id.as_str();
        let listed = match line.subject.kind {
            SubjectKind::Feature => &self.features,
            SubjectKind::Step => &self.steps,
        };
        if listed.iter().any(|it| it == id) {
            return true;
        }
        name.is_some_and(|name| {
            let barred = self.without.0.iter().any(|any| Words::one_is_in(any, name));
            !barred && self.words.iter().any(|it| it.are_in(name))
        })
    }

    /// Whether a letter makes it somebody's.
    pub(super) fn counts(&self, letter: Letter) -> bool {
        match self.letters {
            Letters::Does => letter.does(),
            Letters::Answers => letter.answers(),
            Letters::Decides => letter.does() || letter.answers(),
        }
    }

    /// Whether it is about roles that a person holds and not about duties.
    pub(super) fn is_about_roles(&self) -> bool {
        !self.roles.is_empty() || !self.role_words.is_empty()
    }

    /// Whether a role is this side.
    pub(super) fn is_role(&self, id: &str, name: &str) -> bool {
        let by_words = || {
            let name = Name::of(name);
            self.role_words.iter().any(|it| it.are_in(&name))
        };
        self.roles.iter().any(|it| it == id) || by_words()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_conflicts_are_the_fourteen_and_name_what_exists() {
        let text = content::text("conflicts.toml").unwrap();
        let shipped: Shipped = toml::from_str(text).unwrap();
        let numbers: Vec<u8> = shipped.conflict.iter().map(|it| it.number).collect();
        assert_eq!(numbers, (1..=14).collect::<Vec<_>>());
        let catalogue = content::catalogue().unwrap();
        for conflict in &shipped.conflict {
            let expected = match conflict.number {
                1..=7 => Severity::Problem,
                8..=12 => Severity::Caution,
                _ => Severity::Note,
            };
            assert_eq!(conflict.severity, expected, "{}", conflict.id);
            for meeting in &conflict.meeting {
                for service in &meeting.services {
                    assert!(
                        catalogue.service(&service.as_str().into()).is_some(),
                        "{service}"
                    );
                }
                for side in [&meeting.one, &meeting.other] {
                    let known =
                        |id: &String| catalogue.features.iter().any(|it| it.id.as_str() == id);
                    assert!(side.features.iter().all(known), "{:?}", side.features);
                    let known =
                        |id: &String| catalogue.activities.iter().any(|it| it.id.as_str() == id);
                    assert!(side.steps.iter().all(known), "{:?}", side.steps);
                    let known = |id: &String| catalogue.roles.iter().any(|it| it.id.as_str() == id);
                    assert!(side.roles.iter().all(known), "{:?}", side.roles);
                }
            }
        }
    }
}
