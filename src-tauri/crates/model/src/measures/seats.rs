//! How many positions it takes to keep one seat filled. It says nothing of how many seats a service
//! needs: that is [`super::queue`] for cases that wait and [`super::throughput`] for planned work.
//!
//! Assumes a year of 8,760 hours, in which each week is like any other. Source: 8,760 hours over
//! the productive hours of a position (SOC-SOP, budget and staffing; R. Bonomi, NANOG, April 2011).
//! Breaks and handovers come on top.

use super::{WEEK_HOURS, YEAR_HOURS, finite, positive, share};

/// Full positions for one seat that is filled during `open_hours_per_week` (0 to 168), if one
/// position yields `productive_hours_per_year` (above 0, up to 8,760). Nothing otherwise.
#[must_use]
pub fn positions_per_seat(open_hours_per_week: f64, productive_hours_per_year: f64) -> Option<f64> {
    let open = share(open_hours_per_week / WEEK_HOURS)?;
    let productive = positive(productive_hours_per_year).filter(|it| *it <= YEAR_HOURS)?;
    finite(open * YEAR_HOURS / productive)
}

/// Productive hours of a position in a year: the hours of its contract, 0 to 8,760, less the
/// shares (0 to 1 together) for leave, sickness, training and meetings. Nothing otherwise.
#[must_use]
pub fn productive_hours(contract_hours_per_year: f64, absences: &[f64]) -> Option<f64> {
    let contract = share(contract_hours_per_year / YEAR_HOURS)? * YEAR_HOURS;
    let mut present = 1.0;
    for absence in absences {
        present -= share(*absence)?;
    }
    (present >= 0.0).then_some(contract * present)
}

/// Positions so that `people` are there on average, if the share `shrinkage` (0 to below 1) of
/// their time goes to something else. Nothing otherwise.
#[must_use]
pub fn positions_for(people: u32, shrinkage: f64) -> Option<f64> {
    let present = positive(1.0 - share(shrinkage)?)?;
    finite(f64::from(people) / present)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rounded(open: f64, productive: f64) -> f64 {
        (positions_per_seat(open, productive).unwrap() * 100.0).round() / 100.0
    }

    #[test]
    fn a_seat_round_the_clock_takes_what_the_handbook_says() {
        for (productive, positions) in [
            (1_670.0, 5.25),
            (2_080.0, 4.21),
            (1_672.0, 5.24),
            (1_573.0, 5.57),
            (1_412.0, 6.20),
        ] {
            assert_eq!(rounded(168.0, productive), positions, "{productive}");
        }
        // 168 hours over a week of 40, before any absence.
        let week = 40.0 * YEAR_HOURS / WEEK_HOURS;
        assert_eq!(rounded(168.0, week), 4.2);
        assert_eq!(rounded(40.0, 1_670.0), 1.25);
    }

    #[test]
    fn absence_brings_it_to_just_over_five() {
        let contract = 40.0 * YEAR_HOURS / WEEK_HOURS;
        let hours = productive_hours(contract, &[0.05, 0.05, 0.05, 0.03]).unwrap();
        assert_eq!(rounded(168.0, hours), 5.12);
        assert_eq!(positions_for(3, 0.25), Some(4.0));
    }

    #[test]
    fn numbers_that_cannot_be_give_nothing() {
        for bad in [f64::NAN, f64::INFINITY, -1.0, 1e300] {
            assert_eq!(positions_per_seat(bad, 1_670.0), None);
            assert_eq!(positions_per_seat(168.0, bad), None);
            assert_eq!(productive_hours(bad, &[]), None);
            assert_eq!(productive_hours(1_670.0, &[bad]), None);
            assert_eq!(positions_for(1, bad), None);
        }
        assert_eq!(positions_per_seat(168.0, 0.0), None);
        assert_eq!(positions_per_seat(168.0, 5e-324), None);
        assert_eq!(positions_per_seat(169.0, 1_670.0), None);
        assert_eq!(positions_for(1, 1.0), None);
        assert_eq!(productive_hours(1_670.0, &[0.6, 0.6]), None);
        assert_eq!(positions_per_seat(0.0, 1_670.0), Some(0.0));
    }
}
