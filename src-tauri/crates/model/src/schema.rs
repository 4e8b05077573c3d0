//! What the JSON and TOML that go in and out look like, as JSON Schema for editors and scripts.

use schemars::schema_for;
use serde_json::Value;

use crate::catalogue::CatalogueFile;
use crate::dump::Dump;
use crate::edit::Edit;

/// What can be described.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schema {
    /// A list of edits.
    Edits,
    /// A workspace as a dump.
    Dump,
    /// A file of a catalogue.
    Catalogue,
}

/// The JSON Schema of it.
#[must_use]
pub fn schema(of: Schema) -> Value {
    match of {
        Schema::Edits => schema_for!(Vec<Edit>),
        Schema::Dump => schema_for!(Dump),
        Schema::Catalogue => schema_for!(CatalogueFile),
    }
    .to_value()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemas_name_what_goes_in_and_out() {
        for (of, place, expected) in [
            (Schema::Edits, "/items/$ref", "#/$defs/Edit"),
            (Schema::Edits, "/type", "array"),
            (
                Schema::Dump,
                "/properties/records/items/$ref",
                "#/$defs/Record",
            ),
            (
                Schema::Catalogue,
                "/properties/hand-off/items/$ref",
                "#/$defs/Edge",
            ),
            (
                Schema::Catalogue,
                "/$defs/Question/properties/example-small/anyOf/0/$ref",
                "#/$defs/Example",
            ),
        ] {
            let schema = schema(of);
            let found = schema.pointer(place).and_then(Value::as_str);
            assert_eq!(found, Some(expected), "{of:?} {place}");
        }
    }
}
