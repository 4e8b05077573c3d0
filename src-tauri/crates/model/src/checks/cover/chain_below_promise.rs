//! A service is promised more often than the parts that it needs are there together.

use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::readings::Chain;
use crate::records::Service;
use crate::summaries::wording::availability;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "chain-below-promise",
    severity: Severity::Problem,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let Some(chain) = Chain::of(facts.workspace, &service.id).filter(|it| it.falls_short()) else {
        return;
    };
    let promised = chain.promised.map(availability).unwrap_or_default();
    found.add(
        Spot::question(&service.id, "avail.promised"),
        &[service.id.as_str()],
        [
            ("service", service.name.clone()),
            ("promised", promised),
            ("whole", availability(chain.whole)),
            ("part", chain.weakest),
            ("weakest", availability(chain.weakest_is)),
        ],
    );
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(promised: &str) -> Vec<String> {
        let edit = format!(
            r#"{{"edit":"recordAnswer","service":"monitoring","question":"avail.promised","value":{{"kind":"text","text":"{promised}"}}}}"#
        );
        Stage::of("six")
            .row("monitoring", "avail.chain", "part=Line | availability=99.5")
            .row(
                "monitoring",
                "avail.chain",
                "part=Platform | availability=99.5",
            )
            .does(&[&edit])
            .says(&CHECK)
    }

    #[test]
    fn fires_where_the_parts_multiply_to_less() {
        assert_eq!(
            says("99.5"),
            ["Monitoring: promised 99.5\u{a0}% of the time, its parts allow 99\u{a0}%"]
        );
    }

    #[test]
    fn stays_silent_where_they_do_not_and_where_nothing_is_promised() {
        assert!(says("99").is_empty());
        let quiet =
            Stage::of("six").row("monitoring", "avail.chain", "part=Line | availability=50");
        assert!(quiet.says(&CHECK).is_empty());
    }
}
