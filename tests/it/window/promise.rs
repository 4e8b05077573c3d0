//! A promise that cannot be kept, in the real window: the finding appears while the promise is
//! still being typed, goes when the cover changes, comes back with undo, is accepted, and stands in
//! the document.

use super::page::Page;
use super::stage::{Stage, pause, play};
use super::words_of;

const FOUND: &str = "can be met in 26.8";

#[test]
fn a_promise_beyond_the_cover_is_found_as_it_is_typed() {
    play(async {
        let mut stage = Stage::new();
        let file = stage.path("Harbour.charrette");
        stage.will_choose("CHARRETTE_SAVE_DIALOG", &file);
        let document = stage.path("Incident response.docx");
        let page = stage.open(&[]).await;
        page.press("New workspace").await;
        page.type_into("dialog input", "Harbour Board").await;
        page.press("Choose where to keep it").await;
        page.says("Overview").await;
        page.press("Incident response").await;
        page.press("Processes").await;

        turn_to(&page, "Cover").await;
        let cover = ["m", "09:00", "17:00", "o", "two analysts"];
        fill_a_line(&page, &cover).await;
        turn_to(&page, "Service level targets").await;
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
        fill_a_line(&page, &promise).await;
        page.says(FOUND).await;
        let typing = "return document.activeElement.closest('td') !== null \
             && document.activeElement.value === '95'";
        assert_eq!(
            page.run(typing, vec![]).await,
            true,
            "the keyboard stays where it was"
        );

        turn_to(&page, "Cover").await;
        let on_call = [
            "e",
            "00:00",
            "24:00",
            "on-call",
            "two analysts, a week each",
            "30",
        ];
        fill_a_line(&page, &on_call).await;
        turn_to(&page, "Service level targets").await;
        goes(&page).await;

        page.click("button[aria-label^='Undo']").await;
        for _ in 0..12 {
            if page.text().await.contains(FOUND) {
                break;
            }
            page.click("button[aria-label^='Undo']").await;
            pause(300).await;
        }
        turn_to(&page, "Service level targets").await;
        page.says(FOUND).await;
        page.press("Accept").await;
        for (field, words) in [
            ("reason", "A duty telephone comes in spring"),
            ("person", "Harbour Master"),
            ("review", "2999-03-01"),
        ] {
            page.type_into(&format!(".form .{field} input"), words)
                .await;
        }
        page.press("Accept").await;
        page.says("Harbour Master").await;
        drop(page);
        stage.kill();

        stage.will_choose("CHARRETTE_SAVE_DIALOG", &document);
        let page = stage.open(&[&file.display().to_string()]).await;
        page.press("Export").await;
        pause(800).await;
        page.click(".bar button:last-of-type").await;
        for _ in 0..100 {
            if document.is_file() {
                break;
            }
            pause(100).await;
        }
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

/// Opens a question of the aspect by its label.
async fn turn_to(page: &Page, label: &str) {
    let script = "const at = [...document.querySelectorAll('main .line')] \
         .find((it) => it.innerText.includes(arguments[0])); at?.click(); \
         return document.querySelector('section.here')?.innerText.includes(arguments[1]) === true";
    let prompt = match label {
        "Cover" => "Who is there",
        _ => "What does this service promise",
    };
    for _ in 0..40 {
        if page.run(script, vec![label.into(), prompt.into()]).await == true {
            page.element("section.here table").await;
            return;
        }
        pause(300).await;
    }
    panic!("“{label}” does not open:\n{}", page.text().await);
}

/// Types a line into the table in focus, cell after cell, and stays in the last one.
async fn fill_a_line(page: &Page, cells: &[&str]) {
    page.click("section.here tr.add td").await;
    for (place, text) in cells.iter().enumerate() {
        if place > 0 {
            page.keys("\u{e004}").await;
        }
        match *text {
            "on-call" => choose(page, text).await,
            text => page.keys(text).await,
        }
        pause(150).await;
    }
}

/// Takes a choice whose first letter another one has too.
async fn choose(page: &Page, id: &str) {
    page.keys("\u{e007}").await;
    let script = "const field = document.activeElement; field.value = arguments[0]; \
         field.dispatchEvent(new Event('change', { bubbles: true }))";
    page.run(script, vec![id.into()]).await;
}

/// Waits until the finding is no longer said.
async fn goes(page: &Page) {
    for _ in 0..100 {
        if !page.text().await.contains(FOUND) {
            return;
        }
        pause(100).await;
    }
    panic!("the finding stays:\n{}", page.text().await);
}
