//! The test values of the handbook, the limits, and what must hold for any numbers.

use super::*;
use crate::measures::dice::Dice;

fn steady(per_hour: f64, hours_each: f64, people: u32) -> Steady {
    let queue = Inflow::new(per_hour, hours_each).unwrap().met_by(people);
    queue.steady().unwrap()
}

fn is(found: f64, expected: f64, decimals: i32) {
    let off = (found - expected).abs();
    assert!(
        off <= 0.5 * 10_f64.powi(-decimals) + 1e-9,
        "{found} is not {expected}"
    );
}

#[test]
fn the_call_centre_example_comes_out() {
    let queue = steady(200.0, 3.0 / 60.0, 14);
    is(queue.must_wait(), 0.174_132, 6);
    is(queue.start_within(20.0 / 3600.0), 0.888_350, 6);
    is(queue.utilisation(), 10.0 / 14.0, 9);
    let inflow = Inflow::new(200.0, 0.05).unwrap();
    assert_eq!(inflow.smallest_team(0.8, 20.0 / 3600.0), Some(14));
}

#[test]
fn the_values_of_the_handbook_come_out() {
    for (per_hour, hours_each, people, within, wait, start, finish) in [
        (0.5, 1.5, 1, 1.0, 0.7500, 0.3651, 0.1535),
        (0.5, 1.5, 2, 1.0, 0.2045, 0.9111, 0.4221),
        (1.0, 1.5, 3, 0.25, 0.2368, 0.8155, 0.1215),
        (2.0, 1.5, 4, 1.0, 0.5094, 0.7384, 0.3122),
        (0.2, 4.0, 2, 4.0, 0.2286, 0.9312, 0.5559),
    ] {
        let queue = steady(per_hour, hours_each, people);
        is(queue.must_wait(), wait, 4);
        is(queue.start_within(within), start, 4);
        is(queue.finish_within(within), finish, 4);
    }
}

#[test]
fn urgent_cases_wait_less_as_the_handbook_says() {
    is(steady(1.3, 1.5, 3).must_wait(), 0.421_24, 5);
    let waits = waits_by_priority(&[0.1, 0.4, 0.8], 1.5, 3).unwrap();
    for (wait, expected) in waits.iter().zip([0.221_71, 0.295_61, 0.802_36]) {
        is(wait.hours().unwrap(), expected, 5);
    }
}

#[test]
fn the_ready_reckoner_comes_out_in_whole_percents() {
    for (a_day, people, percent) in [
        (2.0, 1, 79.0),
        (2.0, 2, 98.0),
        (4.0, 1, 56.0),
        (4.0, 2, 93.0),
        (8.0, 2, 74.0),
        (8.0, 3, 94.0),
        (12.0, 3, 84.0),
        (12.0, 4, 96.0),
    ] {
        let share = steady(a_day / 8.0, 1.0, people).start_within(0.25);
        is(share * 100.0, percent, 0);
    }
}

#[test]
fn waits_of_priorities_weigh_up_to_the_common_wait() {
    let rates = [0.3, 0.5, 0.7];
    let waits = waits_by_priority(&rates, 1.2, 2).unwrap();
    let weighed: f64 = rates
        .iter()
        .zip(&waits)
        .map(|(rate, wait)| rate * wait.hours().unwrap())
        .sum();
    is(weighed, steady(1.5, 1.2, 2).mean_waiting(), 9);
}

#[test]
fn only_the_tail_waits_without_end() {
    let waits = waits_by_priority(&[0.5, 1.0, 0.2], 1.0, 1).unwrap();
    assert_eq!(waits[0], Wait::Hours(2.0));
    assert_eq!(waits[1..], [Wait::Endless, Wait::Endless]);
    assert_eq!(waits_by_priority(&[], 1.0, 1), Some(Vec::new()));
    assert_eq!(waits_by_priority(&[0.1], 1.0, 0), None);
    assert_eq!(waits_by_priority(&[0.1, f64::NAN], 1.0, 1), None);
}

#[test]
fn erlang_b_holds_its_known_values() {
    is(erlang_b(1.0, 1).unwrap(), 0.5, 12);
    is(erlang_b(2.0, 3).unwrap(), 4.0 / 19.0, 12);
    assert_eq!(erlang_b(3.0, 0), Some(1.0));
    assert_eq!(erlang_b(0.5, u32::MAX), Some(0.0));
    assert!(erlang_b(-1.0, 1).is_none() && erlang_b(f64::NAN, 1).is_none());
    assert!(erlang_b(10_000.0, 10_000).unwrap() > 0.0 && erlang_b(10_001.0, 1).is_none());
}

#[test]
fn a_backlog_grows_where_the_load_is_too_great() {
    let Queue::Growing(growing) = Inflow::new(3.0, 2.0).unwrap().met_by(4) else {
        panic!("six people's work for four");
    };
    assert_eq!((growing.load, growing.people), (6.0, 4));
    is(growing.cases_per_hour, 1.0, 12);
    let even = Inflow::new(2.0, 2.0).unwrap();
    assert!(matches!(even.met_by(4), Queue::Growing(it) if it.cases_per_hour == 0.0));
    assert!(matches!(even.met_by(0), Queue::Growing(it) if it.cases_per_hour == 2.0));
    assert!(even.met_by(5).steady().is_some());
}

#[test]
fn the_two_ways_to_reckon_the_finish_meet() {
    // One person more than load and one: both ways at their border, and the limit between them.
    let at = |load: f64| steady(load, 1.0, 3).finish_within(2.0);
    let exact = at(2.0);
    is(at(2.0 - 1e-9), exact, 7);
    is(at(2.0 + 1e-9), exact, 7);
    is(at(1.5 - 1e-9), at(1.5 + 1e-9), 7);
    let queue = steady(2.0, 1.0, 3);
    is(
        exact,
        1.0 - (-2.0_f64).exp() * (1.0 + queue.must_wait() * 2.0),
        12,
    );
}

#[test]
fn the_smallest_team_is_the_smallest() {
    let inflow = Inflow::new(1.5, 1.0).unwrap();
    assert_eq!(inflow.smallest_team(0.95, 0.25), Some(4));
    assert_eq!(inflow.smallest_team(0.80, 0.25), Some(3));
    assert_eq!(inflow.smallest_team(0.0, 0.0), Some(2));
    assert_eq!(inflow.smallest_team(1.0, 100.0), None);
    assert_eq!(inflow.smallest_team(f64::NAN, 1.0), None);
    assert_eq!(inflow.smallest_team(0.9, -1.0), None);
    // Two hours after arrival a case of one hour is through in 86 % at best.
    assert_eq!(inflow.smallest_team_to_finish(0.9, 2.0), None);
    let few = inflow.smallest_team_to_finish(0.85, 2.0).unwrap();
    assert!(steady(1.5, 1.0, few).finish_within(2.0) >= 0.85);
    assert!(steady(1.5, 1.0, few - 1).finish_within(2.0) < 0.85);
    assert_eq!(
        Inflow::new(0.0, 1.0).unwrap().smallest_team(0.99, 0.0),
        Some(1)
    );
    let greatest = Inflow::new(MOST_LOAD, 1.0).unwrap();
    assert!(greatest.smallest_team(0.99, 0.0).unwrap() < 11_000);
}

#[test]
fn bad_numbers_make_no_queue() {
    for bad in [f64::NAN, f64::INFINITY, -1.0, 1e300] {
        assert_eq!(Inflow::new(bad, 1.0), None);
        assert_eq!(Inflow::new(1.0, bad), None);
    }
    assert_eq!(Inflow::new(1.0, 0.0), None);
    assert_eq!(Inflow::new(1e11, 1e11), None);
}

#[test]
fn whatever_the_numbers_results_are_shares_and_never_fall() {
    let mut dice = Dice::new(7);
    let odd = [f64::NAN, f64::INFINITY, -1.0, 0.0, 1e-300, 1e300];
    for _ in 0..400 {
        let hours_each = 10_f64.powf(dice.between(-8.0, 6.0));
        let load = 10_f64.powf(dice.between(-6.0, 2.5));
        let inflow = Inflow::new(load / hours_each, hours_each).unwrap();
        let first = load as u32 + 1;
        let times = [0.0, 0.01, 0.5, 0.99, 1.0, 3.0, 50.0, 900.0].map(|it| it * hours_each);
        let mut fewer = [0.0; 16];
        for people in [first, first + 1, first + 2, first + 40, u32::MAX] {
            let Queue::Steady(queue) = inflow.met_by(people) else {
                continue;
            };
            let mut shares: Vec<f64> = times.iter().map(|it| queue.start_within(*it)).collect();
            shares.extend(times.iter().map(|it| queue.finish_within(*it)));
            assert!(shares.iter().all(|it| (0.0..=1.0).contains(it)));
            for half in [&shares[..8], &shares[8..]] {
                assert!(half.is_sorted_by(|one, next| *one <= next + 1e-12));
            }
            for (place, fewer) in fewer.iter_mut().enumerate() {
                assert!(shares[place] >= *fewer - 1e-12, "{inflow:?} {people}");
                *fewer = shares[place];
            }
            let (start, finish) = (&shares[..8], &shares[8..]);
            assert!(finish.iter().zip(start).all(|(end, begin)| end <= begin));
            for time in odd {
                assert!((0.0..=1.0).contains(&queue.start_within(time)));
                assert!((0.0..=1.0).contains(&queue.finish_within(time)));
            }
            assert!(queue.mean_wait().is_finite() && queue.mean_waiting() >= 0.0);
            assert!((0.0..1.0).contains(&queue.utilisation()));
        }
    }
}
