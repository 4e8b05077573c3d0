//! What others have with the members: hand-offs, tools, nested combinations. They are tied to the
//! combined service instead; what members gave each other becomes its own business and goes.

use std::collections::BTreeSet;

use super::{Ground, Made, gather};
use crate::ids::{HandOffId, OrganisationId};
use crate::records::{Cells, End, Entry, HandOff, Record, Row};
use crate::typed;

/// Ties records of others to the combined service. Returns how many hand-offs became internal.
pub(super) fn retie(ground: &Ground, before: &[Record], made: &mut Made) -> usize {
    let mut internal = 0;
    let mut known: BTreeSet<(End, End, String)> = BTreeSet::new();
    for record in before {
        match record {
            Record::HandOff(it) if ground.is_inside(it) => internal += 1,
            Record::HandOff(it) => {
                for after in hand_offs(ground, it) {
                    let what = after.what.trim().to_lowercase();
                    if known.insert((after.provider.clone(), after.consumer.clone(), what)) {
                        made.put(Record::HandOff(after), vec![record.key()]);
                    }
                }
            }
            Record::Entry(it) => {
                let after = Entry {
                    cells: ground.retied(&it.organisation, &it.cells),
                    ..it.clone()
                };
                made.put(Record::Entry(after), vec![record.key()]);
            }
            Record::Row(it) if !ground.is_member(&it.service) => {
                let after = Row {
                    cells: ground.retied(&it.organisation, &it.cells),
                    ..it.clone()
                };
                made.put(Record::Row(after), vec![record.key()]);
            }
            _ => {}
        }
    }
    internal
}

/// What a hand-off with a member becomes: one with the combined service; where the member belonged
/// to another organisation, one there, as far as a service of it takes part, and one here.
fn hand_offs(ground: &Ground, it: &HandOff) -> Vec<HandOff> {
    let here = &ground.service.organisation;
    let combined = End::Service {
        service: ground.service.id.clone(),
    };
    if it.organisation == *here {
        let end = |end: &End| {
            if ground.is_member_end(end) {
                combined.clone()
            } else {
                end.clone()
            }
        };
        return vec![HandOff {
            provider: end(&it.provider),
            consumer: end(&it.consumer),
            ..it.clone()
        }];
    }
    let mut list = Vec::new();
    let there = |end: &End| {
        if ground.is_member_end(end) {
            End::Other {
                name: ground.known_as(),
            }
        } else {
            end.clone()
        }
    };
    if [&it.provider, &it.consumer]
        .into_iter()
        .any(|end| matches!(end, End::Service { .. }) && !ground.is_member_end(end))
    {
        list.push(HandOff {
            provider: there(&it.provider),
            consumer: there(&it.consumer),
            ..it.clone()
        });
    }
    let other = |end: &End| {
        if ground.is_member_end(end) {
            combined.clone()
        } else {
            End::Other {
                name: ground.named_there(&it.organisation, end),
            }
        }
    };
    let parts = [here.as_str(), it.id.as_str()];
    list.push(HandOff {
        id: HandOffId::from(gather::derived("hand-off", &parts)),
        organisation: here.clone(),
        edge: None,
        provider: other(&it.provider),
        consumer: other(&it.consumer),
        ..it.clone()
    });
    list
}

impl Ground<'_> {
    fn is_inside(&self, it: &HandOff) -> bool {
        self.is_member_end(&it.provider) && self.is_member_end(&it.consumer)
    }

    fn organisation_name(&self, id: &OrganisationId) -> String {
        let found = self.workspace.organisations.get(id);
        found.map_or_else(String::new, |it| it.name.clone())
    }

    /// What other organisations call the combined service.
    fn known_as(&self) -> String {
        let whose = self.organisation_name(&self.service.organisation);
        format!("{} ({whose})", self.service.name)
    }

    fn named_there(&self, whose: &OrganisationId, end: &End) -> String {
        let name = match end {
            End::Service { service } => {
                let found = self.workspace.services.get(service);
                found.map_or_else(|| service.to_string(), |it| it.name.clone())
            }
            End::Party { party } => {
                let found = self.catalogue.party(party);
                found.map_or_else(|| party.to_string(), |it| it.name.clone())
            }
            End::Other { name } => name.clone(),
        };
        format!("{name} ({})", self.organisation_name(whose))
    }

    /// Cells with the combined service in place of members. In another organisation it is none of
    /// its services, so that the reference goes.
    fn retied(&self, whose: &OrganisationId, cells: &Cells) -> Cells {
        let here = *whose == self.service.organisation;
        let again = cells.iter().filter_map(|(column, cell)| {
            let names_one = typed::several(cell).any(|id| self.is_member(&id.into()));
            if !names_one {
                return Some((column.clone(), cell.clone()));
            }
            let mut ids: Vec<&str> = Vec::new();
            for id in typed::several(cell) {
                let id = match (self.is_member(&id.into()), here) {
                    (false, _) => id,
                    (true, true) => self.service.id.as_str(),
                    (true, false) => continue,
                };
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
            let cell = ids.join(" ");
            (!cell.is_empty()).then(|| (column.clone(), cell))
        });
        again.collect()
    }
}
