//! Order keys: text that sorts between any two others, so that moving one line changes one record.

use fractional_index::FractionalIndex;

/// A key between two neighbours; `None` stands for the beginning or the end. Neighbours that are
/// no keys, or not in order, count as absent: the line then goes to the end.
#[must_use]
pub fn between(before: Option<&str>, after: Option<&str>) -> String {
    let parse = |text: Option<&str>| text.and_then(|text| FractionalIndex::from_string(text).ok());
    let (low, high) = (parse(before), parse(after));
    let key = match (&low, &high) {
        (None, None) => Some(FractionalIndex::default()),
        (Some(low), None) => Some(FractionalIndex::new_after(low)),
        (None, Some(high)) => Some(FractionalIndex::new_before(high)),
        (Some(low), Some(high)) => FractionalIndex::new_between(low, high),
    };
    let key = key.unwrap_or_else(|| {
        low.as_ref()
            .map(FractionalIndex::new_after)
            .unwrap_or_default()
    });
    key.to_string()
}

/// Keys for a list of `count` lines behind `last`.
#[must_use]
pub fn behind(last: Option<&str>, count: usize) -> Vec<String> {
    let mut keys: Vec<String> = Vec::with_capacity(count);
    for _ in 0..count {
        let previous = keys.last().map(String::as_str).or(last);
        keys.push(between(previous, None));
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_sort_where_they_were_put() {
        let keys = behind(None, 40);
        assert!(keys.windows(2).all(|pair| pair[0] < pair[1]));
        let middle = between(Some(&keys[3]), Some(&keys[4]));
        assert!(keys[3] < middle && middle < keys[4]);
        assert!(between(None, Some(&keys[0])) < keys[0]);
    }
}
