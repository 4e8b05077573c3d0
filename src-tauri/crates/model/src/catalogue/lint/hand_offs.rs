//! Rules for hand-offs: two ends that are there, one of them a service.

use super::Complaint;
use super::ground::Ground;
use super::labels::Sort;
use super::near::advice;
use crate::catalogue::Edge;

/// What kinds of agreement there are.
pub(super) const AGREEMENTS: [&str; 7] =
    ["internal", "ola", "sla", "uc", "law", "governance", "none"];

/// Complaints about hand-offs.
pub(super) fn complaints(ground: &Ground) -> Vec<Complaint> {
    let mut list = Vec::new();
    for (edge, spot) in ground.each(|it| &it.hand_off) {
        for (field, end) in [("provider", &edge.provider), ("consumer", &edge.consumer)] {
            list.extend(ground.lost(spot, field, end, &[Sort::Service, Sort::Party]));
        }
        if let Some(sentence) = ends(ground, edge) {
            list.push(spot.fault("consumer", &edge.consumer, sentence));
        }
        let agreement = edge.agreement.as_str();
        if !agreement.is_empty() && !AGREEMENTS.contains(&agreement) {
            let sentence = no_agreement(agreement);
            list.push(spot.fault("agreement", agreement, sentence));
        }
    }
    list
}

fn ends(ground: &Ground, edge: &Edge) -> Option<String> {
    let Edge {
        provider, consumer, ..
    } = edge;
    if provider == consumer {
        return Some(format!(
            "“{provider}” hands something to itself: name another provider or consumer."
        ));
    }
    let is_party = |id: &str| ground.whole.party(&id.into()).is_some();
    (is_party(provider) && is_party(consumer)).then(|| {
        format!("Neither “{provider}” nor “{consumer}” is a service: let one end be a service.")
    })
}

/// The sentence about an agreement of no known kind.
pub(super) fn no_agreement(word: &str) -> String {
    let possible = AGREEMENTS.join(", ");
    let advice = advice(word, AGREEMENTS, "take another");
    format!("“{word}” is no kind of agreement: {advice} Possible are {possible}.")
}
