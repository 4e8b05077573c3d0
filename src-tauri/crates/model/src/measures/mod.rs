//! What the numbers of a design come to: queues, cover, seats, chains, throughput, the few types
//! that make most of the work, and priorities. Arithmetic only: what the numbers are is read in
//! [`crate::readings`], what follows from them is said by [`crate::checks`].
//!
//! No result is ever infinite or not a number. A number that cannot be (negative, not finite, a
//! share above 1, beyond [`MOST`]) gives no result instead of a wrong one, unless a function says
//! how it reads such a number.

pub mod chains;
pub mod cover;
pub mod pareto;
pub mod priority;
pub mod queue;
pub mod seats;
pub mod throughput;

#[cfg(test)]
mod dice;
#[cfg(test)]
mod simulation;

/// The largest number that is taken for one: beyond it something was mistyped.
pub const MOST: f64 = 1e12;

/// Hours of a week.
pub const WEEK_HOURS: f64 = 168.0;

/// Hours of a year of 365 days.
pub const YEAR_HOURS: f64 = 8_760.0;

/// Months of a year.
const MONTHS: f64 = 12.0;

/// How far a sum of shares may miss a round figure by the way computers hold decimals.
const HAIR: f64 = 1e-9;

/// A number from 0 to [`MOST`].
fn amount(number: f64) -> Option<f64> {
    // Adding zero turns a negative zero into a plain one.
    (0.0..=MOST).contains(&number).then_some(number + 0.0)
}

/// A number above 0, up to [`MOST`].
fn positive(number: f64) -> Option<f64> {
    amount(number).filter(|it| *it > 0.0)
}

/// A share: 0 to 1.
fn share(number: f64) -> Option<f64> {
    amount(number).filter(|it| *it <= 1.0)
}

/// A result, if it is a number.
fn finite(number: f64) -> Option<f64> {
    number.is_finite().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_is_no_number() {
        for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, 1e300] {
            assert_eq!(amount(bad), None, "{bad}");
            assert_eq!(positive(bad), None, "{bad}");
            assert_eq!(share(bad), None, "{bad}");
        }
        assert_eq!((positive(0.0), share(1.5)), (None, None));
        assert!(amount(-0.0).unwrap().is_sign_positive());
        assert_eq!((finite(f64::NAN), finite(f64::INFINITY)), (None, None));
    }
}
