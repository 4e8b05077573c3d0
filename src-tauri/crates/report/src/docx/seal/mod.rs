//! The seal: makes a sound, deterministic package of the body that docx-rs wrote. What docx-rs
//! would add beside the body (styles, numbering, settings, properties) is not used: ours is.

mod mend;
mod node;
mod order;
mod parts;
mod picture;

#[cfg(test)]
pub(super) use order::sequence;
pub(super) use parts::FIRST_FREE_NUMBER;

use super::margins::Part;
use super::marks::Marks;
use crate::RenderError;
use crate::tree::Meta;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Mends body, heads and feet, adds all other parts and packs them, each with the same date so
/// that the same report gives the same bytes.
pub(super) fn seal(
    meta: &Meta,
    body: &[u8],
    margins: &[Part],
    marks: &Marks,
) -> Result<Vec<u8>, RenderError> {
    let mut package = Package::new();
    package.add("[Content_Types].xml", &parts::content_types(margins, marks))?;
    package.add("_rels/.rels", &parts::package_relationships())?;
    package.add("word/document.xml", &mend::mend(body, marks)?)?;
    package.add(
        "word/_rels/document.xml.rels",
        &parts::document_relationships(margins, marks),
    )?;
    package.add("word/styles.xml", &parts::styles(meta))?;
    package.add("word/numbering.xml", &parts::numbering(marks))?;
    package.add("word/settings.xml", &parts::settings(meta, marks))?;
    package.add("word/fontTable.xml", parts::fonts())?;
    package.add("word/theme/theme1.xml", parts::theme())?;
    for part in margins {
        package.add(
            &format!("word/{}", parts::margin_name(part)),
            &mend::mend(&part.xml, marks)?,
        )?;
    }
    for (index, figure) in marks.figures.iter().enumerate() {
        let (png, _, _) = crate::figures::paint(&figure.svg)?;
        package.add_bytes(&format!("word/{}", picture::picture_name(index)), &png)?;
    }
    package.add("docProps/core.xml", &parts::core(meta))?;
    package.add("docProps/app.xml", &parts::app(meta))?;
    Ok(package.zip.finish()?.into_inner())
}

struct Package {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    options: SimpleFileOptions,
}

impl Package {
    fn new() -> Self {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        Self {
            zip: ZipWriter::new(Cursor::new(Vec::new())),
            options,
        }
    }

    fn add(&mut self, name: &str, content: &str) -> Result<(), RenderError> {
        self.add_bytes(name, content.as_bytes())
    }

    fn add_bytes(&mut self, name: &str, content: &[u8]) -> Result<(), RenderError> {
        self.zip.start_file(name, self.options)?;
        Ok(self.zip.write_all(content)?)
    }
}
