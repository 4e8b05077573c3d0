//! A role that is used has no duty, although at least half of the services have theirs.

use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::registers::ROLES;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "role-with-nothing",
    severity: Severity::Note,
    find: Find::InOrganisation(look),
};

fn look(facts: &Facts, found: &mut Found) {
    let matrices = facts.matrices();
    let services = facts.services().len();
    if matrices.is_empty() || matrices.len() * 2 < services {
        return;
    }
    let lines = || matrices.iter().flat_map(|it| &it.lines);
    for role in facts.roles() {
        let idle = lines().all(|it| it.letters.iter().all(|(id, _)| **id != role.id));
        if !idle {
            continue;
        }
        found.add(
            Spot::entry(ROLES, &role.id),
            &[role.id.as_str()],
            [
                ("role", role.text("name").to_owned()),
                ("number", matrices.len().to_string()),
                ("of", services.to_string()),
            ],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    #[test]
    fn fires_once_half_of_the_services_have_duties() {
        let first = Stage::of("six").only(&["monitoring", "testing", "policies"]);
        let first = first.duty("monitoring", "verify", "security-analyst", "responsible");
        assert!(first.says(&CHECK).is_empty());
        let second = first.duty("testing", "verify", "security-analyst", "responsible");
        let says = second.says(&CHECK);
        assert_eq!(says.len(), 6);
        assert!(says.iter().all(|it| !it.contains("Analyst")), "{says:?}");
    }

    #[test]
    fn stays_silent_for_a_role_that_was_struck() {
        let strike = r#"{"edit":"strikeEntry","organisation":"ORG","register":"roles","entry":"security-technician"}"#;
        let stage = Stage::of("six").only(&["monitoring"]).does(&[strike]);
        let stage = stage.duty("monitoring", "verify", "security-analyst", "responsible");
        assert_eq!(stage.says(&CHECK).len(), 5);
    }
}
