//! Practices are said to be in place and nothing shows it, in a service that has written down what
//! shows others. Own practices are left alone: their name says what is done, and the ladder asks
//! for no evidence of them.

use super::super::gathered::some_of;
use super::super::{Check, Facts, Find, Found, Severity};
use super::chosen::{Chosen, name_of, spot_of};
use crate::records::Service;
use crate::value::Choice;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "in-place-without-evidence",
    severity: Severity::Note,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let Some(chosen) = Chosen::by(facts, service) else {
        return;
    };
    if chosen.records().all(|it| it.evidence.trim().is_empty()) {
        return;
    }
    let claimed = chosen
        .records()
        .filter(|it| it.choice == Some(Choice::InPlace));
    let bare = claimed.filter(|it| it.own.is_none() && it.evidence.trim().is_empty());
    let bare: Vec<_> = bare.collect();
    let Some(first) = bare.first() else { return };
    found.add(
        spot_of(&service.id, &first.practice),
        &[service.id.as_str()],
        [
            ("service", service.name.clone()),
            ("number", bare.len().to_string()),
            ("which", some_of(bare.iter().map(|it| name_of(facts, it)))),
        ],
    );
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    const SHOWN: &str = r#"{"edit":"detailPractice","service":"monitoring","practice":"MON-01","evidence":"List of 28 sources"}"#;

    #[test]
    fn fires_once_evidence_is_kept_in_the_service() {
        let stage = Stage::of("six").choose("monitoring", "MON-01", "in-place");
        let stage = stage.choose("monitoring", "MON-02", "in-place");
        assert!(stage.says(&CHECK).is_empty());
        let says = stage.does(&[SHOWN]).says(&CHECK);
        assert_eq!(says.len(), 1);
    }

    #[test]
    fn stays_silent_for_plans() {
        let stage = Stage::of("six").choose("monitoring", "MON-01", "in-place");
        let stage = stage.choose("monitoring", "MON-02", "next").does(&[SHOWN]);
        assert!(stage.says(&CHECK).is_empty());
    }
}
