//! What the tests of checks stand on: a small organisation that a test fills, and what one check
//! finds in it.

use chrono::NaiveDate;

use super::{Check, Finding, Survey};
use crate::catalogue::Catalogue;
use crate::edit::Edit;
use crate::example::Example;
use crate::ids::{OrganisationId, ServiceId};
use crate::plan::{found, plan};
use crate::stamp::Stamp;
use crate::workspace::Workspace;

/// An organisation with the services of a set, untouched.
pub(crate) struct Stage {
    pub(crate) workspace: Workspace,
    pub(crate) catalogue: Catalogue,
    pub(crate) organisation: OrganisationId,
    done: u32,
}

impl Stage {
    /// An organisation that takes all services of a set.
    pub(crate) fn of(set: &str) -> Self {
        let catalogue = crate::content::catalogue().unwrap();
        let step = found(&catalogue, &set.into(), "Org", None, &stamp(0)).unwrap();
        let mut workspace = Workspace::default();
        workspace.absorb(&step.changes);
        let organisation = workspace.organisations.keys().next().unwrap().clone();
        Self {
            workspace,
            catalogue,
            organisation,
            done: 0,
        }
    }

    /// An organisation that a shipped example fills.
    pub(crate) fn example(name: &str) -> Self {
        let sources = crate::content::sources(&format!("examples/{name}"));
        let example = Example::read(&sources).unwrap();
        let stage = Self::of(example.begins_with().unwrap().1.as_str());
        let edits = example.edits(&stage.workspace, &stage.catalogue, &stage.organisation);
        let stage = stage.all(&edits.unwrap());
        let mut rest = example.own_choices(&stage.workspace);
        rest.extend(example.duties(&stage.workspace, &stage.catalogue).unwrap());
        stage.all(&rest)
    }

    /// Does edits, each as its JSON, with `ORG` for the organisation's id.
    pub(crate) fn does(mut self, edits: &[&str]) -> Self {
        let edits: Vec<Edit> = edits
            .iter()
            .map(|it| serde_json::from_str(&it.replace("ORG", self.organisation.as_str())).unwrap())
            .collect();
        self.done += 1;
        plan(
            &mut self.workspace,
            &self.catalogue,
            &edits,
            &stamp(self.done),
        )
        .unwrap();
        self
    }

    /// Does edits as one step.
    pub(crate) fn all(mut self, edits: &[Edit]) -> Self {
        self.done += 1;
        let stamp = stamp(self.done);
        plan(&mut self.workspace, &self.catalogue, edits, &stamp).unwrap();
        self
    }

    /// Adds a line to a table, its cells as `column=text` apart by ` | `.
    pub(crate) fn row(mut self, service: &str, question: &str, cells: &str) -> Self {
        let edit = Edit::AddRow {
            service: service.into(),
            question: question.into(),
            cells: cells_of(cells),
            after: None,
        };
        self.done += 1;
        plan(
            &mut self.workspace,
            &self.catalogue,
            &[edit],
            &stamp(self.done),
        )
        .unwrap();
        self
    }

    /// Adds a line to a register.
    pub(crate) fn entry(mut self, register: &str, cells: &str) -> Self {
        let edit = Edit::AddEntry {
            organisation: self.organisation.clone(),
            register: register.into(),
            cells: cells_of(cells),
        };
        self.done += 1;
        plan(
            &mut self.workspace,
            &self.catalogue,
            &[edit],
            &stamp(self.done),
        )
        .unwrap();
        self
    }

    /// Says what a role does about a feature or a step.
    pub(crate) fn duty(self, service: &str, subject: &str, role: &str, letter: &str) -> Self {
        let edit = format!(
            r#"{{"edit":"setDuty","service":"{service}","subject":"{subject}","role":"{role}","letter":"{letter}"}}"#
        );
        self.does(&[&edit])
    }

    /// Says, as one service, whether a hand-off of the catalogue holds.
    pub(crate) fn settle(self, service: &str, edge: &str, says: &str) -> Self {
        let edit = format!(
            r#"{{"edit":"settleHandOff","service":"{service}","handOff":"ORG.{edge}","says":"{says}"}}"#
        );
        self.does(&[&edit])
    }

    /// Chooses when a practice is to be done.
    pub(crate) fn choose(self, service: &str, practice: &str, choice: &str) -> Self {
        let edit = format!(
            r#"{{"edit":"choosePractice","service":"{service}","practice":"{practice}","choice":"{choice}"}}"#
        );
        self.does(&[&edit])
    }

    /// The steps that every flow starts with.
    pub(crate) fn steps(&self) -> Vec<String> {
        let steps = self.catalogue.activities.iter();
        steps.map(|it| it.id.to_string()).collect()
    }

    /// Keeps only some services, as edits would.
    pub(crate) fn only(mut self, services: &[&str]) -> Self {
        let others: Vec<ServiceId> = self
            .workspace
            .services
            .keys()
            .filter(|it| !services.contains(&it.as_str()))
            .cloned()
            .collect();
        for service in others {
            self.done += 1;
            let edit = Edit::RemoveService { service };
            plan(
                &mut self.workspace,
                &self.catalogue,
                &[edit],
                &stamp(self.done),
            )
            .unwrap();
        }
        self
    }

    /// As the checks look at it.
    pub(crate) fn survey(&self) -> Survey<'_> {
        Survey::of_one(&self.workspace, &self.catalogue, &self.organisation)
    }

    /// What a check finds, on 24 November 2026.
    pub(crate) fn finds(&self, check: &Check) -> Vec<Finding> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let checks = std::slice::from_ref(check);
        let survey = self.survey();
        let list = survey.findings_by(checks, &self.organisation, today);
        for finding in &list {
            let said = finding.said();
            for sentence in [said.title, said.why, said.remedy] {
                assert!(
                    !sentence.contains("  ") && !sentence.contains(['{', '}']),
                    "{sentence}"
                );
            }
            names_are_given(finding);
        }
        list
    }

    /// The titles of what a check finds.
    pub(crate) fn says(&self, check: &Check) -> Vec<String> {
        self.finds(check).iter().map(|it| it.said().title).collect()
    }
}

/// Every name in braces of the check's sentences is a word of the finding.
fn names_are_given(finding: &Finding) {
    let wording = &super::wordings()[finding.check.as_str()];
    for sentence in [&wording.title, &wording.why, &wording.remedy] {
        for name in sentence
            .split('{')
            .skip(1)
            .filter_map(|it| it.split('}').next())
        {
            assert!(
                finding.words.contains_key(name),
                "{}: {name}",
                finding.check
            );
        }
    }
}

fn cells_of(text: &str) -> crate::records::Cells {
    text.split('|')
        .map(|it| it.split_once('=').unwrap())
        .map(|(column, text)| (column.trim().into(), text.trim().to_owned()))
        .collect()
}

fn stamp(seed: u32) -> Stamp {
    Stamp {
        at: chrono::DateTime::UNIX_EPOCH,
        author: String::new(),
        seed: seed.to_string(),
    }
}
