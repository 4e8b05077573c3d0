//! A part of the chain is said to have a stand-in, and none is in the table.

use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::readings::chain_of;
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "alternative-alone",
    severity: Severity::Note,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let chain = chain_of(facts, &service.id);
    for link in chain.iter().filter(|it| !it.alternative.is_empty()) {
        let group = link.alternative.to_lowercase();
        let same = chain
            .iter()
            .filter(|it| it.alternative.to_lowercase() == group);
        if same.count() > 1 {
            continue;
        }
        found.add(
            Spot::row(&service.id, "avail.chain", link.row),
            &[service.id.as_str(), link.row.as_str()],
            [
                ("service", service.name.clone()),
                ("part", link.name.to_owned()),
                ("group", link.alternative.to_owned()),
            ],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(second: &str) -> Vec<String> {
        Stage::of("six")
            .row(
                "monitoring",
                "avail.chain",
                "part=Line | alternative=lines | availability=99",
            )
            .row("monitoring", "avail.chain", second)
            .says(&CHECK)
    }

    #[test]
    fn fires_for_a_stand_in_that_is_not_there() {
        assert_eq!(
            says("part=Platform | availability=99.5"),
            ["Monitoring: “Line” is one of “lines”, but the only one"]
        );
    }

    #[test]
    fn stays_silent_for_two() {
        assert!(says("part=Radio | alternative=Lines | availability=90").is_empty());
    }
}
