//! The rules of planning, on the shipped catalogue and the shipped example.

use chrono::DateTime;

use super::*;
use crate::content;
use crate::example::Example;
use crate::ids::{CatalogueId, OrganisationId};
use crate::value::{State, Value};

fn stamp(seed: &str) -> Stamp {
    Stamp {
        at: DateTime::UNIX_EPOCH,
        author: "Facilitator".into(),
        seed: seed.into(),
    }
}

fn six() -> (Workspace, Catalogue, OrganisationId) {
    let catalogue = content::catalogue().unwrap();
    let mut workspace = Workspace::default();
    let step = found(
        &catalogue,
        &CatalogueId::from("six"),
        "Saltmarsh",
        None,
        &stamp("a"),
    )
    .unwrap();
    workspace.absorb(&step.changes);
    let organisation = workspace.organisations.keys().next().unwrap().clone();
    (workspace, catalogue, organisation)
}

fn write(text: &str) -> Edit {
    Edit::RecordAnswer {
        service: "strategy".into(),
        question: "def.purpose".into(),
        value: Value::Text { text: text.into() },
    }
}

#[test]
fn the_state_follows_the_first_and_the_last_word() {
    let (mut workspace, catalogue, _) = six();
    let state = |workspace: &Workspace| {
        workspace
            .answer(&"strategy".into(), &"def.purpose".into())
            .map(|it| it.state)
    };
    plan(&mut workspace, &catalogue, &[write("So that")], &stamp("b")).unwrap();
    assert_eq!(state(&workspace), Some(State::Answered));
    plan(&mut workspace, &catalogue, &[write("")], &stamp("c")).unwrap();
    assert_eq!(state(&workspace), None);
}

#[test]
fn a_refused_list_leaves_no_trace() {
    let (mut workspace, catalogue, _) = six();
    let before = workspace.clone();
    let stranger = Edit::RecordAnswer {
        service: "strategy".into(),
        question: "def.nonsense".into(),
        value: Value::Nothing,
    };
    let refusal = plan(
        &mut workspace,
        &catalogue,
        &[write("x"), stranger],
        &stamp("b"),
    );
    assert!(matches!(
        refusal,
        Err(Refusal::Unknown {
            what: "question",
            ..
        })
    ));
    assert_eq!(workspace, before);
}

#[test]
fn turned_changes_take_a_step_back() {
    let (mut workspace, catalogue, organisation) = six();
    let before = workspace.clone();
    let edits = [
        write("Because"),
        Edit::AddRow {
            service: "monitoring".into(),
            question: "slm.targets".into(),
            cells: [("metric".into(), "Alert seen".into())].into(),
            after: None,
        },
        Edit::SettleHandOff {
            service: "monitoring".into(),
            hand_off: proposed_id(&organisation, &"INT-019".into()),
            says: crate::value::Says::Yes,
        },
        Edit::RemoveService {
            service: "policies".into(),
        },
    ];
    let step = plan(&mut workspace, &catalogue, &edits, &stamp("b")).unwrap();
    assert_eq!(step.verb, "several");
    assert_ne!(workspace, before);
    workspace.absorb(&turned(&step.changes));
    assert_eq!(workspace, before);
}

#[test]
fn the_shipped_examples_obey_the_rules() {
    for name in content::examples() {
        let (mut workspace, catalogue, organisation) = six();
        let example = Example::read(&content::sources(&format!("examples/{name}"))).unwrap();
        let edits = example
            .edits(&workspace, &catalogue, &organisation)
            .unwrap();
        plan(&mut workspace, &catalogue, &edits, &stamp("b")).unwrap();
        let mut rest = example.own_choices(&workspace);
        rest.extend(example.duties(&workspace, &catalogue).unwrap());
        plan(&mut workspace, &catalogue, &rest, &stamp("c")).unwrap();
        for service in workspace.services.values() {
            for question in catalogue.questions_of(&service.taken_from) {
                let answer = workspace.answer(&service.id, &question.id);
                let is_open = answer.is_none_or(|it| it.state == State::Open);
                assert!(
                    !(question.minimum && is_open),
                    "{name}: {} {}",
                    service.id,
                    question.id
                );
            }
        }
    }
}
