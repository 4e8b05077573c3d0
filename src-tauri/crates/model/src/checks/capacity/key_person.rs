//! A service that hangs on one person stops with the first illness.

use super::super::{Check, Facts, Find, Found, Severity, Spot};
use super::PEOPLE;
use crate::readings::{Cellar, Tables};
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "key-person",
    severity: Severity::Caution,
    find: Find::InService(look),
};

const POINTS: &str = "avail.single-points";

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let mut is_answered = false;
    for row in facts.rows(&service.id, POINTS) {
        let cells = Cellar(&row.cells);
        if !["person", "knowledge"].contains(&cells.text("kind")) {
            continue;
        }
        if !cells.text("remedy").is_empty() {
            is_answered |= cells.text("kind") == "person";
            continue;
        }
        let point = match cells.text("point") {
            "" => "one person".to_owned(),
            point => format!("“{point}”"),
        };
        found.add(
            Spot::row(&service.id, POINTS, &row.id),
            &[service.id.as_str(), row.id.as_str()],
            [("service", service.name.clone()), ("who", point)],
        );
    }
    let people = facts.posts(&service.id);
    let heads: f64 = people.iter().map(|it| it.people).sum();
    let (Some(only), false) = (people.first(), is_answered || heads > 1.0) else {
        return;
    };
    let who = match only.role {
        "" => "one person".to_owned(),
        role => format!("one {role}"),
    };
    found.add(
        Spot::question(&service.id, PEOPLE),
        &[service.id.as_str()],
        [("service", service.name.clone()), ("who", who)],
    );
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn stage(people: u32) -> Stage {
        let people = format!("role=Analyst | people={people} | share=100 | productive=1500");
        Stage::of("six").row("monitoring", "cap.people", &people)
    }

    #[test]
    fn fires_for_one_person_and_for_a_point_without_a_remedy() {
        assert_eq!(
            stage(1).says(&CHECK),
            ["Monitoring: hangs on one Analyst, and nothing is prepared for the day without"]
        );
        let point = "point=Who knows the rules | kind=knowledge";
        let says = stage(2)
            .row("monitoring", "avail.single-points", point)
            .says(&CHECK);
        assert!(
            says[0].contains("hangs on “Who knows the rules”"),
            "{says:?}"
        );
    }

    #[test]
    fn stays_silent_for_two_people_and_for_a_remedy() {
        assert!(stage(2).says(&CHECK).is_empty());
        let point = "point=The analyst | kind=person | remedy=Provider steps in";
        let answered = stage(1).row("monitoring", "avail.single-points", point);
        assert!(answered.says(&CHECK).is_empty());
    }
}
