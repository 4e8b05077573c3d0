//! The empty tables of a blank sheet, with what the catalogue knows already printed in them.

use super::brief::{Brief, heading};
use super::rows::blank_columns;
use crate::tree::{Block, Cell, Column, Inline, Role, Row, Table, TableForm, Text, Tone};
use model::catalogue::{Direction, Question, QuestionKind};
use model::value::{Choice, Level};

/// A row to write a line into, in millimetres.
const WRITTEN: f32 = 9.0;
/// A row to tick, in millimetres.
const TICKED: f32 = 8.5;
/// How many empty rows the table of a first workshop has.
const ROWS: usize = 5;
/// How many the other tables have.
const FEW_ROWS: usize = 3;
/// More columns can't be written into.
const MOST: usize = 5;

impl Brief<'_> {
    /// A heading, a hint and the empty table of a question.
    pub(super) fn blank_table(&self, question: &Question) -> Vec<Block> {
        let words = &self.words.blank.words;
        let (hint, table) = match question.kind {
            QuestionKind::HandOffs => (
                words.get("hand-offs").into(),
                self.blank_hand_offs(question),
            ),
            QuestionKind::Ladder => (words.get("practices").into(), self.blank_ladder()),
            _ => self.blank_rows(question),
        };
        let name = match (question.kind, question.direction) {
            (QuestionKind::HandOffs, Some(Direction::Consumes)) => {
                self.words.integration.words.get("consumes")
            }
            (QuestionKind::HandOffs, Some(Direction::Provides)) => {
                self.words.integration.words.get("provides")
            }
            _ => question.label.as_str(),
        };
        let level = if question.group.is_some() { 3 } else { 2 };
        vec![
            heading(level, name),
            Block::Hint { text: hint },
            Block::Table(table),
        ]
    }

    fn blank_rows(&self, question: &Question) -> (Text, Table) {
        let (made, rest) = blank_columns(question, self.words);
        let headings: Vec<String> = made.iter().take(MOST).map(|m| m.heading.clone()).collect();
        let cut = made.iter().skip(MOST).map(|m| m.heading.as_str());
        let also: Vec<&str> = cut.chain(rest.iter().map(|c| c.label.as_str())).collect();
        let mut hint = question.prompt.clone();
        if !also.is_empty() {
            hint.push(' ');
            hint.push_str(
                &self
                    .words
                    .blank
                    .words
                    .fill("also", &[("columns", &also.join(", "))]),
            );
        }
        (
            hint.into(),
            self.form(
                &question.label,
                &headings,
                vec![Vec::new(); if question.minimum { ROWS } else { FEW_ROWS }],
                WRITTEN,
            ),
        )
    }

    /// An empty table with the printed beginnings of its rows.
    pub(super) fn form(
        &self,
        title: &str,
        headings: &[String],
        rows: Vec<Vec<String>>,
        height: f32,
    ) -> Table {
        let numbered = rows
            .first()
            .is_some_and(|row| row.first().is_some_and(|c| c.parse::<u32>().is_ok()));
        let column = |(index, heading): (usize, &String)| Column {
            heading: heading.as_str().into(),
            role: if index == 0 && numbered {
                Role::Index
            } else {
                Role::Text
            },
            width: None,
        };
        let row = |printed: Vec<String>| {
            let mut cells: Vec<Cell> = printed.into_iter().map(printed_cell).collect();
            cells.resize(headings.len(), Cell::default());
            Row::Cells {
                cells,
                height: Some(height),
            }
        };
        Table {
            form: TableForm::Form,
            title: title.into(),
            description: self.words.blank.words.get("table-description").into(),
            tag: None,
            caption: None,
            bands: Vec::new(),
            columns: headings.iter().enumerate().map(column).collect(),
            rows: rows.into_iter().map(row).collect(),
            note: Vec::new(),
        }
    }

    fn blank_hand_offs(&self, question: &Question) -> Table {
        let (words, blank) = (&self.words.integration.words, &self.words.blank.words);
        let way = question.direction.unwrap_or(Direction::Consumes);
        let end = match way {
            Direction::Consumes => "from",
            Direction::Provides => "to",
        };
        let headings = [
            words.get(end),
            words.get("what"),
            words.get("when"),
            blank.get("target"),
            blank.get("yes"),
        ]
        .map(str::to_owned);
        let mut rows: Vec<Vec<String>> = self
            .catalogue
            .edges_of(&self.service.taken_from, way)
            .map(|edge| {
                let other = match way {
                    Direction::Consumes => &edge.provider,
                    Direction::Provides => &edge.consumer,
                };
                vec![
                    self.known_end(other),
                    edge.what.clone(),
                    edge.trigger.clone(),
                    edge.target.clone(),
                    "□".to_owned(),
                ]
            })
            .collect();
        rows.extend(vec![Vec::new(); 3]);
        let widths = [30.0, 52.0, 38.0, 33.0, 12.0];
        let mut table = self.form(&question.label, &headings, rows, WRITTEN);
        for (column, width) in table.columns.iter_mut().zip(widths) {
            column.width = Some(width);
        }
        table
    }

    /// The name of a service or function that the catalogue knows.
    fn known_end(&self, id: &str) -> String {
        let here = self
            .workspace
            .services_of(&self.organisation.id)
            .into_iter()
            .find(|it| it.taken_from.includes(id));
        here.map(|it| it.name.clone())
            .or_else(|| self.catalogue.service(&id.into()).map(|it| it.name.clone()))
            .or_else(|| self.catalogue.party(&id.into()).map(|it| it.name.clone()))
            .unwrap_or_else(|| id.to_owned())
    }

    fn blank_ladder(&self) -> Table {
        let words = &self.words.practices;
        let choices = [
            Choice::InPlace,
            Choice::Now,
            Choice::Next,
            Choice::Later,
            Choice::Not,
        ];
        let mut headings = vec![words.get("practice").to_owned()];
        headings.extend(
            choices
                .iter()
                .map(|choice| self.words.choice(*choice).to_owned()),
        );
        headings.push(words.get("evidence").to_owned());
        let mut table = self.form(words.get("ladder"), &headings, Vec::new(), TICKED);
        let widths = [
            None,
            Some(14.0),
            Some(12.0),
            Some(12.0),
            Some(12.0),
            Some(12.0),
            Some(48.0),
        ];
        for (index, (column, width)) in table.columns.iter_mut().zip(widths).enumerate() {
            column.width = width;
            column.role = if (1..=choices.len()).contains(&index) {
                Role::Centre
            } else {
                Role::Text
            };
        }
        let chosen = self.chosen();
        for (level, name) in [(Level::Basic, "basic"), (Level::Advanced, "advanced")] {
            let of: Vec<&str> = chosen
                .iter()
                .filter(|it| it.level == level)
                .map(|it| it.name)
                .collect();
            if !of.is_empty() {
                table.rows.push(Row::Group {
                    text: words.get(name).into(),
                });
                table
                    .rows
                    .extend(of.into_iter().map(|name| rung(name, choices.len())));
            }
        }
        table
    }
}

fn rung(name: &str, boxes: usize) -> Row {
    let mut cells = vec![Cell::plain(name)];
    cells.extend((0..boxes).map(|_| tick()));
    cells.push(Cell::default());
    Row::Cells {
        cells,
        height: Some(TICKED),
    }
}

fn printed_cell(text: String) -> Cell {
    match text.as_str() {
        "" => Cell::default(),
        "□" => tick(),
        _ => Cell::plain(text),
    }
}

fn tick() -> Cell {
    Cell::of(vec![Inline::toned("□", Tone::Tick)])
}
