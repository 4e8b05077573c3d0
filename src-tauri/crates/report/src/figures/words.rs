//! The words of figures, from the content, and how wide they are: an estimate that serves the fonts
//! of the screen and of paper.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::sketch::SIZE;
use model::content;

static SHIPPED: OnceLock<BTreeMap<String, String>> = OnceLock::new();

fn shipped() -> &'static BTreeMap<String, String> {
    SHIPPED.get_or_init(|| {
        // The tests see to it that the shipped file reads.
        toml::from_str(content::text("figures.toml").unwrap_or_default()).unwrap_or_default()
    })
}

/// A word or a sentence with its names filled in; the id itself where there is none.
pub(super) fn say(id: &str, words: &[(&str, &str)]) -> String {
    let mut sentence = shipped().get(id).map_or(id, String::as_str).to_owned();
    for (name, word) in words {
        sentence = sentence.replace(&format!("{{{name}}}"), word);
    }
    sentence
}

/// How wide words are at the size of figures, in points.
pub(super) fn wide(text: &str) -> f64 {
    let ems: f64 = text
        .chars()
        .map(|it| match it {
            'i' | 'j' | 'l' | '.' | ',' | ':' | '\'' | '|' | ' ' | '\u{a0}' => 0.28,
            't' | 'f' | 'r' | '(' | ')' | '-' | '1' => 0.38,
            'm' | 'w' | 'M' | 'W' | '%' | '—' => 0.86,
            'A'..='Z' => 0.64,
            _ => 0.54,
        })
        .sum();
    ems * SIZE
}

/// Words on two lines where one is too narrow for them; cut off with a mark where two are.
pub(super) fn on_two(text: &str, width: f64) -> Vec<String> {
    let mut breaks = text.match_indices(' ').map(|(at, _)| text.split_at(at));
    let first = breaks.rfind(|(head, _)| wide(head) <= width);
    match first {
        Some((head, rest)) if wide(text) > width => {
            vec![head.to_owned(), fit(rest.trim_start(), width)]
        }
        _ => vec![fit(text, width)],
    }
}

/// Words cut off with a mark where they would be wider than that.
pub(super) fn fit(text: &str, width: f64) -> String {
    if wide(text) <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    for letter in text.chars() {
        kept.push(letter);
        if wide(&kept) + SIZE * 0.6 > width {
            kept.pop();
            break;
        }
    }
    format!("{}…", kept.trim_end_matches([' ', ',', '/', '(']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_and_cut_off() {
        assert_eq!(say("and-more", &[("count", "3")]), "and 3 more");
        assert_eq!(fit("Legal", 200.0), "Legal");
        let cut = fit("Outside security suppliers, testers", 80.0);
        assert!(cut.ends_with('…') && wide(&cut) <= 81.0, "{cut}");
        assert_eq!(fit("Wide", 0.0), "…");
    }

    #[test]
    fn a_name_takes_two_lines_where_one_is_too_narrow() {
        assert_eq!(on_two("Patch management", 200.0), ["Patch management"]);
        assert_eq!(on_two("Patch management", 60.0), ["Patch", "management"]);
        let cut = on_two("Training, communication and awareness", 60.0);
        assert!(cut[0] == "Training," && cut[1].ends_with('…'), "{cut:?}");
        assert_eq!(on_two("Pseudonymisation", 20.0).len(), 1);
    }

    #[test]
    fn every_word_is_drawn_somewhere() {
        let used = [
            include_str!("pareto.rs"),
            include_str!("hand_offs.rs"),
            include_str!("graph.rs"),
            include_str!("squares.rs"),
            include_str!("ladder.rs"),
            include_str!("radar.rs"),
            include_str!("heat.rs"),
            include_str!("week.rs"),
            include_str!("lanes.rs"),
            include_str!("dates.rs"),
        ]
        .concat();
        assert!(shipped().len() > 30);
        for id in shipped().keys() {
            assert!(used.contains(&format!("\"{id}\"")), "nobody draws {id}");
        }
    }
}
