//! A quarter of a year, and how people write one. Which work falls into it is the roadmap's affair.

use chrono::{Datelike, NaiveDate};

use crate::typed;

/// A quarter of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    year: i32,
    number: u8,
}

impl Quarter {
    /// The quarter of a day.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self {
            year: day.year(),
            number: (day.month0() / 3) as u8 + 1,
        }
    }

    /// As people write one: a day, `2027-06`, `2027 Q2`, `Q2 2027`, or a year, which means its end.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(day) = typed::date(text).or_else(|| typed::date(&format!("{text}-01"))) {
            return Some(Self::of(day));
        }
        let mut year = None;
        let mut number = None;
        for word in text.split([' ', '/', '\u{a0}']) {
            match word.strip_prefix(['Q', 'q']) {
                Some(rest) => number = Some(rest.parse().ok().filter(|it| (1..=4).contains(it))?),
                None => year = Some(word.parse().ok().filter(|it| (1900..3000).contains(it))?),
            }
        }
        Some(Self {
            year: year?,
            number: number.unwrap_or(4),
        })
    }

    /// So many quarters later.
    #[must_use]
    pub fn later(self, quarters: u8) -> Self {
        let all = i32::from(self.number) - 1 + i32::from(quarters);
        Self {
            year: self.year + all / 4,
            number: (all % 4) as u8 + 1,
        }
    }

    /// As it is read: `2027 Q2`.
    #[must_use]
    pub fn label(self) -> String {
        format!("{} Q{}", self.year, self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_read_as_they_are_written() {
        let is = |text: &str, label: Option<&str>| {
            let found = Quarter::parse(text).map(Quarter::label);
            assert_eq!(found.as_deref(), label, "{text}");
        };
        is("2027-03-31", Some("2027 Q1"));
        is("2027-04", Some("2027 Q2"));
        is("Q3 2027", Some("2027 Q3"));
        is("2028 q4", Some("2028 Q4"));
        is("2028", Some("2028 Q4"));
        for text in ["", "soon", "Q5 2027", "Q2", "27"] {
            is(text, None);
        }
    }

    #[test]
    fn quarters_go_on_over_the_year() {
        let last = Quarter::of(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
        assert_eq!(last.label(), "2026 Q4");
        assert_eq!(last.later(0), last);
        assert_eq!(last.later(1).label(), "2027 Q1");
        assert_eq!(last.later(9).label(), "2029 Q1");
        assert!(last < last.later(1));
    }
}
