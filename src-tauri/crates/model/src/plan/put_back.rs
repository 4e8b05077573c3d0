//! Putting one record back as history knows it.

use super::Desk;
use crate::change::Change;
use crate::records::{Key, Record};
use crate::{Refusal, Workspace};

pub(super) fn plan(desk: Desk, key: &Key, record: Option<&Record>) -> Result<Vec<Change>, Refusal> {
    if let Key::Combination { .. } | Key::Group { .. } | Key::Merge { .. } = key {
        return Err(Refusal::Orphan);
    }
    let keys_agree = record.is_none_or(|it| it.key() == *key);
    if !keys_agree || !record.is_none_or(|it| has_a_place(desk.workspace, it)) {
        return Err(Refusal::Orphan);
    }
    let before = desk.workspace.get(key);
    let whole = matches!(
        before,
        Some(Record::Service(_) | Record::Organisation(_) | Record::Catalogue(_))
    );
    if record.is_none() && whole {
        return Err(Refusal::Orphan);
    }
    Ok(Change::between(before, record.cloned())
        .into_iter()
        .collect())
}

/// Whether what the record hangs on is still there.
pub(super) fn has_a_place(workspace: &Workspace, record: &Record) -> bool {
    let organisation = record.organisation();
    let housed = organisation.is_none_or(|it| {
        matches!(record, Record::Organisation(_)) || workspace.organisations.contains_key(it)
    });
    let service = record.key().place().service;
    let served = matches!(record, Record::Service(_))
        || service.is_none_or(|it| workspace.services.contains_key(&it));
    housed && served
}
