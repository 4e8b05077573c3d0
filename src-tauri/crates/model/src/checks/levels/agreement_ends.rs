//! An agreement that has ended or ends soon holds nobody to anything.

use super::super::figures::ending;
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::readings::agreements_of;
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "agreement-ends",
    severity: Severity::Caution,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    for agreement in agreements_of(facts, &service.id) {
        let Some(ends) = agreement.valid_to.and_then(|it| ending(facts.today, it)) else {
            continue;
        };
        found.add(
            Spot::row(&service.id, "slm.agreements", agreement.row),
            &[service.id.as_str(), agreement.row.as_str()],
            [
                ("service", service.name.clone()),
                ("agreement", agreement.name.to_owned()),
                (
                    "counterpart",
                    match agreement.counterpart {
                        "" => "the counterpart".to_owned(),
                        counterpart => counterpart.to_owned(),
                    },
                ),
                ("ends", ends),
            ],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(last: &str) -> Vec<String> {
        Stage::of("six")
            .row(
                "monitoring",
                "slm.agreements",
                &format!("name=OLA 7 | kind=ola | valid-to={last}"),
            )
            .says(&CHECK)
    }

    #[test]
    fn fires_before_and_after_the_end() {
        assert_eq!(
            says("2026-12-31"),
            ["Monitoring: agreement “OLA 7” ends on 2026-12-31, in 37 days"]
        );
        assert_eq!(
            says("2026-10-31"),
            ["Monitoring: agreement “OLA 7” ended on 2026-10-31"]
        );
    }

    #[test]
    fn stays_silent_while_the_end_is_far() {
        assert!(says("2027-12-31").is_empty());
    }
}
