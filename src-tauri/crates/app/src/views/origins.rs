//! Where an answer of a combined service comes from: what each member said, who wrote it and when.

use model::Workspace;
use model::ids::{QuestionId, ServiceId};
use model::records::{Combination, Key, Service};
use serde::Serialize;
use store::HistoryFilter;

use super::{said, time};
use crate::OpenWorkspace;
use crate::fault::Fault;

/// What one member said.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub(super) struct OriginView {
    /// The member.
    name: String,
    /// What it said.
    said: String,
    /// When that was written last.
    at: String,
    /// Who wrote it.
    author: String,
}

/// What the members of a combined service said to a question; nothing for any other service.
pub(super) fn origins(
    open: &OpenWorkspace,
    service: &Service,
    question: &QuestionId,
) -> Result<Vec<OriginView>, Fault> {
    let mut all = open.workspace().combinations.values();
    let Some(combination) = all.find(|it| it.service == service.id) else {
        return Ok(Vec::new());
    };
    let mut before = Workspace::default();
    for record in &combination.before {
        before.put(record.clone());
    }
    let mut list = Vec::new();
    for member in &combination.members {
        if comes_from(combination, question, &member.service) {
            list.extend(origin(open, (&before, &member.service), question)?);
        }
    }
    Ok(list)
}

/// Whether anything of a member went into the answer.
fn comes_from(combination: &Combination, question: &QuestionId, member: &ServiceId) -> bool {
    let is_here = |key: &Key| key.place().question.as_ref() == Some(question);
    let is_its = |key: &Key| key.place().service.as_ref() == Some(member);
    let mut origins = combination.origins.iter();
    origins.any(|it| is_here(&it.made) && it.from.iter().any(is_its))
}

fn origin(
    open: &OpenWorkspace,
    (before, member): (&Workspace, &ServiceId),
    question: &QuestionId,
) -> Result<Option<OriginView>, Fault> {
    let catalogue = open.catalogue();
    let Some(service) = before.services.get(member) else {
        return Ok(None);
    };
    let Some(asked) = catalogue.question(&service.taken_from, question) else {
        return Ok(None);
    };
    let filter = HistoryFilter {
        service: Some(member.clone()),
        question: Some(question.clone()),
        limit: Some(8),
        ..HistoryFilter::default()
    };
    let steps = open.history(&filter)?.into_iter();
    // Combining and splitting move what was said; they say nothing themselves.
    let mut written = steps.filter(|it| !matches!(it.verb.as_str(), "combine" | "split"));
    let newest = written.next();
    Ok(Some(OriginView {
        name: service.name.clone(),
        said: said(before, catalogue, service, asked),
        at: newest.as_ref().map(|it| time(it.at)).unwrap_or_default(),
        author: newest.map(|it| it.author).unwrap_or_default(),
    }))
}
