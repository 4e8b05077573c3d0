//! An end of a hand-off leads nowhere: to a service that is not in scope, to a function that the
//! catalogue does not have, or to nobody. A service of the catalogue that is written in words only
//! counts as well, since its page does not show the hand-off.

use super::super::{Check, Facts, Find, Found, Severity};
use super::ends::{name_of, service_at, spot_of, words_of};
use crate::records::End;
use crate::value::Says;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "hand-off-dangling",
    severity: Severity::Problem,
    find: Find::InOrganisation(look),
};

fn look(facts: &Facts, found: &mut Found) {
    for hand_off in facts.hand_offs() {
        let wanted = [hand_off.provider_says, hand_off.consumer_says].contains(&Says::Yes);
        let ends = [&hand_off.provider, &hand_off.consumer];
        let loose = ends.into_iter().find(|it| leads_nowhere(facts, it));
        let (true, Some(loose)) = (wanted, loose) else {
            continue;
        };
        let mut words = words_of(facts, hand_off).to_vec();
        words.push(("end", name_of(facts, loose)));
        let spot = spot_of(facts, hand_off, None);
        found.add(spot, &[hand_off.id.as_str()], words);
    }
}

fn leads_nowhere(facts: &Facts, end: &End) -> bool {
    match end {
        End::Service { .. } => service_at(facts, end).is_none(),
        End::Party { party } => facts.catalogue.party(party).is_none(),
        End::Other { name } => {
            let name = name.trim();
            let mut services = facts.catalogue.services.iter();
            name.is_empty() || services.any(|it| it.name.eq_ignore_ascii_case(name))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;
    use crate::records::{End, Record};

    #[test]
    fn fires_for_a_service_that_left_the_scope() {
        let stage = Stage::of("six");
        assert!(stage.says(&CHECK).is_empty());
        let stage = stage.settle("policies", "INT-001", "yes");
        assert!(stage.says(&CHECK).is_empty());
        let gone = stage
            .only(&["policies"])
            .settle("policies", "INT-001", "yes");
        let says = gone.says(&CHECK);
        assert_eq!(says.len(), 1);
        assert!(says[0].contains("Strategy"), "{says:?}");
    }

    #[test]
    fn fires_for_an_end_without_a_name_and_not_for_somebody_known() {
        let edit = r#"{"edit":"addHandOff","service":"monitoring","provider":{"end":"other","name":"Insurer"},"consumer":{"end":"service","service":"monitoring"},"texts":{"what":"Warnings"}}"#;
        let mut stage = Stage::of("six").does(&[edit]);
        assert!(stage.says(&CHECK).is_empty());
        let mut nameless = stage.workspace.hand_offs.values().next().unwrap().clone();
        nameless.provider = End::default();
        stage.workspace.put(Record::HandOff(nameless));
        assert_eq!(stage.says(&CHECK).len(), 1);
    }
}
