//! What goes or stays as a whole: a service, or a role, with all that hangs on it. Where one side
//! struck it and the other went on working on it, that is one decision and not a hundred.

use std::collections::{BTreeMap, BTreeSet};

use super::conflict::Clash;
use super::{Side, Sides};
use crate::ids::ServiceId;
use crate::records::{Combination, End, Key, Record};
use crate::registers::ROLES;

/// A thing that one side struck and the other changed.
pub(super) struct Unit {
    pub(super) head: Key,
    pub(super) clash: Clash,
    /// The records that hang on it, as far as they are gone on the side that struck it.
    pub(super) keys: BTreeSet<Key>,
    /// The side on which it is gone.
    pub(super) gone: Side,
}

/// The units that somebody has to decide about.
pub(super) fn units(sides: &Sides) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    for head in heads(sides) {
        let there = |side| sides.record(side, &head).is_some();
        let gone = match (there(Side::Ours), there(Side::Theirs)) {
            (false, true) => Side::Ours,
            (true, false) => Side::Theirs,
            _ => continue,
        };
        let keys = hanging_on(sides, &head, gone);
        let stays = gone.other();
        let changed = keys
            .iter()
            .any(|it| sides.record(Side::Base, it) != sides.record(stays, it));
        let clash = clash(sides, &head, gone);
        if !changed || units.iter().any(|it| it.takes_in(&clash)) {
            continue;
        }
        let mut keys = keys;
        if let Clash::CombinedThere { into, .. } = &clash {
            keys.extend(territory(sides, into));
        }
        units.push(Unit {
            head,
            clash,
            keys,
            gone,
        });
    }
    units
}

impl Unit {
    /// Whether a combination of the copy is decided about already: it comes or stays away whole.
    fn takes_in(&self, clash: &Clash) -> bool {
        matches!(clash, Clash::CombinedThere { .. }) && self.clash == *clash
    }
}

/// All that a combination of the copy took away, made or changed.
fn territory(sides: &Sides, into: &ServiceId) -> BTreeSet<Key> {
    let head = Key::Service {
        service: into.clone(),
    };
    let mut keys = sides.hanging(Side::Theirs, &head);
    keys.insert(head);
    let found = sides.theirs.combinations.values();
    for combination in found.filter(|it| it.service == *into) {
        let touched = combination.before.iter().chain(&combination.made);
        keys.extend(touched.map(Record::key));
    }
    keys
}

/// Services first, then roles, as far as they were there when the copies parted.
fn heads(sides: &Sides) -> Vec<Key> {
    let services = sides.base.services.keys();
    let services = services.map(|it| Key::Service {
        service: it.clone(),
    });
    let roles = sides.base.entries.values();
    let roles = roles
        .filter(|it| it.register.as_str() == ROLES)
        .map(|it| Record::Entry(it.clone()).key());
    services.chain(roles).collect()
}

fn hanging_on(sides: &Sides, head: &Key, gone: Side) -> BTreeSet<Key> {
    let mut keys = BTreeSet::from([head.clone()]);
    for side in [Side::Base, gone.other()] {
        keys.extend(sides.hanging(side, head));
    }
    keys.retain(|it| sides.record(gone, it).is_none());
    keys
}

fn clash(sides: &Sides, head: &Key, gone: Side) -> Clash {
    let service = head.place().service;
    let kept_in = service.and_then(|it| combination_of(sides, gone, &it));
    match (kept_in, gone) {
        (Some((into, name)), Side::Ours) => Clash::CombinedHere { into, name },
        (Some((into, name)), _) => Clash::CombinedThere { into, name },
        (None, Side::Ours) => Clash::GoneHere,
        (None, _) => Clash::GoneThere,
    }
}

fn combination_of(sides: &Sides, side: Side, service: &ServiceId) -> Option<(ServiceId, String)> {
    let holds = |it: &&Combination| it.members.iter().any(|it| it.service == *service);
    let workspace = sides.workspace(side);
    let found = workspace.combinations.values().find(holds)?;
    let name = workspace.services.get(&found.service);
    let name = name.map(|it| it.name.clone()).unwrap_or_default();
    Some((found.service.clone(), name))
}

/// The records that hang on services and roles, by what they hang on.
pub(super) fn hanging(workspace: &crate::Workspace) -> BTreeMap<Key, BTreeSet<Key>> {
    let mut all: BTreeMap<Key, BTreeSet<Key>> = BTreeMap::new();
    for record in workspace.records() {
        let key = record.key();
        for head in heads_of(&record) {
            all.entry(head).or_default().insert(key.clone());
        }
    }
    all
}

/// What a record hangs on.
pub(super) fn heads_of(record: &Record) -> Vec<Key> {
    let service = |it: &ServiceId| Key::Service {
        service: it.clone(),
    };
    match record {
        Record::Answer(it) => vec![service(&it.service)],
        Record::Row(it) => vec![service(&it.service)],
        Record::Practice(it) => vec![service(&it.service)],
        Record::Combination(it) => vec![service(&it.service)],
        Record::HandOff(it) => [&it.provider, &it.consumer]
            .into_iter()
            .filter_map(|end| match end {
                End::Service { service: it } => Some(service(it)),
                End::Party { .. } | End::Other { .. } => None,
            })
            .collect(),
        Record::Duty(it) => {
            let role = Key::Entry {
                organisation: it.organisation.clone(),
                register: ROLES.into(),
                entry: it.role.clone(),
            };
            vec![service(&it.service), role]
        }
        _ => Vec::new(),
    }
}
