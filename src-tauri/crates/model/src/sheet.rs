//! The worksheet of a service as a value: its questions in order, numbered, with their answers.
//! Screens and documents are both made from it.

use crate::catalogue::{Aspect, Catalogue, Question};
use crate::ids::QuestionId;
use crate::records::{Answer, Service};
use crate::value::State;
use crate::workspace::Workspace;

/// A question on the worksheet of a service.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    /// The question.
    pub question: &'a Question,
    /// Its number on the sheet: aspect, then place, such as "2.4".
    pub number: String,
    /// What was answered, if anything.
    pub answer: Option<&'a Answer>,
}

impl Asked<'_> {
    /// How far the room is with it.
    #[must_use]
    pub fn state(&self) -> State {
        self.answer.map_or(State::Open, |it| it.state)
    }

    /// Whether progress counts it: folded questions only once somebody said something.
    #[must_use]
    pub fn counts(&self) -> bool {
        !self.question.is_folded() || self.state() != State::Open
    }
}

/// One aspect of the worksheet.
#[derive(Clone, Debug)]
pub struct AspectSheet<'a> {
    /// The aspect.
    pub aspect: Aspect,
    /// Its questions, folded ones last.
    pub questions: Vec<Asked<'a>>,
}

/// The worksheet of a service: its four aspects.
#[must_use]
pub fn sheet_of<'a>(
    workspace: &'a Workspace,
    catalogue: &'a Catalogue,
    service: &Service,
) -> Vec<AspectSheet<'a>> {
    let questions = catalogue.questions_of(&service.taken_from);
    let number = |aspect: Aspect| {
        Aspect::ALL
            .iter()
            .position(|it| *it == aspect)
            .map_or(0, |it| it + 1)
    };
    Aspect::ALL
        .iter()
        .map(|aspect| AspectSheet {
            aspect: *aspect,
            questions: questions
                .iter()
                .filter(|it| it.aspect == *aspect)
                .enumerate()
                .map(|(place, question)| Asked {
                    question,
                    number: format!("{}.{}", number(*aspect), place + 1),
                    answer: workspace.answer(&service.id, &question.id),
                })
                .collect(),
        })
        .collect()
}

/// The number of a question on the sheet of a service.
#[must_use]
pub fn number_of(
    catalogue: &Catalogue,
    service: &Service,
    question: &QuestionId,
) -> Option<String> {
    let workspace = Workspace::default();
    sheet_of(&workspace, catalogue, service)
        .into_iter()
        .flat_map(|it| it.questions)
        .find(|it| it.question.id == *question)
        .map(|it| it.number)
}
