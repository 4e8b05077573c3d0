//! Details of an organisation.

use super::{Desk, named, write};
use crate::Refusal;
use crate::change::Change;
use crate::edit::OrganisationDetails;
use crate::ids::OrganisationId;
use crate::records::Record;

pub(super) fn edit(
    desk: Desk,
    id: &OrganisationId,
    details: &OrganisationDetails,
) -> Result<Vec<Change>, Refusal> {
    let unknown = || Refusal::Unknown {
        what: "organisation",
        id: id.to_string(),
    };
    let before = desk.workspace.organisations.get(id).ok_or_else(unknown)?;
    let mut after = before.clone();
    if let Some(name) = &details.name {
        after.name = named(name, "The organisation")?;
    }
    write(&mut after.sector, details.sector.as_ref())?;
    write(&mut after.staff, details.staff.as_ref())?;
    write(&mut after.places, details.places.as_ref())?;
    write(&mut after.time_zone, details.time_zone.as_ref())?;
    write(&mut after.classification, details.classification.as_ref())?;
    write(&mut after.about, details.about.as_ref())?;
    write(&mut after.language, details.language.as_ref())?;
    let (before, after) = (
        Record::Organisation(before.clone()),
        Record::Organisation(after),
    );
    Ok(Change::between(Some(before), Some(after))
        .into_iter()
        .collect())
}
