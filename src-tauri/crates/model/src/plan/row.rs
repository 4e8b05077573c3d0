//! Lines of table answers.

use super::{Desk, answer, typed_cells};
use crate::Refusal;
use crate::catalogue::{Question, QuestionKind};
use crate::change::Change;
use crate::edit::Edit;
use crate::ids::{QuestionId, RowId, ServiceId};
use crate::records::{Cells, Record, Row};
use crate::stamp::FreshIds;

pub(super) fn plan(desk: Desk, edit: &Edit, ids: &mut FreshIds) -> Result<Vec<Change>, Refusal> {
    match edit {
        Edit::AddRow {
            service,
            question,
            cells,
            after,
        } => add(desk, (service, question), cells, after.as_ref(), ids),
        Edit::EditRow {
            service,
            question,
            row,
            cells,
        } => {
            let (before, asked) = found(desk, service, question, row)?;
            let mut after = before.clone();
            after.cells = merged(asked, &before.cells, cells)?;
            Ok(
                Change::between(Some(Record::Row(before.clone())), Some(Record::Row(after)))
                    .into_iter()
                    .collect(),
            )
        }
        Edit::MoveRow {
            service,
            question,
            row,
            after,
        } => {
            let (before, _) = found(desk, service, question, row)?;
            let mut moved = before.clone();
            moved.position = position(desk, service, question, Some(row), after.as_ref())?;
            Ok(
                Change::between(Some(Record::Row(before.clone())), Some(Record::Row(moved)))
                    .into_iter()
                    .collect(),
            )
        }
        Edit::RemoveRow {
            service,
            question,
            row,
        } => remove(desk, service, question, row),
        _ => Ok(Vec::new()),
    }
}

fn add(
    desk: Desk,
    (service, question): (&ServiceId, &QuestionId),
    cells: &Cells,
    after: Option<&RowId>,
    ids: &mut FreshIds,
) -> Result<Vec<Change>, Refusal> {
    let (service, asked) = table(desk, service, question)?;
    let last = desk
        .workspace
        .rows_of(&service.id, question)
        .last()
        .map(|row| row.id.clone());
    let behind = after.or(last.as_ref());
    let row = Row {
        id: ids.draw().into(),
        service: service.id.clone(),
        question: question.clone(),
        organisation: service.organisation.clone(),
        position: position(desk, &service.id, question, None, behind)?,
        cells: merged(asked, &Cells::new(), cells)?,
    };
    let mut changes = vec![Change::added(Record::Row(row))];
    changes.extend(answer::follow(desk, service, question, false)?);
    Ok(changes)
}

fn remove(
    desk: Desk,
    service: &ServiceId,
    question: &QuestionId,
    row: &RowId,
) -> Result<Vec<Change>, Refusal> {
    let (before, _) = found(desk, service, question, row)?;
    let was_last = desk.workspace.rows_of(service, question).len() == 1;
    let mut changes = vec![Change::removed(Record::Row(before.clone()))];
    changes.extend(answer::follow(
        desk,
        desk.service(service)?,
        question,
        was_last,
    )?);
    Ok(changes)
}

fn table<'a>(
    desk: Desk<'a>,
    service: &ServiceId,
    question: &QuestionId,
) -> Result<(&'a crate::records::Service, &'a Question), Refusal> {
    let (service, asked) = desk.asked(service, question)?;
    if asked.kind == QuestionKind::Table {
        return Ok((service, asked));
    }
    Err(Refusal::WrongKind {
        question: question.clone(),
        expected: "one value, not lines",
    })
}

fn found<'a>(
    desk: Desk<'a>,
    service: &ServiceId,
    question: &QuestionId,
    row: &RowId,
) -> Result<(&'a Row, &'a Question), Refusal> {
    let (_, asked) = table(desk, service, question)?;
    let key = (service.clone(), question.clone(), row.clone());
    let row = desk.workspace.rows.get(&key);
    let unknown = || Refusal::Unknown {
        what: "line",
        id: key.2.to_string(),
    };
    Ok((row.ok_or_else(unknown)?, asked))
}

fn merged(question: &Question, old: &Cells, new: &Cells) -> Result<Cells, Refusal> {
    typed_cells::merged(&question.column, old, new, &|what, id| {
        Refusal::NotOffered {
            question: question.id.clone(),
            what,
            id: id.to_owned(),
        }
    })
}

/// The order key behind a line, or at the beginning; `moving` is not its own neighbour.
fn position(
    desk: Desk,
    service: &ServiceId,
    question: &QuestionId,
    moving: Option<&RowId>,
    behind: Option<&RowId>,
) -> Result<String, Refusal> {
    let rows = desk.workspace.rows_of(service, question);
    let others: Vec<&Row> = rows
        .into_iter()
        .filter(|it| Some(&it.id) != moving)
        .collect();
    let keys = others
        .iter()
        .map(|it| (it.id.as_str(), it.position.as_str()));
    super::scope::key_behind(keys, behind.map(RowId::as_str), "line")
}
