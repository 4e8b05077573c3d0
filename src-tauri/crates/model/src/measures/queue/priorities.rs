//! Waiting where the more urgent case goes first.

use super::Inflow;
use crate::measures::{MOST, amount};

/// How long the cases of one priority wait on average.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wait {
    /// So many hours from arrival to start.
    Hours(f64),
    /// Without end: with what goes before them the people do not keep up.
    Endless,
}

impl Wait {
    /// The hours, if it ends.
    #[must_use]
    pub fn hours(self) -> Option<f64> {
        match self {
            Self::Hours(hours) => Some(hours),
            Self::Endless => None,
        }
    }
}

/// The mean wait of each priority, from cases an hour by priority, most urgent first. A case that
/// was begun is not put down for a more urgent one; all take the same mean time `hours_each`;
/// within a priority first come, first served. Where all together are too many, the urgent ones
/// may still be met: then everybody is always busy and only the tail waits without end.
///
/// Nothing for numbers that cannot be, and for nobody on duty. Source: standard texts on queues
/// with priorities and several servers; assumptions as in [`super`].
#[must_use]
pub fn waits_by_priority(per_hour: &[f64], hours_each: f64, people: u32) -> Option<Vec<Wait>> {
    let mut all = 0.0;
    for rate in per_hour {
        all += amount(*rate)?;
    }
    let inflow = Inflow::new(all, hours_each)?;
    if people == 0 {
        return None;
    }
    let must_wait = inflow
        .met_by(people)
        .steady()
        .map_or(1.0, |it| it.must_wait);
    let of_each = hours_each / f64::from(people);
    let mut before = 0.0;
    let mut waits = Vec::with_capacity(per_hour.len());
    for rate in per_hour {
        let with = before + rate * of_each;
        let hours = must_wait * of_each / ((1.0 - before) * (1.0 - with));
        waits.push(if with < 1.0 && hours <= MOST {
            Wait::Hours(hours)
        } else {
            Wait::Endless
        });
        before = with;
    }
    Some(waits)
}
