//! What does not fit together in a workspace.

use std::fmt::Write;
use std::path::PathBuf;

use app::views::{FindingView, FindingsAsk, findings};
use app::{OpenWorkspace, stamps};
use clap::{Args, ValueEnum};
use model::checks::Severity;

use crate::command::Order;
use crate::ending::{Ending, Failure};
use crate::output;

/// Checks what was answered.
#[derive(Args)]
pub(crate) struct Check {
    /// The workspace
    file: PathBuf,
    /// Write JSON
    #[arg(long)]
    json: bool,
    /// End with 1 if something this grave, or graver, is neither mended nor accepted
    #[arg(long, value_name = "SEVERITY")]
    fail_on: Option<FailOn>,
}

#[derive(Clone, Copy, ValueEnum)]
enum FailOn {
    Note,
    Caution,
    Problem,
}

impl FailOn {
    fn least(self) -> Severity {
        match self {
            Self::Note => Severity::Note,
            Self::Caution => Severity::Caution,
            Self::Problem => Severity::Problem,
        }
    }
}

impl Order for Check {
    fn run(self) -> Ending {
        let open = OpenWorkspace::look(&self.file)?;
        let ask = FindingsAsk {
            everywhere: true,
            ..FindingsAsk::default()
        };
        let found = findings(&open, &ask, &stamps::now(""));
        if self.json {
            output::say_json(&found)?;
        } else {
            output::say(&in_words(&found.findings))?;
        }
        let Some(least) = self.fail_on.map(FailOn::least) else {
            return Ok(());
        };
        let left = found.findings.iter().filter(|it| stands(it, least)).count();
        if left == 0 {
            return Ok(());
        }
        Err(Failure::no(format!(
            "{left} finding(s) stand in the way. Mend them, or accept them with a reason and a day to look again."
        )))
    }
}

/// Whether a finding is this grave and nobody lives with it.
fn stands(finding: &FindingView, least: Severity) -> bool {
    finding.severity >= least && finding.accepted.as_ref().is_none_or(|it| it.due)
}

fn in_words(findings: &[FindingView]) -> String {
    if findings.is_empty() {
        return "Nothing that does not fit together.\n".to_owned();
    }
    let mut text = String::new();
    for finding in findings {
        let severity = match finding.severity {
            Severity::Problem => "problem",
            Severity::Caution => "caution",
            Severity::Note => "note",
        };
        let whose = finding.organisation.as_ref();
        let whose = whose.map_or_else(String::new, |it| format!("{it}: "));
        let _ = writeln!(text, "{severity}: {whose}{}", finding.title);
        let _ = writeln!(text, "    {} {}", finding.why, finding.remedy);
        if let Some(it) = &finding.accepted {
            let due = if it.due { ", which has come" } else { "" };
            let _ = writeln!(
                text,
                "    accepted by {} until {}{due}: {}",
                it.person, it.review, it.reason
            );
        }
        let _ = writeln!(text, "    {}", finding.id);
    }
    text
}
