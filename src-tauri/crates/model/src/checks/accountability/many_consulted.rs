//! More than three roles are asked before something is done, so it waits for the slowest of them.

use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::value::Letter;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "many-consulted",
    severity: Severity::Note,
    find: Find::InOrganisation(look),
};

const FEW: usize = 3;

fn look(facts: &Facts, found: &mut Found) {
    for matrix in facts.matrices() {
        for line in &matrix.lines {
            let asked = line.roles(|it| it == Letter::Consulted).count();
            if asked <= FEW {
                continue;
            }
            found.add(
                Spot::Duties {
                    service: matrix.service.id.clone(),
                    subject: Some(line.subject.id.clone()),
                },
                &[matrix.service.id.as_str(), line.subject.id.as_str()],
                [
                    ("service", matrix.service.name.clone()),
                    ("subject", line.subject.name.to_owned()),
                    ("number", asked.to_string()),
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
    fn fires_for_four_and_not_for_three() {
        let mut stage = Stage::of("six");
        let roles = [
            "security-analyst",
            "security-architect",
            "security-technician",
        ];
        for role in roles {
            stage = stage.duty("monitoring", "plan", role, "consulted");
        }
        assert!(stage.says(&CHECK).is_empty());
        let stage = stage.duty("monitoring", "plan", "security-administrator", "consulted");
        assert_eq!(stage.says(&CHECK).len(), 1);
    }
}
