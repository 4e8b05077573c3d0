//! The practices of a service: what the catalogue says of each, and what was chosen for it.

use model::catalogue::{Question, QuestionKind};
use model::ids::PracticeId;
use model::records::{Practice, Service};
use model::value::{Choice, Level};
use serde::Serialize;

use crate::OpenWorkspace;

/// A practice on the ladder.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub(super) struct PracticeView {
    id: PracticeId,
    name: String,
    level: Level,
    /// What would show it, as the catalogue says.
    hint: String,
    /// What shows it here.
    evidence: String,
    owner: String,
    due: String,
    needs: Vec<NeedView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    choice: Option<Choice>,
    own: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct NeedView {
    id: PracticeId,
    name: String,
}

/// The practices of a service, own ones last; none where the question asks for something else.
pub(super) fn practices(
    open: &OpenWorkspace,
    service: &Service,
    asked: &Question,
) -> Vec<PracticeView> {
    if asked.kind != QuestionKind::Ladder {
        return Vec::new();
    }
    let (workspace, catalogue) = (open.workspace(), open.catalogue());
    let need = |id: &PracticeId| {
        let name = catalogue.practice(id).map(|it| it.name.clone());
        NeedView {
            id: id.clone(),
            name: name.unwrap_or_default(),
        }
    };
    let shipped = catalogue.practices_of(&service.taken_from).map(|it| {
        let key = (service.id.clone(), it.id.clone());
        PracticeView {
            id: it.id.clone(),
            name: it.name.clone(),
            level: it.level,
            hint: it.evidence.clone(),
            needs: it.needs.iter().map(need).collect(),
            ..recorded(workspace.practices.get(&key))
        }
    });
    let recorded_here = workspace.practices_of(&service.id).into_iter();
    let own = recorded_here.filter_map(|it| {
        let own = it.own.as_ref()?;
        Some(PracticeView {
            name: own.name.clone(),
            level: own.level,
            own: true,
            ..recorded(Some(it))
        })
    });
    shipped.chain(own).collect()
}

/// What is recorded about a practice, the rest left blank.
fn recorded(record: Option<&Practice>) -> PracticeView {
    let record = record.cloned().unwrap_or_default();
    PracticeView {
        id: record.practice,
        name: String::new(),
        level: Level::Basic,
        hint: String::new(),
        evidence: record.evidence,
        owner: record.owner,
        due: record.due,
        needs: Vec::new(),
        choice: record.choice,
        own: false,
    }
}
