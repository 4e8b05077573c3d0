//! Several people hold a role of which there is exactly one over all services, such as the Chief
//! Security Officer.

use super::super::gathered::all_of;
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::registers::{Line, PEOPLE};
use crate::typed;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "more-than-one-cso",
    severity: Severity::Problem,
    find: Find::InOrganisation(look),
};

fn look(facts: &Facts, found: &mut Found) {
    let roles = facts.catalogue.roles.iter();
    for role in roles.filter(|it| it.one_only) {
        let role = role.id.as_str();
        let holds = |it: &&Line| typed::several(it.text("roles")).any(|it| it == role);
        let holders: Vec<_> = facts.people().iter().filter(holds).collect();
        let [_, second, ..] = holders.as_slice() else {
            continue;
        };
        let names: Vec<_> = holders.iter().map(|it| it.text("name")).collect();
        found.add(
            Spot::entry(PEOPLE, &second.id),
            &[role],
            [
                ("role", facts.role_name(role)),
                ("number", holders.len().to_string()),
                ("people", all_of(&names)),
            ],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    #[test]
    fn fires_for_two_and_not_for_one() {
        let stage = Stage::of("six")
            .entry(
                "people",
                "name=Head of risk | roles=chief-security-officer security-analyst",
            )
            .entry("people", "name=Analyst | roles=security-analyst");
        assert!(stage.says(&CHECK).is_empty());
        let stage = stage.entry("people", "name=Head of IT | roles=chief-security-officer");
        let says = stage.says(&CHECK);
        assert_eq!(says.len(), 1);
        assert!(says[0].contains("Head of IT"), "{says:?}");
    }
}
