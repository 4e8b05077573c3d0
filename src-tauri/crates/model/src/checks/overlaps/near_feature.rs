//! Two services offer features whose names say nearly the same.

use super::super::{Check, Facts, Find, Found, Severity};
use super::same_feature::tell;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "near-feature",
    severity: Severity::Note,
    find: Find::InOrganisation(look),
};

fn look(facts: &Facts, found: &mut Found) {
    tell(facts, false, found);
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::super::stage::Stage;
    use super::CHECK;

    /// The pairs of the sixteen that a reader of all 76 names and glosses would want settled:
    /// feature, feature, why. The exact duplicate is left to the other check.
    const TRUE: [[&str; 3]; 12] = [
        [
            "access-management.password-synchronization",
            "identity-management.password-management",
            "one password, looked after by two services",
        ],
        [
            "privacy-management.policy-compliance",
            "application-security.application-security-policy-compliance",
            "both judge whether rules are kept, one of them for a part",
        ],
        [
            "audit-testing.security-breach-investigation-and-reporting",
            "virus-intrusion.security-breach-response",
            "one breach: who runs it, and who writes the account",
        ],
        [
            "mobile-security.mobile-app-security-assessments",
            "application-security.application-security-validation",
            "both say whether an application may be used",
        ],
        [
            "audit-testing.security-risk-assessments",
            "data-security.data-risk-auditing",
            "a data risk looked at by two methods",
        ],
        [
            "virus-intrusion.security-risk-assessments",
            "data-security.data-risk-auditing",
            "the same, for the duplicate",
        ],
        [
            "data-security.data-policy-and-control-management",
            "privacy-management.automated-policy-enforcement",
            "both make systems apply the rules on data",
        ],
        [
            "mobile-security.network-security-support",
            "protocol-management.vpn-support",
            "both keep connections from elsewhere working and safe",
        ],
        // Said in other words, so names alone do not show it; listed to keep the figure honest.
        [
            "data-security.data-policy-and-control-management",
            "privacy-management.electronic-policy-creation",
            "both write rules on data",
        ],
        [
            "data-security.data-policy-and-control-management",
            "privacy-management.electronic-policy-maintenance",
            "both keep rules on data current",
        ],
        [
            "identity-management.account-records-maintenance",
            "directory-management.directory-administration",
            "the account list and the entries of the directory are one",
        ],
        [
            "identity-management.certificate-management",
            "protocol-management.encryption-support",
            "keys and certificates are issued and withdrawn together",
        ],
    ];

    #[test]
    fn finds_two_thirds_of_the_true_pairs_of_the_sixteen_and_few_false_ones() {
        let stage = Stage::of("sixteen");
        let features = stage.catalogue.features.iter().map(|it| it.id.as_str());
        let known: BTreeSet<_> = features.collect();
        let pair = |one: &str, other: &str| BTreeSet::from([one.to_owned(), other.to_owned()]);
        let truth: BTreeSet<_> = TRUE
            .iter()
            .map(|[one, other, why]| {
                assert!(known.contains(one) && known.contains(other) && !why.is_empty());
                pair(one, other)
            })
            .collect();
        let said: BTreeSet<_> = stage
            .finds(&CHECK)
            .iter()
            .map(|it| {
                let id = it.id.as_str();
                let parts: BTreeSet<_> = known
                    .iter()
                    .filter(|it| id.contains(&format!(".{it}")))
                    .collect();
                let parts: Vec<_> = parts.into_iter().collect();
                assert_eq!(parts.len(), 2, "{id}");
                pair(parts[0], parts[1])
            })
            .collect();
        let right = said.intersection(&truth).count();
        let wrong: Vec<_> = said.difference(&truth).collect();
        assert!(
            right * 3 >= truth.len() * 2,
            "recall {right} of {}",
            truth.len()
        );
        assert!(wrong.len() * 3 <= said.len(), "false: {wrong:?}");
        assert_eq!((right, wrong.len()), (8, 0));
    }

    #[test]
    fn stays_silent_for_the_six() {
        let says = Stage::of("six").says(&CHECK);
        assert!(says.is_empty(), "{says:?}");
    }

    #[test]
    fn sees_through_a_slip_of_the_pen() {
        let stage = Stage::of("six")
            .row(
                "monitoring",
                "def.features",
                "feature=Sign-in alerts for wards",
            )
            .row(
                "testing",
                "def.features",
                "feature=Sign-in allerts for wards",
            );
        assert_eq!(stage.says(&CHECK).len(), 1);
    }
}
