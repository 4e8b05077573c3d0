//! Edits from a file or from stdin, in the form of the wire.

use std::path::PathBuf;

use app::{Fault, OpenWorkspace, stamps};
use clap::Args;
use model::Edit;

use crate::command::Order;
use crate::ending::Ending;
use crate::output;

/// Carries out a list of edits.
#[derive(Args)]
pub(crate) struct Apply {
    /// The workspace
    file: PathBuf,
    /// The edits, a JSON list; “-” reads it from stdin
    edits: PathBuf,
    /// Who makes them, for the history
    #[arg(long, default_value = "")]
    author: String,
}

impl Order for Apply {
    fn run(self) -> Ending {
        let edits: Vec<Edit> = output::value_of(&self.edits, "a list of edits", "edits")?;
        if edits.is_empty() {
            return Err(Fault::refused("The list of edits is empty. Put one in.").into());
        }
        let mut open = OpenWorkspace::open(&self.file)?;
        open.apply_apart(&edits, &stamps::now(&self.author))?;
        output::tell(&format!(
            "Carried out {} edit(s); the workspace is at revision {}.",
            edits.len(),
            open.file().revision()
        ));
        Ok(())
    }
}
