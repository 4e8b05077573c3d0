//! What does not fit together, in the document: problems beside what they are about, the others in
//! the list of points, and those that somebody lives with.

use super::brief::{Brief, heading, list_of};
use crate::tree::{Block, Cell, Inline, Role};
use model::catalogue::{Aspect, Group, Question};
use model::checks::{self, Finding, Severity, Spot};
use model::records::Acceptance;

impl Brief<'_> {
    /// The problems of a process of the service, each as a note.
    pub(super) fn problems_of(&self, group: Option<Group>) -> Vec<Block> {
        self.problems(|asked| asked.aspect == Aspect::Processes && asked.group == group)
    }

    /// The problems of one aspect of the service, each as a note.
    pub(super) fn problems_in(&self, aspect: Aspect) -> Vec<Block> {
        self.problems(|asked| asked.aspect == aspect)
    }

    fn problems(&self, is_here: impl Fn(&Question) -> bool) -> Vec<Block> {
        let grave = self
            .findings
            .iter()
            .filter(|it| it.severity == Severity::Problem && self.acceptance(it).is_none());
        grave
            .filter(|it| self.asked_about(it).is_some_and(&is_here))
            .map(|it| {
                let said = it.said();
                Block::Note {
                    text: vec![
                        Inline::strong(format!("{}. ", said.title)),
                        Inline::plain(format!("{} {}", said.why, said.remedy)),
                    ],
                }
            })
            .filter(|_| self.include.points)
            .collect()
    }

    fn asked_about(&self, finding: &Finding) -> Option<&Question> {
        let all = &self.catalogue.questions;
        match &finding.spot {
            Spot::Question { question, .. } => all.iter().find(|it| it.id == *question),
            Spot::Practice { .. } => all.iter().find(|it| it.aspect == Aspect::Practices),
            Spot::HandOff { .. } => all.iter().find(|it| it.aspect == Aspect::Integration),
            Spot::Duties { .. } | Spot::Register { .. } | Spot::Overview => None,
        }
    }

    /// Why a finding may stand, until the day to look again has come.
    fn acceptance(&self, finding: &Finding) -> Option<&Acceptance> {
        let today = self.stamp.at.date_naive();
        let organisation = &self.organisation.id;
        let found = checks::accepted(self.workspace, organisation, &finding.id, today);
        found.filter(|(_, due)| !due).map(|(it, _)| it)
    }

    /// The findings that stand, then those that somebody lives with; nothing if there are none.
    pub(super) fn findings(&self) -> Vec<Block> {
        let words = &self.words.findings;
        let open: Vec<_> = self
            .findings
            .iter()
            .filter(|it| self.acceptance(it).is_none())
            .map(|it| {
                let said = it.said();
                let text = vec![
                    Inline::strong(format!("{}. ", said.title)),
                    Inline::plain(said.remedy),
                ];
                vec![Cell::plain(self.severity(it.severity)), Cell::of(text)]
            })
            .collect();
        let accepted: Vec<_> = self
            .findings
            .iter()
            .filter_map(|it| Some((it, self.acceptance(it)?)))
            .map(|(it, why)| self.accepted_row(it, why))
            .collect();
        let mut out = Vec::new();
        if !open.is_empty() {
            let columns = [("severity", Role::Label), ("finding", Role::Text)];
            out.push(heading(2, words.get("head")));
            out.push(self.listed("title", &columns, open));
        }
        if !accepted.is_empty() {
            let columns = [
                ("finding", Role::Text),
                ("reason", Role::Text),
                ("person", Role::Text),
                ("review", Role::Date),
            ];
            out.push(heading(2, words.get("accepted-head")));
            out.push(self.listed("accepted", &columns, accepted));
        }
        out
    }

    fn accepted_row(&self, finding: &Finding, why: &Acceptance) -> Vec<Cell> {
        let control = match why.control.trim() {
            "" => String::new(),
            control => format!(
                " {}",
                self.words.findings.fill("control", &[("control", control)])
            ),
        };
        vec![
            Cell::plain(finding.said().title),
            Cell::plain(format!("{}{control}", why.reason)),
            Cell::plain(why.person.as_str()),
            Cell::plain(super::rows::day(&why.review, self.words)),
        ]
    }

    fn severity(&self, severity: Severity) -> &str {
        self.words.findings.get(match severity {
            Severity::Note => "note",
            Severity::Caution => "caution",
            Severity::Problem => "problem",
        })
    }

    fn listed(&self, title: &str, columns: &[(&str, Role)], rows: Vec<Vec<Cell>>) -> Block {
        list_of(self.words, &self.words.findings, title, columns, rows)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{founded, level_one, read, stamp};
    use super::super::{Options, outline};
    use model::{content, plan};

    /// The worksheet of monitoring after these edits, with `ORG` for the organisation's id.
    fn sheet(edits: &[&str]) -> crate::Report {
        let catalogue = content::catalogue().unwrap();
        let mut workspace = founded(&catalogue, "six", "Org");
        let organisation = workspace.organisations.keys().next().cloned().unwrap();
        for edit in edits {
            let edit = edit.replace("ORG", organisation.as_str());
            let edit = serde_json::from_str(&edit).unwrap();
            plan::plan(&mut workspace, &catalogue, &[edit], &stamp()).unwrap();
        }
        let options = Options {
            services: vec!["monitoring".into()],
            ..Options::default()
        };
        outline(&workspace, &catalogue, &options, &stamp()).remove(0)
    }

    const WORDS: &str = r#"{"edit":"addRow","service":"monitoring","question":"cap.demand","cells":{"work":"Alerts","number":"about 5"}}"#;

    #[test]
    fn a_finding_stands_in_the_sheet_until_it_is_accepted_and_then_among_those() {
        let open = sheet(&[WORDS]);
        let said = read(&open);
        assert!(
            said.contains("“about 5” under “How many” is not a number"),
            "{said}"
        );
        assert!(!said.contains("Accepted findings"));
        let id = said_id(&[WORDS]);
        let accept = format!(
            r#"{{"edit":"acceptFinding","organisation":"ORG","finding":"{id}","texts":{{"reason":"We count in spring","person":"Head of IT","review":"2999-01-31","control":"A tally"}}}}"#
        );
        let accepted = read(&sheet(&[WORDS, &accept]));
        for part in [
            "Accepted findings",
            "We count in spring",
            "Instead: A tally.",
            "31 Jan 2999",
        ] {
            assert!(accepted.contains(part), "{part}: {accepted}");
        }
    }

    fn said_id(edits: &[&str]) -> String {
        let catalogue = content::catalogue().unwrap();
        let mut workspace = founded(&catalogue, "six", "Org");
        let organisation = workspace.organisations.keys().next().cloned().unwrap();
        for edit in edits {
            let edit = serde_json::from_str(edit).unwrap();
            plan::plan(&mut workspace, &catalogue, &[edit], &stamp()).unwrap();
        }
        let today = stamp().at.date_naive();
        let list = model::checks::findings(&workspace, &catalogue, &organisation, today);
        let cell = list.iter().find(|it| it.check.as_str() == "unread-cells");
        cell.unwrap().id.to_string()
    }

    #[test]
    fn duties_have_a_section_as_soon_as_there_is_one() {
        assert!(!level_one(&sheet(&[])).contains(&"Duties"));
        let subject = {
            let catalogue = content::catalogue().unwrap();
            catalogue.activities[0].id.to_string()
        };
        let duty = format!(
            r#"{{"edit":"setDuty","service":"monitoring","subject":"{subject}","role":"security-analyst","letter":"accountable-and-responsible"}}"#
        );
        let report = sheet(&[&duty]);
        assert!(level_one(&report).contains(&"Duties"));
        let said = read(&report);
        assert!(
            said.contains("Security Analyst") && said.contains("A/R"),
            "{said}"
        );
        assert!(
            !said.contains("Security Technician"),
            "roles without a duty are left out"
        );
    }
}
