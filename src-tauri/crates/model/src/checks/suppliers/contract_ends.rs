//! A contract that has ended, ends soon or can soon no longer be left, and one whose dates cannot be
//! right.

use chrono::NaiveDate;

use super::super::figures::{SOON, ending};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use super::SUPPLIERS;
use crate::readings::Supplier;
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "contract-ends",
    severity: Severity::Caution,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    for supplier in facts.suppliers(service) {
        let Some(trouble) = trouble(supplier, facts.today) else {
            continue;
        };
        found.add(
            Spot::row(&service.id, SUPPLIERS, supplier.row),
            &[service.id.as_str(), supplier.row.as_str()],
            [
                ("service", service.name.clone()),
                ("supplier", supplier.name.to_owned()),
                ("trouble", trouble),
            ],
        );
    }
}

fn trouble(supplier: &Supplier, today: NaiveDate) -> Option<String> {
    if let Some((notice, ends)) = supplier.notice.zip(supplier.ends)
        && notice > ends
    {
        return Some(format!(
            "the last day for notice, {notice}, comes after the end, {ends}"
        ));
    }
    if let Some(ends) = supplier.ends.and_then(|it| ending(today, it)) {
        return Some(format!("the contract {ends}"));
    }
    let notice = supplier.notice?;
    match (notice - today).num_days() {
        ..0 => Some(format!("the last day for notice, {notice}, has passed")),
        0 => Some("today is the last day for notice".to_owned()),
        days @ ..=SOON => Some(format!(
            "the last day for notice is {notice}, in {days} days"
        )),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(ends: &str, notice: &str) -> Vec<String> {
        let supplier = format!("supplier=Watch | ends={ends} | notice={notice}");
        Stage::of("six")
            .row("monitoring", "sup.suppliers", &supplier)
            .says(&CHECK)
    }

    #[test]
    fn fires_for_ends_and_notices_that_are_near_past_or_crossed() {
        for (ends, notice, says_it) in [
            (
                "2027-01-31",
                "2026-10-31",
                "Monitoring: Watch — the contract ends on 2027-01-31, in 68 days",
            ),
            (
                "2026-10-31",
                "",
                "Monitoring: Watch — the contract ended on 2026-10-31",
            ),
            (
                "2027-06-30",
                "2026-12-31",
                "Monitoring: Watch — the last day for notice is 2026-12-31, in 37 days",
            ),
            (
                "2027-06-30",
                "2026-10-31",
                "Monitoring: Watch — the last day for notice, 2026-10-31, has passed",
            ),
            (
                "2027-06-30",
                "2027-12-31",
                "Monitoring: Watch — the last day for notice, 2027-12-31, comes after the end, 2027-06-30",
            ),
        ] {
            assert_eq!(says(ends, notice), [says_it]);
        }
    }

    #[test]
    fn stays_silent_while_both_are_far() {
        assert!(says("2028-03-31", "2027-09-30").is_empty());
        assert!(says("", "").is_empty());
    }
}
