//! One question in focus: its answer, its guidance, its lines, practices or hand-offs.

use std::collections::BTreeMap;

use model::Stamp;
use model::catalogue::{
    Aspect, Column, ColumnKind, Direction, Guidance, Offer, Question, QuestionKind,
};
use model::edit::HandOffTexts;
use model::ids::{ColumnId, HandOffId, QuestionId, RowId, ServiceId};
use model::plan::seen_from;
use model::records::{Cells, End, HandOff, Row, Service};
use model::sheet::number_of;
use model::typed;
use model::value::{Says, State, Value};
use report::figures::Drawing;
use report::pictures::{Figure, Picture};
use serde::Serialize;

use super::examples::readable;
use super::origins::{OriginView, origins};
use super::practices::{PracticeView, practices};
use super::worksheet::in_scope;
use crate::OpenWorkspace;
use crate::export::drawn;
use crate::fault::Fault;

/// A question with everything beside it.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionView {
    service: ServiceId,
    question: QuestionId,
    aspect: Aspect,
    number: String,
    prompt: String,
    label: String,
    kind: QuestionKind,
    unit: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    direction: Option<Direction>,
    why: String,
    guidance: Guidance,
    figures: Vec<FigureView>,
    choices: Vec<Offer>,
    columns: Vec<Column>,
    value: Value,
    state: State,
    note: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    confidence: Option<u8>,
    rows: Vec<RowView>,
    /// What the lines come to, drawn; most tables have nothing to draw.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    picture: Option<PictureView>,
    practices: Vec<PracticeView>,
    hand_offs: Vec<HandOffView>,
    ends: Vec<EndView>,
    /// What the members of a combined service said.
    origins: Vec<OriginView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct FigureView {
    value: String,
    what: String,
    source: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct PictureView {
    figure: Figure,
    drawing: Drawing,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct RowView {
    id: RowId,
    cells: Cells,
    faults: BTreeMap<ColumnId, String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
struct HandOffView {
    id: HandOffId,
    other: String,
    own: bool,
    says: Says,
    other_says: Says,
    texts: HandOffTexts,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct EndView {
    end: End,
    name: String,
}

/// A question of a service.
///
/// # Errors
/// When the service is not in scope or is not asked this.
pub fn question(
    open: &OpenWorkspace,
    (service, id): (&ServiceId, &QuestionId),
    stamp: &Stamp,
) -> Result<QuestionView, Fault> {
    let service = in_scope(open, service)?;
    let catalogue = open.catalogue();
    let asked = catalogue.question(&service.taken_from, id).ok_or_else(|| {
        Fault::refused(format!(
            "“{id}” is not asked of {}. Choose a question from its worksheet.",
            service.name
        ))
    })?;
    let answer = open
        .workspace()
        .answer(&service.id, id)
        .cloned()
        .unwrap_or_default();
    let figures = catalogue
        .figures_of(&service.taken_from, id)
        .map(|it| FigureView {
            value: it.value.clone(),
            what: it.what.clone(),
            source: it.source.clone(),
        });
    Ok(QuestionView {
        service: service.id.clone(),
        question: id.clone(),
        aspect: asked.aspect,
        number: number_of(catalogue, service, id).unwrap_or_default(),
        prompt: asked.prompt.clone(),
        label: asked.label.clone(),
        kind: asked.kind,
        unit: asked.unit.clone(),
        direction: asked.direction,
        why: asked.why.clone(),
        guidance: readable(
            catalogue,
            asked,
            catalogue.guidance(&service.taken_from, asked),
        ),
        figures: figures.collect(),
        choices: asked.choice.clone(),
        columns: asked
            .column
            .iter()
            .map(|it| filled(open, service, it))
            .collect(),
        value: answer.value,
        state: answer.state,
        note: answer.note,
        confidence: answer.confidence,
        rows: rows(open, service, asked),
        picture: picture(open, (service, id), stamp),
        practices: practices(open, service, asked),
        hand_offs: hand_offs(open, service, asked),
        ends: ends(open, service, asked),
        origins: origins(open, service, id)?,
    })
}

/// A column with what its cells may hold: the services in scope for those that name services, the
/// two words for yes and no.
fn filled(open: &OpenWorkspace, service: &Service, column: &Column) -> Column {
    let mut column = column.clone();
    let offer = |id: &str, label: &str| Offer {
        id: id.into(),
        label: label.to_owned(),
        help: String::new(),
    };
    match column.kind {
        ColumnKind::Service | ColumnKind::Services => {
            let all = open.workspace().services_of(&service.organisation);
            column.choices = all
                .iter()
                .map(|it| offer(it.id.as_str(), &it.name))
                .collect();
        }
        ColumnKind::YesNo => column.choices = vec![offer("yes", "Yes"), offer("no", "No")],
        _ => {}
    }
    column
}

fn picture(
    open: &OpenWorkspace,
    (service, question): (&Service, &QuestionId),
    stamp: &Stamp,
) -> Option<PictureView> {
    let figure = Figure::of_table(question.as_str())?;
    let picture = Picture {
        figure,
        service: Some(service.id.clone()),
    };
    let drawing = drawn(open, &service.organisation, stamp).drawing(&picture)?;
    Some(PictureView { figure, drawing })
}

fn rows(open: &OpenWorkspace, service: &Service, asked: &Question) -> Vec<RowView> {
    let rows = open.workspace().rows_of(&service.id, &asked.id);
    rows.into_iter()
        .map(|row| RowView {
            id: row.id.clone(),
            cells: row.cells.clone(),
            faults: faults(row, asked),
        })
        .collect()
}

/// What in a line does not parse. The text stays.
fn faults(row: &Row, asked: &Question) -> BTreeMap<ColumnId, String> {
    let wrong = |column: &Column| {
        let text = row.cells.get(&column.id)?;
        let sentence = match column.kind {
            ColumnKind::Number if typed::number(text).is_none() => {
                format!("“{text}” is not a number.")
            }
            ColumnKind::Time if typed::time(text).is_none() => {
                format!("“{text}” is not a time of day. Write it as 08:30.")
            }
            ColumnKind::Date if typed::date(text).is_none() => {
                format!("“{text}” is not a date. Write it as 2027-03-31.")
            }
            _ => return None,
        };
        Some((column.id.clone(), sentence))
    };
    asked.column.iter().filter_map(wrong).collect()
}

fn hand_offs(open: &OpenWorkspace, service: &Service, asked: &Question) -> Vec<HandOffView> {
    let Some(direction) = asked
        .direction
        .filter(|_| asked.kind == QuestionKind::HandOffs)
    else {
        return Vec::new();
    };
    let all = seen_from(open.workspace(), open.catalogue(), service, direction);
    all.into_iter()
        .map(|it| hand_off(open, direction, it))
        .collect()
}

fn hand_off(open: &OpenWorkspace, direction: Direction, it: HandOff) -> HandOffView {
    let (other, says, other_says) = match direction {
        Direction::Consumes => (&it.provider, it.consumer_says, it.provider_says),
        Direction::Provides => (&it.consumer, it.provider_says, it.consumer_says),
    };
    HandOffView {
        other: end_name(open, other),
        own: it.edge.is_none(),
        says,
        other_says,
        id: it.id,
        texts: HandOffTexts {
            what: Some(it.what),
            trigger: Some(it.trigger),
            output: Some(it.output),
            agreement: Some(it.agreement),
            target: Some(it.target),
        },
    }
}

/// What an end of a hand-off is called.
fn end_name(open: &OpenWorkspace, end: &End) -> String {
    match end {
        End::Service { service } => open
            .workspace()
            .services
            .get(service)
            .map_or_else(|| service.to_string(), |it| it.name.clone()),
        End::Party { party } => open
            .catalogue()
            .party(party)
            .map_or_else(|| party.to_string(), |it| it.name.clone()),
        End::Other { name } => name.clone(),
    }
}

fn ends(open: &OpenWorkspace, service: &Service, asked: &Question) -> Vec<EndView> {
    if asked.kind != QuestionKind::HandOffs {
        return Vec::new();
    }
    let services = open.workspace().services_of(&service.organisation);
    let others = services
        .into_iter()
        .filter(|it| it.id != service.id)
        .map(|it| EndView {
            end: End::Service {
                service: it.id.clone(),
            },
            name: it.name.clone(),
        });
    let parties = open.catalogue().parties.iter().map(|it| EndView {
        end: End::Party {
            party: it.id.clone(),
        },
        name: it.name.clone(),
    });
    others.chain(parties).collect()
}
