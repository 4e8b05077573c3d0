//! The queue formulas against a queue that is played through, case by case.
//!
//! Each setting is played twice with the same throws, once with the throws for arrivals and for
//! handling exchanged: what makes one run busier than it should be makes the other idler, and
//! their mean is much closer to the truth than either.

use std::collections::VecDeque;

use super::dice::Dice;
use super::queue::{Inflow, Wait, waits_by_priority};

/// A queue being played: when each person will be free, and how many cases were in time.
struct Play {
    free_at: Vec<f64>,
    now: f64,
    started: u32,
    finished: u32,
}

/// A setting, times in mean handling times.
#[derive(Clone, Copy, Debug)]
struct Setting {
    people: u32,
    load: f64,
    within: f64,
}

impl Play {
    fn new(people: u32) -> Self {
        Self {
            free_at: vec![0.0; people as usize],
            now: 0.0,
            started: 0,
            finished: 0,
        }
    }

    /// One case comes after `gap` and takes `handling`; first come, first served.
    #[inline]
    fn case(&mut self, gap: f64, handling: f64, within: f64) {
        self.now += gap;
        let mut first = 0;
        let mut soonest = self.free_at[0];
        let mut person = 1;
        while person < self.free_at.len() {
            if self.free_at[person] < soonest {
                first = person;
                soonest = self.free_at[person];
            }
            person += 1;
        }
        let start = if soonest > self.now {
            soonest
        } else {
            self.now
        };
        self.free_at[first] = start + handling;
        let latest = self.now + within;
        self.started += u32::from(start <= latest);
        self.finished += u32::from(start + handling <= latest);
    }
}

/// The shares started and finished in time, by play.
fn played(setting: Setting, cases: u32, dice: &mut Dice) -> (f64, f64) {
    let Setting {
        people,
        load,
        within,
    } = setting;
    let (mut one, mut other) = (Play::new(people), Play::new(people));
    let warm_up = cases / 20;
    for number in 0..warm_up + cases {
        if number == warm_up {
            (one.started, one.finished) = (0, 0);
            (other.started, other.finished) = (0, 0);
        }
        let (this, that) = (dice.exponential(), dice.exponential());
        one.case(this / load, that, within);
        other.case(that / load, this, within);
    }
    let all = 2.0 * f64::from(cases);
    let share = |one: u32, other: u32| f64::from(one + other) / all;
    (
        share(one.started, other.started),
        share(one.finished, other.finished),
    )
}

/// The mean wait of each priority, by play: who is begun is not put down, and of those that wait
/// the most urgent goes first. Times in hours.
fn waited(rates: [f64; 3], hours_each: f64, people: usize, cases: u32) -> [f64; 3] {
    let mut dice = Dice::new(99);
    let all: f64 = rates.iter().sum();
    let mut waiting = [const { VecDeque::new() }; 3];
    let mut free_at = vec![0.0_f64; people];
    let (mut waits, mut begun) = ([0.0; 3], [0_u32; 3]);
    let mut arrival = 0.0;
    for _ in 0..cases {
        arrival += dice.exponential() / all;
        // Whoever becomes free before this case comes takes those that wait.
        loop {
            let soonest = free_at.iter_mut().min_by(|one, other| one.total_cmp(other));
            let Some(soonest) = soonest.filter(|it| **it <= arrival) else {
                break;
            };
            let Some(priority) = waiting.iter().position(|it| !it.is_empty()) else {
                break;
            };
            let came: f64 = waiting[priority].pop_front().unwrap();
            let start = soonest.max(came);
            waits[priority] += start - came;
            begun[priority] += 1;
            *soonest = start + dice.exponential() * hours_each;
        }
        let chance = dice.throw() * all;
        let priority = usize::from(chance > rates[0]) + usize::from(chance > rates[0] + rates[1]);
        waiting[priority].push_back(arrival);
    }
    std::array::from_fn(|it| waits[it] / f64::from(begun[it]))
}

#[test]
fn waits_by_priority_agree_within_three_percent() {
    // The example of the handbook, and one in which only the two urgent priorities are met.
    for (rates, met) in [([0.1, 0.4, 0.8], 3), ([0.3, 0.8, 1.5], 2)] {
        let played = waited(rates, 1.5, 3, 400_000);
        let reckoned = waits_by_priority(&rates, 1.5, 3).unwrap();
        for (played, reckoned) in played.iter().zip(&reckoned).take(met) {
            let ratio = played / reckoned.hours().unwrap();
            assert!(
                (ratio - 1.0).abs() < 0.03,
                "{rates:?}: {played} {reckoned:?}"
            );
        }
        assert!(reckoned.iter().skip(met).all(|it| *it == Wait::Endless));
    }
}

#[test]
fn fifty_random_settings_agree_to_a_percentage_point() {
    let mut dice = Dice::new(2026);
    let mut greatest: f64 = 0.0;
    for _ in 0..50 {
        let people = dice.whole(1, 6);
        let busy = dice.between(0.15, 0.85);
        let setting = Setting {
            people,
            load: busy * f64::from(people),
            within: dice.between(0.05, 3.0),
        };
        // The busier, the longer a crowd is remembered, and the longer one has to look.
        let memory = busy / (1.0 - busy.sqrt()).powi(2);
        let cases = 60_000 + (6_000.0 * memory) as u32;
        let (started, finished) = played(setting, cases, &mut dice);
        let hours_each = 1.5;
        let inflow = Inflow::new(setting.load / hours_each, hours_each).unwrap();
        let queue = inflow.met_by(people).steady().unwrap();
        let hours = setting.within * hours_each;
        for (found, reckoned) in [
            (started, queue.start_within(hours)),
            (finished, queue.finish_within(hours)),
        ] {
            greatest = greatest.max((found - reckoned).abs());
            assert!(
                (found - reckoned).abs() <= 0.01,
                "{setting:?}: played {found}, reckoned {reckoned}"
            );
        }
    }
    println!("greatest difference {greatest}");
}
