//! What somebody decides where two sides cannot be brought together, and what then stands.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ts_rs::TS;

use super::conflict::{Clash, Conflict};
use super::fields::{Form, as_list, dressed, items_of, text_of};

/// What is kept of two sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "keep", rename_all = "kebab-case")]
pub enum Keep {
    /// What stands here.
    Ours,
    /// What the copy says.
    Theirs,
    /// Both, each marked with where it comes from.
    Both,
    /// Other words; for a list, one entry a line.
    Words {
        /// The words.
        text: String,
    },
}

/// A decision about one conflict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Resolution {
    /// What is kept.
    #[serde(flatten)]
    pub keep: Keep,
    /// Whether the answer is marked as disputed, so that both views stay visible.
    #[serde(default)]
    pub disputed: bool,
}

impl From<Keep> for Resolution {
    fn from(keep: Keep) -> Self {
        Self {
            keep,
            disputed: false,
        }
    }
}

/// What the two sides are called where both are kept.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    /// This workspace.
    pub ours: &'a str,
    /// The copy.
    pub theirs: &'a str,
}

impl Conflict {
    /// Whether both can be kept.
    #[must_use]
    pub fn takes_both(&self) -> bool {
        self.clash == Clash::Field && matches!(self.form, Form::Prose | Form::Line | Form::List)
    }

    /// Whether other words can be written.
    #[must_use]
    pub fn takes_words(&self) -> bool {
        self.takes_both()
    }

    /// Whether what the copy says can be kept.
    #[must_use]
    pub fn takes_theirs(&self) -> bool {
        !matches!(self.clash, Clash::CombinedHere { .. })
    }

    /// What stands after a decision; nothing if the conflict does not take it.
    #[must_use]
    pub fn settled(&self, keep: &Keep, names: Names) -> Option<Json> {
        match keep {
            Keep::Ours => Some(self.ours.clone()),
            Keep::Theirs => self.takes_theirs().then(|| self.theirs.clone()),
            Keep::Both if self.takes_both() => self.both(names),
            Keep::Words { text } if self.takes_words() => Some(self.words(text)),
            Keep::Both | Keep::Words { .. } => None,
        }
    }

    fn both(&self, names: Names) -> Option<Json> {
        if self.form == Form::List {
            let (mut all, more) = (
                items_of(&self.ours, "items")?,
                items_of(&self.theirs, "items")?,
            );
            all.extend(
                more.into_iter().filter(|it| {
                    !items_of(&self.ours, "items").is_some_and(|own| own.contains(it))
                }),
            );
            return Some(as_list(all, "items", &self.ours));
        }
        let between = if self.form == Form::Prose {
            "\n\n"
        } else {
            "; "
        };
        let sides = [(names.ours, &self.ours), (names.theirs, &self.theirs)];
        let said = sides.map(|(name, value)| (name, text_of(value).unwrap_or_default().trim()));
        let marked = said
            .iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(name, text)| format!("{name}: {text}"));
        let text = marked.collect::<Vec<_>>().join(between);
        Some(dressed(text, [&self.base, &self.ours, &self.theirs]))
    }

    fn words(&self, text: &str) -> Json {
        if self.form == Form::List {
            let lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
            return as_list(lines.map(str::to_owned).collect(), "items", &self.ours);
        }
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let text = if text.trim().is_empty() {
            String::new()
        } else {
            text
        };
        dressed(text, [&self.base, &self.ours, &self.theirs])
    }
}
