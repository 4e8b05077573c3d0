//! Twelve groups, each with a copy of a workspace with the sixteen services and 200 edits in it,
//! brought back as one step: read, compared, joined, on disk.

use crate::{Outcome, median};
use app::begin::Start;
use app::groups::{Bringing, HandOut, bring_back, hand_out};
use app::{OpenWorkspace, stamps};
use model::catalogue::QuestionKind;
use model::ids::ServiceId;
use model::value::Value;
use model::{Catalogue, Edit, Workspace};
use std::path::{Path, PathBuf};

const COPIES: usize = 12;
const EDITS: usize = 200;
const REPEATS: usize = 5;

/// Milliseconds to bring all copies back.
pub(crate) fn measure(folder: &Path) -> Outcome<f64> {
    let path = folder.join("plenary.charrette");
    let stamp = stamps::now("Bench");
    let start = Start::Catalogue("sixteen".into());
    let mut open = OpenWorkspace::create(&path, &start, "Harbour", &stamp)?;
    let mut services: Vec<ServiceId> = open.workspace().services.keys().cloned().collect();
    services.sort();
    let edits = answers(open.workspace(), open.catalogue(), (&services, 0));
    open.apply_apart(&edits, &stamp)?;
    let copies = (0..COPIES)
        .map(|number| copy(&mut open, folder, (&services, number)))
        .collect::<Outcome<Vec<_>>>()?;
    let plain: Vec<PathBuf> = (0..REPEATS)
        .map(|turn| folder.join(format!("plenary-{turn}.charrette")))
        .collect();
    for path in &plain {
        open.file().copy_to(path)?;
    }
    drop(open);
    let wish = Bringing {
        copies,
        ..Bringing::default()
    };
    let mut tables = Vec::with_capacity(REPEATS);
    for path in &plain {
        tables.push(OpenWorkspace::open(path)?);
    }
    median(REPEATS, |turn| {
        let open = tables.get_mut(turn).ok_or("no workspace left")?;
        bring_back(open, &wish, None, &stamp)?;
        Ok(())
    })
}

/// A group's copy with its edits: answers to the questions of one or two services, and lines.
fn copy(
    open: &mut OpenWorkspace,
    folder: &Path,
    (services, number): (&[ServiceId], usize),
) -> Outcome<PathBuf> {
    let stamp = stamps::now("Bench");
    let wish = HandOut {
        organisation: open.organisation(),
        name: format!("Group {number}"),
        services: services.to_vec(),
        path: folder.join(format!("group-{number}.charrette")),
        replace: false,
    };
    hand_out(open, &wish, &stamp)?;
    let mut copy = OpenWorkspace::open(&wish.path)?;
    let service = services.get(number % services.len()).ok_or("no service")?;
    let mut edits = answers(
        copy.workspace(),
        copy.catalogue(),
        (std::slice::from_ref(service), number + 1),
    );
    while edits.len() < EDITS {
        edits.push(Edit::AddRow {
            service: service.clone(),
            question: "slm.targets".into(),
            cells: [("metric".into(), format!("Line {}", edits.len()))].into(),
            after: None,
        });
    }
    for edit in edits.into_iter().take(EDITS) {
        copy.apply_apart(&[edit], &stamps::now("Group"))?;
    }
    Ok(wish.path)
}

/// Texts for all questions of some services that take texts.
pub(crate) fn answers(
    workspace: &Workspace,
    catalogue: &Catalogue,
    (services, version): (&[ServiceId], usize),
) -> Vec<Edit> {
    let known = services.iter().filter_map(|it| workspace.services.get(it));
    let edits = known.flat_map(|service| {
        let asked = catalogue.questions_of(&service.taken_from).into_iter();
        asked
            .filter(|it| matches!(it.kind, QuestionKind::Prose | QuestionKind::Text))
            .map(|it| Edit::RecordAnswer {
                service: service.id.clone(),
                question: it.id.clone(),
                value: Value::Text {
                    text: format!(
                        "The team of {} looks at every alert within the hour, version {version}.",
                        service.name
                    ),
                },
            })
            .collect::<Vec<_>>()
    });
    edits.collect()
}
