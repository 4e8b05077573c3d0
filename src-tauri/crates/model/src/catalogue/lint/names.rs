//! Rules for ids and names: ids well formed and unique over everything, names there.

use std::collections::BTreeMap;

use super::Complaint;
use super::ground::{Ground, Spot};
use super::labels::{Labelled, Sort, ids};

/// An entry as people and files call it.
struct Named<'a> {
    sort: Sort,
    id: &'a str,
    field: &'static str,
    words: &'a str,
    spot: Spot<'a>,
}

impl<'a> Named<'a> {
    fn new<T: Labelled>((it, spot): (&'a T, Spot<'a>)) -> Self {
        Self {
            sort: T::SORT,
            id: it.id(),
            field: T::FIELD,
            words: it.words(),
            spot,
        }
    }
}

/// Complaints about ids and names.
pub(super) fn complaints(ground: &Ground) -> Vec<Complaint> {
    let known = ids(ground.known).into_iter().map(|(sort, id)| {
        let word = sort.word();
        (id, format!("a {word} that is there already"))
    });
    let mut seen: BTreeMap<&str, String> = known.collect();
    let mut list = Vec::new();
    for named in all(ground) {
        list.extend(ill_formed(&named));
        list.extend(wordless(&named));
        let Named { id, sort, spot, .. } = named;
        if let Some(by) = seen.get(id) {
            let sentence = format!("The id “{id}” is taken by {by}: choose another.");
            list.push(spot.fault("id", id, sentence));
        } else {
            let line = spot.line("id", id);
            let by = format!("the {} in {}, line {line}", sort.word(), spot.source.name);
            seen.insert(id, by);
        }
    }
    list
}

fn ill_formed(named: &Named) -> Option<Complaint> {
    let upper = matches!(named.sort, Sort::Practice | Sort::HandOff);
    let sentence = misspelt(named.id, upper)?;
    Some(named.spot.fault("id", named.id, sentence))
}

/// What is wrong with the letters of an id.
pub(super) fn misspelt(id: &str, upper: bool) -> Option<String> {
    let plain = |it: char| {
        it.is_ascii_lowercase() || it.is_ascii_digit() || (upper && it.is_ascii_uppercase())
    };
    let inside = |it: char| plain(it) || it == '.' || it == '-';
    if id.chars().all(inside) && id.starts_with(plain) && id.ends_with(plain) {
        return None;
    }
    let letters = if upper {
        "letters"
    } else {
        "lower case letters"
    };
    Some(format!(
        "The id “{id}” is not well formed: use {letters}, digits, and dots or hyphens between them."
    ))
}

fn wordless(named: &Named) -> Option<Complaint> {
    let Named { id, field, .. } = named;
    if !named.words.trim().is_empty() {
        return None;
    }
    let sort = named.sort.word();
    let sentence = format!("The {sort} “{id}” has an empty “{field}”: write it.");
    Some(named.spot.fault(field, "", sentence))
}

fn all<'g>(ground: &'g Ground) -> Vec<Named<'g>> {
    let mut list: Vec<Named<'g>> = Vec::new();
    list.extend(ground.each(|it| it.catalogue.as_slice()).map(Named::new));
    list.extend(ground.each(|it| &it.service).map(Named::new));
    list.extend(ground.each(|it| &it.feature).map(Named::new));
    list.extend(ground.each(|it| &it.practice).map(Named::new));
    list.extend(ground.each(|it| &it.party).map(Named::new));
    list.extend(ground.each(|it| &it.hand_off).map(Named::new));
    list.extend(ground.each(|it| &it.role).map(Named::new));
    list.extend(ground.each(|it| &it.activity).map(Named::new));
    list.extend(ground.each(|it| &it.question).map(Named::new));
    list
}
