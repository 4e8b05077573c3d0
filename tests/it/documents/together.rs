//! The documents about combined services and about two states: sound, and they say what they are
//! made for.

use super::{TempDir, judges, words};
use app::begin::Start;
use app::states::Against;
use app::{OpenWorkspace, export, stamps};
use model::Edit;
use model::edit::Combining;
use model::records::{Decision, Take};
use report::{Kind, Options};

fn decided(question: &str) -> Decision {
    Decision {
        question: question.into(),
        row: None,
        column: None,
        take: Take::Member {
            service: "incident-response".into(),
        },
    }
}

#[test]
fn a_combined_service_and_what_changed_are_documents_without_a_fault() {
    let folder = TempDir::new().expect("a folder");
    let stamp = stamps::now("Facilitator");
    let path = folder.path().join("firm.charrette");
    let start = Start::Example("fennhollow-dental".into());
    let mut open = OpenWorkspace::create(&path, &start, "", &stamp).expect("the example");
    let before = open.file().revision();
    let combining = Combining {
        organisation: open.organisation(),
        members: vec!["monitoring".into(), "incident-response".into()],
        name: "Run".into(),
        owner: "IT lead".into(),
        decisions: vec![decided("def.criticality"), decided("prac.written")],
    };
    open.apply(&[Edit::Combine { combining }], &stamp)
        .expect("a combination");
    let options = Options {
        kind: Kind::Combined,
        ..Options::default()
    };
    let mut documents = export::documents(&open, &options, "docx", &stamp).expect("documents");
    assert_eq!(documents.len(), 1);
    let against = Against::Revision { revision: before };
    documents.push(export::comparison(&open, &against, "docx", &stamp).expect("a comparison"));
    let papers = TempDir::new().expect("a folder");
    let mut said = String::new();
    for document in &documents {
        let target = papers.path().join(&document.name);
        export::write(&target, &document.bytes).expect("written");
        said.push_str(&words(&document.bytes));
    }
    judges::find_nothing_in(papers.path());
    for part in [
        "What it combines",
        "What it costs and saves",
        "Where it comes from",
        "How far each service is",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
}
