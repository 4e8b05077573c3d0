//! The shipped example as documents: each worksheet, the pack, the blank sheets.

use model::example::Example;
use model::{Catalogue, Stamp, Workspace, content, plan};
use report::{Kind, Options, Report, outline};

type Failed = Box<dyn std::error::Error>;

/// The workspace of the shipped example.
pub(crate) fn workspace(catalogue: &Catalogue, stamp: &Stamp) -> Result<Workspace, Failed> {
    let example = Example::read(&content::sources("examples/aldermoor-water"))?;
    let (name, set) = example.begins_with()?;
    let mut workspace = Workspace::default();
    workspace.absorb(&plan::found(catalogue, set, name, None, stamp)?.changes);
    let organisation = workspace
        .organisations
        .keys()
        .next()
        .cloned()
        .unwrap_or_default();
    let edits = example.edits(&workspace, catalogue, &organisation)?;
    plan::plan(&mut workspace, catalogue, &edits, stamp)?;
    let own = example.own_choices(&workspace);
    if !own.is_empty() {
        plan::plan(&mut workspace, catalogue, &own, stamp)?;
    }
    Ok(workspace)
}

/// An empty workspace of a set of services.
pub(crate) fn empty(catalogue: &Catalogue, set: &str, stamp: &Stamp) -> Result<Workspace, Failed> {
    let mut workspace = Workspace::default();
    workspace.absorb(
        &plan::found(
            catalogue,
            &set.into(),
            "Brackwater Regional Authority",
            None,
            stamp,
        )?
        .changes,
    );
    Ok(workspace)
}

/// Every document of the example, with the names of their files.
pub(crate) fn documents() -> Result<Vec<(String, Report)>, Failed> {
    let stamp = Stamp {
        at: chrono::DateTime::from_timestamp(1_795_500_000, 0).unwrap_or_default(),
        author: "Security Service Owner".into(),
        seed: "pages".into(),
    };
    let catalogue = content::catalogue()?;
    let filled = workspace(&catalogue, &stamp)?;
    let sixteen = empty(&catalogue, "sixteen", &stamp)?;
    let mut out = Vec::new();
    for (workspace, name) in [(&filled, ""), (&sixteen, "none-")] {
        for kind in [Kind::Worksheet, Kind::Blank] {
            for together in [false, true] {
                let options = Options {
                    kind,
                    together,
                    ..Options::default()
                };
                let reports = outline(workspace, &catalogue, &options, &stamp);
                out.extend(
                    reports
                        .into_iter()
                        .map(|r| (format!("{name}{}", r.meta.file_stem), r)),
                );
            }
        }
    }
    Ok(out)
}
