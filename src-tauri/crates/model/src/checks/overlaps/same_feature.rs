//! Two services offer a feature of the same name.

use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::readings::FeatureSeen;
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "same-feature",
    severity: Severity::Caution,
    find: Find::InOrganisation(look),
};

fn look(facts: &Facts, found: &mut Found) {
    tell(facts, true, found);
}

/// Adds a finding for each pair of names that are the same, or that are only near.
pub(super) fn tell(facts: &Facts, same: bool, found: &mut Found) {
    for pair in facts.feature_pairs().iter().filter(|it| it.same == same) {
        let at = |(service, feature): (usize, usize)| {
            let service = *facts.services().get(service)?;
            Some((service, facts.features(service).get(feature)?))
        };
        let Some((one, other)) = at(pair.one).zip(at(pair.other)) else {
            continue;
        };
        add(one, other, found);
    }
}

fn add(one: (&Service, &FeatureSeen), other: (&Service, &FeatureSeen), found: &mut Found) {
    let spot = if other.1.from_catalogue {
        Spot::question(&other.0.id, "def.features")
    } else {
        Spot::row(&other.0.id, "def.features", &other.1.id.as_str().into())
    };
    found.add(
        spot,
        &[
            one.0.id.as_str(),
            one.1.id.as_str(),
            other.0.id.as_str(),
            other.1.id.as_str(),
        ],
        [
            ("feature", one.1.name.to_owned()),
            ("service", one.0.name.clone()),
            ("other-feature", other.1.name.to_owned()),
            ("other-service", other.0.name.clone()),
        ],
    );
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    #[test]
    fn finds_the_duplicate_of_the_sixteen_and_nothing_else() {
        let says = Stage::of("sixteen").says(&CHECK);
        assert_eq!(says.len(), 1);
        assert!(says[0].contains("Security Risk Assessments"), "{says:?}");
    }

    #[test]
    fn stays_silent_for_the_six_and_within_one_service() {
        assert!(Stage::of("six").says(&CHECK).is_empty());
        let stage = Stage::of("six")
            .row("monitoring", "def.features", "feature=Monthly picture")
            .row("monitoring", "def.features", "feature=Monthly picture");
        assert!(stage.says(&CHECK).is_empty());
        let twice = stage.row("testing", "def.features", "feature=monthly Picture.");
        assert_eq!(twice.says(&CHECK).len(), 2);
        // A name that is about nothing in particular is still a name.
        let review = Stage::of("six").row("monitoring", "def.features", "feature=Review");
        let review = review.row("testing", "def.features", "feature=Reviews");
        assert_eq!(review.says(&CHECK).len(), 1);
    }
}
