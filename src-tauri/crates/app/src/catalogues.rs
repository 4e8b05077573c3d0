//! The catalogues a workspace is read with: the shipped ones, read once, and behind them those that
//! the workspace brings along. Reading and checking an own catalogue from disk is here as well.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use model::catalogue::{Complaint, Source, lint};
use model::{Catalogue, Workspace, content};

use crate::fault::{Fault, FaultKind};

static SHIPPED: OnceLock<Result<Arc<Catalogue>, Complaint>> = OnceLock::new();

/// The shipped catalogues.
///
/// # Errors
/// When the shipped content cannot be read, which the tests rule out.
pub fn shipped() -> Result<Arc<Catalogue>, Fault> {
    let read = SHIPPED.get_or_init(|| content::catalogue().map(Arc::new));
    read.clone().map_err(|complaint| {
        Fault::program(format!(
            "The shipped content cannot be read ({complaint}). Install Charrette again."
        ))
    })
}

/// The catalogue of a workspace.
///
/// # Errors
/// When a catalogue that the workspace brings along cannot be read.
pub fn of(workspace: &Workspace) -> Result<Arc<Catalogue>, Fault> {
    let shipped = shipped()?;
    if workspace.catalogues.is_empty() {
        return Ok(shipped);
    }
    let mut whole = Catalogue::clone(&shipped);
    for own in workspace.catalogues.values() {
        let source = Source {
            name: own.id.to_string(),
            text: own.source.clone(),
        };
        whole
            .add(&[source])
            .map_err(|it| Fault::new(FaultKind::File, it.to_string()))?;
    }
    Ok(Arc::new(whole))
}

/// The TOML files of an own catalogue: one file, or every one in a folder by name.
///
/// # Errors
/// When the path cannot be read or has no TOML file.
pub fn sources_at(path: &Path) -> Result<Vec<Source>, Fault> {
    let unreadable = |it: std::io::Error| {
        Fault::new(
            FaultKind::File,
            format!(
                "The catalogue “{}” cannot be read ({it}). Check the path.",
                path.display()
            ),
        )
    };
    let mut paths = vec![path.to_path_buf()];
    if path.is_dir() {
        let inside = std::fs::read_dir(path).map_err(unreadable)?;
        paths = inside
            .filter_map(|it| it.ok().map(|it| it.path()))
            .collect();
        paths.retain(|it| it.extension().is_some_and(|it| it == "toml"));
        paths.sort();
    }
    if paths.is_empty() {
        return Err(Fault::new(
            FaultKind::File,
            format!(
                "There is no .toml file in “{}”. Choose the catalogue's folder.",
                path.display()
            ),
        ));
    }
    let read = |it: &std::path::PathBuf| {
        let text = std::fs::read_to_string(it).map_err(unreadable)?;
        Ok(Source {
            name: it.display().to_string(),
            text,
        })
    };
    paths.iter().map(read).collect()
}

/// What is wrong with an own catalogue.
///
/// # Errors
/// When it cannot be read at all.
pub fn complaints(sources: &[Source]) -> Result<Vec<Complaint>, Fault> {
    Ok(lint(sources, &*shipped()?))
}
