//! Two tools do the same in the same place: one capability, one cell of the grid.

use super::super::gathered::all_of;
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use super::cells::{choice_of, label_of};
use crate::readings::Tool;
use crate::registers::TOOLS;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "same-capability-same-cell",
    severity: Severity::Caution,
    find: Find::InOrganisation(look),
};

fn look(facts: &Facts, found: &mut Found) {
    let tools = facts.tools();
    for (at, one) in tools
        .iter()
        .enumerate()
        .filter(|(_, it)| !it.capability.is_empty())
    {
        let others = tools.iter().skip(at + 1);
        for other in others.filter(|it| it.capability == one.capability) {
            let shared = shared_cells(facts, one, other);
            if shared.is_empty() {
                continue;
            }
            let shared: Vec<_> = shared.iter().map(String::as_str).collect();
            found.add(
                Spot::entry(TOOLS, &other.id),
                &[one.id.as_str(), other.id.as_str()],
                [
                    ("tool", one.name.clone()),
                    ("other", other.name.clone()),
                    ("cells", all_of(&shared)),
                    (
                        "capability",
                        choice_of(facts.catalogue, "capability", &one.capability),
                    ),
                ],
            );
        }
    }
}

fn shared_cells(facts: &Facts, one: &Tool, other: &Tool) -> Vec<String> {
    let rows = one.protects.iter().filter(|it| other.protects.contains(it));
    rows.flat_map(|row| {
        let columns = one.functions.iter();
        let columns = columns.filter(|it| other.functions.contains(it));
        columns.map(move |column| label_of(facts.catalogue, row, column))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(other: &str) -> Vec<String> {
        let one =
            "name=First | capability=mail-protection | protects=people devices | functions=protect";
        let stage = Stage::of("six").entry("tools", one).entry("tools", other);
        stage.says(&CHECK)
    }

    #[test]
    fn fires_for_the_same_in_one_cell() {
        let says = says(
            "name=Second | capability=mail-protection | protects=devices | functions=protect detect",
        );
        assert_eq!(says.len(), 1);
        assert!(
            says[0].contains("First") && says[0].contains("Second"),
            "{says:?}"
        );
    }

    #[test]
    fn stays_silent_for_another_capability_or_another_cell() {
        assert!(
            says("name=Second | capability=backup | protects=devices | functions=protect")
                .is_empty()
        );
        assert!(
            says("name=Second | capability=mail-protection | protects=devices | functions=detect")
                .is_empty()
        );
    }
}
