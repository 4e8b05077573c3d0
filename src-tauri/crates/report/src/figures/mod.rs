//! Figures: drawn once as plain values, shown by the window and printed by the formats alike. What
//! a figure says is decided where it is drawn; how its pens look, here for paper and in the
//! window's styles for the screen.

mod drawing;
mod paint;
mod svg;

pub use drawing::{Align, Drawing, Hatch, Pen, Shape, Stroke, WIDTH};
pub use paint::{Unpainted, paint};
pub use svg::svg;
