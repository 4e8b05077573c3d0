//! What one worksheet is about: the service, and all that is known of it. Reads; decides nothing.

use super::words::Words;
use super::{Include, Options};
use crate::tree::{
    Anchor, Block, Caption, Cell, Column, Heading, Inline, Mark, Mark as TreeMark, Role, Row,
    State, Table, TableForm, Tag, Text,
};
use model::catalogue::{Catalogue, CatalogueService, Question};
use model::checks::Finding;
use model::records::{Organisation, Service};
use model::sheet::{Asked, AspectSheet, sheet_of};
use model::{Stamp, Workspace, value};

/// A service with everything its documents are made from.
pub(super) struct Brief<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) catalogue: &'a Catalogue,
    pub(super) organisation: &'a Organisation,
    pub(super) service: &'a Service,
    pub(super) include: Include,
    pub(super) stamp: &'a Stamp,
    pub(super) words: &'static Words,
    /// Its four aspects with questions and answers.
    pub(super) aspects: Vec<AspectSheet<'a>>,
    /// What does not fit together in it.
    pub(super) findings: Vec<Finding>,
}

impl<'a> Brief<'a> {
    /// Gathers what is known of a service.
    pub(super) fn new(
        workspace: &'a Workspace,
        catalogue: &'a Catalogue,
        (organisation, service): (&'a Organisation, &'a Service),
        options: &Options,
        stamp: &'a Stamp,
    ) -> Self {
        Self {
            workspace,
            catalogue,
            organisation,
            service,
            include: options.include,
            stamp,
            words: Words::shipped(),
            aspects: sheet_of(workspace, catalogue, service),
            findings: Vec::new(),
        }
    }

    /// The same with those of the organisation's findings that stand in the service.
    pub(super) fn with(mut self, findings: &[Finding]) -> Self {
        let mine = |it: &&Finding| it.service() == Some(&self.service.id);
        self.findings = findings.iter().filter(mine).cloned().collect();
        self
    }

    /// The catalogue's entry that the service was taken from.
    pub(super) fn origin(&self) -> Option<&'a CatalogueService> {
        self.catalogue.service(&self.service.taken_from)
    }

    /// Today, in words.
    pub(super) fn day(&self) -> String {
        self.words.day(self.stamp.at.date_naive())
    }

    /// Which answer a part of the document holds.
    pub(super) fn tag(&self, question: &Question) -> Tag {
        Tag::new(self.service.id.as_str(), question.id.as_str())
    }

    /// A place in the document of this service.
    pub(super) fn anchor(&self, place: &str) -> Anchor {
        Anchor::new(&format!("{}/{place}", self.service.id))
    }

    /// The mark of a state, if marks are wanted.
    pub(super) fn mark(&self, state: value::State) -> Option<TreeMark> {
        self.include.states.then(|| mark(self.words, state))
    }

    /// A heading of the first level.
    pub(super) fn section(&self, place: &str, text: &str) -> Block {
        Block::Heading(Heading {
            level: 1,
            number: None,
            text: text.into(),
            anchor: Some(self.anchor(place)),
        })
    }

    /// The caption of a table that is one answer.
    pub(super) fn caption(&self, asked: &Asked<'_>) -> Option<Caption> {
        let state = self.mark(asked.state());
        Some(Caption {
            label: self.words.table.as_str().into(),
            number: 0,
            text: asked.question.label.as_str().into(),
            state,
        })
    }

    /// What is to be said beside an answer: its note, and the confidence where it is low.
    pub(super) fn remark(&self, asked: &Asked<'_>) -> Option<Text> {
        let answer = asked.answer.filter(|_| self.include.notes)?;
        let mut parts: Vec<String> = Vec::new();
        if !answer.note.trim().is_empty() {
            parts.push(answer.note.trim().to_owned());
        }
        if let Some(confidence) = answer.confidence.filter(|c| *c <= 3) {
            parts.push(
                self.words
                    .facts
                    .fill("confidence", &[("confidence", &confidence.to_string())]),
            );
        }
        (!parts.is_empty()).then(|| Text::new(parts.join(" ")))
    }
}

/// The mark of a state.
pub(super) fn mark(words: &Words, state: value::State) -> Mark {
    Mark::new(tree_state(state), words.states.get(state))
}

fn tree_state(state: value::State) -> State {
    match state {
        value::State::Open => State::Open,
        value::State::Answered => State::Answered,
        value::State::Agreed => State::Agreed,
        value::State::Disputed => State::Disputed,
        value::State::Parked => State::Parked,
        value::State::NotApplicable => State::NotApplicable,
    }
}

/// A heading of the second or third level.
pub(super) fn heading(level: u8, text: &str) -> Block {
    Block::Heading(Heading {
        level,
        number: None,
        text: text.into(),
        anchor: None,
    })
}

/// A list whose title and columns have their words in one section.
pub(super) fn list_of(
    words: &Words,
    section: &super::words::Table,
    title: &str,
    columns: &[(&str, Role)],
    rows: Vec<Vec<Cell>>,
) -> Block {
    let named = |(name, role): &(&str, Role)| (section.get(name).to_owned(), *role);
    let columns = columns.iter().map(named).collect();
    let said = (section.get(title), section.get("description"));
    list(words, said, columns, rows, "")
}

/// A list with a caption: its title and what its rows mean, its columns, its rows, the remark.
pub(super) fn list(
    words: &Words,
    (title, description): (&str, &str),
    columns: Vec<(String, Role)>,
    rows: Vec<Vec<Cell>>,
    note: &str,
) -> Block {
    let note = (!note.is_empty()).then(|| Inline::plain(note));
    Block::Table(Table {
        form: TableForm::Data,
        title: title.into(),
        description: description.into(),
        tag: None,
        caption: Some(Caption {
            label: words.table.as_str().into(),
            number: 0,
            text: title.into(),
            state: None,
        }),
        bands: Vec::new(),
        columns: columns
            .into_iter()
            .map(|(heading, role)| Column {
                heading: heading.into(),
                role,
                width: None,
            })
            .collect(),
        rows: rows.into_iter().map(Row::cells).collect(),
        note: note.into_iter().collect(),
    })
}

/// A paragraph of prose over the whole width.
pub(super) fn body(text: impl Into<Text>) -> Block {
    Block::Body {
        content: vec![crate::tree::Prose::plain(text)],
    }
}
