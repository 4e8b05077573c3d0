//! Whether people can do the work that is planned for a year. It knows no waiting: cases that come
//! by chance and must be met at once are [`super::queue`].
//!
//! Assumes that work can be moved within a month but not between months, that each person can do
//! each kind of work, and that the peak months of all kinds fall together (the worst case). Own
//! reckoning: demand × effort ≤ people × productive hours × share of their time.

use super::{MONTHS, amount, finite, positive, share};

/// One kind of planned work.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Work {
    /// How many in a year.
    pub per_year: f64,
    /// Hours for each.
    pub hours_each: f64,
    /// By what the busiest month exceeds the mean one: 1 for no peak, 12 at most.
    pub peak: f64,
}

/// Some people of one kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Staff {
    /// How many.
    pub people: f64,
    /// The share of their time for this work, 0 to 1.
    pub share: f64,
    /// Productive hours of one full position in a year, up to 8,760.
    pub productive_hours: f64,
}

impl Staff {
    /// Hours in a year for this work. Nothing for numbers that cannot be.
    #[must_use]
    pub fn hours(&self) -> Option<f64> {
        let productive = amount(self.productive_hours).filter(|it| *it <= super::YEAR_HOURS)?;
        Some(amount(self.people)? * share(self.share)? * productive)
    }
}

/// Work and people set against each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Throughput {
    /// Hours of work in a year.
    pub needed: f64,
    /// Hours of people in a year.
    pub available: f64,
    /// Hours of work in the busiest month.
    pub needed_at_peak: f64,
}

/// Sets work and people against each other. Nothing for numbers that cannot be, such as a peak
/// below 1 or above 12.
#[must_use]
pub fn throughput(work: &[Work], staff: &[Staff]) -> Option<Throughput> {
    let (mut needed, mut needed_at_peak, mut available) = (0.0, 0.0, 0.0);
    for kind in work {
        let hours = amount(kind.per_year)? * amount(kind.hours_each)?;
        let peak = amount(kind.peak).filter(|it| (1.0..=MONTHS).contains(it))?;
        needed += hours;
        needed_at_peak += hours * peak / MONTHS;
    }
    for some in staff {
        available += some.hours()?;
    }
    Some(Throughput {
        needed,
        available,
        needed_at_peak,
    })
}

impl Throughput {
    /// Hours of people in a month.
    #[must_use]
    pub fn available_in_month(&self) -> f64 {
        self.available / MONTHS
    }

    /// Whether the people keep up over the year.
    #[must_use]
    pub fn keeps_up(&self) -> bool {
        self.needed <= self.available
    }

    /// Whether they keep up in the busiest month too.
    #[must_use]
    pub fn keeps_up_at_peak(&self) -> bool {
        self.needed_at_peak <= self.available_in_month()
    }

    /// Work over people, 1 for all their hours; above 1 they do not keep up. Nothing without hours
    /// of people.
    #[must_use]
    pub fn utilisation(&self) -> Option<f64> {
        finite(self.needed / positive(self.available)?)
    }

    /// The same in the busiest month.
    #[must_use]
    pub fn utilisation_at_peak(&self) -> Option<f64> {
        finite(self.needed_at_peak / positive(self.available_in_month())?)
    }

    /// Hours a year that are missing; zero if none are.
    #[must_use]
    pub fn shortfall(&self) -> f64 {
        (self.needed - self.available).max(0.0)
    }

    /// Hours that are missing in the busiest month; zero if none are.
    #[must_use]
    pub fn shortfall_at_peak(&self) -> f64 {
        (self.needed_at_peak - self.available_in_month()).max(0.0)
    }

    /// Hours by which the backlog grows in a mean month; zero if people keep up over the year.
    #[must_use]
    pub fn backlog_per_month(&self) -> f64 {
        self.shortfall() / MONTHS
    }

    /// Full positions that are missing, of so many productive hours in a year (above 0) of which
    /// such a share (above 0, up to 1) is for this work. Nothing for numbers that cannot be.
    #[must_use]
    pub fn positions_missing(&self, productive_hours: f64, share_of_time: f64) -> Option<f64> {
        let hours = positive(positive(productive_hours)? * share(share_of_time)?)?;
        finite(self.shortfall() / hours)
    }

    /// As it will be after some years if the work grows by `growth` a year (a share: 0.1 for a
    /// tenth) and the people do not. Nothing where [`grown`] gives nothing.
    #[must_use]
    pub fn after(&self, years: f64, growth: f64) -> Option<Self> {
        let factor = grown(1.0, growth, years)?;
        Some(Self {
            needed: finite(self.needed * factor)?,
            needed_at_peak: finite(self.needed_at_peak * factor)?,
            ..*self
        })
    }
}

/// An amount after some years (0 to 100) of growth by a share a year, compounded; a negative share,
/// down to -1, shrinks it. Nothing for numbers that cannot be or become more than can be.
#[must_use]
pub fn grown(before: f64, growth: f64, years: f64) -> Option<f64> {
    let years = amount(years).filter(|it| *it <= 100.0)?;
    amount(amount(before)? * amount(1.0 + growth)?.powf(years))
}

/// Growth from one amount (above 0) to another, as a share: 0.1 for a tenth more, -0.1 for a tenth
/// less. Nothing for numbers that cannot be.
#[must_use]
pub fn growth(before: f64, after: f64) -> Option<f64> {
    finite(amount(after)? / positive(before)? - 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const REVIEWS: Work = Work {
        per_year: 60.0,
        hours_each: 40.0,
        peak: 1.5,
    };
    const TESTERS: Staff = Staff {
        people: 2.0,
        share: 0.5,
        productive_hours: 1_600.0,
    };

    #[test]
    fn work_is_set_against_people() {
        let result = throughput(&[REVIEWS], &[TESTERS]).unwrap();
        assert_eq!((result.needed, result.available), (2_400.0, 1_600.0));
        assert_eq!(result.utilisation(), Some(1.5));
        assert_eq!(result.shortfall(), 800.0);
        assert!((result.backlog_per_month() - 800.0 / 12.0).abs() < 1e-9);
        assert_eq!(result.positions_missing(1_600.0, 0.5), Some(1.0));
        assert_eq!(result.positions_missing(1_600.0, 0.0), None);
        assert!(!result.keeps_up() && !result.keeps_up_at_peak());
    }

    #[test]
    fn a_year_may_fit_and_its_peak_not() {
        let three = [TESTERS, TESTERS];
        let result = throughput(&[REVIEWS], &three).unwrap();
        assert!(result.keeps_up() && !result.keeps_up_at_peak());
        assert_eq!((result.shortfall(), result.backlog_per_month()), (0.0, 0.0));
        assert_eq!(result.needed_at_peak, 300.0);
        assert!((result.shortfall_at_peak() - (300.0 - 3_200.0 / 12.0)).abs() < 1e-9);
        assert_eq!(result.utilisation(), Some(0.75));
        assert_eq!(result.utilisation_at_peak(), Some(1.125));
    }

    #[test]
    fn growth_is_compounded_and_found_again() {
        assert!((grown(100.0, 0.1, 2.0).unwrap() - 121.0).abs() < 1e-9);
        assert!((growth(100.0, 110.0).unwrap() - 0.1).abs() < 1e-12);
        assert_eq!(growth(200.0, 100.0), Some(-0.5));
        assert_eq!(grown(100.0, -1.0, 1.0), Some(0.0));
        let now = throughput(&[REVIEWS], &[TESTERS, TESTERS]).unwrap();
        let later = now.after(2.0, 0.2).unwrap();
        assert!((later.needed - 3_456.0).abs() < 1e-9 && !later.keeps_up());
        assert_eq!(later.available, now.available);
    }

    #[test]
    fn nobody_and_nothing_have_no_utilisation() {
        let nobody = throughput(&[REVIEWS], &[]).unwrap();
        assert_eq!((nobody.utilisation(), nobody.shortfall()), (None, 2_400.0));
        let nothing = throughput(&[], &[]).unwrap();
        assert!(nothing.keeps_up() && nothing.keeps_up_at_peak());
    }

    #[test]
    fn numbers_that_cannot_be_give_nothing() {
        for bad in [f64::NAN, f64::INFINITY, -2.0, 1e300] {
            let work = [
                Work {
                    per_year: bad,
                    ..REVIEWS
                },
                Work {
                    hours_each: bad,
                    ..REVIEWS
                },
                Work {
                    peak: bad,
                    ..REVIEWS
                },
            ];
            assert!(work.iter().all(|it| throughput(&[*it], &[]).is_none()));
            let staff = [
                Staff {
                    people: bad,
                    ..TESTERS
                },
                Staff {
                    share: bad,
                    ..TESTERS
                },
                Staff {
                    productive_hours: bad,
                    ..TESTERS
                },
            ];
            assert!(staff.iter().all(|it| throughput(&[], &[*it]).is_none()));
            assert!(growth(bad, 1.0).is_none() && growth(1.0, bad).is_none());
            assert!(grown(bad, 0.1, 1.0).is_none() && grown(1.0, bad, 1.0).is_none());
            assert!(grown(1.0, 0.1, bad).is_none());
        }
        assert_eq!(
            throughput(
                &[Work {
                    peak: 0.5,
                    ..REVIEWS
                }],
                &[]
            ),
            None
        );
        assert_eq!(growth(0.0, 1.0), None);
        assert_eq!(growth(5e-324, 1e12), None);
        assert_eq!(grown(1.0, 9.0, 99.0), None);
    }
}
