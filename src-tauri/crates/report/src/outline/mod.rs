//! From a workspace to reports: which document, for which services, with what in it. The words
//! come from the content, the looks from the formats; here is what stands where.

mod answer;
mod brief;
mod closing;
mod duties;
mod figures;
mod findings;
mod front;
mod hand_offs;
mod ladder;
mod pack;
mod parts;
mod rows;
mod words;
mod worksheet;

mod blank;
mod blank_tables;
mod combined;
mod comparison;

#[cfg(test)]
pub(crate) mod tests;

pub use comparison::{Earlier, comparison};
pub(crate) use words::short_day;
pub(crate) use worksheet::slug;

use crate::Report;
use brief::Brief;
use model::checks::findings;
use model::ids::{OrganisationId, ServiceId};
use model::{Catalogue, Stamp, Workspace};
use serde::{Deserialize, Serialize};

/// What to make.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(rename = "DocumentOptions")]
pub struct Options {
    /// Which document.
    pub kind: Kind,
    /// Whose services; all organisations if none is named.
    #[ts(optional)]
    pub organisation: Option<OrganisationId>,
    /// Which services, in their order in the workspace; all if empty.
    pub services: Vec<ServiceId>,
    /// All in one file, with contents, instead of a file each.
    pub together: bool,
    /// What goes in.
    pub include: Include,
}

impl Options {
    /// The same of one organisation, unless one is named already.
    #[must_use]
    pub fn of(mut self, organisation: &OrganisationId) -> Self {
        self.organisation
            .get_or_insert_with(|| organisation.clone());
        self
    }
}

/// The kinds of documents made from a service.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "DocumentKind")]
pub enum Kind {
    /// The team's answers.
    #[default]
    Worksheet,
    /// The same sheet to fill in by hand.
    Blank,
    /// The worksheets of services that were combined, with what that costs and where it comes from.
    Combined,
}

impl Kind {
    /// The name on the command line and on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Worksheet => "worksheet",
            Self::Blank => "blank",
            Self::Combined => "combined",
        }
    }
}

/// What goes into a worksheet beside the answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(rename = "DocumentIncludes")]
pub struct Include {
    /// The state of each answer.
    pub states: bool,
    /// The notes on answers, and how sure the room is where it is not.
    pub notes: bool,
    /// The list of open and disputed points, and what does not fit together.
    pub points: bool,
    /// The block for signatures.
    pub approval: bool,
}

impl Default for Include {
    fn default() -> Self {
        Self {
            states: true,
            notes: true,
            points: true,
            approval: true,
        }
    }
}

/// The reports that the options ask for, one for each file. None if no service is in scope.
pub fn outline(
    workspace: &Workspace,
    catalogue: &Catalogue,
    options: &Options,
    stamp: &Stamp,
) -> Vec<Report> {
    let wanted = |id: &ServiceId| options.services.is_empty() || options.services.contains(id);
    let ours = |id: &OrganisationId| options.organisation.as_ref().is_none_or(|only| only == id);
    let mut reports = Vec::new();
    for organisation in workspace
        .organisations_in_order()
        .into_iter()
        .filter(|it| ours(&it.id))
    {
        let services = workspace
            .services_of(&organisation.id)
            .into_iter()
            .filter(|it| wanted(&it.id));
        let findings = findings(
            workspace,
            catalogue,
            &organisation.id,
            stamp.at.date_naive(),
        );
        let briefs: Vec<Brief<'_>> = services
            .map(|service| {
                Brief::new(
                    workspace,
                    catalogue,
                    (organisation, service),
                    options,
                    stamp,
                )
                .with(&findings)
            })
            .filter(|it| options.kind != Kind::Combined || it.combination().is_some())
            .collect();
        let sheet = |brief: &Brief<'_>| match options.kind {
            Kind::Worksheet => worksheet::worksheet(brief),
            Kind::Blank => blank::blank(brief),
            Kind::Combined => worksheet::combined(brief),
        };
        if options.together && briefs.len() > 1 {
            reports.extend(pack::pack(&briefs, options.kind, sheet));
        } else {
            reports.extend(
                briefs
                    .iter()
                    .map(|brief| worksheet::report(brief, options.kind, sheet(brief)).finish()),
            );
        }
    }
    reports
}
