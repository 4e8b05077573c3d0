//! Two states of the workspace side by side, in words.

use std::fmt::Write;

use model::Change;
use model::compare::{ServiceCompared, Standing, compare};
use model::{Record, Stamp};
use serde::{Deserialize, Serialize};

use super::combining::ShortFinding;
use super::history::in_words;
use super::{said, time};
use crate::OpenWorkspace;
use crate::fault::Fault;
use crate::states::Against;

/// What to compare with.
#[derive(Clone, Debug, Deserialize, ts_rs::TS)]
pub struct ComparedAsk {
    against: Against,
}

impl ComparedAsk {
    /// A wish to compare with this.
    #[must_use]
    pub fn with(against: Against) -> Self {
        Self { against }
    }
}

/// An earlier state against the present one.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct ComparedView {
    /// When the earlier state was so.
    before: String,
    services: Vec<StandingView>,
    appeared: Vec<ShortFinding>,
    vanished: Vec<ShortFinding>,
    changes: Vec<DifferenceView>,
    /// How many changes there are in all; only the first are listed.
    total: usize,
}

/// A service before and after; empty where it was not there.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct StandingView {
    name: String,
    answered: [String; 2],
    basic: [String; 2],
    advanced: [String; 2],
    written: [String; 2],
    hold: [String; 2],
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct DifferenceView {
    place: String,
    before: String,
    after: String,
}

impl ComparedView {
    /// The comparison as lines of text.
    #[must_use]
    pub fn in_words(&self) -> String {
        let mut text = format!("{} change(s) since {}\n", self.total, self.before);
        for it in &self.services {
            let [before, after] = &it.answered;
            let [basic, now] = &it.basic;
            let _ = writeln!(
                text,
                "{}: answered {before} → {after}, basic practices {basic} → {now}",
                it.name
            );
        }
        for (sign, list) in [("+", &self.appeared), ("-", &self.vanished)] {
            for it in list {
                let _ = writeln!(text, "{sign} {}", it.title());
            }
        }
        for it in &self.changes {
            let _ = writeln!(text, "{}: “{}” → “{}”", it.place, it.before, it.after);
        }
        text
    }
}

/// More changes than this are counted and not listed.
const SHOWN: usize = 500;

/// An earlier state against the present one.
///
/// # Errors
/// When the earlier state cannot be read.
pub fn compared(
    open: &OpenWorkspace,
    ask: &ComparedAsk,
    stamp: &Stamp,
) -> Result<ComparedView, Fault> {
    let state = open.state(&ask.against)?;
    let sides = (&state.workspace, open.workspace());
    let today = stamp.at.date_naive();
    let found = compare(sides, open.catalogue(), &open.organisation(), today);
    let changes = found.changes.iter().take(SHOWN);
    Ok(ComparedView {
        before: time(state.at),
        services: found.services.iter().map(standing).collect(),
        appeared: found.appeared.iter().map(ShortFinding::of).collect(),
        vanished: found.vanished.iter().map(ShortFinding::of).collect(),
        changes: changes.map(|it| difference(open, it)).collect(),
        total: found.changes.len(),
    })
}

fn standing(it: &ServiceCompared) -> StandingView {
    let both = |of: &dyn Fn(&Standing) -> String| {
        [it.before, it.after].map(|side| side.as_ref().map(of).unwrap_or_default())
    };
    StandingView {
        name: it.name.clone(),
        answered: both(&|it| format!("{} of {}", it.progress.done, it.progress.of)),
        basic: both(&|it| format!("{} of {}", it.basic.in_place, it.basic.of)),
        advanced: both(&|it| format!("{} of {}", it.advanced.in_place, it.advanced.of)),
        written: both(&|it| it.written.map_or_else(String::new, |it| it.to_string())),
        hold: both(&|it| format!("{} of {}", it.hold, it.promises)),
    }
}

fn difference(open: &OpenWorkspace, change: &Change) -> DifferenceView {
    let text = |it: Option<&Record>| it.map(said::record).unwrap_or_default();
    let place = change.key().map(|it| in_words(open, &it.place()));
    let place = place.filter(|it| !it.is_empty());
    DifferenceView {
        // A service that is gone has the name that it had.
        place: place.unwrap_or_else(|| match change.before() {
            Some(Record::Service(gone)) => gone.name.clone(),
            _ => String::new(),
        }),
        before: text(change.before()),
        after: text(change.after()),
    }
}
