//! A promise that cannot be kept, in the real window: the finding appears while the promise is
//! still being typed, goes when the cover changes, comes back with undo, is accepted, and stands in
//! the document.

use super::page::Page;
use super::stage::{Stage, pause, play};
use super::words_of;
use std::path::Path;

const FOUND: &str = "can be met in 26.8";
const COVER: &str = "Who is there when, and how soon at work?";
const TARGETS: &str = "What does this service promise";

#[test]
fn a_promise_beyond_the_cover_is_found_as_it_is_typed() {
    play(async {
        let mut stage = Stage::new();
        let file = stage.path("Harbour.charrette");
        stage.will_choose("CHARRETTE_SAVE_DIALOG", &file);
        let page = stage.open(&[]).await;
        page.press("New workspace").await;
        page.type_into("dialog input", "Harbour Board").await;
        page.press("Choose where to keep it").await;
        page.says("Overview").await;
        page.press("Incident response").await;
        page.press("Processes").await;
        promise(&page).await;
        widen_the_cover(&page).await;
        take_it_back(&page).await;
        accept(&page).await;
        drop(page);
        stage.kill();

        let document = stage.path("Incident response.docx");
        stage.will_choose("CHARRETTE_SAVE_DIALOG", &document);
        let page = stage.open(&[&file.display().to_string()]).await;
        export(&page, &document).await;
        let said = words_of(&document);
        for words in [
            "Somebody at work",
            "two analysts",
            "Accepted findings",
            "A duty telephone comes in spring",
        ] {
            assert!(said.contains(words), "the document lacks “{words}”");
        }
    });
}

/// Two people at their desks, and an hour at any time; the finding comes while the keyboard is
/// still in the promise.
async fn promise(page: &Page) {
    turn_to(page, COVER).await;
    fill_a_line(page, &["m", "09:00", "17:00", "o", "two analysts"]).await;
    turn_to(page, TARGETS).await;
    let promise = [
        "p",
        "Somebody at work",
        "w",
        "call answered",
        "work begins",
        "never",
        "2",
        "1",
        "h",
        "95",
    ];
    fill_a_line(page, &promise).await;
    page.says(FOUND).await;
    let typing = "return document.activeElement.closest('td') !== null \
         && document.activeElement.value === '95'";
    let stays = page.run(typing, vec![]).await;
    assert_eq!(stays, true, "the keyboard stays where it was");
}

/// Somebody on call at all hours; the finding goes.
async fn widen_the_cover(page: &Page) {
    turn_to(page, COVER).await;
    let who = "two analysts, a week each";
    fill_a_line(page, &["e", "00:00", "24:00", "on-call", who, "30"]).await;
    turn_to(page, TARGETS).await;
    for _ in 0..100 {
        if !page.text().await.contains(FOUND) {
            return;
        }
        pause(100).await;
    }
    panic!("the finding stays:\n{}", page.text().await);
}

/// Takes the wider cover back, step by step, until the finding is there again.
async fn take_it_back(page: &Page) {
    for _ in 0..12 {
        page.click("button[aria-label^='Undo']").await;
        pause(400).await;
        turn_to(page, TARGETS).await;
        if page.text().await.contains(FOUND) {
            return;
        }
    }
    panic!("the finding does not come back:\n{}", page.text().await);
}

/// Lets the finding stand, with a reason, somebody and a day.
async fn accept(page: &Page) {
    page.press("Accept").await;
    for (field, words) in [
        ("reason", "A duty telephone comes in spring"),
        ("person", "Harbour Master"),
        ("review", "2999-03-01"),
    ] {
        page.type_into(&format!(".form .{field} input"), words)
            .await;
    }
    page.click(".form .verbs button").await;
    page.says("Harbour Master").await;
}

async fn export(page: &Page, document: &Path) {
    page.press("Export").await;
    pause(800).await;
    page.click(".bar .finish button").await;
    for _ in 0..100 {
        if document.is_file() {
            return;
        }
        pause(100).await;
    }
    panic!("no document was written:\n{}", page.text().await);
}

/// Opens a question of the aspect by its words.
async fn turn_to(page: &Page, prompt: &str) {
    let script = "const says = (it) => it?.innerText.includes(arguments[0]) === true; \
         if (says(document.querySelector('section.here h2'))) return true; \
         [...document.querySelectorAll('main .line')].find(says)?.click(); return false";
    for _ in 0..40 {
        if page.run(script, vec![prompt.into()]).await == true {
            page.element("section.here table").await;
            return;
        }
        pause(300).await;
    }
    panic!("“{prompt}” does not open:\n{}", page.text().await);
}

/// Types a line into the table in focus, cell after cell, and stays in the last one.
async fn fill_a_line(page: &Page, cells: &[&str]) {
    // A wide table reaches beyond the window, where nothing can be clicked; Tab would come here too.
    let there = "document.querySelector('section.here tr.add td').focus()";
    page.run(there, vec![]).await;
    for (place, text) in cells.iter().enumerate() {
        if place > 0 {
            page.keys("\u{e004}").await;
        }
        match *text {
            "on-call" => choose(page, text).await,
            text => page.keys(text).await,
        }
        pause(400).await;
    }
}

/// Takes a choice whose first letter another one has too.
async fn choose(page: &Page, id: &str) {
    page.keys("\u{e007}").await;
    let script = "const field = document.activeElement; \
         if (!(field instanceof HTMLSelectElement)) return false; field.value = arguments[0]; \
         field.dispatchEvent(new Event('change', { bubbles: true })); return true";
    for _ in 0..100 {
        if page.run(script, vec![id.into()]).await == true {
            return;
        }
        pause(50).await;
    }
    panic!("no choice opens:\n{}", page.text().await);
}
