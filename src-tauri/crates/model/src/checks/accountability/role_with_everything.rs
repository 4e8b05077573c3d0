//! One role answers for everything in two services or more. A role that several people hold is
//! left alone, since each of them may answer for one service; so is an organisation with a single
//! service, whose owner answers for it.

use super::super::gathered::{Matrix, some_of};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::registers::ROLES;
use crate::typed;
use crate::value::Letter;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "role-with-everything",
    severity: Severity::Caution,
    find: Find::InOrganisation(look),
};

fn look(facts: &Facts, found: &mut Found) {
    let matrices = facts.matrices();
    if matrices.len() < 2 {
        return;
    }
    for role in facts.roles() {
        let all = matrices.iter().filter(|it| has_all(it, role.id.as_str()));
        let all: Vec<_> = all.map(|it| it.service.name.as_str()).collect();
        if all.len() < 2 || holders(facts, role.id.as_str()) > 1 {
            continue;
        }
        found.add(
            Spot::entry(ROLES, &role.id),
            &[role.id.as_str()],
            [
                ("role", role.text("name").to_owned()),
                ("number", all.len().to_string()),
                ("which", some_of(all)),
            ],
        );
    }
}

fn has_all(matrix: &Matrix, role: &str) -> bool {
    let mut lines = matrix.begun();
    lines.all(|it| it.roles(Letter::answers).any(|it| it.as_str() == role))
}

fn holders(facts: &Facts, role: &str) -> usize {
    let people = facts.people().iter();
    people
        .filter(|it| typed::several(it.text("roles")).any(|it| it == role))
        .count()
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn stage(services: &[&str]) -> Stage {
        let mut stage = Stage::of("six");
        for service in services {
            for step in stage.steps() {
                stage = stage.duty(service, &step, "security-service-owner", "accountable");
            }
        }
        stage
    }

    #[test]
    fn fires_for_one_role_over_two_services() {
        let says = stage(&["monitoring", "testing"]).says(&CHECK);
        assert_eq!(says.len(), 1);
        assert!(says[0].contains("Security Service Owner"), "{says:?}");
    }

    #[test]
    fn stays_silent_for_one_service_and_for_a_role_of_several_people() {
        assert!(stage(&["monitoring"]).says(&CHECK).is_empty());
        let several = stage(&["monitoring", "testing"])
            .entry(
                "people",
                "name=Owner of monitoring | roles=security-service-owner",
            )
            .entry(
                "people",
                "name=Owner of testing | roles=security-service-owner",
            );
        assert!(several.says(&CHECK).is_empty());
    }
}
