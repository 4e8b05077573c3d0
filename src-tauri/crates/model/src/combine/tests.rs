mod properties;

use std::collections::BTreeSet;

use super::*;
use crate::checks::stage::Stage;
use crate::edit::Edit;
use crate::records::{Decision, End};
use crate::value::{State, Value};

const MONITORING: &str = "monitoring";
const RESPONSE: &str = "incident-response";

fn answered(stage: Stage, service: &str, question: &str, value: Value) -> Stage {
    stage.all(&[Edit::RecordAnswer {
        service: service.into(),
        question: question.into(),
        value,
    }])
}

fn text(text: &str) -> Value {
    Value::Text { text: text.into() }
}

fn pick(id: &str) -> Value {
    Value::Picks {
        picks: vec![id.into()],
    }
}

/// Monitoring and incident response, each with something to say about most kinds of questions.
fn two() -> Stage {
    let mut stage = Stage::of("six");
    for (service, purpose, owner, critical) in [
        (MONITORING, "Sees what happens.", "Monitoring lead", "high"),
        (RESPONSE, "Limits the damage.", "Incident lead", "vital"),
    ] {
        stage = answered(stage, service, "def.purpose", text(purpose));
        stage = answered(stage, service, "def.owner", text(owner));
        stage = answered(stage, service, "def.criticality", pick(critical));
    }
    stage = answered(
        stage,
        MONITORING,
        "def.outputs",
        Value::Items {
            items: vec!["Alert".into(), "Report".into()],
        },
    );
    stage = answered(
        stage,
        RESPONSE,
        "def.outputs",
        Value::Items {
            items: vec!["report".into(), "Lessons".into()],
        },
    );
    stage
        .row(MONITORING, "def.service-hours", "applies=desk | days=mon-fri | from=07:00 | to=16:00 | zone=Europe/Oslo | holidays=closed")
        .row(RESPONSE, "def.service-hours", "applies=desk | days=mon-fri | from=08:00 | to=19:00 | zone=Europe/Oslo | holidays=closed")
        .row(MONITORING, "slm.targets", "priority=p1 | stage=started | metric=Passed on | clock=all-hours | value=120 | unit=minutes | attainment=90")
        .row(RESPONSE, "slm.targets", "priority=p1 | stage=started | metric=Engaged | clock=all-hours | value=1 | unit=hours | attainment=85")
        .row(MONITORING, "cap.people", "role=Analyst | people=2 | share=40 | productive=1600")
        .row(RESPONSE, "cap.people", "role=analyst | people=1 | share=20 | productive=1500")
        .row(MONITORING, "cap.demand", "work=Alerts | number=180 | period=week | hours-each=0.2")
        .row(RESPONSE, "cap.demand", "work=Cases | number=9 | period=week | hours-each=6")
        .entry("tools", "name=Log store | capability=siem | services=monitoring testing")
}

fn combining(stage: &Stage, decisions: Vec<Decision>) -> Combining {
    Combining {
        organisation: stage.organisation.clone(),
        members: vec![MONITORING.into(), RESPONSE.into()],
        name: "Watch and respond".into(),
        owner: "Incident lead".into(),
        decisions,
    }
}

fn critical() -> Decision {
    Decision {
        question: "def.criticality".into(),
        row: None,
        column: None,
        take: Take::Member {
            service: RESPONSE.into(),
        },
    }
}

fn combined(stage: Stage) -> Stage {
    let combining = combining(&stage, vec![critical()]);
    stage.all(&[Edit::Combine { combining }])
}

fn the_one(stage: &Stage) -> &Combination {
    stage.workspace.combinations.values().next().unwrap()
}

fn cell(stage: &Stage, question: &str, column: &str) -> Vec<String> {
    let service = &the_one(stage).service;
    let rows = stage.workspace.rows_of(service, &question.into());
    rows.iter()
        .map(|it| it.cells.get(column).cloned().unwrap_or_default())
        .collect()
}

#[test]
fn where_members_differ_in_one_choice_somebody_has_to_decide() {
    let stage = two();
    let open = proposal(
        &stage.workspace,
        &stage.catalogue,
        &combining(&stage, Vec::new()),
    )
    .unwrap();
    assert_eq!(open.open(), 1);
    let refused = changes(
        &stage.workspace,
        &stage.catalogue,
        &combining(&stage, Vec::new()),
    );
    assert!(
        matches!(refused, Err(Refusal::Undecided { count: 1, .. })),
        "{refused:?}"
    );
}

#[test]
fn a_combination_takes_the_strictest_the_widest_the_sum_and_both_texts() {
    let stage = combined(two());
    let service = the_one(&stage).service.clone();
    let said = |question: &str| {
        stage
            .workspace
            .answer(&service, &question.into())
            .unwrap()
            .value
            .clone()
    };
    assert_eq!(
        said("def.purpose"),
        text("Monitoring: Sees what happens.\n\nIncident response: Limits the damage.")
    );
    assert_eq!(said("def.owner"), text("Incident lead"));
    assert_eq!(said("def.criticality"), pick("vital"));
    assert_eq!(
        said("def.outputs"),
        Value::Items {
            items: vec!["Alert".into(), "Report".into(), "Lessons".into()]
        }
    );
    assert_eq!(
        (
            cell(&stage, "def.service-hours", "from"),
            cell(&stage, "def.service-hours", "to")
        ),
        (vec!["07:00".to_owned()], vec!["19:00".to_owned()])
    );
    assert_eq!(cell(&stage, "slm.targets", "metric"), ["Engaged"]);
    assert_eq!(cell(&stage, "slm.targets", "attainment"), ["90"]);
    assert_eq!(cell(&stage, "cap.demand", "work"), ["Alerts", "Cases"]);
    assert_eq!(cell(&stage, "cap.people", "people"), ["2"]);
    assert_eq!(cell(&stage, "cap.people", "share"), ["50"]);
    let tools: Vec<_> = stage.workspace.entries.values().collect();
    assert_eq!(tools[0].cells["services"], format!("{service} testing"));
    let names: Vec<_> = stage
        .workspace
        .services_of(&stage.organisation)
        .iter()
        .map(|it| it.name.clone())
        .collect();
    assert!(
        names.contains(&"Watch and respond".to_owned())
            && !names.contains(&"Monitoring".to_owned())
    );
}

#[test]
fn hand_offs_between_members_become_internal_and_others_are_tied_anew() {
    let stage = two();
    let edges = |id: &str, other: &str| {
        let all = stage.catalogue.edges.iter();
        all.filter(|it| it.provider == id && it.consumer == other)
            .map(|it| it.id.to_string())
            .next()
            .unwrap()
    };
    let inside = edges(MONITORING, RESPONSE);
    let outside = stage
        .catalogue
        .edges
        .iter()
        .find(|it| it.provider == MONITORING && it.consumer != RESPONSE)
        .unwrap()
        .id
        .to_string();
    let stage = combined(
        stage
            .settle(MONITORING, &inside, "yes")
            .settle(MONITORING, &outside, "yes"),
    );
    let end = End::Service {
        service: the_one(&stage).service.clone(),
    };
    let left: Vec<_> = stage.workspace.hand_offs.values().collect();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].provider, end);
    let service = &stage.workspace.services[&the_one(&stage).service];
    for direction in [
        crate::catalogue::Direction::Provides,
        crate::catalogue::Direction::Consumes,
    ] {
        let seen = crate::plan::seen_from(&stage.workspace, &stage.catalogue, service, direction);
        assert!(seen.len() > 3);
        assert!(seen.iter().all(|it| it.provider != it.consumer));
    }
}

#[test]
fn splitting_is_the_way_back() {
    let before = two();
    let kept = before.workspace.clone();
    let stage = combined(before);
    let id = the_one(&stage).id.clone();
    assert!(since(&stage.workspace, the_one(&stage)).is_empty());
    let decisions = the_one(&stage).decisions.clone();
    let made = stage.workspace.clone();
    let stage = stage.all(&[Edit::Split {
        combination: id,
        offered: Vec::new(),
    }]);
    assert_eq!(stage.workspace, kept);
    let again = Edit::Combine {
        combining: combining(&stage, decisions),
    };
    assert_eq!(stage.all(&[again]).workspace, made);
}

#[test]
fn what_was_changed_meanwhile_is_offered_and_what_others_changed_stays() {
    let stage = combined(two());
    let (service, id) = (the_one(&stage).service.clone(), the_one(&stage).id.clone());
    let stage = answered(
        stage,
        service.as_str(),
        "def.purpose",
        text("Sees and stops."),
    );
    let stage = stage.row(
        service.as_str(),
        "slm.targets",
        "priority=p2 | metric=New | clock=all-hours | value=4 | unit=hours",
    );
    let tool = stage.workspace.entries.values().next().unwrap().clone();
    let stage = stage.all(&[Edit::EditEntry {
        organisation: tool.organisation.clone(),
        register: tool.register.clone(),
        entry: tool.id.clone(),
        cells: [("owner".into(), "Head of IT".into())].into(),
    }]);
    let changed = since(&stage.workspace, the_one(&stage));
    assert_eq!(changed.len(), 2);
    let offered = changed.iter().map(|it| crate::edit::Offered {
        key: it.key.clone(),
        member: it.members[0].clone(),
    });
    let offered = offered.collect();
    let stage = stage.all(&[Edit::Split {
        combination: id,
        offered,
    }]);
    let said = |service: &str| {
        stage
            .workspace
            .answer(&service.into(), &"def.purpose".into())
            .unwrap()
            .value
            .clone()
    };
    assert_eq!(said(MONITORING), text("Sees and stops."));
    assert_eq!(said(RESPONSE), text("Limits the damage."));
    assert_eq!(
        stage
            .workspace
            .rows_of(&MONITORING.into(), &"slm.targets".into())
            .len(),
        2
    );
    let tool = stage.workspace.entries.values().next().unwrap();
    assert_eq!(tool.cells["services"], "monitoring testing");
    assert_eq!(tool.cells["owner"], "Head of IT");
}

#[test]
fn every_record_of_a_combination_says_where_it_comes_from() {
    let stage = combined(two());
    let it = the_one(&stage);
    let known: BTreeSet<_> = it.origins.iter().map(|it| it.made.clone()).collect();
    assert_eq!(known, it.made.iter().map(Record::key).collect());
    let before: BTreeSet<_> = it.before.iter().map(Record::key).collect();
    for origin in &it.origins {
        assert!(!origin.from.is_empty(), "{:?}", origin.made);
        assert!(
            origin.from.iter().all(|it| before.contains(it)),
            "{origin:?}"
        );
    }
}

#[test]
fn what_cannot_be_combined_is_refused_and_changes_nothing() {
    let stage = combined(two());
    let ask = |members: &[&str]| {
        let combining = Combining {
            members: members.iter().map(|it| (*it).into()).collect(),
            ..combining(&stage, Vec::new())
        };
        proposal(&stage.workspace, &stage.catalogue, &combining)
            .map(|_| ())
            .unwrap_err()
    };
    assert!(matches!(ask(&["testing"]), Refusal::TooFewMembers));
    assert!(matches!(
        ask(&["testing", "testing"]),
        Refusal::TooFewMembers
    ));
    assert!(matches!(
        ask(&["testing", MONITORING]),
        Refusal::AlreadyCombined { .. }
    ));
    // A combination of itself and of what is in it would be a cycle.
    let made = the_one(&stage).service.clone();
    assert!(matches!(
        ask(&[made.as_str(), MONITORING]),
        Refusal::AlreadyCombined { .. }
    ));
    assert!(matches!(
        ask(&["testing", "nowhere"]),
        Refusal::Unknown { .. }
    ));
}

#[test]
fn a_combination_can_become_part_of_another_and_come_back_step_by_step() {
    let stage = combined(two());
    let kept = stage.workspace.clone();
    let inner = the_one(&stage).service.clone();
    let combining = Combining {
        members: vec![inner, "testing".into()],
        name: "Run".into(),
        ..combining(&stage, vec![])
    };
    let stage = stage.all(&[Edit::Combine { combining }]);
    assert_eq!(stage.workspace.combinations.len(), 1);
    let id = the_one(&stage).id.clone();
    let stage = stage.all(&[Edit::Split {
        combination: id,
        offered: Vec::new(),
    }]);
    assert_eq!(stage.workspace, kept);
}

#[test]
fn dissent_stays_and_agreement_is_only_of_what_all_agreed_to() {
    let mark = |stage: Stage, service: &str, state| {
        stage.all(&[Edit::MarkAnswer {
            service: service.into(),
            question: "def.purpose".into(),
            state,
        }])
    };
    let state = |stage: &Stage| {
        let service = &the_one(stage).service;
        stage
            .workspace
            .answer(service, &"def.purpose".into())
            .unwrap()
            .state
    };
    let agreed = combined(mark(
        mark(two(), MONITORING, State::Agreed),
        RESPONSE,
        State::Agreed,
    ));
    assert_eq!(state(&agreed), State::Answered);
    let disputed = combined(mark(
        mark(two(), MONITORING, State::Agreed),
        RESPONSE,
        State::Disputed,
    ));
    assert_eq!(state(&disputed), State::Disputed);
}
