//! Figures: drawn once as plain values, shown by the window and printed by the formats alike. What
//! a figure says is decided where it is drawn; how its pens look, here for paper and in the
//! window's styles for the screen.

mod dates;
mod drawing;
mod graph;
mod hand_offs;
mod heat;
mod ladder;
mod lanes;
mod paint;
mod pareto;
mod radar;
#[cfg(test)]
mod samples;
mod sketch;
mod squares;
mod svg;
mod week;
mod words;

pub use dates::due_dates;
pub use drawing::{Align, Drawing, Hatch, Pen, Shape, Stroke, WIDTH};
pub use graph::whole_graph;
pub use hand_offs::hand_offs_of;
pub use heat::heat_map;
pub use ladder::ladder;
pub use lanes::swim_lanes;
pub use paint::{Unpainted, paint};
pub use pareto::pareto;
pub use radar::radar;
pub use squares::squares;
pub use svg::svg;
pub use week::week;
