//! Words brought to their stem, so that “assessments” and “assessing” are one word. Rough on
//! purpose: it has to bring forms together, not to spell.

/// Endings, longest first.
const ENDINGS: [&str; 27] = [
    "isations", "izations", "isation", "ization", "ations", "ation", "ments", "ances", "ences",
    "ities", "ment", "ings", "ance", "ence", "ions", "ing", "ity", "ion", "ers", "er", "ed", "es",
    "al", "’s", "'s", "s", "e",
];
/// What must be left of a word.
const LEFT: usize = 4;
/// How many endings a word may have, as in “settings”.
const ROUNDS: usize = 3;

/// The words of a text, each as its stem. What stands in brackets is left out: it explains.
pub(in crate::checks) fn stems(text: &str, mut each: impl FnMut(&str)) {
    let mut word = String::with_capacity(24);
    let mut depth = 0u8;
    for sign in text.chars().chain([' ']) {
        match sign {
            '(' => depth = depth.saturating_add(1),
            ')' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '’' | '\'' if !word.is_empty() => word.push(sign),
            _ if sign.is_alphanumeric() => word.extend(sign.to_lowercase()),
            _ => {
                if !word.is_empty() {
                    cut(&mut word);
                    each(&word);
                    word.clear();
                }
            }
        }
    }
}

/// The stem of one word.
#[cfg(test)]
fn stem(word: &str) -> String {
    let mut out = String::new();
    stems(word, |it| it.clone_into(&mut out));
    out
}

fn cut(word: &mut String) {
    if word.ends_with("ies") && word.len() > LEFT + 1 {
        word.truncate(word.len() - 3);
        word.push('y');
    }
    for _ in 0..ROUNDS {
        let left = |it: &str| if it == "s" { LEFT - 1 } else { LEFT };
        let fits = |it: &&&str| word.len() >= left(it) + it.len() && word.ends_with(**it);
        let ending = ENDINGS.iter().find(fits);
        let kept = ["ss", "us", "is"].iter().any(|it| word.ends_with(it));
        match ending {
            Some(&"s") if kept => break,
            Some(ending) => word.truncate(word.len() - ending.len()),
            None => break,
        }
    }
    let mut last = word.chars().rev();
    let twice = last.next().zip(last.next());
    if twice.is_some_and(|(one, other)| one == other && one != 's') && word.len() > LEFT {
        word.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn forms_of_a_word_come_together() {
        for forms in [
            &["assessment", "assessments", "assess"][..],
            &["policy", "policies"],
            &["synchronization", "synchronisation"],
            &["test", "tests", "testing"],
            &["control", "controls", "controlled"],
            &["management", "manage", "managing"],
            &["access"],
            &["key", "keys"],
            &["database", "databases"],
            &["plan", "plans"],
        ] {
            let first = stem(forms[0]);
            assert!(
                forms.iter().all(|it| stem(it) == first),
                "{forms:?} {first}"
            );
        }
        assert_ne!(stem("access"), stem("acc"));
        assert_ne!(stem("testing"), stem("training"));
    }

    #[test]
    fn brackets_are_left_out() {
        let mut words = Vec::new();
        super::stems("Access Control List (ACL) Management", |it| {
            words.push(it.to_owned())
        });
        assert_eq!(words, ["access", "control", "list", "manag"]);
    }
}
