//! Earlier states of a workspace: listed, and written into a file of their own.

use std::fmt::Write;
use std::path::PathBuf;

use app::OpenWorkspace;
use clap::Args;

use crate::command::Order;
use crate::ending::Ending;
use crate::output;

/// Lists the states to compare with and to return to.
#[derive(Args)]
pub(crate) struct Snapshots {
    /// The workspace
    file: PathBuf,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

impl Order for Snapshots {
    fn run(self) -> Ending {
        let open = OpenWorkspace::look(&self.file)?;
        let list = open.snapshots()?;
        if self.json {
            return output::say_json(&list);
        }
        let mut text = String::new();
        for it in &list {
            let _ = writeln!(
                text,
                "{}\t{}\t{}\t{}",
                it.revision, it.at, it.author, it.until
            );
        }
        output::say(&text)
    }
}

/// Writes an earlier state into a new file.
#[derive(Args)]
pub(crate) struct Restore {
    /// The workspace; it is only read
    file: PathBuf,
    /// The number of the state, from `snapshots`
    snapshot: u32,
    /// The file to make; it must not be there yet
    #[arg(long)]
    out: PathBuf,
}

impl Order for Restore {
    fn run(self) -> Ending {
        let open = OpenWorkspace::look(&self.file)?;
        open.restore_to(self.snapshot, &self.out)?;
        output::tell(&format!(
            "Wrote the state {} into “{}”.",
            self.snapshot,
            self.out.display()
        ));
        Ok(())
    }
}
