//! What holds whatever the members said. A run takes some hundreds of cases; the same with ten
//! thousand: `PROPTEST_CASES=10000 cargo test --release -p charrette-model combine::`.

use std::collections::BTreeSet;

use proptest::prelude::*;

use crate::Workspace;
use crate::combine::{changes, combination_id, proposal, split};
use crate::edit::Combining;
use crate::ids::ServiceId;
use crate::merge::tests::worlds::{after, catalogue, six, whims};
use crate::records::{Decision, Record};
use crate::value::Value;

const MEMBERS: [&str; 3] = ["strategy", "monitoring", "incident-response"];

fn asked(workspace: &Workspace, without: usize) -> Combining {
    let members = MEMBERS.iter().enumerate();
    let members = members.filter(|(at, _)| *at != without);
    Combining {
        organisation: workspace.organisations.keys().next().unwrap().clone(),
        members: members.map(|(_, id)| ServiceId::from(*id)).collect(),
        name: "As one".into(),
        owner: "Head of security".into(),
        decisions: Vec::new(),
    }
}

/// Takes the first way wherever somebody has to decide.
fn decided(workspace: &Workspace, mut combining: Combining) -> Combining {
    let open = proposal(workspace, catalogue(), &combining).unwrap();
    for field in &open.fields {
        for ask in field.asks.iter().filter(|it| it.taken.is_none()) {
            combining.decisions.push(Decision {
                question: field.question.clone(),
                row: ask.row.clone(),
                column: ask.column.clone(),
                take: ask.ways[0].take.clone(),
            });
        }
    }
    combining
}

fn members_exist(workspace: &Workspace, combining: &Combining) -> bool {
    let mut all = combining.members.iter();
    all.all(|it| workspace.services.contains_key(it))
}

fn words(text: &str) -> BTreeSet<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

fn purpose(workspace: &Workspace, service: &ServiceId) -> String {
    match workspace
        .answer(service, &"def.purpose".into())
        .map(|it| &it.value)
    {
        Some(Value::Text { text }) => text.clone(),
        _ => String::new(),
    }
}

proptest! {
    #[test]
    fn splitting_gives_back_what_was_and_combining_again_what_came_of_it(
        did in whims(40),
        without in 0..4_usize,
    ) {
        let before = after(&six(), &did, "b");
        let combining = asked(&before, without);
        prop_assume!(members_exist(&before, &combining));
        let combining = decided(&before, combining);
        let mut workspace = before.clone();
        workspace.absorb(&changes(&before, catalogue(), &combining).unwrap());
        let combined = workspace.clone();
        let id = combination_id(&combining.members);
        workspace.absorb(&split(&combined, &id, &[]).unwrap());
        prop_assert_eq!(&workspace, &before);
        workspace.absorb(&changes(&before, catalogue(), &combining).unwrap());
        prop_assert_eq!(workspace, combined);
    }

    #[test]
    fn everything_in_a_combination_comes_from_somewhere_and_no_word_is_lost(
        did in whims(40),
        without in 0..4_usize,
    ) {
        let before = after(&six(), &did, "b");
        let combining = asked(&before, without);
        prop_assume!(members_exist(&before, &combining));
        let combining = decided(&before, combining);
        let found = proposal(&before, catalogue(), &combining).unwrap();
        let told: BTreeSet<_> = found.origins.iter().map(|it| it.made.clone()).collect();
        let made: BTreeSet<_> = found.made.iter().map(Record::key).collect();
        prop_assert_eq!(told, made);
        prop_assert!(found.origins.iter().all(|it| !it.from.is_empty()));
        let mut workspace = Workspace::default();
        found.made.iter().for_each(|it| workspace.put(it.clone()));
        let kept = words(&purpose(&workspace, &found.service.id));
        for member in &combining.members {
            let said = words(&purpose(&before, member));
            prop_assert!(said.is_subset(&kept), "{:?} of {member} in {:?}", said, kept);
        }
    }
}
