//! Reads the little Markdown that answers may hold: bold, lists, `https` and `mailto` links.
//! Anything else stays as it was typed; no character of an answer but the marks themselves is lost.

use crate::tree::{Inline, Prose, Text};

/// Turns a typed answer into paragraphs and lists: blank lines part paragraphs, line ends stay.
pub fn read(typed: &str) -> Vec<Prose> {
    let text = Text::new(typed);
    let mut reader = Reader::default();
    for line in text.as_str().split('\n') {
        reader.line(line);
    }
    reader.close();
    reader.done
}

/// Reads bold and links in a piece of text that is one paragraph.
pub fn read_inline(typed: &str) -> Vec<Inline> {
    let mut out = Vec::new();
    let mut plain = String::new();
    let mut rest = typed;
    let mut bold = true;
    while let Some(at) = rest.find(['*', '[', 'h', 'm']) {
        let (before, here) = rest.split_at(at);
        plain.push_str(before);
        let found = match here.as_bytes().first() {
            Some(b'*') if bold && here.starts_with("**") => {
                let found = strong(here);
                bold = found.is_some() || here.get(2..).is_some_and(|after| after.contains("**"));
                found
            }
            Some(b'[') => named_link(here),
            Some(b'h' | b'm') if starts_word(&plain) => bare_link(here),
            _ => None,
        };
        if let Some((inline, length)) = found {
            flush(&mut plain, &mut out);
            out.push(inline);
            rest = here.get(length..).unwrap_or_default();
        } else {
            let step = here.chars().next().map_or(0, char::len_utf8);
            plain.push_str(here.get(..step).unwrap_or_default());
            rest = here.get(step..).unwrap_or_default();
        }
    }
    plain.push_str(rest);
    flush(&mut plain, &mut out);
    out
}

fn flush(plain: &mut String, out: &mut Vec<Inline>) {
    if !plain.is_empty() {
        out.push(Inline::plain(std::mem::take(plain)));
    }
}

fn starts_word(before: &str) -> bool {
    before
        .chars()
        .next_back()
        .is_none_or(|c| !c.is_alphanumeric())
}

/// `**words**`, with no space just inside the marks.
fn strong(here: &str) -> Option<(Inline, usize)> {
    let inside = here.get(2..)?;
    let end = inside.find("**")?;
    let words = inside.get(..end)?;
    (!words.is_empty() && words.trim() == words).then(|| (Inline::strong(words), end + 4))
}

/// `[words](https://…)`.
fn named_link(here: &str) -> Option<(Inline, usize)> {
    let inside = here.get(1..)?;
    let end = inside.find(['[', ']', '\n'])?;
    let words = inside.get(..end)?;
    let after = inside.get(end..)?.strip_prefix("](")?;
    let close = after.find([')', ' ', '\n'])?;
    let address = after.get(..close)?;
    let closed = after.get(close..)?.starts_with(')');
    (closed && !words.trim().is_empty() && is_address(address))
        .then(|| (link(words, address), 1 + end + 2 + close + 1))
}

/// `https://…` or `mailto:…` as it stands.
fn bare_link(here: &str) -> Option<(Inline, usize)> {
    if !here.starts_with("https://") && !here.starts_with("mailto:") {
        return None;
    }
    let end = here
        .find(|c: char| c.is_whitespace() || "<>\"“”„«»|".contains(c))
        .unwrap_or(here.len());
    let address = here
        .get(..end)?
        .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '*']);
    is_address(address).then(|| (link(address, address), address.len()))
}

fn link(words: &str, address: &str) -> Inline {
    Inline::Link {
        text: words.into(),
        address: address.into(),
    }
}

/// Whether a document may lead there: nothing but `https` and `mailto`, and something after it.
fn is_address(address: &str) -> bool {
    let long_enough = |scheme: &str| {
        address
            .strip_prefix(scheme)
            .is_some_and(|rest| rest.len() > 2)
    };
    (long_enough("https://") || long_enough("mailto:"))
        && !address.chars().any(|c| c.is_whitespace() || c == '\\')
}

#[derive(Default)]
struct Reader {
    done: Vec<Prose>,
    paragraph: Option<String>,
    list: Option<(bool, Vec<String>)>,
}

impl Reader {
    fn line(&mut self, line: &str) {
        if line.trim().is_empty() {
            self.close();
        } else if let Some(words) = bullet(line) {
            self.point(false, words);
        } else if let Some(words) = self.numbered(line) {
            self.point(true, words);
        } else if let Some((_, points)) = &mut self.list
            && line.starts_with([' ', '\t'])
            && let Some(last) = points.last_mut()
        {
            last.push('\n');
            last.push_str(line.trim_start());
        } else {
            self.close_list();
            match &mut self.paragraph {
                Some(open) => {
                    open.push('\n');
                    open.push_str(line);
                }
                None => self.paragraph = Some(line.to_owned()),
            }
        }
    }

    fn point(&mut self, ordered: bool, words: &str) {
        self.close_paragraph();
        if self.list.as_ref().is_some_and(|(kind, _)| *kind != ordered) {
            self.close_list();
        }
        self.list
            .get_or_insert_with(|| (ordered, Vec::new()))
            .1
            .push(words.to_owned());
    }

    /// `1. words` or `1) words`, if it is the number that comes next: other numbers are text.
    fn numbered<'l>(&self, line: &'l str) -> Option<&'l str> {
        let next = match &self.list {
            Some((true, points)) => points.len() + 1,
            _ => 1,
        };
        let rest = line.trim_start().strip_prefix(&next.to_string())?;
        rest.strip_prefix(". ")
            .or_else(|| rest.strip_prefix(") "))
            .map(str::trim_start)
            .filter(|w| !w.is_empty())
    }

    fn close(&mut self) {
        self.close_paragraph();
        self.close_list();
    }

    fn close_paragraph(&mut self) {
        if let Some(open) = self.paragraph.take() {
            self.done.push(Prose::paragraph(read_inline(&open)));
        }
    }

    fn close_list(&mut self) {
        if let Some((ordered, points)) = self.list.take() {
            let points = points.iter().map(|p| read_inline(p)).collect();
            self.done.push(Prose::List { ordered, points });
        }
    }
}

fn bullet(line: &str) -> Option<&str> {
    let line = line.trim_start();
    ["- ", "* ", "• "]
        .iter()
        .find_map(|sign| line.strip_prefix(sign))
        .map(str::trim_start)
        .filter(|words| !words.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::read_all;
    use proptest::prelude::*;

    fn plain(prose: &[Prose]) -> Vec<String> {
        prose.iter().flat_map(Prose::lines).map(read_all).collect()
    }

    #[test]
    fn paragraphs_breaks_and_lists() {
        let read = read("One\ntwo\n\nThree:\n- a\n- b\n  more\n1. x\n2. y\n7. z");
        assert_eq!(
            plain(&read),
            ["One\ntwo", "Three:", "a", "b\nmore", "x", "y", "7. z"]
        );
        assert!(matches!(
            read.get(2),
            Some(Prose::List { ordered: false, .. })
        ));
        assert!(matches!(
            read.get(3),
            Some(Prose::List { ordered: true, .. })
        ));
    }

    #[test]
    fn bold_and_links() {
        let read = read_inline(
            "**Now**: see [the plan](https://a.example/x) or https://b.example. 2 ** 3 http://c",
        );
        let links: Vec<&Inline> = read
            .iter()
            .filter(|i| matches!(i, Inline::Link { .. }))
            .collect();
        assert_eq!(read.first(), Some(&Inline::strong("Now")));
        assert_eq!(links.len(), 2);
        assert_eq!(
            read_all(&read),
            "Now: see the plan or https://b.example. 2 ** 3 http://c"
        );
    }

    #[test]
    fn other_schemes_stay_text() {
        for typed in [
            "[x](javascript:alert(1))",
            "[x](http://a)",
            "file:///etc",
            "[x](https://a b)",
            "mailto:",
            "****",
        ] {
            assert_eq!(read_inline(typed), [Inline::plain(typed)], "{typed}");
        }
    }

    #[test]
    fn many_openings_are_read_in_one_go() {
        let brackets = "[".repeat(100_000);
        assert_eq!(read_all(&read_inline(&brackets)), brackets);
        let stars = "** ".repeat(33_000);
        assert_eq!(read_all(&read_inline(&stars)), stars);
    }

    proptest! {
        #[test]
        fn letters_are_never_lost(typed in any::<String>()) {
            let letters = |s: &str| s.chars().filter(|c| c.is_alphabetic()).collect::<String>();
            let got: String = plain(&read(&typed)).concat();
            let gone = ["https", "mailto"].iter().any(|s| typed.contains(s));
            prop_assert!(gone || letters(&got) == letters(Text::new(typed).as_str()));
        }
    }
}
