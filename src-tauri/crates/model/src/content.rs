//! The shipped content: catalogues, questions, examples and the fixed wording of documents, built
//! into the program.

use include_dir::{Dir, include_dir};

use crate::catalogue::{Catalogue, Complaint, Source};

/// English content; other languages are folders beside it.
static EN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/content/en");

/// The folders that make up the shipped catalogue, in order: what all services share, then a
/// folder for each set.
const CATALOGUES: [&str; 3] = ["base", "six", "sixteen"];

/// The TOML files of a folder of the content, by name.
#[must_use]
pub fn sources(folder: &str) -> Vec<Source> {
    let files = EN.get_dir(folder).map(Dir::files).into_iter().flatten();
    let mut list: Vec<_> = files
        .filter(|file| file.path().extension().is_some_and(|it| it == "toml"))
        .map(|file| Source {
            name: file.path().display().to_string(),
            text: file.contents_utf8().unwrap_or_default().to_owned(),
        })
        .collect();
    list.sort_by(|a, b| a.name.cmp(&b.name));
    list
}

/// One file of the content.
#[must_use]
pub fn text(path: &str) -> Option<&'static str> {
    EN.get_file(path)?.contents_utf8()
}

/// The names of the shipped examples.
#[must_use]
pub fn examples() -> Vec<String> {
    let folders = EN.get_dir("examples").map(Dir::dirs).into_iter().flatten();
    let names = folders.filter_map(|it| it.path().file_name());
    let mut list: Vec<_> = names.map(|it| it.to_string_lossy().into_owned()).collect();
    list.sort();
    list
}

/// The shipped catalogue, with every set.
///
/// # Errors
/// A complaint about the shipped files; the tests see to it that there is none.
pub fn catalogue() -> Result<Catalogue, Complaint> {
    let mut catalogue = Catalogue::default();
    for folder in CATALOGUES {
        catalogue.add(&sources(folder))?;
    }
    Ok(catalogue)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_catalogue_is_whole() {
        let catalogue = catalogue().unwrap();
        let count = |set: &str| catalogue.services_of(&set.into()).count();
        assert_eq!((count("six"), count("sixteen")), (6, 16));
        let responsibilities = catalogue
            .features
            .iter()
            .filter(|it| catalogue.service(&it.service).unwrap().set == "sixteen".into());
        assert_eq!(responsibilities.count(), 76);
        assert_eq!(catalogue.practices.len(), 167);
        assert_eq!(
            catalogue
                .edges
                .iter()
                .filter(|it| it.id.as_str().starts_with("INT-"))
                .count(),
            84
        );
        assert_eq!(catalogue.parties.len(), 20);
        assert_eq!((catalogue.roles.len(), catalogue.activities.len()), (7, 8));
    }
}
