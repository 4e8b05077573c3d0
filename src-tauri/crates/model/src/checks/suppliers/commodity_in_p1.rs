//! Whoever stands in the way of the most pressing cases is not easily replaced, and must not be led
//! as if.

use super::super::{Check, Facts, Find, Found, Severity, Spot};
use super::SUPPLIERS;
use crate::readings::{Category, Priority};
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "commodity-in-p1",
    severity: Severity::Caution,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    for supplier in facts.suppliers(service) {
        let is_pressing = supplier.path == Some(Priority::P(1));
        if !is_pressing || supplier.category != Some(Category::Commodity) {
            continue;
        }
        found.add(
            Spot::row(&service.id, SUPPLIERS, supplier.row),
            &[service.id.as_str(), supplier.row.as_str()],
            [
                ("service", service.name.clone()),
                ("supplier", supplier.name.to_owned()),
            ],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(path: &str, category: &str) -> Vec<String> {
        let supplier = format!("supplier=Watch | path={path} | category={category}");
        Stage::of("six")
            .row("monitoring", "sup.suppliers", &supplier)
            .says(&CHECK)
    }

    #[test]
    fn fires_for_a_commodity_that_p1_needs() {
        assert_eq!(
            says("p1", "commodity"),
            ["Monitoring: P1 cannot do without Watch, which is led as a commodity"]
        );
    }

    #[test]
    fn stays_silent_for_lesser_cases_and_other_categories() {
        assert!(says("p2", "commodity").is_empty());
        assert!(says("p1", "tactical").is_empty());
    }
}
