//! Which few types of cases make most of the work, and how much of it a written procedure covers.
//! Reckoned from the team's own list: that a fifth makes four fifths is a guess, not a law.
//!
//! Source: the Pareto rule as H. Hettema applies it to incidents (APNIC, 2017); that the share
//! differs from list to list shows in the Verizon DBIR (2014, 2020).

use super::{HAIR, amount, share};

/// The usual share that the few are to make.
pub const MOST_OF_IT: f64 = 0.8;

/// A type of case.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kind<'a> {
    /// Its name.
    pub name: &'a str,
    /// How many in the period.
    pub count: f64,
    /// Hours of handling for each.
    pub hours_each: f64,
    /// Whether a procedure is written for it.
    pub has_procedure: bool,
}

/// By what types are ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// How many there are.
    Count,
    /// The hours they take: count × hours for each. Rare types may eat the time.
    Effort,
}

/// A type in its rank.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked<'a> {
    /// The type.
    pub kind: Kind<'a>,
    /// Where it stands in the list that was given, 0 for the first.
    pub place: usize,
    /// Its count or its hours.
    pub amount: f64,
    /// Its share of all, 0 to 1.
    pub share: f64,
    /// Its share with all that rank before it, 0 to 1.
    pub cumulative: f64,
    /// Whether it is one of the few.
    pub is_of_the_few: bool,
}

/// Types ranked, greatest first; equal ones by name, then as they were given.
#[derive(Clone, Debug, PartialEq)]
pub struct Pareto<'a> {
    /// The types.
    pub ranked: Vec<Ranked<'a>>,
    /// All counts or hours together, above 0.
    pub total: f64,
    /// How many types are the few: the smallest set that makes the goal.
    pub few: usize,
    /// The share that the few make, 0 to 1; at least the goal.
    pub few_make: f64,
}

impl Pareto<'_> {
    /// The few without a procedure, by their places in the list that was given, greatest first:
    /// where writing one helps most.
    pub fn few_without_procedure(&self) -> impl Iterator<Item = usize> {
        let few = self.ranked.iter().take(self.few);
        few.filter(|it| !it.kind.has_procedure).map(|it| it.place)
    }
}

/// Ranks types, and finds the smallest set of them that makes the share `goal` (0 to 1) of all.
/// Nothing if nothing is to be counted, and for numbers that cannot be.
#[must_use]
pub fn pareto<'a>(kinds: &[Kind<'a>], by: By, goal: f64) -> Option<Pareto<'a>> {
    let goal = share(goal)?;
    let mut ranked = Vec::with_capacity(kinds.len());
    let mut total = 0.0;
    for (place, kind) in kinds.iter().enumerate() {
        let amount = amount_of(kind, by)?;
        total += amount;
        ranked.push(Ranked {
            kind: *kind,
            place,
            amount,
            share: 0.0,
            cumulative: 0.0,
            is_of_the_few: false,
        });
    }
    if total <= 0.0 {
        return None;
    }
    ranked.sort_by(|one, other| {
        let greater = other.amount.total_cmp(&one.amount);
        greater.then_with(|| one.kind.name.cmp(other.kind.name))
    });
    let (mut sum, mut few, mut few_make) = (0.0, 0, 0.0);
    for it in &mut ranked {
        it.is_of_the_few = sum < goal * total * (1.0 - HAIR);
        sum += it.amount;
        it.share = (it.amount / total).clamp(0.0, 1.0);
        it.cumulative = (sum / total).clamp(0.0, 1.0);
        if it.is_of_the_few {
            few += 1;
            few_make = it.cumulative;
        }
    }
    Some(Pareto {
        ranked,
        total,
        few,
        few_make,
    })
}

/// How much a written procedure covers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Covered {
    /// The share of cases, 0 to 1.
    pub volume: f64,
    /// The share of hours, 0 to 1; nothing if no type takes any.
    pub effort: Option<f64>,
}

/// How much of all cases and of all hours is of types with a procedure. Nothing without cases, and
/// for numbers that cannot be.
#[must_use]
pub fn covered_by_procedure(kinds: &[Kind]) -> Option<Covered> {
    Some(Covered {
        volume: covered(kinds, By::Count)??,
        effort: covered(kinds, By::Effort)?,
    })
}

/// Outer nothing for numbers that cannot be, inner nothing for a total of zero.
fn covered(kinds: &[Kind], by: By) -> Option<Option<f64>> {
    let (mut total, mut with) = (0.0, 0.0);
    for kind in kinds {
        let amount = amount_of(kind, by)?;
        total += amount;
        if kind.has_procedure {
            with += amount;
        }
    }
    Some((total > 0.0).then(|| f64::clamp(with / total, 0.0, 1.0)))
}

fn amount_of(kind: &Kind, by: By) -> Option<f64> {
    let (count, hours) = (amount(kind.count)?, amount(kind.hours_each)?);
    Some(match by {
        By::Count => count,
        By::Effort => count * hours,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measures::dice::Dice;

    fn kind(name: &str, count: f64, hours_each: f64, has_procedure: bool) -> Kind<'_> {
        Kind {
            name,
            count,
            hours_each,
            has_procedure,
        }
    }

    fn incidents() -> [Kind<'static>; 5] {
        [
            kind("Lost device", 30.0, 1.0, false),
            kind("Phishing", 50.0, 0.5, true),
            kind("Malware", 15.0, 3.0, true),
            kind("Intrusion", 2.0, 80.0, false),
            kind("Abuse", 3.0, 4.0, false),
        ]
    }

    fn few<'a>(of: &'a Pareto) -> Vec<&'a str> {
        of.ranked
            .iter()
            .take(of.few)
            .map(|it| it.kind.name)
            .collect()
    }

    #[test]
    fn few_types_make_most_by_count_and_others_by_effort() {
        let kinds = incidents();
        let count = pareto(&kinds, By::Count, MOST_OF_IT).unwrap();
        assert_eq!(few(&count), ["Phishing", "Lost device"]);
        assert_eq!((count.total, count.few_make), (100.0, 0.8));
        let cumulative: Vec<f64> = count.ranked.iter().map(|it| it.cumulative).collect();
        assert_eq!(cumulative, [0.5, 0.8, 0.95, 0.98, 1.0]);
        assert_eq!(count.few_without_procedure().collect::<Vec<_>>(), [0]);
        let effort = pareto(&kinds, By::Effort, MOST_OF_IT).unwrap();
        assert_eq!(few(&effort), ["Intrusion", "Malware", "Lost device"]);
        assert_eq!(effort.total, 272.0);
    }

    #[test]
    fn procedures_cover_cases_and_hours() {
        let covered = covered_by_procedure(&incidents()).unwrap();
        assert_eq!(covered.volume, 0.65);
        assert!((covered.effort.unwrap() - 70.0 / 272.0).abs() < 1e-12);
        let no_hours = [kind("Spam", 5.0, 0.0, true)];
        let covered = covered_by_procedure(&no_hours).unwrap();
        assert_eq!((covered.volume, covered.effort), (1.0, None));
        assert_eq!(pareto(&no_hours, By::Effort, 0.8), None);
    }

    #[test]
    fn equal_types_rank_by_name_then_as_given() {
        let kinds = [
            kind("b", 1.0, 1.0, false),
            kind("a", 1.0, 2.0, false),
            kind("b", 1.0, 3.0, false),
        ];
        let ranked = pareto(&kinds, By::Count, 0.8).unwrap().ranked;
        let places: Vec<usize> = ranked.iter().map(|it| it.place).collect();
        assert_eq!(places, [1, 0, 2]);
    }

    #[test]
    fn goals_at_the_ends_and_decimals_hold() {
        let tenths: Vec<Kind> = (0..10).map(|_| kind("x", 0.1, 1.0, false)).collect();
        assert_eq!(pareto(&tenths, By::Count, 0.8).unwrap().few, 8);
        assert_eq!(pareto(&tenths, By::Count, 1.0).unwrap().few, 10);
        assert_eq!(pareto(&tenths, By::Count, 0.0).unwrap().few, 0);
        let last = pareto(&tenths, By::Count, 0.8).unwrap().ranked[9];
        assert!((last.cumulative - 1.0).abs() < 1e-12 && !last.is_of_the_few);
    }

    #[test]
    fn numbers_that_cannot_be_give_nothing() {
        for bad in [f64::NAN, f64::INFINITY, -1.0, 1e300] {
            for kinds in [[kind("x", bad, 1.0, true)], [kind("x", 1.0, bad, true)]] {
                assert_eq!(pareto(&kinds, By::Count, 0.8), None);
                assert_eq!(covered_by_procedure(&kinds), None);
            }
            assert_eq!(pareto(&incidents(), By::Count, bad), None);
        }
        assert_eq!(pareto(&[], By::Count, 0.8), None);
        assert_eq!(covered_by_procedure(&[]), None);
    }

    #[test]
    fn no_smaller_set_makes_the_goal() {
        let mut dice = Dice::new(5);
        for _ in 0..200 {
            let kinds: Vec<Kind> = (0..dice.whole(1, 12))
                .map(|_| kind("x", f64::from(dice.whole(1, 40)), 1.0, dice.throw() < 0.5))
                .collect();
            let result = pareto(&kinds, By::Count, 0.8).unwrap();
            let greatest = result.ranked.iter().map(|it| it.amount);
            let made: f64 = greatest.clone().take(result.few).sum();
            let less: f64 = greatest.take(result.few - 1).sum();
            assert!(made >= 0.8 * result.total - 1e-9 && less < 0.8 * result.total);
            assert!(
                result
                    .ranked
                    .is_sorted_by(|one, next| one.cumulative <= next.cumulative)
            );
            assert!((0.0..=1.0).contains(&result.few_make));
        }
    }
}
