//! Where a finding points: in words, and the question of the worksheet under which it is read.

use model::catalogue::{Direction, QuestionKind};
use model::checks::Spot;
use model::ids::{QuestionId, ServiceId};
use model::readings::{SubjectKind, subjects_of};
use model::records::{End, Service};

use crate::OpenWorkspace;

/// The place in words.
pub(super) fn in_words(open: &OpenWorkspace, spot: &Spot) -> String {
    let name = |id: &ServiceId| {
        let found = open.workspace().services.get(id);
        found.map_or_else(|| id.to_string(), |it| it.name.clone())
    };
    match spot {
        Spot::Question {
            service, question, ..
        } => {
            let taken_from = open.workspace().services.get(service);
            let asked = taken_from
                .and_then(|it| open.catalogue().question(&it.taken_from, question))
                .map(|it| it.label.as_str());
            format!("{} · {}", name(service), asked.unwrap_or_default())
        }
        Spot::Practice { service, .. } => format!("{} · Practices", name(service)),
        Spot::HandOff { service, .. } => format!("{} · Hand-offs", name(service)),
        Spot::Duties { service, .. } => format!("{} · Duties", name(service)),
        Spot::Register { register, .. } => {
            let found = open.catalogue().register(register);
            found.map_or_else(|| register.to_string(), |it| it.label.clone())
        }
        Spot::Overview => String::new(),
    }
}

/// The question under which the place is read; nothing for what stands in no worksheet.
pub(super) fn question_of(open: &OpenWorkspace, spot: &Spot) -> Option<QuestionId> {
    match spot {
        Spot::Question { question, .. } => Some(question.clone()),
        Spot::Practice { service, .. } => of_kind(open, service, QuestionKind::Ladder, None),
        Spot::HandOff { service, hand_off } => {
            let found = open.workspace().hand_offs.get(hand_off);
            let gives = found.is_some_and(
                |it| matches!(&it.provider, End::Service { service: one } if one == service),
            );
            let direction = if gives {
                Direction::Provides
            } else {
                Direction::Consumes
            };
            of_kind(open, service, QuestionKind::HandOffs, Some(direction))
        }
        Spot::Duties { service, subject } => {
            let service = service_of(open, service)?;
            let all = subjects_of(open.workspace(), open.catalogue(), service);
            let found = all.iter().find(|it| Some(&it.id) == subject.as_ref());
            let feature = found.is_some_and(|it| it.kind == SubjectKind::Feature);
            Some(
                if feature {
                    "def.features"
                } else {
                    "flow.steps"
                }
                .into(),
            )
        }
        Spot::Register { .. } | Spot::Overview => None,
    }
}

fn of_kind(
    open: &OpenWorkspace,
    service: &ServiceId,
    kind: QuestionKind,
    direction: Option<Direction>,
) -> Option<QuestionId> {
    let service = service_of(open, service)?;
    let all = open.catalogue().questions_of(&service.taken_from);
    let mut all = all.into_iter();
    let found = all.find(|it| it.kind == kind && it.direction == direction);
    found.map(|it| it.id.clone())
}

fn service_of<'a>(open: &'a OpenWorkspace, id: &ServiceId) -> Option<&'a Service> {
    open.workspace().services.get(id)
}
