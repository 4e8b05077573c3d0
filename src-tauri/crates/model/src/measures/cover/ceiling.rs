//! The ceiling that cover puts on a promise.

use super::{WEEK, Week};

/// Weeks of people, each with the time until they are at work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    layers: Vec<(Week, u16)>,
}

impl Cover {
    /// Nobody.
    #[must_use]
    pub fn nobody() -> Self {
        Self::default()
    }

    /// With people who are at work `ready_minutes` after they are needed: 0 for people at their
    /// desks, the call-out time for people on call. Minutes are rounded up; a time that is
    /// negative, no number or above a week adds nobody.
    #[must_use]
    pub fn with(mut self, week: Week, ready_minutes: f64) -> Self {
        if (0.0..=f64::from(WEEK)).contains(&ready_minutes) {
            self.layers.push((week, ready_minutes.ceil() as u16));
        }
        self
    }

    /// The hours in which somebody is at work within so many minutes of being needed. Minutes are
    /// rounded down; a time that is negative or no number is read as no time at all.
    #[must_use]
    pub fn reached_within(&self, minutes: f64) -> Week {
        let minutes = whole(minutes);
        let ready = self.layers.iter().filter(|(_, ready)| *ready <= minutes);
        ready.fold(Week::never(), |sum, (week, _)| sum.union(week))
    }

    /// The greatest share of cases that can be started within so many minutes on a clock that
    /// never stops, 0 to 1. Minutes are read as in [`Self::reached_within`].
    ///
    /// A case that comes in open hours starts after the ready time, one that comes before them
    /// waits until they begin. For people at their desks that is
    /// (open + Σ over closed gaps g of min(T, g)) / 168 hours.
    #[must_use]
    pub fn ceiling(&self, minutes: f64) -> f64 {
        let minutes = whole(minutes);
        let mut sum = Week::never();
        for (week, ready) in &self.layers {
            if let Some(early) = minutes.checked_sub(*ready) {
                sum = sum.union(&week.early_by(early));
            }
        }
        sum.open_share()
    }
}

impl Week {
    /// The greatest share of cases that can be started within so many minutes on a clock that
    /// never stops, if the people of this week are at their desks; 0 to 1. As
    /// [`Cover::ceiling`].
    #[must_use]
    pub fn ceiling(&self, minutes: f64) -> f64 {
        self.early_by(whole(minutes)).open_share()
    }

    /// Each stretch begun so much earlier.
    fn early_by(&self, minutes: u16) -> Self {
        if self.is_never() || minutes >= WEEK {
            return if self.is_never() {
                Self::never()
            } else {
                Self::always()
            };
        }
        // A week later, so that a beginning before Monday needs no negative number.
        let runs = self.stretches().map(|it| {
            let from = it.from + WEEK - minutes;
            (from, (it.to + WEEK).min(from + WEEK))
        });
        Self::merged(runs)
    }
}

/// Whole minutes, a week at most.
fn whole(minutes: f64) -> u16 {
    // The cast takes no number for zero and stays within the bounds.
    minutes.clamp(0.0, f64::from(WEEK)) as u16
}
