//! The ends of a hand-off in words, and where it can be seen.

use super::super::{Facts, Spot};
use crate::records::{End, HandOff, Service};

/// The service at an end, if it is one in scope.
pub(super) fn service_at<'a>(facts: &Facts<'a>, end: &End) -> Option<&'a Service> {
    let End::Service { service } = end else {
        return None;
    };
    facts
        .services()
        .iter()
        .find(|it| it.id == *service)
        .copied()
}

/// Both ends, where both are services in scope.
pub(super) fn services_of<'a>(
    facts: &Facts<'a>,
    hand_off: &HandOff,
) -> Option<(&'a Service, &'a Service)> {
    let provider = service_at(facts, &hand_off.provider)?;
    Some((provider, service_at(facts, &hand_off.consumer)?))
}

/// What an end is called.
pub(super) fn name_of(facts: &Facts, end: &End) -> String {
    let name = match end {
        End::Service { service } => {
            service_at(facts, end).map_or(service.as_str(), |it| it.name.as_str())
        }
        End::Party { party } => {
            let known = facts.catalogue.party(party);
            known.map_or(party.as_str(), |it| it.name.as_str())
        }
        End::Other { name } => name.trim(),
    };
    if name.is_empty() {
        "somebody without a name".to_owned()
    } else {
        name.to_owned()
    }
}

/// Where a hand-off is seen: from the service that can do something about it, else from any end.
pub(super) fn spot_of(facts: &Facts, hand_off: &HandOff, first: Option<&Service>) -> Spot {
    let ends = [&hand_off.provider, &hand_off.consumer];
    let seen_from = first.or_else(|| ends.into_iter().find_map(|it| service_at(facts, it)));
    seen_from.map_or(Spot::Overview, |it| Spot::HandOff {
        service: it.id.clone(),
        hand_off: hand_off.id.clone(),
    })
}

/// What is passed, who gives and who takes, as words of a finding.
pub(super) fn words_of(facts: &Facts, hand_off: &HandOff) -> [(&'static str, String); 3] {
    [
        ("what", shown(&hand_off.what)),
        ("provider", name_of(facts, &hand_off.provider)),
        ("consumer", name_of(facts, &hand_off.consumer)),
    ]
}

/// A text short enough for a title.
pub(super) fn shown(text: &str) -> String {
    const ROOM: usize = 60;
    if text.chars().count() <= ROOM {
        return text.trim().to_owned();
    }
    let short: String = text.chars().take(ROOM - 1).collect();
    format!("{}…", short.trim_end())
}
