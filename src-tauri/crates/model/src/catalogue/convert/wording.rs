//! Shortens and flattens the texts of others, and makes ids of their names.

/// Longest text taken over, in characters, unless one sentence alone is longer.
const LENGTH: usize = 240;

/// Lower case letters and digits with hyphens between.
pub(super) fn slug(text: &str) -> String {
    let words = text.split(|it: char| !it.is_ascii_alphanumeric());
    let words: Vec<_> = words.filter(|it| !it.is_empty()).collect();
    words.join("-").to_ascii_lowercase()
}

/// Text on one line.
pub(super) fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first sentence, and those behind it as long as it stays short.
pub(super) fn shortened(text: &str) -> String {
    let mut kept = String::new();
    for sentence in sentences(&flat(text)) {
        if !kept.is_empty() && kept.chars().count() + 1 + sentence.chars().count() > LENGTH {
            break;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(&sentence);
    }
    if kept.ends_with(char::is_alphanumeric) {
        kept.push('.');
    }
    kept
}

/// Cuts where a word with a full stop is followed by one with a capital.
fn sentences(text: &str) -> Vec<String> {
    const SHORT: [&str; 4] = ["e.g.", "i.e.", "etc.", "vs."];
    let mut list: Vec<String> = Vec::new();
    let mut open = false;
    for word in text.split(' ').filter(|it| !it.is_empty()) {
        match list.last_mut() {
            Some(last) if open || !word.starts_with(char::is_uppercase) => {
                last.push(' ');
                last.push_str(word);
            }
            _ => list.push(word.to_owned()),
        }
        let bare = word.trim_start_matches(['(', '“', '"']).to_lowercase();
        open = !word.ends_with(['.', '?', '!']) || SHORT.contains(&bare.as_str());
    }
    list
}
