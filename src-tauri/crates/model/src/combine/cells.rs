//! The cells of lines that become one: for each column, what is proposed.

use super::answers::{alike, marked};
use super::rows::Line;
use crate::catalogue::{Column, ColumnKind, Fold, Policy, Question};
use crate::readings::Unit;
use crate::records::Cells;
use crate::typed;

/// What is proposed for a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// This.
    Text(String),
    /// Only a person can say.
    Open,
}

/// The cells of lines that become one, column by column.
pub(super) fn folded<'q>(question: &'q Question, lines: &[Line]) -> Vec<(&'q Column, Cell)> {
    let lead = strictest(question, lines);
    let each = question.column.iter().map(|column| {
        let said: Vec<(&Line, &str)> = lines
            .iter()
            .map(|it| (it, it.cells.get(&column.id).map_or("", |cell| cell.trim())))
            .filter(|(_, text)| !text.is_empty())
            .collect();
        let cell = match (said.as_slice(), &lead, column.combine) {
            ([], _, _) => Cell::Text(String::new()),
            ([(_, only), ..], _, fold)
                if fold != Some(Fold::Sum)
                    && fold != Some(Fold::Pooled)
                    && said.iter().all(|(_, it)| alike(it, only)) =>
            {
                Cell::Text((*only).to_owned())
            }
            (_, Some(lead), None) => Cell::Text(lead.get(&column.id).cloned().unwrap_or_default()),
            (said, _, fold) => of(column, fold, said, lines),
        };
        (column, cell)
    });
    each.collect()
}

fn of(column: &Column, fold: Option<Fold>, said: &[(&Line, &str)], lines: &[Line]) -> Cell {
    let texts = || said.iter().map(|(_, text)| *text);
    match fold.unwrap_or(default_of(column)) {
        Fold::Ask => Cell::Open,
        Fold::Both => {
            let by: Vec<_> = said.iter().map(|(line, text)| (line.by, *text)).collect();
            Cell::Text(marked(&by, "; "))
        }
        Fold::Least => extreme(column, texts(), f64::lt),
        Fold::Most => extreme(column, texts(), f64::gt),
        Fold::Sum => {
            let numbers: Option<Vec<f64>> = texts().map(typed::number).collect();
            numbers.map_or(Cell::Open, |it| Cell::Text(written(it.iter().sum())))
        }
        Fold::Pooled => pooled(lines).map_or(Cell::Open, Cell::Text),
    }
}

/// Words of several stand side by side; between values only a person can choose.
fn default_of(column: &Column) -> Fold {
    match column.kind {
        ColumnKind::Text | ColumnKind::Prose | ColumnKind::Role => Fold::Both,
        ColumnKind::Number
        | ColumnKind::Choice
        | ColumnKind::Date
        | ColumnKind::YesNo
        | ColumnKind::Service
        | ColumnKind::Time
        | ColumnKind::Choices
        | ColumnKind::Services
        | ColumnKind::Entries => Fold::Ask,
    }
}

fn extreme<'t>(
    column: &Column,
    texts: impl Iterator<Item = &'t str>,
    better: fn(&f64, &f64) -> bool,
) -> Cell {
    let mut best: Option<(f64, &str)> = None;
    for text in texts {
        let Some(rank) = rank(column, text) else {
            return Cell::Open;
        };
        if best.is_none_or(|(known, _)| better(&rank, &known)) {
            best = Some((rank, text));
        }
    }
    best.map_or(Cell::Open, |(_, text)| Cell::Text(text.to_owned()))
}

/// Where a value stands among those that its column may hold; the offers of a choice in their
/// order, no before yes.
fn rank(column: &Column, text: &str) -> Option<f64> {
    match column.kind {
        ColumnKind::Number => typed::number(text),
        ColumnKind::Time => typed::time(text).map(f64::from),
        ColumnKind::Date => {
            typed::date(text).map(|it| f64::from(chrono::Datelike::num_days_from_ce(&it)))
        }
        ColumnKind::YesNo => match text {
            "no" => Some(0.0),
            "yes" => Some(1.0),
            _ => None,
        },
        ColumnKind::Choice => {
            let ids = column.choices.iter().zip(0_u32..);
            let mut ranks = ids.filter(|(it, _)| it.id.as_str() == text);
            ranks.next().map(|(_, rank)| f64::from(rank))
        }
        _ => None,
    }
}

/// The share that each of the united people gives: the same person in two services is counted
/// once, with both shares; nobody gives more than all of the time.
fn pooled(lines: &[Line]) -> Option<String> {
    let number = |cells: &Cells, column: &str| cells.get(column).and_then(|it| typed::number(it));
    let mut given = 0.0;
    let mut people: f64 = 0.0;
    for line in lines {
        let there = number(&line.cells, "people")?;
        given += there * number(&line.cells, "share")?;
        people = people.max(there);
    }
    (people > 0.0).then(|| written((given / people).min(100.0)))
}

fn written(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    format!("{rounded}")
}

/// For promises: the line that promises the shortest time, the more often kept one among equals.
/// A clock that never stops is stricter than one that does.
fn strictest(question: &Question, lines: &[Line]) -> Option<Cells> {
    if question.combine != Some(Policy::Strictest) {
        return None;
    }
    let rank = |line: &Line| {
        let text = |column: &str| line.cells.get(column).map_or("", |it| it.trim());
        let clock = match text("clock") {
            "service-hours" => crate::readings::Clock::ServiceHours,
            _ => crate::readings::Clock::AllHours,
        };
        let unit = Unit::parse(text("unit"))?;
        let hours = unit.hours(typed::number(text("value"))?, clock);
        // 40 service hours in a week of 168: how long a promise can last on the wall clock.
        let stretch = match clock {
            crate::readings::Clock::AllHours => 1.0,
            crate::readings::Clock::ServiceHours => 168.0 / 40.0,
        };
        let kept = typed::number(text("attainment")).unwrap_or(0.0);
        Some((hours * stretch, -kept))
    };
    let mut best: Option<((f64, f64), &Line)> = None;
    for line in lines {
        if let Some(rank) = rank(line)
            && best.is_none_or(|(known, _)| rank < known)
        {
            best = Some((rank, line));
        }
    }
    best.map(|(_, line)| line.cells.clone())
}
