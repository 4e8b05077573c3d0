//! The table of calls that a window can make about the open workspace: name, request, reply. Calls
//! about files and windows are the host's own.

use std::collections::BTreeMap;

use model::ids::{OrganisationId, QuestionId, RegisterId, ServiceId};
use model::merge::Resolution;
use model::{Edit, Place, Stamp};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::OpenWorkspace;
use crate::export;
use crate::fault::{Fault, FaultKind};
use crate::groups::{self, Bringing, HandOut, Seen};
use crate::open_workspace::Receipt;
use crate::views;

/// A request without content.
#[derive(Debug, Default, Deserialize, ts_rs::TS)]
struct Nothing {}

#[derive(Debug, Deserialize, ts_rs::TS)]
struct OfService {
    service: ServiceId,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
struct OfQuestion {
    service: ServiceId,
    question: QuestionId,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
struct OfRegister {
    register: RegisterId,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
struct OfOrganisation {
    organisation: OrganisationId,
}

#[derive(Debug, Deserialize, ts_rs::TS)]
struct Edits {
    edits: Vec<Edit>,
}

/// Services handed to a group, in a copy at a place that a dialog has given.
#[derive(Debug, Deserialize, ts_rs::TS)]
struct HandingOut {
    organisation: OrganisationId,
    name: String,
    services: Vec<ServiceId>,
    path: String,
}

/// Copies to be compared, with what was decided so far by the id of the conflict.
#[derive(Debug, Deserialize, ts_rs::TS)]
struct Comparing {
    copies: Vec<String>,
    resolutions: BTreeMap<String, Resolution>,
}

/// Copies to be brought back, as they were seen: the revision of the workspace and the head of each
/// copy are those of the preview.
#[derive(Debug, Deserialize, ts_rs::TS)]
struct BringingBack {
    copies: Vec<String>,
    resolutions: BTreeMap<String, Resolution>,
    revision: u32,
    heads: Vec<String>,
}

impl From<HandingOut> for HandOut {
    fn from(ask: HandingOut) -> Self {
        Self {
            organisation: ask.organisation,
            name: ask.name,
            services: ask.services,
            path: ask.path.into(),
            replace: true,
        }
    }
}

fn bringing(copies: Vec<String>, resolutions: BTreeMap<String, Resolution>) -> Bringing {
    Bringing {
        copies: copies.into_iter().map(Into::into).collect(),
        resolutions,
        otherwise: None,
    }
}

/// A receipt with the desk as it is afterwards.
#[derive(Debug, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
struct ReceiptView {
    at: String,
    areas: Vec<model::Area>,
    place: Place,
    desk: views::Desk,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    made: Option<String>,
}

type Answer = fn(&mut OpenWorkspace, Value, &Stamp) -> Result<Value, Fault>;

/// Every call, by name.
const CALLS: [(&str, Answer); 28] = [
    ("desk", |open, it, _| {
        call(it, |_: Nothing| views::desk(open))
    }),
    ("overview", |open, it, _| {
        call(it, |_: Nothing| Ok(views::overview(open)))
    }),
    ("worksheet", |open, it, _| {
        call(it, |ask: OfService| views::worksheet(open, &ask.service))
    }),
    ("question", |open, it, stamp| {
        call(it, |ask: OfQuestion| {
            views::question(open, (&ask.service, &ask.question), stamp)
        })
    }),
    ("organisation", |open, it, _| {
        call(it, |_: Nothing| {
            Ok(open
                .workspace()
                .organisations
                .get(&open.organisation())
                .cloned())
        })
    }),
    ("findings", |open, it, stamp| {
        call(it, |ask| Ok(views::findings(open, &ask, stamp)))
    }),
    ("register", |open, it, _| {
        call(it, |ask: OfRegister| views::register(open, &ask.register))
    }),
    ("duties", |open, it, _| {
        call(it, |ask: OfService| views::duties(open, &ask.service))
    }),
    ("architecture", |open, it, _| {
        call(it, |_: Nothing| views::architecture(open))
    }),
    ("levels", |open, it, stamp| {
        call(it, |_: Nothing| Ok(views::levels(open, stamp)))
    }),
    ("capacity", |open, it, _| {
        call(it, |_: Nothing| Ok(views::capacity(open)))
    }),
    ("handOffs", |open, it, _| {
        call(it, |ask| Ok(views::hand_offs(open, &ask)))
    }),
    ("maturity", |open, it, stamp| {
        call(it, |ask| Ok(views::maturity(open, &ask, stamp)))
    }),
    ("combinations", |open, it, _| {
        call(it, |_: Nothing| Ok(views::combinations(open)))
    }),
    ("combining", |open, it, stamp| {
        call(it, |ask| views::combining(open, &ask, stamp))
    }),
    ("across", |open, it, _| {
        call(it, |ask| Ok(views::across(open, &ask)))
    }),
    ("snapshots", |open, it, _| {
        call(it, |_: Nothing| open.snapshots())
    }),
    ("compared", |open, it, stamp| {
        call(it, |ask| views::compared(open, &ask, stamp))
    }),
    ("show", |open, it, _| {
        call(it, |ask: OfOrganisation| {
            open.show(&ask.organisation)?;
            views::desk(open)
        })
    }),
    ("groups", |open, it, _| {
        call(it, |_: Nothing| Ok(views::groups(open)))
    }),
    ("handOut", |open, it, stamp| {
        call(it, |ask: HandingOut| {
            let receipt = groups::hand_out(open, &ask.into(), stamp);
            with_desk(open, receipt.map(Some))
        })
    }),
    ("bringBackPreview", |open, it, stamp| {
        call(it, |ask: Comparing| {
            views::bring_back_view(open, &bringing(ask.copies, ask.resolutions), stamp)
        })
    }),
    ("bringBack", |open, it, stamp| {
        call(it, |ask: BringingBack| {
            let seen = Seen {
                revision: ask.revision,
                heads: ask.heads,
            };
            let wish = bringing(ask.copies, ask.resolutions);
            let receipt = groups::bring_back(open, &wish, Some(&seen), stamp);
            with_desk(open, receipt.map(Some))
        })
    }),
    ("history", |open, it, _| {
        call(it, |ask| views::history(open, &ask))
    }),
    ("preview", |open, it, stamp| {
        call(it, |options: report::Options| {
            export::reports(open, &options.of(&open.organisation()), stamp)
        })
    }),
    ("apply", |open, it, stamp| {
        call(it, |ask: Edits| {
            let receipt = match open.apply(&ask.edits, stamp) {
                Err(fault) if fault.kind == FaultKind::Unchanged => Ok(None),
                receipt => receipt.map(Some),
            };
            with_desk(open, receipt)
        })
    }),
    ("undo", |open, it, stamp| {
        call(it, |_: Nothing| {
            let receipt = open.undo(stamp);
            with_desk(open, receipt)
        })
    }),
    ("redo", |open, it, stamp| {
        call(it, |_: Nothing| {
            let receipt = open.redo(stamp);
            with_desk(open, receipt)
        })
    }),
];

/// Answers a call about the open workspace; nothing if there is no call of that name.
pub fn answer(
    open: &mut OpenWorkspace,
    name: &str,
    request: Value,
    stamp: &Stamp,
) -> Option<Result<Value, Fault>> {
    let (_, answer) = CALLS.iter().find(|(known, _)| *known == name)?;
    Some(answer(open, request, stamp))
}

fn call<Q: DeserializeOwned, R: Serialize>(
    request: Value,
    answer: impl FnOnce(Q) -> Result<R, Fault>,
) -> Result<Value, Fault> {
    let reply = answer(serde_json::from_value(request)?)?;
    serde_json::to_value(reply)
        .map_err(|it| Fault::program(format!("The answer could not be sent: {it}.")))
}

fn with_desk(
    open: &OpenWorkspace,
    receipt: Result<Option<Receipt>, Fault>,
) -> Result<ReceiptView, Fault> {
    let receipt = receipt?.unwrap_or_else(|| Receipt {
        at: String::new(),
        areas: Vec::new(),
        place: Place::default(),
        made: None,
    });
    let desk = views::desk(open)?;
    Ok(ReceiptView {
        at: receipt.at,
        areas: receipt.areas,
        place: receipt.place,
        desk,
        made: receipt.made,
    })
}

#[cfg(test)]
mod bindings;
#[cfg(test)]
mod unchanged;
