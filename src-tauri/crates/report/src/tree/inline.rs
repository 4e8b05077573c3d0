//! What stands inside a paragraph: words, links, state marks. Not paragraphs themselves.

use super::{Anchor, Text};
use serde::Serialize;

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Inline {
    /// Words in one tone; `\n` in them is a line break inside the paragraph.
    Text {
        /// The words.
        text: Text,
        /// How they sound.
        tone: Tone,
    },
    /// A link out of the document: `https` or `mailto` only.
    Link {
        /// What is read.
        text: Text,
        /// Where it leads.
        address: Text,
    },
    /// A link to a place in this document.
    Internal {
        /// What is read.
        text: Text,
        /// Where it leads.
        anchor: Anchor,
    },
    /// The state of an answer.
    Mark(Mark),
}

/// The tone of some words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Tone {
    /// As the paragraph has it.
    #[default]
    Plain,
    /// Bold.
    Strong,
    /// Slanted.
    Emphasis,
    /// Grey, for what is secondary.
    Quiet,
    /// Grey and small.
    Small,
    /// A large box to tick by hand.
    Tick,
}

/// How settled an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReportState")]
pub enum State {
    /// Settled.
    Agreed,
    /// Answered, not yet discussed.
    Answered,
    /// Views differ.
    Disputed,
    /// Put aside.
    Parked,
    /// No answer yet.
    Open,
    /// The question doesn't apply.
    NotApplicable,
}

impl State {
    /// The sign that stands before the word, so that colour is never the only difference.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Agreed => "●",
            Self::Answered => "○",
            Self::Disputed => "≠",
            Self::Parked => "◊",
            Self::Open => "□",
            Self::NotApplicable => "–",
        }
    }
}

/// A state with its word in the document's language, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReportMark")]
pub struct Mark {
    /// How settled.
    pub state: State,
    /// The word for it.
    pub word: Text,
}

impl Mark {
    /// A state with its word.
    pub fn new(state: State, word: impl Into<Text>) -> Self {
        Self {
            state,
            word: word.into(),
        }
    }

    /// Sign, thin space, word: what is printed.
    pub fn shown(&self) -> String {
        format!("{}\u{2009}{}", self.state.sign(), self.word)
    }
}

impl Inline {
    /// Plain words.
    pub fn plain(text: impl Into<Text>) -> Self {
        Self::toned(text, Tone::Plain)
    }

    /// Bold words.
    pub fn strong(text: impl Into<Text>) -> Self {
        Self::toned(text, Tone::Strong)
    }

    /// Grey words.
    pub fn quiet(text: impl Into<Text>) -> Self {
        Self::toned(text, Tone::Quiet)
    }

    /// Words in the tone given.
    pub fn toned(text: impl Into<Text>, tone: Tone) -> Self {
        Self::Text {
            text: text.into(),
            tone,
        }
    }

    /// What is read, without its looks.
    pub fn read(&self) -> std::borrow::Cow<'_, str> {
        match self {
            Self::Text { text, .. } | Self::Link { text, .. } | Self::Internal { text, .. } => {
                text.as_str().into()
            }
            Self::Mark(mark) => mark.shown().into(),
        }
    }
}

/// What is read in some pieces, one after the other.
pub fn read_all(pieces: &[Inline]) -> String {
    pieces.iter().map(Inline::read).collect()
}
