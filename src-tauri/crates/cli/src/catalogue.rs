//! Catalogues: own ones checked, others' converted, the shipped ones listed.

use std::fmt::Write;
use std::path::PathBuf;

use app::begin::starting_points;
use app::{Fault, FaultKind, catalogues, export};
use clap::{Args, Subcommand, ValueEnum};
use model::catalogue::from_misp_galaxy;

use crate::command::Order;
use crate::ending::{Ending, Failure};
use crate::output;

/// What to do with catalogues.
#[derive(Args)]
pub(crate) struct Catalogues {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Check an own catalogue: every fault with file, line and a sentence
    Lint {
        /// A TOML file, or a folder of them
        path: PathBuf,
    },
    /// Turn a list that others publish into a catalogue
    Convert {
        /// The form of the source
        #[arg(long)]
        from: Form,
        /// The source
        source: PathBuf,
        /// The TOML file to write; without it, stdout
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// List what a workspace can start from
    List {
        /// Write JSON
        #[arg(long)]
        json: bool,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Form {
    /// A cluster file of a MISP galaxy
    MispGalaxy,
}

impl Order for Catalogues {
    fn run(self) -> Ending {
        match self.what {
            What::Lint { path } => lint(&path),
            What::Convert {
                from: Form::MispGalaxy,
                source,
                out,
            } => convert(&source, out),
            What::List { json } => list(json),
        }
    }
}

fn lint(path: &std::path::Path) -> Ending {
    if !path.exists() {
        let message = format!(
            "There is no catalogue “{}”. Check the path.",
            path.display()
        );
        return Err(Fault::new(FaultKind::Missing, message).into());
    }
    let complaints = catalogues::complaints(&catalogues::sources_at(path)?)?;
    let mut text = String::new();
    for complaint in &complaints {
        let _ = writeln!(text, "{complaint}");
    }
    if text.is_empty() {
        output::tell("The catalogue can be used.");
        return Ok(());
    }
    output::say(&text)?;
    Err(Failure::no(format!(
        "The catalogue “{}” cannot be used yet: mend the {} fault(s) listed.",
        path.display(),
        complaints.len()
    )))
}

fn convert(source: &std::path::Path, out: Option<PathBuf>) -> Ending {
    let text = output::text_of(source)?;
    let toml = from_misp_galaxy(&text).map_err(|it| Fault::refused(it.to_string()))?;
    let Some(out) = out else {
        return output::say(&toml);
    };
    export::write(&out, toml.as_bytes())?;
    output::tell(&format!("Wrote “{}”.", out.display()));
    Ok(())
}

fn list(json: bool) -> Ending {
    let points = starting_points()?;
    if json {
        return output::say_json(&points);
    }
    let mut text = String::new();
    for point in &points {
        let _ = writeln!(text, "{}\t{}\t{}", point.id, point.name, point.about);
    }
    output::say(&text)
}
