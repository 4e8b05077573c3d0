//! What combining comes to in the small shipped example, which is there to show it.

use super::*;
use crate::checks::stage::Stage;
use crate::records::Decision;

const MEMBERS: [&str; 2] = ["monitoring", "incident-response"];

fn combining(stage: &Stage, decisions: Vec<Decision>) -> Combining {
    Combining {
        organisation: stage.organisation.clone(),
        members: MEMBERS.map(ServiceId::from).to_vec(),
        name: "Watch and respond".into(),
        owner: "Practice manager, security lead".into(),
        decisions,
    }
}

fn proposed(stage: &Stage, decisions: Vec<Decision>) -> Proposal {
    let combining = combining(stage, decisions);
    proposal(&stage.workspace, &stage.catalogue, &combining).unwrap()
}

#[test]
fn two_choices_of_the_small_example_are_left_to_people() {
    let stage = Stage::example("fennhollow-dental");
    let open = proposed(&stage, Vec::new());
    let fields = open.fields.iter().filter(|it| it.open() > 0);
    let asked: Vec<_> = fields.map(|it| it.question.to_string()).collect();
    assert_eq!(asked, ["def.criticality", "prac.written"]);
    assert_eq!(open.open(), 2);
    assert_eq!(open.internal, 2);
}

#[test]
fn with_both_decided_the_small_example_combines_as_the_handbook_says() {
    let stage = Stage::example("fennhollow-dental");
    let of = |question: &str, service: &str| Decision {
        question: question.into(),
        row: None,
        column: None,
        take: Take::Member {
            service: service.into(),
        },
    };
    let decisions = vec![
        of("def.criticality", "incident-response"),
        of("prac.written", "monitoring"),
    ];
    let made = proposed(&stage, decisions);
    assert_eq!(made.open(), 0);
    let cells = |question: &str| -> Vec<&crate::records::Cells> {
        let rows = made.made.iter().filter_map(|it| match it {
            Record::Row(it) if it.question.as_str() == question => Some(&it.cells),
            _ => None,
        });
        rows.collect()
    };
    let hours = cells("def.service-hours");
    assert_eq!(
        (hours[0]["from"].as_str(), hours[0]["to"].as_str()),
        ("07:00", "18:00")
    );
    let targets = cells("slm.targets").into_iter();
    let mut first = targets
        .filter(|it| it["priority"] == "p1" && it.get("stage").is_some_and(|it| it == "started"));
    assert_eq!(first.next().unwrap()["value"], "45");
    assert!(first.next().is_none());
    let people = cells("cap.people").into_iter();
    let lead: Vec<_> = people.filter(|it| it["role"] == "IT lead").collect();
    assert_eq!((lead.len(), lead[0]["share"].as_str()), (1, "18"));
    let suppliers = cells("sup.suppliers").into_iter();
    let provider = suppliers.filter(|it| it["supplier"] == "IT provider");
    assert_eq!(provider.count(), 1);
}
