//! Read models: what each screen shows, as plain values. They compute everything that a screen
//! would otherwise have to know about the domain.

mod architecture;
mod bringing;
mod combining;
mod compared;
mod desk;
mod duties;
mod examples;
mod findings;
mod history;
mod numbers;
mod origins;
mod overview;
mod practices;
mod question;
mod register;
mod said;
mod side_by_side;
mod spots;
mod worksheet;

use chrono::{DateTime, SecondsFormat, Utc};

pub use architecture::{ArchitectureView, architecture};
pub use bringing::{BringBackView, GroupsView, bring_back_view, groups};
pub use combining::{CombinationsView, CombiningView, combinations, combining};
pub use compared::{ComparedAsk, ComparedView, compared};
pub use desk::{Desk, ServiceLink, desk};
pub use duties::{DutiesView, duties};
pub use findings::{FindingView, FindingsAsk, FindingsView, findings, findings_schema};
pub use history::{History, HistoryAsk, history, in_words, restored};
pub use numbers::{
    CapacityView, Dwelling, HandOffsView, LevelsView, MaturityView, capacity, hand_offs, levels,
    maturity,
};
pub use overview::{Overview, overview};
pub use question::{QuestionView, question};
pub use register::{RegisterView, register};
pub use said::said;
pub use side_by_side::{AcrossAsk, AcrossView, across};
pub use worksheet::{WorksheetView, worksheet};

/// A moment as the wire writes it.
#[must_use]
pub fn time(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}
