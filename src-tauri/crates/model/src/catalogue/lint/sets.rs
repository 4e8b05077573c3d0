//! Rules for the `[catalogue]` table: who declares it and how often.

use super::ground::{Ground, Spot, entries};
use super::{CatalogueFile, Complaint, Source};

/// Every catalogue with services declares itself, and none does it twice.
pub(super) fn complaints(ground: &Ground) -> Vec<Complaint> {
    let mut list = Vec::new();
    for folder in &ground.folders {
        let mut declared: Option<Spot> = None;
        let sets = folder
            .iter()
            .flat_map(|read| entries(read, |file| file.catalogue.as_slice()));
        for (set, spot) in sets {
            if let Some(first) = declared {
                let sentence = format!(
                    "[catalogue] stands here a second time, first in {}: keep one.",
                    first.source.name
                );
                list.push(spot.fault("id", set.id.as_str(), sentence));
            }
            declared = declared.or(Some(spot));
        }
        let holder = folder.iter().find(|read| !read.file.service.is_empty());
        if let (None, Some(holder)) = (declared, holder) {
            list.push(undeclared(&holder.source.name));
        }
    }
    list
}

/// A catalogue for itself holds services, which the shared part of several need not.
pub(super) fn stands_alone(sources: &[Source]) -> Option<Complaint> {
    let Some(first) = sources.first() else {
        return Some(Complaint {
            file: "catalogue".to_owned(),
            line: 1,
            sentence: "There is no TOML file: name a file or a folder that holds one.".to_owned(),
        });
    };
    let files: Result<Vec<_>, _> = sources.iter().map(CatalogueFile::parse).collect();
    let files = files.ok()?;
    if files.iter().any(|file| !file.service.is_empty()) {
        return None;
    }
    Some(if files.iter().any(|file| file.catalogue.is_some()) {
        Complaint {
            file: first.name.clone(),
            line: 1,
            sentence: "This catalogue has no service: add at least one [[service]].".to_owned(),
        }
    } else {
        undeclared(&first.name)
    })
}

fn undeclared(file: &str) -> Complaint {
    Complaint {
        file: file.to_owned(),
        line: 1,
        sentence: "No file declares the catalogue: add one [catalogue] with id and name."
            .to_owned(),
    }
}
