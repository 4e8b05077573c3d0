//! The sentences of the summaries, from the content, and how numbers are written in them.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::content;

static SHIPPED: OnceLock<BTreeMap<String, String>> = OnceLock::new();

fn shipped() -> &'static BTreeMap<String, String> {
    SHIPPED.get_or_init(|| {
        // The tests see to it that the shipped file reads.
        let text = content::text("summaries.toml").unwrap_or_default();
        toml::from_str(text).unwrap_or_default()
    })
}

/// A sentence with its names in braces filled in; the id itself where there is none.
#[must_use]
pub fn say(id: &str, words: &[(&str, &str)]) -> String {
    let mut sentence = shipped().get(id).map_or(id, String::as_str).to_owned();
    for (name, word) in words {
        sentence = sentence.replace(&format!("{{{name}}}"), word);
    }
    sentence
}

/// A share as it is read: `26.8 %`.
#[must_use]
pub fn percent(share: f64) -> String {
    format!("{}\u{a0}%", amount(share * 100.0))
}

/// A number as it is read: one decimal below a hundred, thousands apart above.
#[must_use]
pub fn amount(number: f64) -> String {
    let tenths = (number * 10.0).round() / 10.0;
    if tenths.abs() < 100.0 {
        // A zero of its own sign reads as a zero.
        return format!("{}", tenths + 0.0);
    }
    let whole = format!("{:.0}", number.abs());
    let mut out = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if number < 0.0 {
        out.insert(0, '\u{2212}');
    }
    out
}

/// Hours as they are read: minutes below one hour.
#[must_use]
pub fn hours(hours: f64) -> String {
    if hours > 0.0 && hours < 1.0 {
        return format!("{}\u{a0}min", amount(hours * 60.0));
    }
    format!("{}\u{a0}h", amount(hours))
}

/// An availability as it is read: `99.95 %`, because the second decimal is hours of a year.
#[must_use]
pub fn availability(share: f64) -> String {
    let hundredths = (share * 10_000.0).round() / 100.0;
    format!("{hundredths}\u{a0}%")
}

/// Names as they are read one after the other, the last behind “and”.
#[must_use]
pub fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => say("list", &[("most", &most.join(", ")), ("last", last)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_for_people() {
        assert_eq!(percent(0.2678), "26.8\u{a0}%");
        assert_eq!(percent(1.0), "100\u{a0}%");
        assert_eq!(amount(-0.01), "0");
        assert_eq!(amount(1_234_567.8), "1,234,568");
        assert_eq!(amount(-1234.0), "\u{2212}1,234");
        assert_eq!(amount(99.96), "100");
        assert_eq!(hours(0.25), "15\u{a0}min");
        assert_eq!(hours(4.0), "4\u{a0}h");
    }

    #[test]
    fn sentences_are_found_and_filled() {
        assert_eq!(list(&["a", "b", "c"]), "a, b and c");
        assert_eq!(say("no such sentence", &[]), "no such sentence");
        assert!(shipped().len() > 20);
        let used: String = [
            include_str!("levels.rs"),
            include_str!("capacity/mod.rs"),
            include_str!("chain.rs"),
            include_str!("capacity/hiring.rs"),
            include_str!("capacity/waiting.rs"),
            include_str!("pareto.rs"),
            include_str!("readiness.rs"),
            include_str!("maturity.rs"),
            include_str!("roadmap/mod.rs"),
            include_str!("graph.rs"),
            include_str!("wording.rs"),
            include_str!("../combine/costs.rs"),
            include_str!("../../../app/src/views/side_by_side.rs"),
        ]
        .concat();
        for id in shipped().keys() {
            assert!(used.contains(&format!("\"{id}\"")), "nobody says {id}");
        }
    }
}
