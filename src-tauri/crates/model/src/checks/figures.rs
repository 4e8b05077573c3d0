//! Numbers and days as the sentences of the checks say them. What the numbers are is none of its
//! business.

use chrono::NaiveDate;

/// How many days ahead an end is worth a finding.
pub(super) const SOON: i64 = 90;

/// By how much two shares must differ before anybody sees it in a sentence.
pub(super) const SEEN: f64 = 0.0005;

/// A number with one decimal at most; with none from a hundred on.
pub(super) fn number(number: f64) -> String {
    let text = if number.abs() < 99.95 {
        format!("{number:.1}")
    } else {
        format!("{number:.0}")
    };
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}

/// A share as a percentage.
pub(super) fn percent(share: f64) -> String {
    format!("{}\u{a0}%", number(share * 100.0))
}

/// Hours.
pub(super) fn hours(hours: f64) -> String {
    format!("{}\u{a0}h", number(hours))
}

/// So many of something.
pub(super) fn counted(count: f64, one: &str, more: &str) -> String {
    let word = if count == 1.0 { one } else { more };
    format!("{} {word}", number(count))
}

/// When a last day is or was: `ends on 2027-01-31, in 68 days`. Nothing if it is further off than
/// [`SOON`].
pub(super) fn ending(today: NaiveDate, last: NaiveDate) -> Option<String> {
    let days = (last - today).num_days();
    match days {
        ..0 => Some(format!("ended on {last}")),
        0 => Some(format!("ends today, {last}")),
        1 => Some(format!("ends tomorrow, {last}")),
        2..=SOON => Some(format!("ends on {last}, in {days} days")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        assert_eq!(number(26.785), "26.8");
        assert_eq!((number(3.0), number(99.96)), ("3".into(), "100".into()));
        assert_eq!(percent(0.5), "50\u{a0}%");
        assert_eq!(hours(1450.8), "1451\u{a0}h");
        assert_eq!(counted(1.0, "case", "cases"), "1 case");
    }

    #[test]
    fn ends_are_told_three_months_before() {
        let day = |text: &str| crate::typed::date(text).unwrap();
        let ending = |last: &str| ending(day("2026-11-24"), day(last));
        assert_eq!(ending("2026-11-23").unwrap(), "ended on 2026-11-23");
        assert_eq!(
            ending("2027-02-22").unwrap(),
            "ends on 2027-02-22, in 90 days"
        );
        assert_eq!(ending("2027-02-23"), None);
    }
}
