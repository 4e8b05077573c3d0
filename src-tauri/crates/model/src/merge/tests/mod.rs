//! Three states of small workspaces, by hand and by chance.

mod properties;
mod worlds;

use super::{Clash, Conflict, Decide, Keep, Merged, Names, Resolution, Sides, merge};
use crate::edit::Edit;
use crate::records::{Key, Record};
use crate::value::{State, Value};
use crate::{Change, Workspace};
use worlds::{catalogue, six, with};

const NAMES: Names = Names {
    ours: "Here",
    theirs: "Group B",
};

fn three(base: &[Edit], ours: &[Edit], theirs: &[Edit]) -> [Workspace; 3] {
    let base = with(&six(), base, "b");
    let [ours, theirs] = [(ours, "o"), (theirs, "t")].map(|(it, seed)| with(&base, it, seed));
    [base, ours, theirs]
}

fn merged([base, ours, theirs]: &[Workspace; 3], decide: Decide) -> (Workspace, Merged) {
    let sides = Sides::new(catalogue(), [base, ours, theirs]);
    let merged = merge(&sides, NAMES, decide);
    let change = |it: &crate::edit::Held| Change::between(ours.get(&it.key), it.record.clone());
    let changes: Vec<Change> = merged.held.iter().filter_map(change).collect();
    let mut outcome = ours.clone();
    outcome.absorb(&changes);
    (outcome, merged)
}

fn say(text: &str) -> Edit {
    value(
        "def.purpose",
        Value::Text {
            text: text.to_owned(),
        },
    )
}

fn value(question: &str, value: Value) -> Edit {
    Edit::RecordAnswer {
        service: "monitoring".into(),
        question: question.into(),
        value,
    }
}

fn mark(state: State) -> Edit {
    Edit::MarkAnswer {
        service: "monitoring".into(),
        question: "def.purpose".into(),
        state,
    }
}

fn answer(workspace: &Workspace) -> Option<&crate::records::Answer> {
    workspace.answer(&"monitoring".into(), &"def.purpose".into())
}

#[test]
fn the_louder_state_is_heard() {
    let all = three(
        &[say("Watch")],
        &[mark(State::Agreed)],
        &[mark(State::Disputed)],
    );
    let (outcome, merged) = merged(&all, &|_| None);
    assert!(merged.conflicts.is_empty());
    assert_eq!(answer(&outcome).map(|it| it.state), Some(State::Disputed));
}

#[test]
fn words_that_were_struck_here_and_agreed_there_are_somebodys_to_decide() {
    let all = three(&[say("Watch")], &[say("")], &[mark(State::Agreed)]);
    let (outcome, first) = merged(&all, &|_| None);
    assert_eq!(first.open(), 1);
    assert_eq!(answer(&outcome), None);
    let (outcome, second) = merged(&all, &|_| Some(Keep::Theirs.into()));
    assert_eq!(second.open(), 0);
    let stands = answer(&outcome).unwrap();
    assert_eq!(stands.state, State::Agreed);
    assert_eq!(
        stands.value,
        Value::Text {
            text: "Watch".into()
        }
    );
}

#[test]
fn a_choice_that_is_kept_as_disputed_keeps_the_other_view_in_the_note() {
    let pick = |it: &str| {
        let picks = vec![it.into()];
        value("def.criticality", Value::Picks { picks })
    };
    let all = three(&[], &[pick("vital")], &[pick("low")]);
    let dispute = |_: &Conflict| {
        Some(Resolution {
            keep: Keep::Ours,
            disputed: true,
        })
    };
    let (outcome, merged) = merged(&all, &dispute);
    assert_eq!((merged.conflicts.len(), merged.open()), (1, 0));
    assert!(!merged.conflicts[0].takes_both());
    let found = outcome.answer(&"monitoring".into(), &"def.criticality".into());
    let found = found.unwrap();
    assert_eq!(
        (found.state, found.note.as_str()),
        (State::Disputed, "Group B: Low")
    );
}

#[test]
fn two_groups_that_speak_of_one_proposed_hand_off_mean_one_record() {
    let organisation = six().organisations.keys().next().unwrap().clone();
    let hand_off = crate::plan::proposed_id(&organisation, &"INT-019".into());
    let settle = Edit::SettleHandOff {
        service: "monitoring".into(),
        hand_off: hand_off.clone(),
        says: crate::value::Says::Yes,
    };
    let texts = crate::edit::HandOffTexts {
        what: Some("All alerts".into()),
        ..Default::default()
    };
    let write = Edit::EditHandOff {
        service: "monitoring".into(),
        hand_off: hand_off.clone(),
        texts,
    };
    let (outcome, merged) = merged(&three(&[], &[settle], &[write]), &|_| None);
    assert!(merged.conflicts.is_empty(), "{:?}", merged.conflicts);
    assert_eq!(outcome.hand_offs[&hand_off].what, "All alerts");
}

#[test]
fn a_service_that_is_gone_there_is_one_conflict() {
    let gone = Edit::RemoveService {
        service: "monitoring".into(),
    };
    let all = three(&[say("Watch")], &[say("Watch closely")], &[gone]);
    let (outcome, first) = merged(&all, &|_| None);
    assert_eq!(first.conflicts.len(), 1);
    assert_eq!(first.conflicts[0].clash, Clash::GoneThere);
    assert_eq!(outcome, all[1]);
    let (outcome, _) = merged(&all, &|_| Some(Keep::Theirs.into()));
    assert!(!outcome.services.contains_key("monitoring") && answer(&outcome).is_none());
}

#[test]
fn a_role_that_was_struck_here_and_given_a_duty_there_is_one_conflict() {
    let organisation = six().organisations.keys().next().unwrap().clone();
    let add = Edit::AddEntry {
        organisation: organisation.clone(),
        register: "roles".into(),
        cells: [("name".into(), "Harbour pilot".into())].into(),
    };
    let base = with(&six(), &[add], "b");
    let role = base.entries.keys().next().unwrap().2.clone();
    let strike = Edit::StrikeEntry {
        organisation,
        register: "roles".into(),
        entry: role.clone(),
    };
    let of = "monitoring".into();
    let subject = catalogue().features_of(&of).next().unwrap();
    let duty = Edit::SetDuty {
        service: "monitoring".into(),
        subject: subject.id.as_str().into(),
        role,
        letter: Some(crate::value::Letter::Responsible),
    };
    let ours = with(&base, &[strike], "o");
    let theirs = with(&base, &[duty], "t");
    assert_eq!((ours.entries.len(), theirs.duties.len()), (0, 1));
    let all = [base, ours, theirs];
    let (outcome, first) = merged(&all, &|_| None);
    assert!(matches!(first.conflicts[0].key, Key::Entry { .. }));
    assert!(outcome.duties.is_empty());
    let (outcome, _) = merged(&all, &|_| Some(Keep::Theirs.into()));
    assert_eq!((outcome.entries.len(), outcome.duties.len()), (1, 1));
}

#[test]
fn the_copy_of_a_group_stays_that_of_the_group() {
    let organisation = six().organisations.keys().next().unwrap().clone();
    let hand = Edit::HandOut {
        organisation,
        name: "B".into(),
        services: vec!["monitoring".into()],
    };
    let base = with(&six(), &[hand], "b");
    let group = base.groups.keys().next().unwrap().clone();
    let theirs = with(&base, &[Edit::SitIn { group }], "t");
    let (outcome, merged) = merged(&[base.clone(), base, theirs], &|_| None);
    assert!(merged.held.is_empty());
    let records = outcome.records();
    let here = |it: &Record| matches!(it, Record::Group(it) if it.here);
    assert!(!records.iter().any(here));
}
