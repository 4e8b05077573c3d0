//! What a chain of steps or parts can keep: times, attainments, availabilities, and how many cases
//! it takes to show a percentage. Whether a chain is the right one is not judged here.
//!
//! Shares are 0 to 1; times of a chain share one unit and one clock. Products assume that the parts
//! fail independently of one another; parts that share a cause do worse. Sources: service level
//! and availability texts (ITIL service design; kpilibrary.com for products of availabilities).

use super::{HAIR, amount, finite, positive, share};

/// The time of steps that follow one another: the sum. No steps take no time. Nothing if one of
/// them cannot be.
#[must_use]
pub fn serial_time(steps: &[f64]) -> Option<f64> {
    steps
        .iter()
        .try_fold(0.0, |sum, step| Some(sum + amount(*step)?))
}

/// The time of steps that run side by side: the longest. No steps take no time. Nothing if one of
/// them cannot be.
#[must_use]
pub fn parallel_time(steps: &[f64]) -> Option<f64> {
    steps
        .iter()
        .try_fold(0.0, |longest: f64, step| Some(longest.max(amount(*step)?)))
}

/// The share of cases in which all steps of a chain are in time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Attainment {
    /// If the misses never fall together: at least this share.
    pub worst: f64,
    /// If the misses of the steps are independent.
    pub independent: f64,
}

/// What steps that are each in time in such a share of cases attain one after the other. Steps may
/// fail together, which does better: the truth is seldom below `worst`. Nothing if one of them is
/// no share.
#[must_use]
pub fn attainment(steps: &[f64]) -> Option<Attainment> {
    let misses = steps
        .iter()
        .try_fold(0.0, |sum, step| Some(sum + (1.0 - share(*step)?)))?;
    Some(Attainment {
        worst: (1.0 - misses).max(0.0),
        independent: needed_together(steps)?,
    })
}

/// The availability of parts that must all be there: the product. Without parts, 1. Nothing if one
/// of them is no share.
#[must_use]
pub fn needed_together(parts: &[f64]) -> Option<f64> {
    parts
        .iter()
        .try_fold(1.0, |all, part| Some(all * share(*part)?))
}

/// The availability of parts of which one is enough. Without parts, 0. Nothing if one of them is
/// no share.
#[must_use]
pub fn alternatives(parts: &[f64]) -> Option<f64> {
    let none = parts
        .iter()
        .try_fold(1.0, |none, part| Some(none * (1.0 - share(*part)?)))?;
    Some(1.0 - none)
}

/// Availability as it was measured: hours agreed (above 0) less hours down, over hours agreed.
/// Downtime in agreed maintenance windows is not to be counted. Nothing if more was down than
/// agreed, and for numbers that cannot be.
#[must_use]
pub fn availability_measured(agreed_hours: f64, down_hours: f64) -> Option<f64> {
    let (agreed, down) = (positive(agreed_hours)?, amount(down_hours)?);
    share((agreed - down) / agreed)
}

/// Availability from the mean hours between failures (MTBF, from restoration to the next failure,
/// above 0) and the mean hours to restore (MTRS, from failure to full restoration). Nothing for
/// numbers that cannot be.
#[must_use]
pub fn availability_of_repair(hours_between: f64, hours_to_restore: f64) -> Option<f64> {
    let between = positive(hours_between)?;
    share(between / (between + amount(hours_to_restore)?))
}

/// Hours down in a year at such an availability, of so many agreed hours in the year (8,760 round
/// the clock). Nothing for numbers that cannot be.
#[must_use]
pub fn downtime(availability: f64, agreed_hours_per_year: f64) -> Option<f64> {
    finite((1.0 - share(availability)?) * amount(agreed_hours_per_year)?)
}

/// The fewest cases in a window with which so many misses still show the share `goal`: with one
/// miss, 95 % takes 20 cases. Nothing if no number of cases does (misses at 100 %), and for a goal
/// that is no share.
#[must_use]
pub fn fewest_cases(goal: f64, misses: u32) -> Option<u64> {
    let missed = 1.0 - share(goal)?;
    if misses == 0 {
        return Some(1);
    }
    let cases = amount(f64::from(misses) / missed)?;
    Some((cases * (1.0 - HAIR)).ceil() as u64)
}

/// How many of so many cases may be missed and the share `goal` still be shown. Nothing for a
/// goal that is no share.
#[must_use]
pub fn misses_allowed(goal: f64, cases: u32) -> Option<u32> {
    let missed = f64::from(cases) * (1.0 - share(goal)?);
    Some(((missed * (1.0 + HAIR)).floor() as u32).min(cases))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measures::YEAR_HOURS;
    use crate::measures::dice::Dice;

    fn is(found: Option<f64>, expected: f64, off: f64) {
        assert!((found.unwrap() - expected).abs() <= off, "{found:?}");
    }

    #[test]
    fn three_steps_at_95_cannot_carry_95() {
        let chain = attainment(&[0.95; 3]).unwrap();
        is(Some(chain.worst), 0.85, 1e-9);
        is(Some(chain.independent), 0.8574, 0.5e-4);
        let hopeless = attainment(&[0.5, 0.2]).unwrap();
        assert_eq!((hopeless.worst, hopeless.independent), (0.0, 0.1));
        let empty = attainment(&[]).unwrap();
        assert_eq!((empty.worst, empty.independent), (1.0, 1.0));
    }

    #[test]
    fn times_add_or_the_longest_counts() {
        assert_eq!(serial_time(&[1.0, 2.5, 4.0]), Some(7.5));
        assert_eq!(parallel_time(&[1.0, 4.0, 2.5]), Some(4.0));
        assert_eq!(
            (serial_time(&[]), parallel_time(&[])),
            (Some(0.0), Some(0.0))
        );
    }

    #[test]
    fn availabilities_multiply_and_alternatives_do_not() {
        is(needed_together(&[0.99, 0.98]), 0.9702, 1e-12);
        is(alternatives(&[0.9, 0.9]), 0.99, 1e-12);
        assert_eq!(
            (needed_together(&[]), alternatives(&[])),
            (Some(1.0), Some(0.0))
        );
        is(availability_measured(2_080.0, 20.8), 0.99, 1e-12);
        is(availability_of_repair(990.0, 10.0), 0.99, 1e-12);
        assert_eq!(availability_of_repair(5.0, 0.0), Some(1.0));
        assert_eq!(availability_measured(8.0, 9.0), None);
        assert_eq!(availability_measured(0.0, 0.0), None);
    }

    #[test]
    fn downtimes_of_a_year_come_out() {
        is(downtime(0.99, YEAR_HOURS), 87.6, 1e-9);
        is(downtime(0.999, YEAR_HOURS), 8.76, 1e-9);
        is(downtime(0.9999, YEAR_HOURS).map(|it| it * 60.0), 52.6, 0.05);
        is(downtime(0.99, 2_080.0), 20.8, 1e-9);
    }

    #[test]
    fn one_miss_takes_twenty_cases_at_95() {
        for (goal, misses, cases) in [
            (0.95, 1, 20),
            (0.9, 1, 10),
            (0.99, 1, 100),
            (0.999, 1, 1000),
            (0.95, 2, 40),
            (0.85, 1, 7),
            (0.5, 0, 1),
            (0.0, 3, 3),
        ] {
            assert_eq!(fewest_cases(goal, misses), Some(cases), "{goal} {misses}");
        }
        assert_eq!(
            (fewest_cases(1.0, 1), fewest_cases(1.0, 0)),
            (None, Some(1))
        );
        assert_eq!(misses_allowed(0.95, 20), Some(1));
        assert_eq!(misses_allowed(0.95, 19), Some(0));
        assert_eq!(misses_allowed(0.9, 30), Some(3));
        assert_eq!(misses_allowed(0.0, u32::MAX), Some(u32::MAX));
    }

    #[test]
    fn fewest_cases_and_misses_allowed_are_each_others_reverse() {
        for percent in 0..100 {
            let goal = f64::from(percent) / 100.0;
            for misses in 1..30 {
                let cases = fewest_cases(goal, misses).unwrap() as u32;
                assert!(
                    misses_allowed(goal, cases).unwrap() >= misses,
                    "{goal} {misses}"
                );
                assert!(
                    misses_allowed(goal, cases - 1).unwrap() < misses,
                    "{goal} {misses}"
                );
            }
        }
    }

    #[test]
    fn chains_stay_within_bounds() {
        let mut dice = Dice::new(3);
        for _ in 0..500 {
            let parts: Vec<f64> = (0..dice.whole(1, 8)).map(|_| dice.throw()).collect();
            let weakest = parts.iter().copied().fold(1.0, f64::min);
            let chain = attainment(&parts).unwrap();
            assert!(0.0 <= chain.worst && chain.worst <= chain.independent + 1e-12);
            assert!(chain.independent <= weakest);
            let either = alternatives(&parts).unwrap();
            assert!(parts.iter().all(|it| either >= it - 1e-12) && either <= 1.0);
        }
    }

    #[test]
    fn numbers_that_cannot_be_give_nothing() {
        for bad in [f64::NAN, f64::INFINITY, -0.5, 1e300] {
            assert!(serial_time(&[1.0, bad]).is_none() && parallel_time(&[bad]).is_none());
            assert!(attainment(&[bad]).is_none() && alternatives(&[0.9, bad]).is_none());
            assert!(needed_together(&[bad]).is_none() && downtime(bad, 1.0).is_none());
            assert!(availability_measured(bad, 0.0).is_none());
            assert!(availability_measured(1.0, bad).is_none());
            assert!(availability_of_repair(bad, 1.0).is_none());
            assert!(availability_of_repair(1.0, bad).is_none());
            assert!(fewest_cases(bad, 1).is_none() && misses_allowed(bad, 1).is_none());
        }
        assert_eq!(needed_together(&[1.1]), None);
    }
}
