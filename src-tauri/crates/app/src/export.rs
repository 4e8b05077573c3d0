//! Documents on disk: rendered, written beside the target, read back, then put in place, so that
//! "exported" is only said of a whole file.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use model::Stamp;
use model::ids::{OrganisationId, ServiceId};
use report::pictures::{Drawn, PICTURE_FORMATS, Picture, picture};
use report::{Format, Options, Report, outline};

use crate::OpenWorkspace;
use crate::cores;
use crate::fault::{Fault, FaultKind};
use crate::states::Against;

/// A document ready to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The file name that it proposes, with its extension.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The reports that options ask for.
///
/// # Errors
/// When there is no service to report on.
pub fn reports(
    open: &OpenWorkspace,
    options: &Options,
    stamp: &Stamp,
) -> Result<Vec<Report>, Fault> {
    let reports = outline(open.workspace(), open.catalogue(), options, stamp);
    if reports.is_empty() {
        return Err(Fault::refused(
            "There is no service to make a document of. Take one into scope or name one that is.",
        ));
    }
    Ok(reports)
}

/// The comparison with another state, in a format.
///
/// # Errors
/// When the format is unknown or the other state cannot be read.
pub fn comparison(
    open: &OpenWorkspace,
    against: &Against,
    format: &str,
    stamp: &Stamp,
) -> Result<Document, Fault> {
    let known = known(format)?;
    let state = open.state(against)?;
    let made = report::comparison(
        (&state.workspace, state.at),
        (open.workspace(), open.catalogue()),
        &open.organisation(),
        stamp,
    );
    let gone = || Fault::refused("There is no organisation in this workspace to compare.");
    let report = made.ok_or_else(gone)?;
    let bytes = (known.render)(&report)?;
    Ok(Document {
        name: format!("{}.{}", report.meta.file_stem, known.extension),
        bytes,
    })
}

fn known(format: &str) -> Result<&'static Format, Fault> {
    report::format(format).ok_or_else(|| {
        let names: Vec<_> = report::FORMATS.iter().map(|it| it.name).collect();
        Fault::refused(format!(
            "There is no format “{format}”. Choose one of {}.",
            names.join(", ")
        ))
    })
}

/// The documents that options ask for, in a format.
///
/// # Errors
/// When the format is unknown, no service is in scope, or a document cannot be made.
pub fn documents(
    open: &OpenWorkspace,
    options: &Options,
    format: &str,
    stamp: &Stamp,
) -> Result<Vec<Document>, Fault> {
    let known = known(format)?;
    let reports = reports(open, options, stamp)?;
    let make = |it: &Report| {
        let bytes = (known.render)(it)?;
        Ok(Document {
            name: format!("{}.{}", it.meta.file_stem, known.extension),
            bytes,
        })
    };
    let made = cores::each(&reports, make).into_iter();
    made.collect::<Result<_, _>>().map(told_apart)
}

/// Documents that go into one folder under names of their own: two organisations have services of
/// the same name, and one document would stand in the place of another.
fn told_apart(mut documents: Vec<Document>) -> Vec<Document> {
    let mut taken = BTreeSet::new();
    for it in &mut documents {
        let (stem, ending) = it.name.rsplit_once('.').unwrap_or((&it.name, ""));
        let numbered = (2..).map(|number: usize| format!("{stem}-{number}.{ending}"));
        let mut names = std::iter::once(it.name.clone()).chain(numbered);
        if let Some(free) = names.find(|name| !taken.contains(name)) {
            taken.insert(free.clone());
            it.name = free;
        }
    }
    documents
}

/// A figure of an organisation, in a format.
///
/// # Errors
/// When the format is unknown, there is nothing to draw, or it cannot be painted.
pub fn figure(
    open: &OpenWorkspace,
    organisation: &OrganisationId,
    wanted: &Picture,
    (format, stamp): (&str, &Stamp),
) -> Result<Document, Fault> {
    kept(drawn(open, organisation, stamp), wanted, format)
}

/// All figures of some organisations, or those of some of their services, in a format.
///
/// # Errors
/// As for one figure.
pub fn figures(
    open: &OpenWorkspace,
    organisations: &[OrganisationId],
    services: &[ServiceId],
    (format, stamp): (&str, &Stamp),
) -> Result<Vec<Document>, Fault> {
    let wanted = |it: &Picture| {
        let of = it.service.as_ref();
        services.is_empty() || of.is_some_and(|it| services.contains(it))
    };
    let each = organisations.iter().map(|it| drawn(open, it, stamp));
    let all: Vec<_> = each
        .flat_map(|of| of.all().into_iter().map(move |it| (of, it)))
        .filter(|(_, it)| wanted(it))
        .collect();
    let made = cores::each(&all, |(of, it)| kept(*of, it, format)).into_iter();
    made.collect::<Result<_, _>>().map(told_apart)
}

pub(crate) fn drawn<'a>(
    open: &'a OpenWorkspace,
    organisation: &'a OrganisationId,
    stamp: &Stamp,
) -> Drawn<'a> {
    Drawn {
        workspace: open.workspace(),
        catalogue: open.catalogue(),
        organisation,
        today: stamp.at.date_naive(),
    }
}

fn kept(drawn: Drawn<'_>, wanted: &Picture, format: &str) -> Result<Document, Fault> {
    let drawing = drawn.drawing(wanted).ok_or_else(|| {
        Fault::refused("There is nothing to draw yet. Answer what the figure shows first.")
    })?;
    let bytes = picture(&drawing, format)?.ok_or_else(|| {
        Fault::refused(format!(
            "There is no figure in the format “{format}”. Choose one of {}.",
            PICTURE_FORMATS.join(", ")
        ))
    })?;
    Ok(Document {
        name: format!("{}.{format}", drawn.file_stem(wanted)),
        bytes,
    })
}

/// Writes a document: to a temporary file beside the target, read back, renamed over it.
///
/// # Errors
/// When the folder cannot be written or the disk is full; what stood there before stays.
pub fn write(path: &Path, bytes: &[u8]) -> Result<PathBuf, Fault> {
    let folder = path
        .parent()
        .filter(|it| !it.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let trouble = |error: std::io::Error| failure(path, &error);
    let mut half = tempfile::Builder::new()
        .prefix(".charrette-")
        .tempfile_in(folder)
        .map_err(trouble)?;
    half.write_all(bytes).map_err(trouble)?;
    half.as_file().sync_all().map_err(trouble)?;
    if std::fs::read(half.path()).map_err(trouble)? != bytes {
        let message = format!(
            "“{}” was not written as it should be. Check the disk and try again.",
            path.display()
        );
        return Err(Fault::new(FaultKind::File, message));
    }
    readable_by_others(half.path()).map_err(trouble)?;
    half.persist(path).map_err(|it| failure(path, &it.error))?;
    Ok(path.to_path_buf())
}

/// Temporary files are private; a document is made to be handed on.
#[cfg(unix)]
fn readable_by_others(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_others(_: &Path) -> std::io::Result<()> {
    Ok(())
}

fn failure(path: &Path, error: &std::io::Error) -> Fault {
    let shown = path.display();
    match error.kind() {
        std::io::ErrorKind::StorageFull => Fault::new(
            FaultKind::DiskFull,
            format!(
                "The disk is full, so “{shown}” was not written. Free some space or choose another disk."
            ),
        ),
        std::io::ErrorKind::NotFound => Fault::new(
            FaultKind::Missing,
            format!("There is no folder for “{shown}”. Make it, or choose another one."),
        ),
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
            Fault::new(
                FaultKind::File,
                format!("“{shown}” may not be written there. Choose another folder."),
            )
        }
        _ => Fault::new(
            FaultKind::File,
            format!(
                "“{shown}” could not be written ({error}). Choose another place and try again."
            ),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::{Document, told_apart};

    #[test]
    fn no_document_stands_in_the_place_of_another() {
        let named = ["a.docx", "b.docx", "a.docx", "a-2.docx", "a.docx"];
        let made = named.map(|name| Document {
            name: name.to_owned(),
            bytes: Vec::new(),
        });
        let names: Vec<_> = told_apart(made.into())
            .into_iter()
            .map(|it| it.name)
            .collect();
        assert_eq!(
            names,
            ["a.docx", "b.docx", "a-2.docx", "a-2-2.docx", "a-3.docx"]
        );
    }
}
