//! What comes in from other files: so far, organisations of other workspaces.

use std::path::PathBuf;

use app::{OpenWorkspace, organisations, stamps};
use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::command::Order;
use crate::ending::Ending;
use crate::output;

/// Brings organisations of other workspaces in.
#[derive(Args)]
pub(crate) struct Import {
    /// The workspace
    file: PathBuf,
    /// The workspaces whose organisations come in; they are only read
    #[arg(required = true)]
    sources: Vec<PathBuf>,
    /// As what the sources come in
    #[arg(long = "as", value_name = "KIND", default_value = "organisation")]
    kind: Kind,
    /// Say what would come in and change nothing
    #[arg(long)]
    dry_run: bool,
    /// Write JSON
    #[arg(long)]
    json: bool,
    /// Who does it, for the history
    #[arg(long, default_value = "")]
    author: String,
}

#[derive(Clone, Copy, ValueEnum)]
enum Kind {
    Organisation,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Told<'a> {
    organisations: &'a [String],
    services: usize,
    dry_run: bool,
}

impl Order for Import {
    fn run(self) -> Ending {
        let Kind::Organisation = self.kind;
        let mut open = if self.dry_run {
            OpenWorkspace::look(&self.file)?
        } else {
            OpenWorkspace::open(&self.file)?
        };
        let incoming = organisations::read(&open, &self.sources, &mut |_, _| true)?;
        let (names, services) = (incoming.names.clone(), incoming.services);
        if !self.dry_run {
            open.bring_in(incoming, &stamps::now(&self.author))?;
        }
        if self.json {
            return output::say_json(&Told {
                organisations: &names,
                services,
                dry_run: self.dry_run,
            });
        }
        let done = if self.dry_run {
            "Would bring"
        } else {
            "Brought"
        };
        output::tell(&format!(
            "{done} in {} organisation(s) with {services} services: {}.",
            names.len(),
            names.join(", ")
        ));
        Ok(())
    }
}
