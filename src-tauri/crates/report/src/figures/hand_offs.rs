//! What one service takes in and hands over: givers at the left, the service in the middle, takers
//! at the right; the line says who confirmed.

use model::ids::ServiceId;
use model::summaries::graph::{Bond, Graph, Link, NodeKind};

use super::drawing::{Align, Drawing};
use super::sketch::{Line, Look, PAGE, Said, Sketch, swing};
use super::words::{fit, say};

/// How much of the height rows may take: 110 mm less heads and legend.
const HEIGHT: f64 = 262.0;
const TOP: f64 = 22.0;
const SIDE: f64 = 150.0;
const BOX: (f64, f64) = (192.0, 83.0);
/// Rows below this height have no second line.
const TWO_LINES: f64 = 19.0;
const MOST: usize = 17;

/// A line at one side.
struct Row {
    name: String,
    what: String,
    bond: Bond,
    /// Whether it begins another kind of partner.
    begins: bool,
}

/// The hand-offs of a service, at the width of a page.
#[must_use]
pub fn hand_offs_of(graph: &Graph, service: &ServiceId) -> Drawing {
    let around = graph.around(service);
    let here = around
        .nodes
        .iter()
        .position(|it| it.service() == Some(service));
    let here = here.unwrap_or_default();
    let links = around.links();
    let side = |is_in: bool| {
        let ends = |it: &&Link| {
            if is_in {
                it.to == here
            } else {
                it.from == here
            }
        };
        let other = move |it: &Link| if is_in { it.from } else { it.to };
        rows(&around, links.iter().filter(ends).map(|it| (other(it), it)))
    };
    let (from, to) = (side(true), side(false));
    let most = from.len().max(to.len()).max(1);
    let row = (HEIGHT / most as f64).clamp(15.0, 23.0);
    let middle = TOP + row * most as f64 / 2.0;
    let mut pen = Sketch::default();
    heads(&mut pen);
    draw(&mut pen, &from, (row, middle), -1.0);
    draw(&mut pen, &to, (row, middle), 1.0);
    let node = around.nodes.get(here);
    let name = node.map(|it| it.name.as_str()).unwrap_or_default();
    let counts = node.map_or((0, 0), |it| (it.takes, it.gives));
    the_service(&mut pen, name, counts, (most as f64 * row / 2.0, middle));
    let bottom = TOP + row * most as f64;
    legend(&mut pen, &around, bottom + 16.0);
    pen.done((PAGE, bottom + 22.0), alt(&around, name, &[from, to]))
}

/// The rows of one side: services first, then functions outside, with the first thing that passes.
fn rows<'a>(graph: &Graph, links: impl Iterator<Item = (usize, &'a Link)>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut before = None;
    let mut list: Vec<_> = links.collect();
    list.sort_by_key(|(other, _)| *other);
    let hidden = if list.len() > MOST {
        list.split_off(MOST - 1)
    } else {
        Vec::new()
    };
    for (other, link) in list {
        let Some(node) = graph.nodes.get(other) else {
            continue;
        };
        let mut passed = graph.passed.iter();
        let first = passed.find(|it| (it.from, it.to) == (link.from, link.to));
        let mut what = first.map_or_else(String::new, |it| it.hand_off.what.clone());
        if link.count > 1 {
            let more = say("and-more", &[("count", &(link.count - 1).to_string())]);
            what = format!("{}, {more}", fit(&what, SIDE - 60.0));
        }
        rows.push(Row {
            name: node.name.clone(),
            what,
            bond: link.bond,
            begins: before.is_some_and(|it| it != node.kind),
        });
        before = Some(node.kind);
    }
    if !hidden.is_empty() {
        rows.push(Row {
            name: say("and-more", &[("count", &hidden.len().to_string())]),
            what: String::new(),
            bond: hidden
                .iter()
                .map(|(_, it)| it.bond)
                .max()
                .unwrap_or(Bond::Both),
            begins: before == Some(NodeKind::Service),
        });
    }
    rows
}

fn heads(pen: &mut Sketch) {
    pen.text(Said::Soft, (0.0, 9.0), Align::Start, &say("comes-in", &[]));
    pen.text(Said::Soft, (PAGE, 9.0), Align::End, &say("goes-out", &[]));
    pen.line(Line::Grid, &[(0.0, 14.0), (SIDE, 14.0)]);
    pen.line(Line::Grid, &[(PAGE - SIDE, 14.0), (PAGE, 14.0)]);
}

/// The rows of a side with their links; `way` is -1 at the left and 1 at the right.
fn draw(pen: &mut Sketch, rows: &[Row], (height, middle): (f64, f64), way: f64) {
    let (anchor, x) = if way < 0.0 {
        (Align::Start, 0.0)
    } else {
        (Align::End, PAGE)
    };
    let edge = if way < 0.0 {
        SIDE + 4.0
    } else {
        PAGE - SIDE - 4.0
    };
    let wall = if way < 0.0 { BOX.0 } else { BOX.0 + BOX.1 };
    let count = rows.len() as f64;
    let spread = (height * count * 0.5).min(height * count - 8.0).max(8.0);
    for (row, at) in rows.iter().zip(0u32..) {
        let centre = middle + (f64::from(at) + 0.5 - count / 2.0) * height;
        let on_wall = middle + (f64::from(at) + 0.5 - count / 2.0) * spread / count.max(1.0);
        if row.begins {
            let y = centre - height / 2.0;
            pen.line(Line::Grid, &[(x, y), (x - way * SIDE, y)]);
        }
        let two = height >= TWO_LINES && !row.what.is_empty();
        let base = if two { centre - 1.0 } else { centre + 3.0 };
        pen.label(Said::Strong, (x, base), (anchor, SIDE), &row.name);
        if two {
            pen.label(Said::Soft, (x, base + 9.0), (anchor, SIDE), &row.what);
        }
        let (from, to) = if way < 0.0 {
            ((edge, centre), (wall, on_wall))
        } else {
            ((wall, on_wall), (edge, centre))
        };
        pen.arrow(line_of(row.bond), &swing(from, to));
    }
}

fn the_service(pen: &mut Sketch, name: &str, counts: (usize, usize), (half, middle): (f64, f64)) {
    let half = (half * 0.62).max(26.0);
    let centre = BOX.0 + BOX.1 / 2.0;
    pen.rect(Look::Frame, (BOX.0, middle - half), (BOX.1, half * 2.0));
    pen.label(
        Said::Strong,
        (centre, middle - 1.0),
        (Align::Middle, BOX.1 - 6.0),
        name,
    );
    let words = [
        ("in", &*counts.0.to_string()),
        ("out", &*counts.1.to_string()),
    ];
    pen.text(
        Said::Soft,
        (centre, middle + 10.0),
        Align::Middle,
        &say("in-out", &words),
    );
}

/// How a link is drawn.
pub(super) fn line_of(bond: Bond) -> Line {
    match bond {
        Bond::Both => Line::Both,
        Bond::One => Line::One,
        Bond::Nobody => Line::Nobody,
        Bond::Dangling => Line::Dangling,
    }
}

/// What the lines mean; only those that are there.
pub(super) fn legend(pen: &mut Sketch, graph: &Graph, y: f64) {
    if graph.passed.is_empty() {
        return;
    }
    pen.text(Said::Soft, (0.0, y), Align::Start, &say("confirmed", &[]));
    let mut x = 60.0;
    for bond in Bond::ALL.into_iter().filter(|it| graph.with(*it) > 0) {
        let id = match bond {
            Bond::Both => "both",
            Bond::One => "one",
            Bond::Nobody => "nobody",
            Bond::Dangling => "dangling",
        };
        pen.line(line_of(bond), &[(x, y - 3.0), (x + 22.0, y - 3.0)]);
        pen.text(Said::Soft, (x + 27.0, y), Align::Start, &say(id, &[]));
        x += 98.0;
    }
}

fn alt(graph: &Graph, service: &str, [from, to]: &[Vec<Row>; 2]) -> String {
    let names = |rows: &[Row]| {
        let named: Vec<String> = rows
            .iter()
            .map(|it| match it.what.as_str() {
                "" => it.name.clone(),
                what => format!("{} ({what})", it.name),
            })
            .collect();
        if named.is_empty() {
            say("nothing", &[])
        } else {
            named.join(", ")
        }
    };
    let count = |bond| graph.with(bond).to_string();
    say(
        "hand-offs-alt",
        &[
            ("service", service),
            ("from", &names(from)),
            ("to", &names(to)),
            ("both", &count(Bond::Both)),
            ("all", &graph.passed.len().to_string()),
            ("one", &count(Bond::One)),
            ("none", &count(Bond::Nobody)),
            ("dangling", &count(Bond::Dangling)),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn both_sides_are_drawn_and_told() {
        samples::graph(|graph| {
            let drawing = hand_offs_of(graph, &"incident-response".into());
            samples::sound(&drawing);
            assert!(drawing.height <= 312.0, "{}", drawing.height);
            assert!(
                drawing.alt.as_str().contains("Service desk"),
                "{}",
                drawing.alt.as_str()
            );
        });
    }

    #[test]
    fn a_service_alone_is_drawn_too() {
        let drawing = hand_offs_of(&Graph::default(), &"strategy".into());
        samples::sound(&drawing);
        assert!(drawing.alt.as_str().contains("nothing"));
    }
}
