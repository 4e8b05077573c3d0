//! Documents written to disk: which, of what, in which format, where to.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use app::export::{Document, comparison, documents, figures, write};
use app::{Fault, OpenWorkspace, stamps, states};
use clap::{Args, ValueEnum};
use model::ids::{OrganisationId, ServiceId};
use report::Options;

use crate::command::Order;
use crate::ending::{Ending, Failure};
use crate::output;

/// Writes documents.
#[derive(Args)]
pub(crate) struct Export {
    /// The workspace
    #[arg(required_unless_present = "list")]
    file: Option<PathBuf>,
    /// What to write
    #[arg(long, required_unless_present = "list")]
    kind: Option<Kind>,
    /// In which format
    #[arg(long, required_unless_present = "list")]
    format: Option<String>,
    /// A folder; or a file, by its ending, if only one document comes out
    #[arg(long, required_unless_present = "list")]
    out: Option<PathBuf>,
    /// Only this service: its id here or in the catalogue; may be given several times
    #[arg(long)]
    service: Vec<String>,
    /// Only this organisation's services
    #[arg(long)]
    organisation: Option<String>,
    /// All services in one file instead of a file each
    #[arg(long)]
    together: bool,
    /// For a comparison: another file, or the number of a snapshot of this one
    #[arg(long)]
    against: Option<String>,
    /// List the kinds and their formats
    #[arg(long)]
    list: bool,
}

/// What can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// The team's answers
    Worksheet,
    /// The same sheet to fill in by hand
    Blank,
    /// The worksheets of combined services, with what that costs
    Combined,
    /// What changed since another state of the workspace (--against)
    Comparison,
    /// Single figures: hand-offs, practices, maturity, cases
    Figures,
    /// The whole workspace as a dump
    Data,
}

impl Kind {
    fn formats(self) -> Vec<&'static str> {
        match self {
            Self::Data => vec!["json"],
            Self::Figures => report::pictures::PICTURE_FORMATS.to_vec(),
            Self::Worksheet | Self::Blank | Self::Combined | Self::Comparison => {
                report::FORMATS.iter().map(|it| it.name).collect()
            }
        }
    }

    fn name(self) -> String {
        let value = self.to_possible_value();
        value.map(|it| it.get_name().to_owned()).unwrap_or_default()
    }
}

impl Order for Export {
    fn run(self) -> Ending {
        let asked = (&self.file, self.kind, &self.format, &self.out);
        let (Some(file), Some(kind), Some(format), Some(out)) = asked else {
            return list();
        };
        if self.list {
            return list();
        }
        if !kind.formats().contains(&format.as_str()) {
            return Err(Failure::usage(&format!(
                "There is no {} in the format “{format}”. Choose one of: {}.",
                kind.name(),
                kind.formats().join(", ")
            )));
        }
        let open = OpenWorkspace::look(file)?;
        let made = match kind {
            Kind::Data => vec![data(&open)?],
            Kind::Worksheet => self.rendered(&open, report::Kind::Worksheet, format)?,
            Kind::Blank => self.rendered(&open, report::Kind::Blank, format)?,
            Kind::Combined => self.rendered(&open, report::Kind::Combined, format)?,
            Kind::Comparison => vec![self.compared(&open, format)?],
            Kind::Figures => self.drawn(&open, format)?,
        };
        if made.len() > 1 && names_a_file(out) {
            return Err(Failure::usage(&format!(
                "{} documents do not go into the one file “{}”. Name a folder, one --service, or put them --together.",
                made.len(),
                out.display()
            )));
        }
        for path in written(&made, out)? {
            output::tell(&format!("Wrote “{}”.", path.display()));
        }
        Ok(())
    }
}

impl Export {
    fn compared(&self, open: &OpenWorkspace, format: &str) -> Result<Document, Fault> {
        let against = self.against.as_deref().ok_or_else(|| {
            Fault::refused(
                "A comparison needs another state. Name a file or the number of a snapshot with --against.",
            )
        })?;
        let document = comparison(open, &states::against(against), format, &stamps::now(""))?;
        Ok(document)
    }

    fn rendered(
        &self,
        open: &OpenWorkspace,
        kind: report::Kind,
        format: &str,
    ) -> Result<Vec<Document>, Fault> {
        let options = Options {
            kind,
            organisation: self.organisation(open)?,
            services: self.services(open)?,
            together: self.together,
            ..Options::default()
        };
        documents(open, &options, format, &stamps::now(""))
    }

    /// The figures of the organisations named, or of all.
    fn drawn(&self, open: &OpenWorkspace, format: &str) -> Result<Vec<Document>, Fault> {
        let all = open.workspace().organisations_in_order().into_iter();
        let all = all.map(|it| it.id.clone());
        let named = self.organisation(open)?;
        let organisations = named.map_or_else(|| all.collect(), |it| vec![it]);
        let services = self.services(open)?;
        figures(open, &organisations, &services, (format, &stamps::now("")))
    }

    fn services(&self, open: &OpenWorkspace) -> Result<Vec<ServiceId>, Fault> {
        let mut services = Vec::new();
        for name in &self.service {
            services.extend(meant(open, name)?);
        }
        Ok(services)
    }

    fn organisation(&self, open: &OpenWorkspace) -> Result<Option<OrganisationId>, Fault> {
        let named = self.organisation.as_deref().map(OrganisationId::from);
        if let Some(it) = named.as_ref()
            && !open.workspace().organisations.contains_key(it)
        {
            return Err(Fault::refused(format!(
                "There is no organisation “{it}” here. `charrette-cli info` lists their ids."
            )));
        }
        Ok(named)
    }
}

/// The services that a name means: the one with this id, or those taken from a catalogue's.
fn meant(open: &OpenWorkspace, name: &str) -> Result<Vec<ServiceId>, Fault> {
    let services = open.workspace().services.values();
    let found: Vec<_> = services
        .filter(|it| it.id.as_str() == name || it.taken_from.includes(name))
        .map(|it| it.id.clone())
        .collect();
    if found.is_empty() {
        return Err(Fault::refused(format!(
            "There is no service “{name}” here. `charrette-cli info` lists their ids."
        )));
    }
    Ok(found)
}

fn data(open: &OpenWorkspace) -> Result<Document, Fault> {
    let stem = open.file().path().file_stem().unwrap_or_default();
    Ok(Document {
        name: format!("{}.json", stem.to_string_lossy()),
        bytes: output::json(&open.dump()?)?.into_bytes(),
    })
}

/// Into a folder under the names that the documents propose, or as one file.
fn written(made: &[Document], out: &Path) -> Result<Vec<PathBuf>, Fault> {
    match made {
        [one] if names_a_file(out) => Ok(vec![write(out, &one.bytes)?]),
        _ => {
            std::fs::create_dir_all(out).map_err(|error| {
                let message = format!(
                    "The folder “{}” could not be made ({error}). Choose another one with --out.",
                    out.display()
                );
                Fault::new(app::FaultKind::File, message)
            })?;
            let paths = made.iter().map(|it| write(&out.join(&it.name), &it.bytes));
            paths.collect()
        }
    }
}

/// Whether a path is meant as a file: it has an ending, and no folder is there.
fn names_a_file(path: &Path) -> bool {
    let slash = path
        .to_string_lossy()
        .ends_with(['/', std::path::MAIN_SEPARATOR]);
    path.extension().is_some() && !slash && !path.is_dir()
}

fn list() -> Ending {
    let mut text = String::new();
    for kind in Kind::value_variants() {
        let _ = writeln!(text, "{}\t{}", kind.name(), kind.formats().join(" "));
    }
    output::say(&text)
}
