//! Facts and key figures: label, answer and state in three columns without boxes.

use super::inline::empty_paragraph;
use super::marks::{Count, Look, TableMark};
use super::widths::mm;
use super::writer::{Place, Writer};
use crate::tree::{Fact, Facts, Inline, KeyFigure, Prose, Text};
use docx_rs::{
    Paragraph, ParagraphStyle, StructuredDataTag, StructuredDataTagChild, Table, TableCell,
    TableCellContent, TableLayoutType, TableRow, WidthType,
};

/// The width of the label column: 36 mm.
const LABEL: usize = 2041;
/// The width of the state column: 25 mm.
const STATE: usize = 1417;
/// From so many characters on, a row may break over pages.
pub(super) const SPLITS_FROM: usize = 420;
/// A table of at most so many lines stays on one page.
pub(super) const KEPT_WHOLE: usize = 14;
/// About how many characters stand on a line of the answer column.
const LINE: usize = 62;

const CELL: Place = Place {
    paragraph: "Answer",
    bullet: "TableBullet",
    number: "TableBullet",
    count: Count::CellList,
};
const EMPTY: Place = Place {
    paragraph: "AnswerEmpty",
    ..CELL
};

impl Writer<'_> {
    /// A table of facts.
    pub(super) fn facts(&mut self, facts: &Facts) {
        let states = facts.rows.iter().any(|row| row.state.is_some());
        let widths = [
            LABEL,
            self.width - LABEL - if states { STATE } else { 0 },
            STATE,
        ];
        let widths = if states { &widths[..] } else { &widths[..2] };
        let kept = facts.rows.iter().map(fact_lines).sum::<usize>() <= KEPT_WHOLE;
        let count = facts.rows.len();
        let rows = facts
            .rows
            .iter()
            .enumerate()
            .map(|(index, fact)| {
                let keep = if kept {
                    index + 1 < count
                } else {
                    index == 0 || index + 2 == count
                };
                self.fact(fact, widths, keep && count > 1)
            })
            .collect();
        let mark = TableMark {
            look: Look {
                first_column: true,
                ..Look::default()
            },
            header_rows: 0,
            title: facts.title.one_line(250),
            description: facts.description.one_line(1000),
        };
        let table = self.table("CharretteFacts", rows, widths, mark);
        if count > 0 {
            self.push_table(table, None);
        }
    }

    fn fact(&mut self, fact: &Fact, widths: &[usize], keep: bool) -> TableRow {
        let mut widths = widths.iter().copied();
        let mut cell = || TableCell::new().width(widths.next().unwrap_or(0), WidthType::Dxa);
        let label = self.words("FieldLabel", &fact.label).keep_next(keep);
        let mut cells = vec![
            cell().add_paragraph(label),
            self.fact_answer(cell(), fact, keep),
        ];
        if widths.len() > 0 {
            let pieces: Vec<Inline> = fact.state.clone().map(Inline::Mark).into_iter().collect();
            let mark = self.paragraph("FieldState", &pieces).keep_next(keep);
            let width = widths.next().unwrap_or(0);
            cells.push(
                TableCell::new()
                    .width(width, WidthType::Dxa)
                    .add_paragraph(mark),
            );
        }
        let length: usize = fact
            .answer
            .iter()
            .flat_map(Prose::lines)
            .flatten()
            .map(|i| i.read().len())
            .sum();
        let row = TableRow::new(cells);
        if length > SPLITS_FROM {
            row
        } else {
            row.cant_split()
        }
    }

    fn fact_answer(&mut self, cell: TableCell, fact: &Fact, keep: bool) -> TableCell {
        let place = if fact.empty { &EMPTY } else { &CELL };
        let mut paragraphs = self.prose(&fact.answer, place);
        if paragraphs.is_empty() {
            paragraphs.push(Box::new(empty_paragraph("AnswerEmpty", self.marks.rtl)));
        }
        if fact.remark.is_empty()
            && let Some(last) = paragraphs.last_mut()
        {
            close_answer(last);
        }
        paragraphs
            .iter_mut()
            .for_each(|p| p.property.keep_next = keep.then_some(true));
        let mut cell = cell;
        match &fact.tag {
            Some(tag) => {
                let mut control =
                    StructuredDataTag::new().alias(self.marks.control(&fact.label, tag));
                control.children = paragraphs
                    .into_iter()
                    .map(StructuredDataTagChild::Paragraph)
                    .collect();
                cell = cell.add_structured_data_tag(control);
            }
            None => cell
                .children
                .extend(paragraphs.into_iter().map(TableCellContent::Paragraph)),
        }
        if fact.remark.is_empty() {
            return cell;
        }
        let remark = self.paragraph("TableSmall", &fact.remark).keep_next(keep);
        cell.add_paragraph(remark)
    }

    /// A row of key figures.
    pub(super) fn key_figures(&mut self, title: &Text, figures: &[KeyFigure]) {
        let Some(each) = self.width.checked_div(figures.len()) else {
            return;
        };
        let mut widths = vec![each; figures.len()];
        if let Some(last) = widths.last_mut() {
            *last = self.width - each * (figures.len() - 1);
        }
        let mut cells = Vec::new();
        for (figure, width) in figures.iter().zip(&widths) {
            let top = self.words("KeyFigure", &figure.figure);
            let label = self.words("KeyLabel", &figure.label);
            cells.push(
                TableCell::new()
                    .width(*width, WidthType::Dxa)
                    .add_paragraph(top)
                    .add_paragraph(label),
            );
        }
        let said: Vec<String> = figures
            .iter()
            .map(|f| format!("{} {}", f.figure, f.label.one_line(120)))
            .collect();
        let mark = TableMark {
            look: Look::default(),
            header_rows: 0,
            title: title.one_line(250),
            description: said.join("; "),
        };
        let table = self.table(
            "CharretteFigures",
            vec![TableRow::new(cells).cant_split()],
            &widths,
            mark,
        );
        self.push_table(table, None);
    }

    /// A table of that style with a fixed grid.
    pub(super) fn table(
        &mut self,
        style: &str,
        rows: Vec<TableRow>,
        widths: &[usize],
        mark: TableMark,
    ) -> Table {
        Table::without_borders(rows)
            .style(self.marks.table(style, mark))
            .width(widths.iter().sum(), WidthType::Dxa)
            .layout(TableLayoutType::Fixed)
            .set_grid(widths.to_vec())
    }
}

/// The last paragraph of an answer has no space below it: the row has.
fn close_answer(last: &mut Paragraph) {
    if last
        .property
        .style
        .as_ref()
        .is_some_and(|style| style.val == "Answer")
    {
        last.property.style = Some(ParagraphStyle::new(Some("AnswerLast")));
    }
}

fn fact_lines(fact: &Fact) -> usize {
    let remark = if fact.remark.is_empty() { 0 } else { 1 };
    let lines = fact.answer.iter().flat_map(Prose::lines).map(|line| {
        let length: usize = line.iter().map(|i| i.read().chars().count()).sum();
        length.div_ceil(LINE).max(1)
    });
    lines.sum::<usize>().max(1) + remark
}

/// The height of a row in the points docx-rs takes, from millimetres.
pub(super) fn height(millimetres: f32) -> f32 {
    mm(millimetres) as f32
}
