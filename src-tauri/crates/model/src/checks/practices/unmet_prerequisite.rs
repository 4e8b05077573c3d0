//! A practice is in place or being introduced while one that it stands on is not. What stands in a
//! service out of scope is not known here and not held against it.

use super::super::gathered::some_of;
use super::super::{Check, Facts, Find, Found, Severity};
use super::chosen::{Chosen, spot_of};
use crate::catalogue::CataloguePractice;
use crate::ids::PracticeId;
use crate::records::Service;
use crate::value::Choice;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "unmet-prerequisite",
    severity: Severity::Caution,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let chosen = Chosen::by(facts, service).filter(Chosen::any_in_hand);
    let Some(chosen) = chosen else { return };
    for practice in facts.catalogue.practices_of(&service.taken_from) {
        if !chosen.in_hand(&practice.id) {
            continue;
        }
        let needs = practice.needs.iter();
        let missing: Vec<_> = needs
            .filter_map(|need| missing(facts, &chosen, (practice, need)))
            .collect();
        if missing.is_empty() {
            continue;
        }
        let how = match chosen.choice(&practice.id) {
            Some(Choice::InPlace) => "is said to be in place",
            _ => "is being introduced",
        };
        found.add(
            spot_of(&service.id, &practice.id),
            &[service.id.as_str(), practice.id.as_str()],
            [
                ("service", service.name.clone()),
                ("practice", practice.name.clone()),
                ("how", how.to_owned()),
                ("which", some_of(missing.iter().copied())),
            ],
        );
    }
}

/// The name of what is needed, where it is known to be neither in place nor being introduced.
fn missing<'a>(
    facts: &Facts<'a>,
    own: &Chosen,
    (practice, need): (&CataloguePractice, &PracticeId),
) -> Option<&'a str> {
    if own.in_hand(need) {
        return None;
    }
    let needed = facts.catalogue.practice(need)?;
    if needed.service == practice.service {
        return Some(&needed.name);
    }
    let mut others = facts
        .services()
        .iter()
        .filter(|it| it.taken_from.includes(needed.service.as_str()));
    let in_scope = others.clone().next().is_some();
    let in_hand = others.any(|it| Chosen::by(facts, it).is_some_and(|it| it.in_hand(need)));
    (in_scope && !in_hand).then_some(&needed.name)
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    #[test]
    fn fires_until_what_it_stands_on_is_in_hand() {
        let stage = Stage::of("six").choose("monitoring", "MON-03", "in-place");
        let says = stage.says(&CHECK);
        assert_eq!(says.len(), 1);
        assert!(says[0].contains("Switch logging on"), "{says:?}");
        let stage =
            stage
                .choose("monitoring", "MON-02", "now")
                .choose("monitoring", "MON-01", "now");
        // MON-01 stands on an inventory, which is architecture’s.
        assert_eq!(stage.says(&CHECK).len(), 1);
        let stage = stage.choose("architecture", "ARC-01", "in-place");
        assert!(stage.says(&CHECK).is_empty());
    }

    #[test]
    fn stays_silent_about_services_out_of_scope_and_plans() {
        let stage = Stage::of("six").only(&["monitoring"]);
        let stage =
            stage
                .choose("monitoring", "MON-01", "now")
                .choose("monitoring", "MON-04", "later");
        assert!(stage.says(&CHECK).is_empty());
    }
}
