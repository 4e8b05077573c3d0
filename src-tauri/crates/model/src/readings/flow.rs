//! The flow of a service: its steps as the team wrote them, or the catalogue's until it has; and
//! what a duty can be about.

use super::{Cellar, Unit, features_of, rows};
use crate::Catalogue;
use crate::ids::SubjectId;
use crate::records::Service;
use crate::workspace::Workspace;

/// A step of the flow.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowStep {
    /// The line that the team wrote, or the catalogue's activity.
    pub id: SubjectId,
    /// What is done.
    pub name: String,
    /// Who does it.
    pub role: String,
    /// What goes in.
    pub input: String,
    /// What comes out.
    pub output: String,
    /// Within what time.
    pub within: Option<(f64, Unit)>,
    /// What is written down.
    pub record: String,
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
pub struct Subject {
    /// Its id.
    pub id: SubjectId,
    /// What it is.
    pub name: String,
    /// Which of the two.
    pub kind: SubjectKind,
}

/// The steps of the flow of a service, in order.
#[must_use]
pub fn steps_of(workspace: &Workspace, catalogue: &Catalogue, service: &Service) -> Vec<FlowStep> {
    let own: Vec<_> = rows(workspace, &service.id, "flow.steps")
        .into_iter()
        .map(|row| {
            let cells = Cellar(&row.cells);
            let text = |column: &str| cells.text(column).to_owned();
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
            name: it.name.clone(),
            role: String::new(),
            input: String::new(),
            output: String::new(),
            within: None,
            record: String::new(),
            from_catalogue: true,
        })
        .collect()
}

/// What duties of a service can be about: its features, then the steps of its flow.
#[must_use]
pub fn subjects_of(
    workspace: &Workspace,
    catalogue: &Catalogue,
    service: &Service,
) -> Vec<Subject> {
    let features = features_of(workspace, catalogue, service);
    let steps = steps_of(workspace, catalogue, service);
    let subject = |id, name, kind| Subject { id, name, kind };
    let features = features
        .into_iter()
        .map(|it| subject(it.id, it.name, SubjectKind::Feature));
    let steps = steps
        .into_iter()
        .map(|it| subject(it.id, it.name, SubjectKind::Step));
    features.chain(steps).collect()
}
