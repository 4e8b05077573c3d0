//! Structured answers read as values with units. One reader a question; what does not read is left
//! out here and reported by the checks, the text itself stays as typed.

mod agreements;
mod cases;
mod chain;
mod cover;
mod features;
mod flow;
mod suppliers;
mod targets;
mod tools;
mod workload;

use chrono::NaiveDate;

pub use agreements::{Agreement, agreements_of};
pub use cases::{CASE_TYPES, CaseType, case_types_of};
pub use chain::{Chain, Link, chain_of};
pub use cover::{
    CoverModel, CoverSpan, Days, HoursSpan, cover_by, cover_of, service_hours_of, week_of,
};
pub use features::{FeatureSeen, features_of};
pub(crate) use flow::subjects_by;
pub use flow::{FlowStep, Subject, SubjectKind, steps_of, subjects_of};
pub use suppliers::{Category, Supplier, suppliers_of};
pub use targets::{Clock, Priority, Stage, Target, Unit, Window, targets_of};
pub use tools::{Tool, tools_of};
pub use workload::{Demand, Peak, People, Work, demand_of, peaks_of, people_of};

use crate::ids::{QuestionId, ServiceId};
use crate::records::{Cells, Row};
use crate::typed;
use crate::workspace::Workspace;

/// Where the lines of table answers are read: in the workspace, or in what was read of it before.
pub trait Tables<'a> {
    /// The lines of a service's answer, in order.
    fn rows(&self, service: &ServiceId, question: &str) -> Vec<&'a Row>;
}

impl<'a> Tables<'a> for &'a Workspace {
    fn rows(&self, service: &ServiceId, question: &str) -> Vec<&'a Row> {
        self.rows_of(service, &QuestionId::from(question))
    }
}

/// Cells by what stands in them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cellar<'a>(pub(crate) &'a Cells);

impl<'a> Cellar<'a> {
    /// The text, without outer space; empty where nothing stands.
    pub(crate) fn text(self, column: &str) -> &'a str {
        self.0.get(column).map_or("", |it| typed::trimmed(it))
    }

    /// The number, where one stands.
    pub(crate) fn number(self, column: &str) -> Option<f64> {
        typed::number(self.text(column)).filter(|it| *it >= 0.0)
    }

    /// The day, where one stands.
    pub(crate) fn date(self, column: &str) -> Option<NaiveDate> {
        typed::date(self.text(column))
    }

    /// The time of the day in minutes, where one stands.
    pub(crate) fn time(self, column: &str) -> Option<u16> {
        typed::time(self.text(column))
    }

    /// The several ids.
    pub(crate) fn several(self, column: &str) -> impl Iterator<Item = &'a str> {
        typed::several(self.text(column))
    }
}
