//! One of two services counts on a hand-off, and the other has never said a word about it.

use super::super::{Check, Facts, Find, Found, Severity};
use super::ends::{services_of, spot_of, words_of};
use crate::value::Says;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "hand-off-one-sided",
    severity: Severity::Caution,
    find: Find::InOrganisation(look),
};

fn look(facts: &Facts, found: &mut Found) {
    for hand_off in facts.hand_offs() {
        let provider_silent = match (hand_off.provider_says, hand_off.consumer_says) {
            (Says::Yes, Says::Open) => false,
            (Says::Open, Says::Yes) => true,
            _ => continue,
        };
        let Some((provider, consumer)) = services_of(facts, hand_off) else {
            continue;
        };
        let (silent, sure) = match provider_silent {
            true => (provider, consumer),
            false => (consumer, provider),
        };
        let mut words = words_of(facts, hand_off).to_vec();
        words.push(("silent", silent.name.clone()));
        words.push(("sure", sure.name.clone()));
        found.add(
            spot_of(facts, hand_off, Some(silent)),
            &[hand_off.id.as_str()],
            words,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    #[test]
    fn fires_until_the_other_end_confirms() {
        let stage = Stage::of("six");
        assert!(stage.says(&CHECK).is_empty());
        let stage = stage.settle("strategy", "INT-001", "yes");
        let says = stage.says(&CHECK);
        assert_eq!(says.len(), 1);
        assert!(says[0].starts_with("Policies"), "{says:?}");
        let stage = stage.settle("policies", "INT-001", "yes");
        assert!(stage.says(&CHECK).is_empty());
    }

    #[test]
    fn stays_silent_for_functions_outside() {
        // From asset management, which nobody can ask here.
        let stage = Stage::of("six");
        let edge = stage.catalogue.edges.iter().find(|it| {
            it.consumer == "monitoring"
                && stage
                    .catalogue
                    .party(&it.provider.as_str().into())
                    .is_some()
        });
        let edge = edge.unwrap().id.to_string();
        assert!(
            stage
                .settle("monitoring", &edge, "yes")
                .says(&CHECK)
                .is_empty()
        );
    }
}
