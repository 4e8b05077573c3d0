//! Bringing copies of a workspace together: three states of it compared record by record and field
//! by field. What one side alone changed is taken; what both changed is joined by the rule of what
//! stands there; what cannot be joined is a conflict, and stands as here until somebody decides.

mod conflict;
mod fields;
mod prose;
mod records;
mod resolution;
mod sequence;
mod units;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value as Json, json};

pub use conflict::{Clash, Conflict};
pub use fields::{Form, field_of};
pub use prose::{Mark, Piece, joined_items, joined_set, joined_words, pieces};
pub use resolution::{Keep, Names, Resolution};
pub use words::in_words;

use crate::catalogue::Catalogue;
use crate::edit::Held;
use crate::records::{Key, Record};
use crate::workspace::Workspace;
use units::Unit;

/// One of the three states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// As it was when the copies parted.
    Base,
    /// As it is here.
    Ours,
    /// As it is in the copy.
    Theirs,
}

impl Side {
    fn other(self) -> Self {
        match self {
            Self::Ours => Self::Theirs,
            Self::Base | Self::Theirs => Self::Ours,
        }
    }
}

/// What a merge came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merged {
    /// The records that are no longer as they are here.
    pub held: Vec<Held>,
    /// Where somebody has to decide, or has.
    pub conflicts: Vec<Conflict>,
    /// The records that changed without anybody having to decide.
    pub joined: BTreeSet<Key>,
}

impl Merged {
    /// How many decisions are left.
    #[must_use]
    pub fn open(&self) -> usize {
        self.conflicts.iter().filter(|it| !it.settled).count()
    }
}

/// What decides about conflicts.
pub type Decide<'a> = &'a dyn Fn(&Conflict) -> Option<Resolution>;

/// Three states of a workspace.
pub struct Sides<'a> {
    catalogue: &'a Catalogue,
    base: &'a Workspace,
    ours: &'a Workspace,
    theirs: &'a Workspace,
    hanging: [BTreeMap<Key, BTreeSet<Key>>; 3],
}

/// Brings what a copy changed since it parted into the workspace.
#[must_use]
pub fn merge(sides: &Sides, names: Names, decide: Decide) -> Merged {
    let mut work = Work {
        sides,
        names,
        decide,
        merged: Merged::default(),
    };
    let units = units::units(sides);
    let mut done: BTreeSet<Key> = BTreeSet::new();
    for unit in &units {
        work.unit(unit, &mut done);
    }
    for key in sides.changed() {
        if !done.contains(&key) {
            work.record(&key);
        }
    }
    work.merged
}

impl<'a> Sides<'a> {
    /// Base, ours and theirs, in this order.
    #[must_use]
    pub fn new(catalogue: &'a Catalogue, states: [&'a Workspace; 3]) -> Self {
        let [base, ours, theirs] = states;
        // Most copies strike nothing: what hangs on what is then not needed.
        let struck = |one: &Workspace, other: &Workspace| {
            let roles = one.entries.keys().any(|it| !other.entries.contains_key(it));
            roles
                || one
                    .services
                    .keys()
                    .any(|it| !other.services.contains_key(it))
        };
        let needed = struck(base, ours) || struck(base, theirs);
        let hanging = states.map(|it| {
            if needed {
                units::hanging(it)
            } else {
                BTreeMap::new()
            }
        });
        Self {
            catalogue,
            base,
            ours,
            theirs,
            hanging,
        }
    }

    fn workspace(&self, side: Side) -> &Workspace {
        match side {
            Side::Base => self.base,
            Side::Ours => self.ours,
            Side::Theirs => self.theirs,
        }
    }

    /// A record of a side. Whether a workspace is a group's copy is its own affair.
    fn record(&self, side: Side, key: &Key) -> Option<Record> {
        let mut found = self.workspace(side).get(key);
        if let Some(Record::Group(it)) = &mut found {
            it.here = self.ours.groups.get(&it.id).is_some_and(|own| own.here);
        }
        found
    }

    /// The records of a side that hang on a service or a role.
    fn hanging(&self, side: Side, head: &Key) -> BTreeSet<Key> {
        let [base, ours, theirs] = &self.hanging;
        let all = match side {
            Side::Base => base,
            Side::Ours => ours,
            Side::Theirs => theirs,
        };
        all.get(head).cloned().unwrap_or_default()
    }

    /// The keys of all records that the copy changed.
    fn changed(&self) -> BTreeSet<Key> {
        let mut keys = BTreeSet::new();
        let mut old: BTreeMap<Key, Record> = BTreeMap::new();
        old.extend(self.base.records().into_iter().map(|it| (it.key(), it)));
        for record in self.theirs.records() {
            let key = record.key();
            if old.remove(&key).as_ref() != Some(&record) {
                keys.insert(key);
            }
        }
        keys.extend(old.into_keys());
        keys
    }
}

/// A merge in the making.
struct Work<'a> {
    sides: &'a Sides<'a>,
    names: Names<'a>,
    decide: Decide<'a>,
    merged: Merged,
}

impl Work<'_> {
    /// Notes a conflict; what was decided, if it can be.
    fn decided(&mut self, mut conflict: Conflict) -> Option<(Resolution, Json)> {
        let resolution = (self.decide)(&conflict);
        let settled = resolution.and_then(|it| {
            let value = conflict.settled(&it.keep, self.names)?;
            Some((it, value))
        });
        conflict.settled = settled.is_some();
        self.merged.conflicts.push(conflict);
        settled
    }

    /// Holds a record as it shall be, if that is not how it is here.
    fn hold(&mut self, key: &Key, record: Option<Record>, by_itself: bool) {
        if self.sides.record(Side::Ours, key) == record {
            return;
        }
        if by_itself {
            self.merged.joined.insert(key.clone());
        }
        self.merged.held.push(Held {
            key: key.clone(),
            record,
        });
    }

    fn unit(&mut self, unit: &Unit, done: &mut BTreeSet<Key>) {
        let keys: BTreeSet<Key> = unit.keys.difference(done).cloned().collect();
        let shown = |side| {
            let record = self.sides.record(side, &unit.head);
            json!(record)
        };
        let conflict = Conflict {
            key: unit.head.clone(),
            field: String::new(),
            clash: unit.clash.clone(),
            form: Form::One,
            base: shown(Side::Base),
            ours: shown(Side::Ours),
            theirs: shown(Side::Theirs),
            records: keys.len(),
            settled: false,
        };
        let decided = self.decided(conflict);
        if decided.is_some_and(|(it, _)| it.keep == Keep::Theirs) {
            for key in &keys {
                self.hold(key, self.sides.record(Side::Theirs, key), false);
            }
            self.without_what_is_gone(unit);
        }
        done.extend(keys);
    }

    /// A hand-off that comes back, to a service that is gone all the same, stays away.
    fn without_what_is_gone(&mut self, unit: &Unit) {
        if unit.gone != Side::Ours {
            return;
        }
        let back: BTreeSet<Key> = self.merged.held.iter().map(|it| it.key.clone()).collect();
        let ours = self.sides.ours;
        self.merged.held.retain(|it| {
            let Some(record @ Record::HandOff(_)) = &it.record else {
                return true;
            };
            units::heads_of(record)
                .iter()
                .all(|head| back.contains(head) || ours.get(head).is_some())
        });
    }
}

#[cfg(test)]
pub(crate) mod tests;
