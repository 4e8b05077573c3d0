//! Names of places inside a document and of answers in it. Not the ids of the model: those are
//! turned into names that every format accepts.

use super::Text;
use serde::Serialize;

/// The longest bookmark name that Word keeps.
const LONGEST_ANCHOR: usize = 40;
/// The longest tag of a content control that Word keeps.
const LONGEST_TAG: usize = 64;

/// A place that links lead to, valid as a bookmark and as an HTML id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ts_rs::TS)]
#[serde(transparent)]
pub struct Anchor(String);

impl Anchor {
    /// Makes a valid name; the same input gives the same name, different long inputs differ.
    pub fn new(name: &str) -> Self {
        let mut out = String::with_capacity(name.len() + 2);
        out.push_str("s_");
        out.extend(
            name.chars()
                .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }),
        );
        Self(shorten(out, name, LONGEST_ANCHOR))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Which answer a part of a document holds (service/question), so that it can be read back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(transparent)]
pub struct Tag(String);

impl Tag {
    /// The answer to `question` for `service`.
    pub fn new(service: &str, question: &str) -> Self {
        let whole = format!("{service}/{question}");
        let legal = Text::new(whole.as_str()).one_line(usize::MAX);
        Self(shorten(legal, &whole, LONGEST_TAG))
    }

    /// The tag as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Cuts a name and tells it apart from others with the same beginning by a hash of the whole.
fn shorten(name: String, whole: &str, most: usize) -> String {
    if name.chars().count() <= most {
        return name;
    }
    let begin: String = name.chars().take(most - 9).collect();
    format!("{begin}_{:08x}", fnv(whole))
}

/// FNV-1a, 32 bits: short, stable, no secret.
fn fnv(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_valid_bookmarks() {
        assert_eq!(
            Anchor::new("incident-response/def.scope").as_str(),
            "s_incident_response_def_scope"
        );
        let long = Anchor::new(&"x/ü".repeat(40));
        assert_eq!(long.as_str().len(), LONGEST_ANCHOR);
        assert_ne!(long, Anchor::new(&"x/ü".repeat(41)));
    }

    #[test]
    fn tags_name_service_and_question() {
        assert_eq!(
            Tag::new("monitoring", "def.purpose").as_str(),
            "monitoring/def.purpose"
        );
        assert!(Tag::new(&"s".repeat(60), &"q".repeat(60)).as_str().len() <= LONGEST_TAG);
    }
}
