//! A figure as values: shapes on a plain ground, in points at their final size.

use crate::tree::Text;
use serde::Serialize;

/// The width of a figure on paper: the text width of 165 mm in points.
pub const WIDTH: f32 = 467.7;

/// A figure.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Drawing {
    /// In points.
    pub width: f32,
    /// In points; at most 312 (110 mm) on paper.
    pub height: f32,
    /// What it shows, with the numbers, for who can't see it.
    pub alt: Text,
    /// From the back to the front.
    pub shapes: Vec<Shape>,
}

/// A shape, at points from the upper left corner.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(
    tag = "shape",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum Shape {
    /// A rectangle.
    Rect {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        w: f32,
        /// Height.
        h: f32,
        /// What fills it.
        fill: Option<Pen>,
        /// How it is filled.
        hatch: Hatch,
        /// Its edge.
        edge: Option<Stroke>,
    },
    /// Straight lines from point to point.
    Line {
        /// The points.
        points: Vec<(f32, f32)>,
        /// How it is drawn.
        stroke: Stroke,
        /// Whether it ends in an arrow.
        arrow: bool,
    },
    /// An area between points.
    Area {
        /// The points.
        points: Vec<(f32, f32)>,
        /// What fills it.
        fill: Option<Pen>,
        /// Its edge.
        edge: Option<Stroke>,
    },
    /// A disc or a ring.
    Circle {
        /// The middle.
        x: f32,
        /// The middle.
        y: f32,
        /// The radius.
        r: f32,
        /// What fills it.
        fill: Option<Pen>,
        /// Its edge.
        edge: Option<Stroke>,
    },
    /// Words on one line.
    Words {
        /// Where `align` says.
        x: f32,
        /// The base line.
        y: f32,
        /// The words.
        text: Text,
        /// In points, 8 or 9.
        size: f32,
        /// Whether they are bold.
        bold: bool,
        /// Their colour.
        pen: Pen,
        /// Which end of them stands at `x`.
        align: Align,
    },
}

/// A line: its colour, its width, its gaps.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct Stroke {
    /// Its colour.
    pub pen: Pen,
    /// In points, at least 0.7 (0.25 mm).
    pub width: f32,
    /// Whether it is dashed.
    pub dashed: bool,
}

/// A colour by what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Pen {
    /// Words and what counts.
    Ink,
    /// Explanation.
    Soft,
    /// What the figure is about.
    Accent,
    /// A quiet area.
    Tint,
    /// A stronger quiet area.
    Deep,
    /// Scales and frames.
    Rule,
    /// The ground.
    Paper,
    /// What needs somebody.
    Attend,
}

/// How an area is filled, so that grey printing keeps kinds apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Hatch {
    /// Wholly.
    #[default]
    Solid,
    /// With slanted lines.
    Slanted,
}

/// Which end of words stands at their place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum Align {
    /// The beginning.
    #[default]
    Start,
    /// The middle.
    Middle,
    /// The end.
    End,
}

impl Stroke {
    /// An unbroken line.
    #[must_use]
    pub fn solid(pen: Pen, width: f32) -> Self {
        Self {
            pen,
            width,
            dashed: false,
        }
    }

    /// A broken line.
    #[must_use]
    pub fn dashed(pen: Pen, width: f32) -> Self {
        Self {
            pen,
            width,
            dashed: true,
        }
    }
}

/// The three corners of an arrow's head at the end of a line, pointing along its last stretch.
#[must_use]
pub(super) fn arrow_head(points: &[(f32, f32)]) -> Option<[(f32, f32); 3]> {
    let (tip, from) = match points {
        [.., from, tip] => (*tip, *from),
        _ => return None,
    };
    let (dx, dy) = (tip.0 - from.0, tip.1 - from.1);
    let length = dx.hypot(dy);
    if length < f32::EPSILON {
        return None;
    }
    let (ux, uy) = (dx / length, dy / length);
    let (long, wide) = (5.0, 2.2);
    let foot = (tip.0 - ux * long, tip.1 - uy * long);
    Some([
        tip,
        (foot.0 - uy * wide, foot.1 + ux * wide),
        (foot.0 + uy * wide, foot.1 - ux * wide),
    ])
}
