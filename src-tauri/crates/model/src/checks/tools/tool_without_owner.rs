//! Nobody answers for a tool.

use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::registers::TOOLS;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "tool-without-owner",
    severity: Severity::Caution,
    find: Find::InOrganisation(look),
};

fn look(facts: &Facts, found: &mut Found) {
    for tool in facts.tools().iter().filter(|it| it.owner.is_empty()) {
        found.add(
            Spot::entry(TOOLS, &tool.id),
            &[tool.id.as_str()],
            [("tool", tool.name.clone())],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    #[test]
    fn fires_for_a_tool_that_nobody_owns_and_not_for_one_with_an_owner() {
        let stage = Stage::of("six").entry("tools", "name=Scanner | services=testing");
        assert_eq!(stage.says(&CHECK).len(), 1);
        let stage = Stage::of("six").entry("tools", "name=Scanner | owner=Head of IT");
        assert!(stage.says(&CHECK).is_empty());
    }
}
