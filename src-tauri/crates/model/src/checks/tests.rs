//! What the checks of people, hand-offs, practices, tools and overlaps say about the shipped
//! example on the day it describes, each with the reason why it stands there.

use std::collections::BTreeMap;

use super::stage::Stage;
use super::{ALL, Check};
use crate::content;
use crate::example::Example;

/// Check, how many, why that is right.
const EXPECTED: [(&str, usize, &str); 2] = [
    (
        "hand-off-one-sided",
        3,
        "Three hand-offs to policies are marked open at its end in the example, on purpose.",
    ),
    (
        "now-without-owner",
        1,
        "An own practice of strategy is being introduced, and examples name no owner for own ones.",
    ),
];

const GROUPS: [&str; 6] = [
    "hand-offs",
    "accountability",
    "conflicts",
    "practices",
    "tools",
    "overlaps",
];

#[test]
fn the_shipped_example_fires_nothing_without_a_reason() {
    let mut stage = Stage::of("six");
    let sources = content::sources("examples/aldermoor-water");
    let example = Example::read(&sources).unwrap();
    let edits = example.edits(&stage.workspace, &stage.catalogue, &stage.organisation);
    stage = stage.all(&edits.unwrap());
    let choices = example.own_choices(&stage.workspace);
    stage = stage.all(&choices);
    let mine = |it: &&Check| GROUPS.contains(&super::wordings()[it.id].group.as_str());
    let said: BTreeMap<&str, Vec<String>> = ALL
        .iter()
        .filter(mine)
        .map(|it| (it.id, stage.says(it)))
        .filter(|(_, says)| !says.is_empty())
        .collect();
    let counted: BTreeMap<_, _> = said.iter().map(|(id, says)| (*id, says.len())).collect();
    assert!(EXPECTED.iter().all(|(_, _, reason)| !reason.is_empty()));
    let expected = EXPECTED.iter().map(|(id, number, _)| (*id, *number));
    assert_eq!(counted, expected.collect(), "{said:#?}");
}
