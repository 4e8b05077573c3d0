//! When somebody is there in a week, and what that allows to be promised at best. It knows nothing
//! of how busy they are: that is [`super::queue`]. Both are bounds, the truth lies below the lower
//! one.
//!
//! A week begins on Monday at midnight and goes round; times are whole minutes. Holidays are not in
//! it: each adds a gap and lowers the ceiling. Source of the ceiling: our own reckoning, arrivals
//! spread evenly over the week and work begun at once when somebody is there.

mod ceiling;

pub use ceiling::Cover;

use super::WEEK_HOURS;

/// Minutes of a day.
const DAY: u16 = 24 * 60;
/// Minutes of a week.
const WEEK: u16 = 7 * DAY;

/// Hours on some days of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    days: [bool; 7],
    from: u16,
    to: u16,
}

impl Span {
    /// On `days`, Monday first, from minute to minute of the day. One that ends at or before its
    /// beginning ends on the next day. Nothing for minutes after 24:00.
    #[must_use]
    pub fn new(days: [bool; 7], from: u16, to: u16) -> Option<Self> {
        (from <= DAY && to <= DAY).then_some(Self { days, from, to })
    }

    /// Its stretches in minutes of the week; one may run beyond the end of the week.
    fn runs(self) -> impl Iterator<Item = (u16, u16)> {
        let next = if self.to <= self.from { DAY } else { 0 };
        (0..WEEK)
            .step_by(usize::from(DAY))
            .zip(self.days)
            .filter(|(_, on)| *on)
            .map(move |(midnight, _)| (midnight + self.from, midnight + self.to + next))
    }
}

/// Time without a break, in minutes of the week; `to` is not part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stretch {
    /// Its first minute, 0 for Monday at midnight.
    pub from: u16,
    /// The minute after its last one; beyond 10,080 where it runs over the end of the week.
    pub to: u16,
}

impl Stretch {
    /// How long it is, in minutes.
    #[must_use]
    pub fn minutes(self) -> u16 {
        self.to - self.from
    }
}

/// The hours of a week in which somebody is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Week {
    /// In order, apart from one another, none over the end of the week.
    open: Vec<Stretch>,
}

impl FromIterator<Span> for Week {
    fn from_iter<I: IntoIterator<Item = Span>>(spans: I) -> Self {
        Self::merged(spans.into_iter().flat_map(Span::runs))
    }
}

impl Week {
    /// Nobody, ever.
    #[must_use]
    pub fn never() -> Self {
        Self::default()
    }

    /// Somebody at all times.
    #[must_use]
    pub fn always() -> Self {
        Self::merged([(0, WEEK)])
    }

    /// From stretches in any order; what runs over the end of the week goes on at its beginning.
    fn merged(runs: impl IntoIterator<Item = (u16, u16)>) -> Self {
        let mut parts: Vec<(u16, u16)> = Vec::new();
        for (from, to) in runs {
            if from < WEEK {
                parts.push((from, to.min(WEEK)));
            }
            if to > WEEK {
                parts.push((from.saturating_sub(WEEK), (to - WEEK).min(WEEK)));
            }
        }
        parts.sort_unstable();
        let mut open: Vec<Stretch> = Vec::with_capacity(parts.len());
        for (from, to) in parts {
            match open.last_mut() {
                Some(last) if from <= last.to => last.to = last.to.max(to),
                _ if from < to => open.push(Stretch { from, to }),
                _ => {}
            }
        }
        Self { open }
    }

    /// The open stretches in order; one that runs over the end of the week comes in two.
    pub fn stretches(&self) -> impl Iterator<Item = Stretch> {
        self.open.iter().copied()
    }

    /// Whether nobody is ever there.
    #[must_use]
    pub fn is_never(&self) -> bool {
        self.open.is_empty()
    }

    /// Open minutes in the week, 0 to 10,080.
    #[must_use]
    pub fn open_minutes(&self) -> u16 {
        self.stretches().map(Stretch::minutes).sum()
    }

    /// Open hours in the week, 0 to 168.
    #[must_use]
    pub fn open_hours(&self) -> f64 {
        f64::from(self.open_minutes()) / 60.0
    }

    /// The open share of the week, 0 to 1.
    #[must_use]
    pub fn open_share(&self) -> f64 {
        self.open_hours() / WEEK_HOURS
    }

    /// Open when either is.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        let both = self.stretches().chain(other.stretches());
        Self::merged(both.map(|it| (it.from, it.to)))
    }

    /// Open when both are.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        self.complement().union(&other.complement()).complement()
    }

    /// Open when this one is and the other is not: what the other leaves without cover.
    #[must_use]
    pub fn beyond(&self, other: &Self) -> Self {
        self.complement().union(other).complement()
    }

    /// Whether it is open whenever the other is.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        other.beyond(self).is_never()
    }

    /// The closed stretches in order, going round: the one that runs over the end of the week comes
    /// last and in one. A week that is never open is one gap without an end after it.
    #[must_use]
    pub fn gaps(&self) -> Vec<Stretch> {
        let mut gaps = self.complement().open;
        if let [first, .., last] = gaps.as_mut_slice()
            && first.from == 0
            && last.to == WEEK
        {
            last.to += first.to;
            gaps.remove(0);
        }
        gaps
    }

    /// Open when this one is closed.
    fn complement(&self) -> Self {
        let ends = std::iter::once(0).chain(self.stretches().map(|it| it.to));
        let begins = self.stretches().map(|it| it.from);
        let begins = begins.chain(std::iter::once(WEEK));
        Self::merged(ends.zip(begins))
    }
}

#[cfg(test)]
mod tests;
