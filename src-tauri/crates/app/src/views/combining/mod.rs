//! Services run as one: what can be combined, what a combination would say and cost, and what
//! splitting one again would offer.

mod costs;
mod fields;
mod list;

use model::Stamp;
use model::combine::{self, combination_id};
use model::edit::Combining;
use model::ids::{OrganisationId, ServiceId};
use model::records::{Combination, Decision};
use serde::Serialize;

pub use list::{CombinationsView, combinations};

use super::overview::owner;
use crate::OpenWorkspace;
use crate::fault::Fault;
use costs::CostsView;
pub(super) use costs::ShortFinding;
use fields::AspectFields;

/// What combining would come to.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct CombiningView {
    members: Vec<MemberView>,
    aspects: Vec<AspectFields>,
    /// How many decisions are left.
    open: usize,
    /// Hand-offs between the members, which vanish.
    internal: usize,
    costs: CostsView,
    /// What was decided when the same members were combined before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    remembered: Option<RememberedView>,
}

/// A member of a combination.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub(super) struct MemberView {
    service: ServiceId,
    name: String,
    /// The letters that stand for it beside what comes from it; no two members have the same.
    sign: String,
    owner: String,
    /// Whose it is, where members belong to several organisations.
    organisation: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct RememberedView {
    name: String,
    owner: String,
    decisions: Vec<Decision>,
}

/// What combining would come to. Nothing is changed.
///
/// # Errors
/// When the services cannot be combined.
pub fn combining(
    open: &OpenWorkspace,
    ask: &Combining,
    stamp: &Stamp,
) -> Result<CombiningView, Fault> {
    let (workspace, catalogue) = (open.workspace(), open.catalogue());
    let proposal = combine::proposal(workspace, catalogue, ask)?;
    let today = stamp.at.date_naive();
    let costs = combine::costs(workspace, catalogue, &proposal, today);
    Ok(CombiningView {
        members: members(open, &ask.members),
        open: proposal.open(),
        internal: proposal.internal,
        costs: CostsView::of(&costs),
        aspects: fields::aspects(open, &proposal),
        remembered: remembered(open, &ask.members)?,
    })
}

/// The members with signs that tell them apart.
fn members(open: &OpenWorkspace, ids: &[ServiceId]) -> Vec<MemberView> {
    let services = || {
        ids.iter()
            .filter_map(|it| open.workspace().services.get(it))
    };
    let whose = |id: &OrganisationId| {
        let found = open.workspace().organisations.get(id);
        found.map_or_else(String::new, |it| it.name.clone())
    };
    let mut several: Vec<&OrganisationId> = services().map(|it| &it.organisation).collect();
    several.dedup();
    let mut views: Vec<MemberView> = Vec::new();
    for it in services() {
        let organisation = if several.len() > 1 {
            whose(&it.organisation)
        } else {
            String::new()
        };
        let wanted = if several.len() > 1 {
            &organisation
        } else {
            &it.name
        };
        views.push(MemberView {
            service: it.id.clone(),
            sign: sign(wanted, &views),
            name: it.name.clone(),
            owner: owner(open, it),
            organisation,
        });
    }
    views
}

/// The first letters of a name, as many as it takes to tell it from the others.
fn sign(name: &str, others: &[MemberView]) -> String {
    let letters: Vec<char> = name.chars().filter(|it| it.is_alphanumeric()).collect();
    let free = |sign: &String| others.iter().all(|it| it.sign != *sign);
    let of = |count: usize| -> String { letters.iter().take(count).collect() };
    let found = (1..=letters.len().min(4)).map(of).find(free);
    found.unwrap_or_else(|| (others.len() + 1).to_string())
}

/// What was decided the last time.
fn remembered(
    open: &OpenWorkspace,
    members: &[ServiceId],
) -> Result<Option<RememberedView>, Fault> {
    let Some(last) = last(open, members)? else {
        return Ok(None);
    };
    let (name, owner) = said_of(&last);
    Ok(Some(RememberedView {
        name,
        owner,
        decisions: last.decisions,
    }))
}

/// The newest combination of these members that was split again.
fn last(open: &OpenWorkspace, members: &[ServiceId]) -> Result<Option<Combination>, Fault> {
    let key = model::Key::Combination {
        combination: combination_id(members),
    };
    let filter = store::HistoryFilter {
        key: Some(key),
        limit: Some(1),
        ..store::HistoryFilter::default()
    };
    let newest = open.history(&filter)?.pop();
    let gone = newest.and_then(|step| {
        let change = step.changes.into_iter().next()?;
        match change.before() {
            Some(model::Record::Combination(it)) => Some(it.clone()),
            _ => None,
        }
    });
    Ok(gone)
}

/// The name and owner that a combination was given.
fn said_of(combination: &Combination) -> (String, String) {
    let mut name = String::new();
    let mut owner = String::new();
    for record in &combination.made {
        match record {
            model::Record::Service(it) if it.id == combination.service => name.clone_from(&it.name),
            model::Record::Answer(it) if it.question.as_str() == "def.owner" => {
                if let model::value::Value::Text { text } = &it.value {
                    owner.clone_from(text);
                }
            }
            _ => {}
        }
    }
    (name, owner)
}
