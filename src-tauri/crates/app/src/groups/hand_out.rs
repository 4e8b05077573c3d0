//! Handing out: the workspace notes who was handed what, and the group gets a copy that knows whose
//! it is. Both happen, or neither.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use model::ids::{GroupId, OrganisationId, ServiceId};
use model::{Edit, Stamp};

use crate::fault::{Fault, FaultKind};
use crate::open_workspace::{OpenWorkspace, Receipt};

/// What is handed to whom, and where the copy goes.
#[derive(Clone, Debug)]
pub struct HandOut {
    /// Whose services they are.
    pub organisation: OrganisationId,
    /// What the group is called.
    pub name: String,
    /// The services that it may work on.
    pub services: Vec<ServiceId>,
    /// The copy.
    pub path: PathBuf,
    /// Whether somebody agreed to lose the file that is there.
    pub replace: bool,
}

/// Hands services to a group, in a copy.
///
/// # Errors
/// When the edit is refused or the copy cannot be made. The workspace is then as it was.
pub fn hand_out(open: &mut OpenWorkspace, wish: &HandOut, stamp: &Stamp) -> Result<Receipt, Fault> {
    if open.file().is_at(&wish.path) || (wish.path.exists() && !wish.replace) {
        return Err(Fault::new(
            FaultKind::Exists,
            format!(
                "There is already a file “{}”. It was left as it is. Choose another name.",
                wish.path.display()
            ),
        ));
    }
    let known: BTreeSet<GroupId> = open.workspace().groups.keys().cloned().collect();
    let edit = Edit::HandOut {
        organisation: wish.organisation.clone(),
        name: wish.name.clone(),
        services: wish.services.clone(),
    };
    let receipt = open.apply_apart(&[edit], stamp)?;
    let mut groups = open.workspace().groups.keys();
    let group = groups.find(|it| !known.contains(*it)).cloned();
    match copied(open, &wish.path, group.unwrap_or_default(), stamp) {
        Ok(()) => Ok(receipt),
        Err(fault) => {
            open.undo(stamp)?;
            Err(fault)
        }
    }
}

/// Makes the copy and seats the group in it. What is half made goes again.
fn copied(open: &OpenWorkspace, path: &Path, group: GroupId, stamp: &Stamp) -> Result<(), Fault> {
    if path.exists() {
        open.file().copy_over(path)?;
    } else {
        open.file().copy_to(path)?;
    }
    let seated = OpenWorkspace::open(path)
        .and_then(|mut copy| copy.apply_apart(&[Edit::SitIn { group }], stamp));
    if seated.is_err() {
        // The copy is ours from a moment ago; if it cannot be removed, the first fault tells more.
        let _ = std::fs::remove_file(path);
    }
    seated.map(drop)
}
