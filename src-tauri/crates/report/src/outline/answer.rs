//! Turns an answer into what a document shows: a row of facts, a long answer with a heading of its
//! own, or one that moves to the end of the document. Tables are made in `rows.rs`.

use super::brief::{Brief, heading};
use crate::markdown;
use crate::tree::{Block, Fact, Inline, Prose, Text, read_all};
use model::catalogue::{Question, QuestionKind};
use model::sheet::Asked;
use model::value::{State, Value};

/// Longer prose gets a heading of its own.
const LONG: usize = 600;
/// Still longer prose moves to the end of the document.
const VERY_LONG: usize = 3000;
/// At most so much of it stays in its place.
const FIRST_SENTENCE: usize = 300;

/// How much room an answer takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// Nothing to show: optional and empty.
    Nothing,
    /// A row of facts.
    Short,
    /// A heading of its own.
    Long,
    /// A place at the end of the document.
    VeryLong,
}

impl Brief<'_> {
    /// How much room an answer takes, tables apart.
    pub(super) fn size(&self, asked: &Asked<'_>) -> Size {
        let Some(answer) = asked.answer.filter(|a| !a.value.is_blank()) else {
            let said = asked.state() != State::Open || self.remark(asked).is_some();
            return if asked.question.required || said {
                Size::Short
            } else {
                Size::Nothing
            };
        };
        match value_length(&answer.value) {
            VERY_LONG.. => Size::VeryLong,
            LONG.. if matches!(answer.value, Value::Text { .. }) => Size::Long,
            _ => Size::Short,
        }
    }

    /// The row of facts for an answer that stands in one.
    pub(super) fn fact(&self, asked: &Asked<'_>) -> Fact {
        let answer = self.prose(asked);
        let empty = answer.is_none();
        let absent = match asked.state() {
            State::NotApplicable => self.words.facts.get("not-applicable"),
            _ => self.words.facts.get("no-answer"),
        };
        Fact {
            tag: Some(self.tag(asked.question)),
            label: asked.question.label.as_str().into(),
            answer: answer.unwrap_or_else(|| vec![Prose::plain(absent)]),
            empty,
            remark: self.remark(asked).map(Inline::quiet).into_iter().collect(),
            state: self.mark(asked.state()),
        }
    }

    /// The answer as paragraphs and lists; none if there is nothing to read.
    pub(super) fn prose(&self, asked: &Asked<'_>) -> Option<Vec<Prose>> {
        let value = &asked.answer?.value;
        let prose = match value {
            Value::Nothing => return None,
            Value::Text { text } if asked.question.kind == QuestionKind::Number => {
                vec![Prose::plain(with_unit(text, &asked.question.unit))]
            }
            Value::Text { text } => markdown::read(text),
            Value::Items { items } => {
                let filled = items.iter().filter(|item| !item.trim().is_empty());
                let points = filled
                    .map(|item| markdown::read_inline(Text::new(item.as_str()).as_str()))
                    .collect();
                vec![Prose::List {
                    ordered: false,
                    points,
                }]
            }
            Value::Picks { picks } => {
                let labels: Vec<&str> = picks
                    .iter()
                    .map(|pick| pick_label(asked.question, pick.as_str()))
                    .collect();
                match labels.as_slice() {
                    [only] => vec![Prose::plain(*only)],
                    many => {
                        let points = many
                            .iter()
                            .map(|label| vec![Inline::plain(*label)])
                            .collect();
                        vec![Prose::List {
                            ordered: false,
                            points,
                        }]
                    }
                }
            }
            Value::YesNo { yes, note } => {
                let word = if *yes {
                    &self.words.yes
                } else {
                    &self.words.no
                };
                let end = if note.trim().is_empty() {
                    String::new()
                } else {
                    format!(". {}", note.trim())
                };
                markdown::read(&format!("{word}{end}"))
            }
        };
        (!value.is_blank()).then_some(prose)
    }

    /// A long answer: heading, paragraphs, and who stands behind it.
    pub(super) fn long(&self, asked: &Asked<'_>) -> Vec<Block> {
        let mut out = vec![
            heading(3, &asked.question.label),
            Block::Answer {
                tag: Some(self.tag(asked.question)),
                label: asked.question.label.as_str().into(),
                anchor: None,
                content: self.prose(asked).unwrap_or_default(),
            },
        ];
        out.extend(self.provenance(asked));
        out
    }

    /// The beginning of a very long answer, with a link to the rest.
    pub(super) fn shortened(&self, asked: &Asked<'_>) -> Fact {
        let whole = self.prose(asked).unwrap_or_default();
        let first: String = whole
            .iter()
            .flat_map(Prose::lines)
            .next()
            .map(read_all)
            .unwrap_or_default();
        let link = Inline::Internal {
            text: self.words.facts.get("full-answer").into(),
            anchor: self.anchor(asked.question.id.as_str()),
        };
        Fact {
            tag: None,
            answer: vec![Prose::paragraph(vec![
                Inline::plain(format!("{} ", first_sentence(&first))),
                link,
            ])],
            ..self.fact(asked)
        }
    }

    /// A very long answer at the end of the document.
    pub(super) fn full(&self, asked: &Asked<'_>) -> Vec<Block> {
        let anchor = self.anchor(asked.question.id.as_str());
        self.long(asked)
            .into_iter()
            .map(|block| match block {
                Block::Answer {
                    tag,
                    label,
                    content,
                    ..
                } => Block::Answer {
                    tag,
                    label,
                    anchor: Some(anchor.clone()),
                    content,
                },
                other => other,
            })
            .collect()
    }

    fn provenance(&self, asked: &Asked<'_>) -> Option<Block> {
        let mut text: Vec<Inline> = self
            .mark(asked.state())
            .map(Inline::Mark)
            .into_iter()
            .collect();
        if let Some(remark) = self.remark(asked) {
            text.push(Inline::plain(format!("\u{2002}{remark}")));
        }
        (!text.is_empty()).then_some(Block::Provenance {
            text,
            under_answer: true,
        })
    }
}

/// The label of a choice; what isn't known stays as it was recorded.
fn pick_label<'q>(question: &'q Question, pick: &'q str) -> &'q str {
    question
        .choice
        .iter()
        .find(|offer| offer.id.as_str() == pick)
        .map_or(pick, |offer| offer.label.as_str())
}

/// A number with its unit, never parted by a line end.
pub(super) fn with_unit(text: &str, unit: &str) -> String {
    let text = text.trim();
    let is_number =
        text.starts_with(|c: char| c.is_ascii_digit()) && !text.chars().any(char::is_alphabetic);
    if unit.is_empty() || !is_number || text.ends_with(unit) {
        text.to_owned()
    } else {
        format!("{text}\u{a0}{unit}")
    }
}

fn value_length(value: &Value) -> usize {
    match value {
        Value::Nothing => 0,
        Value::Text { text } => text.chars().count(),
        Value::Items { items } => items.iter().map(|item| item.chars().count()).sum(),
        Value::Picks { picks } => picks.len() * 20,
        Value::YesNo { note, .. } => note.chars().count(),
    }
}

/// The first sentence, or as many words as there is room for.
fn first_sentence(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let end = line.find(". ").map_or(line.len(), |at| at + 1);
    let sentence: Vec<char> = line.get(..end).unwrap_or(line).chars().collect();
    if sentence.len() <= FIRST_SENTENCE {
        return sentence.into_iter().collect();
    }
    let cut: String = sentence.into_iter().take(FIRST_SENTENCE).collect();
    let whole_words = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(words, _)| words);
    format!("{whole_words} …")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_unit_and_words_stay() {
        assert_eq!(with_unit("1,500", "h"), "1,500\u{a0}h");
        assert_eq!(with_unit("about 3", "h"), "about 3");
        assert_eq!(with_unit("90 %", "%"), "90 %");
    }

    #[test]
    fn the_first_sentence_stays() {
        assert_eq!(first_sentence("One thing. Another."), "One thing.");
        assert!(first_sentence(&"word ".repeat(100)).ends_with("word …"));
    }
}
