//! Splitting: the members come back as they were. What was changed about others since stays; what
//! was changed in the combined service since is offered to the members.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value as Json;

use super::exchanged;
use crate::Refusal;
use crate::change::Change;
use crate::edit::Offered;
use crate::ids::{CombinationId, RowId, ServiceId};
use crate::order;
use crate::records::{Combination, End, Key, Record, Row, Service};
use crate::workspace::Workspace;

/// Something that was changed in a combination since it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since {
    /// The record of the combination.
    pub key: Key,
    /// As it came out of combining; absent when it was added since.
    pub made: Option<Record>,
    /// As it is; absent when it was taken out since.
    pub now: Option<Record>,
    /// The members that it can be kept for, the likeliest first.
    pub members: Vec<ServiceId>,
}

/// What was changed in a combination since it was made.
#[must_use]
pub fn since(workspace: &Workspace, combination: &Combination) -> Vec<Since> {
    let made = by_key(&combination.made);
    let now: BTreeMap<Key, Record> = by_key(&owned(workspace, combination));
    let keys: BTreeSet<&Key> = made.keys().chain(now.keys()).collect();
    let changed = keys.into_iter().filter(|key| match key {
        Key::Answer { service, .. }
        | Key::Row { service, .. }
        | Key::Practice { service, .. }
        | Key::Duty { service, .. } => *service == combination.service,
        Key::HandOff { .. } => !made.contains_key(key),
        _ => false,
    });
    let since = changed.filter(|key| made.get(key) != now.get(key));
    since
        .map(|key| Since {
            key: key.clone(),
            made: made.get(key).cloned(),
            now: now.get(key).cloned(),
            members: members_for(combination, key),
        })
        .collect()
}

fn by_key(records: &[Record]) -> BTreeMap<Key, Record> {
    records.iter().map(|it| (it.key(), it.clone())).collect()
}

/// Those that a record came from, then the others.
fn members_for(combination: &Combination, key: &Key) -> Vec<ServiceId> {
    let sources = sources_of(combination, key);
    let from = |member: &ServiceId| {
        sources
            .iter()
            .any(|it| it.place().service.as_ref() == Some(member))
    };
    let all = combination.members.iter().map(|it| it.service.clone());
    let (mut first, others): (Vec<_>, Vec<_>) = all.partition(from);
    first.extend(others);
    first
}

fn sources_of<'c>(combination: &'c Combination, key: &Key) -> &'c [Key] {
    let mut origins = combination.origins.iter();
    let found = origins.find(|it| it.made == *key);
    found.map_or(&[], |it| it.from.as_slice())
}

/// The records of the combined service as they are now, and hand-offs with it.
fn owned(workspace: &Workspace, combination: &Combination) -> Vec<Record> {
    let end = End::Service {
        service: combination.service.clone(),
    };
    let records = workspace.records().into_iter();
    records
        .filter(|it| match it {
            Record::HandOff(it) => it.provider == end || it.consumer == end,
            Record::Service(it) => it.id == combination.service,
            it => it.key().place().service.as_ref() == Some(&combination.service),
        })
        .collect()
}

/// The changes that bring the members back.
pub(crate) fn split(
    workspace: &Workspace,
    id: &CombinationId,
    offered: &[Offered],
) -> Result<Vec<Change>, Refusal> {
    let unknown = || Refusal::Unknown {
        what: "combination",
        id: id.to_string(),
    };
    let combination = workspace.combinations.get(id).ok_or_else(unknown)?;
    let whole = Record::Combination(combination.clone());
    let made = by_key(&combination.made);
    let before = by_key(&combination.before);
    let mut now = by_key(&owned(workspace, combination));
    for key in made.keys().chain(before.keys()) {
        if let Some(record) = workspace.get(key) {
            now.insert(key.clone(), record);
        }
    }
    let mut after = before.clone();
    for (key, made) in &made {
        let was = before.get(key);
        let is = now.get(key);
        let others = key.place().service.as_ref() != Some(&combination.service);
        if others && is.is_some_and(|it| it != made) {
            after.extend(
                is.and_then(|is| kept(combination, (made, is, was)))
                    .map(|it| (it.key(), it)),
            );
        }
    }
    for offer in offered {
        give(workspace, combination, offer, &mut after)?;
    }
    let list = |map: BTreeMap<Key, Record>| map.into_values().collect::<Vec<_>>();
    let mut changes = exchanged(&list(now), &list(after));
    changes.push(Change::removed(whole));
    Ok(changes)
}

/// A record of others that was changed while the combination lasted: every part that was changed
/// stays so, the rest is as it was before.
fn kept(
    combination: &Combination,
    (made, is, was): (&Record, &Record, Option<&Record>),
) -> Option<Record> {
    let json = |it: &Record| serde_json::to_value(it).ok();
    let was = match was {
        Some(was) => json(was)?,
        None => json(is)?,
    };
    let mut joined = parted(&json(made)?, &json(is)?, &was);
    if let Some(cells) = joined.get_mut("cells").and_then(Json::as_object_mut) {
        for cell in cells.values_mut() {
            untie(combination, cell);
        }
    }
    serde_json::from_value(joined).ok()
}

/// Part by part: changed since stays, unchanged goes back.
fn parted(made: &Json, is: &Json, was: &Json) -> Json {
    if made == is {
        return was.clone();
    }
    match (made, is, was) {
        (Json::Object(made), Json::Object(is), Json::Object(was)) => {
            let keys: BTreeSet<&String> = made.keys().chain(is.keys()).chain(was.keys()).collect();
            let nothing = Json::Null;
            let part = |key: &String| {
                let of = |map: &serde_json::Map<String, Json>| {
                    map.get(key).cloned().unwrap_or(nothing.clone())
                };
                (key.clone(), parted(&of(made), &of(is), &of(was)))
            };
            let parts = keys.into_iter().map(part).filter(|(_, it)| !it.is_null());
            Json::Object(parts.collect())
        }
        _ => is.clone(),
    }
}

/// The members again where a cell names the combined service.
fn untie(combination: &Combination, cell: &mut Json) {
    let Some(text) = cell.as_str() else { return };
    if !text
        .split_whitespace()
        .any(|it| it == combination.service.as_str())
    {
        return;
    }
    let members: Vec<&str> = combination
        .members
        .iter()
        .map(|it| it.service.as_str())
        .collect();
    let ids = text.split_whitespace().flat_map(|it| {
        if it == combination.service.as_str() {
            members.clone()
        } else {
            vec![it]
        }
    });
    *cell = Json::String(ids.collect::<Vec<_>>().join(" "));
}

/// Gives what was changed in the combination to a member.
fn give(
    workspace: &Workspace,
    combination: &Combination,
    offer: &Offered,
    after: &mut BTreeMap<Key, Record>,
) -> Result<(), Refusal> {
    let unknown = |what, id: String| Refusal::Unknown { what, id };
    let changed = since(workspace, combination);
    let found = changed.into_iter().find(|it| it.key == offer.key);
    let found =
        found.ok_or_else(|| unknown("change in this combination", offer.key.to_string()))?;
    let key = Key::Service {
        service: offer.member.clone(),
    };
    let Some(Record::Service(member)) = after.get(&key).cloned() else {
        return Err(unknown(
            "member of this combination",
            offer.member.to_string(),
        ));
    };
    let source = sources_of(combination, &offer.key)
        .iter()
        .find(|it| it.place().service.as_ref() == Some(&offer.member));
    match found.now {
        None => {
            if let Some(source) = source {
                after.remove(source);
            }
        }
        Some(now) => {
            let record = handed(combination, &member, (now, source), after);
            after.insert(record.key(), record);
        }
    }
    Ok(())
}

/// A record of the combination as one of a member.
fn handed(
    combination: &Combination,
    member: &Service,
    (now, source): (Record, Option<&Key>),
    after: &BTreeMap<Key, Record>,
) -> Record {
    let (service, organisation) = (member.id.clone(), member.organisation.clone());
    match now {
        Record::Answer(mut it) => {
            (it.service, it.organisation) = (service, organisation);
            Record::Answer(it)
        }
        Record::Row(it) => Record::Row(row(member, it, source, after)),
        Record::Practice(mut it) => {
            (it.service, it.organisation) = (service, organisation);
            Record::Practice(it)
        }
        Record::Duty(mut it) => {
            it.subject = subject(combination, member, it.subject.as_str()).into();
            (it.service, it.organisation) = (service, organisation);
            Record::Duty(it)
        }
        Record::HandOff(mut it) => {
            let combined = End::Service {
                service: combination.service.clone(),
            };
            for end in [&mut it.provider, &mut it.consumer] {
                if *end == combined {
                    *end = End::Service {
                        service: service.clone(),
                    };
                }
            }
            it.organisation = organisation;
            Record::HandOff(it)
        }
        other => other,
    }
}

/// A line: over the one of the member that it came from, or behind the member's last.
fn row(member: &Service, mut now: Row, source: Option<&Key>, after: &BTreeMap<Key, Record>) -> Row {
    let known = source.and_then(|it| after.get(it));
    if let Some(Record::Row(known)) = known {
        return Row {
            cells: now.cells,
            ..known.clone()
        };
    }
    let positions = after.values().filter_map(|it| match it {
        Record::Row(it) if it.service == member.id && it.question == now.question => {
            Some(it.position.as_str())
        }
        _ => None,
    });
    now.position = order::between(positions.max(), None);
    now.service = member.id.clone();
    now.organisation = member.organisation.clone();
    now
}

/// The member's own line that a line of the combination came from, if a duty speaks of one.
fn subject(combination: &Combination, member: &Service, subject: &str) -> String {
    let origin = combination.origins.iter().find(|it| {
        matches!(&it.made, Key::Row { service, row, .. }
            if *service == combination.service && row.as_str() == subject)
    });
    let source = origin.and_then(|it| {
        it.from.iter().find_map(|key| match key {
            Key::Row { service, row, .. } if *service == member.id => Some(row),
            _ => None,
        })
    });
    source.map_or_else(|| subject.to_owned(), RowId::to_string)
}
