//! A small firm runs two services as one, in the real window: by a template, with two choices, what
//! it costs read, the document written, and split again with every record as before.

use super::page::Page;
use super::stage::{Stage, pause, play};
use super::words_of;
use app::begin::Start;
use app::{OpenWorkspace, stamps};
use model::Record;
use std::path::Path;

#[test]
fn two_services_of_a_small_firm_become_one_and_part_again() {
    play(async {
        let mut stage = Stage::new();
        let file = stage.path("Fennhollow.charrette");
        let start = Start::Example("fennhollow-dental".into());
        let stamp = stamps::now("Facilitator");
        let made = OpenWorkspace::create(&file, &start, "", &stamp).expect("the example");
        let before = made.workspace().records();
        drop(made);

        let document = stage.path("Run.docx");
        stage.will_choose("CHARRETTE_SAVE_DIALOG", &document);
        let page = stage.open(&[&file.display().to_string()]).await;
        page.press("Combine services").await;
        page.press("Run:").await;
        page.press("Continue").await;
        page.says("2 choices left").await;
        for costs in ["Owners", "Load of the busiest team", "Hand-offs to keep up"] {
            page.says(costs).await;
        }
        decide(&page).await;
        page.click(".bar .finish button").await;
        page.says("Run is one service now").await;
        export(&page, &document).await;
        let said = words_of(&document);
        for words in [
            "What it combines",
            "What it costs and saves",
            "Where it comes from",
        ] {
            assert!(said.contains(words), "the document lacks “{words}”");
        }
        split(&page).await;
        drop(page);
        stage.kill();
        assert_eq!(records_in(&file), before);
    });
}

fn records_in(file: &Path) -> Vec<Record> {
    let open = OpenWorkspace::look(file).expect("the workspace");
    open.workspace().records()
}

/// Takes the first way of each open choice, aspect after aspect, until none is left.
async fn decide(page: &Page) {
    let script = "const groups = [...document.querySelectorAll('main [role=radiogroup], main fieldset')]; \
         const open = groups.find((it) => it.querySelector('input[type=radio]') && !it.querySelector('input:checked')); \
         if (open) { open.querySelector('input[type=radio]').click(); return 'taken'; } \
         return document.querySelector('.bar .finish button').disabled ? 'elsewhere' : 'done'";
    for turn in 0..40 {
        let found = page.run(script, vec![]).await;
        if found == "done" {
            return;
        }
        if found == "elsewhere" {
            let steps = "const steps = [...document.querySelectorAll('main .combine nav button, main .combine [role=tab], main .combine ol button')]; \
                 steps[arguments[0] % Math.max(steps.length, 1)]?.click(); return steps.length";
            page.run(steps, vec![turn.into()]).await;
        }
        pause(500).await;
    }
    panic!("choices are left:\n{}", page.text().await);
}

async fn export(page: &Page, document: &Path) {
    page.press("Export").await;
    page.press("Combined service").await;
    pause(1500).await;
    page.click(".bar .finish button").await;
    for _ in 0..100 {
        if document.is_file() {
            return;
        }
        pause(100).await;
    }
    panic!("no document was written:\n{}", page.text().await);
}

async fn split(page: &Page) {
    page.press("Cancel").await;
    page.press("Overview").await;
    page.press("Split Run").await;
    page.says("Nothing was changed since").await;
    page.click(".bar .finish button").await;
    page.says("are services of their own again").await;
}
