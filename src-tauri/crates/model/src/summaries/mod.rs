//! What the answers of a team come to when they are put together, for pages and documents alike:
//! how mature a service is, what comes when, whether its promises and its people fit. Each summary
//! reads the workspace and the catalogue and changes nothing; the arithmetic is in
//! [`crate::measures`], what is wrong is said by [`crate::checks`].
//!
//! Sentences stand in `content/<lang>/summaries.toml`.

pub mod capacity;
mod chain;
pub mod due;
pub mod graph;
mod hours;
pub mod levels;
pub mod maturity;
pub mod pareto;
pub mod readiness;
pub mod roadmap;
pub mod rungs;
mod today;
pub mod week;
pub mod wording;
