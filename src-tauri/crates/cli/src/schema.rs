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
}

impl Order for SchemaOf {
    fn run(self) -> Ending {
        output::say_json(&schema(match self.of {
            Described::Edits => Schema::Edits,
            Described::Dump => Schema::Dump,
            Described::Catalogue => Schema::Catalogue,
        }))
    }
}
