//! The sections of a worksheet that consist of questions: service, definition, processes. Short
//! answers stand in a table of facts, then long ones and tables in the order of the questions.

use super::answer::Size;
use super::brief::{Brief, body, heading};
use crate::tree::{Block, Fact, Facts, Prose, Text};
use model::catalogue::{Aspect, Group};
use model::sheet::Asked;
use model::value::State;

/// The questions of a worksheet by section.
pub(super) struct Lists<'b, 'a> {
    pub(super) service: Vec<&'b Asked<'a>>,
    pub(super) definition: Vec<&'b Asked<'a>>,
    pub(super) processes: Vec<&'b Asked<'a>>,
    pub(super) integration: Vec<&'b Asked<'a>>,
    pub(super) practices: Vec<&'b Asked<'a>>,
}

impl<'a> Brief<'a> {
    /// All questions in the order of the sheet.
    pub(super) fn asked(&self) -> impl Iterator<Item = &Asked<'a>> {
        self.aspects.iter().flat_map(|aspect| &aspect.questions)
    }

    /// The questions by section.
    pub(super) fn lists(&self) -> Lists<'_, 'a> {
        let of = |aspect: Aspect| {
            self.aspects
                .iter()
                .filter(move |a| a.aspect == aspect)
                .flat_map(|a| &a.questions)
        };
        let place = |asked: &Asked<'_>| self.words.service_place(asked.question.id.as_str());
        let mut service: Vec<&Asked<'a>> = self.asked().filter(|it| place(it).is_some()).collect();
        service.sort_by_key(|it| place(it));
        Lists {
            service,
            definition: of(Aspect::Definition)
                .filter(|it| place(it).is_none())
                .collect(),
            processes: of(Aspect::Processes)
                .filter(|it| place(it).is_none())
                .collect(),
            integration: of(Aspect::Integration)
                .filter(|it| place(it).is_none())
                .collect(),
            practices: of(Aspect::Practices)
                .filter(|it| place(it).is_none())
                .collect(),
        }
    }

    /// Whether anybody said anything on a question.
    pub(super) fn is_touched(&self, asked: &Asked<'_>) -> bool {
        asked.state() != State::Open
            || asked
                .answer
                .is_some_and(|a| !a.value.is_blank() || !a.note.trim().is_empty())
            || !self
                .workspace
                .rows_of(&self.service.id, &asked.question.id)
                .is_empty()
    }

    /// Whether an answer is so long that it moves to the end.
    pub(super) fn has_full_answers(&self) -> bool {
        self.asked().any(|it| self.size(it) == Size::VeryLong)
    }

    /// Name, origin, owner, state and review of the service.
    pub(super) fn service_part(&self, later: &mut Vec<Block>) -> Vec<Block> {
        let words = &self.words.facts;
        let plain = |label: &str, text: &str| Fact {
            tag: None,
            label: label.into(),
            answer: vec![Prose::plain(text)],
            empty: false,
            remark: Vec::new(),
            state: None,
        };
        let mut rows = vec![plain(words.get("name"), &self.service.name)];
        if let Some(set) = self
            .origin()
            .and_then(|origin| self.catalogue.set(&origin.set))
        {
            rows.push(plain(words.get("taken-from"), &set.name));
        }
        self.questions(
            &self.lists().service,
            rows,
            &self.words.sections.service,
            later,
        )
    }

    /// What the service is.
    pub(super) fn definition_part(&self, later: &mut Vec<Block>) -> Vec<Block> {
        let list = self.lists().definition;
        if !list.iter().any(|it| self.is_touched(it)) {
            return vec![self.no_answers()];
        }
        self.questions(&list, Vec::new(), &self.words.sections.definition, later)
    }

    /// How the service is managed, process by process; those without answers are named at the end.
    pub(super) fn processes_part(&self, later: &mut Vec<Block>) -> Vec<Block> {
        let list = self.lists().processes;
        let touched = |group: Option<Group>| {
            list.iter()
                .any(|it| it.question.group == group && self.is_touched(it))
        };
        let mut groups: Vec<Option<Group>> = list.iter().map(|it| it.question.group).collect();
        groups.dedup();
        if !groups.iter().any(|group| touched(*group)) {
            return vec![self.no_answers()];
        }
        let mut out = Vec::new();
        let mut without = Vec::new();
        for group in groups {
            let name = group
                .map(|group| self.words.group(group))
                .unwrap_or_default();
            let of: Vec<&Asked<'_>> = list
                .iter()
                .filter(|it| it.question.group == group)
                .copied()
                .collect();
            if touched(group) {
                out.extend(group.map(|_| heading(2, name)));
                out.extend(self.questions(&of, Vec::new(), name, later));
                out.extend(self.beside(group));
                out.extend(self.problems_of(group));
            } else if !name.is_empty() && of.iter().any(|it| it.counts()) {
                without.push(name);
            }
        }
        if !without.is_empty() {
            out.push(body(
                self.words
                    .facts
                    .fill("without", &[("names", &without.join(", "))]),
            ));
        }
        out
    }

    /// One line for a section without any answer.
    pub(super) fn no_answers(&self) -> Block {
        body(self.words.facts.get("no-answers"))
    }

    /// The answers to some questions: facts first, then what needs room. `rows` stand at the head
    /// of the facts, `later` takes what moves to the end of the document.
    pub(super) fn questions(
        &self,
        list: &[&Asked<'_>],
        mut rows: Vec<Fact>,
        title: &str,
        later: &mut Vec<Block>,
    ) -> Vec<Block> {
        let mut below = Vec::new();
        for asked in list {
            let table = self.table(asked);
            let has_value = asked.answer.is_some_and(|a| !a.value.is_blank());
            match self.size(asked) {
                Size::Short if table.is_none() || has_value => rows.push(self.fact(asked)),
                Size::Long => below.extend(self.long(asked)),
                Size::VeryLong => {
                    rows.push(self.shortened(asked));
                    later.extend(self.full(asked));
                }
                Size::Short | Size::Nothing => {}
            }
            below.extend(table.map(Block::Table));
        }
        let mut out = Vec::new();
        if !rows.is_empty() {
            out.push(Block::Facts(Facts {
                title: Text::new(title),
                description: self.words.facts.get("description").into(),
                rows,
            }));
        }
        out.extend(below);
        out
    }
}
