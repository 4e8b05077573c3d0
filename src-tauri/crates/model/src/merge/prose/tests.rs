//! Words and entries of two sides: joined where they can be, and never lost.

use proptest::prelude::*;

use super::*;

fn said(before: &str, after: &str) -> String {
    let sign = |it: Piece| match it.mark {
        Mark::Same => it.text,
        Mark::Gone => format!("[-{}-]", it.text),
        Mark::New => format!("[+{}+]", it.text),
    };
    pieces(before, after).into_iter().map(sign).collect()
}

#[test]
fn changes_of_different_words_join() {
    let base = "The service desk takes a message and calls in the morning.";
    let ours = "The service desk takes a note and calls in the morning.";
    let theirs = "Nobody. The service desk takes a message and calls in the morning. Always.";
    let both = "Nobody. The service desk takes a note and calls in the morning. Always.";
    assert_eq!(joined_words(base, ours, theirs).as_deref(), Some(both));
    assert_eq!(joined_words(base, theirs, ours).as_deref(), Some(both));
}

#[test]
fn changes_of_the_same_place_do_not_join() {
    for (base, ours, theirs) in [
        ("", "Written here", "Written there"),
        ("a b c", "a b c d", "a b c e"),
        ("a b c", "a x c", "a b y"),
        ("12 hours", "24 hours", "12 days"),
        ("a b c", "c", "a b b c"),
    ] {
        assert_eq!(joined_words(base, ours, theirs), None, "{base}");
        assert_eq!(joined_words(base, theirs, ours), None, "{base}");
    }
}

#[test]
fn what_differs_is_shown_by_words() {
    assert_eq!(
        said("Call in the morning.", "Call at night."),
        "Call[- in the morning.-][+ at night.+]"
    );
    assert_eq!(said("", "New words"), "[+New words+]");
    assert_eq!(
        said("One\n\nTwo", "One\n\nTwo\n\nThree"),
        "One\n\nTwo[+\n\nThree+]"
    );
    assert_eq!(said("警報を見る", "警報を聞く"), "警報を[-見る-][+聞く+]");
}

#[test]
fn long_texts_are_compared_in_time() {
    let word = |it: usize| format!("word{it}");
    let before: Vec<String> = (0..30_000).map(word).collect();
    let mut after = before.clone();
    after.rotate_left(9);
    after.truncate(29_000);
    let text = pieces(&before.join(" "), &after.join(" "));
    let shown: String = text
        .iter()
        .filter(|it| it.mark != Mark::Gone)
        .map(|it| it.text.as_str())
        .collect();
    assert_eq!(shown, after.join(" "));
}

fn list(items: &str) -> Vec<String> {
    items.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn entries_of_both_stand_side_by_side() {
    let joined = |base, ours, theirs| {
        let one = joined_items(&list(base), &list(ours), &list(theirs));
        let other = joined_items(&list(base), &list(theirs), &list(ours));
        assert_eq!(one, other);
        one.map(|it| it.join(" "))
    };
    assert_eq!(joined("a b", "a b z", "a b m"), Some("a b m z".into()));
    assert_eq!(joined("a b c", "b c", "a b c d"), Some("b c d".into()));
    assert_eq!(joined("a b", "a b m", "a b m n"), Some("a b m n".into()));
    assert_eq!(joined("a b", "a x", "a y"), None);
    assert_eq!(
        joined_set(&list("c a"), &list("c b"), &list("a c d")),
        list("c b d")
    );
}

/// A text of few different words, so that they repeat, and another one made of it.
fn text() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec("[a-f]", 0..9)
}

/// Some changes of single places.
fn changed(words: Vec<String>) -> impl Strategy<Value = Vec<String>> {
    let change = (any::<prop::sample::Index>(), 0..3_u8, "[a-h]");
    prop::collection::vec(change, 0..3).prop_map(move |changes| {
        let mut words = words.clone();
        for (place, what, word) in changes {
            let at = place.index(words.len() + 1);
            match what {
                0 => words.insert(at, word),
                1 if at < words.len() => drop(words.remove(at)),
                _ if at < words.len() => words[at] = word,
                _ => {}
            }
        }
        words
    })
}

fn four() -> impl Strategy<Value = [Vec<String>; 4]> {
    text().prop_flat_map(|base| {
        let side = || changed(base.clone());
        (Just(base.clone()), side(), side(), side()).prop_map(|(b, x, y, z)| [b, x, y, z])
    })
}

/// All six orders of three sides; the outcomes of those in which nothing collided.
fn orders<T: Clone + PartialEq + std::fmt::Debug>(
    sides: &[T; 4],
    join: impl Fn(&T, &T, &T) -> Option<T>,
) -> Vec<Option<T>> {
    let [base, ..] = sides;
    let all = [
        [1, 2, 3],
        [1, 3, 2],
        [2, 1, 3],
        [2, 3, 1],
        [3, 1, 2],
        [3, 2, 1],
    ];
    all.iter()
        .map(|[x, y, z]| join(base, &join(base, &sides[*x], &sides[*y])?, &sides[*z]))
        .collect()
}

proptest! {
    #[test]
    fn the_order_of_three_texts_does_not_matter(sides in four()) {
        let texts = sides.map(|it| it.join(" "));
        let found = orders(&texts, |b, o, t| match (b == o, b == t) {
            (true, _) => Some(t.clone()),
            (_, true) => Some(o.clone()),
            _ => joined_words(b, o, t),
        });
        if found.iter().all(Option::is_some) {
            prop_assert!(found.iter().all(|it| *it == found[0]), "{texts:?} {found:?}");
        }
    }

    #[test]
    fn the_order_of_three_lists_does_not_matter(sides in four()) {
        let found = orders(&sides, |b, o, t| match (b == o, b == t) {
            (true, _) => Some(t.clone()),
            (_, true) => Some(o.clone()),
            _ => joined_items(b, o, t),
        });
        if found.iter().all(Option::is_some) {
            prop_assert!(found.iter().all(|it| *it == found[0]), "{sides:?} {found:?}");
        }
    }

    #[test]
    fn no_word_of_one_side_is_lost(sides in four()) {
        let [b, o, t, _] = sides.map(|it| it.join(" "));
        prop_assert_eq!(joined_words(&b, &o, &t), joined_words(&b, &t, &o));
        if let Some(joined) = joined_words(&b, &o, &t) {
            let has = |text: &str, word: &str| text.split(' ').any(|it| it == word);
            for word in o.split(' ').chain(t.split(' ')) {
                prop_assert!(has(&b, word) || has(&joined, word), "{} of {b} | {o} | {t}: {joined}", word);
            }
        }
    }

    #[test]
    fn pieces_make_up_the_later_text(before in "[a-d \n警報]{0,30}", after in "[a-d \n警報]{0,30}") {
        let of = |out: Mark| -> String {
            let all = pieces(&before, &after).into_iter().filter(|it| it.mark != out);
            all.map(|it| it.text).collect()
        };
        prop_assert_eq!(of(Mark::Gone), after.clone());
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert_eq!(bare(&of(Mark::New)), bare(&before));
    }
}
