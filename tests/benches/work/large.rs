//! A workspace with 100 organisations of 16 services with 40 answers each, opened from disk: read,
//! every hash compared.

use crate::{Outcome, median};
use model::records::{Answer, Organisation, Service};
use model::value::{State, Value};
use model::{Change, Place, Record, Step};
use std::path::Path;
use store::File;

/// Milliseconds to open it.
pub(crate) fn measure(folder: &Path) -> Outcome<f64> {
    let path = folder.join("large.charrette");
    let changes = (0..100).flat_map(organisation).map(Change::added).collect();
    let step = Step {
        changes,
        verb: "new".into(),
        place: Place::default(),
    };
    drop(File::create(&path, &step, &app::stamps::now("Bench"))?);
    median(9, |_| {
        drop(File::open(&path)?);
        Ok(())
    })
}

fn organisation(number: usize) -> Vec<Record> {
    let organisation = Organisation {
        id: format!("organisation-{number}").into(),
        name: format!("Organisation {number}"),
        ..Organisation::default()
    };
    let services = (0..16).flat_map(|place| service(&organisation, place));
    let mut records: Vec<Record> = services.collect();
    records.push(Record::Organisation(organisation));
    records
}

fn service(of: &Organisation, place: usize) -> Vec<Record> {
    let service = Service {
        id: format!("{}-service-{place}", of.id).into(),
        organisation: of.id.clone(),
        name: format!("Service {place}"),
        ..Service::default()
    };
    let answers = (0..40).map(|number| {
        Record::Answer(Answer {
            service: service.id.clone(),
            question: format!("def.question-{number}").into(),
            organisation: of.id.clone(),
            value: Value::Text {
                text: format!("{place}, {number}: the team looks at every alert within the hour. ")
                    .repeat(2),
            },
            state: State::Answered,
            note: String::new(),
            confidence: Some(3),
        })
    });
    let mut records: Vec<Record> = answers.collect();
    records.push(Record::Service(service));
    records
}
