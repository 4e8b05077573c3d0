//! What the page in the window cannot do, tried from inside it.

use super::stage::{Stage, pause, play};
use serde_json::json;

#[test]
fn the_page_cannot_leave_the_program() {
    play(async {
        let mut stage = Stage::new();
        let page = stage.open(&[]).await;
        let home = page.address().await;
        assert!(home.starts_with("tauri://localhost"), "{home}");
        for leaving in [
            "location.href = 'https://example.org/'",
            "location.assign('file:///etc/passwd')",
            "location.replace('data:text/html,<h1>stranger</h1>')",
            "const a = document.createElement('a'); a.href = 'https://example.org/'; a.target = '_blank'; \
             document.body.append(a); a.click(); a.remove()",
            "const f = document.createElement('form'); f.action = 'https://example.org/'; f.method = 'post'; \
             document.body.append(f); f.submit(); f.remove()",
        ] {
            page.run(leaving, vec![]).await;
            pause(300).await;
            assert_eq!(page.address().await, home, "after {leaving}");
        }
        let opened = page
            .run(
                "return window.open('https://example.org/') === null",
                vec![],
            )
            .await;
        assert_eq!(opened, json!(true));
        page.element("#app *").await;
    });
}

#[test]
fn the_page_runs_no_foreign_code() {
    play(async {
        let mut stage = Stage::new();
        let page = stage.open(&[]).await;
        let tried = page
            .run(
                "window.ran = [];
                 const s = document.createElement('script'); s.textContent = 'window.ran.push(\"inline\")';
                 document.head.append(s);
                 const d = document.createElement('div'); d.setAttribute('onclick', 'window.ran.push(\"handler\")');
                 document.body.append(d); d.click(); d.remove();
                 const e = document.createElement('div'); e.setAttribute('style', 'color: rgb(1, 2, 3)');
                 document.body.append(e);
                 if (getComputedStyle(e).color === 'rgb(1, 2, 3)') window.ran.push('style'); e.remove();
                 return window.ran",
                vec![],
            )
            .await;
        assert_eq!(tried, json!([]));
        let fetched = page.run("return typeof window.__TAURI__", vec![]).await;
        assert_eq!(fetched, json!("undefined"), "no global Tauri");
    });
}

#[test]
fn there_is_one_command_and_no_other() {
    play(async {
        let mut stage = Stage::new();
        let page = stage.open(&[]).await;
        assert_eq!(
            page.invoke("rpc", json!({ "name": "handed", "request": {} }))
                .await,
            Ok(json!(null))
        );
        for command in [
            "plugin:dialog|open",
            "plugin:dialog|save",
            "plugin:fs|read_text_file",
            "plugin:window|close",
            "plugin:webview|create_webview_window",
            "plugin:event|emit",
            "plugin:app|version",
            "plugin:path|resolve_directory",
            "plugin:resources|close",
        ] {
            let answer = page.invoke(command, json!({})).await;
            let fault = answer.expect_err(command).to_string();
            assert!(fault.contains("not allowed"), "{command}: {fault}");
        }
    });
}

#[test]
fn an_unknown_request_is_refused_in_a_sentence() {
    play(async {
        let mut stage = Stage::new();
        let page = stage.open(&[]).await;
        let fault = page
            .invoke("rpc", json!({ "name": "format", "request": {} }))
            .await
            .unwrap_err();
        assert!(
            fault["message"]
                .as_str()
                .is_some_and(|said| said.ends_with('.')),
            "{fault}"
        );
    });
}
