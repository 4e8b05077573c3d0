//! What is filled in by hand: ruled lines, short fields, and the contents of a pack.

use super::facts::height;
use super::fields::field;
use super::inline::{empty_paragraph, run};
use super::marks::{Look, TableMark};
use super::writer::Writer;
use crate::tree::{Entry, Fields, Inline, Line, Lines, Text};
use docx_rs::{
    HeightRule, Hyperlink, HyperlinkType, TableCell, TableCellBorderPosition, TableCellBorders,
    TableRow, VAlignType, WidthType,
};

/// A ruled line is 24 pt high, in twips.
const RULED: usize = 482;

impl Writer<'_> {
    /// Ruled lines, one row for each question.
    pub(super) fn lines(&mut self, lines: &Lines) {
        let short = lines.rows.iter().all(|row| row.lines <= 1);
        let widths: [usize; 3] = if short {
            [2721, 4592, 2041]
        } else {
            [2721, 5386, 1247]
        };
        let rows: Vec<TableRow> = lines
            .rows
            .iter()
            .map(|line| self.ruled(line, widths, short))
            .collect();
        if rows.is_empty() {
            return;
        }
        let mark = self.plain_mark(&lines.title, &lines.description);
        let table = self.table("CharretteLines", rows, &widths, mark);
        self.push_table(table, None);
    }

    fn ruled(&mut self, line: &Line, [label, room, ticks]: [usize; 3], short: bool) -> TableRow {
        let cell = |width| TableCell::new().width(width, WidthType::Dxa);
        let words = self.words("FieldLabel", &line.label);
        let mut first = cell(label).add_paragraph(words);
        if !line.hint.is_blank() {
            first = first.add_paragraph(self.words("LabelHint", &line.hint));
        }
        let count = usize::from(line.lines.max(1));
        let rtl = self.marks.rtl;
        let ruled = (1..count).fold(cell(room), |c, _| {
            c.add_paragraph(empty_paragraph("WriteLine", rtl))
        });
        let ruled = ruled.add_paragraph(empty_paragraph("WriteLast", rtl));
        let boxes: Vec<String> = line
            .ticks
            .iter()
            .map(|tick| format!("□\u{a0}{tick}"))
            .collect();
        let boxes = Text::new(boxes.join(if short { "\u{2002}" } else { "\n" }));
        let boxes = self.words("TickList", &boxes);
        TableRow::new(vec![first, ruled, cell(ticks).add_paragraph(boxes)])
            .cant_split()
            .row_height((RULED * count) as f32)
            .height_rule(HeightRule::AtLeast)
    }

    /// Short fields, two in a row.
    pub(super) fn fields(&mut self, fields: &Fields) {
        let widths = [1531, 3118, 340, 964, self.width - 5953];
        let rows: Vec<TableRow> = fields
            .labels
            .chunks(2)
            .map(|pair| self.field_row(pair, widths))
            .collect();
        if rows.is_empty() {
            return;
        }
        let said: Vec<String> = fields.labels.iter().map(|l| l.one_line(60)).collect();
        let mark = self.plain_mark(&fields.title, &Text::new(said.join(", ")));
        let table = self.table("CharretteLines", rows, &widths, mark);
        self.push_table(table, None);
    }

    fn field_row(&mut self, pair: &[Text], widths: [usize; 5]) -> TableRow {
        let rtl = self.marks.rtl;
        let mut labels = pair.iter();
        let cells = widths.iter().enumerate().map(|(index, width)| {
            let cell = TableCell::new().width(*width, WidthType::Dxa);
            match (index, labels.len()) {
                (0 | 3, 1..) => {
                    let label = labels
                        .next()
                        .map(|l| self.words("FieldLabel", l))
                        .unwrap_or_default();
                    cell.vertical_align(VAlignType::Bottom).add_paragraph(label)
                }
                (2, _) => cell
                    .set_borders(
                        TableCellBorders::with_empty().clear(TableCellBorderPosition::Bottom),
                    )
                    .add_paragraph(empty_paragraph("TableCell", rtl)),
                _ => cell.add_paragraph(empty_paragraph("TableCell", rtl)),
            }
        });
        TableRow::new(cells.collect())
            .cant_split()
            .row_height(height(9.0))
            .height_rule(HeightRule::AtLeast)
    }

    fn plain_mark(&self, title: &Text, description: &Text) -> TableMark {
        TableMark {
            look: Look::default(),
            header_rows: 0,
            title: title.one_line(250),
            description: description.one_line(1000),
        }
    }

    /// The contents of a pack: linked entries with page numbers that programs fill in on opening.
    pub(super) fn contents(&mut self, title: &Text, entries: &[Entry]) {
        self.marks.update_fields = true;
        let heading = self.words("ContentsTitle", title);
        self.push(heading);
        for entry in entries {
            let style = if entry.level <= 1 { "TOC1" } else { "TOC2" };
            let rtl = self.runs_rtl(&[Inline::plain(entry.text.clone())]);
            let mut link = Hyperlink::new(entry.anchor.as_str(), HyperlinkType::Anchor);
            let words = self.runs(entry.text.as_str(), None, rtl);
            let page = field(
                &format!(" PAGEREF {} \\h ", entry.anchor.as_str()),
                "1",
                None,
            );
            for part in words.into_iter().chain([run("\t", None)]).chain(page) {
                link = link.add_run(part);
            }
            let mut paragraph = empty_paragraph(style, rtl);
            paragraph
                .children
                .push(docx_rs::ParagraphChild::Hyperlink(link));
            self.push(paragraph);
        }
    }
}
