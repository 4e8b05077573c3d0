//! What the tests of figures draw, and what is true of every drawing.

use model::ids::OrganisationId;
use model::plan::{found, plan};
use model::readings::{FlowStep, steps_of};
use model::summaries::graph::Graph;
use model::summaries::maturity::{Maturity, maturity_of};
use model::summaries::pareto::{Cases, cases_of};
use model::summaries::rungs::{Rung, rungs_of};
use model::summaries::week::ServiceWeek;
use model::{Catalogue, Stamp, Workspace, content};

use super::drawing::{Align, Drawing, Shape};
use super::sketch::PAGE;
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
            r#"{{"edit":"addRow","service":"monitoring","question":"slm.types","cells":{{"type":"{name}","count":"{count}","hours-each":"{hours}","procedure":"{procedure}"}}}}"#
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
    look(&cases_of(&workspace, &"monitoring".into()).unwrap());
}

/// All hand-offs that the catalogue proposes, settled one way or another.
pub(super) fn graph(look: impl FnOnce(&Graph)) {
    let catalogue = content::catalogue().unwrap();
    let set = "six".into();
    let six: Vec<_> = catalogue.services_of(&set).collect();
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

/// A week with office hours, on call for the rest, promised at all times.
pub(super) fn week(look: impl FnOnce(&ServiceWeek)) {
    let row = |question: &str, days: &str, (from, to): (&str, &str), model: &str| {
        format!(
            r#"{{"edit":"addRow","service":"monitoring","question":"{question}","cells":{{"days":"{days}","from":"{from}","to":"{to}"{model}}}}}"#
        )
    };
    let (office, call) = (r#","model":"office""#, r#","model":"on-call""#);
    let edits = [
        row("avail.cover", "mon-fri", ("08:00", "18:00"), office),
        row("avail.cover", "every-day", ("18:00", "08:00"), call),
        row("avail.cover", "sat-sun", ("08:00", "18:00"), call),
        row("def.service-hours", "every-day", ("00:00", "24:00"), ""),
    ];
    let (workspace, ..) = workspace(&edits);
    look(&ServiceWeek::of(&workspace, &"monitoring".into()).unwrap());
}

/// A flow of so many steps, every fourth of them done by nobody.
pub(super) fn flow(steps: usize, look: impl FnOnce(&[FlowStep])) {
    let roles = [
        "Analyst",
        "Head of IT operations at the works",
        "",
        "Provider",
    ];
    let edits: Vec<_> = (0..steps)
        .map(|it| {
            let role = roles.get(it % roles.len()).unwrap();
            format!(
                r#"{{"edit":"addRow","service":"monitoring","question":"flow.steps","cells":{{"step":"Step {it}, which has a name of some words","role":"{role}","output":"What the step {it} leaves behind for the next one","value":"{it}.5","unit":"hours"}}}}"#
            )
        })
        .collect();
    let (workspace, catalogue, _) = workspace(&edits);
    let service = workspace.services.get("monitoring").unwrap();
    look(&steps_of(&workspace, &catalogue, service));
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
    let (width, height) = (f64::from(drawing.width), f64::from(drawing.height));
    assert!(width <= PAGE + 0.01 && height > 0.0);
    let alt = drawing.alt.as_str();
    assert!(alt.len() > 20 && !alt.contains(['{', '}']), "{alt}");
    for shape in &drawing.shapes {
        for (x, y) in corners(shape) {
            let inside = x >= -1.5 && x <= width + 1.5 && y >= -0.5 && y <= height + 0.5;
            assert!(inside, "{shape:?} leaves {width} × {height}");
        }
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

/// Points that a shape reaches; words as wide as they are estimated.
fn corners(shape: &Shape) -> Vec<(f64, f64)> {
    let far = |points: &[(f32, f32)]| -> Vec<(f64, f64)> {
        let points = points.iter();
        points
            .map(|(x, y)| (f64::from(*x), f64::from(*y)))
            .collect()
    };
    match shape {
        Shape::Rect { x, y, w, h, .. } => far(&[(*x, *y), (x + w, y + h)]),
        Shape::Line { points, .. } | Shape::Area { points, .. } => far(points),
        Shape::Circle { x, y, r, .. } => far(&[(x - r, y - r), (x + r, y + r)]),
        Shape::Words {
            x, y, text, align, ..
        } => {
            let width = wide(text.as_str()) as f32;
            let left = match align {
                Align::Start => *x,
                Align::Middle => x - width / 2.0,
                Align::End => x - width,
            };
            far(&[(left, y - 7.0), (left + width, *y)])
        }
    }
}
