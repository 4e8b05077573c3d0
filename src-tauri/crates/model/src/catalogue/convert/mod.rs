//! Turns lists of services that others publish into catalogues of our form. What comes out has no
//! questions of its own: the common ones are asked of its services too.

mod galaxy;
#[cfg(test)]
mod tests;
mod wording;

use std::collections::BTreeSet;

use serde::Serialize;

use galaxy::{Galaxy, Star};
use wording::{flat, shortened, slug};

/// Why a file cannot be turned into a catalogue.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unconvertible {
    /// The text cannot be read.
    #[error(
        "This is no MISP galaxy ({0}): give a cluster file, JSON with a “name” and with “values”."
    )]
    NoGalaxy(String),
    /// It is a galaxy of other things.
    #[error(
        "The galaxy “{0}” lists no services: convert one whose values begin with “Service:” and \
         “Function:”."
    )]
    NoServices(String),
    /// A service or function is called nothing.
    #[error("A value of the galaxy “{0}” has no name behind “Service:” or “Function:”: add it.")]
    Nameless(String),
    /// A function hangs in the air.
    #[error(
        "The function “{0}” is part of no service in this file: add a “related” entry of the type \
         “part-of” that leads to one."
    )]
    Homeless(String),
}

/// A catalogue to be written as TOML.
#[derive(Serialize)]
struct Written {
    catalogue: WrittenSet,
    service: Vec<WrittenService>,
    feature: Vec<WrittenFeature>,
}

#[derive(Serialize)]
struct WrittenSet {
    id: String,
    name: String,
    about: String,
    source: String,
}

#[derive(Serialize)]
struct WrittenService {
    id: String,
    name: String,
    purpose: String,
}

#[derive(Serialize)]
struct WrittenFeature {
    id: String,
    service: String,
    name: String,
    gloss: String,
}

/// Turns a MISP galaxy of services and functions into a catalogue of services and
/// responsibilities, as one TOML text.
///
/// # Errors
/// If the text is no such galaxy.
pub fn from_misp_galaxy(json: &str) -> Result<String, Unconvertible> {
    let no_galaxy = |it: &dyn std::fmt::Display| Unconvertible::NoGalaxy(it.to_string());
    let galaxy: Galaxy = serde_json::from_str(json).map_err(|it| no_galaxy(&it))?;
    let set = set_id(&galaxy);
    let mut written = Written {
        catalogue: WrittenSet {
            id: set.clone(),
            name: flat(&galaxy.name),
            about: shortened(&galaxy.description),
            source: flat(&galaxy.source),
        },
        service: Vec::new(),
        feature: Vec::new(),
    };
    let mut ids = Ids::default();
    let mut homes = Vec::new();
    for (star, name) in all(&galaxy, "service")? {
        let id = ids.draw(&format!("{set}."), &name);
        homes.push((star.uuid.as_str(), id.clone()));
        let purpose = star.purpose();
        written.service.push(WrittenService { id, name, purpose });
    }
    if homes.is_empty() {
        return Err(Unconvertible::NoServices(flat(&galaxy.name)));
    }
    written.feature = features(&galaxy, &homes, &mut ids)?;
    let toml = toml::to_string(&written).map_err(|it| no_galaxy(&it))?;
    let name = &written.catalogue.name;
    Ok(format!(
        "# Converted from the MISP galaxy “{name}”.\n\n{toml}"
    ))
}

/// The functions, service after service.
fn features(
    galaxy: &Galaxy,
    homes: &[(&str, String)],
    ids: &mut Ids,
) -> Result<Vec<WrittenFeature>, Unconvertible> {
    let mut list = Vec::new();
    for (star, name) in all(galaxy, "function")? {
        let home = galaxy.home(star);
        let place = homes.iter().position(|(uuid, _)| Some(*uuid) == home);
        let Some((place, (_, service))) = place.and_then(|it| Some((it, homes.get(it)?))) else {
            return Err(Unconvertible::Homeless(name));
        };
        let feature = WrittenFeature {
            id: ids.draw(&format!("{service}."), &name),
            service: service.clone(),
            name,
            gloss: star.purpose(),
        };
        list.push((place, feature));
    }
    list.sort_by_key(|(place, _)| *place);
    Ok(list.into_iter().map(|(_, it)| it).collect())
}

/// The values of one sort with their names.
fn all<'g>(galaxy: &'g Galaxy, sort: &str) -> Result<Vec<(&'g Star, String)>, Unconvertible> {
    let stars = galaxy.values.iter();
    let named = stars.filter_map(|it| Some((it, flat(it.named(sort)?))));
    named
        .map(|(star, name)| match name.as_str() {
            "" => Err(Unconvertible::Nameless(flat(&galaxy.name))),
            _ => Ok((star, name)),
        })
        .collect()
}

/// Ids already given.
#[derive(Default)]
struct Ids(BTreeSet<String>);

impl Ids {
    /// An id made from a name; equal names get numbers.
    fn draw(&mut self, before: &str, name: &str) -> String {
        let word = match slug(name) {
            word if word.is_empty() => "unnamed".to_owned(),
            word => word,
        };
        let mut id = format!("{before}{word}");
        let mut count = 1;
        while !self.0.insert(id.clone()) {
            count += 1;
            id = format!("{before}{word}-{count}");
        }
        id
    }
}

/// The galaxy's name without the words that all such lists bear, and the version that its source
/// ends with: `first-csirt-2-1`.
fn set_id(galaxy: &Galaxy) -> String {
    const WORN: [&str; 5] = ["services", "service", "framework", "galaxy", "the"];
    let name = slug(&galaxy.name);
    let words = name
        .split('-')
        .filter(|it| !WORN.contains(it) && !it.is_empty());
    let version = galaxy.source.rsplit(['_', '-', '/', ' ']).next();
    let version = version.and_then(|it| it.strip_prefix('v')).map(slug);
    let version = version.filter(|it| it.starts_with(|it: char| it.is_ascii_digit()));
    let words: Vec<_> = words.map(str::to_owned).chain(version).collect();
    match words.join("-") {
        id if id.is_empty() => "galaxy".to_owned(),
        id => id,
    }
}
