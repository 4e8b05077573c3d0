//! The JSON Schema of what goes in and out.

use clap::{Args, ValueEnum};
use model::schema::{Schema, schema};

use crate::command::Order;
use crate::ending::Ending;
use crate::output;

/// Writes a schema.
#[derive(Args)]
pub(crate) struct SchemaOf {
    /// What to describe
    of: Described,
}

#[derive(Clone, Copy, ValueEnum)]
enum Described {
    /// A list of edits
    Edits,
    /// A workspace as a dump
    Dump,
    /// A file of a catalogue
    Catalogue,
    /// What `check --json` writes
    Findings,
}

impl Order for SchemaOf {
    fn run(self) -> Ending {
        let described = match self.of {
            Described::Edits => schema(Schema::Edits),
            Described::Dump => schema(Schema::Dump),
            Described::Catalogue => schema(Schema::Catalogue),
            Described::Findings => app::views::findings_schema(),
        };
        output::say_json(&described)
    }
}
