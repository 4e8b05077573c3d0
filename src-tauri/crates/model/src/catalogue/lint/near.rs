//! Guesses which id or field was meant, so that a complaint can propose it.

/// The candidate that is spelt most like the word, if one is like it at all.
pub(super) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let word = word.to_lowercase();
    let length = word.chars().count();
    let far = length.div_ceil(3).min(length.saturating_sub(1));
    candidates
        .into_iter()
        .map(|it| (strsim::damerau_levenshtein(&word, &it.to_lowercase()), it))
        .filter(|(distance, _)| *distance <= far)
        .min()
        .map(|(_, it)| it)
}

/// The end of a sentence that proposes the nearest candidate, or else says what to do.
pub(super) fn advice<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    otherwise: &str,
) -> String {
    match nearest(word, candidates) {
        Some(near) => format!("did you mean “{near}”?"),
        None => format!("{otherwise}."),
    }
}
