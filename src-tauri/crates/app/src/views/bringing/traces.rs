//! Who wrote what stands on a side, and the words for where it stands.

use model::dump::LogEntry;
use model::merge::{Conflict, field_of};
use model::records::Record;
use model::{Catalogue, Change, Key, Place, Workspace};
use serde_json::Value as Json;

use crate::views::time;

/// Who wrote something, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Trace {
    pub(super) who: String,
    pub(super) at: String,
}

/// The newest step that made the field what it is; failing that, the newest that touched the
/// record. The logs come oldest first.
pub(super) fn trace(logs: &[&[LogEntry]], conflict: &Conflict, stands: &Json) -> Trace {
    let steps = || logs.iter().rev().flat_map(|it| it.iter().rev());
    let wrote = |step: &&LogEntry| step.changes.iter().any(|it| made(it, conflict, stands));
    let touched = |step: &&LogEntry| step.changes.iter().any(|it| touches(it, conflict));
    let found = steps().find(wrote).or_else(|| steps().find(touched));
    found.map_or_else(Trace::default, |it| Trace {
        who: it.author.clone(),
        at: time(it.at),
    })
}

fn made(change: &Change, conflict: &Conflict, stands: &Json) -> bool {
    if conflict.field.is_empty() || change.key().as_ref() != Some(&conflict.key) {
        return false;
    }
    let read = |it: Option<&Record>| {
        let value = it.and_then(|it| field_of(it, &conflict.field));
        value.unwrap_or(Json::Null)
    };
    let after = read(change.after());
    after == *stands && after != read(change.before())
}

fn touches(change: &Change, conflict: &Conflict) -> bool {
    let Some(key) = change.key() else {
        return false;
    };
    let of_service = |service| key.place().service == Some(service);
    key == conflict.key
        || (conflict.records > 1 && conflict.key.place().service.is_some_and(of_service))
}

/// Words for places, from several states of a workspace: what one lacks, another one names.
pub(super) struct Names<'a> {
    catalogue: &'a Catalogue,
    workspaces: [&'a Workspace; 2],
}

impl<'a> Names<'a> {
    pub(super) fn new(catalogue: &'a Catalogue, workspaces: [&'a Workspace; 2]) -> Self {
        Self {
            catalogue,
            workspaces,
        }
    }

    /// Service and label of the question; empty where there is no service.
    pub(super) fn place(&self, place: &Place) -> String {
        let service = place.service.as_ref();
        let mut all = self.workspaces.iter();
        let found = all.find_map(|it| it.services.get(service?));
        let Some(service) = found else {
            return String::new();
        };
        let question = place.question.as_ref();
        let question = question.and_then(|it| self.catalogue.question(&service.taken_from, it));
        question.map_or_else(
            || service.name.clone(),
            |it| format!("{}, {}", service.name, it.label),
        )
    }

    /// A few words for a line, a hand-off or a practice.
    pub(super) fn line(&self, conflict: &Conflict) -> String {
        let mut all = self.workspaces.iter();
        let record = all.find_map(|it| it.get(&conflict.key));
        match record {
            Some(Record::Row(it)) => first(it.cells.values()),
            Some(Record::Entry(it)) => it
                .cells
                .get("name")
                .cloned()
                .unwrap_or_else(|| first(it.cells.values())),
            Some(Record::HandOff(it)) => it.what,
            Some(Record::Practice(it)) => {
                let known = self
                    .catalogue
                    .practice(&it.practice)
                    .map(|it| it.name.clone());
                let own = it.own.map(|it| it.name);
                own.or(known).unwrap_or_else(|| it.practice.to_string())
            }
            _ => String::new(),
        }
    }

    /// The head of the column that a cell stands in.
    pub(super) fn column(&self, key: &Key, field: &str) -> String {
        let Some(id) = field.strip_prefix("cells.") else {
            return String::new();
        };
        let columns = match key {
            Key::Row { question, .. } => {
                let mut all = self.catalogue.questions.iter();
                let asked = all.find(|it| it.id == *question);
                asked.map(|it| it.column.as_slice())
            }
            Key::Entry { register, .. } => {
                let asked = self.catalogue.register(register);
                asked.map(|it| it.column.as_slice())
            }
            _ => None,
        };
        let mut columns = columns.unwrap_or_default().iter();
        let found = columns.find(|it| it.id.as_str() == id);
        found.map_or(id, |it| it.label.as_str()).to_owned()
    }
}

fn first<'a>(mut texts: impl Iterator<Item = &'a String>) -> String {
    texts.find(|it| !it.is_empty()).cloned().unwrap_or_default()
}
