//! Walks through the tree and lets docx-rs build the body, block by block. What docx-rs can't say
//! goes into [`Marks`] for the seal.

use super::direction;
use super::inline::empty_paragraph;
use super::marks::{Count, Marks};
use super::sheets::Sheet;
use crate::tree::{Anchor, Block, Heading, Inline, Meta, Orientation, Prose, StyleSet, Text};
use docx_rs::{
    DocumentChild, IndentLevel, LineSpacing, NumberingId, NumberingProperty, Paragraph,
    SectionProperty, StructuredDataTag, StructuredDataTagChild, Table,
};
use std::borrow::Cow;

/// The text width of an upright page: 165 mm in twips.
pub(super) const PORTRAIT: usize = 9354;
/// The text width of a page on its side: 252 mm in twips.
pub(super) const LANDSCAPE: usize = 14287;

/// The body while it is being written.
pub(super) struct Writer<'r> {
    meta: &'r Meta,
    /// What the seal has to add.
    pub(super) marks: Marks,
    /// The text width of the current section, in twips.
    pub(super) width: usize,
    body: Vec<DocumentChild>,
    bookmarks: usize,
    parts: usize,
    /// Which numbering the headings of this part of a pack use, if not the first.
    headings: Option<usize>,
    page_break: bool,
    first_in_section: bool,
}

impl<'r> Writer<'r> {
    /// An empty body.
    pub(super) fn new(meta: &'r Meta) -> Self {
        let marks = Marks {
            rtl: direction::is_rtl_language(&meta.language),
            ..Marks::default()
        };
        Self {
            meta,
            marks,
            width: PORTRAIT,
            body: Vec::new(),
            bookmarks: 0,
            parts: 0,
            headings: None,
            page_break: false,
            first_in_section: false,
        }
    }

    /// The document's language tag.
    pub(super) fn language(&self) -> &str {
        &self.meta.language
    }

    /// Whether captions and headings are counted anew here because a pack has several parts.
    pub(super) fn in_later_part(&self) -> bool {
        self.parts > 1
    }

    /// What was written.
    pub(super) fn done(self) -> (Vec<DocumentChild>, Marks) {
        (self.body, self.marks)
    }

    /// Writes the blocks of a section.
    pub(super) fn sheet(&mut self, sheet: &Sheet<'_>) {
        self.width = match sheet.orientation {
            Orientation::Portrait => PORTRAIT,
            Orientation::Landscape => LANDSCAPE,
        };
        self.first_in_section = true;
        for (index, block) in sheet.blocks.iter().enumerate() {
            let next = sheet.blocks.get(index + 1).map(Cow::as_ref);
            self.block(block, next.is_some_and(is_table));
        }
        self.first_in_section = false;
    }

    fn block(&mut self, block: &Block, before_table: bool) {
        match block {
            Block::Overline { text } => self.line("Overline", text),
            Block::Title { text, anchor } => self.title(text, anchor.as_ref()),
            Block::Subtitle { text } => self.line("Subtitle", text),
            Block::Lead { text } => self.pieces("Lead", text),
            Block::Heading(heading) => self.heading(heading),
            Block::Body { content } => self.body_text(content, before_table),
            Block::Answer {
                tag,
                label,
                anchor,
                content,
            } => {
                let control = tag.as_ref().map(|tag| self.marks.control(label, tag));
                self.answer(control, anchor.as_ref(), content);
            }
            Block::Note { text } => self.pieces(
                if self.runs_rtl(text) {
                    "NoteRtl"
                } else {
                    "Note"
                },
                text,
            ),
            Block::Hint { text } => self.line("Hint", text),
            Block::Provenance { text, under_answer } => {
                self.pieces(
                    if *under_answer {
                        "ProvenanceAnswer"
                    } else {
                        "Provenance"
                    },
                    text,
                );
            }
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table_with_caption(table),
            Block::KeyFigures { title, figures } => self.key_figures(title, figures),
            Block::Figure { drawing, caption } => self.figure(drawing, caption),
            Block::Lines(lines) => self.lines(lines),
            Block::Fields(fields) => self.fields(fields),
            Block::Contents { title, entries } => self.contents(title, entries),
            Block::PageBreak => self.page_break = true,
        }
    }

    fn line(&mut self, style: &str, text: &Text) {
        let paragraph = self.words(style, text);
        self.push(paragraph);
    }

    fn pieces(&mut self, style: &str, text: &[Inline]) {
        let paragraph = self.paragraph(style, text);
        self.push(paragraph);
    }

    fn title(&mut self, text: &Text, anchor: Option<&Anchor>) {
        self.parts += 1;
        if self.parts > 1 && self.meta.set == StyleSet::Full {
            self.headings = Some(self.marks.count(Count::Headings));
        }
        let paragraph = self.words("Title", text);
        let paragraph = self.bookmarked(paragraph, anchor);
        self.push(paragraph);
    }

    fn heading(&mut self, heading: &Heading) {
        let level = heading.level.clamp(1, 4);
        let mut paragraph = self.words(&format!("Heading{level}"), &heading.text);
        if let (Some(id), true) = (self.headings, level <= 2) {
            let level = IndentLevel::new(usize::from(level) - 1);
            paragraph = paragraph.numbering(NumberingId::new(id), level);
        }
        if level == 1 && self.first_in_section && !self.body.is_empty() {
            paragraph = paragraph.line_spacing(LineSpacing::new().before(0));
        }
        let paragraph = self.bookmarked(paragraph, heading.anchor.as_ref());
        self.push(paragraph);
    }

    fn body_text(&mut self, content: &[Prose], before_table: bool) {
        let mut paragraphs = self.prose(content, &BODY);
        if before_table && let Some(last) = paragraphs.last_mut() {
            last.property.keep_next = Some(true);
        }
        for mut paragraph in paragraphs {
            self.open(&mut paragraph);
            self.body.push(DocumentChild::Paragraph(paragraph));
        }
    }

    fn answer(&mut self, control: Option<String>, anchor: Option<&Anchor>, content: &[Prose]) {
        let mut paragraphs = self.prose(content, &ANSWER);
        let Some(first) = paragraphs.first_mut() else {
            return;
        };
        **first = self.bookmarked(std::mem::take(first), anchor);
        self.open(first);
        match control {
            Some(alias) => {
                let mut control = StructuredDataTag::new().alias(alias);
                control.children = paragraphs
                    .into_iter()
                    .map(StructuredDataTagChild::Paragraph)
                    .collect();
                self.body
                    .push(DocumentChild::StructuredDataTag(Box::new(control)));
            }
            None => self
                .body
                .extend(paragraphs.into_iter().map(DocumentChild::Paragraph)),
        }
    }

    /// Puts a bookmark around the words of a paragraph.
    pub(super) fn bookmarked(
        &mut self,
        mut paragraph: Paragraph,
        anchor: Option<&Anchor>,
    ) -> Paragraph {
        let Some(anchor) = anchor else {
            return paragraph;
        };
        self.bookmarks += 1;
        let start = docx_rs::BookmarkStart::new(self.bookmarks, anchor.as_str());
        paragraph
            .children
            .insert(0, docx_rs::ParagraphChild::BookmarkStart(start));
        paragraph.add_bookmark_end(self.bookmarks)
    }

    /// Takes up a page break that is due and the place at the head of a section.
    fn open(&mut self, paragraph: &mut Paragraph) {
        self.first_in_section = false;
        if std::mem::take(&mut self.page_break) && !self.body.is_empty() {
            paragraph.property.page_break_before = Some(true);
        }
    }

    /// Adds a paragraph.
    pub(super) fn push(&mut self, paragraph: Paragraph) {
        let mut paragraph = Box::new(paragraph);
        self.open(&mut paragraph);
        self.body.push(DocumentChild::Paragraph(paragraph));
    }

    /// Adds a table, with a line between if one stands right above: programs would join them.
    pub(super) fn push_table(&mut self, table: Table, control: Option<String>) {
        if self.ends_with_table() || self.page_break {
            self.push(empty_paragraph("TableNote", self.marks.rtl));
        }
        self.first_in_section = false;
        self.body.push(match control {
            Some(alias) => DocumentChild::StructuredDataTag(Box::new(
                StructuredDataTag::new().alias(alias).add_table(table),
            )),
            None => DocumentChild::Table(Box::new(table)),
        });
    }

    fn ends_with_table(&self) -> bool {
        match self.body.last() {
            Some(DocumentChild::Table(_)) => true,
            Some(DocumentChild::StructuredDataTag(control)) => {
                matches!(
                    control.children.last(),
                    Some(StructuredDataTagChild::Table(_))
                )
            }
            _ => false,
        }
    }

    /// Makes sure that the section ends with a paragraph, and lets it carry the section's break.
    pub(super) fn close_section(&mut self, property: Option<SectionProperty>) {
        if !matches!(self.body.last(), Some(DocumentChild::Paragraph(_))) {
            self.body
                .push(DocumentChild::Paragraph(Box::new(empty_paragraph(
                    "HeaderFirst",
                    self.marks.rtl,
                ))));
        }
        if let (Some(DocumentChild::Paragraph(last)), Some(property)) =
            (self.body.last_mut(), property)
        {
            last.property = std::mem::take(&mut last.property).section_property(property);
        }
    }

    /// Paragraphs and lists in the styles of a place.
    #[expect(
        clippy::vec_box,
        reason = "docx-rs keeps paragraphs of two kilobytes in boxes"
    )]
    pub(super) fn prose(&mut self, content: &[Prose], place: &Place) -> Vec<Box<Paragraph>> {
        let mut out = Vec::with_capacity(content.len());
        for prose in content {
            match prose {
                Prose::Paragraph { text } => {
                    out.push(Box::new(self.paragraph(place.paragraph, text)))
                }
                Prose::List {
                    ordered: false,
                    points,
                } => {
                    out.extend(
                        points
                            .iter()
                            .map(|point| Box::new(self.paragraph(place.bullet, point))),
                    );
                }
                Prose::List {
                    ordered: true,
                    points,
                } => {
                    let id = NumberingId::new(self.marks.count(place.count));
                    for point in points {
                        let mut paragraph = Box::new(self.paragraph(place.number, point));
                        let number =
                            NumberingProperty::new().add_num(id.clone(), IndentLevel::new(0));
                        paragraph.property.numbering_property = Some(number);
                        out.push(paragraph);
                    }
                }
            }
        }
        out
    }
}

fn is_table(block: &Block) -> bool {
    matches!(
        block,
        Block::Table(_)
            | Block::Facts(_)
            | Block::Lines(_)
            | Block::Fields(_)
            | Block::KeyFigures { .. }
    )
}

/// The styles of paragraphs and lists at a place.
pub(super) struct Place {
    pub(super) paragraph: &'static str,
    pub(super) bullet: &'static str,
    pub(super) number: &'static str,
    pub(super) count: Count,
}

const BODY: Place = Place {
    paragraph: "BodyText",
    bullet: "ListBullet",
    number: "ListNumber",
    count: Count::List,
};
const ANSWER: Place = Place {
    paragraph: "BodyAnswer",
    bullet: "AnswerBullet",
    number: "AnswerNumber",
    count: Count::AnswerList,
};
