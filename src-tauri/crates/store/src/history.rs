//! The log read back: for the history of an answer, a service or all, and for a dump.

use model::Key;
use model::dump::LogEntry;
use model::ids::{QuestionId, ServiceId};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::entry;
use crate::error::{StoreError, Trouble};
use crate::file::File;
use crate::tables::{log, log_change, word};

/// Which part of the history is wanted. Everything that is given has to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HistoryFilter {
    /// Steps in this service, or that changed something in it.
    pub service: Option<ServiceId>,
    /// Changes of the answer to this question, and of its lines.
    pub question: Option<QuestionId>,
    /// Changes of this record.
    pub key: Option<Key>,
    /// Only steps before this one, for the next page.
    pub before_revision: Option<u32>,
    /// At most this many steps.
    pub limit: Option<u32>,
}

impl File {
    /// The steps that a filter picks, newest first; steps that came to nothing are left out. With
    /// a question or a key, a step brings only the changes that are meant, else all of them.
    ///
    /// # Errors
    /// When the log cannot be read or is damaged.
    pub fn history(&self, filter: &HistoryFilter) -> Result<Vec<LogEntry>, StoreError> {
        self.read(|connection| history(connection, filter))
    }

    /// The whole log, oldest first, as a dump has it.
    ///
    /// # Errors
    /// When the log cannot be read or is damaged.
    pub fn log(&self) -> Result<Vec<LogEntry>, StoreError> {
        self.read(|connection| {
            let lines = log::lines(connection, "ORDER BY revision", [])?;
            let whole = lines.into_iter().map(|it| entry::whole(connection, it));
            whole.collect()
        })
    }
}

fn history(from: &Connection, filter: &HistoryFilter) -> Result<Vec<LogEntry>, Trouble> {
    let meant = Condition::on_changes(filter)?;
    let narrow = filter.question.is_some() || filter.key.is_some();
    let steps = Condition::on_steps(filter, &meant, narrow);
    let limit = filter.limit.map_or(-1, i64::from);
    let which = format!("{} ORDER BY revision DESC LIMIT {limit}", steps.text());
    let lines = log::lines(from, &which, params_from_iter(steps.values))?;
    let entries = lines.into_iter().map(|line| {
        if narrow {
            narrowed(from, line.entry, &meant)
        } else {
            entry::whole(from, line)
        }
    });
    entries.collect()
}

/// A step with only the changes that are meant.
fn narrowed(from: &Connection, mut step: LogEntry, meant: &Condition) -> Result<LogEntry, Trouble> {
    let mut which = meant.clone();
    which.and("revision = ?", vec![step.revision.into()]);
    let changes = log_change::changes(from, &which.text(), params_from_iter(which.values))?;
    step.changes = changes.into_iter().map(|(change, _)| change).collect();
    Ok(step)
}

/// Terms that all have to hold, and their values.
#[derive(Clone, Default)]
struct Condition {
    terms: Vec<String>,
    values: Vec<Value>,
}

impl Condition {
    fn on_changes(filter: &HistoryFilter) -> Result<Self, Trouble> {
        let mut meant = Self::default();
        if let Some(service) = &filter.service {
            meant.and("service = ?", vec![service.to_string().into()]);
        }
        if let Some(question) = &filter.question {
            meant.and("question = ?", vec![question.to_string().into()]);
        }
        if let Some(key) = &filter.key {
            let place = key.place();
            let text = |id: Option<String>| Value::from(id.unwrap_or_default());
            meant.and(
                "service = ? AND question = ? AND kind = ? AND key = ?",
                vec![
                    text(place.service.map(|it| it.to_string())),
                    text(place.question.map(|it| it.to_string())),
                    word(key.kind())?.into(),
                    key.to_string().into(),
                ],
            );
        }
        Ok(meant)
    }

    fn on_steps(filter: &HistoryFilter, meant: &Self, narrow: bool) -> Self {
        let mut steps = Self::default();
        let changed = format!(
            "revision IN (SELECT revision FROM log_change {})",
            meant.text()
        );
        match &filter.service {
            Some(service) if !narrow => {
                let mut values = vec![service.to_string().into()];
                values.extend(meant.values.clone());
                steps.and(&format!("(service = ? OR {changed})"), values);
            }
            _ if meant.terms.is_empty() => {}
            _ => steps.and(&changed, meant.values.clone()),
        }
        steps.and(
            "EXISTS (SELECT 1 FROM log_change WHERE log_change.revision = log.revision)",
            Vec::new(),
        );
        if let Some(before) = filter.before_revision {
            steps.and("revision < ?", vec![before.into()]);
        }
        steps
    }

    fn and(&mut self, term: &str, values: Vec<Value>) {
        self.terms.push(term.to_owned());
        self.values.extend(values);
    }

    fn text(&self) -> String {
        if self.terms.is_empty() {
            String::new()
        } else {
            format!("WHERE {}", self.terms.join(" AND "))
        }
    }
}
