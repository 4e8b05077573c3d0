//! Tests on temporary files: a small workspace, and steps to write into it.

mod damage;
mod disk;
mod foreign;
mod history;
mod kinds;
mod older;
mod steps;
mod texts;
mod whole;

use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};
use model::change::Place;
use model::records::{Answer, Organisation, Service};
use model::value::{State, Value};
use model::{Change, Record, Stamp, Step, Workspace};
use tempfile::TempDir;

use crate::{File, StoreError, Written};

/// A workspace on the disk, its value in memory, and a clock that a test can move.
struct Desk {
    folder: TempDir,
    file: File,
    workspace: Workspace,
    seconds: i64,
}

fn service() -> Record {
    Record::Service(Service {
        id: "monitoring".into(),
        organisation: "org".into(),
        position: "80".into(),
        taken_from: "monitoring".into(),
        name: "Monitoring".into(),
    })
}

fn organisation() -> Record {
    Record::Organisation(Organisation {
        id: "org".into(),
        position: "80".into(),
        name: "Aldermoor Water".into(),
        catalogue: "six".into(),
        ..Organisation::default()
    })
}

fn answer(question: &str, text: &str) -> Record {
    Record::Answer(Answer {
        service: "monitoring".into(),
        question: question.into(),
        organisation: "org".into(),
        value: Value::Text { text: text.into() },
        state: State::Answered,
        note: String::new(),
        confidence: Some(4),
    })
}

fn first_step() -> Step {
    Step {
        changes: vec![Change::added(service()), Change::added(organisation())],
        verb: "new".into(),
        place: Place::default(),
    }
}

fn stamp(seconds: i64) -> Stamp {
    let start: DateTime<Utc> = "2026-11-24T09:00:00.250Z".parse().unwrap();
    Stamp {
        at: start + TimeDelta::seconds(seconds),
        author: "Lead facilitator".into(),
        seed: seconds.to_string(),
    }
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.charrette");
        let (file, workspace) = File::create(&path, &first_step(), &stamp(0)).unwrap();
        Self {
            folder,
            file,
            workspace,
            seconds: 0,
        }
    }

    fn path(&self) -> PathBuf {
        self.file.path().to_owned()
    }

    fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn step(&self, question: &str, text: Option<&str>) -> Step {
        let key = answer(question, "").key();
        let after = text.map(|text| answer(question, text));
        let change = Change::between(self.workspace.get(&key), after);
        Step {
            changes: change.into_iter().collect(),
            verb: "recordAnswer".into(),
            place: key.place(),
        }
    }

    /// Types a text into an answer, ten seconds after what was done last.
    fn types(&mut self, question: &str, text: &str, joins: bool) -> Written {
        self.tries(question, Some(text), joins).unwrap()
    }

    fn tries(
        &mut self,
        question: &str,
        text: Option<&str>,
        joins: bool,
    ) -> Result<Written, StoreError> {
        self.seconds += 10;
        let step = self.step(question, text);
        let written = self.file.commit(&step, &stamp(self.seconds), joins)?;
        self.workspace.absorb(&step.changes);
        Ok(written)
    }

    fn undo(&mut self) -> bool {
        let Some(step) = self.file.undo_step().unwrap() else {
            return false;
        };
        let done = self.file.commit_undo(&step, &stamp(self.seconds)).unwrap();
        self.workspace.absorb(&done.changes);
        true
    }

    fn redo(&mut self) -> bool {
        let Some(step) = self.file.redo_step().unwrap() else {
            return false;
        };
        let done = self.file.commit_redo(&step, &stamp(self.seconds)).unwrap();
        self.workspace.absorb(&done.changes);
        true
    }

    fn text(&self, question: &str) -> String {
        match self
            .workspace
            .answer(&"monitoring".into(), &question.into())
        {
            Some(Answer {
                value: Value::Text { text },
                ..
            }) => text.clone(),
            _ => String::new(),
        }
    }

    /// Closes the file, opens it again, and finds the same in it.
    fn reopened(self) -> Self {
        let path = self.path();
        drop(self.file);
        let (file, workspace) = File::open(&path).unwrap();
        assert_eq!(workspace, self.workspace);
        Self {
            file,
            workspace,
            ..self
        }
    }

    /// Closes the file and leaves it in the folder.
    fn closed(self) -> (TempDir, PathBuf) {
        let path = self.path();
        drop(self.file);
        (self.folder, path)
    }
}
