//! All hand-offs of an organisation at once, in three columns: functions that give, services, and
//! functions that take. Between services, arcs that run down keep to the right and those that run up
//! to the left.
//!
//! Columns and not a layering by algorithm: services hand to one another in circles, so that any
//! order from first to last would be made up.

use model::summaries::graph::{Bond, Graph, Link, NodeKind};

use super::drawing::{Align, Drawing};
use super::hand_offs::{legend, line_of};
use super::sketch::{Line, Look, PAGE, Said, Sketch, curve, swing};
use super::words::{say, wide};

const HEIGHT: f64 = 270.0;
const TOP: f64 = 22.0;
const SIDE: f64 = 112.0;
/// How wide the boxes of services are: as their longest name, between these.
const BOX: (f64, f64) = (87.0, 127.0);
const TALL: f64 = 13.0;
/// How far arcs reach out at most.
const REACH: f64 = 42.0;

/// Where nodes stand: their middles, by place among the nodes.
struct Columns {
    /// Functions that give.
    left: Vec<(usize, f64)>,
    /// Services.
    middle: Vec<(usize, f64)>,
    /// Functions that take.
    right: Vec<(usize, f64)>,
    height: f64,
    /// The left and the right side of the boxes of services.
    walls: (f64, f64),
}

/// All hand-offs, at the width of a page.
#[must_use]
pub fn whole_graph(graph: &Graph) -> Drawing {
    let links = graph.links();
    let columns = Columns::of(graph, &links);
    let mut pen = Sketch::default();
    heads(&mut pen);
    // Grave links last, so that they lie on top.
    let mut ordered: Vec<&Link> = links.iter().collect();
    ordered.sort_by_key(|it| it.bond);
    for link in ordered {
        columns.draw(&mut pen, link);
    }
    columns.names(&mut pen, graph);
    let bottom = TOP + columns.height;
    legend(&mut pen, graph, bottom + 14.0);
    pen.done((PAGE, bottom + 20.0), alt(graph, &links))
}

impl Columns {
    fn of(graph: &Graph, links: &[Link]) -> Self {
        let places = |kind: NodeKind| {
            let nodes = graph.nodes.iter().zip(0usize..);
            nodes
                .filter(move |(it, _)| it.kind == kind)
                .map(|(_, at)| at)
        };
        let services: Vec<usize> = places(NodeKind::Service).collect();
        let givers = places(NodeKind::Outside).filter(|at| links.iter().any(|it| it.from == *at));
        let takers = places(NodeKind::Outside).filter(|at| links.iter().any(|it| it.to == *at));
        let (givers, takers): (Vec<_>, Vec<_>) = (givers.collect(), takers.collect());
        let most = givers.len().max(takers.len()) as f64 * 13.5;
        let height = most
            .max(services.len() as f64 * 17.0)
            .clamp(60.0, HEIGHT.max(services.len() as f64 * 17.0));
        let middle = spread(&services, height);
        let near = |of: Vec<usize>| {
            let mut of: Vec<(f64, usize)> = of
                .into_iter()
                .map(|it| (mean(it, links, &middle), it))
                .collect();
            of.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
            let order: Vec<usize> = of.into_iter().map(|(_, it)| it).collect();
            spread(&order, height)
        };
        Self {
            left: near(givers),
            right: near(takers),
            middle,
            height,
            walls: walls(graph, &services),
        }
    }

    fn draw(&self, pen: &mut Sketch, link: &Link) {
        let at = |column: &[(usize, f64)], node: usize| {
            let found = column.iter().find(|(it, _)| *it == node);
            found.map(|(_, y)| *y)
        };
        let line = line_of(link.bond);
        let (from, to) = (at(&self.middle, link.from), at(&self.middle, link.to));
        let (left, right) = self.walls;
        match (from, to) {
            (Some(from), Some(to)) => pen.arrow(line, &arc(self.walls, from, to)),
            (None, Some(to)) => {
                let from = at(&self.left, link.from).unwrap_or(to);
                pen.arrow(line, &swing((SIDE + 3.0, from), (left, to)));
            }
            (Some(from), None) => {
                let to = at(&self.right, link.to).unwrap_or(from);
                pen.arrow(line, &swing((right, from), (PAGE - SIDE - 3.0, to)));
            }
            (None, None) => {}
        }
    }

    fn names(&self, pen: &mut Sketch, graph: &Graph) {
        let name = |node: usize| graph.nodes.get(node).map_or("", |it| it.name.as_str());
        for (node, y) in &self.left {
            pen.label(
                Said::Plain,
                (0.0, y + 3.0),
                (Align::Start, SIDE),
                name(*node),
            );
        }
        for (node, y) in &self.right {
            pen.label(
                Said::Plain,
                (PAGE, y + 3.0),
                (Align::End, SIDE),
                name(*node),
            );
        }
        for (node, y) in &self.middle {
            let (left, width) = (self.walls.0, self.walls.1 - self.walls.0);
            pen.rect(Look::Frame, (left, y - TALL / 2.0), (width, TALL));
            let at = (PAGE / 2.0, y + 3.0);
            pen.label(Said::Strong, at, (Align::Middle, width - 6.0), name(*node));
        }
    }
}

/// The sides of boxes that hold the names of services.
fn walls(graph: &Graph, services: &[usize]) -> (f64, f64) {
    let names = services.iter().filter_map(|it| graph.nodes.get(*it));
    // Names are set bold, which is a little wider than the estimate.
    let longest = names.map(|it| wide(&it.name) * 1.06).fold(0.0, f64::max);
    let half = (longest + 8.0).clamp(BOX.0, BOX.1) / 2.0;
    (PAGE / 2.0 - half, PAGE / 2.0 + half)
}

/// Nodes one below the other, evenly.
fn spread(nodes: &[usize], height: f64) -> Vec<(usize, f64)> {
    let step = height / nodes.len().max(1) as f64;
    let rows = nodes.iter().zip(0u32..);
    rows.map(|(it, row)| (*it, TOP + (f64::from(row) + 0.5) * step))
        .collect()
}

/// The mean height of the services that a function has to do with, so that few lines cross.
fn mean(node: usize, links: &[Link], middle: &[(usize, f64)]) -> f64 {
    let others = links.iter().filter_map(|it| match node {
        _ if it.from == node => Some(it.to),
        _ if it.to == node => Some(it.from),
        _ => None,
    });
    let heights: Vec<f64> = others
        .filter_map(|other| middle.iter().find(|(it, _)| *it == other))
        .map(|(_, y)| *y)
        .collect();
    heights.iter().sum::<f64>() / heights.len().max(1) as f64
}

/// Between two services: down at the right, up at the left.
fn arc((left, right): (f64, f64), from: f64, to: f64) -> Vec<(f64, f64)> {
    let way = if to > from { 1.0 } else { -1.0 };
    let wall = if way > 0.0 { right } else { left };
    let out = wall + way * (10.0 + (to - from).abs() * 0.28).min(REACH);
    curve((wall, from + 2.5 * way), (wall, to - 2.5 * way), (out, out))
}

fn heads(pen: &mut Sketch) {
    pen.text(Said::Soft, (0.0, 9.0), Align::Start, &say("gives", &[]));
    pen.text(
        Said::Soft,
        (PAGE / 2.0, 9.0),
        Align::Middle,
        &say("services", &[]),
    );
    pen.text(Said::Soft, (PAGE, 9.0), Align::End, &say("takes", &[]));
    pen.line(Line::Grid, &[(0.0, 14.0), (PAGE, 14.0)]);
}

fn alt(graph: &Graph, links: &[Link]) -> String {
    let kind = |kind| {
        graph
            .nodes
            .iter()
            .filter(|it| it.kind == kind)
            .count()
            .to_string()
    };
    let count = |bond| graph.with(bond).to_string();
    say(
        "graph-alt",
        &[
            ("services", &kind(NodeKind::Service)),
            ("outside", &kind(NodeKind::Outside)),
            ("count", &graph.passed.len().to_string()),
            ("links", &links.len().to_string()),
            ("both", &count(Bond::Both)),
            ("one", &count(Bond::One)),
            ("none", &count(Bond::Nobody)),
            ("dangling", &count(Bond::Dangling)),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::super::{Shape, samples};
    use super::*;

    #[test]
    fn every_link_is_drawn_once() {
        samples::graph(|graph| {
            let drawing = whole_graph(graph);
            samples::sound(&drawing);
            let arrows = drawing.shapes.iter();
            let arrows = arrows.filter(|it| matches!(it, Shape::Line { arrow: true, .. }));
            assert_eq!(arrows.count(), graph.links().len());
        });
        samples::sound(&whole_graph(&Graph::default()));
    }
}
