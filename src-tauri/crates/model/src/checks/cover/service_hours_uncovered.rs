//! The service is open and nobody is there. Every clock of service hours runs on meanwhile.

use super::super::figures::hours;
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use super::COVER;
use crate::measures::cover::Stretch;
use crate::readings::{CoverModel, service_hours_of, week_of};
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "service-hours-uncovered",
    severity: Severity::Caution,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let promised = week_of(service_hours_of(facts, &service.id));
    if promised.is_never() {
        return;
    }
    let lines = facts.cover(service);
    if lines.iter().all(|it| it.hours.is_none()) {
        return;
    }
    let there = lines.iter().filter(|it| it.model != CoverModel::None);
    let uncovered = promised.beyond(&week_of(there.filter_map(|it| it.hours)));
    let Some(first) = uncovered.stretches().next() else {
        return;
    };
    found.add(
        Spot::question(&service.id, COVER),
        &[service.id.as_str()],
        [
            ("service", service.name.clone()),
            ("uncovered", hours(uncovered.open_hours())),
            ("promised", hours(promised.open_hours())),
            ("first", told(first)),
        ],
    );
}

/// A stretch of the week: `Mon 17:00 to Tue 08:00`.
fn told(stretch: Stretch) -> String {
    let at = |minute: u16, day: u16| {
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
        let name = days.get(usize::from(day % 7)).copied().unwrap_or_default();
        let of_day = minute - day * 1440;
        (name, format!("{:02}:{:02}", of_day / 60, of_day % 60))
    };
    let (first, from) = at(stretch.from, stretch.from / 1440);
    // Midnight is the end of the day before.
    let (last, to) = at(stretch.to, stretch.to.saturating_sub(1) / 1440);
    if first == last {
        format!("{first} {from} to {to}")
    } else {
        format!("{first} {from} to {last} {to}")
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(to: &str) -> Vec<String> {
        Stage::of("six")
            .row(
                "monitoring",
                "def.service-hours",
                "days=mon-fri | from=08:00 | to=24:00",
            )
            .row(
                "monitoring",
                "avail.cover",
                &format!("days=every-day | from=08:00 | to={to} | model=office"),
            )
            .says(&CHECK)
    }

    #[test]
    fn fires_for_open_hours_without_anybody() {
        assert_eq!(
            says("18:00"),
            [
                "Monitoring: nobody is there in 30\u{a0}h of the 80\u{a0}h a week in which it is open"
            ]
        );
    }

    #[test]
    fn stays_silent_where_the_hours_are_covered() {
        assert!(says("24:00").is_empty());
    }
}
