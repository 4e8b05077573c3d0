//! Fields: page numbers, counters, references. Each is written with the value it shows until a
//! program brings it up to date.

use docx_rs::{FieldCharType, InstrText, Run};

/// The runs of a field.
pub(super) fn field(instruction: &str, shown: &str, style: Option<&str>) -> Vec<Run> {
    let run = || style.map_or_else(Run::new, |style| Run::new().style(style));
    vec![
        run().add_field_char(FieldCharType::Begin, false),
        run().add_instr_text(InstrText::Unsupported(instruction.to_owned())),
        run().add_field_char(FieldCharType::Separate, false),
        run().add_text(shown),
        run().add_field_char(FieldCharType::End, false),
    ]
}
