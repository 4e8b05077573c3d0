//! Lines of the organisation's registers.

use super::{Desk, typed_cells};
use crate::Refusal;
use crate::catalogue::Register;
use crate::change::Change;
use crate::edit::Edit;
use crate::ids::{EntryId, OrganisationId, RegisterId};
use crate::order;
use crate::records::{Cells, Entry, Record};
use crate::registers::{ROLES, given_in};
use crate::stamp::FreshIds;

pub(super) fn plan(desk: Desk, edit: &Edit, ids: &mut FreshIds) -> Result<Vec<Change>, Refusal> {
    match edit {
        Edit::AddEntry {
            organisation,
            register,
            cells,
        } => add(desk, organisation, register, cells, ids),
        Edit::EditEntry {
            organisation,
            register,
            entry,
            cells,
        } => {
            let asked = desk.register(register)?;
            change(desk, (organisation, register, entry), |it| {
                it.cells = merged(asked, &it.cells, cells)?;
                Ok(())
            })
        }
        Edit::StrikeEntry {
            organisation,
            register,
            entry,
        } => strike(desk, (organisation, register, entry)),
        Edit::RestoreEntry {
            organisation,
            register,
            entry,
        } => change(desk, (organisation, register, entry), |it| {
            it.struck = false;
            Ok(())
        }),
        _ => Ok(Vec::new()),
    }
}

type Named<'a> = (&'a OrganisationId, &'a RegisterId, &'a EntryId);

fn add(
    desk: Desk,
    organisation: &OrganisationId,
    register: &RegisterId,
    cells: &Cells,
    ids: &mut FreshIds,
) -> Result<Vec<Change>, Refusal> {
    let asked = desk.register(register)?;
    desk.organisation(organisation)?;
    let last = desk.workspace.entries_in(organisation, register);
    let last = last.last().map(|it| it.position.as_str());
    let entry = Entry {
        id: ids.draw().into(),
        register: register.clone(),
        organisation: organisation.clone(),
        position: order::between(last, None),
        cells: merged(asked, &Cells::new(), cells)?,
        struck: false,
    };
    Ok(vec![Change::added(Record::Entry(entry))])
}

fn merged(register: &Register, old: &Cells, new: &Cells) -> Result<Cells, Refusal> {
    typed_cells::merged(&register.column, old, new, &|what, id| Refusal::Unknown {
        what,
        id: id.to_owned(),
    })
}

/// The recorded line and, before anybody changed it, the given one.
fn known(
    desk: Desk,
    (organisation, register, entry): Named,
) -> Result<(Option<Entry>, Entry), Refusal> {
    desk.organisation(organisation)?;
    let key = (organisation.clone(), register.clone(), entry.clone());
    if let Some(found) = desk.workspace.entries.get(&key) {
        return Ok((Some(found.clone()), found.clone()));
    }
    let mut given = given_in(desk.catalogue, register).into_iter();
    let found = given.find(|(id, _)| id == entry);
    let (id, cells) = found.ok_or_else(|| Refusal::Unknown {
        what: "line",
        id: entry.to_string(),
    })?;
    let line = Entry {
        id,
        register: key.1,
        organisation: key.0,
        cells,
        ..Entry::default()
    };
    Ok((None, line))
}

fn change(
    desk: Desk,
    named: Named,
    edit: impl FnOnce(&mut Entry) -> Result<(), Refusal>,
) -> Result<Vec<Change>, Refusal> {
    let (before, mut after) = known(desk, named)?;
    let untouched = after.clone();
    edit(&mut after)?;
    if before.is_none() && after == untouched {
        return Ok(Vec::new());
    }
    let change = Change::between(before.map(Record::Entry), Some(Record::Entry(after)));
    Ok(change.into_iter().collect())
}

fn strike(desk: Desk, named: Named) -> Result<Vec<Change>, Refusal> {
    let (before, mut line) = known(desk, named)?;
    let (_, register, entry) = named;
    let given = given_in(desk.catalogue, register);
    let mut changes = if given.iter().any(|(id, _)| id == entry) {
        line.struck = true;
        Change::between(before.map(Record::Entry), Some(Record::Entry(line)))
            .into_iter()
            .collect()
    } else {
        vec![Change::removed(Record::Entry(line))]
    };
    if register.as_str() == ROLES {
        changes.extend(duties_of(desk, named));
    }
    Ok(changes)
}

/// The duties that go with a role.
fn duties_of(desk: Desk, (organisation, _, role): Named) -> Vec<Change> {
    let duties = desk.workspace.duties.values();
    duties
        .filter(|it| it.role == *role && it.organisation == *organisation)
        .map(|it| Change::removed(Record::Duty(it.clone())))
        .collect()
}
