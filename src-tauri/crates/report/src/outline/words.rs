//! The fixed words of documents, read from the content. No word that a reader sees stands in Rust.

use model::catalogue::Group;
use model::value::{Choice, State};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static SHIPPED: LazyLock<Words> = LazyLock::new(|| {
    let text = model::content::text("documents.toml").unwrap_or_default();
    toml::from_str(text).unwrap_or_default()
});

/// The words in one language, as `documents.toml` has them.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Words {
    pub(super) language: String,
    day: String,
    months: Vec<String>,
    short_months: Vec<String>,
    pub(super) page: String,
    pub(super) table: String,
    pub(super) yes: String,
    pub(super) no: String,
    pub(super) titles: Titles,
    pub(super) sections: Sections,
    pub(super) settles: Settles,
    groups: BTreeMap<String, String>,
    pub(super) states: States,
    pub(super) legend: States,
    pub(super) front: Table,
    pub(super) facts: Table,
    pub(super) integration: Integration,
    pub(super) practices: Table,
    pub(super) points: Table,
    pub(super) figures: Table,
    pub(super) findings: Table,
    pub(super) duties: Table,
    pub(super) combined: Table,
    pub(super) comparison: Table,
    pub(super) approval: Approval,
    pub(super) blank: Blank,
    order: Order,
    #[serde(default)]
    join: Vec<Join>,
}

/// Words by name, for the parts of a document that need many.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
pub(super) struct Table(BTreeMap<String, String>);

/// The kinds of documents.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Titles {
    pub(super) worksheet: String,
    pub(super) blank: String,
    pub(super) pack: String,
    pub(super) combined: String,
    pub(super) comparison: String,
    pub(super) contents: String,
    pub(super) subject: String,
}

/// The headings of the first level.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Sections {
    pub(super) service: String,
    pub(super) definition: String,
    pub(super) processes: String,
    pub(super) integration: String,
    pub(super) practices: String,
    pub(super) duties: String,
    pub(super) points: String,
    pub(super) approval: String,
    pub(super) full_answers: String,
}

/// What each section settles.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Settles {
    pub(super) service: String,
    pub(super) definition: String,
    pub(super) processes: String,
    pub(super) integration: String,
    pub(super) practices: String,
    pub(super) duties: String,
    pub(super) points: String,
    pub(super) approval: String,
}

/// A word for each state.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct States {
    agreed: String,
    answered: String,
    disputed: String,
    parked: String,
    open: String,
    not_applicable: String,
}

/// The words around hand-offs.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Integration {
    #[serde(flatten)]
    pub(super) words: Table,
    agreements: BTreeMap<String, String>,
}

/// The words of the approval block.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Approval {
    #[serde(flatten)]
    pub(super) words: Table,
    pub(super) ticks: Vec<String>,
    pub(super) roles: Vec<String>,
}

/// The words of blank sheets.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Blank {
    #[serde(flatten)]
    pub(super) words: Table,
    pub(super) fields: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Order {
    service: Vec<String>,
}

/// How the columns of one table are put together.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Join {
    question: String,
    pub(super) columns: Vec<Joined>,
}

/// A column made of others.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Joined {
    pub(super) heading: String,
    /// The pattern: ids of columns in braces; `|` parts what stands alone.
    pub(super) show: String,
    #[serde(default)]
    pub(super) role: String,
}

/// A day for narrow places: "24 Nov 2026".
pub(crate) fn short_day(date: chrono::NaiveDate) -> String {
    Words::shipped().short_day(date)
}

impl Words {
    /// The shipped words.
    pub(super) fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// A day in words: "24 November 2026".
    pub(super) fn day(&self, date: chrono::NaiveDate) -> String {
        self.dated(date, &self.months)
    }

    /// A day for narrow columns: "24 Nov 2026".
    pub(super) fn short_day(&self, date: chrono::NaiveDate) -> String {
        self.dated(date, &self.short_months)
    }

    fn dated(&self, date: chrono::NaiveDate, months: &[String]) -> String {
        use chrono::Datelike;
        let month = months
            .get(date.month0() as usize)
            .map(String::as_str)
            .unwrap_or_default();
        fill(
            &self.day,
            &[
                ("day", &date.day().to_string()),
                ("month", month),
                ("year", &date.year().to_string()),
            ],
        )
    }

    /// The heading of a process.
    pub(super) fn group(&self, group: Group) -> &str {
        let id = serde_json::to_value(group).ok();
        let name = id
            .as_ref()
            .and_then(|id| id.as_str())
            .and_then(|id| self.groups.get(id));
        name.map(String::as_str).unwrap_or_default()
    }

    /// Whether a question stands in the section about the service as such, and where.
    pub(super) fn service_place(&self, question: &str) -> Option<usize> {
        self.order.service.iter().position(|id| id == question)
    }

    /// How the columns of a question's table are put together, if not one by one.
    pub(super) fn join(&self, question: &str) -> Option<&Join> {
        self.join.iter().find(|join| join.question == question)
    }

    /// The heading of the column in which a practice with that choice stands.
    pub(super) fn choice(&self, choice: Choice) -> &str {
        self.practices.get(match choice {
            Choice::InPlace => "in-place",
            Choice::Now => "now",
            Choice::Next => "next",
            Choice::Later => "later",
            Choice::Not => "not",
        })
    }
}

impl Table {
    /// The words of that name.
    pub(super) fn get(&self, name: &str) -> &str {
        self.0.get(name).map(String::as_str).unwrap_or_default()
    }

    /// The words of that name with what belongs in their braces.
    pub(super) fn fill(&self, name: &str, values: &[(&str, &str)]) -> String {
        fill(self.get(name), values)
    }
}

impl States {
    /// The word for a state.
    pub(super) fn get(&self, state: State) -> &str {
        match state {
            State::Agreed => &self.agreed,
            State::Answered => &self.answered,
            State::Disputed => &self.disputed,
            State::Parked => &self.parked,
            State::Open => &self.open,
            State::NotApplicable => &self.not_applicable,
        }
    }
}

impl Integration {
    /// The word for a kind of agreement; what isn't known stays as it was typed.
    pub(super) fn agreement<'a>(&'a self, id: &'a str) -> &'a str {
        self.agreements.get(id).map_or(id, String::as_str)
    }
}

/// Puts values into the braces of a pattern.
pub(super) fn fill(pattern: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(pattern.len() + 32);
    let mut rest = pattern;
    while let Some(at) = rest.find('{') {
        let (before, here) = rest.split_at(at);
        out.push_str(before);
        let found = here.find('}').and_then(|end| {
            let name = here.get(1..end)?;
            let (_, value) = values.iter().find(|(key, _)| *key == name)?;
            Some((*value, end + 1))
        });
        let (value, length) = found.unwrap_or(("{", 1));
        out.push_str(value);
        rest = here.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_words_are_whole() {
        let words: Words = toml::from_str(model::content::text("documents.toml").unwrap()).unwrap();
        assert_eq!(
            words.day(chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()),
            "24 November 2026"
        );
        assert!(
            State::ALL
                .iter()
                .all(|state| !words.states.get(*state).is_empty()
                    && !words.legend.get(*state).is_empty())
        );
        assert_eq!(words.groups.len(), 12);
        assert!(!words.group(Group::InformationSecurity).is_empty());
    }

    #[test]
    fn braces_are_filled_and_others_stay() {
        assert_eq!(
            fill("{a} of {b} {c}", &[("a", "{b}"), ("b", "2")]),
            "{b} of 2 {c}"
        );
    }
}
