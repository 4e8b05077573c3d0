//! One of two services counts on a hand-off that the other has struck.

use super::super::{Check, Facts, Find, Found, Severity};
use super::ends::{services_of, spot_of, words_of};
use crate::value::Says;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "hand-off-refused",
    severity: Severity::Problem,
    find: Find::InOrganisation(look),
};

fn look(facts: &Facts, found: &mut Found) {
    for hand_off in facts.hand_offs() {
        let provider_refuses = match (hand_off.provider_says, hand_off.consumer_says) {
            (Says::Yes, Says::No) => false,
            (Says::No, Says::Yes) => true,
            _ => continue,
        };
        let Some((provider, consumer)) = services_of(facts, hand_off) else {
            continue;
        };
        let (refuses, counts) = match provider_refuses {
            true => (provider, consumer),
            false => (consumer, provider),
        };
        let mut words = words_of(facts, hand_off).to_vec();
        words.push(("refuses", refuses.name.clone()));
        words.push(("counts", counts.name.clone()));
        found.add(
            spot_of(facts, hand_off, Some(counts)),
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
    fn fires_for_yes_and_no_and_not_for_two_noes() {
        let stage = Stage::of("six").settle("strategy", "INT-001", "no");
        assert!(stage.says(&CHECK).is_empty());
        let stage = stage.settle("policies", "INT-001", "yes");
        let says = stage.says(&CHECK);
        assert_eq!(says.len(), 1);
        assert!(says[0].starts_with("Strategy"), "{says:?}");
        let stage = stage.settle("policies", "INT-001", "no");
        assert!(stage.says(&CHECK).is_empty());
    }
}
