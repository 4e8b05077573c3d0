//! Heads and feet of pages, and the properties of sections that refer to them. Each distinct head
//! or foot becomes one part of the package.

use super::fields::field;
use super::inline::{empty_paragraph, push_runs, run};
use super::sheets::Sheet;
use super::writer::{LANDSCAPE, PORTRAIT, Writer};
use crate::tree::{Margin, Meta, Orientation, StyleSet, Text};
use docx_rs::{
    BuildXML, Footer, FooterReference, Header, HeaderReference, PageMargin, PageOrientationType,
    PageSize, Paragraph, SectionProperty, SectionType, Tab, TabValueType,
};
use std::collections::BTreeMap;

/// The heads and feet of a document.
pub(super) struct Margins {
    page_words: Text,
    compact: bool,
    headers: BTreeMap<(Option<Margin>, Orientation), usize>,
    footers: BTreeMap<(Text, Orientation), usize>,
    /// The parts, in the order of their numbers.
    pub(super) parts: Vec<Part>,
}

/// A head or foot as docx-rs wrote it.
pub(super) struct Part {
    /// Its number among the parts, from one.
    pub(super) number: usize,
    /// Whether it is a foot.
    pub(super) foot: bool,
    /// The XML before the seal.
    pub(super) xml: Vec<u8>,
}

impl Part {
    /// The id of the relationship to it.
    pub(super) fn relationship(&self) -> String {
        relationship(self.number)
    }
}

fn relationship(number: usize) -> String {
    format!("rIdM{number}")
}

impl Margins {
    /// No heads or feet yet.
    pub(super) fn new(meta: &Meta) -> Self {
        Self {
            page_words: meta.page_words.clone(),
            compact: meta.set == StyleSet::Compact,
            headers: BTreeMap::new(),
            footers: BTreeMap::new(),
            parts: Vec::new(),
        }
    }

    /// The properties of the section that these pages are.
    pub(super) fn section(
        &mut self,
        sheet: &Sheet<'_>,
        writer: &mut Writer<'_>,
    ) -> SectionProperty {
        let header = self.header(sheet.header, sheet.orientation, writer);
        let footer = self.footer(sheet.footer, sheet.orientation, writer);
        let mut out = SectionProperty::new()
            .page_margin(self.page_margin(sheet.orientation, writer.marks.rtl));
        out.page_size = match sheet.orientation {
            Orientation::Portrait => PageSize::new().size(11906, 16838),
            Orientation::Landscape => PageSize::new()
                .size(16838, 11906)
                .orient(PageOrientationType::Landscape),
        };
        out.section_type = Some(SectionType::NextPage);
        out.header_reference = Some(HeaderReference::new("default", relationship(header)));
        out.footer_reference = Some(FooterReference::new("default", relationship(footer)));
        if sheet.plain_first_page && sheet.header.is_some() {
            let blank = self.header(None, sheet.orientation, writer);
            out.first_header_reference = Some(HeaderReference::new("first", relationship(blank)));
            out.first_footer_reference = Some(FooterReference::new("first", relationship(footer)));
            out.title_pg = true;
        }
        out
    }

    fn page_margin(&self, orientation: Orientation, rtl: bool) -> PageMargin {
        let (top, bottom) = match (self.compact, orientation) {
            (true, _) => (1134, 1134),
            (false, Orientation::Portrait) => (1474, 1361),
            (false, Orientation::Landscape) => (1474, 1134),
        };
        let (left, right) = if rtl { (1134, 1417) } else { (1417, 1134) };
        PageMargin {
            top,
            bottom,
            left,
            right,
            header: 680,
            footer: 624,
            gutter: 0,
        }
    }

    fn header(
        &mut self,
        margin: Option<&Margin>,
        orientation: Orientation,
        writer: &mut Writer<'_>,
    ) -> usize {
        let orientation = if margin.is_some() {
            orientation
        } else {
            Orientation::Portrait
        };
        let key = (margin.cloned(), orientation);
        if let Some(number) = self.headers.get(&key) {
            return *number;
        }
        let paragraph = match margin {
            Some(margin) => {
                let mut paragraph = margin_paragraph("Header", orientation, writer, &margin.start);
                let rtl = writer.marks.rtl;
                push_runs(&mut paragraph, vec![run("\t", None)]);
                push_runs(
                    &mut paragraph,
                    writer.runs(&margin.end.one_line(usize::MAX), None, rtl),
                );
                paragraph
            }
            None => empty_paragraph("HeaderFirst", writer.marks.rtl),
        };
        let number = self.add(false, Header::new().add_paragraph(paragraph).build());
        self.headers.insert(key, number);
        number
    }

    fn footer(&mut self, text: &Text, orientation: Orientation, writer: &mut Writer<'_>) -> usize {
        let key = (text.clone(), orientation);
        if let Some(number) = self.footers.get(&key) {
            return *number;
        }
        let mut paragraph = margin_paragraph("Footer", orientation, writer, text);
        push_runs(&mut paragraph, vec![run("\t", None)]);
        for piece in pieces(self.page_words.as_str()) {
            let runs = match piece {
                Piece::Words(words) => writer.runs(words, None, writer.marks.rtl),
                Piece::Page => field(" PAGE ", "1", None),
                Piece::Pages => field(" NUMPAGES ", "1", None),
            };
            push_runs(&mut paragraph, runs);
        }
        let number = self.add(true, Footer::new().add_paragraph(paragraph).build());
        self.footers.insert(key, number);
        number
    }

    fn add(&mut self, foot: bool, xml: Vec<u8>) -> usize {
        let number = self.parts.len() + 1;
        self.parts.push(Part { number, foot, xml });
        number
    }
}

/// A line in the margin with its first words; the tab of the style is moved on wide pages.
fn margin_paragraph(
    style: &str,
    orientation: Orientation,
    writer: &Writer<'_>,
    start: &Text,
) -> Paragraph {
    let rtl = writer.marks.rtl;
    let mut out = empty_paragraph(style, rtl);
    if orientation == Orientation::Landscape {
        out = out
            .add_tab(Tab::new().val(TabValueType::Clear).pos(PORTRAIT))
            .add_tab(Tab::new().val(TabValueType::Right).pos(LANDSCAPE));
    }
    push_runs(
        &mut out,
        writer.runs(&start.one_line(usize::MAX), None, rtl),
    );
    out
}

#[derive(Debug, PartialEq, Eq)]
enum Piece<'t> {
    Words(&'t str),
    Page,
    Pages,
}

/// Cuts "Page {page} of {pages}" into words and fields.
fn pieces(pattern: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let mut rest = pattern;
    while let Some(at) = rest.find('{') {
        let (before, here) = rest.split_at(at);
        let (piece, after) = if let Some(after) = here.strip_prefix("{page}") {
            (Piece::Page, after)
        } else if let Some(after) = here.strip_prefix("{pages}") {
            (Piece::Pages, after)
        } else {
            break;
        };
        if !before.is_empty() {
            out.push(Piece::Words(before));
        }
        out.push(piece);
        rest = after;
    }
    if !rest.is_empty() {
        out.push(Piece::Words(rest));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_words_are_cut_into_fields() {
        assert_eq!(
            pieces("Page {page} of {pages}"),
            [
                Piece::Words("Page "),
                Piece::Page,
                Piece::Words(" of "),
                Piece::Pages
            ]
        );
        assert_eq!(pieces("no {field}"), [Piece::Words("no {field}")]);
    }
}
