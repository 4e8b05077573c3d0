//! Counts headings and captions. The formats show these numbers; they don't count.

use super::{Block, Heading, Report, StyleSet, Text};
use std::collections::BTreeMap;

/// Gives numbers to the headings of levels 1 and 2 (not in one-page kinds) and to all captions,
/// beginning anew after each title.
pub(super) fn number(report: &mut Report) {
    let numbered = report.meta.set == StyleSet::Full;
    let mut counts = Counts::default();
    for block in report.sections.iter_mut().flat_map(|s| &mut s.blocks) {
        match block {
            Block::Title { .. } => counts = Counts::default(),
            Block::Heading(heading) if numbered => counts.heading(heading),
            Block::Table(table) => {
                if let Some(caption) = &mut table.caption {
                    caption.number = counts.caption(&caption.label);
                }
            }
            Block::Figure { caption, .. } => caption.number = counts.caption(&caption.label),
            _ => {}
        }
    }
}

#[derive(Default)]
struct Counts {
    first: u32,
    second: u32,
    captions: BTreeMap<Text, u32>,
}

impl Counts {
    fn heading(&mut self, heading: &mut Heading) {
        heading.number = match heading.level {
            1 => {
                (self.first, self.second) = (self.first + 1, 0);
                Some(self.first.to_string())
            }
            2 => {
                self.second += 1;
                Some(format!("{}.{}", self.first, self.second))
            }
            _ => None,
        };
    }

    fn caption(&mut self, label: &Text) -> u32 {
        let count = self.captions.entry(label.clone()).or_default();
        *count += 1;
        *count
    }
}
