//! The list of formats: one file and one line for each. Menus and command line read it.

use crate::{Report, docx, html, json, md};

/// A format that a report can be written in.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// Its short name, for the command line and the wire.
    pub name: &'static str,
    /// The extension of its files.
    pub extension: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Writes a report: the same report gives the same bytes.
    pub render: fn(&Report) -> Result<Vec<u8>, RenderError>,
}

/// All formats, the most wanted first.
pub const FORMATS: [Format; 4] = [
    Format {
        name: "docx",
        extension: "docx",
        media_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        render: docx::render,
    },
    Format {
        name: "md",
        extension: "md",
        media_type: "text/markdown; charset=utf-8",
        render: md::render,
    },
    Format {
        name: "html",
        extension: "html",
        media_type: "text/html; charset=utf-8",
        render: html::render,
    },
    Format {
        name: "json",
        extension: "json",
        media_type: "application/json",
        render: json::render,
    },
];

/// The format of that name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// Why a report could not be written. Each means a fault of the program, not of the user.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The body is not well-formed.
    #[error(
        "The document could not be sealed: {0}. Please report this; another format may still work."
    )]
    Seal(#[from] quick_xml::Error),
    /// A figure could not be painted.
    #[error(transparent)]
    Paint(#[from] crate::figures::Unpainted),
    /// The package could not be put together.
    #[error(
        "The document could not be packed: {0}. Please report this; another format may still work."
    )]
    Pack(#[from] zip::result::ZipError),
    /// A part could not be written into the package.
    #[error(
        "The document could not be written: {0}. Please report this; another format may still work."
    )]
    Write(#[from] std::io::Error),
    /// The tree could not be written as JSON.
    #[error(
        "The document could not be written as JSON: {0}. Please report this; another format may still work."
    )]
    Json(#[from] serde_json::Error),
}
