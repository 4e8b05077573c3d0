//! Which types of cases make most of the work of a service, in words. The arithmetic is in
//! [`crate::measures::pareto`].

use super::wording::{list, percent, say};
use crate::ids::ServiceId;
use crate::measures::pareto::{By, Kind, MOST_OF_IT, Pareto, covered_by_procedure, pareto};
use crate::readings::{CaseType, case_types_of};
use crate::workspace::Workspace;

/// The types of cases of a service.
#[derive(Clone, Debug, PartialEq)]
pub struct Cases<'a> {
    /// Ranked by how many there are.
    pub by_count: Pareto<'a>,
    /// Ranked by the hours they take; nothing while no hours are written.
    pub by_effort: Option<Pareto<'a>>,
    /// The share of cases for which a procedure is written, 0 to 1.
    pub covered: f64,
}

impl Cases<'_> {
    /// What the numbers say, and what to do.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let few = few_of(&self.by_count);
        let mut out = vec![say(
            "cases",
            &[
                ("few", &few.len().to_string()),
                ("of", &self.by_count.ranked.len().to_string()),
                ("share", &percent(self.by_count.few_make)),
                ("names", &list(&few)),
                ("covered", &percent(self.covered)),
            ],
        )];
        if let Some(effort) = &self.by_effort
            && few_of(effort) != few
        {
            let few = few_of(effort);
            let words = [
                ("few", &*few.len().to_string()),
                ("share", &*percent(effort.few_make)),
                ("names", &*list(&few)),
            ];
            out.push(say("cases-effort", &words));
        }
        let without: Vec<&str> = self
            .by_count
            .ranked
            .iter()
            .filter(|it| it.is_of_the_few && !it.kind.has_procedure)
            .map(|it| it.kind.name)
            .collect();
        out.push(if without.is_empty() {
            say("cases-written", &[])
        } else {
            say("cases-write", &[("names", &list(&without))])
        });
        out
    }
}

fn few_of<'a>(ranked: &Pareto<'a>) -> Vec<&'a str> {
    let few = ranked.ranked.iter().filter(|it| it.is_of_the_few);
    few.map(|it| it.kind.name).collect()
}

/// The types of cases of a service; nothing while none is counted.
#[must_use]
pub fn cases_of<'a>(workspace: &'a Workspace, service: &ServiceId) -> Option<Cases<'a>> {
    let kinds: Vec<Kind> = case_types_of(workspace, service)
        .into_iter()
        .map(|it: CaseType| Kind {
            name: it.name,
            count: it.count,
            hours_each: it.hours_each,
            has_procedure: it.has_procedure,
        })
        .collect();
    Some(Cases {
        by_count: pareto(&kinds, By::Count, MOST_OF_IT)?,
        by_effort: pareto(&kinds, By::Effort, MOST_OF_IT),
        covered: covered_by_procedure(&kinds)?.volume,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::stage::Stage;

    fn stage() -> Stage {
        let row = |stage: Stage, cells: &str| stage.row("monitoring", "slm.types", cells);
        let stage = row(
            Stage::of("six"),
            "type=Suspicious mail | count=80 | hours-each=0.5 | procedure=yes",
        );
        let stage = row(
            stage,
            "type=Lost device | count=15 | hours-each=1 | procedure=no",
        );
        row(
            stage,
            "type=Encryption | count=5 | hours-each=60 | procedure=no",
        )
    }

    #[test]
    fn the_few_are_named_by_count_and_by_hours() {
        let stage = stage();
        let cases = cases_of(&stage.workspace, &"monitoring".into()).unwrap();
        let said = cases.sentences();
        assert_eq!(
            said[0],
            "1 of 3 types make 80\u{a0}% of all cases: Suspicious mail. A procedure covers 80\u{a0}% of all cases."
        );
        assert!(said[1].contains("Encryption"), "{said:?}");
        assert!(said[2].starts_with("The few have a procedure"));
    }

    #[test]
    fn nothing_is_said_of_a_service_without_cases() {
        assert!(cases_of(&Stage::of("six").workspace, &"strategy".into()).is_none());
    }
}
