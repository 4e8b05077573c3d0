//! A confirmed hand-off between a service and somebody outside security rests on no agreement.

use super::super::{Check, Facts, Find, Found, Severity};
use super::ends::{service_at, spot_of, words_of};
use crate::value::Says;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "hand-off-without-agreement",
    severity: Severity::Note,
    find: Find::InOrganisation(look),
};

fn look(facts: &Facts, found: &mut Found) {
    for hand_off in facts.hand_offs() {
        if !hand_off.agreement.trim().is_empty() {
            continue;
        }
        let provider = service_at(facts, &hand_off.provider);
        let consumer = service_at(facts, &hand_off.consumer);
        let (service, says) = match (provider, consumer) {
            (Some(service), None) => (service, hand_off.provider_says),
            (None, Some(service)) => (service, hand_off.consumer_says),
            _ => continue,
        };
        if says != Says::Yes {
            continue;
        }
        found.add(
            spot_of(facts, hand_off, Some(service)),
            &[hand_off.id.as_str()],
            words_of(facts, hand_off),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(agreement: &str) -> Vec<String> {
        let edit = format!(
            r#"{{"edit":"addHandOff","service":"monitoring","provider":{{"end":"other","name":"Insurer"}},"consumer":{{"end":"service","service":"monitoring"}},"texts":{{"what":"Warnings"{agreement}}}}}"#
        );
        Stage::of("six").does(&[&edit]).says(&CHECK)
    }

    #[test]
    fn fires_without_an_agreement_and_not_with_one() {
        assert_eq!(says("").len(), 1);
        assert!(says(r#","agreement":"uc""#).is_empty());
    }
}
