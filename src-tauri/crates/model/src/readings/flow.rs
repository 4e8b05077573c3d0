//! The flow of a service: its steps as the team wrote them, or the catalogue's until it has; and
//! what a duty can be about.

use super::{Cellar, FeatureSeen, Tables, Unit, features_of};
use crate::Catalogue;
use crate::ids::SubjectId;
use crate::records::Service;
use crate::workspace::Workspace;

/// A step of the flow.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowStep<'a> {
    /// The line that the team wrote, or the catalogue's activity.
    pub id: SubjectId,
    /// What is done.
    pub name: &'a str,
    /// Who does it.
    pub role: &'a str,
    /// What goes in.
    pub input: &'a str,
    /// What comes out.
    pub output: &'a str,
    /// Within what time.
    pub within: Option<(f64, Unit)>,
    /// What is written down.
    pub record: &'a str,
    /// Whether it is the catalogue's and nobody has written any.
    pub from_catalogue: bool,
}

/// What a duty is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SubjectKind {
    /// Something that the service offers.
    Feature,
    /// A step of its flow.
    Step,
}

/// A feature or a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject<'a> {
    /// Its id.
    pub id: SubjectId,
    /// What it is.
    pub name: &'a str,
    /// Which of the two.
    pub kind: SubjectKind,
}

/// The steps of the flow of a service, in order.
#[must_use]
pub fn steps_of<'a>(
    tables: impl Tables<'a>,
    catalogue: &'a Catalogue,
    service: &Service,
) -> Vec<FlowStep<'a>> {
    let own: Vec<_> = tables
        .rows(&service.id, "flow.steps")
        .into_iter()
        .map(|row| {
            let cells = Cellar(&row.cells);
            let text = |column| cells.text(column);
            FlowStep {
                id: row.id.as_str().into(),
                name: text("step"),
                role: text("role"),
                input: text("input"),
                output: text("output"),
                within: cells.number("value").zip(Unit::parse(cells.text("unit"))),
                record: text("record"),
                from_catalogue: false,
            }
        })
        .collect();
    if !own.is_empty() {
        return own;
    }
    let given = catalogue.activities.iter();
    given
        .map(|it| FlowStep {
            id: it.id.as_str().into(),
            name: &it.name,
            role: "",
            input: "",
            output: "",
            within: None,
            record: "",
            from_catalogue: true,
        })
        .collect()
}

/// What duties of a service can be about: its features, then the steps of its flow.
#[must_use]
pub fn subjects_of<'a>(
    workspace: &'a Workspace,
    catalogue: &'a Catalogue,
    service: &Service,
) -> Vec<Subject<'a>> {
    let features = features_of(workspace, catalogue, service);
    subjects_by(&features, (workspace, catalogue), service).collect()
}

/// The same from features that were read before.
pub(crate) fn subjects_by<'a>(
    features: &[FeatureSeen<'a>],
    (tables, catalogue): (impl Tables<'a>, &'a Catalogue),
    service: &Service,
) -> impl Iterator<Item = Subject<'a>> {
    let features = features.iter().map(|it| Subject {
        id: it.id.clone(),
        name: it.name,
        kind: SubjectKind::Feature,
    });
    let steps = steps_of(tables, catalogue, service).into_iter();
    features.chain(steps.map(|it| Subject {
        id: it.id,
        name: it.name,
        kind: SubjectKind::Step,
    }))
}
