//! What the seal has to add, noted down while the body is built. docx-rs has no place for these
//! things; an id in a style name, alias or anchor (`@3`) says where each belongs.

use crate::tree::{Tag, Text};

/// The sign between a name and the number of its note.
pub(super) const SIGN: char = '@';

/// All notes for one body.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// One for each table.
    pub(super) tables: Vec<TableMark>,
    /// One for each content control.
    pub(super) controls: Vec<ControlMark>,
    /// One for each figure.
    pub(super) figures: Vec<FigureMark>,
    /// One for each link out of the document: its address.
    pub(super) links: Vec<String>,
    /// One for each numbered list or new begin of the headings: the last ids of `numbering.xml`.
    pub(super) counts: Vec<Count>,
    /// Whether fields must be brought up to date when the document is opened.
    pub(super) update_fields: bool,
    /// Whether pages are laid out from right to left.
    pub(super) rtl: bool,
}

/// What a table says of itself beyond its rows.
#[derive(Debug)]
pub(super) struct TableMark {
    /// Which conditional formats of its style apply.
    pub(super) look: Look,
    /// How many of its first rows repeat on each page.
    pub(super) header_rows: usize,
    /// Its title for who can't see it.
    pub(super) title: String,
    /// Its description for who can't see it.
    pub(super) description: String,
}

/// Which rows and columns of a table are special.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Look {
    /// The first row is a header.
    pub(super) first_row: bool,
    /// The last row is a sum.
    pub(super) last_row: bool,
    /// The first column holds labels.
    pub(super) first_column: bool,
}

/// A figure that the seal paints.
#[derive(Debug)]
pub(super) struct FigureMark {
    /// As SVG.
    pub(super) svg: String,
    /// What it shows, for who can't see it.
    pub(super) alt: String,
    /// In points.
    pub(super) width: f32,
    /// In points.
    pub(super) height: f32,
}

/// What a content control says of itself.
#[derive(Debug)]
pub(super) struct ControlMark {
    /// The label of the question.
    pub(super) alias: String,
    /// Service and question.
    pub(super) tag: String,
}

/// Something that counts from one anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Count {
    /// A numbered list at the margin.
    List,
    /// A numbered list on the answer column.
    AnswerList,
    /// A numbered list in a cell.
    CellList,
    /// The headings of the next part of a pack.
    Headings,
}

impl Marks {
    /// Notes a table and gives its style name with the number of the note.
    pub(super) fn table(&mut self, style: &str, mark: TableMark) -> String {
        self.tables.push(mark);
        format!("{style}{SIGN}{}", self.tables.len() - 1)
    }

    /// Notes a content control and gives the alias to write.
    pub(super) fn control(&mut self, label: &Text, tag: &Tag) -> String {
        self.controls.push(ControlMark {
            alias: label.one_line(64),
            tag: tag.as_str().to_owned(),
        });
        format!("{SIGN}{}", self.controls.len() - 1)
    }

    /// Notes an address and gives the anchor to write.
    pub(super) fn link(&mut self, address: String) -> String {
        self.links.push(address);
        format!("{SIGN}{}", self.links.len() - 1)
    }

    /// Notes something that counts anew and gives its id in `numbering.xml`.
    pub(super) fn count(&mut self, count: Count) -> usize {
        self.counts.push(count);
        super::seal::FIRST_FREE_NUMBER + self.counts.len() - 1
    }
}
