//! Shifts need many more people than seats: a seat round the clock takes about five full posts.

use super::super::figures::{hours, number};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use super::COVER;
use crate::measures::seats::positions_per_seat;
use crate::readings::{CoverModel, week_of};
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "seats",
    severity: Severity::Caution,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let lines = facts.cover(service);
    let shifts = lines.iter().filter(|it| it.model == CoverModel::Shift);
    let shifts = week_of(shifts.filter_map(|it| it.hours));
    if shifts.is_never() {
        return;
    }
    let people = facts.posts(&service.id);
    let posts: f64 = people.iter().map(|it| it.people * it.share).sum();
    if posts <= 0.0 {
        return;
    }
    let productive = people.iter().map(|it| it.hours()).sum::<f64>() / posts;
    let Some(needed) = positions_per_seat(shifts.open_hours(), productive) else {
        return;
    };
    if posts + 0.05 >= needed {
        return;
    }
    found.add(
        Spot::question(&service.id, COVER),
        &[service.id.as_str()],
        [
            ("service", service.name.clone()),
            ("open", hours(shifts.open_hours())),
            ("needed", number(needed)),
            ("posts", number(posts)),
            ("productive", hours(productive)),
        ],
    );
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(people: u32) -> Vec<String> {
        Stage::of("six")
            .row(
                "monitoring",
                "avail.cover",
                "days=every-day | from=00:00 | to=24:00 | model=shift",
            )
            .row(
                "monitoring",
                "cap.people",
                &format!("role=Analyst | people={people} | share=100 | productive=1520"),
            )
            .says(&CHECK)
    }

    #[test]
    fn fires_for_a_seat_round_the_clock_with_four_people() {
        assert_eq!(
            says(4),
            ["Monitoring: shifts over 168\u{a0}h a week take 5.8 full posts, the service has 4"]
        );
    }

    #[test]
    fn stays_silent_with_six_people() {
        assert!(says(6).is_empty());
    }
}
