//! All checks over 100 organisations with the sixteen services, each with targets, cover, demand,
//! people, steps, suppliers, practices, duties and tools; and from an edit to the findings on the
//! screen.

use crate::{Outcome, median};
use app::views::{FindingsAsk, findings};
use app::{OpenWorkspace, everywhere, stamps};
use model::catalogue::Catalogue;
use model::ids::ServiceId;
use model::plan::{found, proposed_id};
use model::records::{Cells, Duty, End, Entry, HandOff, Practice, Row, Service};
use model::value::{Choice, Letter, Says};
use model::{Change, Edit, Place, Record, Stamp, Step, Workspace, content};
use std::path::Path;
use store::File;

const ORGANISATIONS: usize = 100;

/// The lines of each service, by question.
const LINES: [(&str, &str); 17] = [
    (
        "slm.targets",
        "priority=p1|metric=Pick-up|stage=started|from=call|to=work|pauses=never|clock=all-hours|value=1|unit=hours|attainment=95|window=twelve-months|agreement=ola|counterpart=IT",
    ),
    (
        "slm.targets",
        "priority=p2|metric=Pick-up|stage=started|from=call|to=work|pauses=never|clock=all-hours|value=4|unit=hours|attainment=90|window=twelve-months|agreement=ola|counterpart=IT",
    ),
    (
        "slm.targets",
        "priority=p1|metric=Closed|stage=finished|from=call|to=closed|pauses=never|clock=service-hours|value=3|unit=working-days|attainment=90|window=twelve-months|agreement=sla|counterpart=IT",
    ),
    (
        "slm.agreements",
        "name=OLA|kind=ola|counterpart=IT|covers=all|hours=office|valid-from=2026-01-01|valid-to=2026-12-31|state=signed",
    ),
    (
        "slm.types",
        "type=Phishing|count=120|hours-each=0.5|procedure=yes",
    ),
    (
        "slm.types",
        "type=Intrusion|count=3|hours-each=60|procedure=no",
    ),
    (
        "cap.demand",
        "work=Cases|kind=response|number=20|period=month|hours-each=2|basis=tickets",
    ),
    (
        "cap.demand",
        "work=Reviews|kind=planned|number=12|period=year|hours-each=16|basis=plan",
    ),
    (
        "cap.people",
        "role=Analyst|people=2|share=40|productive=1500",
    ),
    (
        "avail.cover",
        "days=mon-fri|from=08:00|to=18:00|model=office|who=team",
    ),
    (
        "avail.cover",
        "days=every-day|from=18:00|to=08:00|model=on-call|who=team|ready=30",
    ),
    ("avail.chain", "part=Log platform|availability=99.5"),
    (
        "sup.suppliers",
        "supplier=Provider|promises=4 h|hours=24x7|within=4|unit=hours|clock=all-hours|attainment=95|path=p1|category=tactical|ends=2027-06-30|notice=2027-03-31|contact=desk",
    ),
    (
        "def.service-hours",
        "applies=all|days=mon-fri|from=08:00|to=18:00|zone=local|holidays=closed",
    ),
    (
        "flow.steps",
        "step=Receive|role=Analyst|input=call|output=ticket|value=15|unit=minutes|record=ticket",
    ),
    (
        "flow.steps",
        "step=Decide|role=Lead|input=ticket|output=plan|value=30|unit=minutes|record=ticket",
    ),
    (
        "flow.steps",
        "step=Act|role=Analyst|input=plan|output=fix|value=2|unit=hours|record=ticket",
    ),
];

/// Milliseconds for all checks over all organisations; and for one edit, from `apply` to the
/// findings of the organisation as the window gets them.
pub(crate) fn measure(folder: &Path) -> Outcome<(f64, f64)> {
    let catalogue = content::catalogue()?;
    let changes: Vec<Change> = (0..ORGANISATIONS)
        .map(|number| organisation(&catalogue, number))
        .collect::<Outcome<Vec<_>>>()?
        .concat();
    let mut workspace = Workspace::default();
    workspace.absorb(&changes);
    let today = stamps::now("").at.date_naive();
    let all = median(9, |_| {
        let found = everywhere::findings(&workspace, &catalogue, today);
        let count: usize = found.iter().map(|(_, it)| it.len()).sum();
        std::hint::black_box(count);
        Ok(())
    })?;
    Ok((all, after_an_edit(folder, changes)?))
}

fn after_an_edit(folder: &Path, changes: Vec<Change>) -> Outcome<f64> {
    let path = folder.join("checks.charrette");
    let step = Step {
        changes,
        verb: "new".into(),
        place: Place::default(),
    };
    drop(File::create(&path, &step, &stamps::now("Bench"))?);
    let mut open = OpenWorkspace::open(&path)?;
    let first = open.organisation();
    let services = open.workspace().services_of(&first);
    let service = services.first().map(|it| it.id.clone()).unwrap_or_default();
    median(21, |turn| {
        let stamp = stamps::now("Bench");
        let edit = Edit::AddRow {
            service: service.clone(),
            question: "cap.demand".into(),
            cells: cells(&format!(
                "work=More {turn}|number={turn}|period=week|hours-each=1"
            )),
            after: None,
        };
        open.apply(&[edit], &stamp)?;
        let view = findings(&open, &FindingsAsk::default(), &stamp);
        std::hint::black_box(serde_json::to_string(&view)?);
        Ok(())
    })
}

/// An organisation as changes, its ids made its own.
fn organisation(catalogue: &Catalogue, number: usize) -> Outcome<Vec<Change>> {
    let stamp = Stamp {
        seed: format!("organisation {number}"),
        ..stamps::now("Bench")
    };
    let step = found(
        catalogue,
        &"sixteen".into(),
        &format!("Organisation {number}"),
        None,
        &stamp,
    )?;
    let mut records: Vec<Record> = Vec::new();
    for change in &step.changes {
        match change.after() {
            Some(Record::Service(it)) => records.extend(service(catalogue, number, it)),
            Some(other) => records.push(other.clone()),
            None => {}
        }
    }
    let organisation = records.iter().find_map(|it| it.organisation().cloned());
    let organisation = organisation.unwrap_or_default();
    for (place, capability) in ["siem", "logging", "endpoint-protection", "siem"]
        .iter()
        .enumerate()
    {
        records.push(Record::Entry(Entry {
            id: format!("tool-{place}").into(),
            register: "tools".into(),
            organisation: organisation.clone(),
            position: place.to_string(),
            cells: cells(&format!("name=Tool {place}|capability={capability}|owner=Lead|services={number}-patch-management|protects=devices networks|functions=detect")),
            struck: false,
        }));
    }
    for edge in catalogue.edges.iter().take(20) {
        records.push(Record::HandOff(HandOff {
            id: proposed_id(&organisation, &edge.id),
            organisation: organisation.clone(),
            edge: Some(edge.id.clone()),
            provider: End::Other {
                name: edge.provider.clone(),
            },
            consumer: End::Other {
                name: edge.consumer.clone(),
            },
            what: edge.what.clone(),
            provider_says: Says::Yes,
            ..HandOff::default()
        }));
    }
    Ok(records.into_iter().map(Change::added).collect())
}

fn service(catalogue: &Catalogue, number: usize, taken: &Service) -> Vec<Record> {
    let id: ServiceId = format!("{number}-{}", taken.id).into();
    let organisation = taken.organisation.clone();
    let mut records = vec![Record::Service(Service {
        id: id.clone(),
        ..taken.clone()
    })];
    for (place, (question, line)) in LINES.iter().enumerate() {
        records.push(Record::Row(Row {
            id: format!("line-{place}").into(),
            service: id.clone(),
            question: (*question).into(),
            organisation: organisation.clone(),
            position: format!("{place:02}"),
            cells: cells(line),
        }));
    }
    for practice in catalogue.practices_of(&taken.taken_from) {
        records.push(Record::Practice(Practice {
            service: id.clone(),
            practice: practice.id.clone(),
            organisation: organisation.clone(),
            choice: Some(Choice::InPlace),
            ..Practice::default()
        }));
    }
    let letters = [Letter::Accountable, Letter::Responsible, Letter::Consulted];
    for activity in &catalogue.activities {
        for (role, letter) in catalogue.roles.iter().zip(letters) {
            records.push(Record::Duty(Duty {
                service: id.clone(),
                subject: activity.id.as_str().into(),
                role: role.id.as_str().into(),
                organisation: organisation.clone(),
                letter,
            }));
        }
    }
    records
}

fn cells(line: &str) -> Cells {
    line.split('|')
        .filter_map(|it| it.split_once('='))
        .map(|(column, text)| (column.into(), text.to_owned()))
        .collect()
}
