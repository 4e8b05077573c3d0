//! A hundred workspaces of one organisation with the sixteen services each, brought into one as
//! one step: read, every hash compared, ids made unlike, on disk.

use crate::{Outcome, copies, median};
use app::begin::Start;
use app::{OpenWorkspace, organisations, stamps};
use model::ids::ServiceId;
use std::path::{Path, PathBuf};

const ORGANISATIONS: usize = 100;
const REPEATS: usize = 3;

/// Milliseconds to bring all organisations in.
pub(crate) fn measure(folder: &Path) -> Outcome<f64> {
    let others = (0..ORGANISATIONS)
        .map(|number| organisation(folder, number))
        .collect::<Outcome<Vec<_>>>()?;
    let start = Start::Catalogue("sixteen".into());
    let mut tables = Vec::with_capacity(REPEATS);
    for turn in 0..REPEATS {
        let path = folder.join(format!("county-{turn}.charrette"));
        tables.push(OpenWorkspace::create(
            &path,
            &start,
            "County",
            &stamps::now("Bench"),
        )?);
    }
    median(REPEATS, |turn| {
        let open = tables.get_mut(turn).ok_or("no workspace left")?;
        let incoming = organisations::read(open, &others, &mut |_, _| true)?;
        open.bring_in(incoming, &stamps::now("Bench"))?;
        Ok(())
    })
}

/// A workspace with a text for every question that takes one.
fn organisation(folder: &Path, number: usize) -> Outcome<PathBuf> {
    let path = folder.join(format!("town-{number}.charrette"));
    let start = Start::Catalogue("sixteen".into());
    let name = format!("Town {number}");
    let mut open = OpenWorkspace::create(&path, &start, &name, &stamps::now("Bench"))?;
    let services: Vec<ServiceId> = open.workspace().services.keys().cloned().collect();
    let edits = copies::answers(open.workspace(), open.catalogue(), (&services, number));
    open.apply_apart(&edits, &stamps::now("Bench"))?;
    Ok(path)
}
