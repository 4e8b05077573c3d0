//! The open workspace: the one gate through which every change passes. Plan, commit, absorb; undo
//! and redo are the same changes turned round.

use std::path::Path;
use std::sync::Arc;

use model::change::{Area, Change, areas_of};
use model::dump::{DUMP_FORM, Dump, LogEntry};
use model::ids::OrganisationId;
use model::plan::{plan, turned};
use model::{Catalogue, Edit, Key, Place, Stamp, Workspace};
use store::{File, HistoryFilter, Verification};

use crate::begin::{self, Start};
use crate::catalogues;
use crate::fault::Fault;

/// A workspace file with its value and its catalogue.
pub struct OpenWorkspace {
    file: File,
    workspace: Workspace,
    catalogue: Arc<Catalogue>,
    /// The organisation that somebody chose to see.
    chosen: Option<OrganisationId>,
}

/// Checks a file that nobody has open. Damage is in the answer, as far as the file can be read.
///
/// # Errors
/// When it is not there, not ours, or in use.
pub fn verify(path: &Path) -> Result<Verification, Fault> {
    Ok(store::verify(path)?)
}

/// What a change came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// When it was safe on disk, in RFC 3339.
    pub at: String,
    /// What may have become stale.
    pub areas: Vec<Area>,
    /// Where it happened.
    pub place: Place,
    /// The id of a line that was added, if one was.
    pub made: Option<String>,
}

impl OpenWorkspace {
    /// Makes a new file. It never overwrites one.
    ///
    /// # Errors
    /// When the start is unsound or the file cannot be written.
    pub fn create(path: &Path, start: &Start, name: &str, stamp: &Stamp) -> Result<Self, Fault> {
        let step = begin::first_step(start, name, stamp)?;
        let (file, workspace) = File::create(path, &step, stamp)?;
        Self::of(file, workspace)
    }

    /// Makes a new file from a dump.
    ///
    /// # Errors
    /// When the dump is unsound or the file cannot be written.
    pub fn load(path: &Path, dump: &Dump) -> Result<Self, Fault> {
        if dump.charrette > DUMP_FORM {
            return Err(Fault::refused(
                "This dump was written by a newer Charrette. Load it there, or update this program.",
            ));
        }
        let (file, workspace) = File::load_dump(path, dump)?;
        Self::of(file, workspace)
    }

    /// Opens a file for work.
    ///
    /// # Errors
    /// When it is not a sound workspace that may be written.
    pub fn open(path: &Path) -> Result<Self, Fault> {
        let (file, workspace) = File::open(path)?;
        Self::of(file, workspace)
    }

    /// Opens a file to look at it.
    ///
    /// # Errors
    /// When it is not a sound workspace.
    pub fn look(path: &Path) -> Result<Self, Fault> {
        let (file, workspace) = File::open_read_only(path)?;
        Self::of(file, workspace)
    }

    fn of(file: File, workspace: Workspace) -> Result<Self, Fault> {
        let catalogue = catalogues::of(&workspace)?;
        Ok(Self {
            file,
            workspace,
            catalogue,
            chosen: None,
        })
    }

    /// The file.
    #[must_use]
    pub fn file(&self) -> &File {
        &self.file
    }

    /// Everything in it.
    #[must_use]
    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// What its questions and services are read with.
    #[must_use]
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// Chooses the organisation that the screens show.
    ///
    /// # Errors
    /// When it is not in the workspace.
    pub fn show(&mut self, organisation: &OrganisationId) -> Result<(), Fault> {
        if !self.workspace.organisations.contains_key(organisation) {
            return Err(Fault::refused(
                "This organisation is no longer in the workspace. Choose another one.",
            ));
        }
        self.chosen = Some(organisation.clone());
        Ok(())
    }

    /// The organisation that the screens show: the chosen one, else the first.
    #[must_use]
    pub fn organisation(&self) -> OrganisationId {
        let chosen = self.chosen.as_ref();
        if let Some(chosen) = chosen.filter(|it| self.workspace.organisations.contains_key(*it)) {
            return chosen.clone();
        }
        let first = self
            .workspace
            .organisations_in_order()
            .first()
            .map(|it| it.id.clone());
        first.unwrap_or_default()
    }

    /// Carries out edits, all or none, as one step. Typing on in the same place within a minute
    /// goes on with the step before.
    ///
    /// # Errors
    /// A refusal, or the file's failure. Either way nothing was changed, here or on disk.
    pub fn apply(&mut self, edits: &[Edit], stamp: &Stamp) -> Result<Receipt, Fault> {
        self.carry_out(edits, stamp, true)
    }

    /// Carries out edits, all or none, as a step of its own, whatever came before.
    ///
    /// # Errors
    /// As [`OpenWorkspace::apply`].
    pub fn apply_apart(&mut self, edits: &[Edit], stamp: &Stamp) -> Result<Receipt, Fault> {
        self.carry_out(edits, stamp, false)
    }

    fn carry_out(&mut self, edits: &[Edit], stamp: &Stamp, joins: bool) -> Result<Receipt, Fault> {
        let step = plan(&mut self.workspace, &self.catalogue, edits, stamp)?;
        let written = self.file.commit(&step, stamp, joins);
        if let Err(error) = written {
            self.workspace.absorb(&turned(&step.changes));
            return Err(error.into());
        }
        self.know_catalogues(&step.changes)?;
        let mut receipt = receipt(&step.changes, &step.place, stamp);
        receipt.made = step.changes.iter().find_map(made);
        Ok(receipt)
    }

    /// Takes the newest step back; nothing if there is none.
    ///
    /// # Errors
    /// When the file cannot be read or written.
    pub fn undo(&mut self, stamp: &Stamp) -> Result<Option<Receipt>, Fault> {
        let Some(step) = self.file.undo_step()? else {
            return Ok(None);
        };
        let entry = self.file.commit_undo(&step, stamp)?;
        self.turn(&step, &entry, stamp).map(Some)
    }

    /// Does the step that was undone last again; nothing if there is none.
    ///
    /// # Errors
    /// When the file cannot be read or written.
    pub fn redo(&mut self, stamp: &Stamp) -> Result<Option<Receipt>, Fault> {
        let Some(step) = self.file.redo_step()? else {
            return Ok(None);
        };
        let entry = self.file.commit_redo(&step, stamp)?;
        self.turn(&step, &entry, stamp).map(Some)
    }

    fn turn(&mut self, step: &LogEntry, entry: &LogEntry, stamp: &Stamp) -> Result<Receipt, Fault> {
        self.workspace.absorb(&entry.changes);
        self.know_catalogues(&entry.changes)?;
        Ok(receipt(&entry.changes, &step.place, stamp))
    }

    /// Reads the catalogues anew when one came in with an organisation, or went with it again.
    fn know_catalogues(&mut self, changes: &[Change]) -> Result<(), Fault> {
        let is_one = |it: &Change| matches!(it.key(), Some(Key::Catalogue { .. }));
        if changes.iter().any(is_one) {
            self.catalogue = catalogues::of(&self.workspace)?;
        }
        Ok(())
    }

    /// The names of the steps that undo and redo would take, without their changes.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn next_turns(&self) -> Result<(Option<String>, Option<String>), Fault> {
        let verb = |it: Option<LogEntry>| it.map(|it| it.verb);
        Ok((
            verb(self.file.undo_outline()?),
            verb(self.file.redo_outline()?),
        ))
    }

    /// The steps that a filter lets through, newest first.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn history(&self, filter: &HistoryFilter) -> Result<Vec<LogEntry>, Fault> {
        Ok(self.file.history(filter)?)
    }

    /// The whole workspace as a value in stable order.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn dump(&self) -> Result<Dump, Fault> {
        Ok(Dump {
            charrette: DUMP_FORM,
            records: self.workspace.records(),
            log: self.file.log()?,
        })
    }
}

fn receipt(changes: &[Change], place: &Place, stamp: &Stamp) -> Receipt {
    Receipt {
        at: crate::views::time(stamp.at),
        areas: areas_of(changes).into_iter().collect(),
        place: place.clone(),
        made: None,
    }
}

fn made(change: &Change) -> Option<String> {
    match (change.before(), change.key()) {
        (None, Some(Key::Row { row, .. })) => Some(row.to_string()),
        (None, Some(Key::Entry { entry, .. })) => Some(entry.to_string()),
        _ => None,
    }
}
