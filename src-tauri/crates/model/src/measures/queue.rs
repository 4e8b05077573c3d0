//! How long cases wait that come by chance and queue for a team (Erlang). It is no forecast: see
//! the assumptions.
//!
//! Assumes: cases come independently of one another (Poisson), one person works on one case at a
//! time, first come first served, handling times spread exponentially, and a steady state. Security
//! work comes in bursts and the people do other work too: results are the best that can be hoped
//! for, and `people` are those on duty and free for this work, not heads.
//!
//! Source: standard texts on the Erlang B and C formulas; the example of the pyworkforce
//! documentation serves as a test. Times are in hours, on the clock on which people are on duty.

mod priorities;

pub use priorities::{Wait, waits_by_priority};

use super::{amount, positive, share};

/// The largest load that is reckoned with, in people busy on average.
pub const MOST_LOAD: f64 = 10_000.0;

/// The largest team that is searched for.
const MOST_PEOPLE: u32 = 100_000;

/// Cases that come in by chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inflow {
    per_hour: f64,
    hours_each: f64,
}

impl Inflow {
    /// `per_hour` cases an hour (0 or more) of `hours_each` hours of handling (above 0). Nothing
    /// for numbers that cannot be, and for a load above [`MOST_LOAD`].
    #[must_use]
    pub fn new(per_hour: f64, hours_each: f64) -> Option<Self> {
        let inflow = Self {
            per_hour: amount(per_hour)?,
            hours_each: positive(hours_each)?,
        };
        (inflow.load() <= MOST_LOAD).then_some(inflow)
    }

    /// Cases an hour.
    #[must_use]
    pub fn per_hour(self) -> f64 {
        self.per_hour
    }

    /// Hours of handling for each case.
    #[must_use]
    pub fn hours_each(self) -> f64 {
        self.hours_each
    }

    /// The load in Erlang: how many people it keeps busy on average.
    #[must_use]
    pub fn load(self) -> f64 {
        self.per_hour * self.hours_each
    }

    /// What becomes of it with so many people on duty.
    #[must_use]
    pub fn met_by(self, people: u32) -> Queue {
        let load = self.load();
        if f64::from(people) <= load {
            return Queue::Growing(Growing {
                load,
                people,
                cases_per_hour: (load - f64::from(people)) / self.hours_each,
            });
        }
        Queue::Steady(Steady::new(self, people, blocked(load, people)))
    }

    /// The fewest people with whom the share `goal` of the cases is started within so many hours.
    /// Nothing for a goal of 1, which no team reaches, and for numbers that cannot be.
    #[must_use]
    pub fn smallest_team(self, goal: f64, within_hours: f64) -> Option<u32> {
        let (goal, within) = (share(goal)?, amount(within_hours)?);
        (goal < 1.0)
            .then(|| self.smallest(|team| team.start_within(within) >= goal))
            .flatten()
    }

    /// The fewest people with whom the share `goal` of the cases is finished within so many hours.
    /// Nothing if no team can, because too many cases take longer by themselves.
    #[must_use]
    pub fn smallest_team_to_finish(self, goal: f64, within_hours: f64) -> Option<u32> {
        let (goal, within) = (share(goal)?, amount(within_hours)?);
        let at_once = -(-within / self.hours_each).exp_m1();
        (goal < at_once)
            .then(|| self.smallest(|team| team.finish_within(within) >= goal))
            .flatten()
    }

    fn smallest(self, does: impl Fn(Steady) -> bool) -> Option<u32> {
        let load = self.load();
        let mut blocked = 1.0;
        for people in 1..=MOST_PEOPLE {
            blocked = one_more(load, people, blocked);
            if f64::from(people) > load && does(Steady::new(self, people, blocked)) {
                return Some(people);
            }
        }
        None
    }
}

/// What becomes of cases and people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Queue {
    /// The people keep up.
    Steady(Steady),
    /// The people do not keep up: waiting has no end, and no share of cases can be promised.
    Growing(Growing),
}

impl Queue {
    /// The queue, if the people keep up.
    #[must_use]
    pub fn steady(self) -> Option<Steady> {
        match self {
            Self::Steady(steady) => Some(steady),
            Self::Growing(_) => None,
        }
    }
}

/// A backlog that grows as long as cases keep coming.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Growing {
    /// The load, in people busy on average.
    pub load: f64,
    /// People on duty; not more than the load.
    pub people: u32,
    /// By how many cases the backlog grows in an hour. Zero if the load is exactly what the people
    /// can do: then it grows now and then and is never caught up.
    pub cases_per_hour: f64,
}

/// A queue that people keep up with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Steady {
    inflow: Inflow,
    people: u32,
    must_wait: f64,
}

impl Steady {
    fn new(inflow: Inflow, people: u32, blocked: f64) -> Self {
        let (all, load) = (f64::from(people), inflow.load());
        let must_wait = all * blocked / (all - load * (1.0 - blocked));
        Self {
            inflow,
            people,
            must_wait: must_wait.clamp(0.0, 1.0),
        }
    }

    /// The people on duty.
    #[must_use]
    pub fn people(self) -> u32 {
        self.people
    }

    /// The share of their time for which the people are busy, 0 to below 1.
    #[must_use]
    pub fn utilisation(self) -> f64 {
        self.inflow.load() / f64::from(self.people)
    }

    /// The share of cases that find nobody free (Erlang C), 0 to 1.
    #[must_use]
    pub fn must_wait(self) -> f64 {
        self.must_wait
    }

    /// The share of cases that are started within so many hours, 0 to 1. A time that is negative
    /// or no number is read as no time at all.
    #[must_use]
    pub fn start_within(self, hours: f64) -> f64 {
        let handlings = hours.max(0.0) / self.inflow.hours_each;
        (1.0 - self.must_wait * (-self.free() * handlings).exp()).clamp(0.0, 1.0)
    }

    /// The share of cases that are finished within so many hours, waiting and handling together,
    /// 0 to 1. A time that is negative or no number is read as no time at all.
    #[must_use]
    pub fn finish_within(self, hours: f64) -> f64 {
        let handlings = hours.max(0.0) / self.inflow.hours_each;
        if handlings.is_infinite() {
            return 1.0;
        }
        let lead = self.free() - 1.0;
        let rest = (-handlings).exp();
        // Two ways to write the same, each where it is exact; a lead of zero is the limit of both.
        let late = if (lead * handlings).abs() > 1.0 {
            (rest - (-self.free() * handlings).exp()) / lead
        } else if lead == 0.0 {
            rest * handlings
        } else {
            rest * -(-lead * handlings).exp_m1() / lead
        };
        (1.0 - rest - self.must_wait * late).clamp(0.0, 1.0)
    }

    /// The mean time from arrival to start over all cases, in hours.
    #[must_use]
    pub fn mean_wait(self) -> f64 {
        self.must_wait * self.inflow.hours_each / self.free()
    }

    /// How many cases wait on average (Little: arrivals × wait).
    #[must_use]
    pub fn mean_waiting(self) -> f64 {
        self.inflow.per_hour * self.mean_wait()
    }

    /// People beyond the load; above zero.
    fn free(self) -> f64 {
        f64::from(self.people) - self.inflow.load()
    }
}

/// Erlang B: the share of cases that find all people busy if none ever waits, 0 to 1. `load` in
/// people busy on average; nothing if it cannot be or exceeds [`MOST_LOAD`].
#[must_use]
pub fn erlang_b(load: f64, people: u32) -> Option<f64> {
    let load = amount(load).filter(|it| *it <= MOST_LOAD)?;
    Some(blocked(load, people))
}

fn blocked(load: f64, people: u32) -> f64 {
    let mut blocked = 1.0;
    for known in 1..=people {
        blocked = one_more(load, known, blocked);
        if blocked < f64::MIN_POSITIVE {
            return 0.0;
        }
    }
    blocked
}

/// Erlang B of a team from that of a team of one less.
fn one_more(load: f64, people: u32, blocked: f64) -> f64 {
    load * blocked / (f64::from(people) + load * blocked)
}

#[cfg(test)]
mod tests;
