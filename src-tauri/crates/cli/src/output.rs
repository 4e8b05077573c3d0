//! What goes in and out as text: results to stdout, files and stdin in. Messages go to stderr and
//! are written where they arise.

use std::io::{ErrorKind, Read, Write};
use std::path::Path;

use app::{Fault, FaultKind};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::ending::Ending;

/// Writes a result to stdout. A reader who has seen enough, as `head`, is no failure.
pub(crate) fn say(text: &str) -> Ending {
    let mut out = std::io::stdout().lock();
    let written = out
        .write_all(text.as_bytes())
        .and_then(|()| {
            if text.ends_with('\n') {
                Ok(())
            } else {
                out.write_all(b"\n")
            }
        })
        .and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            let message = format!(
                "The result could not be written to the output ({error}). Check where it is led to."
            );
            Err(Fault::new(FaultKind::File, message).into())
        }
        _ => Ok(()),
    }
}

/// Says what was done, on stderr. If nobody can hear it, it was done all the same.
pub(crate) fn tell(message: &str) {
    let _ = writeln!(std::io::stderr(), "{message}");
}

/// A value as JSON for people and programs.
pub(crate) fn json(value: &impl Serialize) -> Result<String, Fault> {
    serde_json::to_string_pretty(value)
        .map(|it| it + "\n")
        .map_err(|it| Fault::program(format!("The result could not be written as JSON: {it}.")))
}

/// Writes a value as JSON to stdout.
pub(crate) fn say_json(value: &impl Serialize) -> Ending {
    say(&json(value)?)
}

/// The text of a file; `-` is stdin.
pub(crate) fn text_of(path: &Path) -> Result<String, Fault> {
    let read = if path == Path::new("-") {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        std::fs::read_to_string(path)
    };
    read.map_err(|error| unreadable(path, &error))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Fault {
    let shown = path.display();
    match error.kind() {
        ErrorKind::NotFound => Fault::new(
            FaultKind::Missing,
            format!("There is no file “{shown}”. Check the path."),
        ),
        ErrorKind::IsADirectory => Fault::new(
            FaultKind::File,
            format!("“{shown}” is a folder. Name the file in it."),
        ),
        ErrorKind::InvalidData => Fault::new(
            FaultKind::File,
            format!("“{shown}” is not text in UTF-8. Check that it is the right file."),
        ),
        _ => Fault::new(
            FaultKind::File,
            format!("“{shown}” could not be read ({error}). Check the path and your rights."),
        ),
    }
}

/// The value that a JSON file holds; `what` says in words what it should be.
pub(crate) fn value_of<T: DeserializeOwned>(
    path: &Path,
    what: &str,
    schema: &str,
) -> Result<T, Fault> {
    serde_json::from_str(&text_of(path)?).map_err(|error| {
        Fault::refused(format!(
            "“{}” is not {what}: {error}. Compare it with `charrette-cli schema {schema}`.",
            path.display()
        ))
    })
}
