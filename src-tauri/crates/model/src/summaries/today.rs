//! What is achieved today, as the team counted it, and to which promise it belongs: by the words of
//! the metric and the priority. What does not match belongs to none.

use crate::ids::{RowId, ServiceId};
use crate::readings::{Cellar, Priority, Tables, Target};
use crate::workspace::Workspace;

/// One line of attainment. Lines without readable counts are left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Achieved<'a> {
    /// The line.
    pub row: &'a RowId,
    /// What was measured, in the team's words.
    pub metric: &'a str,
    /// How many cases.
    pub cases: f64,
    /// How many of them within the target; not more than there were.
    pub met: f64,
    /// The id of where the numbers come from: `record`, `sample`, `memory`.
    pub basis: &'a str,
}

/// What a service achieves today.
pub(super) fn achieved_by<'a>(workspace: &'a Workspace, service: &ServiceId) -> Vec<Achieved<'a>> {
    workspace
        .rows(service, "slm.today")
        .into_iter()
        .filter_map(|row| {
            let cells = Cellar(&row.cells);
            let (cases, met) = (cells.number("cases")?, cells.number("met")?);
            (cases > 0.0 && met <= cases).then(|| Achieved {
                row: &row.id,
                metric: cells.text("metric"),
                cases,
                met,
                basis: cells.text("basis"),
            })
        })
        .collect()
}

/// The line that measures a target: all words of its metric, and its priority where the line names
/// one.
pub(super) fn measuring<'a>(target: &Target, lines: &[Achieved<'a>]) -> Option<Achieved<'a>> {
    let wanted = words(target.metric);
    let fits = |it: &&Achieved| {
        let said = words(it.metric);
        let named = priority_in(&said);
        wanted.iter().all(|word| said.contains(word))
            && (named.is_none() || target.priority.is_none_or(|it| Some(it) == named))
    };
    if wanted.is_empty() {
        return None;
    }
    lines.iter().find(fits).copied()
}

pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// `P1`, or `priority 1`.
fn priority_in(words: &[String]) -> Option<Priority> {
    let mut before = "";
    for word in words {
        if let Some(found @ Priority::P(_)) = Priority::parse(word) {
            return Some(found);
        }
        if matches!(before, "priority" | "prio")
            && let Some(found) = Priority::parse(&format!("p{word}"))
        {
            return Some(found);
        }
        before = word;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::stage::Stage;
    use crate::readings::targets_of;

    #[test]
    fn lines_match_by_metric_and_priority() {
        let stage = Stage::of("six")
            .row(
                "incident-response",
                "slm.targets",
                "metric=Responder at work | priority=p2",
            )
            .row(
                "incident-response",
                "slm.targets",
                "metric=Answered | priority=p4",
            )
            .row(
                "incident-response",
                "slm.today",
                "metric=Responder at work, priority 1 | cases=4 | met=2",
            )
            .row(
                "incident-response",
                "slm.today",
                "metric=P2: responder at work | cases=21 | met=17",
            )
            .row(
                "incident-response",
                "slm.today",
                "metric=Answered | cases=2 | met=3",
            );
        let id = "incident-response".into();
        let lines = achieved_by(&stage.workspace, &id);
        assert_eq!(lines.len(), 2);
        let targets = targets_of(&stage.workspace, &id);
        assert_eq!(measuring(&targets[0], &lines).unwrap().cases, 21.0);
        assert!(measuring(&targets[1], &lines).is_none());
    }
}
