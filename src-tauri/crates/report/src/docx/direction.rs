//! Which way text runs. Decides the direction of paragraphs and cuts their words into runs of one
//! direction; it doesn't reorder anything.

/// A run of words of one direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span<'t> {
    /// The words.
    pub(super) text: &'t str,
    /// Whether they run from right to left.
    pub(super) rtl: bool,
}

/// Whether a language is written from right to left.
pub(crate) fn is_rtl_language(tag: &str) -> bool {
    let base = tag
        .split(['-', '_'])
        .next()
        .unwrap_or_default()
        .to_ascii_lowercase();
    matches!(
        base.as_str(),
        "ar" | "he" | "iw" | "fa" | "ur" | "ps" | "sd" | "ug" | "yi" | "ckb" | "dv" | "syr" | "nqo"
    )
}

/// Which way the first letter runs that has a direction; none if no letter has one.
pub(super) fn first_strong<'t>(pieces: impl IntoIterator<Item = &'t str>) -> Option<bool> {
    pieces
        .into_iter()
        .flat_map(str::chars)
        .find_map(|c| match class(c) {
            Class::Right => Some(true),
            Class::Left => Some(false),
            Class::Digit | Class::Sign | Class::Neutral => None,
        })
}

/// The language of a right-to-left run: its script's, or the document's if that is one too.
pub(super) fn language_of(text: &str, document: &str) -> String {
    let hebrew = text
        .chars()
        .any(|c| matches!(c, '\u{590}'..='\u{5ff}' | '\u{fb1d}'..='\u{fb4f}'));
    if is_rtl_language(document) && hebrew == document.to_ascii_lowercase().starts_with("he") {
        return document.to_owned();
    }
    if hebrew { "he-IL" } else { "ar-SA" }.to_owned()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Right,
    Left,
    Digit,
    /// A sign that belongs to the number after it, as in "≤ 30".
    Sign,
    Neutral,
}

fn class(c: char) -> Class {
    match c {
        '0'..='9' | '\u{6f0}'..='\u{6f9}' => Class::Digit,
        '≤' | '≥' | '<' | '>' | '=' | '±' | '≈' | '+' | '−' => Class::Sign,
        '\u{590}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}' => Class::Right,
        c if c.is_alphabetic() => Class::Left,
        _ => Class::Neutral,
    }
}

/// Cuts words into runs. Letters of right-to-left scripts and what stands between them run right
/// to left; Latin words, numbers and targets ("≤ 30 min") are runs of their own.
pub(super) fn spans(text: &str, paragraph_rtl: bool) -> Vec<Span<'_>> {
    if !paragraph_rtl && (text.is_ascii() || !text.chars().any(|c| class(c) == Class::Right)) {
        return vec![Span { text, rtl: false }];
    }
    let mut out: Vec<Span<'_>> = Vec::new();
    let (mut start, mut rtl) = (0, None);
    for (at, end, wanted) in units(text, paragraph_rtl) {
        if rtl.is_some_and(|now| now != wanted) {
            out.extend(text.get(start..at).map(|text| Span { text, rtl: !wanted }));
            start = at;
        }
        rtl = Some(wanted);
        if end == text.len() {
            out.extend(text.get(start..).map(|text| Span { text, rtl: wanted }));
        }
    }
    out
}

/// The pieces between changes of class with the direction each takes from its neighbours.
fn units(text: &str, paragraph_rtl: bool) -> Vec<(usize, usize, bool)> {
    let mut pieces: Vec<(usize, usize, Class)> = Vec::new();
    for (at, c) in text.char_indices() {
        let (end, kind) = (at + c.len_utf8(), class(c));
        match pieces.last_mut() {
            Some(last) if last.2 == kind => last.1 = end,
            _ => pieces.push((at, end, kind)),
        }
    }
    let strong = |kind: Class| match kind {
        Class::Right => Some(true),
        Class::Left | Class::Digit => Some(false),
        Class::Sign | Class::Neutral => None,
    };
    let mut after = vec![paragraph_rtl; pieces.len()];
    let mut next = paragraph_rtl;
    for (index, piece) in pieces.iter().enumerate().rev() {
        if let Some(slot) = after.get_mut(index) {
            *slot = next;
        }
        next = strong(piece.2).unwrap_or(next);
    }
    let mut before = paragraph_rtl;
    let mut sign = false;
    let mut out = Vec::with_capacity(pieces.len());
    for ((at, end, kind), after) in pieces.into_iter().zip(after) {
        let joins_number =
            kind == Class::Sign && !after || sign && kind == Class::Neutral && !after;
        let rtl = match strong(kind) {
            Some(rtl) => rtl,
            None if joins_number => false,
            None if before == after => before,
            None => paragraph_rtl,
        };
        before = strong(kind).unwrap_or(before);
        sign = kind == Class::Sign && !rtl;
        out.push((at, end, rtl));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_and_latin_words_are_runs_of_their_own() {
        let text = "الاستجابة ≤ 30 min للحوادث في SOC.";
        let left: Vec<&str> = spans(text, true)
            .iter()
            .filter(|s| !s.rtl)
            .map(|s| s.text)
            .collect();
        assert_eq!(left, ["≤ 30 min", "SOC"]);
    }

    #[test]
    fn latin_text_is_one_run() {
        assert_eq!(spans("Nothing – special ≤ 3", false).len(), 1);
        assert_eq!(first_strong(["12 ", "– ", "שלום a"]), Some(true));
        assert_eq!(first_strong(["12 – "]), None);
    }

    proptest! {
        #[test]
        fn no_character_is_lost(text in any::<String>(), rtl in any::<bool>()) {
            let joined: String = spans(&text, rtl).iter().map(|s| s.text).collect();
            prop_assert_eq!(joined, text);
        }

        #[test]
        fn mixed_scripts_keep_their_direction(text in "[a-z א-ת0-9≤. ]{0,40}", rtl in any::<bool>()) {
            for span in spans(&text, rtl) {
                prop_assert!(!span.rtl || !span.text.chars().any(|c| c.is_ascii_alphanumeric()));
                prop_assert!(span.rtl || !span.text.chars().any(|c| ('א'..='ת').contains(&c)));
            }
        }
    }
}
