//! Steps of a workspace: taken back, done again, listed.

use std::fmt::Write;
use std::path::PathBuf;

use app::HistoryFilter;
use app::open_workspace::Receipt;
use app::{Fault, OpenWorkspace, stamps, views};
use clap::Args;
use model::Stamp;
use model::ids::{QuestionId, ServiceId};

use crate::command::Order;
use crate::ending::{Ending, Failure};
use crate::output;

/// Takes the newest step back.
#[derive(Args)]
pub(crate) struct Undo {
    #[command(flatten)]
    turn: Turn,
}

/// Does a step again.
#[derive(Args)]
pub(crate) struct Redo {
    #[command(flatten)]
    turn: Turn,
}

/// What undo and redo take.
#[derive(Args)]
struct Turn {
    /// The workspace
    file: PathBuf,
    /// Who does it, for the history
    #[arg(long, default_value = "")]
    author: String,
}

impl Order for Undo {
    fn run(self) -> Ending {
        let none =
            "There is no step to take back: the workspace is as it was made. Nothing was changed.";
        self.turn.run(OpenWorkspace::undo, none)
    }
}

impl Order for Redo {
    fn run(self) -> Ending {
        let none = "There is no undone step to do again. Nothing was changed.";
        self.turn.run(OpenWorkspace::redo, none)
    }
}

impl Turn {
    fn run(
        self,
        turn: fn(&mut OpenWorkspace, &Stamp) -> Result<Option<Receipt>, Fault>,
        none: &str,
    ) -> Ending {
        let mut open = OpenWorkspace::open(&self.file)?;
        let receipt = turn(&mut open, &stamps::now(&self.author))?;
        let receipt = receipt.ok_or_else(|| Failure::no(none))?;
        let place = views::in_words(&open, &receipt.place);
        let place = if place.is_empty() {
            String::new()
        } else {
            format!(" in {place}")
        };
        let revision = open.file().revision();
        output::tell(&format!(
            "Done{place}; the workspace is at revision {revision}."
        ));
        Ok(())
    }
}

/// Lists the steps.
#[derive(Args)]
pub(crate) struct History {
    /// The workspace
    file: PathBuf,
    /// Only steps in this service (its id)
    #[arg(long)]
    service: Option<String>,
    /// Only changes of this question (its id)
    #[arg(long)]
    question: Option<String>,
    /// At most so many steps
    #[arg(long)]
    limit: Option<u32>,
    /// Write JSON, with every change
    #[arg(long)]
    json: bool,
}

impl Order for History {
    fn run(self) -> Ending {
        let open = OpenWorkspace::look(&self.file)?;
        let filter = HistoryFilter {
            service: self.service.map(ServiceId::from),
            question: self.question.map(QuestionId::from),
            limit: self.limit,
            ..HistoryFilter::default()
        };
        let steps = open.history(&filter)?;
        if self.json {
            return output::say_json(&steps);
        }
        let mut text = String::new();
        for step in &steps {
            let place = views::in_words(&open, &step.place);
            let (at, changes) = (views::time(step.at), step.changes.len());
            let _ = writeln!(
                text,
                "{}\t{at}\t{}\t{}\t{place}\t{changes} change(s)",
                step.revision, step.author, step.verb
            );
        }
        output::say(&text)
    }
}
