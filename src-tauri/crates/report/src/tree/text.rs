//! The one gate through which every string enters a document: what no format can hold is taken
//! out here. It is not for wording or for escaping; each format escapes for itself.

use serde::Serialize;
use std::fmt;

/// Words as a document can carry them: no character that XML forbids, line ends as `\n`.
///
/// The only way to get one is [`Text::new`], so that a [`crate::Report`] can't hold anything else.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, ts_rs::TS)]
#[serde(transparent)]
#[ts(rename = "ReportText")]
pub struct Text(String);

impl Text {
    /// Takes the words in and cleans them.
    pub fn new(raw: impl Into<String>) -> Self {
        let raw = raw.into();
        if raw.chars().all(keeps) {
            Self(raw)
        } else {
            Self(clean(&raw))
        }
    }

    /// The words as a plain string slice.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing to read: no character, or white space only.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// The words on one line, for places that can't break lines, cut after `most` characters.
    pub fn one_line(&self, most: usize) -> String {
        self.0
            .chars()
            .map(|c| if c == '\n' || c == '\t' { ' ' } else { c })
            .take(most)
            .collect()
    }
}

impl From<&str> for Text {
    fn from(raw: &str) -> Self {
        Self::new(raw)
    }
}

impl From<String> for Text {
    fn from(raw: String) -> Self {
        Self::new(raw)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a character may stay as it is.
fn keeps(c: char) -> bool {
    !matches!(
        c,
        '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}'
    )
}

/// Whether a character ends a line (besides `\n`): programs disagree, people mean the same.
fn ends_line(c: char) -> bool {
    matches!(
        c,
        '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

fn clean(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut chars = raw.chars().peekable();
    while let Some(c) = chars.next() {
        if ends_line(c) {
            out.push('\n');
            if c == '\r' && chars.peek() == Some(&'\n') {
                chars.next();
            }
        } else if keeps(c) {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn line_ends_become_one_kind() {
        assert_eq!(
            Text::new("a\r\nb\rc\u{b}d\u{2028}e\nf").as_str(),
            "a\nb\nc\nd\ne\nf"
        );
    }

    #[test]
    fn forbidden_characters_are_dropped() {
        assert_eq!(
            Text::new("a\0b\u{1b}[1m\u{fffe}c\u{ffff}").as_str(),
            "ab[1mc"
        );
    }

    proptest! {
        #[test]
        fn nothing_forbidden_is_left(raw in any::<String>()) {
            let text = Text::new(raw);
            let legal = |c: char| matches!(c, '\t' | '\n' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}');
            prop_assert!(text.as_str().chars().all(legal));
        }

        #[test]
        fn cleaning_twice_changes_nothing(raw in any::<String>()) {
            let once = Text::new(raw);
            prop_assert_eq!(Text::new(once.as_str()), once);
        }

        #[test]
        fn legal_text_stays_as_it_is(raw in "[a-zA-Zäöüßéñ가-힣א-ת 0-9\n\t🎉👩‍💻]*") {
            let text = Text::new(raw.clone());
            prop_assert_eq!(text.as_str(), raw);
        }
    }
}
