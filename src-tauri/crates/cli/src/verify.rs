//! Checks of a workspace file, which change nothing.

use std::fmt::Write;
use std::path::PathBuf;

use app::Verification;
use clap::Args;
use serde_json::json;

use crate::command::Order;
use crate::ending::{Ending, Failure};
use crate::output;

/// Checks a file.
#[derive(Args)]
pub(crate) struct Verify {
    /// The workspace
    file: PathBuf,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

impl Order for Verify {
    fn run(self) -> Ending {
        let found = app::verify(&self.file)?;
        if self.json {
            output::say_json(&json!({ "sound": found.is_sound(), "found": found }))?;
        } else {
            output::say(&in_words(&found))?;
        }
        if found.is_sound() {
            return Ok(());
        }
        let faults: usize = found.checks.iter().map(|it| it.faults.len()).sum();
        Err(Failure::no(format!(
            "“{}” is not sound ({faults} fault(s)). Work on an earlier copy, and keep this file for someone who can rescue its texts.",
            self.file.display()
        )))
    }
}

fn in_words(found: &Verification) -> String {
    let mut text = format!(
        "Schema {}, revision {}, {} records, {} steps\n",
        found.schema, found.revision, found.records, found.steps
    );
    for checked in &found.checks {
        let name = serde_json::to_value(checked.check).unwrap_or_default();
        let name = name.as_str().unwrap_or_default();
        if checked.faults.is_empty() {
            let _ = writeln!(text, "{name}: sound");
        }
        for fault in &checked.faults {
            let _ = writeln!(text, "{name}: {fault}");
        }
    }
    text
}
