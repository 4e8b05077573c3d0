//! Copies brought back one after the other over the growing workspace, in memory: what would join,
//! what would have to be decided, and what would stand then.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use model::dump::LogEntry;
use model::edit::Held;
use model::merge::{Clash, Conflict, Keep, Merged, Names, Resolution, Sides, merge};
use model::records::{Group, Merge};
use model::{Change, Key, Record, Stamp, Workspace};

use super::read::{Copy, known, own_steps};
use crate::fault::Fault;
use crate::open_workspace::OpenWorkspace;

/// What this workspace is called where a copy says something else.
const HERE: &str = "Here";

/// What is to be brought back, and what was decided about it.
#[derive(Clone, Debug, Default)]
pub struct Bringing {
    /// The copies, in the order in which they are brought back.
    pub copies: Vec<PathBuf>,
    /// Decisions by the id of the conflict.
    pub resolutions: BTreeMap<String, Resolution>,
    /// What is kept where nothing was decided, as far as the conflict takes it.
    pub otherwise: Option<Keep>,
}

/// A copy that was compared.
pub struct Came {
    /// The file.
    pub path: PathBuf,
    /// What it is called.
    pub name: String,
    /// The group whose copy it is.
    pub group: Option<Group>,
    /// The id of its last step.
    pub head: String,
    /// The ids of its steps that were not known.
    pub new_steps: Vec<String>,
    /// The workspace before it came, and after.
    pub change: Vec<Change>,
    /// What joined and what did not.
    pub merged: Merged,
    /// What stands at each conflict, settled or not, in the order of the conflicts.
    pub decided: Vec<Option<Resolution>>,
    /// When its last step was done.
    pub at: chrono::DateTime<chrono::Utc>,
    /// The copy itself.
    pub workspace: Workspace,
    /// What it did since it parted.
    pub steps: Vec<LogEntry>,
}

/// What bringing copies back would come to.
pub struct Folded {
    /// The revision of the workspace that the copies were compared with.
    pub revision: u32,
    /// The workspace as it would be.
    pub workspace: Workspace,
    /// The steps of the workspace before.
    pub steps: Vec<LogEntry>,
    /// The copies, in their order.
    pub copies: Vec<Came>,
}

impl Folded {
    /// How many decisions are left.
    #[must_use]
    pub fn open(&self) -> usize {
        self.copies.iter().map(|it| it.merged.open()).sum()
    }

    /// The first conflict that is left, with the name of its copy.
    #[must_use]
    pub fn first_open(&self) -> Option<(&Came, &Conflict)> {
        self.copies.iter().find_map(|came| {
            let mut all = came.merged.conflicts.iter();
            all.find(|it| !it.settled).map(|it| (came, it))
        })
    }

    /// The records as they would be, as far as they are not so in a workspace.
    #[must_use]
    pub fn held(&self, before: &Workspace) -> Vec<Held> {
        let changes = self.copies.iter().flat_map(|it| it.change.iter());
        let keys: BTreeSet<Key> = changes.filter_map(Change::key).collect();
        let held = keys.into_iter().map(|key| Held {
            record: self.workspace.get(&key),
            key,
        });
        held.filter(|it| before.get(&it.key) != it.record).collect()
    }
}

/// Compares copies with a workspace. Nothing is changed, here or there.
///
/// # Errors
/// When a copy cannot be read, is this very workspace, or has nothing to do with it.
pub fn fold(open: &OpenWorkspace, wish: &Bringing, stamp: &Stamp) -> Result<Folded, Fault> {
    for path in &wish.copies {
        if open.file().is_at(path) {
            return Err(Fault::refused(format!(
                "“{}” is the workspace that is open, not a copy of it. Choose the copies of the groups.",
                path.display()
            )));
        }
    }
    let steps = own_steps(open)?;
    let mut known = known(&steps, open.workspace());
    let mut folded = Folded {
        revision: open.file().revision(),
        workspace: open.workspace().clone(),
        steps: steps.into_iter().map(|(_, it)| it).collect(),
        copies: Vec::with_capacity(wish.copies.len()),
    };
    for path in &wish.copies {
        let came = one(open, path, wish, (&mut folded.workspace, &mut known, stamp))?;
        folded.copies.push(came);
    }
    Ok(folded)
}

/// Brings one copy over what has grown so far.
fn one(
    open: &OpenWorkspace,
    path: &Path,
    wish: &Bringing,
    (grown, known, stamp): (&mut Workspace, &mut BTreeSet<String>, &Stamp),
) -> Result<Came, Fault> {
    let copy = Copy::read(path)?;
    let Some(parting) = copy.parting(known) else {
        return Err(unrelated(path));
    };
    let head = copy.head();
    let decide = |it: &Conflict| decision(wish, &head, it);
    let names = Names {
        ours: HERE,
        theirs: &copy.name,
    };
    let sides = Sides::new(open.catalogue(), [&parting.base, grown, &copy.workspace]);
    let merged = merge(&sides, names, &decide);
    let since = copy.steps.iter().skip(parting.at);
    let new_steps: Vec<String> = since.map(|(id, _)| id.clone()).collect();
    let mut change: Vec<Change> = merged
        .held
        .iter()
        .filter_map(|it| Change::between(grown.get(&it.key), it.record.clone()))
        .collect();
    if !new_steps.is_empty() {
        let note = Record::Merge(Merge {
            id: head.as_str().into(),
            name: copy.name.clone(),
            at: crate::views::time(stamp.at),
            steps: new_steps.clone(),
        });
        change.extend(Change::between(grown.get(&note.key()), Some(note)));
    }
    grown.absorb(&change);
    known.extend(copy.steps.iter().map(|(id, _)| id.clone()));
    known.extend(grown.merges.values().flat_map(|it| it.steps.clone()));
    Ok(came(copy, parting.at, (merged, change, new_steps), &decide))
}

fn came(
    copy: Copy,
    parted: usize,
    (merged, change, new_steps): (Merged, Vec<Change>, Vec<String>),
    decide: &dyn Fn(&Conflict) -> Option<Resolution>,
) -> Came {
    let head = copy.head();
    let last = copy.steps.last().map(|(_, it)| it.at);
    Came {
        path: copy.path,
        name: copy.name,
        group: copy.group,
        head,
        new_steps,
        change,
        decided: merged.conflicts.iter().map(decide).collect(),
        merged,
        at: last.unwrap_or_default(),
        workspace: copy.workspace,
        steps: copy.steps.into_iter().skip(parted).map(|it| it.1).collect(),
    }
}

/// What was decided about a conflict of a copy.
fn decision(wish: &Bringing, head: &str, conflict: &Conflict) -> Option<Resolution> {
    if let Some(decided) = wish.resolutions.get(&conflict.id(head)) {
        return Some(decided.clone());
    }
    wish.otherwise.clone().map(Resolution::from)
}

fn unrelated(path: &Path) -> Fault {
    Fault::refused(format!(
        "“{}” was not made from this workspace: the two have no step in common. Nothing was changed. Bring it in as an organisation instead.",
        path.display()
    ))
}

/// What there is to do about a service that was combined in the meantime.
#[must_use]
pub(crate) fn advice(workspace: &Workspace, conflict: &Conflict) -> Option<String> {
    let Clash::CombinedHere { name, .. } = &conflict.clash else {
        return None;
    };
    let service = conflict.key.place().service?;
    let members = workspace.combinations.values().flat_map(|it| &it.members);
    let known = members.into_iter().find(|it| it.service == service);
    let service = known.map_or(service.as_str(), |it| it.name.as_str());
    Some(format!(
        "“{service}” was combined into “{name}” after this copy was handed out. Split it, bring the copy back, and combine again: the choices are remembered."
    ))
}
