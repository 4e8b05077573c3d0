//! A drawing as SVG in the document's colours, for paper and for pages that are saved. The window
//! builds its own nodes from the drawing, in the colours of its theme.

use super::{Align, Drawing, Hatch, Pen, Shape, Stroke};
use std::fmt::Write;

/// A whole SVG document.
#[must_use]
pub fn svg(drawing: &Drawing) -> String {
    let (w, h) = (drawing.width, drawing.height);
    let alt = escaped(drawing.alt.as_str());
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}pt\" height=\"{h}pt\" role=\"img\" aria-label=\"{alt}\"><rect width=\"{w}\" height=\"{h}\" fill=\"{}\"/>",
        colour(Pen::Paper)
    );
    for pen in hatched(drawing) {
        let _ = write!(
            out,
            "<pattern id=\"{}\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"4\" height=\"4\" fill=\"{}\"/><rect width=\"1.4\" height=\"4\" fill=\"{}\"/></pattern>",
            pattern(pen),
            colour(Pen::Paper),
            colour(pen)
        );
    }
    drawing.shapes.iter().for_each(|it| shape(it, &mut out));
    out.push_str("</svg>");
    out
}

fn hatched(drawing: &Drawing) -> std::collections::BTreeSet<Pen> {
    let slanted = |it: &Shape| match it {
        Shape::Rect {
            fill: Some(pen),
            hatch: Hatch::Slanted,
            ..
        } => Some(*pen),
        _ => None,
    };
    drawing.shapes.iter().filter_map(slanted).collect()
}

fn pattern(pen: Pen) -> String {
    format!("hatch-{}", colour(pen).trim_start_matches('#'))
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
        } => write!(
            out,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"{}{}/>",
            filled(*fill, *hatch),
            stroked(*edge)
        ),
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
            filled(*fill, Hatch::Solid),
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
            filled(*fill, Hatch::Solid),
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

fn filled(pen: Option<Pen>, hatch: Hatch) -> String {
    match (pen, hatch) {
        (None, _) => " fill=\"none\"".to_owned(),
        (Some(pen), Hatch::Solid) => format!(" fill=\"{}\"", colour(pen)),
        (Some(pen), Hatch::Slanted) => format!(" fill=\"url(#{})\"", pattern(pen)),
    }
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
