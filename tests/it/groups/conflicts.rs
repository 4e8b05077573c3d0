//! Where both sides wrote: shown with who and base, decided, and nothing of either lost.

use app::groups::{Seen, bring_back};
use app::stamps;
use model::edit::Combining;
use model::merge::Keep;
use model::value::State;
use model::{Edit, Record};
use serde_json::json;

use super::{Table, answer, bringing, deciding, line, work, write};

const Q: &str = "def.purpose";

fn in_dispute() -> (Table, std::path::PathBuf) {
    let mut table = Table::laid();
    let a = table.handed("Group A", &["monitoring"]);
    work(&a, &[answer("monitoring", Q, "See what happens on board")]);
    write(
        &mut table.open,
        &[answer("monitoring", Q, "See what happens on land")],
    );
    (table, a)
}

#[test]
fn both_sides_stand_beside_each_other_with_the_base() {
    let (table, a) = in_dispute();
    let view = table.preview(&[&a]).expect("a preview");
    assert_eq!((view.conflicts, view.left), (1, 1));
    let view = json!(view);
    let conflict = &view["copies"][0]["conflicts"][0];
    assert_eq!(conflict["base"], "See what happens on the quay");
    assert_eq!(conflict["ours"]["text"], "See what happens on land");
    assert_eq!(conflict["theirs"]["who"], "Somebody");
    assert_eq!(
        conflict["theirs"]["pieces"][2],
        json!({"mark": "new", "text": " board"})
    );
    assert_eq!(conflict["stands"], "See what happens on land");
    assert_eq!(
        (&conflict["takesBoth"], &conflict["disputable"]),
        (&json!(true), &json!(true))
    );
}

#[test]
fn a_conflict_is_decided_in_any_of_the_ways() {
    let both = "Here: See what happens on land\n\nGroup A: See what happens on board";
    for (keep, disputed, text) in [
        (Keep::Ours, false, "See what happens on land"),
        (Keep::Theirs, false, "See what happens on board"),
        (Keep::Both, true, both),
        (
            Keep::Words {
                text: "See all".into(),
            },
            false,
            "See all",
        ),
    ] {
        let (mut table, a) = in_dispute();
        let left = table.back(&[&a]).expect_err("a conflict is left");
        assert!(left.message.contains("1 conflict(s) are left"), "{left}");
        let view = table.preview(&[&a]).expect("a preview");
        let mut wish = bringing(&[&a]);
        wish.resolutions = deciding(&view, &keep, disputed);
        let seen = Seen {
            revision: view.revision,
            heads: view.copies.iter().map(|it| it.head.clone()).collect(),
        };
        bring_back(&mut table.open, &wish, Some(&seen), &stamps::now("Lead")).expect("a merge");
        assert_eq!(table.text("monitoring", Q), text);
        let answer = table
            .open
            .workspace()
            .answer(&"monitoring".into(), &Q.into());
        let state = answer.map(|it| it.state);
        let expected = if disputed {
            State::Disputed
        } else {
            State::Answered
        };
        assert_eq!(state, Some(expected));
    }
}

#[test]
fn what_was_changed_since_it_was_seen_is_not_merged() {
    let (mut table, a) = in_dispute();
    let view = table.preview(&[&a]).expect("a preview");
    let mut wish = bringing(&[&a]);
    wish.resolutions = deciding(&view, &Keep::Ours, false);
    let heads: Vec<String> = view.copies.iter().map(|it| it.head.clone()).collect();
    let seen = |revision| Seen {
        revision,
        heads: heads.clone(),
    };
    let stamp = stamps::now("Lead");
    work(&a, &[line("monitoring", "Alert seen")]);
    let before = table.open.workspace().clone();
    let fault = bring_back(&mut table.open, &wish, Some(&seen(view.revision)), &stamp);
    assert!(
        fault
            .expect_err("changed")
            .message
            .contains("was changed since it was compared")
    );
    let fault = bring_back(
        &mut table.open,
        &wish,
        Some(&seen(view.revision - 1)),
        &stamp,
    );
    assert!(
        fault
            .expect_err("changed")
            .message
            .contains("The workspace was changed")
    );
    assert_eq!(table.open.workspace(), &before);
}

#[test]
fn a_service_that_is_gone_is_one_decision() {
    for (keep, stays) in [(Keep::Ours, false), (Keep::Theirs, true)] {
        let mut table = Table::laid();
        let a = table.handed("Group A", &["monitoring"]);
        work(
            &a,
            &[
                answer("monitoring", "def.owner", "Lead"),
                line("monitoring", "Alert seen"),
            ],
        );
        write(
            &mut table.open,
            &[Edit::RemoveService {
                service: "monitoring".into(),
            }],
        );
        let view = table.preview(&[&a]).expect("a preview");
        assert_eq!(view.conflicts, 1, "{view:?}");
        let mut wish = bringing(&[&a]);
        wish.resolutions = deciding(&view, &keep, false);
        bring_back(&mut table.open, &wish, None, &stamps::now("Lead")).expect("a merge");
        let workspace = table.open.workspace();
        assert_eq!(workspace.services.contains_key("monitoring"), stays);
        assert_eq!(workspace.rows.len(), usize::from(stays));
    }
}

#[test]
fn a_member_that_was_combined_since_says_what_to_do() {
    let mut table = Table::laid();
    let a = table.handed("Group A", &["monitoring"]);
    work(&a, &[line("monitoring", "Alert seen")]);
    let combining = Combining {
        organisation: table.open.organisation(),
        members: vec!["monitoring".into(), "incident-response".into()],
        name: "Watch".into(),
        owner: "Lead".into(),
        decisions: Vec::new(),
    };
    write(&mut table.open, &[Edit::Combine { combining }]);
    let fault = table.back(&[&a]).expect_err("combined");
    assert!(
        fault
            .message
            .contains("was combined into “Watch” after this copy was handed out"),
        "{fault}"
    );
    let combination = table.open.workspace().combinations.keys().next().cloned();
    let split = Edit::Split {
        combination: combination.expect("one"),
        offered: Vec::new(),
    };
    write(&mut table.open, &[split]);
    table.back(&[&a]).expect("a merge after splitting");
    let rows = table
        .said()
        .into_iter()
        .filter(|it| matches!(it, Record::Row(_)));
    assert_eq!(rows.count(), 1);
}
