//! How a workspace begins: from a catalogue, from a shipped example, from another workspace.

use std::path::{Path, PathBuf};

use model::catalogue::Source;
use model::change::Step;
use model::example::Example;
use model::ids::CatalogueId;
use model::plan::found;
use model::records::Record;
use model::value::State;
use model::{Catalogue, Change, Place, Stamp, Workspace, content, plan};
use serde::Serialize;
use store::File;

use crate::catalogues;
use crate::fault::{Fault, FaultKind};

/// What a new workspace starts from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// A shipped catalogue.
    Catalogue(CatalogueId),
    /// An own catalogue on disk.
    Own(PathBuf),
    /// A shipped example.
    Example(String),
    /// Another workspace: its services, hand-offs and answers, as a proposal to be agreed anew.
    Template(PathBuf),
}

/// A starting point for a list on a screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct StartingPoint {
    /// What [`Start::parse`] takes.
    pub id: String,
    /// Its name.
    pub name: String,
    /// One sentence.
    pub about: String,
    /// Whether it comes with an organisation's name.
    pub named: bool,
}

impl Start {
    /// `six`, `example:NAME`, `template:PATH`, or the path of an own catalogue.
    #[must_use]
    pub fn parse(text: &str, catalogue: &Catalogue) -> Self {
        if let Some(name) = text.strip_prefix("example:") {
            return Self::Example(name.to_owned());
        }
        if let Some(path) = text.strip_prefix("template:") {
            return Self::Template(path.into());
        }
        match catalogue.set(&text.into()) {
            Some(set) => Self::Catalogue(set.id.clone()),
            None => Self::Own(text.into()),
        }
    }
}

/// The shipped starting points: catalogues, then examples.
///
/// # Errors
/// When the shipped content cannot be read.
pub fn starting_points() -> Result<Vec<StartingPoint>, Fault> {
    let catalogue = catalogues::shipped()?;
    let sets = catalogue.sets.iter().map(|it| StartingPoint {
        id: it.id.to_string(),
        name: it.name.clone(),
        about: it.about.clone(),
        named: false,
    });
    let mut list: Vec<_> = sets.collect();
    for name in content::examples() {
        let example = example(&name)?;
        let (organisation, _) = example.begins_with().map_err(unusable)?;
        list.push(StartingPoint {
            id: format!("example:{name}"),
            name: organisation.to_owned(),
            about: example.summary().to_owned(),
            named: true,
        });
    }
    Ok(list)
}

/// The first step of a workspace.
///
/// # Errors
/// When the start does not exist, is unsound, or the organisation has no name.
pub fn first_step(start: &Start, organisation: &str, stamp: &Stamp) -> Result<Step, Fault> {
    let shipped = catalogues::shipped()?;
    match start {
        Start::Catalogue(set) => Ok(found(&shipped, set, organisation, None, stamp)?),
        Start::Own(path) => from_own(path, organisation, stamp),
        Start::Example(name) => from_example(&shipped, name, organisation, stamp),
        Start::Template(path) => from_template(path, organisation, stamp),
    }
}

fn from_own(path: &Path, organisation: &str, stamp: &Stamp) -> Result<Step, Fault> {
    if !path.exists() {
        let message = format!(
            "There is no catalogue “{}”. Use six, sixteen or the path of your own.",
            path.display()
        );
        return Err(Fault::new(FaultKind::Missing, message));
    }
    let sources = catalogues::sources_at(path)?;
    if let Some(complaint) = catalogues::complaints(&sources)?.first() {
        return Err(Fault::refused(format!(
            "The catalogue cannot be used yet. {complaint}"
        )));
    }
    let text = sources
        .iter()
        .map(|it| it.text.as_str())
        .collect::<Vec<_>>()
        .join("\n");
    let mut whole = Catalogue::clone(&*catalogues::shipped()?);
    let one = Source {
        name: path.display().to_string(),
        text: text.clone(),
    };
    whole
        .add(&[one])
        .map_err(|it| Fault::refused(it.to_string()))?;
    let set = whole
        .sets
        .last()
        .map(|it| it.id.clone())
        .unwrap_or_default();
    Ok(found(&whole, &set, organisation, Some(&text), stamp)?)
}

fn example(name: &str) -> Result<Example, Fault> {
    Example::read(&content::sources(&format!("examples/{name}"))).map_err(unusable)
}

fn unusable(why: model::example::Unusable) -> Fault {
    Fault::refused(why.to_string())
}

fn from_example(
    catalogue: &Catalogue,
    name: &str,
    organisation: &str,
    stamp: &Stamp,
) -> Result<Step, Fault> {
    if !content::examples().iter().any(|it| it == name) {
        let known = content::examples().join(", ");
        return Err(Fault::refused(format!(
            "There is no example “{name}”. There is: {known}."
        )));
    }
    let example = example(name)?;
    let (its_name, set) = example.begins_with().map_err(unusable)?;
    let chosen = if organisation.trim().is_empty() {
        its_name
    } else {
        organisation
    };
    let first = found(catalogue, set, chosen, None, stamp)?;
    let mut workspace = Workspace::default();
    workspace.absorb(&first.changes);
    let id = workspace
        .organisations
        .keys()
        .next()
        .cloned()
        .unwrap_or_default();
    let edits = example
        .edits(&workspace, catalogue, &id)
        .map_err(unusable)?;
    for (part, edits) in [("filled", edits), ("chosen", Vec::new())] {
        let edits = if part == "chosen" {
            let duties = example.duties(&workspace, catalogue).map_err(unusable)?;
            [example.own_choices(&workspace), duties].concat()
        } else {
            edits
        };
        if !edits.is_empty() {
            let stamp = Stamp {
                seed: format!("{}/{part}", stamp.seed),
                ..stamp.clone()
            };
            plan::plan(&mut workspace, catalogue, &edits, &stamp)?;
        }
    }
    if let Some(it) = workspace.organisations.get_mut(&id) {
        it.name = chosen.trim().to_owned();
    }
    Ok(whole(&workspace))
}

/// A template keeps what was designed and drops what was decided about it.
fn from_template(path: &Path, organisation: &str, stamp: &Stamp) -> Result<Step, Fault> {
    let (_, mut workspace) = File::open_read_only(path)?;
    let mut ids = stamp.fresh_ids();
    let old = workspace
        .organisations_in_order()
        .first()
        .map(|it| it.id.clone());
    let old =
        old.ok_or_else(|| Fault::refused("This workspace has no organisation to start from."))?;
    let new = model::ids::OrganisationId::from(ids.draw());
    let mut fresh = Workspace {
        catalogues: std::mem::take(&mut workspace.catalogues),
        ..Workspace::default()
    };
    for record in workspace
        .records()
        .into_iter()
        .filter(|it| it.organisation() == Some(&old) && is_design(it))
    {
        fresh.put(as_proposal(record, &new, organisation));
    }
    Ok(whole(&fresh))
}

/// Whether a record is part of what was designed: what one organisation lives with, and who worked
/// on copies, says nothing about another.
fn is_design(record: &Record) -> bool {
    !matches!(
        record,
        Record::Acceptance(_) | Record::Group(_) | Record::Merge(_)
    )
}

fn as_proposal(record: Record, to: &model::ids::OrganisationId, name: &str) -> Record {
    match record {
        Record::Organisation(mut it) => {
            it.id = to.clone();
            if !name.trim().is_empty() {
                it.name = name.trim().to_owned();
            }
            Record::Organisation(it)
        }
        Record::Service(mut it) => {
            it.organisation = to.clone();
            Record::Service(it)
        }
        Record::Answer(mut it) => {
            it.organisation = to.clone();
            it.note.clear();
            it.confidence = None;
            if it.state != State::NotApplicable && it.state != State::Open {
                it.state = State::Answered;
            }
            Record::Answer(it)
        }
        Record::Row(mut it) => {
            it.organisation = to.clone();
            Record::Row(it)
        }
        Record::Practice(mut it) => {
            it.organisation = to.clone();
            Record::Practice(it)
        }
        Record::HandOff(mut it) => {
            it.organisation = to.clone();
            if let Some(edge) = &it.edge {
                it.id = plan::proposed_id(to, edge);
            }
            Record::HandOff(it)
        }
        Record::Entry(mut it) => {
            it.organisation = to.clone();
            Record::Entry(it)
        }
        Record::Duty(mut it) => {
            it.organisation = to.clone();
            Record::Duty(it)
        }
        Record::Combination(mut it) => {
            it.organisation = to.clone();
            for member in &mut it.members {
                member.organisation = to.clone();
            }
            let again = |it: Record| as_proposal(it, to, "");
            it.before = it.before.into_iter().map(again).collect();
            it.made = it.made.into_iter().map(again).collect();
            Record::Combination(it)
        }
        Record::Acceptance(_) | Record::Catalogue(_) | Record::Group(_) | Record::Merge(_) => {
            record
        }
    }
}

fn whole(workspace: &Workspace) -> Step {
    let changes = workspace.records().into_iter().map(Change::added).collect();
    Step {
        changes,
        verb: "new".into(),
        place: Place::default(),
    }
}
