//! Groupings: which services organisations of a size usually run as one, as templates.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::content;
use crate::ids::{CatalogueId, CatalogueServiceId};

/// A way to group the services of a set.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grouping {
    /// Permanent.
    pub id: String,
    /// The set that it groups.
    pub catalogue: CatalogueId,
    /// For what size of organisation.
    pub label: String,
    /// What it leaves out and why.
    pub about: String,
    /// The services that become one.
    pub service: Vec<Grouped>,
}

/// Services that become one.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grouped {
    /// What they become.
    pub name: String,
    /// The catalogue services.
    pub members: Vec<CatalogueServiceId>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Shipped {
    grouping: Vec<Grouping>,
}

/// The shipped groupings, smallest organisations first.
#[must_use]
pub fn groupings() -> &'static [Grouping] {
    static SHIPPED: OnceLock<Vec<Grouping>> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        // The test sees to it that the shipped file reads.
        let text = content::text("groupings.toml").unwrap_or_default();
        toml::from_str::<Shipped>(text).unwrap_or_default().grouping
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_groupings_read_and_name_services_of_their_set() {
        let catalogue = content::catalogue().unwrap();
        assert_eq!(groupings().len(), 6);
        for grouping in groupings() {
            for grouped in &grouping.service {
                assert!(grouped.members.len() > 1, "{}", grouped.name);
                for member in &grouped.members {
                    let known = catalogue.service(member).unwrap();
                    assert_eq!(known.set, grouping.catalogue, "{member}");
                }
            }
        }
    }
}
