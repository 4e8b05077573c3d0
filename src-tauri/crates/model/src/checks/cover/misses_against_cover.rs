//! A promise on a clock that never stops that may be missed a few times, kept by people who are not
//! always there: how soon the misses are used up.

use super::super::figures::{SEEN, counted, number, percent};
use super::super::promises::{TARGETS, promised};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use super::{ceilings, counts_misses};
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "misses-against-cover",
    severity: Severity::Caution,
    find: Find::InService(look),
};

/// From so many cases to a miss on, nobody has to hear of it.
const SELDOM: f64 = 100.0;

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    for (target, ceiling) in ceilings(facts, service, counts_misses) {
        let Some(misses) = target.misses.filter(|_| ceiling <= 1.0 - SEEN) else {
            continue;
        };
        let cases = misses / (1.0 - ceiling);
        if cases > SELDOM * misses {
            continue;
        }
        found.add(
            Spot::row(&service.id, TARGETS, target.row),
            &[service.id.as_str(), target.row.as_str()],
            [
                ("service", service.name.clone()),
                ("target", promised(target)),
                ("closed", percent(1.0 - ceiling)),
                ("ceiling", percent(ceiling)),
                ("misses", counted(misses, "miss", "misses")),
                ("cases", number(cases.floor() + 1.0)),
            ],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(days: &str) -> Vec<String> {
        let target =
            "priority=p1 | metric=Pick-up | value=60 | unit=minutes | clock=all-hours | misses=1";
        let cover = format!("days={days} | from=00:00 | to=24:00 | model=shift");
        Stage::of("six")
            .row("incident-response", "slm.targets", target)
            .row("incident-response", "avail.cover", &cover)
            .says(&CHECK)
    }

    #[test]
    fn fires_where_nights_use_the_misses_up() {
        assert_eq!(
            says("mon-fri"),
            [
                "Incident response: in 28\u{a0}% of the week nobody can begin in time for P1 “Pick-up” within 60\u{a0}min on a 24×7 clock"
            ]
        );
    }

    #[test]
    fn stays_silent_where_somebody_is_always_there() {
        assert!(says("every-day").is_empty());
    }
}
