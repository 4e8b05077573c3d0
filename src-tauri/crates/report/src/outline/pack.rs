//! Several services in one file: a front page with the contents, then each service on pages of
//! its own, counted anew.

use super::Kind;
use super::brief::Brief;
use super::worksheet::{footer, meta, section, slug, title};
use crate::Report;
use crate::tree::{Anchor, Block, Entry, Heading, Meta, Orientation, Section, Text};

/// More lines than this make contents that nobody reads: then only the services are named.
const MOST_ENTRIES: usize = 45;

/// The pack of some services; none if there are none.
pub(super) fn pack(
    briefs: &[Brief<'_>],
    kind: Kind,
    sheet: impl Fn(&Brief<'_>) -> Vec<Block>,
) -> Option<Report> {
    let first = briefs.first()?;
    let parts: Vec<Section> = briefs
        .iter()
        .map(|brief| section(brief, kind, sheet(brief)))
        .collect();
    let mut contents: Vec<Entry> = parts
        .iter()
        .flat_map(|part| entries(part, &first.words.sections.approval))
        .collect();
    if contents.len() > MOST_ENTRIES {
        contents.retain(|entry| entry.level == 1);
    }
    let words = &first.words.titles;
    let name = match kind {
        Kind::Worksheet => words.pack.as_str(),
        Kind::Blank => words.blank.as_str(),
        Kind::Combined => words.combined.as_str(),
    };
    let front = Section {
        orientation: Orientation::Portrait,
        header: None,
        footer: footer(first, kind),
        plain_first_page: false,
        blocks: vec![
            Block::Overline { text: name.into() },
            Block::Title {
                text: first.organisation.name.as_str().into(),
                anchor: None,
            },
            Block::Subtitle {
                text: first.day().into(),
            },
            Block::Contents {
                title: words.contents.as_str().into(),
                entries: contents,
            },
        ],
    };
    let meta = Meta {
        title: Text::new(format!("{name}: {}", first.organisation.name)),
        keywords: vec![
            title(first, kind).into(),
            first.organisation.name.as_str().into(),
        ],
        file_stem: format!(
            "{}-{}s",
            slug(&first.organisation.name, first.organisation.id.as_str()),
            kind.name()
        ),
        ..meta(first, kind)
    };
    let sections = std::iter::once(front).chain(parts).collect();
    Some(Report { meta, sections }.finish())
}

/// The title and the headings of the first level, but for the last one, which is on every sheet.
fn entries(part: &Section, last: &str) -> Vec<Entry> {
    let entry = |level: u8, text: &Text, anchor: &Anchor| Entry {
        level,
        text: text.clone(),
        anchor: anchor.clone(),
    };
    part.blocks
        .iter()
        .filter_map(|block| match block {
            Block::Title {
                text,
                anchor: Some(anchor),
            } => Some(entry(1, text, anchor)),
            Block::Heading(Heading {
                level: 1,
                text,
                anchor: Some(anchor),
                ..
            }) if text.as_str() != last => Some(entry(2, text, anchor)),
            _ => None,
        })
        .collect()
}
