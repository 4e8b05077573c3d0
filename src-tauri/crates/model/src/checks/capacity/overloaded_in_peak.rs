//! The people keep up over the year but not in a peak, and nobody has said what gives way then.

use super::super::figures::{hours, percent};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use super::{Balance, balance};
use crate::ids::RowId;
use crate::readings::{Peak, peaks_of};
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "overloaded-in-peak",
    severity: Severity::Caution,
    find: Find::InService(look),
};

const PEAKS: &str = "cap.peaks";

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let Some(balance) = balance(facts, &service.id) else {
        return;
    };
    if !balance.hours.keeps_up() {
        return;
    }
    let Some(load) = balance.hours.utilisation() else {
        return;
    };
    let peaks = peaks_of(facts, &service.id);
    for peak in peaks.iter().filter(|it| it.gives.is_empty()) {
        if load * peak.factor > 1.0 {
            let when = format!("“{}”", peak.when);
            let needed = balance.hours.needed / 12.0 * peak.factor;
            tell(service, &balance, (Some(peak.row), &when, needed), found);
        }
    }
    if !balance.hours.keeps_up_at_peak() && !is_answered(&balance, &peaks) {
        let busiest = (None, "the busiest month", balance.hours.needed_at_peak);
        tell(service, &balance, busiest, found);
    }
}

/// Whether it is said what gives way in a peak as high as the busiest month.
fn is_answered(balance: &Balance, peaks: &[Peak]) -> bool {
    let mean = balance.hours.needed / 12.0;
    let said = peaks.iter().filter(|it| !it.gives.is_empty());
    said.map(|it| it.factor * mean)
        .any(|it| it + 1e-6 >= balance.hours.needed_at_peak)
}

fn tell(
    service: &Service,
    balance: &Balance,
    (row, when, needed): (Option<&RowId>, &str, f64),
    found: &mut Found,
) {
    let available = balance.hours.available_in_month();
    let spot = match row {
        Some(row) => Spot::row(&service.id, PEAKS, row),
        None => Spot::question(&service.id, "cap.demand"),
    };
    let about = row.map_or("", RowId::as_str);
    found.add(
        spot,
        &[service.id.as_str(), about],
        [
            ("service", service.name.clone()),
            ("when", when.to_owned()),
            ("needed", hours(needed)),
            ("available", hours(available)),
            ("load", percent(needed / available)),
        ],
    );
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn stage(peak: u32) -> Stage {
        let demand = format!("work=Cases | number=50 | period=month | hours-each=1 | peak={peak}");
        Stage::of("six")
            .row("monitoring", "cap.demand", &demand)
            .row(
                "monitoring",
                "cap.people",
                "role=Analyst | people=1 | share=100 | productive=1200",
            )
    }

    #[test]
    fn fires_for_the_busiest_month_and_for_a_peak_in_which_nothing_gives() {
        assert_eq!(
            stage(3).says(&CHECK),
            ["Monitoring: in the busiest month 150\u{a0}h of work meet 100\u{a0}h of people"]
        );
        let peak = "when=March | factor=4";
        assert_eq!(
            stage(1).row("monitoring", "cap.peaks", peak).says(&CHECK),
            ["Monitoring: in “March” 200\u{a0}h of work meet 100\u{a0}h of people"]
        );
    }

    #[test]
    fn stays_silent_where_people_keep_up_or_something_gives_way() {
        assert!(stage(2).says(&CHECK).is_empty());
        let peak = "when=March | factor=3 | gives=Reviews rest";
        assert!(
            stage(3)
                .row("monitoring", "cap.peaks", peak)
                .says(&CHECK)
                .is_empty()
        );
    }
}
