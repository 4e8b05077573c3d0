//! Sixteen worksheets, filled with the examples of the guidance, to Word; beside python-docx
//! building the same paragraphs and tables, where `cargo xtask bench` has fetched it.

use crate::{Outcome, median};
use app::begin::Start;
use app::{OpenWorkspace, export, stamps};
use model::catalogue::{Example, Question, QuestionKind};
use model::ids::ServiceId;
use model::records::Cells;
use model::value::Value;
use model::{Catalogue, Edit};
use report::Options;
use std::path::Path;
use std::process::Command;

const SCRIPT: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../src-tauri/crates/report/examples/same_in_python_docx.py"
);

/// Milliseconds for ours and for python-docx.
pub(crate) fn measure(folder: &Path) -> Outcome<(f64, Option<f64>)> {
    let open = filled(&folder.join("filled.charrette"))?;
    let options = Options::default();
    let ours = median(5, |_| {
        export::documents(&open, &options, "docx", &stamps::now(""))?;
        Ok(())
    })?;
    let mut reports = Vec::new();
    for document in export::documents(&open, &options, "json", &stamps::now(""))? {
        let path = folder.join(&document.name);
        std::fs::write(&path, &document.bytes)?;
        reports.push(path);
    }
    let Some(judges) = std::env::var_os("CHARRETTE_VALIDATORS") else {
        return Ok((ours, None));
    };
    let python = Path::new(&judges).join("venv/bin/python");
    let said = Command::new(python).arg(SCRIPT).args(&reports).output()?;
    let told: serde_json::Value = serde_json::from_slice(&said.stdout)?;
    Ok((
        ours,
        told.get("medianMs").and_then(serde_json::Value::as_f64),
    ))
}

fn filled(path: &Path) -> Outcome<OpenWorkspace> {
    let start = Start::Catalogue("sixteen".into());
    let mut open = OpenWorkspace::create(path, &start, "Harbour Board", &stamps::now("Bench"))?;
    let mut edits = Vec::new();
    for service in open.workspace().services.values() {
        for question in open.catalogue().questions_of(&service.taken_from) {
            let guidance = open.catalogue().guidance(&service.taken_from, question);
            if let Some(example) = guidance.example_large {
                edits.extend(said(&service.id, question, example));
            }
        }
        edits.extend(practices(open.catalogue(), &service.id));
    }
    open.apply(&edits, &stamps::now("Bench"))?;
    Ok(open)
}

/// The edits that answer a question as its example does.
fn said(service: &ServiceId, question: &Question, example: Example) -> Vec<Edit> {
    let record = |value| Edit::RecordAnswer {
        service: service.clone(),
        question: question.id.clone(),
        value,
    };
    match (question.kind, example) {
        (QuestionKind::Text | QuestionKind::Prose | QuestionKind::Number, Example::Text(text)) => {
            vec![record(Value::Text { text })]
        }
        (QuestionKind::List, Example::Items(items)) => vec![record(Value::Items { items })],
        (QuestionKind::Table, Example::Rows(rows)) => rows
            .into_iter()
            .map(|row| Edit::AddRow {
                service: service.clone(),
                question: question.id.clone(),
                cells: row
                    .into_iter()
                    .map(|(id, text)| (id.into(), text))
                    .collect::<Cells>(),
                after: None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn practices(catalogue: &Catalogue, service: &ServiceId) -> Vec<Edit> {
    let of = service.as_str().into();
    let all = catalogue.practices_of(&of).map(|it| Edit::ChoosePractice {
        service: service.clone(),
        practice: it.id.clone(),
        choice: Some(model::value::Choice::InPlace),
    });
    all.collect()
}
