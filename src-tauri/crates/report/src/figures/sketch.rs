//! Draws shapes by what they mean, for all figures alike: categories differ by fill, hatch, outline
//! and dash, so that grey paper keeps them. What a figure says is decided where it is drawn.

use super::drawing::{Align, Drawing, Hatch, Pen, Shape, Stroke, WIDTH};
use super::words::fit;

/// The width of a page between its margins, in points.
pub(super) const PAGE: f64 = WIDTH as f64;
/// The size of text in figures, in points.
pub(super) const SIZE: f64 = 8.5;
/// The thinnest line: a quarter of a millimetre.
const THIN: f32 = 0.71;
/// Straight pieces of a curve.
const PIECES: u32 = 14;

/// What a shape means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Done: filled.
    Solid,
    /// Not yet: hatched.
    Hatched,
    /// Planned for soon: tinted.
    Tinted,
    /// Planned for later: outlined.
    Outlined,
    /// Not chosen: dashed outline.
    Dashed,
    /// The box of what the picture is about.
    Frame,
    /// The area of today.
    Area,
    /// A cell of a heat map, 0 for nothing to 4 for nearly all.
    Heat(u8),
}

/// What a line means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// To read along.
    Grid,
    /// Marks a limit, or leads from one thing to another.
    Guide,
    /// Carries values.
    Curve,
    /// Outlines what is planned.
    Target,
    /// What both ends confirmed.
    Both,
    /// What one end confirmed.
    One,
    /// What nobody confirmed.
    Nobody,
    /// What has one end only.
    Dangling,
}

/// How words are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// As words.
    Plain,
    /// So that they stand out.
    Strong,
    /// Beside.
    Soft,
    /// On a filled shape.
    Inverse,
}

impl Look {
    fn paint(self) -> (Option<Pen>, Hatch, Option<Stroke>) {
        let edge = |pen| Some(Stroke::solid(pen, 0.8));
        match self {
            Self::Solid => (Some(Pen::Accent), Hatch::Solid, None),
            Self::Hatched => (Some(Pen::Accent), Hatch::Slanted, edge(Pen::Accent)),
            Self::Tinted | Self::Area => (Some(Pen::Deep), Hatch::Solid, edge(Pen::Accent)),
            Self::Outlined => (Some(Pen::Paper), Hatch::Solid, edge(Pen::Accent)),
            Self::Dashed => (
                Some(Pen::Paper),
                Hatch::Solid,
                Some(Stroke::dashed(Pen::Soft, THIN)),
            ),
            Self::Frame => (Some(Pen::Paper), Hatch::Solid, edge(Pen::Ink)),
            Self::Heat(0) => (Some(Pen::Paper), Hatch::Solid, edge(Pen::Rule)),
            Self::Heat(1) => (Some(Pen::Tint), Hatch::Solid, edge(Pen::Rule)),
            Self::Heat(2) => (Some(Pen::Deep), Hatch::Solid, edge(Pen::Rule)),
            Self::Heat(3) => (Some(Pen::Deep), Hatch::Solid, edge(Pen::Accent)),
            Self::Heat(_) => (Some(Pen::Accent), Hatch::Solid, None),
        }
    }
}

impl Line {
    fn stroke(self) -> Stroke {
        match self {
            Self::Grid => Stroke::solid(Pen::Rule, THIN),
            Self::Guide => Stroke::dashed(Pen::Soft, THIN),
            Self::Curve => Stroke::solid(Pen::Ink, 1.0),
            Self::Target => Stroke::dashed(Pen::Ink, 0.8),
            Self::Both => Stroke::solid(Pen::Accent, 0.9),
            Self::One => Stroke::dashed(Pen::Accent, 0.9),
            Self::Nobody => Stroke::dashed(Pen::Soft, THIN),
            Self::Dangling => Stroke::dashed(Pen::Attend, 1.4),
        }
    }
}

/// A sheet that shapes are drawn on, back to front.
#[derive(Debug, Default)]
pub(super) struct Sketch {
    shapes: Vec<Shape>,
}

impl Sketch {
    pub(super) fn rect(&mut self, look: Look, (x, y): (f64, f64), (width, height): (f64, f64)) {
        let (fill, hatch, edge) = look.paint();
        self.shapes.push(Shape::Rect {
            x: neat(x),
            y: neat(y),
            w: neat(width),
            h: neat(height),
            fill,
            hatch,
            edge,
        });
    }

    /// A line through points; fewer than two make none.
    pub(super) fn line(&mut self, line: Line, points: &[(f64, f64)]) {
        self.stretch(line, points, false);
    }

    /// A line that ends in the head of an arrow.
    pub(super) fn arrow(&mut self, line: Line, points: &[(f64, f64)]) {
        self.stretch(line, points, true);
    }

    fn stretch(&mut self, line: Line, points: &[(f64, f64)], arrow: bool) {
        if points.len() > 1 {
            self.shapes.push(Shape::Line {
                points: all_neat(points),
                stroke: line.stroke(),
                arrow,
            });
        }
    }

    /// A line around an area that stays empty.
    pub(super) fn ring(&mut self, line: Line, points: &[(f64, f64)]) {
        self.shapes.push(Shape::Area {
            points: all_neat(points),
            fill: None,
            edge: Some(line.stroke()),
        });
    }

    pub(super) fn area(&mut self, look: Look, points: &[(f64, f64)]) {
        let (fill, _, edge) = look.paint();
        self.shapes.push(Shape::Area {
            points: all_neat(points),
            fill,
            edge,
        });
    }

    pub(super) fn dot(&mut self, look: Look, (x, y): (f64, f64), radius: f64) {
        let (fill, _, edge) = look.paint();
        self.shapes.push(Shape::Circle {
            x: neat(x),
            y: neat(y),
            r: neat(radius),
            fill,
            edge,
        });
    }

    pub(super) fn text(&mut self, said: Said, (x, y): (f64, f64), align: Align, text: &str) {
        self.shapes.push(Shape::Words {
            x: neat(x),
            y: neat(y),
            text: text.into(),
            size: SIZE as f32,
            bold: said == Said::Strong,
            pen: match said {
                Said::Plain | Said::Strong => Pen::Ink,
                Said::Soft => Pen::Soft,
                Said::Inverse => Pen::Paper,
            },
            align,
        });
    }

    /// Words cut off where they would be wider than that.
    pub(super) fn label(
        &mut self,
        said: Said,
        at: (f64, f64),
        (align, width): (Align, f64),
        text: &str,
    ) {
        self.text(said, at, align, &fit(text, width));
    }

    pub(super) fn done(self, (width, height): (f64, f64), alt: String) -> Drawing {
        Drawing {
            width: neat(width),
            height: neat(height),
            alt: alt.into(),
            shapes: self.shapes,
        }
    }
}

/// To a hundredth of a point, so that the same values give the same text.
fn neat(value: f64) -> f32 {
    ((value * 100.0).round() / 100.0) as f32
}

fn all_neat(points: &[(f64, f64)]) -> Vec<(f32, f32)> {
    points.iter().map(|(x, y)| (neat(*x), neat(*y))).collect()
}

/// A curve from one point to another, drawn towards `out` at its beginning and its end: level where
/// the two share their height with the ends.
pub(super) fn curve(from: (f64, f64), to: (f64, f64), out: (f64, f64)) -> Vec<(f64, f64)> {
    let at = |step: u32| {
        let t = f64::from(step) / f64::from(PIECES);
        let (a, b, c, d) = (
            (1.0 - t).powi(3),
            3.0 * t * (1.0 - t).powi(2),
            3.0 * t.powi(2) * (1.0 - t),
            t.powi(3),
        );
        (
            a * from.0 + b * out.0 + c * out.1 + d * to.0,
            (a + b) * from.1 + (c + d) * to.1,
        )
    };
    (0..=PIECES).map(at).collect()
}

/// A curve that leaves and arrives level, half way between.
pub(super) fn swing(from: (f64, f64), to: (f64, f64)) -> Vec<(f64, f64)> {
    let middle = f64::midpoint(from.0, to.0);
    curve(from, to, (middle, middle))
}
