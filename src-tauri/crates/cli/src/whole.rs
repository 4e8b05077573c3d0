//! Whole workspaces: made, written out as a dump, made from one.

use std::path::PathBuf;

use app::begin::Start;
use app::{OpenWorkspace, catalogues, stamps};
use clap::Args;
use model::dump::Dump;

use crate::command::Order;
use crate::ending::Ending;
use crate::output;

/// Makes a workspace.
#[derive(Args)]
pub(crate) struct New {
    /// The file to make; it must not be there yet
    file: PathBuf,
    /// What to start from: six, sixteen, or the path of an own catalogue
    #[arg(long, default_value = "six", conflicts_with = "example")]
    catalogue: String,
    /// The name of the organisation; without it, the name of the file or of the example
    #[arg(long)]
    organisation: Option<String>,
    /// Start from a shipped example instead (see `catalogue list`)
    #[arg(long)]
    example: Option<String>,
}

impl Order for New {
    fn run(self) -> Ending {
        let start = match self.example {
            Some(name) => Start::Example(name),
            None => Start::parse(&self.catalogue, &*catalogues::shipped()?),
        };
        let named = matches!(start, Start::Example(_) | Start::Template(_));
        let stem = || {
            let stem = self.file.file_stem().unwrap_or_default();
            stem.to_string_lossy().into_owned()
        };
        let name = match self.organisation {
            Some(name) => name,
            None if named => String::new(),
            None => stem(),
        };
        let stamp = stamps::now("");
        let open = OpenWorkspace::create(&self.file, &start, &name, &stamp)?;
        output::tell(&format!(
            "Made “{}” with {} services.",
            self.file.display(),
            open.workspace().services.len()
        ));
        Ok(())
    }
}

/// Writes a workspace out.
#[derive(Args)]
pub(crate) struct DumpOut {
    /// The workspace
    file: PathBuf,
}

impl Order for DumpOut {
    fn run(self) -> Ending {
        let open = OpenWorkspace::look(&self.file)?;
        output::say_json(&open.dump()?)
    }
}

/// Makes a workspace from a dump.
#[derive(Args)]
pub(crate) struct LoadIn {
    /// The file to make; it must not be there yet
    file: PathBuf,
    /// The dump; “-” reads it from stdin
    dump: PathBuf,
}

impl Order for LoadIn {
    fn run(self) -> Ending {
        let dump: Dump = output::value_of(&self.dump, "a dump of a workspace", "dump")?;
        let open = OpenWorkspace::load(&self.file, &dump)?;
        output::tell(&format!(
            "Made “{}” with {} records.",
            self.file.display(),
            open.workspace().records().len()
        ));
        Ok(())
    }
}
