//! Organisations of other workspaces, brought into the open one. The other files are only read.

use std::path::PathBuf;

use model::Stamp;
use model::edit::{Adoption, Edit, Held};
use model::organisations::brought_in;
use store::File;

use crate::OpenWorkspace;
use crate::catalogues;
use crate::fault::Fault;
use crate::open_workspace::Receipt;

/// What would come in.
#[derive(Clone, Debug, Default)]
pub struct Incoming {
    /// The names of the organisations.
    pub names: Vec<String>,
    /// The services that they bring, all together.
    pub services: usize,
    held: Vec<Held>,
}

/// Told before each file: how many are read, of how many. Says whether to go on.
pub type GoOn<'a> = &'a mut dyn FnMut(usize, usize) -> bool;

/// Reads the organisations of other workspaces. Nothing is changed.
///
/// # Errors
/// When a file is no sound workspace, one of its organisations is here already, or somebody said
/// not to go on.
pub fn read(open: &OpenWorkspace, paths: &[PathBuf], go_on: GoOn) -> Result<Incoming, Fault> {
    let mut seen = open.workspace().clone();
    let mut incoming = Incoming::default();
    for (done, path) in paths.iter().enumerate() {
        if !go_on(done, paths.len()) {
            return Err(Fault::refused("Stopped. Nothing came in."));
        }
        if open.file().is_at(path) {
            return Err(Fault::refused(format!(
                "“{}” is the workspace that is open. Choose another file.",
                path.display()
            )));
        }
        let (file, other) = File::open_read_only(path)?;
        drop(file);
        let catalogue = catalogues::of(&other)?;
        for organisation in other.organisations_in_order() {
            let held = brought_in(&seen, (&other, &catalogue), &organisation.id)?;
            for it in &held {
                if let Some(record) = &it.record {
                    seen.put(record.clone());
                }
            }
            // Two catalogues that do not go together would keep the workspace from opening.
            catalogues::of(&seen)?;
            incoming.names.push(organisation.name.clone());
            incoming.services += other.services_of(&organisation.id).len();
            incoming.held.extend(held);
        }
    }
    go_on(paths.len(), paths.len());
    Ok(incoming)
}

impl OpenWorkspace {
    /// Brings in what was read, as one step.
    ///
    /// # Errors
    /// When the workspace was changed since so that it no longer fits, or cannot be written.
    pub fn bring_in(&mut self, incoming: Incoming, stamp: &Stamp) -> Result<Receipt, Fault> {
        let edit = Edit::Adopt {
            adoption: Adoption::Import,
            held: incoming.held,
        };
        self.apply_apart(&[edit], stamp)
    }
}
