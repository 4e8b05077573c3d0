//! Data, matrix and form tables with their captions and notes. Looks come from the table styles;
//! set directly are widths, spans, merges, tints, heights, and the two header rows that Word and
//! LibreOffice format differently.

use super::facts::{KEPT_WHOLE, SPLITS_FROM, height};
use super::inline::{empty_paragraph, push_runs, run};
use super::marks::{Count, Look, TableMark};
use super::writer::{PORTRAIT, Place, Writer};
use super::{fields, widths};
use crate::tree::{Caption, Cell, Column, Inline, Merge, Role, Row, Table, TableForm, Text, Tint};
use docx_rs::{
    BorderType, HeightRule, Paragraph, Shading, Tab, TabValueType, TableCell, TableCellBorder,
    TableCellBorderPosition, TableCellBorders, TableCellContent, TableRow, VAlignType, VMergeType,
    WidthType,
};

const ACCENT: &str = "1B4D5C";
const RULE: &str = "C3CCD1";
const TINT: &str = "EAF0F2";
const MARKED: &str = "D3E0E4";
const GROUP: &str = "F6F8F9";

/// The paragraph styles of a column: heading and cells.
fn styles(role: Role, form: TableForm) -> (&'static str, &'static str) {
    match role {
        Role::Text if form == TableForm::Form => ("TableHeader", "TableSmall"),
        Role::Text | Role::Index | Role::Date => ("TableHeader", "TableCell"),
        Role::Label => ("TableHeader", "TableLabel"),
        Role::Small => ("TableHeader", "TableSmall"),
        Role::Number => ("TableHeaderNumber", "TableNumber"),
        Role::Centre => ("TableHeaderCentre", "TableCentre"),
        Role::State => ("TableHeader", "FieldState"),
        Role::Write => ("TableHeader", "WriteIn"),
    }
}

impl Writer<'_> {
    /// Caption, table and note.
    pub(super) fn table_with_caption(&mut self, table: &Table) {
        if let Some(caption) = &table.caption {
            let caption = self.caption("TableCaption", caption);
            self.push(caption);
        }
        let widths = widths::columns(table, self.width);
        let mut rows = self.header_rows(table, &widths);
        let mark = TableMark {
            look: Look {
                first_row: true,
                last_row: matches!(table.rows.last(), Some(Row::Sum { .. })),
                first_column: false,
            },
            header_rows: rows.len(),
            title: table.title.one_line(250),
            description: table.description.one_line(1000),
        };
        let kept = Kept::of(table, &widths);
        for (index, row) in table.rows.iter().enumerate() {
            rows.push(self.row(table, row, &widths, kept.keep(index, table)));
        }
        let style = match table.form {
            TableForm::Data => "CharretteData",
            TableForm::Matrix => "CharretteMatrix",
            TableForm::Form => "CharretteForm",
        };
        let built = self.table(style, rows, &widths, mark);
        let control = table
            .tag
            .as_ref()
            .map(|tag| self.marks.control(&table.title, tag));
        self.push_table(built, control);
        if !table.note.is_empty() {
            let note = self.paragraph("TableNote", &table.note);
            self.push(note);
        }
    }

    pub(super) fn caption(&mut self, style: &str, caption: &Caption) -> Paragraph {
        let rtl = self.runs_rtl(&[Inline::plain(caption.text.clone())]);
        let mut out = empty_paragraph(style, rtl);
        if self.width != PORTRAIT {
            out = out
                .add_tab(Tab::new().val(TabValueType::Clear).pos(PORTRAIT))
                .add_tab(Tab::new().val(TabValueType::Right).pos(self.width));
        }
        let label = Some("CaptionLabel");
        push_runs(
            &mut out,
            self.runs(&format!("{} ", caption.label), label, rtl),
        );
        let anew = if caption.number == 1 && self.in_later_part() {
            " \\r 1"
        } else {
            ""
        };
        let field = format!(" SEQ {} \\* ARABIC{anew} ", sequence(&caption.label));
        push_runs(
            &mut out,
            fields::field(&field, &caption.number.to_string(), label),
        );
        push_runs(
            &mut out,
            self.runs(&format!("\u{2002}{}", caption.text), None, rtl),
        );
        if let Some(state) = &caption.state {
            push_runs(&mut out, vec![run("\t", None)]);
            self.write_pieces(&mut out, &[Inline::Mark(state.clone())], rtl);
        }
        out
    }

    fn header_rows(&mut self, table: &Table, widths: &[usize]) -> Vec<TableRow> {
        if table.bands.is_empty() {
            let cells = headings(&table.columns, widths)
                .map(|(column, width, span)| {
                    let heading = self.heading_cell(column, table.form, &column.heading);
                    let cell = TableCell::new()
                        .width(width, WidthType::Dxa)
                        .add_paragraph(heading);
                    if span > 1 { cell.grid_span(span) } else { cell }
                })
                .collect();
            return vec![TableRow::new(cells).cant_split()];
        }
        vec![
            self.upper_header(table, widths),
            self.lower_header(table, widths),
        ]
    }

    fn heading_cell(&mut self, column: &Column, form: TableForm, text: &Text) -> Paragraph {
        self.words(styles(column.role, form).0, text)
            .keep_next(true)
    }

    fn upper_header(&mut self, table: &Table, widths: &[usize]) -> TableRow {
        let mut cells = Vec::new();
        let mut at = 0;
        for (index, band) in table.bands.iter().enumerate() {
            let span = usize::from(band.span.max(1));
            let width = widths.iter().skip(at).take(span).sum();
            at += span;
            let cell = TableCell::new().width(width, WidthType::Dxa);
            let first = table
                .columns
                .first()
                .filter(|_| index == 0 && span == 1 && band.text.is_blank());
            cells.push(match first {
                Some(column) => {
                    let heading = self.heading_cell(column, table.form, &column.heading);
                    header_look(cell.vertical_merge(VMergeType::Restart), ACCENT, 8)
                        .add_paragraph(heading)
                }
                None => {
                    let heading = self.words("TableHeaderCentre", &band.text).keep_next(true);
                    let cell = if span > 1 { cell.grid_span(span) } else { cell };
                    header_look(cell, RULE, 4).add_paragraph(heading)
                }
            });
        }
        TableRow::new(cells).cant_split()
    }

    fn lower_header(&mut self, table: &Table, widths: &[usize]) -> TableRow {
        let merged = table
            .bands
            .first()
            .is_some_and(|band| band.text.is_blank() && band.span <= 1);
        let cells = table
            .columns
            .iter()
            .zip(widths)
            .enumerate()
            .map(|(index, (column, width))| {
                let cell = TableCell::new().width(*width, WidthType::Dxa);
                if index == 0 && merged {
                    let empty = empty_paragraph("TableHeader", self.marks.rtl).keep_next(true);
                    return header_look(cell.vertical_merge(VMergeType::Continue), ACCENT, 8)
                        .add_paragraph(empty);
                }
                let heading = self.heading_cell(column, table.form, &column.heading);
                header_look(cell, ACCENT, 8).add_paragraph(heading)
            });
        TableRow::new(cells.collect()).cant_split()
    }

    fn row(&mut self, table: &Table, row: &Row, widths: &[usize], keep: bool) -> TableRow {
        let (cells, tall) = match row {
            Row::Group { text } => return self.group(text, widths),
            Row::Cells { cells, height } => (cells, *height),
            Row::Sum { cells } => (cells, None),
        };
        let blank = Cell::default();
        let mut length = 0;
        let built = table
            .columns
            .iter()
            .zip(widths)
            .enumerate()
            .map(|(index, (column, width))| {
                let cell = cells.get(index).unwrap_or(&blank);
                length += cell.read().len();
                let built = self
                    .cell(cell, column, table.form, keep)
                    .width(*width, WidthType::Dxa);
                let centred =
                    tall.is_some() && (table.form != TableForm::Form || !cell.content.is_empty());
                if centred && !cell.content.is_empty() {
                    built.vertical_align(VAlignType::Center)
                } else {
                    built
                }
            });
        let mut out = TableRow::new(built.collect());
        if let Some(millimetres) = tall {
            out = out
                .row_height(height(millimetres))
                .height_rule(HeightRule::AtLeast);
        }
        if length > SPLITS_FROM {
            out
        } else {
            out.cant_split()
        }
    }

    fn group(&mut self, text: &Text, widths: &[usize]) -> TableRow {
        let words = self.words("TableGroup", text).keep_next(true);
        let cell = TableCell::new()
            .width(widths.iter().sum(), WidthType::Dxa)
            .shading(fill(GROUP))
            .add_paragraph(words);
        TableRow::new(vec![if widths.len() > 1 {
            cell.grid_span(widths.len())
        } else {
            cell
        }])
        .cant_split()
    }

    fn cell(&mut self, cell: &Cell, column: &Column, form: TableForm, keep: bool) -> TableCell {
        let style = styles(column.role, form).1;
        let place = Place {
            paragraph: style,
            bullet: "TableBullet",
            number: "TableBullet",
            count: Count::CellList,
        };
        let mut paragraphs = match cell.merge {
            Merge::Continued => Vec::new(),
            Merge::None | Merge::First => self.prose(&cell.content, &place),
        };
        if paragraphs.is_empty() {
            let write_in = form == TableForm::Form && column.role == Role::Text;
            let style = if write_in { "WriteIn" } else { style };
            paragraphs.push(Box::new(empty_paragraph(style, self.marks.rtl)));
        }
        let mut out = TableCell::new();
        out = match cell.merge {
            Merge::None => out,
            Merge::First => out.vertical_merge(VMergeType::Restart),
            Merge::Continued => out.vertical_merge(VMergeType::Continue),
        };
        out = match cell.tint {
            Tint::None => out,
            Tint::Light => out.shading(fill(TINT)),
            Tint::Marked => out.shading(fill(MARKED)),
        };
        paragraphs
            .iter_mut()
            .for_each(|p| p.property.keep_next = keep.then_some(true));
        out.children = paragraphs
            .into_iter()
            .map(TableCellContent::Paragraph)
            .collect();
        out
    }
}

/// The name of the counter behind a caption: letters and digits of its label.
fn sequence(label: &Text) -> String {
    let name: String = label
        .as_str()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(30)
        .collect();
    if name.is_empty() {
        "Table".to_owned()
    } else {
        name
    }
}

/// The headings of columns with their widths and how many columns each covers.
fn headings<'t>(
    columns: &'t [Column],
    widths: &'t [usize],
) -> impl Iterator<Item = (&'t Column, usize, usize)> {
    columns
        .iter()
        .enumerate()
        .filter(|(index, c)| *index == 0 || !c.heading.is_blank())
        .map(|(index, column)| {
            let span = 1 + columns
                .iter()
                .skip(index + 1)
                .take_while(|c| c.heading.is_blank())
                .count();
            (column, widths.iter().skip(index).take(span).sum(), span)
        })
}

fn fill(colour: &str) -> Shading {
    Shading::new().fill(colour)
}

fn header_look(cell: TableCell, colour: &str, eighths: usize) -> TableCell {
    let bottom = TableCellBorder::new(TableCellBorderPosition::Bottom)
        .border_type(BorderType::Single)
        .size(eighths)
        .color(colour);
    cell.set_borders(TableCellBorders::with_empty().set(bottom))
        .shading(fill(TINT))
        .vertical_align(VAlignType::Bottom)
}

/// Which rows stay on the page of the next.
#[derive(Clone, Copy)]
enum Kept {
    /// The whole table.
    Whole,
    /// At least two rows at each end.
    Ends,
}

impl Kept {
    fn of(table: &Table, widths: &[usize]) -> Self {
        let mut lines = 0;
        for row in &table.rows {
            lines += widths::lines(table, row, widths);
            if lines > KEPT_WHOLE {
                return Self::Ends;
            }
        }
        Self::Whole
    }

    /// Whether a row stays with what follows; the last one stays with its note.
    fn keep(self, index: usize, table: &Table) -> bool {
        let left = table.rows.len().saturating_sub(index + 1);
        match self {
            _ if left == 0 => !table.note.is_empty(),
            Self::Whole => true,
            Self::Ends => index == 0 || left == 1,
        }
    }
}
