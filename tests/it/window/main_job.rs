//! The main job in the real window: a workspace from the six, answers in all four aspects of
//! incident response, a power cut, everything still there, undo and redo, the document.

use super::page::Page;
use super::stage::{Stage, pause, play};
use super::words_of;
use std::path::Path;

/// What is typed in each aspect; words that stand nowhere else.
const ANSWERS: [(&str, &str); 4] = [
    (
        "Definition",
        "Contain intrusions before the harbour gates close.",
    ),
    ("Processes", "Quayside paging drill every quarter."),
    ("Integration", "Handover note from the lighthouse watch."),
    ("Practices", "Tabletop exercise on the breakwater."),
];

#[test]
fn from_the_first_word_to_the_document() {
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
        let mut numbers = Vec::new();
        for (aspect, words) in ANSWERS {
            numbers.push(answer(&page, aspect, words).await);
        }
        let question = number_in_focus(&page).await;
        // Half a second after the last key, as a power cut would.
        pause(500).await;
        stage.kill();

        let document = stage.path("Incident response.docx");
        stage.will_choose("CHARRETTE_SAVE_DIALOG", &document);
        let page = stage.open(&[&file.display().to_string()]).await;
        page.element("section.here").await;
        assert_eq!(number_in_focus(&page).await, question, "the same question");
        for ((aspect, words), number) in ANSWERS.iter().zip(&numbers) {
            go_to(&page, aspect, number).await;
            shows(&page, words, true).await;
        }
        page.click("button[aria-label^='Undo']").await;
        shows(&page, ANSWERS[3].1, false).await;
        page.click("button[aria-label^='Redo']").await;
        shows(&page, ANSWERS[3].1, true).await;
        export(&page, &document).await;
        let text = words_of(&document);
        for (_, words) in ANSWERS {
            assert!(text.contains(words), "the document lacks “{words}”");
        }
    });
}

/// Types words into the first question of an aspect that takes running text, or as the first cell of a table.
async fn answer(page: &Page, aspect: &str, words: &str) -> String {
    turn_to(page, aspect).await;
    // Running text where the aspect asks for it; the hand-offs have none, but a table of friction.
    let kind = if aspect == "Integration" {
        "tr.add td"
    } else {
        "textarea, ul input"
    };
    let found = to_a_text_field(page, kind).await;
    assert!(
        found,
        "{aspect} has a question that takes text:\n{}",
        page.text().await
    );
    page.type_into("section.here .answer .charrette-field", words)
        .await;
    if aspect != ANSWERS[3].0 {
        page.says("Saved").await;
        pause(700).await;
    }
    number_in_focus(page).await
}

/// Marks the field of the first such question, opening one question after the other.
async fn to_a_text_field(page: &Page, kind: &str) -> bool {
    for _ in 0..30 {
        let script = "const field = document.querySelector(`section.here .answer :is(${arguments[0]})`); \
             field?.classList.add('charrette-field'); return field !== null && field !== undefined";
        if page.run(script, vec![kind.into()]).await == true {
            return true;
        }
        let next = "const here = document.querySelector('section.here').nextElementSibling; \
             here?.click(); return here !== null";
        page.run(next, vec![]).await;
        pause(400).await;
    }
    false
}

async fn turn_to(page: &Page, aspect: &str) {
    page.press(aspect).await;
    pause(800).await;
    page.element("section.here .answer").await;
}

async fn number_in_focus(page: &Page) -> String {
    let number = page
        .run(
            "return document.querySelector('section.here .number').textContent",
            vec![],
        )
        .await;
    number.as_str().unwrap_or_default().to_owned()
}

/// Opens a question of an aspect by its number.
async fn go_to(page: &Page, aspect: &str, number: &str) {
    turn_to(page, aspect).await;
    let script = "const line = [...document.querySelectorAll('main .line')] \
         .find((it) => it.querySelector('.number')?.textContent === arguments[0]); line?.click()";
    for _ in 0..20 {
        if number_in_focus(page).await == number {
            return;
        }
        page.run(script, vec![number.into()]).await;
        pause(500).await;
    }
    panic!("{number} of {aspect} does not open:\n{}", page.text().await);
}

/// Waits until the question in focus shows words, or does not any more.
async fn shows(page: &Page, words: &str, wanted: bool) {
    let script = "const here = document.querySelector('section.here'); return here.innerText + \
         [...here.querySelectorAll('textarea, input')].map((it) => it.value).join(' ')";
    for _ in 0..100 {
        let shown = page.run(script, vec![]).await;
        if shown.as_str().unwrap_or_default().contains(words) == wanted {
            return;
        }
        pause(100).await;
    }
    panic!(
        "“{words}” should show: {wanted}; the page says:\n{}",
        page.text().await
    );
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
