//! Nobody does a feature or a step. Features are looked at once one of them has a duty, and
//! steps likewise, so that an empty matrix is not a list of complaints.

use super::super::gathered::some_of;
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::value::Letter;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "nobody-responsible",
    severity: Severity::Caution,
    find: Find::InOrganisation(look),
};

fn look(facts: &Facts, found: &mut Found) {
    for matrix in facts.matrices() {
        let open = matrix.begun();
        let open: Vec<_> = open
            .filter(|it| it.roles(Letter::does).next().is_none())
            .map(|it| &it.subject)
            .collect();
        let Some(first) = open.first() else { continue };
        found.add(
            Spot::Duties {
                service: matrix.service.id.clone(),
                subject: Some(first.id.clone()),
            },
            &[matrix.service.id.as_str()],
            [
                ("service", matrix.service.name.clone()),
                ("number", open.len().to_string()),
                ("of", matrix.begun().count().to_string()),
                ("which", some_of(open.iter().map(|it| it.name))),
            ],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    #[test]
    fn fires_for_the_rest_of_a_matrix_that_was_begun() {
        let stage =
            Stage::of("six").duty("monitoring", "verify", "security-analyst", "responsible");
        let says = stage.says(&CHECK);
        assert_eq!(says.len(), 1);
        assert!(says[0].contains("7 of 8"), "{says:?}");
    }

    #[test]
    fn stays_silent_for_an_empty_matrix_and_a_full_one() {
        let mut stage = Stage::of("six");
        assert!(stage.says(&CHECK).is_empty());
        for step in stage.steps() {
            stage = stage.duty("monitoring", &step, "security-analyst", "responsible");
        }
        assert!(stage.says(&CHECK).is_empty());
    }
}
