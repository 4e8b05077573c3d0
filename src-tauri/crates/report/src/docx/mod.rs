//! DOCX: docx-rs builds the body from the tree, then [`seal`] makes a sound package of it. Looks
//! live in the styles under `resources/`, nowhere here.

mod direction;
mod facts;
mod fields;
mod figures;
mod forms;
mod inline;
mod link;
mod margins;
mod marks;
mod metrics;
mod seal;
mod sheets;
mod tables;
mod widths;
mod writer;

#[cfg(test)]
mod tests;

pub(crate) use direction::is_rtl_language;

use crate::{RenderError, Report};
use docx_rs::{BuildXML, Document};

/// The report as a DOCX package: the same report gives the same bytes.
///
/// # Errors
/// If the body that docx-rs wrote is not well-formed, or the package can't be put together: both
/// are faults of the program.
pub fn render(report: &Report) -> Result<Vec<u8>, RenderError> {
    let mut writer = writer::Writer::new(&report.meta);
    let mut margins = margins::Margins::new(&report.meta);
    let mut document = Document::new();
    let sheets = sheets::plan(report);
    for (index, sheet) in sheets.iter().enumerate() {
        writer.sheet(sheet);
        let property = margins.section(sheet, &mut writer);
        if index + 1 == sheets.len() {
            document.section_property = property;
            writer.close_section(None);
        } else {
            writer.close_section(Some(property));
        }
    }
    let (body, marks) = writer.done();
    document.children = body;
    seal::seal(&report.meta, &document.build(), &margins.parts, &marks)
}
