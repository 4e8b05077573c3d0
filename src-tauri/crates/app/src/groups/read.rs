//! A copy as it is read: what is in it, which of its steps are known here, and what it was before
//! the others. A copy is opened to look at, never to write.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use model::Workspace;
use model::dump::LogEntry;
use model::plan::turned;
use model::records::Group;
use store::File;

use crate::fault::Fault;
use crate::open_workspace::OpenWorkspace;

/// A copy that was read.
pub(super) struct Copy {
    pub(super) path: PathBuf,
    /// What it is called: its group, or its file.
    pub(super) name: String,
    /// The group whose copy it is.
    pub(super) group: Option<Group>,
    pub(super) workspace: Workspace,
    /// Its steps, oldest first, each with its id.
    pub(super) steps: Vec<(String, LogEntry)>,
}

/// Where a copy and the workspace parted.
pub(super) struct Parting {
    /// The copy as it was then.
    pub(super) base: Workspace,
    /// How many of its steps had been done by then.
    pub(super) at: usize,
}

impl Copy {
    pub(super) fn read(path: &Path) -> Result<Self, Fault> {
        let (file, workspace) = File::open_read_only(path)?;
        let steps = named(file.log()?)?;
        let group = workspace.groups.values().find(|it| it.here).cloned();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        Ok(Self {
            path: path.to_owned(),
            name: group
                .as_ref()
                .map_or(stem.into_owned(), |it| it.name.clone()),
            group,
            workspace,
            steps,
        })
    }

    /// The id of its last step.
    pub(super) fn head(&self) -> String {
        let last = self.steps.last();
        last.map(|(id, _)| id.clone()).unwrap_or_default()
    }

    /// Where it parted from a workspace that knows some steps; nothing if it knows none of these.
    pub(super) fn parting(&self, known: &BTreeSet<String>) -> Option<Parting> {
        let last = self.steps.iter().rposition(|(id, _)| known.contains(id))?;
        let mut base = self.workspace.clone();
        for (_, step) in self.steps.iter().skip(last + 1).rev() {
            base.absorb(&turned(&step.changes));
        }
        Some(Parting { base, at: last + 1 })
    }
}

fn named(log: Vec<LogEntry>) -> Result<Vec<(String, LogEntry)>, Fault> {
    let id = |it: LogEntry| Ok((it.id()?, it));
    log.into_iter()
        .map(id)
        .collect::<Result<_, serde_json::Error>>()
        .map_err(|it| Fault::program(format!("A step could not be read: {it}.")))
}

/// The steps of a workspace with their ids.
pub(super) fn own_steps(open: &OpenWorkspace) -> Result<Vec<(String, LogEntry)>, Fault> {
    named(open.file().log()?)
}

/// The ids of all steps that a workspace has: its own, and those of copies that came back.
///
/// # Errors
/// When the log cannot be read.
pub fn known_steps(open: &OpenWorkspace) -> Result<BTreeSet<String>, Fault> {
    Ok(known(&own_steps(open)?, open.workspace()))
}

pub(super) fn known(steps: &[(String, LogEntry)], workspace: &Workspace) -> BTreeSet<String> {
    let brought = workspace.merges.values().flat_map(|it| it.steps.iter());
    let own = steps.iter().map(|(id, _)| id);
    own.chain(brought).cloned().collect()
}
