//! A matrix of impact and urgency with a hole, or in which a graver case goes after a lesser one,
//! lets two people reach two priorities. It looks at the organisation's register and at the
//! matrices of single services.

use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::ids::RegisterId;
use crate::measures::priority::{Cell, Flaw, Scheme, URGENCIES};
use crate::readings::{Cellar, Tables};
use crate::records::Cells;
use crate::registers::{PRIORITIES, used_lines};

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "matrix-not-monotone",
    severity: Severity::Caution,
    find: Find::InOrganisation(look),
};

const QUESTION: &str = "slm.matrix";
const COLUMNS: [&str; URGENCIES] = ["urgent-high", "urgent-medium", "urgent-low"];

/// A line of a matrix: what names its impact, its priorities, and where it stands.
struct Line {
    impact: String,
    priorities: [Option<u8>; URGENCIES],
    spot: Spot,
    id: String,
}

fn look(facts: &Facts, found: &mut Found) {
    let register = RegisterId::from(PRIORITIES);
    let organisation = &facts.organisation.id;
    // Nobody has changed the given lines: they are in order.
    if !facts
        .workspace
        .entries_in(organisation, &register)
        .is_empty()
    {
        let lines = used_lines(facts.workspace, facts.catalogue, organisation, PRIORITIES);
        let lines = lines.iter().map(|it| {
            line(
                it.text("impact"),
                &it.cells,
                Spot::entry(PRIORITIES, &it.id),
                it.id.as_str(),
            )
        });
        judge(facts, "The organisation", &lines.collect::<Vec<_>>(), found);
    }
    for service in facts.services() {
        let mut lines: Vec<_> = facts
            .rows(&service.id, QUESTION)
            .into_iter()
            .map(|row| {
                let spot = Spot::row(&service.id, QUESTION, &row.id);
                line(
                    Cellar(&row.cells).text("impact"),
                    &row.cells,
                    spot,
                    row.id.as_str(),
                )
            })
            .collect();
        let gravest = ["high", "medium", "low"];
        lines.sort_by_key(|it| gravest.iter().position(|known| *known == it.impact));
        judge(facts, &service.name, &lines, found);
    }
}

fn line(impact: &str, cells: &Cells, spot: Spot, id: &str) -> Line {
    let number = |column: &str| {
        let number = Cellar(cells).number(column)?;
        (1..=5u8).find(|it| f64::from(*it) == number)
    };
    Line {
        impact: impact.to_owned(),
        priorities: COLUMNS.map(number),
        spot,
        id: id.to_owned(),
    }
}

fn judge(facts: &Facts, whose: &str, lines: &[Line], found: &mut Found) {
    let scheme = Scheme {
        rows: lines.iter().map(|it| it.priorities).collect(),
    };
    let register = facts.catalogue.register(&PRIORITIES.into());
    let urgency = |at: usize| {
        let id = COLUMNS.get(at).copied().unwrap_or_default();
        let mut columns = register.into_iter().flat_map(|it| &it.column);
        let column = columns.find(|it| it.id.as_str() == id);
        (id, column.map_or(id, |it| it.label.as_str()))
    };
    let named = |cell: Cell| {
        let impact = lines.get(cell.impact).map_or("", |it| it.impact.as_str());
        format!("{impact} impact, “{}”", urgency(cell.urgency).1)
    };
    for flaw in scheme.flaws() {
        let (cell, trouble) = match flaw {
            Flaw::Missing(cell) => (cell, format!("{} has no priority", named(cell))),
            Flaw::Backwards { graver, lesser } => {
                let told = |it: Cell| {
                    let priority = scheme.priority(it).unwrap_or_default();
                    format!("{} is {priority}", named(it))
                };
                (graver, format!("{} but {}", told(graver), told(lesser)))
            }
        };
        let Some(line) = lines.get(cell.impact) else {
            continue;
        };
        found.add(
            line.spot.clone(),
            &[&line.id, urgency(cell.urgency).0],
            [("whose", whose.to_owned()), ("trouble", trouble)],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn edited(text: &str) -> Vec<String> {
        let edit = format!(
            r#"{{"edit":"editEntry","organisation":"ORG","register":"priorities","entry":"high","cells":{{"urgent-medium":"{text}"}}}}"#
        );
        Stage::of("six").does(&[&edit]).says(&CHECK)
    }

    #[test]
    fn fires_for_a_hole_and_for_a_priority_that_runs_backwards() {
        assert_eq!(
            edited(""),
            ["The organisation: priorities — High impact, “Today” has no priority"]
        );
        assert_eq!(edited("4").len(), 2);
        let stage = Stage::of("six").row(
            "monitoring",
            "slm.matrix",
            "impact=high | urgent-high=3 | urgent-medium=2 | urgent-low=3",
        );
        assert_eq!(
            stage.says(&CHECK),
            [
                "Monitoring: priorities — high impact, “Getting worse now” is 3 but high impact, “Today” is 2"
            ]
        );
    }

    #[test]
    fn stays_silent_for_the_given_matrix_and_for_an_equal_one() {
        assert!(Stage::of("six").says(&CHECK).is_empty());
        assert!(edited("1").is_empty());
    }
}
