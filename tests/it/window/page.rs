//! The page in the window, as a person meets it: wait for something, read it, click it, type into it.

use super::stage::pause;
use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use std::time::Duration;

/// How long something may take to appear on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// The page in the window.
pub(crate) struct Page(Client);

impl Page {
    pub(crate) async fn of(client: Client) -> Self {
        let page = Self(client);
        page.element("#app *").await;
        page
    }

    /// Waits for an element.
    pub(crate) async fn element(&self, css: &str) -> Element {
        let waited = self
            .0
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(css))
            .await;
        match waited {
            Ok(element) => element,
            Err(why) => panic!(
                "{css} did not appear ({why}); the page says:\n{}",
                self.text().await
            ),
        }
    }

    /// Everything that the page says.
    pub(crate) async fn text(&self) -> String {
        let said = self.run("return document.body.innerText", vec![]).await;
        said.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the page says something.
    pub(crate) async fn says(&self, words: &str) {
        for _ in 0..PATIENCE.as_millis() / 100 {
            if self.text().await.contains(words) {
                return;
            }
            pause(100).await;
        }
        panic!("the page never said “{words}” but:\n{}", self.text().await);
    }

    /// Clicks what a selector finds.
    pub(crate) async fn click(&self, css: &str) {
        self.element(css)
            .await
            .click()
            .await
            .unwrap_or_else(|why| panic!("{css} cannot be clicked: {why}"));
    }

    /// Clicks the button, link or choice that is labelled so, in the dialog if one is open.
    pub(crate) async fn press(&self, label: &str) {
        let asked = self
            .run(
                "return document.querySelector('dialog[open]') !== null",
                vec![],
            )
            .await;
        let within = if asked == json!(true) { "//dialog" } else { "" };
        let path = format!(
            "{within}//*[self::button or self::a or @role='button' or @role='radio' or self::label]\
             [contains(normalize-space(.), '{label}') or @aria-label='{label}']"
        );
        let waited = self
            .0
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::XPath(&path))
            .await;
        let Ok(element) = waited else {
            panic!(
                "nothing to press is called “{label}”; the page says:\n{}",
                self.text().await
            );
        };
        element
            .click()
            .await
            .unwrap_or_else(|why| panic!("“{label}” cannot be pressed: {why}"));
    }

    /// Types into what a selector finds.
    pub(crate) async fn type_into(&self, css: &str, words: &str) {
        let field = self.element(css).await;
        field
            .send_keys(words)
            .await
            .unwrap_or_else(|why| panic!("{css} takes no keys: {why}"));
    }

    /// Types into whatever has the keyboard.
    pub(crate) async fn keys(&self, keys: &str) {
        let field = self.0.active_element().await;
        let field = field.unwrap_or_else(|why| panic!("nothing has the keyboard: {why}"));
        field
            .send_keys(keys)
            .await
            .unwrap_or_else(|why| panic!("it takes no keys: {why}"));
    }

    /// Runs a script in the page and gives what it returns.
    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.0
            .execute(script, arguments)
            .await
            .unwrap_or_else(|why| json!(format!("failed: {why}")))
    }

    /// Asks the shell for something, as the page does, and gives the reply or the fault.
    pub(crate) async fn invoke(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let script = "const [command, given, done] = arguments; \
             window.__TAURI_INTERNALS__.invoke(command, given) \
             .then((reply) => done({ reply: reply ?? null }), (fault) => done({ fault }))";
        let answer = self
            .0
            .execute_async(script, vec![json!(command), arguments])
            .await;
        let answer = answer.unwrap_or_else(|why| json!({ "fault": why.to_string() }));
        match answer.get("fault") {
            Some(fault) => Err(fault.clone()),
            None => Ok(answer["reply"].clone()),
        }
    }

    /// Where the page thinks it is.
    pub(crate) async fn address(&self) -> String {
        self.0
            .current_url()
            .await
            .map(|url| url.to_string())
            .unwrap_or_default()
    }
}
