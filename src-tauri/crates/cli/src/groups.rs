//! Groups that work on copies: a copy handed out, copies brought back.

use std::fmt::Write;
use std::path::PathBuf;

use app::groups::{self, Bringing, HandOut};
use app::views::{BringBackView, bring_back_view};
use app::{OpenWorkspace, stamps};
use clap::{Args, ValueEnum};
use model::merge::Keep;

use crate::command::Order;
use crate::ending::{Ending, Failure};
use crate::output;

/// Makes the copy of a group.
#[derive(Args)]
pub(crate) struct HandingOut {
    /// The workspace
    file: PathBuf,
    /// What the group is called
    #[arg(long)]
    group: String,
    /// A service that the group may work on (its id); the others can be read in its copy
    #[arg(long, required = true)]
    service: Vec<String>,
    /// The copy to make; it must not be there yet
    #[arg(long)]
    out: PathBuf,
    /// Who hands it out, for the history
    #[arg(long, default_value = "")]
    author: String,
}

impl Order for HandingOut {
    fn run(self) -> Ending {
        let mut open = OpenWorkspace::open(&self.file)?;
        let services: Vec<_> = self.service.iter().map(|it| it.as_str().into()).collect();
        let mut known = services
            .iter()
            .filter_map(|it| open.workspace().services.get(it));
        let organisation = known.next().map(|it| it.organisation.clone());
        let wish = HandOut {
            organisation: organisation.unwrap_or_else(|| open.organisation()),
            name: self.group.clone(),
            services,
            path: self.out.clone(),
            replace: false,
        };
        groups::hand_out(&mut open, &wish, &stamps::now(&self.author))?;
        output::tell(&format!(
            "Handed {} service(s) to “{}” in “{}”; the workspace is at revision {}.",
            wish.services.len(),
            self.group,
            self.out.display(),
            open.file().revision()
        ));
        Ok(())
    }
}

/// Brings copies back.
#[derive(Args)]
pub(crate) struct Merging {
    /// The workspace
    file: PathBuf,
    /// The copies; they are only read
    #[arg(required = true)]
    copies: Vec<PathBuf>,
    /// What to keep where both sides changed the same thing
    #[arg(long, value_enum, default_value = "stop")]
    on_conflict: OnConflict,
    /// Only say what would happen
    #[arg(long)]
    dry_run: bool,
    /// Write JSON
    #[arg(long)]
    json: bool,
    /// Who brings them back, for the history
    #[arg(long, default_value = "")]
    author: String,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum OnConflict {
    Stop,
    Ours,
    Theirs,
    Both,
}

impl OnConflict {
    fn keep(self) -> Option<Keep> {
        match self {
            Self::Stop => None,
            Self::Ours => Some(Keep::Ours),
            Self::Theirs => Some(Keep::Theirs),
            Self::Both => Some(Keep::Both),
        }
    }
}

impl Order for Merging {
    fn run(self) -> Ending {
        let mut open = if self.dry_run {
            OpenWorkspace::look(&self.file)?
        } else {
            OpenWorkspace::open(&self.file)?
        };
        let wish = Bringing {
            copies: self.copies.clone(),
            otherwise: self.on_conflict.keep(),
            ..Bringing::default()
        };
        let stamp = stamps::now(&self.author);
        let view = bring_back_view(&open, &wish, &stamp)?;
        if self.json {
            output::say_json(&view)?;
        } else {
            output::say(&in_words(&view))?;
        }
        if view.left > 0 {
            return Err(left(&view));
        }
        if self.dry_run || view.copies.iter().all(|it| it.steps == 0) {
            return Ok(());
        }
        groups::bring_back(&mut open, &wish, None, &stamp)?;
        output::tell(&format!(
            "Merged; the workspace is at revision {}.",
            open.file().revision()
        ));
        Ok(())
    }
}

fn left(view: &BringBackView) -> Failure {
    if let Some(advice) = view.copies.iter().find_map(|it| it.advice()) {
        return Failure::no(advice);
    }
    Failure::no(format!(
        "{} conflict(s) are left and nothing was merged. Bring the copies back in the window, or say with --on-conflict what to keep.",
        view.left
    ))
}

fn in_words(view: &BringBackView) -> String {
    let mut text = String::new();
    for copy in &view.copies {
        if copy.steps == 0 {
            let _ = writeln!(text, "{}: nothing new", copy.name);
            continue;
        }
        let _ = writeln!(
            text,
            "{}: {} change(s) join, {} conflict(s), {} left",
            copy.name,
            copy.joins.len(),
            copy.conflicts.len(),
            copy.left
        );
        for conflict in &copy.conflicts {
            let _ = writeln!(text, "    {}", conflict.in_one_line());
        }
    }
    text
}
