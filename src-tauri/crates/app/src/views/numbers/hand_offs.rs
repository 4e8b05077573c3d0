//! Who hands what to whom, over all services: pictures, a matrix, and the ledger behind them.

use model::ids::{HandOffId, QuestionId, ServiceId};
use model::summaries::graph::{Bond, Graph, Passed};
use report::figures::{Drawing, hand_offs_of, whole_graph};
use serde::Serialize;

use super::{Dwelling, NamedService, shown};
use crate::OpenWorkspace;

/// The hand-offs of all services, or those that touch one.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct HandOffsView {
    services: Vec<NamedService>,
    figure: Drawing,
    /// How many there are of each bond, in order.
    bonds: Vec<BondCount>,
    matrix: Matrix,
    passed: Vec<PassedView>,
}

/// How far two ends agree.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
enum BondView {
    Both,
    One,
    Nobody,
    Dangling,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct BondCount {
    bond: BondView,
    label: String,
    count: usize,
}

/// Providers down, consumers across.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct Matrix {
    consumers: Vec<String>,
    rows: Vec<MatrixRow>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct MatrixRow {
    provider: String,
    /// One for each consumer.
    cells: Vec<Option<MatrixCell>>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct MatrixCell {
    count: usize,
    bond: BondView,
    /// The service in whose worksheet they stand, and the question.
    service: ServiceId,
    question: QuestionId,
}

/// A line of the ledger.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct PassedView {
    id: HandOffId,
    from: String,
    to: String,
    what: String,
    target: String,
    agreement: String,
    bond: BondView,
    service: ServiceId,
    question: QuestionId,
}

/// The hand-offs of the organisation shown.
#[must_use]
pub fn hand_offs(open: &OpenWorkspace, ask: &Dwelling) -> HandOffsView {
    let organisation = open.organisation();
    let all = Graph::of(open.workspace(), open.catalogue(), &organisation);
    let (graph, figure) = match &ask.service {
        Some(service) => (all.around(service), hand_offs_of(&all, service)),
        None => {
            let figure = whole_graph(&all);
            (all, figure)
        }
    };
    let services = shown(open).map(|it| open.workspace().services_of(&it.id));
    HandOffsView {
        services: services
            .unwrap_or_default()
            .into_iter()
            .map(|it| NamedService {
                service: it.id.clone(),
                name: it.name.clone(),
            })
            .collect(),
        bonds: Bond::ALL
            .into_iter()
            .map(|it| BondCount {
                bond: view(it),
                label: it.label(),
                count: graph.with(it),
            })
            .collect(),
        matrix: matrix(&graph),
        passed: graph
            .passed
            .iter()
            .filter_map(|it| passed(&graph, it))
            .collect(),
        figure,
    }
}

fn view(bond: Bond) -> BondView {
    match bond {
        Bond::Both => BondView::Both,
        Bond::One => BondView::One,
        Bond::Nobody => BondView::Nobody,
        Bond::Dangling => BondView::Dangling,
    }
}

fn passed(graph: &Graph, it: &Passed) -> Option<PassedView> {
    let (service, question) = place(graph, (it.from, it.to))?;
    let name = |node: usize| graph.nodes.get(node).map(|it| it.name.clone());
    Some(PassedView {
        id: it.hand_off.id.clone(),
        from: name(it.from)?,
        to: name(it.to)?,
        what: it.hand_off.what.clone(),
        target: it.hand_off.target.clone(),
        agreement: it.hand_off.agreement.clone(),
        bond: view(it.bond),
        service,
        question,
    })
}

/// Where the hand-offs between two nodes are written: at the consumer, or at the provider where
/// only that one is a service.
fn place(graph: &Graph, (from, to): (usize, usize)) -> Option<(ServiceId, QuestionId)> {
    let service = |node: usize| graph.nodes.get(node)?.service().cloned();
    let taken = service(to).map(|it| (it, "int.consumes".into()));
    taken.or_else(|| service(from).map(|it| (it, "int.provides".into())))
}

fn matrix(graph: &Graph) -> Matrix {
    let links = graph.links();
    let nodes = || graph.nodes.iter().zip(0usize..);
    let consumers: Vec<_> = nodes().filter(|(it, _)| it.takes > 0).collect();
    let rows = nodes().filter(|(it, _)| it.gives > 0);
    Matrix {
        rows: rows
            .map(|(provider, from)| MatrixRow {
                provider: provider.name.clone(),
                cells: consumers
                    .iter()
                    .map(|(_, to)| {
                        let link = links.iter().find(|it| (it.from, it.to) == (from, *to))?;
                        let (service, question) = place(graph, (from, *to))?;
                        Some(MatrixCell {
                            count: link.count,
                            bond: view(link.bond),
                            service,
                            question,
                        })
                    })
                    .collect(),
            })
            .collect(),
        consumers: consumers.iter().map(|(it, _)| it.name.clone()).collect(),
    }
}
