//! A tool serves no service in scope.

use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::registers::TOOLS;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "tool-without-service",
    severity: Severity::Caution,
    find: Find::InOrganisation(look),
};

fn look(facts: &Facts, found: &mut Found) {
    let in_scope = |id: &String| facts.services().iter().any(|it| it.id.as_str() == id);
    for tool in facts
        .tools()
        .iter()
        .filter(|it| !it.services.iter().any(in_scope))
    {
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
    fn fires_for_a_tool_that_serves_nothing() {
        let stage = Stage::of("six").entry("tools", "name=Scanner | owner=Head of IT");
        assert_eq!(stage.says(&CHECK).len(), 1);
        let stage = Stage::of("six").entry("tools", "name=Scanner | services=testing");
        assert!(stage.says(&CHECK).is_empty());
        // The service it served has left the scope.
        assert_eq!(stage.only(&["monitoring"]).says(&CHECK).len(), 1);
    }
}
