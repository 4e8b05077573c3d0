//! Advanced practices are in place or being introduced while basic ones of the same service have
//! not been spoken of, or were turned down.

use super::super::gathered::some_of;
use super::super::{Check, Facts, Find, Found, Severity};
use super::chosen::{Chosen, spot_of};
use crate::records::Service;
use crate::value::{Choice, Level};

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "advanced-before-basic",
    severity: Severity::Caution,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let chosen = Chosen::by(facts, service).filter(Chosen::any_in_hand);
    let Some(chosen) = chosen else { return };
    let ladder = || facts.catalogue.practices_of(&service.taken_from);
    let advanced = ladder().filter(|it| it.level == Level::Advanced && chosen.in_hand(&it.id));
    let advanced: Vec<_> = advanced.collect();
    if advanced.is_empty() {
        return;
    }
    let skipped = |id| matches!(chosen.choice(id), None | Some(Choice::Not));
    let basic = ladder().filter(|it| it.level == Level::Basic && skipped(&it.id));
    let basic: Vec<_> = basic.collect();
    let Some(first) = basic.first() else { return };
    found.add(
        spot_of(&service.id, &first.id),
        &[service.id.as_str()],
        [
            ("service", service.name.clone()),
            ("number", advanced.len().to_string()),
            ("open", basic.len().to_string()),
            (
                "advanced",
                some_of(advanced.iter().map(|it| it.name.as_str())),
            ),
            ("basic", some_of(basic.iter().map(|it| it.name.as_str()))),
        ],
    );
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    #[test]
    fn fires_while_a_basic_practice_is_not_spoken_of() {
        let mut stage = Stage::of("six").choose("monitoring", "MON-07", "now");
        assert_eq!(stage.says(&CHECK).len(), 1);
        for basic in ["MON-01", "MON-02", "MON-03", "MON-04", "MON-05", "MON-06"] {
            stage = stage.choose("monitoring", basic, "later");
        }
        assert!(stage.says(&CHECK).is_empty());
        assert_eq!(
            stage
                .choose("monitoring", "MON-04", "not")
                .says(&CHECK)
                .len(),
            1
        );
    }

    #[test]
    fn stays_silent_for_plans_and_for_basic_practices() {
        let stage = Stage::of("six").choose("monitoring", "MON-07", "next");
        let stage = stage.choose("monitoring", "MON-01", "in-place");
        assert!(stage.says(&CHECK).is_empty());
    }
}
