//! Practices and duties of the members, which stand in records of their own.

use std::collections::BTreeMap;

use super::{Ground, Made, gather};
use crate::ids::{EntryId, PracticeId, SubjectId};
use crate::records::{Duty, Entry, Key, Practice, Record, Service};
use crate::registers::{ROLES, given_in, lines_of};
use crate::value::Choice;

/// Every choice of every member; for a practice that two members have, the one that is further on.
pub(super) fn practices(ground: &Ground, made: &mut Made) {
    let mut all: BTreeMap<PracticeId, Vec<&Practice>> = BTreeMap::new();
    for member in &ground.members {
        for it in ground.workspace.practices_of(&member.id) {
            all.entry(it.practice.clone()).or_default().push(it);
        }
    }
    for (id, chosen) in all {
        let furthest = chosen.iter().min_by_key(|it| reach(it.choice));
        let Some(furthest) = furthest else { continue };
        let text = |of: fn(&Practice) -> &String| {
            let mut texts: Vec<&str> = Vec::new();
            for it in &chosen {
                let text = of(it).trim();
                if !text.is_empty() && !texts.contains(&text) {
                    texts.push(text);
                }
            }
            texts.join("; ")
        };
        let practice = Practice {
            service: ground.service.id.clone(),
            practice: id,
            organisation: ground.service.organisation.clone(),
            own: furthest.own.clone(),
            choice: furthest.choice,
            evidence: text(|it| &it.evidence),
            owner: text(|it| &it.owner),
            due: furthest.due.clone(),
        };
        let from = chosen.iter().map(|it| Key::Practice {
            service: it.service.clone(),
            practice: it.practice.clone(),
        });
        made.put(Record::Practice(practice), from.collect());
    }
}

/// In place comes first, then what comes sooner; nothing said comes last.
fn reach(choice: Option<Choice>) -> u8 {
    match choice {
        Some(Choice::InPlace) => 0,
        Some(Choice::Now) => 1,
        Some(Choice::Next) => 2,
        Some(Choice::Later) => 3,
        Some(Choice::Not) => 4,
        None => 5,
    }
}

/// Every duty of every member. Of two letters of one role about one thing, the one with more to
/// answer for stays.
pub(super) fn duties(ground: &Ground, made: &mut Made) {
    let mut all: BTreeMap<(SubjectId, EntryId), Vec<&Duty>> = BTreeMap::new();
    for member in &ground.members {
        for duty in ground.workspace.duties_of(&member.id) {
            let line = (member.id.clone(), duty.subject.to_string());
            let subject = made
                .lines
                .get(&line)
                .map_or_else(|| duty.subject.clone(), |it| it.as_str().into());
            let role = role_here(ground, member, duty, made);
            all.entry((subject, role)).or_default().push(duty);
        }
    }
    for ((subject, role), said) in all {
        let Some(letter) = said.iter().map(|it| it.letter).min() else {
            continue;
        };
        let duty = Duty {
            service: ground.service.id.clone(),
            subject,
            role,
            organisation: ground.service.organisation.clone(),
            letter,
        };
        let from = said.iter().map(|it| Key::Duty {
            service: it.service.clone(),
            subject: it.subject.clone(),
            role: it.role.clone(),
        });
        made.put(Record::Duty(duty), from.collect());
    }
}

/// The role in the organisation of the combined service: the same one, one of the same name, or a
/// new one.
fn role_here(ground: &Ground, member: &Service, duty: &Duty, made: &mut Made) -> EntryId {
    let here = &ground.service.organisation;
    let register = ROLES.into();
    let given = given_in(ground.catalogue, &register);
    if member.organisation == *here || given.iter().any(|(id, _)| *id == duty.role) {
        return duty.role.clone();
    }
    let lines = |of| lines_of(ground.workspace, ground.catalogue, of, &register);
    let there = lines(&member.organisation);
    let Some(role) = there.into_iter().find(|it| it.id == duty.role) else {
        return duty.role.clone();
    };
    let named = lines(here)
        .into_iter()
        .find(|it| it.text("name") == role.text("name"));
    if let Some(known) = named {
        return known.id;
    }
    let parts = [
        here.as_str(),
        member.organisation.as_str(),
        role.id.as_str(),
    ];
    let id = EntryId::from(gather::derived("role", &parts));
    let entry = Record::Entry(Entry {
        id: id.clone(),
        register: register.clone(),
        organisation: here.clone(),
        position: String::new(),
        cells: role.cells,
        struck: false,
    });
    if !made.records.contains(&entry) {
        let from = Key::Entry {
            organisation: member.organisation.clone(),
            register,
            entry: role.id,
        };
        made.put(entry, vec![from]);
    }
    id
}
