//! What is typed into a cell, read as what it stands for. Reading never changes the text: what does
//! not read stays as typed, and what reads but cannot be is refused where it is typed.

use chrono::NaiveDate;

/// The largest number where a column says nothing else.
pub const MOST: f64 = 1_000_000.0;

/// A text without outer space. Most cells have none: their first and last letters tell at once.
#[must_use]
pub fn trimmed(text: &str) -> &str {
    let bare = |it: Option<&u8>| it.is_some_and(u8::is_ascii_graphic);
    let bytes = text.as_bytes();
    if bare(bytes.first()) && bare(bytes.last()) {
        text
    } else {
        text.trim()
    }
}

/// A number: digits with a point or a comma for decimals, or with commas between thousands.
/// Nothing for what is no finite number.
#[must_use]
pub fn number(text: &str) -> Option<f64> {
    let text = trimmed(text);
    if text.bytes().all(|it| it.is_ascii_digit() || it == b'.') {
        return text.parse().ok().filter(|it: &f64| it.is_finite());
    }
    let plain: String = text
        .replace('\u{2212}', "-")
        .chars()
        .filter(|it| !matches!(it, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}'))
        .collect();
    let groups: Vec<&str> = plain.split(',').collect();
    let joined = match groups.as_slice() {
        [whole, decimals] if !plain.contains('.') && decimals.len() != 3 => {
            format!("{whole}.{decimals}")
        }
        [_] => plain,
        [first, rest @ ..] if (1..=3).contains(&first.len()) && all_thousands(rest) => {
            groups.concat()
        }
        _ => return None,
    };
    joined.parse().ok().filter(|it: &f64| it.is_finite())
}

fn all_thousands(groups: &[&str]) -> bool {
    groups.iter().all(|it| {
        let whole = it.split('.').next().unwrap_or_default();
        whole.len() == 3 && whole.bytes().all(|digit| digit.is_ascii_digit())
    })
}

/// Whether a text is meant as a number, whatever the number: digits, or one of the words that
/// programs write for none.
#[must_use]
pub fn is_numeral(text: &str) -> bool {
    let text = trimmed(text);
    number(text).is_some() || text.parse::<f64>().is_ok()
}

/// A day, as `2026-11-24`.
#[must_use]
pub fn date(text: &str) -> Option<NaiveDate> {
    let mut parts = trimmed(text).splitn(3, '-').zip([4, 2, 2]);
    let mut part = || {
        let (digits, count) = parts.next()?;
        let is_whole = digits.len() == count && digits.bytes().all(|it| it.is_ascii_digit());
        is_whole.then(|| digits.parse::<u32>().ok()).flatten()
    };
    let (year, month, day) = (part()?, part()?, part()?);
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// A time of the day in minutes from midnight, as `8:30` or `24:00`.
#[must_use]
pub fn time(text: &str) -> Option<u16> {
    let (hours, minutes) = trimmed(text).split_once(':')?;
    let digits = |it: &str| it.bytes().all(|digit| digit.is_ascii_digit());
    if !(1..=2).contains(&hours.len()) || minutes.len() != 2 || !digits(hours) || !digits(minutes) {
        return None;
    }
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let at = hours * 60 + minutes;
    (minutes < 60 && at <= 24 * 60).then_some(at)
}

/// Whether a text is made like a date or a time, whichever: digits and the sign between them.
#[must_use]
pub fn is_made_of(text: &str, sign: char) -> bool {
    let text = trimmed(text);
    text.contains(sign) && text.chars().all(|it| it.is_ascii_digit() || it == sign)
}

/// The ids in a cell that holds several.
pub fn several(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_they_are_written_here_and_there() {
        for (text, value) in [
            ("12", 12.0),
            (" 2.5 ", 2.5),
            ("2,5", 2.5),
            ("1,200", 1200.0),
            ("1,200.5", 1200.5),
            ("1\u{202f}200", 1200.0),
            ("\u{2212}3", -3.0),
        ] {
            assert_eq!(number(text), Some(value), "{text}");
        }
        for text in ["", "about 5", "NaN", "inf", "1e999", "1,2,3", "5 people"] {
            assert_eq!(number(text), None, "{text}");
        }
        assert!(is_numeral("NaN") && is_numeral("inf") && is_numeral("1e999") && !is_numeral("x"));
    }

    #[test]
    fn outer_space_of_every_kind_goes() {
        for text in ["a b", " a b", "a b\u{a0}", "\u{2009}a b\t", "\na b "] {
            assert_eq!(trimmed(text), "a b");
        }
        assert_eq!(trimmed(" é"), "é");
        assert_eq!((trimmed(""), trimmed("  ")), ("", ""));
    }

    #[test]
    fn days_and_times_are_those_that_exist() {
        assert!(date("2028-02-29").is_some());
        assert!(date("2027-02-29").is_none() && date("2027-2-9").is_none());
        assert!(date("2027-02-28-1").is_none() && date("+027-02-28").is_none());
        assert_eq!((time("0:00"), time("24:00")), (Some(0), Some(1440)));
        assert!(time("25:00").is_none() && time("24:01").is_none() && time("8:5").is_none());
        assert!(is_made_of("25:00", ':') && !is_made_of("about 8:00", ':'));
    }
}
