//! Texts brought together word by word, lists entry by entry, and what differs between two texts
//! as pieces to show.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::Serialize;
use ts_rs::TS;

use super::sequence::{Numbers, Part, hunks, is_plain, joined};

/// What became of a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// It stayed.
    Same,
    /// It was taken out.
    Gone,
    /// It was put in.
    New,
}

/// A piece of a text that was compared with an earlier one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Piece {
    /// What became of it.
    pub mark: Mark,
    /// Its words, with the space between.
    pub text: String,
}

/// What became of a text, word by word. All that is not gone is the later text, letter by letter.
#[must_use]
pub fn pieces(before: &str, after: &str) -> Vec<Piece> {
    let (old, new) = (words(before), words(after));
    let mut numbers = Numbers::default();
    let (left, right) = (numbered(&old, &mut numbers), numbered(&new, &mut numbers));
    let mut pieces = Vec::new();
    let mut shown = 0;
    let put = |pieces: &mut Vec<Piece>, mark: Mark, words: Option<&[&str]>| {
        let text = words.unwrap_or_default().concat();
        if !text.is_empty() {
            pieces.push(Piece { mark, text });
        }
    };
    for hunk in hunks(&left, &right) {
        put(&mut pieces, Mark::Same, new.get(shown..hunk.new.start));
        put(&mut pieces, Mark::Gone, old.get(hunk.old));
        shown = hunk.new.end;
        put(&mut pieces, Mark::New, new.get(hunk.new));
    }
    put(&mut pieces, Mark::Same, new.get(shown..));
    pieces
}

/// Two texts that began as one, brought together; nothing where both changed the same words or
/// words next to each other, or wrote something at the same place.
#[must_use]
pub fn joined_words(base: &str, ours: &str, theirs: &str) -> Option<String> {
    let texts = [words(base), words(ours), words(theirs)];
    let mut numbers = Numbers::default();
    let [old, mine, others] = &texts;
    let sides = [old, mine, others].map(|it| numbered(it, &mut numbers));
    let [b, o, t] = &sides;
    let parts = joined(b, o, t, false)?;
    let mut text = String::new();
    for part in parts {
        match part {
            Part::Kept(at, here, there) => {
                let spelt = |words: &[&'_ str], at: usize| words.get(at).map(|it| (*it).to_owned());
                let (was, here) = (spelt(old, at), spelt(mine, here));
                let word = if was == here {
                    spelt(others, there)
                } else {
                    here
                };
                text.push_str(&word.unwrap_or_default());
            }
            Part::Ours(range) | Part::Beside(range, _) => {
                text.push_str(&mine.get(range).unwrap_or_default().concat());
            }
            Part::Theirs(range) => text.push_str(&others.get(range).unwrap_or_default().concat()),
        }
    }
    let outcome = numbered(&words(&text), &mut numbers);
    is_plain(b, &outcome, [o, t]).then_some(text)
}

/// Two lists that began as one, brought together. What both put in at one place stands side by
/// side; nothing where they changed the same entries or neighbours.
#[must_use]
pub fn joined_items(base: &[String], ours: &[String], theirs: &[String]) -> Option<Vec<String>> {
    let mut numbers = Numbers::default();
    let sides =
        [base, ours, theirs].map(|it| it.iter().map(|it| numbers.of(it)).collect::<Vec<_>>());
    let [b, o, t] = &sides;
    let parts = joined(b, o, t, true)?;
    let mut items: Vec<String> = Vec::new();
    for part in parts {
        match part {
            Part::Kept(at, ..) => items.extend(base.get(at).cloned()),
            Part::Ours(range) => items.extend_from_slice(ours.get(range).unwrap_or_default()),
            Part::Theirs(range) => items.extend_from_slice(theirs.get(range).unwrap_or_default()),
            Part::Beside(here, there) => items.extend(side_by_side(
                ours.get(here).unwrap_or_default(),
                theirs.get(there).unwrap_or_default(),
            )?),
        }
    }
    let outcome: Vec<u32> = items.iter().map(|it| numbers.of(it)).collect();
    is_plain(b, &outcome, [o, t]).then_some(items)
}

/// Entries of two lists as one, each list in its own order, the same whoever comes first. Lists
/// that have only some entries in common have no order that all could agree on.
fn side_by_side(ours: &[String], theirs: &[String]) -> Option<Vec<String>> {
    let all: BTreeSet<&String> = ours.iter().chain(theirs).collect();
    if all.len() < ours.len() + theirs.len() {
        let longer = if runs_through(ours, theirs) {
            theirs
        } else {
            ours
        };
        return (runs_through(ours, longer) && runs_through(theirs, longer))
            .then(|| longer.to_vec());
    }
    let (mut here, mut there) = (ours.iter().peekable(), theirs.iter().peekable());
    let mut items = Vec::with_capacity(all.len());
    loop {
        let next = match (here.peek(), there.peek()) {
            (None, None) => return Some(items),
            (Some(one), Some(other)) if one <= other => here.next(),
            (Some(_), None) => here.next(),
            _ => there.next(),
        };
        items.extend(next.cloned());
    }
}

/// Whether all entries of the first stand in the second, in their order.
fn runs_through(some: &[String], all: &[String]) -> bool {
    let mut rest = all.iter();
    some.iter().all(|it| rest.any(|other| other == it))
}

/// Things that are there or not, of two sides that began alike: in the old order, new ones behind.
#[must_use]
pub fn joined_set(base: &[String], ours: &[String], theirs: &[String]) -> Vec<String> {
    let kept = base
        .iter()
        .filter(|it| ours.contains(it) && theirs.contains(it));
    let added: BTreeSet<&String> = ours
        .iter()
        .chain(theirs)
        .filter(|it| !base.contains(it))
        .collect();
    kept.chain(added).cloned().collect()
}

/// The words of a text, each with the space before it. Signs of scripts that leave no space
/// between words count as words.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut from, mut begun, mut alone) = (0, false, false);
    for (at, sign) in text.char_indices() {
        let is_alone = stands_alone(sign);
        if begun && (sign.is_whitespace() || is_alone || alone) {
            words.extend(text.get(from..at));
            (from, begun) = (at, false);
        }
        begun |= !sign.is_whitespace();
        alone = is_alone;
    }
    words.extend(text.get(from..).filter(|it| !it.is_empty()));
    words
}

fn stands_alone(sign: char) -> bool {
    matches!(sign, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Numbers for words. The first one of a text counts as if a space stood before it, as it would
/// with something written before it.
fn numbered(words: &[&str], numbers: &mut Numbers) -> Vec<u32> {
    let key = |place: usize, word: &str| -> Cow<'static, str> {
        let bare = !word.starts_with(|it: char| it.is_whitespace() || stands_alone(it));
        if place == 0 && bare {
            format!(" {word}").into()
        } else {
            word.to_owned().into()
        }
    };
    let all = words.iter().enumerate();
    all.map(|(place, word)| numbers.of(&key(place, word)))
        .collect()
}

#[cfg(test)]
mod tests;
