//! The sheet to fill in by hand: the headings and the order of the worksheet, ruled lines and
//! empty tables in place of answers, practices and hand-offs printed.

use super::brief::{Brief, heading};
use super::closing::SIGNED;
use crate::tree::{Block, Fields, Inline, Line, Lines, TableForm, Text};
use model::catalogue::{Group, Question, QuestionKind};
use model::sheet::Asked;
use model::value::State;

/// Longer hints aren't read.
const LONGEST_HINT: usize = 120;

/// The blocks of a blank sheet.
pub(super) fn blank(brief: &Brief<'_>) -> Vec<Block> {
    let (words, names) = (&brief.words.blank, &brief.words.sections);
    let lists = brief.lists();
    let mut out = vec![
        Block::Overline {
            text: brief.words.titles.blank.as_str().into(),
        },
        Block::Title {
            text: brief.service.name.as_str().into(),
            anchor: Some(brief.anchor("title")),
        },
        Block::Subtitle {
            text: words.words.get("subtitle").into(),
        },
        Block::Fields(Fields {
            title: words.words.get("head").into(),
            labels: words
                .fields
                .iter()
                .map(|label| label.as_str().into())
                .collect(),
        }),
        brief.section("service", &names.service),
    ];
    out.extend(brief.blank_questions(&lists.service, true));
    out.push(brief.section("definition", &names.definition));
    out.extend(brief.blank_questions(&lists.definition, false));
    out.push(brief.section("processes", &names.processes));
    out.extend(brief.blank_processes(&lists.processes));
    out.push(brief.section("integration", &names.integration));
    out.extend(brief.blank_questions(&lists.integration, false));
    out.push(brief.section("practices", &names.practices));
    out.extend(brief.blank_questions(&lists.practices, false));
    out.push(brief.section("points", &names.points));
    out.push(brief.blank_points());
    out.push(brief.section("approval", &names.approval));
    let nobody = vec![String::new(); brief.words.approval.roles.len()];
    out.push(Block::Table(brief.signatures(TableForm::Form, &nobody)));
    out.push(Block::Provenance {
        text: vec![Inline::plain(words.words.get("end"))],
        under_answer: false,
    });
    out
}

impl Brief<'_> {
    fn blank_processes(&self, list: &[&Asked<'_>]) -> Vec<Block> {
        let mut groups: Vec<Option<Group>> = list.iter().map(|it| it.question.group).collect();
        groups.dedup();
        let mut out = Vec::new();
        for group in groups {
            let of: Vec<&Asked<'_>> = list
                .iter()
                .filter(|it| it.question.group == group)
                .copied()
                .collect();
            if of.iter().any(|it| on_paper(it)) {
                out.extend(group.map(|group| heading(2, self.words.group(group))));
                out.extend(self.blank_questions(&of, false));
            }
        }
        out
    }

    /// Ruled lines for short answers and prose, tables each under a heading. `short` sets one line
    /// to a question, without hints.
    fn blank_questions(&self, list: &[&Asked<'_>], short: bool) -> Vec<Block> {
        let asked = || list.iter().filter(|it| on_paper(it)).map(|it| it.question);
        let rows: Vec<Line> = asked()
            .filter(|q| !q.kind.is_in_records())
            .map(|q| self.line(q, short))
            .collect();
        let mut out = Vec::new();
        if !rows.is_empty() {
            let words = &self.words.blank.words;
            out.push(Block::Lines(Lines {
                title: words.get("questions").into(),
                description: words.get("questions-description").into(),
                rows,
            }));
        }
        for question in asked().filter(|q| q.kind.is_in_records()) {
            out.extend(self.blank_table(question));
        }
        out
    }

    fn line(&self, question: &Question, short: bool) -> Line {
        let lines = match question.kind {
            QuestionKind::Prose => 3,
            QuestionKind::List => 4,
            QuestionKind::Text
            | QuestionKind::YesNo
            | QuestionKind::Choice
            | QuestionKind::Choices => 2,
            QuestionKind::Number
            | QuestionKind::Table
            | QuestionKind::HandOffs
            | QuestionKind::Ladder => 1,
        };
        let states = [State::Agreed, State::Disputed, State::Parked];
        let ticks = states
            .iter()
            .take(if short { 2 } else { 3 })
            .map(|state| self.words.states.get(*state).into());
        Line {
            label: question.label.as_str().into(),
            hint: match (short, question.kind) {
                (true, QuestionKind::Choice) => labels(question).into(),
                (true, _) => Text::default(),
                (false, _) => self.hint(question),
            },
            lines: if short { 1 } else { lines },
            ticks: ticks.collect(),
        }
    }

    /// What to write, in a line or two.
    pub(super) fn hint(&self, question: &Question) -> Text {
        let words = &self.words.blank.words;
        let further = match question.kind {
            QuestionKind::Choice => words.fill("choose", &[("choices", &labels(question))]),
            QuestionKind::Choices => words.fill("choose-some", &[("choices", &labels(question))]),
            QuestionKind::Number if !question.unit.is_empty() => {
                words.fill("unit", &[("unit", &question.unit)])
            }
            _ => String::new(),
        };
        let both = format!("{} {further}", question.prompt);
        let fits = both.chars().count() <= LONGEST_HINT;
        Text::new(if fits {
            both.trim()
        } else {
            question.prompt.as_str()
        })
    }

    fn blank_points(&self) -> Block {
        let (points, blank) = (&self.words.points, &self.words.blank.words);
        let headings = [
            points.get("number"),
            blank.get("point"),
            blank.get("who-settles"),
            blank.get("until"),
        ];
        let rows = (1..=6).map(|number| vec![number.to_string()]).collect();
        Block::Table(self.form(
            &self.words.sections.points,
            &headings.map(str::to_owned),
            rows,
            SIGNED,
        ))
    }
}

/// Whether a question is asked on paper: those of a first workshop, and the others that count.
fn on_paper(asked: &Asked<'_>) -> bool {
    !asked.question.is_folded() && (asked.question.minimum || asked.question.required)
}

fn labels(question: &Question) -> String {
    question
        .choice
        .iter()
        .map(|offer| offer.label.as_str())
        .collect::<Vec<_>>()
        .join(" · ")
}
