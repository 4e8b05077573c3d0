//! What the tests of figures draw, and what is true of every drawing.

use model::ids::OrganisationId;
use model::plan::{found, plan};
use model::summaries::graph::Graph;
use model::summaries::maturity::{Maturity, maturity_of};
use model::summaries::pareto::{Cases, cases_of};
use model::summaries::rungs::{Rung, rungs_of};
use model::{Catalogue, Stamp, Workspace, content};

use super::drawing::{Anchor, Drawing, PAGE, Shape};
use super::svg;
use super::words::wide;

/// The six, with some edits.
fn workspace(edits: &[String]) -> (Workspace, Catalogue, OrganisationId) {
    let catalogue = content::catalogue().unwrap();
    let stamp = |seed: &str| Stamp {
        at: chrono::DateTime::UNIX_EPOCH,
        author: String::new(),
        seed: seed.to_owned(),
    };
    let step = found(&catalogue, &"six".into(), "Org", None, &stamp("0")).unwrap();
    let mut workspace = Workspace::default();
    workspace.absorb(&step.changes);
    let organisation = workspace.organisations.keys().next().unwrap().clone();
    let edits: Vec<_> = edits
        .iter()
        .map(|it| serde_json::from_str(&it.replace("ORG", organisation.as_str())).unwrap())
        .collect();
    plan(&mut workspace, &catalogue, &edits, &stamp("1")).unwrap();
    (workspace, catalogue, organisation)
}

/// Sixteen types of cases, so that the last ones are gathered.
pub(super) fn cases(look: impl FnOnce(&Cases)) {
    let row = |name: &str, count: u32, hours: f64, procedure: &str| {
        format!(
            r#"{{"edit":"addRow","service":"incident-response","question":"slm.types","cells":{{"type":"{name}","count":"{count}","hours-each":"{hours}","procedure":"{procedure}"}}}}"#
        )
    };
    let mut edits = vec![
        row("Suspicious mail", 320, 0.5, "yes"),
        row("Lost device", 60, 1.0, "yes"),
        row(
            "Encryption of a file server at one of the works",
            2,
            90.0,
            "no",
        ),
    ];
    edits.extend((1..=13).map(|it| row(&format!("Kind {it}"), it, 2.0, "no")));
    let (workspace, ..) = workspace(&edits);
    look(&cases_of(&workspace, &"incident-response".into()).unwrap());
}

/// All hand-offs that the catalogue proposes, settled one way or another.
pub(super) fn graph(look: impl FnOnce(&Graph)) {
    let catalogue = content::catalogue().unwrap();
    let six: Vec<_> = catalogue.services_of(&"six".into()).collect();
    let is_ours = |id: &str| six.iter().any(|it| it.id.as_str() == id);
    let mut edits = Vec::new();
    for (edge, number) in catalogue.edges.iter().zip(0..) {
        let ends = [&edge.provider, &edge.consumer].map(|it| is_ours(it).then_some(it));
        let says = if number % 7 == 0 { "no" } else { "yes" };
        for (end, says) in ends.into_iter().zip(["yes", says]) {
            let Some(service) = end else { continue };
            if number % 3 != 0 || says == "no" || end == ends[0] {
                edits.push(format!(
                    r#"{{"edit":"settleHandOff","service":"{service}","handOff":"ORG.{}","says":"{says}"}}"#,
                    edge.id
                ));
            }
        }
    }
    let (workspace, catalogue, organisation) = workspace(&edits);
    let graph = Graph::of(&workspace, &catalogue, &organisation);
    assert!(graph.passed.len() > 60);
    look(&graph);
}

/// Monitoring with some choices, then the other services.
pub(super) fn services(look: impl FnOnce(&[(Maturity, Vec<Rung>)])) {
    let choose = |practice: &str, choice: &str| {
        format!(
            r#"{{"edit":"choosePractice","service":"monitoring","practice":"{practice}","choice":"{choice}"}}"#
        )
    };
    let edits = [
        choose("MON-01", "in-place"),
        choose("MON-02", "now"),
        choose("MON-03", "next"),
        choose("MON-07", "later"),
    ];
    let (workspace, catalogue, organisation) = workspace(&edits);
    let mut services = workspace.services_of(&organisation);
    services.sort_by_key(|it| it.id.as_str() != "monitoring");
    let all: Vec<_> = services
        .into_iter()
        .map(|it| {
            let rungs = rungs_of(&workspace, &catalogue, it);
            (maturity_of(&workspace, &catalogue, it), rungs)
        })
        .collect();
    look(&all);
}

/// What is true of every drawing: it stays within its edges, says its numbers, and its SVG reads.
pub(super) fn sound(drawing: &Drawing) {
    assert!(drawing.width <= PAGE && drawing.height > 0.0);
    assert!(
        drawing.alt.len() > 20 && !drawing.alt.contains(['{', '}']),
        "{}",
        drawing.alt
    );
    for shape in &drawing.shapes {
        let (left, right, top, bottom) = edges(shape);
        let inside = left >= -1.5
            && right <= drawing.width + 1.5
            && top >= -0.5
            && bottom <= drawing.height + 0.5;
        assert!(
            inside,
            "{shape:?} leaves {} × {}",
            drawing.width, drawing.height
        );
    }
    let text = svg(drawing);
    assert!(!text.contains("NaN") && !text.contains("inf\""));
    let mut reader = quick_xml::Reader::from_str(&text);
    while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
    if let Some(folder) = std::env::var_os("FIGURES") {
        let name = std::thread::current()
            .name()
            .unwrap_or("figure")
            .replace("::", "-");
        let path = std::path::Path::new(&folder).join(format!("{name}.svg"));
        std::fs::write(path, text).unwrap();
    }
}

fn edges(shape: &Shape) -> (f64, f64, f64, f64) {
    match shape {
        Shape::Rect {
            x,
            y,
            width,
            height,
            ..
        } => (*x, x + width, *y, y + height),
        Shape::Text {
            x, y, anchor, text, ..
        } => {
            let width = wide(text);
            let left = match anchor {
                Align::Start => *x,
                Align::Middle => x - width / 2.0,
                Align::End => x - width,
            };
            (left, left + width, y - 7.0, *y)
        }
        Shape::Path { d, .. } => {
            let first: Vec<f64> = d
                .trim_start_matches('M')
                .split(|it: char| !(it.is_ascii_digit() || it == '.' || it == '-'))
                .filter_map(|it| it.parse().ok())
                .take(2)
                .collect();
            (first[0], first[0], first[1], first[1])
        }
    }
}
