//! Nobody has thought of the day on which an important supplier is gone. An exit that is written in
//! one service holds for all.

use std::collections::BTreeSet;

use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::readings::{Category, Cellar, Tables};

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "no-exit",
    severity: Severity::Caution,
    find: Find::InOrganisation(look),
};

fn look(facts: &Facts, found: &mut Found) {
    let exits = facts.services().iter().flat_map(|service| {
        let lines = facts.rows(&service.id, "sup.exit").into_iter();
        lines.map(|it| Cellar(&it.cells).text("supplier").to_lowercase())
    });
    let mut told: BTreeSet<String> = exits.collect();
    for service in facts.services() {
        for supplier in facts.suppliers(service) {
            let category = match supplier.category {
                Some(Category::Strategic) => "strategic",
                Some(Category::Tactical) => "tactical",
                _ => continue,
            };
            // Each is told once, where it comes first.
            if supplier.name.is_empty() || !told.insert(supplier.name.to_lowercase()) {
                continue;
            }
            found.add(
                Spot::question(&service.id, "sup.exit"),
                &[service.id.as_str(), supplier.row.as_str()],
                [
                    ("service", service.name.clone()),
                    ("supplier", supplier.name.to_owned()),
                    ("category", category.to_owned()),
                ],
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn stage(category: &str) -> Stage {
        let supplier = format!("supplier=Watch | category={category}");
        Stage::of("six")
            .row("monitoring", "sup.suppliers", &supplier)
            .row("testing", "sup.suppliers", &supplier)
    }

    #[test]
    fn fires_once_for_a_supplier_without_an_exit() {
        let says = stage("tactical").says(&CHECK);
        assert_eq!(says.len(), 1);
        assert!(
            says[0].contains("Watch is tactical, but no exit is written"),
            "{says:?}"
        );
    }

    #[test]
    fn stays_silent_for_an_exit_in_any_service_and_for_small_suppliers() {
        let exit = "supplier=watch | tomorrow=Own eyes";
        let stage_with = stage("strategic").row("testing", "sup.exit", exit);
        assert!(stage_with.says(&CHECK).is_empty());
        assert!(stage("operational").says(&CHECK).is_empty());
    }
}
