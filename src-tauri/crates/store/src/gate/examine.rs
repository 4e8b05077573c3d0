//! Looks at a file before SQLite sees it: is it one of ours at all, whole, of a schema that this
//! program knows? Reads the first bytes only, and changes nothing.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::schema::{APPLICATION_ID, SCHEMA};
use crate::error::{StoreError, Trouble};

const MAGIC: &[u8] = b"SQLite format 3\0";
const HEADER: usize = 100;
/// As much of a foreign file as is needed to say what it is.
const SAMPLE: u64 = 8 * 1024;

/// Refuses what is not there, or not a file, or empty.
pub(crate) fn presence(path: &Path) -> Result<(), Trouble> {
    let metadata = fs::metadata(path)?;
    if metadata.is_dir() {
        return Err(StoreError::IsFolder(path.to_owned()).into());
    }
    if metadata.len() == 0 {
        return Err(StoreError::Empty(path.to_owned()).into());
    }
    Ok(())
}

/// The schema of a workspace file, by its header.
pub(crate) fn schema_of(path: &Path) -> Result<u32, Trouble> {
    let mut sample = Vec::new();
    fs::File::open(path)?
        .take(SAMPLE)
        .read_to_end(&mut sample)?;
    let not_ours = |seems| {
        let path = path.to_owned();
        Trouble::Known(StoreError::NotOurs { path, seems })
    };
    if !sample.starts_with(MAGIC) {
        return Err(not_ours(seems(&sample)));
    }
    let header = sample.get(..HEADER).ok_or_else(cut_off)?;
    if number(header, 68) != Some(APPLICATION_ID) {
        return Err(not_ours("an SQLite database of another program"));
    }
    if header.get(18..20) != Some(&[1, 1]) {
        let what = "another program has changed its format";
        return Err(Trouble::Damaged(what.into()));
    }
    match number(header, 60) {
        Some(schema) if schema > SCHEMA => Err(StoreError::Newer {
            path: path.to_owned(),
            schema,
        }
        .into()),
        Some(schema) if schema > 0 => Ok(schema),
        _ => Err(Trouble::Damaged("it names no schema".into())),
    }
}

/// Refuses a file that does not end with a page: SQLite takes what is missing of the last one for
/// zeros and says nothing. A broken-off step may end anywhere; its journal puts that right.
pub(crate) fn ends_whole(path: &Path) -> Result<(), Trouble> {
    let mut header = [0; HEADER];
    fs::File::open(path)?.read_exact(&mut header)?;
    // Big-endian at offset 16; 1 stands for 65,536 (SQLite file format, 1.3.2).
    let page = match header.get(16..18) {
        Some([0, 1]) => 65_536,
        Some([high, low]) => u64::from(u16::from_be_bytes([*high, *low])),
        _ => 0,
    };
    let whole = page > 0 && fs::metadata(path)?.len() % page == 0;
    if whole || has_hot_journal(path)? {
        return Ok(());
    }
    Err(cut_off())
}

/// Whether a step was broken off: its journal is there and not yet made void.
pub(crate) fn has_hot_journal(path: &Path) -> Result<bool, Trouble> {
    let mut first = [0];
    match fs::File::open(journal_of(path)) {
        Ok(mut file) => Ok(file.read(&mut first)? == 1 && first != [0]),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Where SQLite keeps the journal of a file: beside the file itself, not beside a link to it.
pub(crate) fn journal_of(path: &Path) -> PathBuf {
    let file = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let mut name = file.into_os_string();
    name.push("-journal");
    name.into()
}

/// Whether file and folder are marked as not to be written. SQLite finds out about media and
/// rights by itself; the marks are heeded even by those who may override them.
pub(crate) fn is_marked_read_only(path: &Path) -> Result<bool, Trouble> {
    let file = fs::metadata(path)?.permissions().readonly();
    Ok(file || folder_is_marked(path))
}

#[cfg(unix)]
fn folder_is_marked(path: &Path) -> bool {
    let folder = fs::canonicalize(path)
        .ok()
        .and_then(|it| it.parent().map(Path::to_owned));
    folder.is_some_and(|it| fs::metadata(it).is_ok_and(|it| it.permissions().readonly()))
}

/// On Windows the mark of a folder does not concern the files in it.
#[cfg(not(unix))]
fn folder_is_marked(_: &Path) -> bool {
    false
}

fn number(header: &[u8], at: usize) -> Option<u32> {
    let bytes = header.get(at..at + 4)?;
    bytes.try_into().ok().map(u32::from_be_bytes)
}

fn cut_off() -> Trouble {
    Trouble::Damaged("it ends in the middle".into())
}

fn seems(sample: &[u8]) -> &'static str {
    let has = |what: &[u8]| sample.windows(what.len()).any(|it| it == what);
    let text = match std::str::from_utf8(sample) {
        Ok(text) => Some(text),
        Err(error) if error.error_len().is_none() => Some(""),
        Err(_) => None,
    };
    if sample.starts_with(b"PK\x03\x04") {
        match () {
            () if has(b"word/") => "a Word document",
            () if has(b"xl/") => "an Excel workbook",
            () => "a ZIP archive",
        }
    } else if sample.starts_with(b"%PDF") {
        "a PDF document"
    } else if text.is_some_and(|it| it.trim_start().starts_with('{') && has(b"\"charrette\"")) {
        "a dump of a workspace, which has to be loaded into a new file"
    } else if text.is_some() && !sample.contains(&0) {
        "a text file"
    } else {
        "a file of some other program"
    }
}
