//! The features of a service: what the team wrote, or the catalogue's until it has written any.

use super::{Cellar, Tables};
use crate::Catalogue;
use crate::ids::SubjectId;
use crate::records::Service;

/// A feature as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeatureSeen<'a> {
    /// The line that the team wrote, or the catalogue's feature.
    pub id: SubjectId,
    /// What it is.
    pub name: &'a str,
    /// Whether it is the catalogue's and nobody has written any.
    pub from_catalogue: bool,
}

/// The features of a service, in order.
#[must_use]
pub fn features_of<'a>(
    tables: impl Tables<'a>,
    catalogue: &'a Catalogue,
    service: &Service,
) -> Vec<FeatureSeen<'a>> {
    let own = tables.rows(&service.id, "def.features").into_iter();
    let own: Vec<_> = own
        .map(|row| FeatureSeen {
            id: row.id.as_str().into(),
            name: Cellar(&row.cells).text("feature"),
            from_catalogue: false,
        })
        .filter(|it| !it.name.is_empty())
        .collect();
    if !own.is_empty() {
        return own;
    }
    catalogue
        .features_of(&service.taken_from)
        .map(|it| FeatureSeen {
            id: it.id.as_str().into(),
            name: &it.name,
            from_catalogue: true,
        })
        .collect()
}
