//! Builds the front end when it is stale, then lets Tauri embed it; knows nothing of what the front end shows.
//!
//! Writing into `ui/` from a build script is unusual. It is what makes a plain `cargo build` give
//! the finished program, so that nobody has to know a second tool.

use std::fs::{File, FileTimes, read_dir};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, UNIX_EPOCH};

type Outcome = Result<(), String>;

/// What the front end is made of, besides its `src` folder.
const SOURCES: [&str; 8] = [
    "public",
    "messages",
    "project.inlang/settings.json",
    "index.html",
    "package.json",
    "package-lock.json",
    "vite.config.ts",
    "svelte.config.js",
];

/// Folders of `src` that the front end's own build writes: watching them would never come to rest.
const WRITTEN_BY_THE_BUILD: [&str; 1] = ["paraglide"];

fn main() {
    let made = build_front_end().and_then(|()| describe_program());
    if let Err(sentence) = made {
        // The build script's only way to stop the build with a sentence instead of a backtrace.
        println!("cargo::error={}", sentence.replace('\n', " | "));
        std::process::exit(1);
    }
}

/// The one command that the page may call; Tauri writes its permission from this list.
fn describe_program() -> Outcome {
    let manifest = tauri_build::AppManifest::new().commands(&["rpc"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
        .map_err(|why| format!("The program could not be described to Tauri: {why:#}"))
}

fn build_front_end() -> Outcome {
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui");
    println!("cargo:rerun-if-env-changed=CHARRETTE_SKIP_UI_BUILD");
    for source in watched(&ui)? {
        println!("cargo:rerun-if-changed={}", source.display());
    }
    if std::env::var_os("CHARRETTE_SKIP_UI_BUILD").is_some() {
        return Ok(());
    }
    if is_newer(
        &ui.join("package-lock.json"),
        &ui.join("node_modules/.package-lock.json"),
    ) {
        npm(&ui, &["ci", "--no-audit", "--no-fund"])?;
    }
    npm(&ui, &["run", "build"])?;
    watch_result(&ui.join("dist/index.html"))
}

/// Every existing source: naming a missing one would make Cargo rerun this script each time.
fn watched(ui: &Path) -> Result<Vec<PathBuf>, String> {
    let src = ui.join("src");
    let inside =
        read_dir(&src).map_err(|why| format!("{} cannot be read: {why}.", src.display()))?;
    let of_src = inside
        .filter_map(Result::ok)
        .filter(|entry| {
            !WRITTEN_BY_THE_BUILD
                .iter()
                .any(|name| entry.file_name() == *name)
        })
        .map(|entry| entry.path());
    let beside = SOURCES
        .iter()
        .map(|name| ui.join(name))
        .filter(|path| path.exists());
    let mut all: Vec<PathBuf> = of_src.chain(beside).collect();
    all.sort();
    Ok(all)
}

/// Deleting the result must build it again, so it is watched as well; an old date keeps Cargo
/// from taking it for a source that has just changed.
fn watch_result(index: &Path) -> Outcome {
    let long_ago = FileTimes::new().set_modified(UNIX_EPOCH + Duration::from_secs(1_000_000_000));
    File::options()
        .write(true)
        .open(index)
        .and_then(|file| file.set_times(long_ago))
        .map_err(|why| {
            format!(
                "The front end was built, but {} is not there: {why}.",
                index.display()
            )
        })?;
    println!("cargo:rerun-if-changed={}", index.display());
    Ok(())
}

fn is_newer(source: &Path, result: &Path) -> bool {
    let changed = |path: &Path| path.metadata().and_then(|about| about.modified()).ok();
    match (changed(source), changed(result)) {
        (Some(source), Some(result)) => source > result,
        _ => true,
    }
}

fn npm(ui: &Path, arguments: &[&str]) -> Outcome {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let said = Command::new(program)
        .args(arguments)
        .current_dir(ui)
        .output()
        .map_err(|why| {
            format!(
                "npm could not be started ({why}): install Node.js 20 or newer, then build again."
            )
        })?;
    if said.status.success() {
        return Ok(());
    }
    Err(format!(
        "`npm {}` failed in ui/: {}\n{}",
        arguments.join(" "),
        String::from_utf8_lossy(&said.stdout).trim(),
        String::from_utf8_lossy(&said.stderr).trim(),
    ))
}
