//! Golden documents: the same workspace and stamp give the same document, part by part. `cargo
//! xtask golden` rewrites them; look at the difference before committing it.

use app::begin::Start;
use app::{OpenWorkspace, export};
use chrono::DateTime;
use model::Stamp;
use report::{Kind, Options};
use std::io::Read;
use std::path::{Path, PathBuf};

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden")
}

/// A stamp that never changes.
fn stamp() -> Stamp {
    Stamp {
        at: DateTime::from_timestamp(1_795_524_120, 0).expect("a date"),
        author: "Facilitator".into(),
        seed: "golden".into(),
    }
}

fn example(folder: &Path) -> OpenWorkspace {
    let start = Start::Example("aldermoor-water".into());
    let path = folder.join("aldermoor.charrette");
    OpenWorkspace::create(&path, &start, "", &stamp()).expect("the example")
}

fn document(open: &OpenWorkspace, kind: Kind, format: &str) -> Vec<u8> {
    let options = Options {
        kind,
        services: vec!["testing".into()],
        ..Options::default()
    };
    let mut made = export::documents(open, &options, format, &stamp()).expect("a document");
    made.remove(0).bytes
}

/// Compares with the kept file, or rewrites it where that was asked for.
fn check(name: &str, found: &[u8]) {
    let kept = golden().join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(golden()).expect("the folder");
        std::fs::write(&kept, found).expect("the file");
    }
    let wanted = std::fs::read(&kept).unwrap_or_default();
    assert!(
        wanted == found,
        "{name} has changed; if it is meant, run `cargo xtask golden` and look at the difference"
    );
}

#[test]
fn golden_worksheet_in_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let open = example(folder.path());
    check("worksheet.md", &document(&open, Kind::Worksheet, "md"));
    check("blank.md", &document(&open, Kind::Blank, "md"));
}

#[test]
fn golden_worksheet_in_word_part_by_part() {
    let folder = tempfile::tempdir().expect("a folder");
    let open = example(folder.path());
    let docx = document(&open, Kind::Worksheet, "docx");
    assert!(
        docx == document(&open, Kind::Worksheet, "docx"),
        "the same bytes twice"
    );
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(docx)).expect("a package");
    let mut names: Vec<String> = package
        .file_names()
        .map(|it| it.expect("a name").into_owned())
        .collect();
    names.sort();
    check("parts.txt", (names.join("\n") + "\n").as_bytes());
    for name in [
        "word/document.xml",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
    ] {
        let mut part = String::new();
        let mut entry = package.by_name(name).expect("a part");
        entry.read_to_string(&mut part).expect("text");
        // An element a line, so that a difference can be read.
        let lines = part.replace("><", ">\n<");
        check(&name.replace('/', "-"), lines.as_bytes());
    }
}
