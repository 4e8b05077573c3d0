//! A cell of the grid that a service in scope cannot do without holds no tool. Looked at only once
//! three tools have been placed, so that a register just begun is not a list of gaps.

use std::collections::BTreeSet;

use super::super::gathered::all_of;
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use super::cells::{label_of, needs};
use crate::registers::TOOLS;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "empty-cell-needed",
    severity: Severity::Caution,
    find: Find::InOrganisation(look),
};

const BEGUN: usize = 3;

fn look(facts: &Facts, found: &mut Found) {
    let placed = facts.tools().iter();
    let placed = placed.filter(|it| !it.protects.is_empty() && !it.functions.is_empty());
    if placed.clone().count() < BEGUN {
        return;
    }
    let filled: BTreeSet<(&str, &str)> = placed
        .flat_map(|it| {
            let columns = |row| {
                it.functions
                    .iter()
                    .map(move |column| (row, column.as_str()))
            };
            it.protects
                .iter()
                .flat_map(move |row| columns(row.as_str()))
        })
        .collect();
    for service in facts.services() {
        let mut needs = needs().iter();
        let need = needs.find(|it| service.taken_from.includes(&it.service));
        let Some(need) = need else { continue };
        let cells = need.cells.iter();
        let cells = cells.filter(|it| !filled.contains(&(&it.protects, &it.function)));
        let empty: Vec<_> = cells
            .map(|it| label_of(facts.catalogue, &it.protects, &it.function))
            .collect();
        if empty.is_empty() {
            continue;
        }
        let empty: Vec<_> = empty.iter().map(String::as_str).collect();
        found.add(
            Spot::Register {
                register: TOOLS.into(),
                entry: None,
            },
            &[service.id.as_str()],
            [
                ("service", service.name.clone()),
                ("cells", all_of(&empty)),
                ("because", need.because.clone()),
            ],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn stage(functions: &str) -> Stage {
        let mut stage = Stage::of("six").only(&["monitoring"]);
        for (name, protects) in [("A", "devices"), ("B", "networks"), ("C", "data")] {
            let cells = format!("name={name} | protects={protects} | functions={functions}");
            stage = stage.entry("tools", &cells);
        }
        stage
    }

    #[test]
    fn fires_for_an_empty_cell_and_not_for_a_filled_one() {
        let says = stage("protect").says(&CHECK);
        assert_eq!(says.len(), 1);
        assert!(
            says[0].contains("Devices × Detect and Networks × Detect"),
            "{says:?}"
        );
        assert!(stage("protect detect").says(&CHECK).is_empty());
    }

    #[test]
    fn stays_silent_while_the_register_is_begun() {
        let stage = Stage::of("six").entry("tools", "name=A | protects=sites | functions=protect");
        assert!(stage.says(&CHECK).is_empty());
    }
}
