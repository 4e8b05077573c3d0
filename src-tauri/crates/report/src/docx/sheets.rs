//! Which pages a report is set on: its sections, and a table that doesn't fit an upright page in a
//! section of its own on its side, split if even that is too narrow. Changes no words.

use super::widths::{fits, least};
use super::writer::{LANDSCAPE, PORTRAIT};
use crate::tree::{Block, Margin, Orientation, Report, Row, Section, Table, TableForm, Text};
use std::borrow::Cow;

/// More columns of a list than this don't go on an upright page.
const MOST_UPRIGHT: usize = 7;
/// More columns than this don't go on any page.
const MOST: usize = 13;

/// Pages of one orientation with the same head and foot.
pub(super) struct Sheet<'r> {
    /// How the paper lies.
    pub(super) orientation: Orientation,
    /// The running head.
    pub(super) header: Option<&'r Margin>,
    /// The running foot.
    pub(super) footer: &'r Text,
    /// Whether the first page goes without a head.
    pub(super) plain_first_page: bool,
    /// What stands on the pages.
    pub(super) blocks: Vec<Cow<'r, Block>>,
}

/// Plans the pages of a report.
pub(super) fn plan(report: &Report) -> Vec<Sheet<'_>> {
    report.sections.iter().flat_map(split_section).collect()
}

fn split_section(section: &Section) -> Vec<Sheet<'_>> {
    let sheet = |orientation, first, blocks| Sheet {
        orientation,
        header: section.header.as_ref(),
        footer: &section.footer,
        plain_first_page: first && section.plain_first_page,
        blocks,
    };
    let mut done: Vec<Sheet<'_>> = Vec::new();
    let mut open: Vec<Cow<'_, Block>> = Vec::new();
    for block in &section.blocks {
        let Block::Table(table) = block else {
            open.push(Cow::Borrowed(block));
            continue;
        };
        if section.orientation == Orientation::Landscape || !too_wide(table) {
            open.extend(parts(table, block, width_of(section.orientation)));
            continue;
        }
        let lead = leading(&open);
        let mut wide = open.split_off(open.len() - lead);
        if !open.is_empty() {
            done.push(sheet(
                section.orientation,
                done.is_empty(),
                std::mem::take(&mut open),
            ));
        }
        wide.extend(parts(table, block, LANDSCAPE));
        done.push(sheet(Orientation::Landscape, done.is_empty(), wide));
    }
    if !open.is_empty() || done.is_empty() {
        done.push(sheet(section.orientation, done.is_empty(), open));
    }
    done
}

fn width_of(orientation: Orientation) -> usize {
    match orientation {
        Orientation::Portrait => PORTRAIT,
        Orientation::Landscape => LANDSCAPE,
    }
}

/// How many blocks at the end are headings that belong to the table after them.
fn leading(blocks: &[Cow<'_, Block>]) -> usize {
    let belongs = |b: &&Cow<'_, Block>| matches!(b.as_ref(), Block::Heading(_) | Block::PageBreak);
    blocks.iter().rev().take_while(belongs).count()
}

fn too_wide(table: &Table) -> bool {
    (table.form == TableForm::Data && table.columns.len() > MOST_UPRIGHT) || !fits(table, PORTRAIT)
}

/// The table as it is, or in parts that each fit and repeat the first column.
fn parts<'r>(table: &'r Table, block: &'r Block, width: usize) -> Vec<Cow<'r, Block>> {
    let few = table.columns.len() <= MOST || table.form == TableForm::Matrix;
    if few && fits(table, width) || table.columns.len() < 3 || !table.bands.is_empty() {
        return vec![Cow::Borrowed(block)];
    }
    let least = least(table);
    let first = least.first().copied().unwrap_or(0);
    let mut groups: Vec<Vec<usize>> = Vec::new();
    let mut taken = width;
    for (index, column) in least.iter().enumerate().skip(1) {
        let glued = table
            .columns
            .get(index)
            .is_some_and(|c| c.heading.is_blank());
        let full = groups.last().is_none_or(|g| g.len() + 2 > MOST) || taken + column > width;
        if full && !glued || groups.is_empty() {
            groups.push(Vec::new());
            taken = first;
        }
        taken += column;
        if let Some(group) = groups.last_mut() {
            group.push(index);
        }
    }
    let last = groups.len() - 1;
    let part = |(at, group): (usize, &Vec<usize>)| {
        Cow::Owned(Block::Table(cut(table, group, at == 0, at == last)))
    };
    groups.iter().enumerate().map(part).collect()
}

/// The first column and those chosen; the caption stands over the first part, the note under the last.
fn cut(table: &Table, chosen: &[usize], first: bool, last: bool) -> Table {
    fn keep<T: Clone>(all: &[T], chosen: &[usize]) -> Vec<T> {
        all.first()
            .into_iter()
            .chain(chosen.iter().filter_map(|index| all.get(*index)))
            .cloned()
            .collect()
    }
    let row = |row: &Row| match row {
        Row::Cells { cells, height } => Row::Cells {
            cells: keep(cells, chosen),
            height: *height,
        },
        Row::Sum { cells } => Row::Sum {
            cells: keep(cells, chosen),
        },
        Row::Group { text } => Row::Group { text: text.clone() },
    };
    Table {
        form: table.form,
        title: table.title.clone(),
        description: table.description.clone(),
        tag: if first { table.tag.clone() } else { None },
        caption: if first { table.caption.clone() } else { None },
        bands: Vec::new(),
        columns: keep(&table.columns, chosen),
        rows: table.rows.iter().map(row).collect(),
        note: if last { table.note.clone() } else { Vec::new() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use crate::tree::{Cell, Column, Heading, Role};

    fn wide(columns: usize) -> Table {
        let column = |n: usize| Column {
            heading: Text::new(format!("Heading{n}")),
            role: Role::Text,
            width: None,
        };
        Table {
            columns: (0..columns).map(column).collect(),
            rows: vec![Row::cells(
                (0..columns).map(|n| Cell::plain(format!("c{n}"))).collect(),
            )],
            ..sample::table()
        }
    }

    fn section(table: Table) -> Section {
        let heading = Heading {
            level: 2,
            number: None,
            text: "Wide".into(),
            anchor: None,
        };
        let body = Block::Body {
            content: vec![crate::tree::Prose::plain("before")],
        };
        sample::section(vec![
            body.clone(),
            Block::Heading(heading),
            Block::Table(table),
            body,
        ])
    }

    #[test]
    fn a_wide_table_gets_pages_on_their_side_with_its_heading() {
        let section = section(wide(9));
        let sheets = split_section(&section);
        let lying: Vec<bool> = sheets
            .iter()
            .map(|s| s.orientation == Orientation::Landscape)
            .collect();
        assert_eq!(lying, [false, true, false]);
        assert_eq!(
            sheets.iter().map(|s| s.blocks.len()).collect::<Vec<_>>(),
            [1, 2, 1]
        );
    }

    #[test]
    fn a_table_too_wide_for_any_page_is_split_after_its_first_column() {
        let section = section(wide(30));
        let sheets = split_section(&section);
        let tables = sheets
            .iter()
            .flat_map(|s| &s.blocks)
            .filter_map(|b| match b.as_ref() {
                Block::Table(t) => Some(t),
                _ => None,
            });
        let columns: Vec<usize> = tables.map(|t| t.columns.len()).collect();
        assert!(columns.len() > 1 && columns.iter().all(|c| *c <= MOST));
        assert_eq!(columns.iter().map(|c| c - 1).sum::<usize>(), 29);
    }
}
