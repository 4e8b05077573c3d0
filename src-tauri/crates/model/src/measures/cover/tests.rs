//! The table of the handbook, the week that goes round, and the ceiling against its formula.

use super::*;
use crate::measures::dice::Dice;

const WORKDAYS: [bool; 7] = [true, true, true, true, true, false, false];
const ALL: [bool; 7] = [true; 7];

fn week(days: [bool; 7], from: u16, to: u16) -> Week {
    Week::from_iter(Span::new(days, from * 60, to * 60))
}

fn on(day: usize) -> [bool; 7] {
    std::array::from_fn(|it| it == day)
}

fn percent(share: f64) -> f64 {
    (share * 1000.0).round() / 10.0
}

/// (open + Σ min(T, gap)) / 168, in minutes.
fn formula(week: &Week, minutes: u16) -> f64 {
    let gaps = week.gaps().into_iter().map(Stretch::minutes);
    let waits: u32 = gaps.map(|it| u32::from(it.min(minutes))).sum();
    f64::from(u32::from(week.open_minutes()) + waits) / f64::from(WEEK)
}

fn random(dice: &mut Dice) -> Week {
    let spans = dice.whole(1, 4);
    (0..spans)
        .filter_map(|_| {
            let days = std::array::from_fn(|_| dice.throw() < 0.5);
            let (from, to) = (dice.whole(0, 1440), dice.whole(0, 1440));
            Span::new(days, from as u16, to as u16)
        })
        .collect()
}

#[test]
fn the_table_of_office_hours_comes_out() {
    let office = week(WORKDAYS, 9, 17);
    assert_eq!(office.open_minutes(), 40 * 60);
    for (hours, expected) in [
        (0.25, 24.6),
        (1.0, 26.8),
        (4.0, 35.7),
        (8.0, 47.6),
        (16.0, 71.4),
        (24.0, 76.2),
        (48.0, 90.5),
        (64.0, 100.0),
    ] {
        assert_eq!(percent(office.ceiling(hours * 60.0)), expected, "{hours} h");
        let by_formula = [4.0 * f64::min(hours, 16.0), f64::min(hours, 64.0), 40.0];
        let by_formula = by_formula.iter().sum::<f64>() / 168.0;
        assert!((office.ceiling(hours * 60.0) - by_formula).abs() < 1e-12);
    }
}

#[test]
fn longer_days_and_weeks_come_out() {
    assert_eq!(percent(week(WORKDAYS, 7, 19).ceiling(60.0)), 38.7);
    assert_eq!(percent(week(ALL, 7, 19).ceiling(60.0)), 54.2);
    assert_eq!(percent(Week::always().ceiling(0.0)), 100.0);
    assert_eq!(percent(Week::never().ceiling(f64::INFINITY)), 0.0);
}

#[test]
fn spans_go_over_midnight_and_over_the_week() {
    let nights = week(ALL, 22, 6);
    assert_eq!(nights.open_hours(), 56.0);
    let sunday = week(on(6), 20, 4);
    let parts: Vec<Stretch> = sunday.stretches().collect();
    let stretch = |from, to| Stretch { from, to };
    assert_eq!(parts, [stretch(0, 240), stretch(WEEK - 240, WEEK)]);
    assert_eq!(sunday.gaps(), [stretch(240, WEEK - 240)]);
    assert_eq!(week(on(6), 24, 6), week(on(0), 0, 6));
    assert_eq!(week(ALL, 0, 24), Week::always());
    assert_eq!(week(ALL, 8, 8), Week::always());
    assert_eq!(week(on(6), 24, 24), week(on(0), 0, 24));
    assert_eq!(Span::new(ALL, 1441, 60), None);
}

#[test]
fn the_gap_over_the_weekend_is_one() {
    let gaps = week(WORKDAYS, 9, 17).gaps();
    let hours: Vec<u16> = gaps.iter().map(|it| it.minutes() / 60).collect();
    assert_eq!(hours, [16, 16, 16, 16, 64]);
    assert_eq!(Week::never().gaps(), [Stretch { from: 0, to: WEEK }]);
    assert!(Week::always().gaps().is_empty());
}

#[test]
fn hours_cover_hours() {
    let (office, long) = (week(WORKDAYS, 9, 17), week(WORKDAYS, 7, 19));
    assert!(long.covers(&office) && !office.covers(&long));
    assert!(Week::always().covers(&long) && long.covers(&Week::never()));
    assert_eq!(long.beyond(&office).open_hours(), 20.0);
    assert_eq!(office.intersection(&week(ALL, 16, 20)).open_hours(), 5.0);
    assert_eq!(office.union(&week(WORKDAYS, 17, 9)).open_hours(), 120.0);
}

#[test]
fn people_on_call_count_where_they_are_ready_in_time() {
    let office = week(WORKDAYS, 9, 17);
    let cover = Cover::nobody()
        .with(office.clone(), 0.0)
        .with(Week::always(), 30.0);
    assert_eq!(percent(cover.ceiling(60.0)), 100.0);
    assert_eq!(percent(cover.ceiling(30.0)), 100.0);
    assert_eq!(cover.ceiling(29.0), office.ceiling(29.0));
    assert_eq!(cover.reached_within(29.0), office);
    assert_eq!(cover.reached_within(30.0), Week::always());
    // Before they are on call nobody comes sooner than when they begin and are ready.
    let evenings = Cover::nobody().with(week(ALL, 18, 20), 30.0);
    assert!((evenings.ceiling(90.0) - 7.0 * 3.0 / 168.0).abs() < 1e-12);
    assert_eq!(Cover::nobody().ceiling(1e9), 0.0);
}

#[test]
fn bad_times_are_read_as_said() {
    let office = week(WORKDAYS, 9, 17);
    for bad in [f64::NAN, f64::NEG_INFINITY, -5.0] {
        assert_eq!(office.ceiling(bad), office.open_share());
        let cover = Cover::nobody().with(office.clone(), bad);
        assert_eq!(cover.ceiling(600.0), 0.0);
    }
    assert_eq!(office.ceiling(f64::INFINITY), 1.0);
    assert_eq!(office.ceiling(1e300), 1.0);
    let cover = Cover::nobody().with(office, 1e300);
    assert_eq!(cover.ceiling(f64::INFINITY), 0.0);
}

#[test]
fn any_week_follows_the_formula_and_never_falls() {
    let mut dice = Dice::new(11);
    for _ in 0..300 {
        let any = random(&mut dice);
        let mut before = 0.0;
        for minutes in [0, 1, 15, 60, 240, 600, 1440, 3000, 8000, WEEK] {
            let ceiling = any.ceiling(f64::from(minutes));
            assert!((0.0..=1.0).contains(&ceiling) && ceiling >= before);
            if !any.is_never() {
                assert!((ceiling - formula(&any, minutes)).abs() < 1e-12, "{any:?}");
            }
            before = ceiling;
        }
    }
}

#[test]
fn any_two_weeks_obey_the_rules_of_sets() {
    let mut dice = Dice::new(12);
    let minutes = |it: &Week| u32::from(it.open_minutes());
    for _ in 0..300 {
        let (one, other) = (random(&mut dice), random(&mut dice));
        let (either, both) = (one.union(&other), one.intersection(&other));
        assert_eq!(
            minutes(&either) + minutes(&both),
            minutes(&one) + minutes(&other)
        );
        assert_eq!(minutes(&one.beyond(&other)) + minutes(&both), minutes(&one));
        assert!(either.covers(&one) && one.covers(&both));
        assert_eq!(one.covers(&other), other.beyond(&one).is_never());
        assert_eq!(one.complement().complement(), one);
        let closed: u32 = one.gaps().iter().map(|it| u32::from(it.minutes())).sum();
        assert_eq!(closed + minutes(&one), u32::from(WEEK));
    }
}
