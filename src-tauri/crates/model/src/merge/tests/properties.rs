//! What holds whatever three sides did. A run takes some hundreds of cases; the same with ten
//! thousand: `PROPTEST_CASES=10000 cargo test --release -p charrette-model merge::`.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::Value as Json;

use super::worlds::{Whim, after, catalogue, kept_to, six, whims};
use crate::merge::fields::{Fields, fields_of};
use crate::merge::{Clash, Conflict, Keep, Merged, Names, Resolution, Sides, merge};
use crate::records::Key;
use crate::{Change, Workspace};

const NAMES: Names = Names {
    ours: "Here",
    theirs: "There",
};

fn merged(base: &Workspace, ours: &Workspace, theirs: &Workspace) -> (Workspace, Merged) {
    decided(base, ours, theirs, None)
}

fn decided(
    base: &Workspace,
    ours: &Workspace,
    theirs: &Workspace,
    keep: Option<Keep>,
) -> (Workspace, Merged) {
    let sides = Sides::new(catalogue(), [base, ours, theirs]);
    let decide = |it: &Conflict| {
        let both = keep
            .clone()
            .filter(|keep| *keep != Keep::Both || it.takes_both());
        both.or(keep.as_ref().map(|_| Keep::Ours))
            .map(Resolution::from)
    };
    let merged = merge(&sides, NAMES, &decide);
    let changes: Vec<Change> = merged
        .held
        .iter()
        .filter_map(|it| Change::between(ours.get(&it.key), it.record.clone()))
        .collect();
    let mut outcome = ours.clone();
    outcome.absorb(&changes);
    (outcome, merged)
}

/// A base and three sides that parted there.
fn four() -> impl Strategy<Value = [Workspace; 4]> {
    (whims(30), whims(8), whims(8), whims(8)).prop_map(|(b, x, y, z)| sides(&b, [&x, &y, &z]))
}

fn sides(base: &[Whim], [x, y, z]: [&[Whim]; 3]) -> [Workspace; 4] {
    let base = after(&six(), base, "base");
    let [x, y, z] = [(x, "x"), (y, "y"), (z, "z")].map(|(it, seed)| after(&base, it, seed));
    [base, x, y, z]
}

/// A conflict as both sides see it.
type Seen = (Key, String, Clash, [String; 3]);

fn seen(merged: &Merged, turned: bool) -> BTreeSet<Seen> {
    let all = merged.conflicts.iter().map(|it| {
        let clash = match (&it.clash, turned) {
            (Clash::GoneHere, true) => Clash::GoneThere,
            (Clash::GoneThere, true) => Clash::GoneHere,
            (clash, _) => clash.clone(),
        };
        let sides = if turned {
            [&it.base, &it.theirs, &it.ours]
        } else {
            [&it.base, &it.ours, &it.theirs]
        };
        (
            it.key.clone(),
            it.field.clone(),
            clash,
            sides.map(Json::to_string),
        )
    });
    all.collect()
}

/// The fields of all records but those that somebody has to decide about.
fn undisputed(workspace: &Workspace, merged: &Merged) -> BTreeMap<Key, Fields> {
    let whole = |key: &Key| {
        let heads = workspace
            .get(key)
            .map(|it| crate::merge::units::heads_of(&it));
        let heads = heads.unwrap_or_default();
        merged
            .conflicts
            .iter()
            .any(|it| it.field.is_empty() && (it.key == *key || heads.contains(&it.key)))
    };
    let mut all = BTreeMap::new();
    for record in workspace.records() {
        let key = record.key();
        if whole(&key) {
            continue;
        }
        let mut fields = fields_of(&record);
        for conflict in merged.conflicts.iter().filter(|it| it.key == key) {
            fields.remove(&conflict.field);
            // With an answer that was emptied goes how far the room was with it.
            fields.remove("state");
        }
        all.insert(key, fields);
    }
    // An answer with nothing left but what is in dispute may stand on one side alone.
    all.retain(|key, _| {
        !merged
            .conflicts
            .iter()
            .any(|it| it.key == *key && matches!(key, Key::Answer { .. } | Key::Practice { .. }))
    });
    all
}

/// Words by record, of one side.
fn words(workspace: &Workspace) -> BTreeMap<Key, BTreeSet<String>> {
    let text = |it: &crate::Record| {
        let mut text = String::new();
        fields_of(it)
            .values()
            .for_each(|it| text.push_str(&it.to_string()));
        let split = text.split(|it: char| !it.is_alphanumeric());
        split.map(str::to_owned).collect()
    };
    let records = workspace.records();
    records.iter().map(|it| (it.key(), text(it))).collect()
}

proptest! {
    #[test]
    fn one_side_alone_is_taken_as_it_is([base, x, _, _] in four()) {
        let nothing = merged(&base, &x, &base);
        prop_assert_eq!(&nothing.0, &x);
        prop_assert!(nothing.1.held.is_empty() && nothing.1.conflicts.is_empty());
        let all = merged(&base, &base, &x);
        prop_assert_eq!(&all.0, &x);
        prop_assert!(all.1.conflicts.is_empty());
        let same = merged(&base, &x, &x);
        prop_assert!(same.1.held.is_empty() && same.1.conflicts.is_empty());
    }

    #[test]
    fn both_sides_see_the_same_conflicts([base, x, y, _] in four()) {
        let (one, here) = merged(&base, &x, &y);
        let (other, there) = merged(&base, &y, &x);
        prop_assert_eq!(seen(&here, false), seen(&there, true));
        prop_assert_eq!(undisputed(&one, &here), undisputed(&other, &there));
    }

    #[test]
    fn a_merge_that_was_done_is_done([base, x, y, _] in four()) {
        let (outcome, first) = merged(&base, &x, &y);
        let (again, second) = merged(&y, &outcome, &y);
        prop_assert_eq!(&again, &outcome);
        prop_assert!(second.held.is_empty());
        if first.conflicts.is_empty() {
            let (back, third) = merged(&base, &y, &outcome);
            prop_assert!(third.conflicts.is_empty(), "{:?}", third.conflicts);
            prop_assert_eq!(&back, &outcome);
        }
    }

    #[test]
    fn edits_in_different_services_join_in_any_order(
        (b, x, y, z) in (whims(30), whims(8), whims(8), whims(8))
    ) {
        let parts = [(&x, 0), (&y, 1), (&z, 2)].map(|(it, at)| kept_to(it, at));
        let without_removal: Vec<Whim> = b.into_iter().collect();
        let [x, y, z] = &parts;
        let all = sides(&without_removal, [x, y, z]);
        let found = orders(&all);
        prop_assert!(found.iter().all(Option::is_some));
        prop_assert!(found.iter().all(|it| *it == found[0]));
    }

    #[test]
    fn three_copies_come_back_in_any_order(all in four()) {
        let found = orders(&all);
        if found.iter().all(Option::is_some) {
            for other in &found {
                prop_assert_eq!(other, &found[0]);
            }
        }
    }

    #[test]
    fn no_record_and_no_word_of_one_side_is_lost([base, x, y, _] in four()) {
        for (keep, left_out) in [(None, true), (Some(Keep::Both), false)] {
            let (outcome, merged) = decided(&base, &x, &y, keep);
            let (old, kept) = (words(&base), words(&outcome));
            for side in [&x, &y] {
                for (key, written) in words(side) {
                    let conflict = merged.conflicts.iter().any(|it| {
                        let fits = it.key == key || it.records > 1;
                        fits && (left_out || !it.takes_both())
                    });
                    let before = old.get(&key).cloned().unwrap_or_default();
                    let new: BTreeSet<_> = written.difference(&before).cloned().collect();
                    let lost: Vec<_> = match kept.get(&key) {
                        Some(kept) => new.difference(kept).filter(|it| is_word(it)).cloned().collect(),
                        None if old.contains_key(&key) && new.is_empty() => Vec::new(),
                        None => vec![format!("{key:?}")],
                    };
                    prop_assert!(lost.is_empty() || conflict, "{lost:?} of {key:?}");
                }
            }
        }
    }
}

/// Whether it is something that a side wrote, not how far its room was or where a line stands.
fn is_word(text: &str) -> bool {
    text.len() == 1 && text.chars().all(char::is_alphabetic)
}

/// The outcomes of all six orders; nothing for those in which something collided.
fn orders(all: &[Workspace; 4]) -> Vec<Option<Workspace>> {
    let [base, ..] = all;
    let orders = [
        [1, 2, 3],
        [1, 3, 2],
        [2, 1, 3],
        [2, 3, 1],
        [3, 1, 2],
        [3, 2, 1],
    ];
    let clean = |ours: &Workspace, theirs: &Workspace| {
        let (outcome, merged) = merged(base, ours, theirs);
        merged.conflicts.is_empty().then_some(outcome)
    };
    orders
        .iter()
        .map(|[x, y, z]| clean(&clean(&all[*x], &all[*y])?, &all[*z]))
        .collect()
}
