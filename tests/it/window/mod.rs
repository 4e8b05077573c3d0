//! Journeys in the real window: the built program, its web view, keys and clicks. What a screen
//! looks like is judged elsewhere; here is what a person gets done.

mod combine;
mod hand_over;
mod hardening;
mod hundred;
mod main_job;
mod network;
mod page;
mod processes;
mod promise;
mod stage;
mod trouble;

use std::io::Read;
use std::path::Path;

/// The words of a DOCX, tags left out.
fn words_of(document: &Path) -> String {
    let file = std::fs::File::open(document).expect("the document");
    let mut package = zip::ZipArchive::new(file).expect("a package");
    let mut part = package.by_name("word/document.xml").expect("the main part");
    let mut xml = String::new();
    part.read_to_string(&mut xml).expect("its text");
    xml.split('<')
        .filter_map(|piece| piece.split_once('>'))
        .map(|(_, text)| text)
        .collect()
}
