//! Two duties that should not meet are in one hand: a role has both, or a person holds the roles
//! that have them. Who only answers for both is left alone, since an owner answers for every line.

use std::collections::BTreeSet;

use super::super::{Check, Facts, Find, Found, Severity, Spot};
use super::hands::{Held, Seen, held, meeting_of, roles_of, seen_in};
use super::listed::{Conflict, Meeting, conflicts};
use crate::registers::{Line, PEOPLE};

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "duties-in-one-hand",
    severity: Severity::Problem,
    find: Find::InOrganisation(look),
};

fn look(facts: &Facts, found: &mut Found) {
    if facts.matrices().is_empty() && facts.people().is_empty() {
        return;
    }
    let seen = seen_in(facts);
    for conflict in conflicts() {
        let mut told = BTreeSet::new();
        for meeting in &conflict.meeting {
            if meeting.one.is_about_roles() {
                by_roles(facts, (conflict, meeting), found);
            } else {
                by_duties(facts, (conflict, meeting, &seen), &mut told, found);
            }
        }
    }
}

fn by_duties(
    facts: &Facts,
    (conflict, meeting, seen): (&Conflict, &Meeting, &[Seen]),
    told: &mut BTreeSet<String>,
    found: &mut Found,
) {
    let (one, other) = (
        held(seen, meeting, &meeting.one),
        held(seen, meeting, &meeting.other),
    );
    if one.is_empty() || other.is_empty() {
        return;
    }
    let sides = (one.as_slice(), other.as_slice());
    for role in facts.roles() {
        let id = role.id.as_str();
        let several = meeting.sole && holders(facts, id) > 1;
        if several {
            continue;
        }
        if let Some(pair) = meeting_of(meeting, sides, &|it| it == id) {
            tell(conflict, (role, role.text("name")), pair, told, found);
        }
    }
    for person in facts.people() {
        let roles: Vec<_> = roles_of(person).collect();
        let alone = |it: &&str| meeting_of(meeting, sides, &|role| role == *it).is_some();
        if roles.len() < 2 || roles.iter().any(alone) {
            continue;
        }
        if let Some(pair) = meeting_of(meeting, sides, &|it| roles.contains(&it)) {
            tell(conflict, (person, person.text("name")), pair, told, found);
        }
    }
}

fn holders(facts: &Facts, role: &str) -> usize {
    let people = facts.people().iter();
    people
        .filter(|it| roles_of(it).any(|it| it == role))
        .count()
}

fn tell(
    conflict: &Conflict,
    (hand, name): (&Line, &str),
    (one, other): (Held, Held),
    told: &mut BTreeSet<String>,
    found: &mut Found,
) {
    if !told.insert(hand.id.to_string()) {
        return;
    }
    let place = |it: &Held| {
        let (subject, service) = (&it.line.subject.name, &it.service.name);
        format!("“{subject}” ({service}, {})", it.letter.sign())
    };
    let place = format!("{} and {}", place(&one), place(&other));
    let spot = Spot::Duties {
        service: other.service.id.clone(),
        subject: Some(other.line.subject.id.clone()),
    };
    add(conflict, (hand, name), (spot, place), found);
}

/// A person who holds two roles, whatever their duties are.
fn by_roles(facts: &Facts, (conflict, meeting): (&Conflict, &Meeting), found: &mut Found) {
    for person in facts.people() {
        let roles = roles_of(person).map(|id| (id, facts.role_name(id)));
        let roles: Vec<_> = roles.collect();
        let first = roles
            .iter()
            .find(|(id, name)| meeting.one.is_role(id, name));
        let Some((first, one)) = first else { continue };
        let mut others = roles.iter().filter(|(id, _)| id != first);
        let Some((_, other)) = others.find(|(id, name)| meeting.other.is_role(id, name)) else {
            continue;
        };
        let place = format!("{one} and {other}");
        let spot = Spot::entry(PEOPLE, &person.id);
        add(
            conflict,
            (person, person.text("name")),
            (spot, place),
            found,
        );
    }
}

fn add(
    conflict: &Conflict,
    (hand, name): (&Line, &str),
    (spot, place): (Spot, String),
    found: &mut Found,
) {
    found.add_as(
        conflict.severity,
        (spot, &[&conflict.id, hand.id.as_str()]),
        [
            ("hand", name.to_owned()),
            ("first", conflict.first.clone()),
            ("second", conflict.second.clone()),
            ("why", conflict.why.clone()),
            ("place", place),
            ("instead", conflict.instead.clone()),
        ],
    );
}

#[cfg(test)]
mod tests;
