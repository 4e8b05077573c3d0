//! JSON: the tree as it stands, for other programs. No format of its own.

use crate::{RenderError, Report};

/// The report as JSON text, indented, ending in a line end.
///
/// # Errors
/// If the tree can't be written as JSON, which no tree built here does.
pub fn render(report: &Report) -> Result<Vec<u8>, RenderError> {
    let mut out = serde_json::to_vec_pretty(report)?;
    out.push(b'\n');
    Ok(out)
}
