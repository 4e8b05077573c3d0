//! A drawing as SVG in the document's colours, for paper and for pages that are saved. The window
//! builds its own nodes from the drawing, in the colours of its theme.

use super::{Align, Drawing, Hatch, Pen, Shape, Stroke};
use std::fmt::Write;

/// How wide the lines of a hatch are, and how far apart along the edge, in points.
const HATCH: f32 = 1.2;
const APART: f32 = 5.0;

/// A whole SVG document.
#[must_use]
pub fn svg(drawing: &Drawing) -> String {
    let (w, h) = (drawing.width, drawing.height);
    let alt = escaped(drawing.alt.as_str());
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}pt\" height=\"{h}pt\" role=\"img\" aria-label=\"{alt}\"><rect x=\"-1\" y=\"-1\" width=\"{}\" height=\"{}\" fill=\"{}\"/>",
        w + 2.0,
        h + 2.0,
        colour(Pen::Paper)
    );
    drawing.shapes.iter().for_each(|it| shape(it, &mut out));
    out.push_str("</svg>");
    out
}

fn shape(shape: &Shape, out: &mut String) {
    // Writing into a string cannot fail.
    let _ = match shape {
        Shape::Rect {
            x,
            y,
            w,
            h,
            fill,
            hatch,
            edge,
        } => {
            rect((*x, *y), (*w, *h), (*fill, *hatch, *edge), out);
            Ok(())
        }
        Shape::Line {
            points,
            stroke,
            arrow,
        } => {
            line(points, *stroke, *arrow, out);
            Ok(())
        }
        Shape::Area { points, fill, edge } => write!(
            out,
            "<polygon points=\"{}\"{}{}/>",
            listed(points),
            filled(*fill),
            stroked(*edge)
        ),
        Shape::Circle {
            x,
            y,
            r,
            fill,
            edge,
        } => write!(
            out,
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\"{}{}/>",
            filled(*fill),
            stroked(*edge)
        ),
        Shape::Words {
            x,
            y,
            text,
            size,
            bold,
            pen,
            align,
        } => write!(
            out,
            "<text x=\"{x}\" y=\"{y}\" font-family=\"Carlito, Calibri, sans-serif\" font-size=\"{size}\" font-weight=\"{}\" text-anchor=\"{}\" fill=\"{}\">{}</text>",
            if *bold { 700 } else { 400 },
            anchor(*align),
            colour(*pen),
            escaped(text.as_str())
        ),
    };
}

fn rect(
    corner: (f32, f32),
    extent: (f32, f32),
    (fill, hatch, edge): (Option<Pen>, Hatch, Option<Stroke>),
    out: &mut String,
) {
    let ground = match hatch {
        Hatch::Solid => fill,
        Hatch::Slanted => Some(Pen::Paper),
    };
    let _ = write!(
        out,
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{}{}/>",
        corner.0,
        corner.1,
        extent.0,
        extent.1,
        filled(ground),
        stroked(edge)
    );
    if let (Hatch::Slanted, Some(pen)) = (hatch, fill) {
        slanted(corner, extent, pen, out);
    }
}

fn line(points: &[(f32, f32)], stroke: Stroke, arrow: bool, out: &mut String) {
    let _ = write!(
        out,
        "<polyline points=\"{}\" fill=\"none\"{}/>",
        listed(points),
        stroked(Some(stroke))
    );
    if let (true, Some(head)) = (arrow, super::drawing::arrow_head(points)) {
        let _ = write!(
            out,
            "<polygon points=\"{}\" fill=\"{}\"/>",
            listed(&head),
            colour(stroke.pen)
        );
    }
}

fn listed(points: &[(f32, f32)]) -> String {
    let each = points.iter().map(|(x, y)| format!("{x},{y}"));
    each.collect::<Vec<_>>().join(" ")
}

fn filled(pen: Option<Pen>) -> String {
    format!(" fill=\"{}\"", pen.map_or("none", colour))
}

/// Slanted lines within a rectangle: one path, which every program draws alike and quicker than a
/// pattern.
fn slanted((x, y): (f32, f32), (w, h): (f32, f32), pen: Pen, out: &mut String) {
    // Half a line's width away from the edge, so that no corner of a line stands out.
    let (left, top) = (x + HATCH / 2.0, y + HATCH / 2.0);
    let (right, bottom) = (x + w - HATCH / 2.0, y + h - HATCH / 2.0);
    if left >= right || top >= bottom {
        return;
    }
    let _ = write!(
        out,
        "<path stroke=\"{}\" stroke-width=\"{HATCH}\" d=\"",
        colour(pen)
    );
    let mut sum = left + top + APART / 2.0;
    while sum < right + bottom {
        let (from, to) = ((sum - top).min(right), (sum - left).min(bottom));
        let _ = write!(out, "M{from:.2} {:.2}L{:.2} {to:.2}", sum - from, sum - to);
        sum += APART;
    }
    out.push_str("\"/>");
}

fn stroked(stroke: Option<Stroke>) -> String {
    let Some(stroke) = stroke else {
        return String::new();
    };
    let dash = if stroke.dashed {
        " stroke-dasharray=\"3 2\""
    } else {
        ""
    };
    format!(
        " stroke=\"{}\" stroke-width=\"{}\"{dash}",
        colour(stroke.pen),
        stroke.width
    )
}

fn anchor(align: Align) -> &'static str {
    match align {
        Align::Start => "start",
        Align::Middle => "middle",
        Align::End => "end",
    }
}

/// The colours of documents.
fn colour(pen: Pen) -> &'static str {
    match pen {
        Pen::Ink => "#1D2329",
        Pen::Soft => "#565E66",
        Pen::Accent => "#1B4D5C",
        Pen::Tint => "#EAF0F2",
        Pen::Deep => "#D3E0E4",
        Pen::Rule => "#C3CCD1",
        Pen::Paper => "#FFFFFF",
        Pen::Attend => "#8C2A0C",
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
