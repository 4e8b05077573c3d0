//! The worksheet of a service: every question as one line.

use model::ids::{QuestionId, ServiceId};
use model::records::Service;
use model::sheet::{Asked, sheet_of};
use model::value::State;
use serde::Serialize;

use super::overview::{AspectProgress, owner};
use super::said;
use crate::OpenWorkspace;
use crate::fault::Fault;

/// A worksheet.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct WorksheetView {
    service: ServiceId,
    name: String,
    owner: String,
    aspects: Vec<AspectView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
struct AspectView {
    #[serde(flatten)]
    progress: AspectProgress,
    questions: Vec<QuestionLineView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
struct QuestionLineView {
    question: QuestionId,
    number: String,
    prompt: String,
    said: String,
    state: State,
    folded: bool,
}

/// The worksheet of a service.
///
/// # Errors
/// When the service is not in scope.
pub fn worksheet(open: &OpenWorkspace, service: &ServiceId) -> Result<WorksheetView, Fault> {
    let service = in_scope(open, service)?;
    let sheets = sheet_of(open.workspace(), open.catalogue(), service);
    let aspects = sheets.iter().map(|sheet| AspectView {
        progress: AspectProgress::of(sheet),
        questions: sheet
            .questions
            .iter()
            .map(|it| line(open, service, it))
            .collect(),
    });
    Ok(WorksheetView {
        service: service.id.clone(),
        name: service.name.clone(),
        owner: owner(open, service),
        aspects: aspects.collect(),
    })
}

/// A service that is in scope.
pub(super) fn in_scope<'a>(open: &'a OpenWorkspace, id: &ServiceId) -> Result<&'a Service, Fault> {
    open.workspace().services.get(id).ok_or_else(|| {
        Fault::refused(format!(
            "There is no service “{id}” in scope. Choose one from the overview."
        ))
    })
}

fn line(open: &OpenWorkspace, service: &Service, asked: &Asked<'_>) -> QuestionLineView {
    let said = said(open.workspace(), open.catalogue(), service, asked.question);
    QuestionLineView {
        question: asked.question.id.clone(),
        number: asked.number.clone(),
        prompt: asked.question.prompt.clone(),
        said: said.chars().take(160).collect(),
        state: asked.state(),
        folded: asked.question.is_folded(),
    }
}
