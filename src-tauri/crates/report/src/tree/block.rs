//! The blocks a section is made of, except tables. Neutral: what they are, not how they look.

use super::{Anchor, Facts, Fields, Inline, KeyFigure, Lines, Mark, Table, Tag, Text};
use crate::figures::Drawing;
use serde::Serialize;

/// One block of a section, in reading order.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(
    tag = "kind",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Block {
    /// The kind of document, above its title.
    Overline {
        /// The words.
        text: Text,
    },
    /// The title. Not a heading; numbering of headings and captions starts anew after it.
    Title {
        /// The words.
        text: Text,
        /// Where a contents list leads.
        anchor: Option<Anchor>,
    },
    /// Organisation, version, date under the title.
    Subtitle {
        /// The words.
        text: Text,
    },
    /// One to three sentences that say what it is about.
    Lead {
        /// The sentences.
        text: Vec<Inline>,
    },
    /// A heading of level 1 to 4.
    Heading(Heading),
    /// Prose over the whole width.
    Body {
        /// Paragraphs and lists.
        content: Vec<Prose>,
    },
    /// A long prose answer, standing on the answer column.
    Answer {
        /// Which answer it is.
        tag: Option<Tag>,
        /// The question's label, for the content control.
        label: Text,
        /// Where a link leads, if the answer stands in the appendix.
        anchor: Option<Anchor>,
        /// Paragraphs and lists.
        content: Vec<Prose>,
    },
    /// A finding or an advice, with a bar at its side.
    Note {
        /// The sentences.
        text: Vec<Inline>,
    },
    /// What to write, on blank sheets only.
    Hint {
        /// The sentence.
        text: Text,
    },
    /// Who, when, how sure, which revision.
    Provenance {
        /// The line.
        text: Vec<Inline>,
        /// Whether it stands under an answer, on the answer column.
        under_answer: bool,
    },
    /// Label, answer and state, row by row.
    Facts(Facts),
    /// Any other table.
    Table(Table),
    /// Three or four figures in a row.
    KeyFigures {
        /// What the row is, for who can't see it.
        title: Text,
        /// The figures.
        figures: Vec<KeyFigure>,
    },
    /// A figure with the words under it.
    Figure {
        /// What is drawn.
        drawing: Drawing,
        /// The words under it.
        caption: Caption,
    },
    /// Ruled lines to write on, question by question.
    Lines(Lines),
    /// Short fields to fill in at the head of a blank sheet.
    Fields(Fields),
    /// The contents of a pack.
    Contents {
        /// The words above it.
        title: Text,
        /// The entries.
        entries: Vec<Entry>,
    },
    /// What follows begins a page.
    PageBreak,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Heading {
    /// 1 to 4, without gaps from one heading to the next.
    pub level: u8,
    /// "1" or "1.1" for the first two levels of a numbered document; set by [`crate::Report::finish`].
    pub number: Option<String>,
    /// The words.
    pub text: Text,
    /// Where links lead.
    pub anchor: Option<Anchor>,
}

/// A paragraph or a list, as answers hold them.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Prose {
    /// A paragraph.
    Paragraph {
        /// Its pieces.
        text: Vec<Inline>,
    },
    /// A list of one level.
    List {
        /// Whether the order counts and is numbered.
        ordered: bool,
        /// One entry each.
        points: Vec<Vec<Inline>>,
    },
}

impl Prose {
    /// A paragraph of plain words.
    pub fn plain(text: impl Into<Text>) -> Self {
        Self::Paragraph {
            text: vec![Inline::plain(text)],
        }
    }

    /// A paragraph.
    pub fn paragraph(text: Vec<Inline>) -> Self {
        Self::Paragraph { text }
    }

    /// The paragraphs and entries, one after the other.
    pub fn lines(&self) -> impl Iterator<Item = &[Inline]> {
        let (one, many) = match self {
            Self::Paragraph { text } => (Some(text.as_slice()), None),
            Self::List { points, .. } => (None, Some(points.iter().map(Vec::as_slice))),
        };
        one.into_iter().chain(many.into_iter().flatten())
    }
}

/// The words above a table: label, number, title, and the state if the table is one answer.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReportCaption")]
pub struct Caption {
    /// "Table" in the document's language.
    pub label: Text,
    /// Counted by [`crate::Report::finish`].
    pub number: u32,
    /// The title.
    pub text: Text,
    /// The state of the answer that the table is.
    pub state: Option<Mark>,
}

/// A line of the contents.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReportEntry")]
pub struct Entry {
    /// 1 for a part of the pack, 2 for a section in it.
    pub level: u8,
    /// The words.
    pub text: Text,
    /// Where it leads.
    pub anchor: Anchor,
}
