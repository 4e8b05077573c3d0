//! The tables of a document, by what they are for. Widths and rules belong to the formats.

use super::{Caption, Inline, Mark, Prose, Tag, Text};
use serde::Serialize;

/// A table with columns of its own.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReportTable")]
pub struct Table {
    /// Which kind, which decides the looks.
    pub form: TableForm,
    /// What it is, for who can't see it.
    pub title: Text,
    /// What its rows and columns mean, for who can't see it.
    pub description: Text,
    /// Which answer it is.
    pub tag: Option<Tag>,
    /// The words above it; none where the heading says it.
    pub caption: Option<Caption>,
    /// A second, upper row of headings over groups of columns; empty if there is none.
    pub bands: Vec<Band>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// The remark under it.
    pub note: Vec<Inline>,
}

/// What a table is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum TableForm {
    /// A list: rows of equal rank.
    Data,
    /// Rows against columns, letters in the cells.
    Matrix,
    /// Empty cells to write into by hand.
    Form,
}

/// A heading over several columns.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReportBand")]
pub struct Band {
    /// The words; blank over the first column.
    pub text: Text,
    /// How many columns it covers.
    pub span: u8,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReportColumn")]
pub struct Column {
    /// The heading; blank if the heading before covers this column too.
    pub heading: Text,
    /// What the cells hold, which decides width, size and alignment.
    pub role: Role,
    /// A width in millimetres, where the content isn't to decide it.
    pub width: Option<f32>,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReportRole")]
pub enum Role {
    /// Words.
    Text,
    /// Words that name the row.
    Label,
    /// Longer remarks and evidence.
    Small,
    /// Figures and targets, to the right.
    Number,
    /// A letter, a count, a mark in the middle.
    Centre,
    /// The number of the row.
    Index,
    /// A day.
    Date,
    /// A state mark.
    State,
    /// Room to write by hand.
    Write,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[ts(rename = "ReportRow")]
pub enum Row {
    /// An ordinary row.
    Cells {
        /// One for each column.
        cells: Vec<Cell>,
        /// At least this high, in millimetres.
        height: Option<f32>,
    },
    /// A heading over all columns for the rows that follow.
    Group {
        /// The words.
        text: Text,
    },
    /// The sum, at the end.
    Sum {
        /// One for each column.
        cells: Vec<Cell>,
    },
}

impl Row {
    /// An ordinary row.
    pub fn cells(cells: Vec<Cell>) -> Self {
        Self::Cells {
            cells,
            height: None,
        }
    }

    /// The cells, none for a heading.
    pub fn all(&self) -> &[Cell] {
        match self {
            Self::Cells { cells, .. } | Self::Sum { cells } => cells,
            Self::Group { .. } => &[],
        }
    }
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReportCell")]
pub struct Cell {
    /// What stands in it.
    pub content: Vec<Prose>,
    /// Whether it is marked by a tint.
    pub tint: Tint,
    /// Whether it is one with the cell below or above.
    pub merge: Merge,
}

impl Cell {
    /// Plain words.
    pub fn plain(text: impl Into<Text>) -> Self {
        Self::of(vec![Inline::plain(text)])
    }

    /// One paragraph.
    pub fn of(text: Vec<Inline>) -> Self {
        Self {
            content: vec![Prose::paragraph(text)],
            ..Self::default()
        }
    }

    /// A state mark.
    pub fn mark(mark: Mark) -> Self {
        Self::of(vec![Inline::Mark(mark)])
    }

    /// The same cell, tinted.
    #[must_use]
    pub fn tinted(mut self, tint: Tint) -> Self {
        self.tint = tint;
        self
    }

    /// What is read in it.
    pub fn read(&self) -> String {
        let lines: Vec<String> = self
            .content
            .iter()
            .flat_map(Prose::lines)
            .map(super::read_all)
            .collect();
        lines.join("\n")
    }
}

/// The tint of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Tint {
    /// None.
    #[default]
    None,
    /// Planned, or a second kind.
    Light,
    /// Chosen, done, accountable.
    Marked,
}

/// Whether a cell is one with its neighbours in the column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Merge {
    /// It stands alone.
    #[default]
    None,
    /// The first of several.
    First,
    /// One with the cell above; its content isn't shown.
    Continued,
}

/// Label, answer and state of questions.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Facts {
    /// What it is, for who can't see it.
    pub title: Text,
    /// What its rows mean, for who can't see it.
    pub description: Text,
    /// The rows.
    pub rows: Vec<Fact>,
}

/// One question with its answer.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Fact {
    /// Which answer it is.
    pub tag: Option<Tag>,
    /// The question's label.
    pub label: Text,
    /// The answer, or the words for "no answer".
    pub answer: Vec<Prose>,
    /// Whether `answer` says that there is none.
    pub empty: bool,
    /// A remark on the answer, such as its note.
    pub remark: Vec<Inline>,
    /// How settled it is.
    pub state: Option<Mark>,
}

/// A figure to be seen from afar.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyFigure {
    /// The figure.
    pub figure: Text,
    /// What it counts, in at most two short lines.
    pub label: Text,
}

/// Ruled lines to write on.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Lines {
    /// What it is, for who can't see it.
    pub title: Text,
    /// What its rows mean, for who can't see it.
    pub description: Text,
    /// One for each question.
    pub rows: Vec<Line>,
}

/// One question on a blank sheet.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "ReportLine")]
pub struct Line {
    /// The question's label.
    pub label: Text,
    /// What to write.
    pub hint: Text,
    /// How many lines to rule.
    pub lines: u8,
    /// The states to tick.
    pub ticks: Vec<Text>,
}

/// Short fields in two columns.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Fields {
    /// What it is, for who can't see it.
    pub title: Text,
    /// The labels, two and two.
    pub labels: Vec<Text>,
}
