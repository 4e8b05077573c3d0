//! Small workspaces with all kinds of records, and edits by chance that each side does.

use std::sync::OnceLock;

use proptest::prelude::*;

use crate::catalogue::Catalogue;
use crate::edit::{AcceptanceTexts, Edit, HandOffTexts, OrganisationDetails};
use crate::ids::{EntryId, OrganisationId, ServiceId};
use crate::plan::{found, plan, proposed_id};
use crate::records::{Cells, End};
use crate::value::{Choice, Letter, Says, State, Value};
use crate::{Stamp, Workspace, content};

pub(crate) fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| content::catalogue().unwrap())
}

pub(crate) fn stamp(seed: &str) -> Stamp {
    Stamp {
        at: chrono::DateTime::UNIX_EPOCH,
        author: "Facilitator".into(),
        seed: seed.into(),
    }
}

/// A workspace with the six services and nothing said.
pub(crate) fn six() -> Workspace {
    static SIX: OnceLock<Workspace> = OnceLock::new();
    let fresh = || {
        let step = found(catalogue(), &"six".into(), "Saltmarsh", None, &stamp("a")).unwrap();
        let mut workspace = Workspace::default();
        workspace.absorb(&step.changes);
        workspace
    };
    SIX.get_or_init(fresh).clone()
}

/// Carries out edits; those that are refused change nothing.
pub(crate) fn with(workspace: &Workspace, edits: &[Edit], seed: &str) -> Workspace {
    let mut changed = workspace.clone();
    for (number, edit) in edits.iter().enumerate() {
        let stamp = stamp(&format!("{seed}{number}"));
        let _ = plan(
            &mut changed,
            catalogue(),
            std::slice::from_ref(edit),
            &stamp,
        );
    }
    changed
}

/// An edit by chance: what, where, and with which words.
#[derive(Clone, Debug)]
pub(crate) struct Whim {
    what: u8,
    service: usize,
    place: usize,
    words: Vec<String>,
}

pub(crate) fn whims(most: usize) -> impl Strategy<Value = Vec<Whim>> {
    let words = prop::collection::vec("[a-p]", 0..4);
    let whim = (0..24_u8, 0..3_usize, 0..8_usize, words);
    let made = whim.prop_map(|(what, service, place, words)| Whim {
        what,
        service,
        place,
        words,
    });
    prop::collection::vec(made, 0..most)
}

/// A workspace after whims, each of them turned into an edit of what is there by then.
pub(crate) fn after(workspace: &Workspace, whims: &[Whim], seed: &str) -> Workspace {
    let mut changed = workspace.clone();
    for (number, whim) in whims.iter().enumerate() {
        let edit = edit_of(&changed, whim);
        let stamp = stamp(&format!("{seed}{number}"));
        let _ = plan(&mut changed, catalogue(), &[edit], &stamp);
    }
    changed
}

/// Services that each side of a test of its own may touch.
pub(crate) fn kept_to(whims: &[Whim], service: usize) -> Vec<Whim> {
    let on_it = |it: &Whim| Whim {
        service,
        ..it.clone()
    };
    let within = whims.iter().filter(|it| WITHIN.contains(&it.what));
    within.map(on_it).collect()
}

/// The whims that stay within one service.
const WITHIN: std::ops::Range<u8> = 0..13;

fn edit_of(workspace: &Workspace, whim: &Whim) -> Edit {
    let services: [ServiceId; 3] = ["strategy", "monitoring", "incident-response"].map(Into::into);
    let service = services[whim.service].clone();
    match whim.what {
        0..=6 => of_answer(workspace, whim, service),
        7..=12 => of_line(workspace, whim, service),
        13..=17 => of_register(workspace, whim, service),
        _ => of_whole(workspace, whim, service),
    }
}

/// Words put into a text at a place, in the place of the one that stood there.
fn rewritten(text: &str, whim: &Whim) -> String {
    let mut words: Vec<&str> = text.split(' ').filter(|it| !it.is_empty()).collect();
    let at = whim.place.min(words.len());
    let end = (at + whim.words.len() % 2).min(words.len());
    words.splice(at..end, whim.words.iter().map(String::as_str));
    words.join(" ")
}

fn of_answer(workspace: &Workspace, whim: &Whim, service: ServiceId) -> Edit {
    let prose = ["def.purpose", "def.owner"][whim.place % 2];
    let known = |question: &str| workspace.answer(&service, &question.into()).cloned();
    match whim.what {
        0 | 1 => {
            let text = match known(prose).map(|it| it.value) {
                Some(Value::Text { text }) => text,
                _ => String::new(),
            };
            let value = Value::Text {
                text: rewritten(&text, whim),
            };
            Edit::RecordAnswer {
                question: prose.into(),
                service,
                value,
            }
        }
        2 => Edit::MarkAnswer {
            service,
            question: prose.into(),
            state: State::ALL[whim.place % State::ALL.len()],
        },
        3 => {
            let note = known(prose).map(|it| it.note).unwrap_or_default();
            Edit::NoteAnswer {
                service,
                question: prose.into(),
                note: rewritten(&note, whim),
            }
        }
        4 => Edit::RateAnswer {
            service,
            question: prose.into(),
            confidence: [None, Some(1), Some(3), Some(5)][whim.place % 4],
        },
        5 => {
            let mut items = match known("def.outcomes").map(|it| it.value) {
                Some(Value::Items { items }) => items,
                _ => Vec::new(),
            };
            let at = whim.place.min(items.len());
            let end = (at + whim.words.len() % 2).min(items.len());
            items.splice(at..end, whim.words.iter().cloned());
            Edit::RecordAnswer {
                service,
                question: "def.outcomes".into(),
                value: Value::Items { items },
            }
        }
        _ => Edit::RecordAnswer {
            service,
            question: "def.criticality".into(),
            value: Value::Picks {
                picks: vec![["vital", "high", "low"][whim.place % 3].into()],
            },
        },
    }
}

fn cells(whim: &Whim) -> Cells {
    let column = ["metric", "counterpart"][whim.place % 2];
    Cells::from([(column.into(), whim.words.join(" "))])
}

fn of_line(workspace: &Workspace, whim: &Whim, service: ServiceId) -> Edit {
    let question = "slm.targets".into();
    let rows = workspace.rows_of(&service, &question);
    let row = rows.get(whim.place % rows.len().max(1));
    let row = row.map(|it| it.id.clone()).unwrap_or_default();
    let practice = ["STR-01", "MON-01", "IR-01", "INC-01"][whim.place % 4].into();
    match whim.what {
        7 => Edit::AddRow {
            service,
            question,
            cells: cells(whim),
            after: None,
        },
        8 => Edit::EditRow {
            service,
            question,
            row,
            cells: cells(whim),
        },
        9 if whim.place.is_multiple_of(2) => Edit::RemoveRow {
            service,
            question,
            row,
        },
        9 => Edit::MoveRow {
            service,
            question,
            row,
            after: None,
        },
        10 => Edit::ChoosePractice {
            service,
            practice,
            choice: [None, Some(Choice::Now), Some(Choice::InPlace)][whim.place % 3],
        },
        11 => Edit::AddPractice {
            service,
            name: format!("Own {}", whim.words.join(" ")),
            level: crate::value::Level::Basic,
        },
        _ => Edit::MarkAnswer {
            service,
            question,
            state: State::ALL[whim.place % State::ALL.len()],
        },
    }
}

fn of_register(workspace: &Workspace, whim: &Whim, service: ServiceId) -> Edit {
    let organisation = first(workspace);
    let register = "roles".into();
    let own = workspace.entries_in(&organisation, &register);
    let own = own.get(whim.place % own.len().max(1));
    let entry: EntryId = own.map_or("incident-lead".into(), |it| it.id.clone());
    let cells = Cells::from([("name".into(), format!("Role {}", whim.words.join(" ")))]);
    match whim.what {
        13 => Edit::AddEntry {
            organisation,
            register,
            cells,
        },
        14 => Edit::EditEntry {
            organisation,
            register,
            entry,
            cells,
        },
        15 if whim.place < 3 => Edit::StrikeEntry {
            organisation,
            register,
            entry,
        },
        _ => Edit::SetDuty {
            service,
            subject: ["receive", "decide"][whim.place % 2].into(),
            role: entry,
            letter: [None, Some(Letter::Accountable), Some(Letter::Informed)][whim.place % 3],
        },
    }
}

fn first(workspace: &Workspace) -> OrganisationId {
    workspace.organisations.keys().next().unwrap().clone()
}

fn of_whole(workspace: &Workspace, whim: &Whim, service: ServiceId) -> Edit {
    let organisation = first(workspace);
    let text = Some(rewritten("", whim));
    match whim.what {
        18 => Edit::SettleHandOff {
            service: "monitoring".into(),
            hand_off: proposed_id(&organisation, &"INT-019".into()),
            says: [Says::Yes, Says::No, Says::Open][whim.place % 3],
        },
        19 => Edit::EditHandOff {
            service: "monitoring".into(),
            hand_off: proposed_id(&organisation, &"INT-019".into()),
            texts: HandOffTexts {
                what: text.clone(),
                trigger: text,
                ..HandOffTexts::default()
            },
        },
        20 => Edit::AddHandOff {
            service: service.clone(),
            provider: End::Service { service },
            consumer: End::Other {
                name: "Harbour".into(),
            },
            texts: HandOffTexts {
                what: text,
                ..HandOffTexts::default()
            },
        },
        21 if whim.place == 0 => Edit::RemoveService { service },
        21 => Edit::RenameService {
            service,
            name: format!("Service {}", whim.words.join(" ")),
        },
        22 => Edit::AcceptFinding {
            organisation,
            finding: "f1".into(),
            texts: AcceptanceTexts {
                reason: format!("Because {}", whim.words.join(" ")),
                person: "Lead".into(),
                review: "2027-01-01".into(),
                control: String::new(),
            },
        },
        _ => Edit::EditOrganisation {
            organisation,
            details: OrganisationDetails {
                about: text,
                staff: Some(whim.place.to_string()),
                ..OrganisationDetails::default()
            },
        },
    }
}
