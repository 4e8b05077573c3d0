//! The fields of a proposal: what each member says, what the combined service would say, and what
//! can or must be decided.

use model::Workspace;
use model::catalogue::{Aspect, ColumnKind, Question, QuestionKind};
use model::combine::{Ask, Field, How, Proposal};
use model::ids::{ColumnId, QuestionId, RowId, ServiceId};
use model::records::Take;
use model::sheet::{Asked, sheet_of};
use serde::Serialize;

use super::super::said;
use crate::OpenWorkspace;

/// The fields of one aspect.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub(super) struct AspectFields {
    aspect: Aspect,
    /// Fields in which any member says something.
    fields: Vec<FieldView>,
    /// How many decisions are left.
    open: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct FieldView {
    question: QuestionId,
    number: String,
    label: String,
    /// What each member says, in their order.
    sayings: Vec<String>,
    /// What the combined service would say.
    said: String,
    /// `nothing`, `same`, `only`, `both`, `union`, `folded`, `decided` or `open`.
    how: &'static str,
    /// The members whose words are in it.
    from: Vec<ServiceId>,
    asks: Vec<AskView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct AskView {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    row: Option<RowId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    column: Option<ColumnId>,
    about: String,
    /// Whether words of one's own can be taken.
    words: bool,
    ways: Vec<WayView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    taken: Option<Take>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct WayView {
    take: Take,
    text: String,
}

/// The fields by aspect; fields that nobody says anything about are left out.
pub(super) fn aspects(open: &OpenWorkspace, proposal: &Proposal) -> Vec<AspectFields> {
    let mut after = Workspace::default();
    for record in &proposal.made {
        after.put(record.clone());
    }
    let sheets = sheet_of(&after, open.catalogue(), &proposal.service);
    let views = sheets.into_iter().map(|sheet| {
        let fields: Vec<FieldView> = sheet
            .questions
            .iter()
            .filter_map(|asked| field(open, (proposal, &after), asked))
            .collect();
        AspectFields {
            aspect: sheet.aspect,
            open: fields.iter().map(FieldView::open).sum(),
            fields,
        }
    });
    views.collect()
}

impl FieldView {
    fn open(&self) -> usize {
        self.asks.iter().filter(|it| it.taken.is_none()).count()
    }
}

fn field(
    open: &OpenWorkspace,
    (proposal, after): (&Proposal, &Workspace),
    asked: &Asked,
) -> Option<FieldView> {
    let question = asked.question;
    let found = proposal
        .fields
        .iter()
        .find(|it| it.question == question.id)?;
    let catalogue = open.catalogue();
    let members = proposal.members.iter();
    let sayings: Vec<String> = members
        .map(|member| {
            let service = open.workspace().services.get(&member.service);
            let service =
                service.filter(|it| catalogue.question(&it.taken_from, &question.id).is_some());
            service.map_or_else(String::new, |it| {
                said(open.workspace(), catalogue, it, question)
            })
        })
        .collect();
    let after = said(after, catalogue, &proposal.service, question);
    let silent = after.is_empty() && sayings.iter().all(String::is_empty);
    (!silent).then(|| FieldView {
        question: question.id.clone(),
        number: asked.number.clone(),
        label: question.label.clone(),
        sayings,
        said: after,
        how: word(found),
        from: found.from.clone(),
        asks: found.asks.iter().map(|it| ask(question, it)).collect(),
    })
}

fn word(field: &Field) -> &'static str {
    match field.how {
        How::Nothing => "nothing",
        How::Same => "same",
        How::Only => "only",
        How::Both => "both",
        How::Union => "union",
        How::Folded => "folded",
        How::Decided => "decided",
        How::Open => "open",
    }
}

fn ask(question: &Question, ask: &Ask) -> AskView {
    let ways = ask.ways.iter().map(|it| WayView {
        take: it.take.clone(),
        text: it.text.clone(),
    });
    AskView {
        row: ask.row.clone(),
        column: ask.column.clone(),
        about: ask.about.clone(),
        words: takes_words(question, ask),
        ways: ways.collect(),
        taken: ask.taken.clone(),
    }
}

/// Between texts somebody may write a third one; between values there is only the choice.
fn takes_words(question: &Question, ask: &Ask) -> bool {
    let Some(id) = &ask.column else {
        return matches!(question.kind, QuestionKind::Text | QuestionKind::Prose);
    };
    let column = question.column.iter().find(|it| it.id == *id);
    column.is_some_and(|it| matches!(it.kind, ColumnKind::Text | ColumnKind::Prose))
}
