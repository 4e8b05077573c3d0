//! What the rules stand on: the files read, with the place of each entry, and everything that they
//! may refer to.

use toml::Spanned;

use super::labels::{Sort, ids};
use super::{Catalogue, CatalogueFile, Complaint, Source, near};

/// Where an entry stands.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    pub(super) source: &'a Source,
    start: usize,
}

impl Spot<'_> {
    /// A complaint about a field of the entry, at the line where the word stands in it.
    pub(super) fn fault(self, field: &str, word: &str, sentence: String) -> Complaint {
        Complaint {
            file: self.source.name.clone(),
            line: self.line(field, word),
            sentence,
        }
    }

    /// The entry's head, the line of the field below it, or the line below that with the word.
    pub(super) fn line(self, field: &str, word: &str) -> usize {
        let head = self.source.line(self.start);
        let mut lines = self.source.text.lines().enumerate().skip(head - 1);
        let inside = head_of(lines.next().map_or("", |(_, line)| line));
        let lines: Vec<_> = lines
            .take_while(|(_, line)| {
                let other = head_of(line);
                other.is_empty() || other.starts_with(&format!("{inside}."))
            })
            .collect();
        let below = lines.iter().position(|(_, line)| opens(line, field));
        let Some(below) = below else { return head };
        let rest = lines.get(below..).unwrap_or_default();
        let quoted = format!("\"{word}\"");
        let found = rest
            .iter()
            .find(|(_, line)| line.contains(&quoted))
            .or_else(|| rest.iter().find(|(_, line)| line.contains(word)))
            .or(rest.first());
        found.map_or(head, |(at, _)| at + 1)
    }
}

/// The name in a line like `[[question.choice]]`; nothing if it is no such line.
pub(super) fn head_of(line: &str) -> &str {
    let line = line.split('#').next().unwrap_or_default().trim();
    if line.starts_with('[') && line.contains(']') && !line.contains(['"', '\'', ',', '{']) {
        line.trim_matches(['[', ']'])
    } else {
        ""
    }
}

/// Whether a field or a table below the entry begins in the line.
fn opens(line: &str, field: &str) -> bool {
    let rest = line.trim_start().strip_prefix(field);
    rest.is_some_and(|it| it.trim_start().starts_with('='))
        || head_of(line).ends_with(&format!(".{field}"))
}

/// A file with its source.
pub(super) struct Read<'a> {
    pub(super) source: &'a Source,
    pub(super) file: CatalogueFile,
}

/// Everything that the rules look at.
pub(super) struct Ground<'a> {
    /// The files of each catalogue.
    pub(super) folders: Vec<Vec<Read<'a>>>,
    /// What was there before.
    pub(super) known: &'a Catalogue,
    /// What was there before and what the files add.
    pub(super) whole: Catalogue,
}

impl<'a> Ground<'a> {
    /// Reads all files, or says which cannot be read.
    pub(super) fn survey(
        folders: &'a [Vec<Source>],
        known: &'a Catalogue,
    ) -> Result<Self, Vec<Complaint>> {
        let mut unread = Vec::new();
        let mut read = Vec::new();
        let mut whole = known.clone();
        for folder in folders {
            let mut files = Vec::new();
            for source in folder {
                match CatalogueFile::parse(source) {
                    Ok(file) => files.push(Read { source, file }),
                    Err(complaint) => unread.push(complaint),
                }
            }
            read.push(files);
            unread.extend(whole.add(folder).err());
        }
        unread.dedup();
        if !unread.is_empty() {
            return Err(unread);
        }
        Ok(Self {
            folders: read,
            known,
            whole,
        })
    }

    /// The entries of one kind of table in all files.
    pub(super) fn each<'g, T: 'g>(
        &'g self,
        pick: fn(&CatalogueFile) -> &[Spanned<T>],
    ) -> impl Iterator<Item = (&'g T, Spot<'g>)> {
        let files = self.folders.iter().flatten();
        files.flat_map(move |read| entries(read, pick))
    }

    /// What is wrong with a reference that should lead to one of these; nothing if it does.
    pub(super) fn astray(&self, id: &str, sorts: &[Sort]) -> Option<String> {
        let there = ids(&self.whole);
        let fit = |sort: &Sort| sorts.contains(sort);
        if there.iter().any(|(sort, it)| fit(sort) && *it == id) {
            return None;
        }
        let words: Vec<_> = sorts.iter().map(|it| it.word()).collect();
        let words = words.join(" or ");
        let candidates = there.iter().filter(|(sort, _)| fit(sort));
        let advice = near::advice(
            id,
            candidates.map(|(_, it)| *it),
            &format!("correct it, or add the {words}"),
        );
        Some(format!("“{id}” is not the id of a {words}: {advice}"))
    }
}

/// The entries of one kind of table in a file.
pub(super) fn entries<'g, T: 'g>(
    read: &'g Read,
    pick: fn(&CatalogueFile) -> &[Spanned<T>],
) -> impl Iterator<Item = (&'g T, Spot<'g>)> {
    pick(&read.file).iter().map(|it| {
        let start = it.span().start;
        let source = read.source;
        (it.get_ref(), Spot { source, start })
    })
}
