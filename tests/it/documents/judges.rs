//! The judges of documents: Microsoft's Open XML SDK, openxml-audit, LibreOffice. `cargo xtask
//! test` fetches them and says where they are; a plain `cargo test` judges without them only what
//! needs no judge.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Where the judges live; nothing outside `cargo xtask test`.
pub(super) fn folder() -> Option<PathBuf> {
    std::env::var_os("CHARRETTE_VALIDATORS").map(PathBuf::from)
}

/// Asks both validators about every document in a folder; each must find nothing.
pub(super) fn find_nothing_in(documents: &Path) {
    let Some(judges) = folder() else {
        return;
    };
    let sdk = judges.join("node_modules/.bin/ooxml-validator");
    let audit = judges.join("venv/bin/openxml-audit");
    for document in docx_in(documents) {
        let said = output(Command::new(&sdk).arg(&document));
        let verdict: serde_json::Value = serde_json::from_str(&said).expect("the SDK speaks JSON");
        assert_eq!(verdict["ok"], true, "{}: {verdict:#}", document.display());
        let done = Command::new(&audit)
            .args(["--policy", "strict", "--quiet"])
            .arg(&document)
            .output()
            .expect("openxml-audit runs");
        assert!(
            done.status.success(),
            "{}: {}",
            document.display(),
            String::from_utf8_lossy(&done.stdout)
        );
    }
}

/// Lets LibreOffice open every document of a folder and make a PDF of it.
pub(super) fn open_in_libre_office(documents: &Path) {
    if folder().is_none() {
        return;
    }
    let profile = format!(
        "-env:UserInstallation=file://{}",
        documents.join("profile").display()
    );
    let all = docx_in(documents);
    let done = Command::new("soffice")
        .args([profile.as_str(), "--headless", "--convert-to", "pdf"])
        .arg("--outdir")
        .arg(documents)
        .args(&all)
        .output()
        .expect("LibreOffice runs");
    for document in all {
        let pdf = document.with_extension("pdf");
        let size = std::fs::metadata(&pdf).map_or(0, |it| it.len());
        assert!(
            size > 5_000,
            "{} was not opened: {}",
            document.display(),
            String::from_utf8_lossy(&done.stderr)
        );
    }
}

/// What LibreOffice reads in the one document of a folder, without laying it out in pages; nothing
/// where there are no judges.
pub(super) fn read_by_libre_office(documents: &Path) -> Option<String> {
    folder()?;
    let profile = format!(
        "-env:UserInstallation=file://{}",
        documents.join("profile").display()
    );
    let all = docx_in(documents);
    let [document] = &all[..] else {
        panic!("one document is read at a time, not {}", all.len());
    };
    let done = Command::new("soffice")
        .args([profile.as_str(), "--headless", "--convert-to"])
        .arg("txt:Text (encoded):UTF8")
        .arg("--outdir")
        .arg(documents)
        .arg(document)
        .output()
        .expect("LibreOffice runs");
    let text = std::fs::read_to_string(document.with_extension("txt"));
    Some(text.unwrap_or_else(|why| {
        let said = String::from_utf8_lossy(&done.stderr);
        panic!("{} was not opened ({why}): {said}", document.display())
    }))
}

fn docx_in(folder: &Path) -> Vec<PathBuf> {
    let inside = std::fs::read_dir(folder).expect("the documents are there");
    let mut all: Vec<PathBuf> = inside
        .filter_map(|it| it.ok().map(|it| it.path()))
        .collect();
    all.retain(|it| it.extension().is_some_and(|it| it == "docx"));
    all.sort();
    assert!(!all.is_empty(), "there is something to judge");
    all
}

fn output(command: &mut Command) -> String {
    let done = command.output().expect("the judge runs");
    String::from_utf8_lossy(&done.stdout).into_owned()
}
