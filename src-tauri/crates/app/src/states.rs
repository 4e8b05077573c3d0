//! Earlier states of a workspace: those that its own log leads to, and those in other files. Every
//! step that brings or moves a lot is a point to compare with and to return to.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use model::Workspace;
use model::dump::{DUMP_FORM, Dump, LogEntry, Standing};
use model::plan::turned;
use serde::{Deserialize, Serialize};
use store::File;

use crate::OpenWorkspace;
use crate::fault::Fault;
use crate::views::time;

/// The steps whose eve is worth returning to.
const MARKED: [&str; 5] = ["merge", "import", "combine", "split", "handOut"];

/// A point to return to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Snapshot {
    /// The newest step that is in it.
    pub revision: u32,
    /// When the step behind it was done, which is as long as this state lasted.
    pub at: String,
    /// Who did that step.
    pub author: String,
    /// What came then: `merge`, `combine` …, or `now` for the state as it is.
    pub until: String,
}

/// What to compare with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, ts_rs::TS)]
#[serde(tag = "state", rename_all = "camelCase")]
pub enum Against {
    /// An earlier state of the same workspace.
    Revision {
        /// The newest step that is in it.
        revision: u32,
    },
    /// Another file.
    File {
        /// Where it is.
        path: PathBuf,
    },
}

/// What a word on a command line means: the number of a step, or a file.
#[must_use]
pub fn against(text: &str) -> Against {
    match text.parse() {
        Ok(revision) => Against::Revision { revision },
        Err(_) => Against::File { path: text.into() },
    }
}

/// A state to compare with, and when it was so.
#[derive(Clone, Debug)]
pub struct State {
    /// The workspace.
    pub workspace: Workspace,
    /// The moment of its newest step.
    pub at: DateTime<Utc>,
}

impl OpenWorkspace {
    /// The points to return to, newest first.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn snapshots(&self) -> Result<Vec<Snapshot>, Fault> {
        let log = self.file().log()?;
        let now = log.last().map(|it| Snapshot {
            revision: it.revision,
            at: time(it.at),
            author: it.author.clone(),
            until: "now".to_owned(),
        });
        let eves = log.windows(2).filter_map(|pair| match pair {
            [before, step] if MARKED.contains(&step.verb.as_str()) => Some(Snapshot {
                revision: before.revision,
                at: time(step.at),
                author: step.author.clone(),
                until: step.verb.clone(),
            }),
            _ => None,
        });
        let mut list: Vec<Snapshot> = eves.chain(now).collect();
        list.reverse();
        Ok(list)
    }

    /// The workspace as it was when a step was its newest.
    ///
    /// # Errors
    /// When there is no such step, or the log cannot be read.
    pub fn as_of(&self, revision: u32) -> Result<State, Fault> {
        let log = self.file().log()?;
        let newest = log.iter().rfind(|it| it.revision <= revision);
        let newest = newest.ok_or_else(|| no_step(revision))?;
        let mut workspace = self.workspace().clone();
        for step in log.iter().rev().take_while(|it| it.revision > revision) {
            workspace.absorb(&turned(&step.changes));
        }
        Ok(State {
            workspace,
            at: newest.at,
        })
    }

    /// The state that is meant.
    ///
    /// # Errors
    /// When it cannot be read, or has nothing to do with the organisation shown.
    pub fn state(&self, against: &Against) -> Result<State, Fault> {
        let state = match against {
            Against::Revision { revision } => self.as_of(*revision)?,
            Against::File { path } => {
                let (file, workspace) = File::open_read_only(path)?;
                let newest = file.log()?.pop();
                State {
                    workspace,
                    at: newest.map_or(DateTime::UNIX_EPOCH, |it| it.at),
                }
            }
        };
        let here = self.organisation();
        if state.workspace.organisations.contains_key(&here) {
            return Ok(state);
        }
        Err(Fault::refused(
            "That workspace does not have this organisation, so that there is nothing to compare. Choose an earlier file of the same workspace.",
        ))
    }

    /// Writes an earlier state into a new file, with the history up to it.
    ///
    /// # Errors
    /// When there is no such step, or the file cannot be written.
    pub fn restore_to(&self, revision: u32, path: &Path) -> Result<(), Fault> {
        let state = self.as_of(revision)?;
        let mut log = self.file().log()?;
        log.retain(|it| it.revision <= revision);
        stand(&mut log);
        let dump = Dump {
            charrette: DUMP_FORM,
            records: state.workspace.records(),
            log,
        };
        File::load_dump(path, &dump)?;
        Ok(())
    }
}

/// What had become of each step by the end of this log.
fn stand(log: &mut [LogEntry]) {
    for place in 0..log.len() {
        let Some(step) = log.get(place) else { return };
        let (target, verb) = (step.target, step.verb.clone());
        let turn = match verb.as_str() {
            "undo" => Some(Standing::Undone),
            "redo" => Some(Standing::Done),
            _ => None,
        };
        let fixed = step.standing == Standing::Fixed;
        let Some((earlier, rest)) = log.split_at_mut_checked(place) else {
            return;
        };
        match turn.zip(target) {
            Some((becomes, target)) => {
                for it in earlier.iter_mut().filter(|it| it.revision == target) {
                    it.standing = becomes;
                }
            }
            None if !fixed => {
                let undone = |it: &&mut LogEntry| it.standing == Standing::Undone;
                for it in earlier.iter_mut().filter(undone) {
                    it.standing = Standing::Dropped;
                }
                if let Some(step) = rest.first_mut() {
                    step.standing = Standing::Done;
                }
            }
            None => {}
        }
    }
}

fn no_step(revision: u32) -> Fault {
    Fault::refused(format!(
        "There is no state {revision} of this workspace. `charrette-cli snapshots` lists those that there are."
    ))
}
