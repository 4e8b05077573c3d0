//! Writes the words of a paragraph as runs of one style and one direction. Looks come from named
//! styles only.

use super::direction::{self, spans};
use super::link;
use super::marks::SIGN;
use super::writer::Writer;
use crate::tree::{Inline, Mark, State, Text, Tone};
use docx_rs::{
    Break, BreakType, Hyperlink, HyperlinkType, Paragraph, ParagraphStyle, Run, RunChild, RunStyle,
    Tab,
};

/// The character style of a tone.
fn tone_style(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Plain => None,
        Tone::Strong => Some("Strong"),
        Tone::Emphasis => Some("Emphasis"),
        Tone::Quiet => Some("Quiet"),
        Tone::Small => Some("Small"),
        Tone::Tick => Some("TickBox"),
    }
}

/// The character style of a state.
fn state_style(state: State) -> &'static str {
    match state {
        State::Agreed => "StateAgreed",
        State::Answered | State::NotApplicable => "StateAnswered",
        State::Disputed => "StateDisputed",
        State::Parked => "StateParked",
        State::Open => "StateOpen",
    }
}

/// What is printed for a mark: shaded ones have a thin space at both ends.
fn mark_text(mark: &Mark) -> String {
    match mark.state {
        State::Disputed | State::Parked => format!("\u{2009}{}\u{2009}", mark.shown()),
        State::Agreed | State::Answered | State::Open | State::NotApplicable => mark.shown(),
    }
}

impl Writer<'_> {
    /// A paragraph of that style with these pieces.
    pub(super) fn paragraph(&mut self, style: &str, pieces: &[Inline]) -> Paragraph {
        let rtl = self.runs_rtl(pieces);
        let mut out = empty_paragraph(style, rtl);
        self.write_pieces(&mut out, pieces, rtl);
        out
    }

    /// A paragraph of that style with plain words.
    pub(super) fn words(&mut self, style: &str, text: &Text) -> Paragraph {
        self.paragraph(style, &[Inline::plain(text.clone())])
    }

    /// Whether a paragraph with these pieces runs from right to left.
    pub(super) fn runs_rtl(&self, pieces: &[Inline]) -> bool {
        let words = pieces.iter().map(|piece| match piece {
            Inline::Text { text, .. }
            | Inline::Link { text, .. }
            | Inline::Internal { text, .. } => text.as_str(),
            Inline::Mark(mark) => mark.word.as_str(),
        });
        direction::first_strong(words).unwrap_or(self.marks.rtl)
    }

    /// Adds pieces to a paragraph.
    pub(super) fn write_pieces(&mut self, out: &mut Paragraph, pieces: &[Inline], rtl: bool) {
        for piece in pieces {
            match piece {
                Inline::Text { text, tone } => {
                    push_runs(out, self.runs(text.as_str(), tone_style(*tone), rtl))
                }
                Inline::Mark(mark) => push_runs(
                    out,
                    self.runs(&mark_text(mark), Some(state_style(mark.state)), rtl),
                ),
                Inline::Internal { text, anchor } => {
                    let runs = self.runs(text.as_str(), Some("LinkQuiet"), rtl);
                    push_link(out, anchor.as_str().to_owned(), runs);
                }
                Inline::Link { text, address } => match link::target(address.as_str()) {
                    Some(target) => {
                        let anchor = self.marks.link(target);
                        let runs = self.runs(text.as_str(), Some("Hyperlink"), rtl);
                        push_link(out, anchor, runs);
                    }
                    None => push_runs(out, self.runs(text.as_str(), None, rtl)),
                },
            }
        }
    }

    /// Cuts words into runs of one direction.
    pub(super) fn runs(&self, text: &str, style: Option<&str>, paragraph_rtl: bool) -> Vec<Run> {
        spans(text, paragraph_rtl)
            .into_iter()
            .map(|span| {
                if span.rtl {
                    let language = direction::language_of(span.text, self.language());
                    run(
                        span.text,
                        Some(&format!("{}{SIGN}{language}", style.unwrap_or_default())),
                    )
                } else {
                    run(span.text, style)
                }
            })
            .collect()
    }
}

/// A paragraph of that style without words.
pub(super) fn empty_paragraph(style: &str, rtl: bool) -> Paragraph {
    // Fields are set in place: docx-rs moves two kilobytes with each call of a builder.
    let mut out = Paragraph::new();
    out.property.style = Some(ParagraphStyle::new(Some(style)));
    out.property.bidi = rtl.then_some(true);
    out
}

/// Adds runs to a paragraph.
pub(super) fn push_runs(out: &mut Paragraph, runs: Vec<Run>) {
    out.children.extend(
        runs.into_iter()
            .map(|run| docx_rs::ParagraphChild::Run(Box::new(run))),
    );
}

fn push_link(out: &mut Paragraph, anchor: String, runs: Vec<Run>) {
    let link = runs.into_iter().fold(
        Hyperlink::new(anchor, HyperlinkType::Anchor),
        Hyperlink::add_run,
    );
    out.children.push(docx_rs::ParagraphChild::Hyperlink(link));
}

/// One run; line ends and tabs in the words become breaks and tabs.
pub(super) fn run(text: &str, style: Option<&str>) -> Run {
    let mut run = Run::new();
    run.run_property.style = style.map(RunStyle::new);
    let mut rest = text;
    while let Some(at) = rest.find(['\n', '\t']) {
        let (before, here) = rest.split_at(at);
        push_text(&mut run, before);
        run.children.push(if here.starts_with('\n') {
            RunChild::Break(Break::new(BreakType::TextWrapping))
        } else {
            RunChild::Tab(Tab::new())
        });
        rest = here.get(1..).unwrap_or_default();
    }
    push_text(&mut run, rest);
    run
}

fn push_text(run: &mut Run, text: &str) {
    if !text.is_empty() {
        run.children.push(RunChild::Text(docx_rs::Text::new(text)));
    }
}
