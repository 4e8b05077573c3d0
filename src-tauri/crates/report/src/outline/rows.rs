//! Makes a document's table from the lines of a table answer: puts columns together, leaves out
//! empty ones, and lets what has no room follow as a small line. No cell is lost.

use super::answer::with_unit;
use super::brief::Brief;
use super::words::{Join, Words};
use crate::markdown;
use crate::tree::{self, Cell, Inline, Merge, Prose, Role, Table, TableForm, Text, Tone};
use chrono::NaiveDate;
use model::catalogue::{Catalogue, Column, ColumnKind, Question};
use model::records::{Cells, Row};
use model::sheet::Asked;
use model::workspace::Workspace;

/// More columns than this are not shown side by side.
const MOST: usize = 6;
/// Longer figures are words, and stand at the left.
const LONGEST_FIGURE: usize = 18;

/// A column of the document, made of columns of the question.
pub(super) struct Made<'q> {
    /// Its heading.
    pub(super) heading: String,
    /// What its cells hold.
    pub(super) role: Role,
    /// Patterns over ids of columns, each standing alone.
    patterns: Vec<String>,
    /// The columns it is made of.
    pub(super) columns: Vec<&'q Column>,
}

impl Brief<'_> {
    /// The table of an answer with lines.
    pub(super) fn table(&self, asked: &Asked<'_>) -> Option<Table> {
        let rows = self.workspace.rows_of(&self.service.id, &asked.question.id);
        if rows.is_empty() {
            return None;
        }
        let used: Vec<&Column> = asked
            .question
            .column
            .iter()
            .filter(|column| {
                rows.iter().any(|row| {
                    row.cells
                        .get(&column.id)
                        .is_some_and(|c| !c.trim().is_empty())
                })
            })
            .collect();
        let (made, rest) = put_together(&used, self.words.join(asked.question.id.as_str()));
        let mut lines: Vec<tree::Row> = rows
            .iter()
            .map(|row| tree::Row::cells(self.cells(row, &made, &rest)))
            .collect();
        merge_priorities(&mut lines, &made);
        let columns = made
            .iter()
            .enumerate()
            .map(|(index, column)| self.column(column, index, &lines))
            .collect();
        let said: Vec<&str> = made.iter().map(|m| m.heading.as_str()).collect();
        Some(Table {
            form: TableForm::Data,
            title: asked.question.label.as_str().into(),
            description: self
                .words
                .facts
                .fill("rows", &[("columns", &said.join(", "))])
                .into(),
            tag: Some(self.tag(asked.question)),
            caption: self.caption(asked),
            bands: Vec::new(),
            columns,
            rows: lines,
            note: self.remark(asked).map(Inline::plain).into_iter().collect(),
        })
    }

    fn column(&self, made: &Made<'_>, index: usize, lines: &[tree::Row]) -> tree::Column {
        let figures = lines
            .iter()
            .filter_map(|l| l.all().get(index))
            .all(|c| c.read().chars().count() <= LONGEST_FIGURE);
        let role = if made.role == Role::Number && !figures {
            Role::Text
        } else {
            made.role
        };
        tree::Column {
            heading: made.heading.as_str().into(),
            role,
            width: None,
        }
    }

    fn cells(&self, row: &Row, made: &[Made<'_>], rest: &[&Column]) -> Vec<Cell> {
        let mut cells: Vec<Cell> = made
            .iter()
            .map(|column| self.cell(&row.cells, column))
            .collect();
        let further: Vec<String> = rest
            .iter()
            .filter_map(|column| Some((column, self.shown(&row.cells, column)?)))
            .map(|(column, value)| format!("{}: {value}", column.label))
            .collect();
        let place = if cells.len() > 1 { 1 } else { 0 };
        if let (Some(cell), false) = (cells.get_mut(place), further.is_empty()) {
            let line = Inline::toned(further.join(" · "), Tone::Small);
            cell.content.push(Prose::paragraph(vec![line]));
        }
        cells
    }

    fn cell(&self, cells: &Cells, made: &Made<'_>) -> Cell {
        if let [only] = made.columns.as_slice()
            && made.patterns.is_empty()
        {
            let Some(value) = self.shown(cells, only) else {
                return Cell::default();
            };
            return Cell {
                content: markdown::read(&value),
                ..Cell::default()
            };
        }
        let value = |id: &str| {
            made.columns
                .iter()
                .find(|c| c.id.as_str() == id)
                .and_then(|c| self.shown(cells, c))
                .unwrap_or_default()
        };
        let shown: Vec<String> = made
            .patterns
            .iter()
            .map(|p| pattern(p, &value))
            .filter(|s| !s.is_empty())
            .collect();
        if shown.is_empty() {
            Cell::default()
        } else {
            Cell {
                content: markdown::read(&shown.join("; ")),
                ..Cell::default()
            }
        }
    }

    /// What a document shows for a cell; none if it is empty.
    fn shown(&self, cells: &Cells, column: &Column) -> Option<String> {
        let typed = cells
            .get(&column.id)
            .map(|c| c.trim())
            .filter(|c| !c.is_empty())?;
        Some(show(
            typed,
            column,
            (self.words, self.catalogue, self.workspace),
        ))
    }
}

/// A cell as it is read: choices by label, days in words, numbers with their unit.
fn show(
    typed: &str,
    column: &Column,
    (words, catalogue, workspace): (&Words, &Catalogue, &Workspace),
) -> String {
    match column.kind {
        ColumnKind::Text | ColumnKind::Prose | ColumnKind::Time | ColumnKind::Entries => {
            typed.to_owned()
        }
        ColumnKind::Number => with_unit(typed, &column.unit),
        ColumnKind::Choice => label_of(column, typed).to_owned(),
        ColumnKind::Choices => listed(typed, |it| label_of(column, it)),
        ColumnKind::Services => listed(typed, |it| name_of(workspace, it)),
        ColumnKind::Date => day(typed, words),
        ColumnKind::YesNo => match typed {
            "yes" | "true" => words.yes.clone(),
            "no" | "false" => words.no.clone(),
            other => other.to_owned(),
        },
        ColumnKind::Service => name_of(workspace, typed).to_owned(),
        ColumnKind::Role => catalogue
            .roles
            .iter()
            .find(|r| r.id.as_str() == typed)
            .map_or(typed, |role| role.name.as_str())
            .to_owned(),
    }
}

fn label_of<'a>(column: &'a Column, id: &'a str) -> &'a str {
    let found = column.choices.iter().find(|it| it.id.as_str() == id);
    found.map_or(id, |it| it.label.as_str())
}

fn name_of<'a>(workspace: &'a Workspace, id: &'a str) -> &'a str {
    let found = workspace.services.get(id);
    found.map_or(id, |it| it.name.as_str())
}

fn listed<'a>(typed: &'a str, show: impl Fn(&'a str) -> &'a str) -> String {
    typed
        .split_whitespace()
        .map(show)
        .collect::<Vec<_>>()
        .join(", ")
}

/// A day in words if a day was typed.
pub(super) fn day(typed: &str, words: &Words) -> String {
    NaiveDate::parse_from_str(typed, "%Y-%m-%d")
        .map_or_else(|_| typed.to_owned(), |date| words.short_day(date))
}

/// The columns of a document's table, and those that follow as a small line.
pub(super) fn put_together<'q>(
    used: &[&'q Column],
    join: Option<&Join>,
) -> (Vec<Made<'q>>, Vec<&'q Column>) {
    let mut made: Vec<Made<'q>> = match join {
        Some(join) => join
            .columns
            .iter()
            .map(|joined| from_join(joined, used))
            .filter(|m| !m.columns.is_empty())
            .collect(),
        None => Vec::new(),
    };
    let taken = |made: &[Made<'q>], column: &Column| {
        made.iter()
            .any(|m| m.columns.iter().any(|c| c.id == column.id))
    };
    let mut rest = Vec::new();
    let mut index = 0;
    while let Some(column) = used.get(index) {
        index += 1;
        if taken(&made, column) {
            continue;
        }
        let unit = used
            .get(index)
            .filter(|next| next.id.as_str() == "unit" && column.kind == ColumnKind::Number);
        if join.is_some() || made.len() >= MOST {
            rest.push(*column);
            continue;
        }
        let role = if column.kind == ColumnKind::Number {
            Role::Number
        } else {
            role_of(column)
        };
        match unit {
            Some(unit) => {
                index += 1;
                let patterns = vec![format!("{{{}}}\u{a0}{{{}}}", column.id, unit.id)];
                made.push(Made {
                    heading: column.label.clone(),
                    role,
                    patterns,
                    columns: vec![column, unit],
                });
            }
            None => made.push(Made {
                heading: column.label.clone(),
                role,
                patterns: Vec::new(),
                columns: vec![column],
            }),
        }
    }
    (made, rest)
}

fn from_join<'q>(joined: &super::words::Joined, used: &[&'q Column]) -> Made<'q> {
    let named = |column: &&&'q Column| joined.show.contains(&format!("{{{}}}", column.id));
    let role = match joined.role.as_str() {
        "number" => Role::Number,
        "label" => Role::Label,
        "date" => Role::Date,
        _ => Role::Text,
    };
    Made {
        heading: joined.heading.clone(),
        role,
        patterns: joined.show.split('|').map(str::to_owned).collect(),
        columns: used.iter().filter(named).copied().collect(),
    }
}

fn role_of(column: &Column) -> Role {
    match column.kind {
        ColumnKind::Date => Role::Date,
        ColumnKind::Number => Role::Number,
        _ => Role::Text,
    }
}

/// Fills a pattern; where a value is missing, those that are there stand side by side.
fn pattern(pattern: &str, value: &dyn Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut found: Vec<String> = Vec::new();
    let mut missing = false;
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let (id, after) = after.split_once('}').unwrap_or((after, ""));
        let filled = value(id);
        missing |= filled.is_empty();
        out.push_str(&filled);
        found.push(filled);
        rest = after;
    }
    out.push_str(rest);
    if !missing {
        return out;
    }
    found.retain(|value| !value.is_empty());
    found.join(" ")
}

/// Equal priorities one below the other become one cell.
fn merge_priorities(lines: &mut [tree::Row], made: &[Made<'_>]) {
    let choice =
        |m: &Made<'_>| matches!(m.columns.as_slice(), [only] if only.kind == ColumnKind::Choice);
    if !made
        .first()
        .is_some_and(|m| m.role == Role::Label && choice(m))
    {
        return;
    }
    let mut above: Option<Text> = None;
    for index in 0..lines.len() {
        let read = |at: usize| {
            lines
                .get(at)
                .and_then(|l| l.all().first())
                .map(|c| Text::new(c.read()))
        };
        let (here, below) = (read(index), read(index + 1));
        let merge = match &here {
            Some(words) if words.is_blank() => Merge::None,
            here if *here == above => Merge::Continued,
            here if *here == below => Merge::First,
            _ => Merge::None,
        };
        above = here;
        if let Some(tree::Row::Cells { cells, .. }) = lines.get_mut(index)
            && let Some(first) = cells.first_mut()
        {
            first.merge = merge;
        }
    }
}

/// The columns of a question's table for a sheet to fill in by hand.
pub(super) fn blank_columns<'q>(
    question: &'q Question,
    words: &Words,
) -> (Vec<Made<'q>>, Vec<&'q Column>) {
    let all: Vec<&Column> = question.column.iter().collect();
    put_together(&all, words.join(question.id.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_show_what_is_there() {
        let value = |id: &str| {
            if id == "a" {
                "1".to_owned()
            } else {
                String::new()
            }
        };
        assert_eq!(pattern("≤ {a}", &value), "≤ 1");
        assert_eq!(pattern("{a} → {b}", &value), "1");
        assert_eq!(pattern("{b}", &value), "");
    }

    #[test]
    fn days_are_written_out_and_words_stay() {
        let words = Words::shipped();
        assert_eq!(day("2027-06-30", words), "30 Jun 2027");
        assert_eq!(day("when it snows", words), "when it snows");
    }
}
