//! The cells of the grid in words, and which of them a service cannot do without.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::Catalogue;
use crate::catalogue::Register;
use crate::content;
use crate::registers::TOOLS;

/// A cell: what is protected, and by which function.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GridCell {
    /// The row: people, devices and so on.
    pub(super) protects: String,
    /// The column: detect, respond and so on.
    pub(super) function: String,
}

/// What a service of the catalogue cannot do without.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Need {
    /// The service.
    pub(super) service: String,
    /// Why.
    pub(super) because: String,
    /// The cells.
    pub(super) cells: Vec<GridCell>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Needs {
    need: Vec<Need>,
}

/// What the services of the catalogue cannot do without.
pub(super) fn needs() -> &'static [Need] {
    static NEEDS: OnceLock<Vec<Need>> = OnceLock::new();
    NEEDS.get_or_init(|| {
        // The tests see to it that the shipped file reads.
        let text = content::text("needed-cells.toml").unwrap_or_default();
        toml::from_str::<Needs>(text).unwrap_or_default().need
    })
}

/// A cell in words: `Devices, Detect`.
pub(super) fn label_of(catalogue: &Catalogue, protects: &str, function: &str) -> String {
    let row = choice_of(catalogue, "protects", protects);
    format!("{row} × {}", choice_of(catalogue, "functions", function))
}

/// What a choice of a column of the register of tools is called.
pub(super) fn choice_of(catalogue: &Catalogue, column: &str, choice: &str) -> String {
    let label = |register: &Register| {
        let mut columns = register.column.iter();
        let column = columns.find(|it| it.id.as_str() == column)?;
        let mut choices = column.choices.iter();
        let found = choices.find(|it| it.id.as_str() == choice)?;
        Some(found.label.clone())
    };
    let register = catalogue.register(&TOOLS.into());
    register
        .and_then(label)
        .unwrap_or_else(|| choice.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_needs_name_services_and_cells_that_exist() {
        let catalogue = content::catalogue().unwrap();
        let text = content::text("needed-cells.toml").unwrap();
        let shipped: Needs = toml::from_str(text).unwrap();
        assert!(!shipped.need.is_empty());
        for need in &shipped.need {
            let service = catalogue.service(&need.service.as_str().into());
            assert!(service.is_some(), "{}", need.service);
            for cell in &need.cells {
                let row = choice_of(&catalogue, "protects", &cell.protects);
                let column = choice_of(&catalogue, "functions", &cell.function);
                assert!(row != cell.protects && column != cell.function, "{cell:?}");
            }
        }
    }
}
