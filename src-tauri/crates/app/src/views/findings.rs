//! What does not fit together, in words, with where it can be mended and who lives with it.

use model::checks::{self, Finding, Severity, Spot};
use model::ids::{CheckId, FindingId, ServiceId};
use model::{Stamp, checks::Group};
use serde::{Deserialize, Serialize};

use crate::OpenWorkspace;

/// Which findings are wanted.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct FindingsAsk {
    /// Only those within this service.
    pub service: Option<ServiceId>,
}

/// The findings of the organisation, gravest first.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct FindingsView {
    /// The heads under which they are listed, in order; only those with a finding.
    groups: Vec<GroupView>,
    /// The findings.
    pub findings: Vec<FindingView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS, schemars::JsonSchema)]
struct GroupView {
    id: String,
    label: String,
}

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS, schemars::JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct FindingView {
    /// The same as long as the same trouble lasts.
    pub id: FindingId,
    /// The check.
    pub check: CheckId,
    /// How grave it is.
    pub severity: Severity,
    /// The head under which it is listed.
    pub group: String,
    /// What does not fit, in one sentence.
    pub title: String,
    /// Why that matters and how it was calculated.
    pub why: String,
    /// What to do.
    pub remedy: String,
    /// Where it can be mended.
    pub spot: Spot,
    /// That place in words.
    pub place: String,
    /// Why it may stand, if somebody says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub accepted: Option<AcceptedView>,
}

/// Why a finding may stand.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct AcceptedView {
    /// Why.
    pub reason: String,
    /// Who answers for it.
    pub person: String,
    /// The day to look again.
    pub review: String,
    /// What is done instead.
    pub control: String,
    /// Whether that day has come.
    pub due: bool,
}

/// The JSON Schema of [`FindingsView`].
#[must_use]
pub fn findings_schema() -> serde_json::Value {
    schemars::schema_for!(FindingsView).to_value()
}

/// The findings of the organisation on the day of the stamp.
#[must_use]
pub fn findings(open: &OpenWorkspace, ask: &FindingsAsk, stamp: &Stamp) -> FindingsView {
    let organisation = open.organisation();
    let today = stamp.at.date_naive();
    let list = checks::findings(open.workspace(), open.catalogue(), &organisation, today);
    let findings: Vec<_> = list
        .iter()
        .filter(|it| ask.service.is_none() || it.service() == ask.service.as_ref())
        .map(|it| view(open, it, stamp))
        .collect();
    let with_a_finding = |group: &Group| findings.iter().any(|it| it.group == group.id);
    let groups = checks::groups().into_iter().filter(with_a_finding);
    FindingsView {
        groups: groups
            .map(|it| GroupView {
                id: it.id,
                label: it.label,
            })
            .collect(),
        findings,
    }
}

fn view(open: &OpenWorkspace, finding: &Finding, stamp: &Stamp) -> FindingView {
    let said = finding.said();
    let today = stamp.at.date_naive();
    let accepted = checks::accepted(open.workspace(), &open.organisation(), &finding.id, today);
    FindingView {
        id: finding.id.clone(),
        check: finding.check.clone(),
        severity: finding.severity,
        group: said.group,
        title: said.title,
        why: said.why,
        remedy: said.remedy,
        spot: finding.spot.clone(),
        place: place(open, &finding.spot),
        accepted: accepted.map(|(it, due)| AcceptedView {
            reason: it.reason.clone(),
            person: it.person.clone(),
            review: it.review.clone(),
            control: it.control.clone(),
            due,
        }),
    }
}

fn place(open: &OpenWorkspace, spot: &Spot) -> String {
    let name = |id: &ServiceId| {
        let found = open.workspace().services.get(id);
        found.map_or_else(|| id.to_string(), |it| it.name.clone())
    };
    match spot {
        Spot::Question {
            service, question, ..
        } => {
            let taken_from = open.workspace().services.get(service);
            let asked = taken_from
                .and_then(|it| open.catalogue().question(&it.taken_from, question))
                .map(|it| it.label.as_str());
            format!("{} · {}", name(service), asked.unwrap_or_default())
        }
        Spot::Practice { service, .. } => format!("{} · Practices", name(service)),
        Spot::HandOff { service, .. } => format!("{} · Hand-offs", name(service)),
        Spot::Duties { service, .. } => format!("{} · Duties", name(service)),
        Spot::Register { register, .. } => {
            let found = open.catalogue().register(register);
            found.map_or_else(|| register.to_string(), |it| it.label.clone())
        }
        Spot::Overview => String::new(),
    }
}
