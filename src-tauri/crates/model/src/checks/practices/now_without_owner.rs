//! A practice is being introduced and nobody sees to it, or no day is set.

use super::super::{Check, Facts, Find, Found, Severity};
use super::chosen::{Chosen, name_of, spot_of};
use crate::records::Service;
use crate::value::Choice;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "now-without-owner",
    severity: Severity::Note,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let Some(chosen) = Chosen::by(facts, service) else {
        return;
    };
    for practice in chosen.records().filter(|it| it.choice == Some(Choice::Now)) {
        let (owner, due) = (practice.owner.trim(), practice.due.trim());
        let lacks = match (owner.is_empty(), due.is_empty()) {
            (true, true) => "nobody who sees to it and no day",
            (true, false) => "nobody who sees to it",
            (false, true) => "no day",
            (false, false) => continue,
        };
        found.add(
            spot_of(&service.id, &practice.practice),
            &[service.id.as_str(), practice.practice.as_str()],
            [
                ("service", service.name.clone()),
                ("practice", name_of(facts, practice).to_owned()),
                ("lacks", lacks.to_owned()),
            ],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    #[test]
    fn fires_until_both_are_named() {
        let stage = Stage::of("six").choose("monitoring", "MON-01", "now");
        assert_eq!(stage.says(&CHECK).len(), 1);
        let owner = r#"{"edit":"detailPractice","service":"monitoring","practice":"MON-01","owner":"Security Analyst"}"#;
        let stage = stage.does(&[owner]);
        assert!(stage.says(&CHECK)[0].contains("no day"));
        let due = r#"{"edit":"detailPractice","service":"monitoring","practice":"MON-01","due":"2027-03-31"}"#;
        assert!(stage.does(&[due]).says(&CHECK).is_empty());
    }

    #[test]
    fn stays_silent_for_what_comes_later() {
        let stage = Stage::of("six").choose("monitoring", "MON-01", "next");
        assert!(stage.says(&CHECK).is_empty());
    }
}
