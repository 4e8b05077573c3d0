//! History: the log in words, each change with the edit that puts it back.

use model::change::Change;
use model::dump::LogEntry;
use model::ids::{QuestionId, ServiceId};
use model::{Edit, Key, Place};
use serde::{Deserialize, Serialize};
use store::HistoryFilter;

use super::{said, time};
use crate::OpenWorkspace;
use crate::fault::Fault;

/// Which part of the history is wanted.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct HistoryAsk {
    /// Only this service.
    pub service: Option<ServiceId>,
    /// Only this question of it.
    pub question: Option<QuestionId>,
    /// At most this many steps.
    pub limit: u32,
}

/// Steps, newest first.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct History {
    about: String,
    entries: Vec<HistoryEntryView>,
    more: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
struct HistoryEntryView {
    revision: u32,
    at: String,
    author: String,
    verb: String,
    place: Place,
    #[serde(rename = "where")]
    where_in_words: String,
    changes: Vec<HistoryChange>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct HistoryChange {
    key: Key,
    label: String,
    before: String,
    after: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    restore: Option<Edit>,
}

/// The first changes of a step that are shown; a step that brings hundreds says so by its verb.
const SHOWN: usize = 12;

/// The history in words.
///
/// # Errors
/// When the log cannot be read.
pub fn history(open: &OpenWorkspace, ask: &HistoryAsk) -> Result<History, Fault> {
    let limit = ask.limit.clamp(1, 500);
    let filter = HistoryFilter {
        service: ask.service.clone(),
        question: ask.question.clone(),
        limit: Some(limit + 1),
        ..HistoryFilter::default()
    };
    let mut entries = open.history(&filter)?;
    let more = entries.len() > limit as usize;
    entries.truncate(limit as usize);
    let about = Place {
        service: ask.service.clone(),
        question: ask.question.clone(),
    };
    Ok(History {
        about: in_words(open, &about),
        entries: entries.iter().map(|it| entry(open, it)).collect(),
        more,
    })
}

fn entry(open: &OpenWorkspace, entry: &LogEntry) -> HistoryEntryView {
    // What a workspace began with is no change to compare with, and there may be thousands of it.
    let shown = if entry.verb == "new" { 0 } else { SHOWN };
    HistoryEntryView {
        revision: entry.revision,
        at: time(entry.at),
        author: entry.author.clone(),
        verb: entry.verb.clone(),
        place: entry.place.clone(),
        where_in_words: in_words(open, &entry.place),
        changes: entry
            .changes
            .iter()
            .take(shown)
            .filter_map(|it| change(open, it))
            .collect(),
    }
}

fn change(open: &OpenWorkspace, change: &Change) -> Option<HistoryChange> {
    let key = change.key()?;
    let text = |it: Option<&model::Record>| it.map(said::record).unwrap_or_default();
    Some(HistoryChange {
        label: label(open, &key),
        before: text(change.before()),
        after: text(change.after()),
        restore: restored(open, &key, change),
        key,
    })
}

/// What a change is about: the place in words, or the organisation's name.
fn label(open: &OpenWorkspace, key: &Key) -> String {
    match key {
        Key::Organisation { organisation } => {
            let found = open.workspace().organisations.get(organisation);
            found.map(|it| it.name.clone()).unwrap_or_default()
        }
        _ => in_words(open, &key.place()),
    }
}

/// The edit that puts a record back as it was before a change; nothing if it is so already.
#[must_use]
pub fn restored(open: &OpenWorkspace, key: &Key, change: &Change) -> Option<Edit> {
    let whole = matches!(
        key,
        Key::Catalogue { .. } | Key::Organisation { .. } | Key::Service { .. }
    );
    let wanted = change.before();
    if let Key::Combination { .. } | Key::Group { .. } | Key::Merge { .. } = key {
        // Each is only true together with everything else that its step did.
        return None;
    }
    if open.workspace().get(key).as_ref() == wanted || (whole && wanted.is_none()) {
        return None;
    }
    Some(Edit::PutBack {
        key: key.clone(),
        record: wanted.cloned().map(Box::new),
    })
}

/// A place in words: service and label of the question; empty for the overview.
#[must_use]
pub fn in_words(open: &OpenWorkspace, place: &Place) -> String {
    let Some(service) = place
        .service
        .as_ref()
        .and_then(|it| open.workspace().services.get(it))
    else {
        return String::new();
    };
    let asked = place
        .question
        .as_ref()
        .and_then(|it| open.catalogue().question(&service.taken_from, it));
    match asked {
        Some(question) => format!("{}, {}", service.name, question.label),
        None => service.name.clone(),
    }
}
