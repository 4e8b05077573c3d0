//! Hand-offs, seen from the service that speaks about them.

use super::{Desk, answer, kept, write};
use crate::Refusal;
use crate::catalogue::{Direction, Edge, QuestionKind};
use crate::change::Change;
use crate::edit::{Edit, HandOffTexts};
use crate::ids::{EdgeId, HandOffId, OrganisationId, ServiceId};
use crate::order;
use crate::records::{End, HandOff, Record, Service};
use crate::stamp::FreshIds;
use crate::value::Says;

/// The id that a proposed hand-off has in an organisation, before and after somebody spoke of it.
#[must_use]
pub fn proposed_id(organisation: &OrganisationId, edge: &EdgeId) -> HandOffId {
    format!("{organisation}.{edge}").into()
}

pub(super) fn plan(desk: Desk, edit: &Edit, ids: &mut FreshIds) -> Result<Vec<Change>, Refusal> {
    match edit {
        Edit::SettleHandOff {
            service,
            hand_off,
            says,
        } => change(desk, service, hand_off, |it, end| {
            say(it, end, *says);
            Ok(())
        }),
        Edit::EditHandOff {
            service,
            hand_off,
            texts,
        } => change(desk, service, hand_off, |it, end| {
            say(it, end, Says::Yes);
            write_texts(it, texts)
        }),
        Edit::AddHandOff {
            service,
            provider,
            consumer,
            texts,
        } => {
            let speaker = desk.service(service)?;
            let mut added = own(desk, speaker, provider, consumer)?;
            added.id = ids.draw().into();
            say(
                &mut added,
                &End::Service {
                    service: service.clone(),
                },
                Says::Yes,
            );
            write_texts(&mut added, texts)?;
            with_states(desk, &[], vec![Change::added(Record::HandOff(added))])
        }
        Edit::RemoveHandOff { hand_off } => {
            let unknown = || Refusal::Unknown {
                what: "hand-off",
                id: hand_off.to_string(),
            };
            let found = desk.workspace.hand_offs.get(hand_off).ok_or_else(unknown)?;
            if let Some(edge) = &found.edge {
                return Err(Refusal::FromCatalogue {
                    id: edge.to_string(),
                });
            }
            with_states(
                desk,
                &[],
                vec![Change::removed(Record::HandOff(found.clone()))],
            )
        }
        _ => Ok(Vec::new()),
    }
}

fn change(
    desk: Desk,
    service: &ServiceId,
    id: &HandOffId,
    edit: impl FnOnce(&mut HandOff, &End) -> Result<(), Refusal>,
) -> Result<Vec<Change>, Refusal> {
    let service = desk.service(service)?;
    let speaker = End::Service {
        service: service.id.clone(),
    };
    let before = desk.workspace.hand_offs.get(id).cloned();
    let mut after = match &before {
        Some(found) => found.clone(),
        None => proposed(desk, service, id)?,
    };
    if after.provider != speaker && after.consumer != speaker {
        return Err(Refusal::Ends);
    }
    edit(&mut after, &speaker)?;
    let change = Change::between(before.map(Record::HandOff), Some(Record::HandOff(after)));
    with_states(desk, &[service], change.into_iter().collect())
}

/// A catalogue hand-off as a record, as if somebody had just taken it over.
fn proposed(desk: Desk, service: &Service, id: &HandOffId) -> Result<HandOff, Refusal> {
    let organisation = &service.organisation;
    let edge = desk
        .catalogue
        .edges
        .iter()
        .find(|it| proposed_id(organisation, &it.id) == *id);
    let edge = edge.ok_or_else(|| Refusal::Unknown {
        what: "hand-off",
        id: id.to_string(),
    })?;
    Ok(HandOff {
        id: id.clone(),
        position: next_position(desk, organisation),
        ..taken(desk, organisation, edge)
    })
}

/// What a catalogue hand-off says, in the words of an organisation: its services where they are in
/// scope, the catalogue's names where they are not.
pub(crate) fn taken(desk: Desk, organisation: &OrganisationId, edge: &Edge) -> HandOff {
    HandOff {
        id: proposed_id(organisation, &edge.id),
        organisation: organisation.clone(),
        position: String::new(),
        edge: Some(edge.id.clone()),
        provider: end_of(desk, organisation, &edge.provider),
        consumer: end_of(desk, organisation, &edge.consumer),
        what: edge.what.clone(),
        trigger: edge.trigger.clone(),
        output: edge.output.clone(),
        agreement: edge.agreement.clone(),
        target: edge.target.clone(),
        provider_says: Says::Open,
        consumer_says: Says::Open,
    }
}

/// What the catalogue proposes where somebody has spoken since; nothing for an own hand-off.
pub(crate) fn proposal_of(
    workspace: &crate::Workspace,
    catalogue: &crate::Catalogue,
    spoken: &HandOff,
) -> Option<HandOff> {
    let edge = catalogue.edge(spoken.edge.as_ref()?)?;
    let desk = Desk {
        workspace,
        catalogue,
    };
    Some(taken(desk, &spoken.organisation, edge))
}

fn end_of(desk: Desk, organisation: &OrganisationId, id: &str) -> End {
    let in_scope = desk.workspace.services_of(organisation);
    if let Some(service) = in_scope.iter().find(|it| it.taken_from.includes(id)) {
        return End::Service {
            service: service.id.clone(),
        };
    }
    if let Some(party) = desk.catalogue.party(&id.into()) {
        return End::Party {
            party: party.id.clone(),
        };
    }
    let name = desk
        .catalogue
        .service(&id.into())
        .map_or(id, |it| it.name.as_str());
    End::Other {
        name: name.to_owned(),
    }
}

fn own(desk: Desk, speaker: &Service, provider: &End, consumer: &End) -> Result<HandOff, Refusal> {
    let me = End::Service {
        service: speaker.id.clone(),
    };
    if provider == consumer || (*provider != me && *consumer != me) {
        return Err(Refusal::Ends);
    }
    for end in [provider, consumer] {
        known(desk, speaker, end)?;
    }
    Ok(HandOff {
        organisation: speaker.organisation.clone(),
        position: next_position(desk, &speaker.organisation),
        provider: provider.clone(),
        consumer: consumer.clone(),
        ..HandOff::default()
    })
}

fn known(desk: Desk, speaker: &Service, end: &End) -> Result<(), Refusal> {
    match end {
        End::Service { service } if desk.service(service)?.organisation != speaker.organisation => {
            Err(Refusal::Ends)
        }
        End::Party { party } if desk.catalogue.party(party).is_none() => Err(Refusal::Unknown {
            what: "outside function",
            id: party.to_string(),
        }),
        End::Other { name } if name.trim().is_empty() => Err(Refusal::Nameless {
            what: "The other end",
        }),
        End::Service { .. } | End::Party { .. } | End::Other { .. } => Ok(()),
    }
}

fn next_position(desk: Desk, organisation: &OrganisationId) -> String {
    let all = desk.workspace.hand_offs_of(organisation);
    order::between(all.last().map(|it| it.position.as_str()), None)
}

fn say(hand_off: &mut HandOff, end: &End, says: Says) {
    if hand_off.provider == *end {
        hand_off.provider_says = says;
    } else {
        hand_off.consumer_says = says;
    }
}

fn write_texts(hand_off: &mut HandOff, texts: &HandOffTexts) -> Result<(), Refusal> {
    write(&mut hand_off.what, texts.what.as_ref())?;
    write(&mut hand_off.trigger, texts.trigger.as_ref())?;
    write(&mut hand_off.output, texts.output.as_ref())?;
    write(&mut hand_off.agreement, texts.agreement.as_ref())?;
    write(&mut hand_off.target, texts.target.as_ref())?;
    hand_off.what = kept(hand_off.what.trim())?;
    if hand_off.what.is_empty() {
        Err(Refusal::Nameless { what: "A hand-off" })
    } else {
        Ok(())
    }
}

/// Lets the states of the integration questions of the speaking services follow what they said.
fn with_states(
    desk: Desk,
    speakers: &[&Service],
    mut changes: Vec<Change>,
) -> Result<Vec<Change>, Refusal> {
    let mut after = desk.workspace.hand_offs.clone();
    for change in &changes {
        match (change.after(), change.before()) {
            (Some(Record::HandOff(it)), _) => drop(after.insert(it.id.clone(), it.clone())),
            (None, Some(Record::HandOff(it))) => drop(after.remove(&it.id)),
            _ => {}
        }
    }
    let ends = changes
        .iter()
        .filter_map(|it| match it.after().or(it.before()) {
            Some(Record::HandOff(it)) => Some([it.provider.clone(), it.consumer.clone()]),
            _ => None,
        });
    let mut services: Vec<&Service> = speakers.to_vec();
    for end in ends.flatten() {
        if let End::Service { service } = end {
            services.push(desk.service(&service)?);
        }
    }
    services.sort_by(|a, b| a.id.cmp(&b.id));
    services.dedup_by(|a, b| a.id == b.id);
    for service in services {
        for question in desk.catalogue.questions_of(&service.taken_from) {
            let (QuestionKind::HandOffs, Some(direction)) = (question.kind, question.direction)
            else {
                continue;
            };
            let spoken = after.values().any(|it| spoken_of(it, service, direction));
            changes.extend(answer::follow(desk, service, &question.id, !spoken)?);
        }
    }
    Ok(changes)
}

/// Whether a service said anything about a hand-off in one direction.
fn spoken_of(hand_off: &HandOff, service: &Service, direction: Direction) -> bool {
    let me = End::Service {
        service: service.id.clone(),
    };
    match direction {
        Direction::Provides => hand_off.provider == me && hand_off.provider_says != Says::Open,
        Direction::Consumes => hand_off.consumer == me && hand_off.consumer_says != Says::Open,
    }
}

/// The hand-offs of a service in one direction: recorded ones and, behind them, those the catalogue
/// proposes and nobody spoke of yet.
#[must_use]
pub fn seen_from(
    workspace: &crate::Workspace,
    catalogue: &crate::Catalogue,
    service: &Service,
    direction: Direction,
) -> Vec<HandOff> {
    let desk = Desk {
        workspace,
        catalogue,
    };
    let me = End::Service {
        service: service.id.clone(),
    };
    let mine = |it: &HandOff| match direction {
        Direction::Provides => it.provider == me,
        Direction::Consumes => it.consumer == me,
    };
    let all = workspace.hand_offs_of(&service.organisation);
    let mut list: Vec<HandOff> = all.into_iter().filter(|it| mine(it)).cloned().collect();
    for edge in catalogue.edges_of(&service.taken_from, direction) {
        let id = proposed_id(&service.organisation, &edge.id);
        if !workspace.hand_offs.contains_key(&id) {
            list.push(taken(desk, &service.organisation, edge));
        }
    }
    list
}
