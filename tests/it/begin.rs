//! How workspaces begin: what a template keeps and what it leaves, and a catalogue of one's own.

use app::begin::{Start, starting_points};
use app::{FaultKind, OpenWorkspace, stamps};
use model::value::{Choice, State};
use std::path::Path;

fn new(path: &Path, start: &Start, name: &str) -> Result<OpenWorkspace, app::Fault> {
    OpenWorkspace::create(path, start, name, &stamps::now("Facilitator"))
}

#[test]
fn every_starting_point_of_the_first_page_starts() {
    let folder = tempfile::tempdir().expect("a folder");
    let catalogue = app::catalogues::shipped().expect("the catalogue");
    for (number, point) in starting_points().expect("points").iter().enumerate() {
        let path = folder.path().join(format!("{number}.charrette"));
        let name = if point.named { "" } else { "Harbour Board" };
        let open = new(&path, &Start::parse(&point.id, &catalogue), name).expect("a workspace");
        assert!(!open.workspace().services.is_empty(), "{}", point.id);
    }
}

#[test]
fn a_template_brings_the_design_and_not_what_was_decided() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = folder.path().join("first.charrette");
    let example = new(&first, &Start::Example("aldermoor-water".into()), "").expect("the example");
    let (answers, rows, hand_offs) = {
        let it = example.workspace();
        (it.answers.len(), it.rows.len(), it.hand_offs.len())
    };
    drop(example);
    let second = folder.path().join("second.charrette");
    let open = new(&second, &Start::Template(first), "Harbour Board").expect("a workspace");
    let workspace = open.workspace();
    assert_eq!(
        (
            workspace.answers.len(),
            workspace.rows.len(),
            workspace.hand_offs.len()
        ),
        (answers, rows, hand_offs)
    );
    let organisation = workspace.organisations_in_order()[0];
    assert_eq!(organisation.name, "Harbour Board");
    for record in workspace.records() {
        assert_eq!(record.organisation(), Some(&organisation.id));
    }
    for answer in workspace.answers.values() {
        let kept = [State::Open, State::Answered, State::NotApplicable];
        assert!(
            kept.contains(&answer.state) && answer.note.is_empty() && answer.confidence.is_none()
        );
    }
    assert!(
        workspace
            .practices
            .values()
            .any(|it| it.choice == Some(Choice::InPlace))
    );
    assert!(
        open.history(&app::HistoryFilter::default())
            .expect("history")
            .len()
            == 1
    );
}

#[test]
fn an_own_catalogue_travels_in_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let own = folder.path().join("own.toml");
    std::fs::write(
        &own,
        "[catalogue]\nid = \"harbour\"\nname = \"Harbour services\"\n\n\
         [[service]]\nid = \"harbour.watch\"\nname = \"Lighthouse watch\"\n",
    )
    .expect("written");
    let path = folder.path().join("harbour.charrette");
    drop(new(&path, &Start::Own(own.clone()), "Harbour Board").expect("a workspace"));
    std::fs::remove_file(&own).expect("gone");
    let open = OpenWorkspace::open(&path).expect("opens without the file it came from");
    let names: Vec<_> = open
        .workspace()
        .services
        .values()
        .map(|it| it.name.clone())
        .collect();
    assert_eq!(names, ["Lighthouse watch"]);
    let sheet = app::views::worksheet(&open, &"harbour.watch".into());
    assert!(sheet.is_ok(), "the common questions are asked of it");
    let missing = new(
        &folder.path().join("x.charrette"),
        &Start::Own(own),
        "Harbour Board",
    );
    assert!(matches!(missing, Err(it) if it.kind == FaultKind::Missing));
}

#[test]
fn an_organisation_brings_its_own_catalogue_along_and_takes_it_away_again() {
    const OURS: &str = "catalogue = { id = \"quay\", name = \"Quay\", about = \"What the quay offers.\" }\n\
        [[service]]\nid = \"mooring-watch\"\nname = \"Mooring watch\"\npurpose = \"Sees that ships stay where they are.\"\n";
    let folder = tempfile::tempdir().expect("a folder");
    let source = folder.path().join("quay.toml");
    std::fs::write(&source, OURS).expect("written");
    let other = folder.path().join("quay.charrette");
    drop(new(&other, &Start::Own(source), "Quay").expect("their workspace"));
    let first = folder.path().join("first.charrette");
    let mut open = new(&first, &Start::Catalogue("six".into()), "Harbour Board").expect("ours");
    let known = |open: &OpenWorkspace| open.catalogue().service(&"mooring-watch".into()).is_some();
    let read = app::organisations::read(&open, &[other], &mut |_, _| true).expect("read");
    assert!(!known(&open));
    open.bring_in(read, &stamps::now("Facilitator"))
        .expect("in");
    assert!(known(&open), "its questions can be asked at once");
    open.undo(&stamps::now("Facilitator")).expect("undone");
    assert!(!known(&open));
}
