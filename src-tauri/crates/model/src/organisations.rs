//! Several organisations in one workspace: an organisation of another workspace comes in with
//! everything that is its own. Ids that are taken here already are given a tail that follows from
//! the organisation, so that whoever brings in the same file gets the same ids.

use std::collections::BTreeMap;

use crate::Refusal;
use crate::catalogue::{Catalogue, Column, ColumnKind};
use crate::edit::Held;
use crate::ids::{OrganisationId, ServiceId};
use crate::order;
use crate::records::{Cells, Combination, End, Key, Record, Take};
use crate::typed;
use crate::workspace::Workspace;

/// The records that bring an organisation of another workspace in.
///
/// # Errors
/// When the organisation is here already, or its own catalogue is another one than the one of the
/// same id here.
pub fn brought_in(
    workspace: &Workspace,
    (other, catalogue): (&Workspace, &Catalogue),
    organisation: &OrganisationId,
) -> Result<Vec<Held>, Refusal> {
    let unknown = || Refusal::Unknown {
        what: "organisation",
        id: organisation.to_string(),
    };
    let found = other.organisations.get(organisation).ok_or_else(unknown)?;
    if let Some(here) = workspace.organisations.get(organisation) {
        return Err(Refusal::AlreadyHere {
            name: here.name.clone(),
        });
    }
    let renaming = Renaming {
        catalogue,
        other,
        ids: renamed_services(workspace, other, organisation),
    };
    let mut held: Vec<Record> = Vec::new();
    if let Some(own) = other.catalogues.get(&found.catalogue) {
        match workspace.catalogues.get(&own.id) {
            None => held.push(Record::Catalogue(own.clone())),
            Some(here) if here.source == own.source => {}
            Some(_) => {
                return Err(Refusal::OtherCatalogue {
                    id: own.id.to_string(),
                });
            }
        }
    }
    let records = other.records().into_iter();
    let theirs = records
        .filter(|it| it.organisation() == Some(organisation) && !matches!(it, Record::Group(_)));
    held.extend(theirs.map(|it| renaming.record(it)));
    let last = workspace.organisations_in_order();
    let last = last.last().map(|it| it.position.as_str());
    let position = order::between(last, None);
    let held = held.into_iter().map(|mut record| {
        if let Record::Organisation(it) = &mut record {
            it.position.clone_from(&position);
        }
        Held {
            key: record.key(),
            record: Some(record),
        }
    });
    Ok(held.collect())
}

/// New ids for services whose id is taken here.
fn renamed_services(
    workspace: &Workspace,
    other: &Workspace,
    organisation: &OrganisationId,
) -> BTreeMap<ServiceId, ServiceId> {
    let asleep = |it: &ServiceId| {
        let mut members = workspace.combinations.values().flat_map(|of| &of.members);
        members.any(|member| member.service == *it)
    };
    let theirs = other
        .services
        .values()
        .filter(|it| it.organisation == *organisation)
        .map(|it| it.id.clone());
    let members = other.combinations.values().flat_map(|it| &it.members);
    let all = theirs.chain(members.map(|it| it.service.clone()));
    let taken = all.filter(|it| workspace.services.contains_key(it) || asleep(it));
    taken
        .map(|id| {
            let tail = crate::combine::derived("service", &[organisation.as_str(), id.as_str()]);
            let new = ServiceId::from(format!("{id}-{tail}"));
            (id, new)
        })
        .collect()
}

/// Puts new ids in place of old ones, wherever a record speaks of services.
struct Renaming<'a> {
    catalogue: &'a Catalogue,
    other: &'a Workspace,
    ids: BTreeMap<ServiceId, ServiceId>,
}

impl Renaming<'_> {
    fn service(&self, id: &mut ServiceId) {
        if let Some(new) = self.ids.get(id) {
            id.clone_from(new);
        }
    }

    fn end(&self, end: &mut End) {
        if let End::Service { service } = end {
            self.service(service);
        }
    }

    fn record(&self, record: Record) -> Record {
        let mut record = record;
        match &mut record {
            Record::Service(it) => self.service(&mut it.id),
            Record::Answer(it) => self.service(&mut it.service),
            Record::Row(it) => {
                let taken_from = self.other.services.get(&it.service);
                let asked =
                    taken_from.and_then(|of| self.catalogue.question(&of.taken_from, &it.question));
                if let Some(asked) = asked {
                    self.cells(&asked.column, &mut it.cells);
                }
                self.service(&mut it.service);
            }
            Record::Practice(it) => self.service(&mut it.service),
            Record::Duty(it) => self.service(&mut it.service),
            Record::HandOff(it) => {
                self.end(&mut it.provider);
                self.end(&mut it.consumer);
            }
            Record::Entry(it) => {
                if let Some(register) = self.catalogue.register(&it.register) {
                    self.cells(&register.column, &mut it.cells);
                }
            }
            Record::Acceptance(it) => it.finding = self.parts(it.finding.as_str()).into(),
            Record::Combination(it) => self.combination(it),
            Record::Catalogue(_)
            | Record::Organisation(_)
            | Record::Group(_)
            | Record::Merge(_) => {}
        }
        record
    }

    fn cells(&self, columns: &[Column], cells: &mut Cells) {
        let refer = |it: &&Column| matches!(it.kind, ColumnKind::Service | ColumnKind::Services);
        for column in columns.iter().filter(refer) {
            if let Some(cell) = cells.get_mut(&column.id) {
                let ids = typed::several(cell).map(|id| self.text(id));
                *cell = ids.collect::<Vec<_>>().join(" ");
            }
        }
    }

    fn text(&self, id: &str) -> String {
        let new = self.ids.get(id);
        new.map_or_else(|| id.to_owned(), ToString::to_string)
    }

    /// The id of a finding names what it is about, part by part.
    fn parts(&self, id: &str) -> String {
        let parts = id.split('.').map(|it| self.text(it));
        parts.collect::<Vec<_>>().join(".")
    }

    fn combination(&self, it: &mut Combination) {
        self.service(&mut it.service);
        for member in &mut it.members {
            self.service(&mut member.service);
        }
        for decision in &mut it.decisions {
            if let Take::Member { service } = &mut decision.take {
                self.service(service);
            }
        }
        for origin in &mut it.origins {
            self.key(&mut origin.made);
            origin.from.iter_mut().for_each(|it| self.key(it));
        }
        for list in [&mut it.before, &mut it.made] {
            let again = std::mem::take(list).into_iter();
            *list = again.map(|it| self.record(it)).collect();
        }
    }

    fn key(&self, key: &mut Key) {
        match key {
            Key::Service { service }
            | Key::Answer { service, .. }
            | Key::Row { service, .. }
            | Key::Practice { service, .. }
            | Key::Duty { service, .. } => self.service(service),
            Key::Catalogue { .. }
            | Key::Organisation { .. }
            | Key::HandOff { .. }
            | Key::Entry { .. }
            | Key::Acceptance { .. }
            | Key::Combination { .. }
            | Key::Group { .. }
            | Key::Merge { .. } => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::stage::Stage;
    use crate::edit::{Adoption, Edit};

    /// Another workspace with the same service ids and another organisation.
    fn other() -> Stage {
        let mut stage = Stage::of("six").row(
            "monitoring",
            "cap.people",
            "role=Analyst | people=1 | share=50 | productive=1500",
        );
        stage = stage.entry("tools", "name=Log store | services=monitoring testing");
        let old = stage.organisation.clone();
        let text = serde_json::to_string(&stage.workspace.records()).unwrap();
        let text = text.replace(old.as_str(), "elsewhere");
        let records: Vec<Record> = serde_json::from_str(&text).unwrap();
        stage.workspace = Workspace::default();
        records.into_iter().for_each(|it| stage.workspace.put(it));
        stage.organisation = "elsewhere".into();
        stage
    }

    #[test]
    fn an_organisation_comes_in_with_all_that_is_its_own_under_ids_that_are_free() {
        let (here, there) = (Stage::of("six"), other());
        let (first, its) = (here.organisation.clone(), there.organisation.clone());
        let side = (&there.workspace, &there.catalogue);
        let held = brought_in(&here.workspace, side, &its).unwrap();
        let again = brought_in(&here.workspace, side, &its).unwrap();
        assert_eq!(held, again);
        let adopt = Edit::Adopt {
            adoption: Adoption::Import,
            held,
        };
        let here = here.all(&[adopt]);
        let both = (
            here.workspace.services_of(&first).len(),
            here.workspace.services_of(&its).len(),
        );
        assert_eq!(both, (6, 6));
        let monitoring = here.workspace.services_of(&its).into_iter();
        let monitoring = monitoring.filter(|it| it.taken_from == "monitoring".into());
        let id = monitoring.map(|it| it.id.clone()).next().unwrap();
        assert_ne!(id.as_str(), "monitoring");
        assert_eq!(here.workspace.rows_of(&id, &"cap.people".into()).len(), 1);
        let tool = here.workspace.entries.values().next().unwrap();
        assert!(tool.cells["services"].starts_with(id.as_str()));
        let refused = brought_in(&here.workspace, side, &its).unwrap_err();
        assert!(matches!(refused, Refusal::AlreadyHere { .. }));
    }
}
