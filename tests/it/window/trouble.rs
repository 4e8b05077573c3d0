//! Trouble while a team works: the disk is full, somebody else has the file. The words stay on the
//! screen, a sentence says why, and when the trouble is over the work goes on.

use super::page::Page;
use super::stage::{Stage, pause, play};
use std::io::Write;
use std::path::Path;

const WORDS: &str = "Keep the sluices shut while the records are restored.";

#[test]
fn a_full_disk_keeps_the_words_on_the_screen() {
    play(async {
        let mut stage = Stage::new();
        let file = stage.path("disk").join("Full.charrette");
        stage.will_choose("CHARRETTE_SAVE_DIALOG", &file);
        let page = stage.open_on_a_small_disk(&[]).await;
        page.press("New workspace").await;
        page.type_into("dialog input", "Harbour Board").await;
        page.press("Choose where to keep it").await;
        page.says("Overview").await;
        page.press("Incident response").await;
        page.element("section.here .answer textarea").await;
        let disk = stage.disk_of_the_program();
        let filling = fill(&disk);
        page.type_into("section.here .answer textarea", WORDS).await;
        page.says("Not saved").await;
        page.says("disk is full").await;
        pause(3_000).await;
        assert_eq!(held(&page).await, WORDS, "the words stay");
        std::fs::remove_file(filling).expect("room again");
        page.says("Saved").await;
        assert_eq!(held(&page).await, WORDS);
        stage.keep_from_the_disk("Full.charrette");
        assert!(
            on_disk(&stage.path("kept.charrette")),
            "the words are on the disk"
        );
    });
}

#[test]
fn a_file_that_somebody_else_has_open_is_told() {
    play(async {
        let mut stage = Stage::new();
        let file = stage.path("Held.charrette");
        let start = app::begin::Start::Catalogue("six".into());
        let stamp = app::stamps::now("Facilitator");
        let held = app::OpenWorkspace::create(&file, &start, "Harbour Board", &stamp);
        let held = held.expect("a workspace");
        let Err(told) = app::OpenWorkspace::open(&file) else {
            panic!("a file that is open cannot be opened again");
        };
        let page = stage.open(&[&file.display().to_string()]).await;
        page.says(&told.message).await;
        page.says("New workspace").await;
        drop(held);
    });
}

/// Fills a disk to its last byte.
fn fill(disk: &Path) -> std::path::PathBuf {
    let path = disk.join("filling");
    let mut file = std::fs::File::create(&path).expect("a file on the small disk");
    for size in [65_536, 4_096, 1] {
        while file.write_all(&vec![b'x'; size]).is_ok() {}
    }
    path
}

async fn held(page: &Page) -> String {
    let script = "return document.querySelector('section.here .answer textarea').value";
    let value = page.run(script, vec![]).await;
    value.as_str().unwrap_or_default().to_owned()
}

fn on_disk(file: &Path) -> bool {
    let open = app::OpenWorkspace::look(file).expect("a sound workspace");
    let mut answers = open.workspace().answers.values();
    answers.any(|it| format!("{:?}", it.value).contains(WORDS))
}
