//! The one command that the page may call: a name and a request in, a reply or a fault out.

use crate::at_start::AtStart;
use crate::closing::{self, Closing};
use crate::desk;
use crate::handed::Handed;
use crate::home::Home;
use crate::incoming::Incoming;
use crate::recents;
use serde::Serialize;
use serde_json::{Value, json};
use std::path::PathBuf;
use tauri::{AppHandle, Manager};

/// Why a request was not carried out, in words for the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Fault {
    /// Empty, unless the page behaves differently for it.
    pub(crate) code: String,
    /// What happened and what to do.
    pub(crate) message: String,
}

/// Answers the page. The work is done off the window's thread, because a dialog or a large file takes its time.
#[tauri::command]
pub(crate) async fn rpc(app: AppHandle, name: String, request: Value) -> Result<Value, Fault> {
    let answered = tauri::async_runtime::spawn_blocking(move || answer(&app, &name, request));
    answered.await.unwrap_or_else(|_| {
        Err(fault(
            "The program failed inside. What was saved is safe; close the file and open it again.",
        ))
    })
}

fn answer(app: &AppHandle, name: &str, request: Value) -> Result<Value, Fault> {
    match name {
        "handed" => Ok(json!(app.state::<Handed>().take())),
        "incoming" => Ok(app.state::<Incoming>().shown()),
        "stopIncoming" => {
            app.state::<Incoming>().stop();
            Ok(Value::Null)
        }
        "stay" => Ok(json!(app.state::<Closing>().stay())),
        "quit" => Ok(json!(closing::quit(app))),
        "forget" => Ok(json!(recents::forget(
            &app.state::<Home>(),
            &path_in(&request)?
        ))),
        _ => about_files(app, name, request),
    }
}

/// Calls about files first, then those about what is open.
fn about_files(app: &AppHandle, name: &str, request: Value) -> Result<Value, Fault> {
    app.state::<AtStart>().settle(app);
    if let Some((_, answer)) = desk::CALLS.iter().find(|(known, _)| *known == name) {
        return answer(app, request);
    }
    desk::ask(app, name, request).unwrap_or_else(|| Err(desk::nothing_open()))
}

fn path_in(request: &Value) -> Result<PathBuf, Fault> {
    let path = request.get("path").and_then(Value::as_str);
    path.map(PathBuf::from)
        .ok_or_else(|| fault("The window named no file."))
}

pub(crate) fn fault(message: &str) -> Fault {
    Fault {
        code: String::new(),
        message: message.to_owned(),
    }
}

impl From<app::Fault> for Fault {
    fn from(fault: app::Fault) -> Self {
        let code = serde_json::to_value(fault.kind).ok();
        let code = code.and_then(|it| it.as_str().map(str::to_owned));
        Self {
            code: code.unwrap_or_default(),
            message: fault.message,
        }
    }
}
