//! What is open in the window, and the calls about files: new, open, duplicate, save a copy,
//! close, export. What can be done inside a workspace is `app`'s.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use app::begin::{Start, starting_points};
use app::export::Document;
use app::states::Against;
use app::{OpenWorkspace, catalogues, export, organisations, stamps, views, wire};
use model::Place;
use report::Options;
use report::pictures::Picture;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tauri::{AppHandle, Manager};

use crate::at_start::AtStart;
use crate::dialogs::{self, CATALOGUE, Kind, WORKSPACE};
use crate::home::{Home, stem};
use crate::incoming::Incoming;
use crate::recents::{self, Recent};
use crate::rpc::{Fault, fault};

const SETTINGS: &str = "settings.json";

/// The open workspace, if any.
#[derive(Default)]
pub(crate) struct Desk(Mutex<Option<OpenWorkspace>>);

/// What belongs to the person at this machine.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Settings {
    author: String,
}

type Reply = Result<Value, Fault>;
type Answer = fn(&AppHandle, Value) -> Reply;

/// The calls about files, by name.
pub(crate) const CALLS: [(&str, Answer); 16] = [
    ("home", |app, _| home(app)),
    ("settings", |app, _| Ok(json!(settings(app)))),
    ("sign", sign),
    ("new", new),
    ("open", open),
    ("close", |app, _| {
        *locked(&app.state::<Desk>()) = None;
        Ok(Value::Null)
    }),
    ("duplicate", |app, _| duplicate(app)),
    ("saveCopy", |app, _| save_copy(app)),
    ("chooseWorkspaces", |app, _| choose_workspaces(app)),
    ("choosePlace", choose_place),
    ("export", |app, it| write_documents(app, it)),
    ("exportComparison", |app, it| write_comparison(app, it)),
    ("exportFigure", |app, it| write_figure(app, it)),
    ("bringIn", |app, _| bring_in(app)),
    ("visit", visit),
    ("desk", |app, _| {
        let fault = app.state::<AtStart>().fault();
        fault.map_or_else(|| shown(app), Err)
    }),
];

/// Answers a call about the open workspace; nothing if it is none of `app`'s calls.
pub(crate) fn ask(app: &AppHandle, name: &str, request: Value) -> Option<Reply> {
    let desk = app.state::<Desk>();
    let mut open = locked(&desk);
    let open = open.as_mut()?;
    let stamp = stamps::now(&settings(app).author);
    wire::answer(open, name, request, &stamp).map(|it| it.map_err(Fault::from))
}

fn locked(desk: &Desk) -> MutexGuard<'_, Option<OpenWorkspace>> {
    desk.0.lock().unwrap_or_else(PoisonError::into_inner)
}

fn settings(app: &AppHandle) -> Settings {
    app.state::<Home>().read(SETTINGS)
}

fn sign(app: &AppHandle, request: Value) -> Reply {
    let signed: Settings = serde_json::from_value(request).map_err(app::Fault::from)?;
    app.state::<Home>()
        .write(SETTINGS, &signed)
        .map_err(|why| {
            fault(&format!(
                "Your name could not be kept on this machine ({why}). It is used until you close."
            ))
        })?;
    Ok(Value::Null)
}

fn home(app: &AppHandle) -> Reply {
    Ok(json!({
        "version": env!("CARGO_PKG_VERSION"),
        "recent": recents::list(&app.state::<Home>()),
        "starts": starting_points()?,
    }))
}

#[derive(Deserialize)]
struct New {
    start: String,
    organisation: String,
}

fn new(app: &AppHandle, request: Value) -> Reply {
    let wish: New = serde_json::from_value(request).map_err(app::Fault::from)?;
    let Some(start) = start_of(app, &wish.start)? else {
        return Ok(Value::Null);
    };
    let name = match wish.organisation.trim() {
        "" => "workspace",
        name => name,
    };
    let Some(path) = dialogs::ask_to_save(app, "New workspace", &plain(name), WORKSPACE) else {
        return Ok(Value::Null);
    };
    let stamp = stamps::now(&settings(app).author);
    let made = OpenWorkspace::create(&path, &start, &wish.organisation, &stamp)?;
    laid_open(app, made)
}

/// What a new workspace starts from; a file for it is asked for. Nothing when the person cancelled.
fn start_of(app: &AppHandle, wish: &str) -> Result<Option<Start>, Fault> {
    Ok(match wish {
        "template" => dialogs::ask_to_open(app, WORKSPACE).map(Start::Template),
        "own" => dialogs::ask_to_open(app, CATALOGUE).map(Start::Own),
        shipped => Some(Start::parse(shipped, &*catalogues::shipped()?)),
    })
}

fn open(app: &AppHandle, request: Value) -> Reply {
    let named = request
        .get("path")
        .and_then(Value::as_str)
        .map(PathBuf::from);
    let Some(path) = named.or_else(|| dialogs::ask_to_open(app, WORKSPACE)) else {
        return Ok(Value::Null);
    };
    open_at(app, &path)?;
    shown(app)
}

/// Opens a file, unless it is the one that is open.
pub(crate) fn open_at(app: &AppHandle, path: &Path) -> Result<(), Fault> {
    let already = locked(&app.state::<Desk>())
        .as_ref()
        .is_some_and(|it| it.file().is_at(path));
    if !already {
        lay_open(app, OpenWorkspace::open(path)?);
    }
    Ok(())
}

fn duplicate(app: &AppHandle) -> Reply {
    match copied(app, "Duplicate")? {
        Some(path) => laid_open(app, OpenWorkspace::open(&path)?),
        None => Ok(Value::Null),
    }
}

fn save_copy(app: &AppHandle) -> Reply {
    let path = copied(app, "Save a copy")?;
    Ok(path.map_or(Value::Null, |it| json!({ "path": it })))
}

/// Asks for existing workspaces, to be brought back or brought in; none when the person cancelled.
fn choose_workspaces(app: &AppHandle) -> Reply {
    let paths = dialogs::ask_for_several(app, "Choose workspaces", WORKSPACE);
    Ok(json!({ "paths": paths }))
}

#[derive(Deserialize)]
struct Named {
    name: String,
}

/// Asks where a copy goes; nothing when the person cancelled.
fn choose_place(app: &AppHandle, request: Value) -> Reply {
    let wish: Named = serde_json::from_value(request).map_err(app::Fault::from)?;
    let path = dialogs::ask_to_save(app, "Hand out", &plain(&wish.name), WORKSPACE);
    Ok(path.map_or(Value::Null, |it| json!({ "path": it })))
}

/// Copies what is open to where the person says. The system's dialog has asked about an existing file.
fn copied(app: &AppHandle, title: &str) -> Result<Option<PathBuf>, Fault> {
    let name = match locked(&app.state::<Desk>()).as_ref() {
        Some(open) => format!("{} copy", stem(open.file().path())),
        None => return Err(nothing_open()),
    };
    let Some(path) = dialogs::ask_to_save(app, title, &name, WORKSPACE) else {
        return Ok(None);
    };
    let desk = app.state::<Desk>();
    let open = locked(&desk);
    let file = open.as_ref().ok_or_else(nothing_open)?.file();
    let done = if path.exists() {
        file.copy_over(&path)
    } else {
        file.copy_to(&path)
    };
    done.map_err(app::Fault::from)?;
    Ok(Some(path))
}

#[derive(Deserialize)]
struct Export {
    format: String,
    #[serde(flatten)]
    options: Options,
}

fn write_documents(app: &AppHandle, request: Value) -> Reply {
    let wish: Export = serde_json::from_value(request).map_err(app::Fault::from)?;
    let stamp = stamps::now(&settings(app).author);
    let documents = match locked(&app.state::<Desk>()).as_ref() {
        Some(open) => {
            let options = wish.options.clone().of(&open.organisation());
            export::documents(open, &options, &wish.format, &stamp)?
        }
        None => return Err(nothing_open()),
    };
    put(app, &documents, &wish.format)
}

#[derive(Deserialize)]
struct ExportComparison {
    against: Against,
    format: String,
}

/// Writes what changed since another state.
fn write_comparison(app: &AppHandle, request: Value) -> Reply {
    let wish: ExportComparison = serde_json::from_value(request).map_err(app::Fault::from)?;
    let stamp = stamps::now(&settings(app).author);
    let document = match locked(&app.state::<Desk>()).as_ref() {
        Some(open) => export::comparison(open, &wish.against, &wish.format, &stamp)?,
        None => return Err(nothing_open()),
    };
    put(app, &[document], &wish.format)
}

#[derive(Deserialize)]
struct ExportFigure {
    format: String,
    #[serde(flatten)]
    picture: Picture,
}

/// Writes a single figure.
fn write_figure(app: &AppHandle, request: Value) -> Reply {
    let wish: ExportFigure = serde_json::from_value(request).map_err(app::Fault::from)?;
    let how = (wish.format.as_str(), &stamps::now(""));
    let document = match locked(&app.state::<Desk>()).as_ref() {
        Some(open) => export::figure(open, &open.organisation(), &wish.picture, how)?,
        None => return Err(nothing_open()),
    };
    put(app, &[document], &wish.format)
}

/// Writes documents where the person says.
fn put(app: &AppHandle, documents: &[Document], format: &str) -> Reply {
    let targets = match documents {
        [one] => {
            let kind = Kind {
                name: "Document",
                ending: format,
            };
            dialogs::ask_to_save(app, "Export", &one.name, kind).map(|it| vec![it])
        }
        many => dialogs::ask_for_folder(app, "Export into a folder")
            .map(|folder| many.iter().map(|it| folder.join(&it.name)).collect()),
    };
    let Some(targets) = targets else {
        return Ok(Value::Null);
    };
    for (path, document) in targets.iter().zip(documents) {
        export::write(path, &document.bytes)?;
    }
    let folder = targets
        .first()
        .and_then(|it| it.parent())
        .map(Path::to_path_buf);
    Ok(json!({ "paths": targets, "folder": folder }))
}

/// Brings organisations of other workspaces in.
fn bring_in(app: &AppHandle) -> Reply {
    let paths = dialogs::ask_for_several(app, "Bring in organisations", WORKSPACE);
    if paths.is_empty() {
        return Ok(Value::Null);
    }
    let progress = app.state::<Incoming>();
    progress.begin();
    let stamp = stamps::now(&settings(app).author);
    {
        let desk = app.state::<Desk>();
        let mut open = locked(&desk);
        let open = open.as_mut().ok_or_else(nothing_open)?;
        let read = organisations::read(open, &paths, &mut |done, of| progress.tell(done, of));
        progress.tell(0, 0);
        open.bring_in(read?, &stamp)?;
    }
    shown(app)
}

#[derive(Deserialize)]
struct Visit {
    place: Place,
}

/// Keeps where the work stands, at once, so that a crash does not lose it.
fn visit(app: &AppHandle, request: Value) -> Reply {
    let visit: Visit = serde_json::from_value(request).map_err(app::Fault::from)?;
    if let Some(open) = locked(&app.state::<Desk>()).as_ref() {
        keep_place(app, open, &visit.place);
    }
    Ok(Value::Null)
}

fn keep_place(app: &AppHandle, open: &OpenWorkspace, place: &Place) {
    let organisation = open.workspace().organisations.get(&open.organisation());
    let recent = Recent {
        path: open.file().path().to_path_buf(),
        name: organisation.map(|it| it.name.clone()).unwrap_or_default(),
        used: views::time(stamps::now("").at),
        place_in_words: views::in_words(open, place),
        place: json!(place),
    };
    recents::used(&app.state::<Home>(), recent);
}

/// Puts a workspace on the desk, in place of the one that was there, and at the head of the recent files.
fn laid_open(app: &AppHandle, open: OpenWorkspace) -> Reply {
    lay_open(app, open);
    shown(app)
}

fn lay_open(app: &AppHandle, open: OpenWorkspace) {
    let known = recents::place(&app.state::<Home>(), open.file().path());
    let place = serde_json::from_value(known).unwrap_or_default();
    keep_place(app, &open, &place);
    *locked(&app.state::<Desk>()) = Some(open);
}

/// What is open, with where the work stood.
fn shown(app: &AppHandle) -> Reply {
    let desk = app.state::<Desk>();
    let open = locked(&desk);
    let Some(open) = open.as_ref() else {
        return Ok(Value::Null);
    };
    let known = recents::place(&app.state::<Home>(), open.file().path());
    let mut view = views::desk(open)?;
    view.place = serde_json::from_value(known).unwrap_or_default();
    Ok(json!(view))
}

/// A name that every system takes for a file.
fn plain(name: &str) -> String {
    let kept = |it: char| {
        if it.is_alphanumeric() || " -_.".contains(it) {
            it
        } else {
            '-'
        }
    };
    name.chars().map(kept).take(80).collect()
}

pub(crate) fn nothing_open() -> Fault {
    fault("No workspace is open. Open one, or make a new one.")
}
