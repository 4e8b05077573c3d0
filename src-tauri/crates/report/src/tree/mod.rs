//! The neutral tree between the workspace and the formats: what a document says, never how a
//! format writes it. The JSON format and the live preview are this tree as it stands.

mod anchor;
mod block;
mod inline;
mod number;
mod settle;
mod table;
mod text;

pub use anchor::{Anchor, Tag};
pub use block::{Block, Caption, Entry, Heading, Prose};
pub use inline::{Inline, Mark, State, Tone, read_all};
pub use table::{
    Band, Cell, Column, Fact, Facts, Fields, KeyFigure, Line, Lines, Merge, Role, Row, Table,
    TableForm, Tint,
};
pub use text::Text;

use chrono::{DateTime, Utc};
use serde::Serialize;

/// A document.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// What is true of the document as a whole.
    pub meta: Meta,
    /// Its sections, each with pages of one orientation.
    pub sections: Vec<Section>,
}

/// What is true of a document as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReportMeta")]
pub struct Meta {
    /// The kind: `worksheet`, `blank`.
    pub kind: String,
    /// The title, for the properties of the file.
    pub title: Text,
    /// What it is about, for the properties of the file.
    pub subject: Text,
    /// Words to find it by.
    pub keywords: Vec<Text>,
    /// Whose it is.
    pub organisation: Text,
    /// Which version of the content.
    pub version: Text,
    /// The language, as a tag such as `en-GB`.
    pub language: String,
    /// Who made it; the organisation if nobody gave a name.
    pub author: Text,
    /// When it was made (from the stamp, never from a clock here).
    #[ts(type = "string")]
    pub created: DateTime<Utc>,
    /// Who may read it.
    pub classification: Text,
    /// The proposed name of the file, without extension.
    pub file_stem: String,
    /// Which set of styles.
    pub set: StyleSet,
    /// "Page {page} of {pages}" in the document's language.
    pub page_words: Text,
}

/// The two sets of styles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum StyleSet {
    /// Several pages, headings numbered and ruled.
    Full,
    /// One page, smaller headings without numbers.
    Compact,
}

/// Pages of one orientation with the same head and foot.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReportSection")]
pub struct Section {
    /// How the paper lies.
    pub orientation: Orientation,
    /// The running head; none on one-page kinds.
    pub header: Option<Margin>,
    /// The running foot. Its end is the page number.
    pub footer: Text,
    /// Whether the first page goes without a head.
    pub plain_first_page: bool,
    /// What stands on the pages.
    pub blocks: Vec<Block>,
}

/// A line in the margin, with words at both ends.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReportMargin")]
pub struct Margin {
    /// Where reading starts.
    pub start: Text,
    /// At the other end.
    pub end: Text,
}

/// How the paper lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Orientation {
    /// Upright.
    Portrait,
    /// On its side.
    Landscape,
}

impl Report {
    /// Settles the tables and numbers headings and captions; to be called once, by who built the tree.
    #[must_use]
    pub fn finish(mut self) -> Self {
        for table in self
            .sections
            .iter_mut()
            .flat_map(|s| &mut s.blocks)
            .filter_map(as_table)
        {
            settle::settle(table);
        }
        number::number(&mut self);
        self
    }
}

fn as_table(block: &mut Block) -> Option<&mut Table> {
    match block {
        Block::Table(table) => Some(table),
        _ => None,
    }
}
