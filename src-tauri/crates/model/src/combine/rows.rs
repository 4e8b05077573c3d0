//! Table answers. Lines of different members about the same thing become one line; everything else
//! stands side by side. What makes two lines the same thing, and how each of their cells is
//! combined, stands beside the question.

use super::cells::{Cell, folded};
use super::{Ask, Field, Ground, How, Made, Way, answers, gather};
use crate::catalogue::{Policy, Question};
use crate::ids::{ColumnId, RowId, ServiceId};
use crate::order;
use crate::records::{Cells, Key, Record, Row, Service, Take};
use crate::value::Value;

/// A line of a member. A feature of the catalogue, which its member never wrote down, is none in
/// the workspace yet.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    pub(super) by: &'a Service,
    pub(super) id: String,
    pub(super) cells: Cells,
}

/// Lines that become one.
struct Knot<'a> {
    lines: Vec<Line<'a>>,
    /// Whether they only look alike, so that somebody may want them apart.
    near: bool,
}

pub(super) fn combine(ground: &Ground, question: &Question, made: &mut Made) {
    let all = lines(ground, question);
    let decided = ground.decided(&question.id);
    let mut field = Field {
        question: question.id.clone(),
        how: How::Nothing,
        from: members_in(&all),
        asks: Vec::new(),
    };
    let several = field.from.len() > 1;
    let knots = match (decided, question.combine) {
        (Some(Take::Member { service }), _) => {
            field.how = How::Decided;
            let of_it = all.iter().filter(|it| it.by.id == *service).cloned();
            alone(of_it.collect())
        }
        (Some(Take::Both), _) => {
            field.how = How::Decided;
            alone(all.clone())
        }
        (_, Some(Policy::Ask)) if several && !agree(question, &all) => {
            field.how = How::Open;
            Vec::new()
        }
        _ => knotted(ground, question, all.clone()),
    };
    if several && (field.how == How::Open || field.how == How::Decided) {
        field.asks.push(whole(question, &all, decided.cloned()));
    }
    let mut put = Putting {
        ground,
        question,
        field,
        rows: Vec::new(),
    };
    for knot in knots {
        put.knot(knot, made);
    }
    put.finish(made);
}

/// A choice for the table as a whole.
fn whole(question: &Question, all: &[Line], taken: Option<Take>) -> Ask {
    let of = |service: &ServiceId| {
        let its = all.iter().filter(|it| it.by.id == *service);
        its.map(|it| head(question, &it.cells))
            .collect::<Vec<_>>()
            .join("; ")
    };
    let each = members_in(all).into_iter().map(|service| Way {
        text: of(&service),
        take: Take::Member { service },
    });
    let mut ways: Vec<Way> = each.collect();
    ways.push(Way {
        take: Take::Both,
        text: all
            .iter()
            .map(|it| head(question, &it.cells))
            .collect::<Vec<_>>()
            .join("; "),
    });
    Ask {
        row: None,
        column: None,
        about: question.label.clone(),
        ways,
        taken,
    }
}

/// The first filled cells of a line, as it is read.
pub(super) fn head(question: &Question, cells: &Cells) -> String {
    let filled = question.column.iter().filter_map(|column| {
        let text = cells.get(&column.id)?;
        let known = column.choices.iter().find(|it| it.id.as_str() == text);
        Some(known.map_or_else(|| text.clone(), |it| it.label.clone()))
    });
    filled.take(2).collect::<Vec<_>>().join(", ")
}

/// Whether all members have the same lines.
fn agree(question: &Question, all: &[Line]) -> bool {
    let of = |service: &ServiceId| -> Vec<Vec<String>> {
        let its = all.iter().filter(|it| it.by.id == *service);
        its.map(|it| {
            let cells = question.column.iter();
            cells
                .map(|column| plain(it.cells.get(&column.id)))
                .collect()
        })
        .collect()
    };
    let members = members_in(all);
    members
        .windows(2)
        .all(|pair| matches!(pair, [a, b] if of(a) == of(b)))
}

fn plain(cell: Option<&String>) -> String {
    cell.map_or_else(String::new, |it| it.trim().to_lowercase())
}

fn members_in(all: &[Line]) -> Vec<ServiceId> {
    let mut members: Vec<ServiceId> = Vec::new();
    for line in all {
        if !members.contains(&line.by.id) {
            members.push(line.by.id.clone());
        }
    }
    members
}

fn alone(lines: Vec<Line>) -> Vec<Knot> {
    let each = lines.into_iter().map(|it| Knot {
        lines: vec![it],
        near: false,
    });
    each.collect()
}

/// Ties lines of different members about the same thing together.
fn knotted<'a>(ground: &Ground, question: &Question, all: Vec<Line<'a>>) -> Vec<Knot<'a>> {
    let mut knots: Vec<Knot> = Vec::new();
    for line in all {
        let free = |knot: &Knot| knot.lines.iter().all(|it| it.by.id != line.by.id);
        let same =
            |knot: &Knot| free(knot) && knot.lines.iter().any(|it| is_same(question, it, &line));
        let near =
            |knot: &Knot| free(knot) && knot.lines.iter().any(|it| is_near(question, it, &line));
        let found = knots.iter().position(same).map(|at| (at, false));
        let found = found.or_else(|| knots.iter().position(near).map(|at| (at, true)));
        let apart = ground.decision(&question.id, Some(&row_id(&line)), None) == Some(&Take::Apart);
        match found.filter(|_| !apart) {
            Some((at, near)) => {
                if let Some(knot) = knots.get_mut(at) {
                    knot.near |= near;
                    knot.lines.push(line);
                }
            }
            None => knots.push(Knot {
                lines: vec![line],
                near: false,
            }),
        }
    }
    knots
}

/// The columns that make two lines the same thing: those named, or the first.
fn keys(question: &Question) -> Vec<&ColumnId> {
    if question.combine_by.is_empty() {
        question.column.iter().take(1).map(|it| &it.id).collect()
    } else {
        question.combine_by.iter().collect()
    }
}

fn is_same(question: &Question, one: &Line, other: &Line) -> bool {
    keys(question).into_iter().all(|column| {
        let cell = plain(one.cells.get(column));
        !cell.is_empty() && cell == plain(other.cells.get(column))
    })
}

fn is_near(question: &Question, one: &Line, other: &Line) -> bool {
    question.combine == Some(Policy::Near)
        && keys(question).into_iter().all(|column| {
            let cell = |line: &Line| line.cells.get(column).cloned().unwrap_or_default();
            crate::checks::near_names(&cell(one), &cell(other))
        })
}

/// The lines of all members in their order. Where one member wrote its features down and another
/// left them as the catalogue has them, the latter's are written down too.
fn lines<'a>(ground: &Ground<'a>, question: &Question) -> Vec<Line<'a>> {
    let mut all: Vec<Line> = Vec::new();
    let mut given: Vec<Line> = Vec::new();
    for member in &ground.members {
        let rows = ground.workspace.rows_of(&member.id, &question.id);
        if rows.is_empty() && question.combine == Some(Policy::Near) {
            let features = member
                .taken_from
                .parts()
                .map(Into::into)
                .collect::<Vec<_>>();
            for part in &features {
                given.extend(ground.catalogue.features_of(part).map(|it| Line {
                    by: member,
                    id: it.id.to_string(),
                    cells: named(question, &it.name),
                }));
            }
        }
        all.extend(rows.into_iter().map(|row| Line {
            by: member,
            id: row.id.to_string(),
            cells: row.cells.clone(),
        }));
    }
    if !all.is_empty() {
        all.extend(given);
    }
    all
}

fn named(question: &Question, name: &str) -> Cells {
    let first = question.column.first();
    first
        .map(|column| (column.id.clone(), name.to_owned()))
        .into_iter()
        .collect()
}

/// The id that a line has in the combination.
fn row_id(line: &Line) -> RowId {
    RowId::from(gather::derived("row", &[line.by.id.as_str(), &line.id]))
}

/// Puts lines into the combination, one after the other.
struct Putting<'p, 'a> {
    ground: &'p Ground<'a>,
    question: &'p Question,
    field: Field,
    rows: Vec<(Row, Vec<Key>)>,
}

impl Putting<'_, '_> {
    fn knot(&mut self, knot: Knot, made: &mut Made) {
        let Some(first) = knot.lines.first() else {
            return;
        };
        let id = row_id(first);
        let cells = if knot.lines.len() == 1 {
            first.cells.clone()
        } else {
            if self.field.how != How::Decided {
                self.field.how = How::Folded;
            }
            self.tied(&id, &knot)
        };
        for line in &knot.lines {
            made.lines
                .insert((line.by.id.clone(), line.id.clone()), id.clone());
        }
        let from = knot.lines.iter().map(|it| Key::Row {
            service: it.by.id.clone(),
            question: self.question.id.clone(),
            row: it.id.as_str().into(),
        });
        let row = Row {
            id,
            service: self.ground.service.id.clone(),
            question: self.question.id.clone(),
            organisation: self.ground.service.organisation.clone(),
            position: String::new(),
            cells,
        };
        self.rows.push((row, from.collect()));
    }

    /// The cells of lines that become one, and what is to be asked about them.
    fn tied(&mut self, id: &RowId, knot: &Knot) -> Cells {
        let mut cells = Cells::new();
        let about = knot.lines.first().map(|it| head(self.question, &it.cells));
        let about = about.unwrap_or_default();
        if knot.near {
            let last = knot.lines.last().map(row_id);
            self.field.asks.push(Ask {
                row: last,
                column: None,
                about: about.clone(),
                ways: apart_or_one(self.question, knot),
                taken: Some(Take::Both),
            });
        }
        for (column, cell) in folded(self.question, &knot.lines) {
            let decided = self
                .ground
                .decision(&self.question.id, Some(id), Some(&column.id));
            let chosen = decided.and_then(|take| taken(&column.id, take, &knot.lines));
            let differ = matches!(cell, Cell::Open);
            if differ {
                let heading = format!("{about}: {}", column.label);
                self.field.asks.push(Ask {
                    row: Some(id.clone()),
                    column: Some(column.id.clone()),
                    about: heading,
                    ways: cell_ways(column, &knot.lines),
                    taken: chosen.as_ref().and(decided).cloned(),
                });
            }
            let text = match (chosen, cell) {
                (Some(text), _) | (None, Cell::Text(text)) => text,
                (None, Cell::Open) => continue,
            };
            if !text.is_empty() {
                cells.insert(column.id.clone(), text);
            }
        }
        cells
    }

    fn finish(mut self, made: &mut Made) {
        let said = self.ground.said(self.question);
        if self.field.how == How::Nothing && !self.rows.is_empty() {
            self.field.how = match self.field.from.len() {
                1 => How::Only,
                _ => How::Union,
            };
        }
        if self.field.open() > 0 {
            self.field.how = How::Open;
        }
        let keys = order::behind(None, self.rows.len());
        for ((mut row, from), position) in self.rows.into_iter().zip(keys) {
            row.position = position;
            made.put(Record::Row(row), from);
        }
        let how = self.field.how;
        answers::put_answer(
            self.ground,
            self.question,
            (&said, Value::Nothing, how),
            made,
        );
        made.fields.push(self.field);
    }
}

fn apart_or_one(question: &Question, knot: &Knot) -> Vec<Way> {
    let heads = knot.lines.iter().map(|it| head(question, &it.cells));
    let heads: Vec<String> = heads.collect();
    vec![
        Way {
            take: Take::Both,
            text: heads.first().cloned().unwrap_or_default(),
        },
        Way {
            take: Take::Apart,
            text: heads.join("; "),
        },
    ]
}

fn taken(column: &ColumnId, take: &Take, lines: &[Line]) -> Option<String> {
    match take {
        Take::Member { service } => {
            let line = lines.iter().find(|it| it.by.id == *service)?;
            Some(line.cells.get(column).cloned().unwrap_or_default())
        }
        Take::Words { text } => Some(text.trim().to_owned()),
        Take::Both | Take::Apart => None,
    }
}

fn cell_ways(column: &crate::catalogue::Column, lines: &[Line]) -> Vec<Way> {
    let each = lines.iter().filter_map(|it| {
        let text = it.cells.get(&column.id)?;
        let known = column.choices.iter().find(|it| it.id.as_str() == text);
        let text = known.map_or_else(|| text.clone(), |it| it.label.clone());
        let take = Take::Member {
            service: it.by.id.clone(),
        };
        Some(Way { take, text })
    });
    each.collect()
}
