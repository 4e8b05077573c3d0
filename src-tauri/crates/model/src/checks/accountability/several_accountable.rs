//! Two or more roles answer for the same feature or step, so none does when it matters.

use super::super::gathered::all_of;
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::value::Letter;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "several-accountable",
    severity: Severity::Problem,
    find: Find::InOrganisation(look),
};

fn look(facts: &Facts, found: &mut Found) {
    for matrix in facts.matrices() {
        for line in &matrix.lines {
            let roles = line.roles(Letter::answers);
            let names: Vec<_> = roles.map(|it| facts.role_name(it.as_str())).collect();
            if names.len() < 2 {
                continue;
            }
            let names: Vec<_> = names.iter().map(String::as_str).collect();
            found.add(
                Spot::Duties {
                    service: matrix.service.id.clone(),
                    subject: Some(line.subject.id.clone()),
                },
                &[matrix.service.id.as_str(), line.subject.id.as_str()],
                [
                    ("service", matrix.service.name.clone()),
                    ("subject", line.subject.name.to_owned()),
                    ("number", names.len().to_string()),
                    ("roles", all_of(&names)),
                ],
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    #[test]
    fn fires_for_two_and_not_for_one() {
        let stage =
            Stage::of("six").duty("monitoring", "verify", "security-analyst", "accountable");
        assert!(stage.says(&CHECK).is_empty());
        let both = "accountable-and-responsible";
        let stage = stage.duty("monitoring", "verify", "security-architect", both);
        let says = stage.says(&CHECK);
        assert_eq!(says.len(), 1);
        assert!(says[0].contains("Verify"), "{says:?}");
    }
}
