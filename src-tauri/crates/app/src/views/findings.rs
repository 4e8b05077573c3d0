//! What does not fit together, in words, with where it can be mended and who lives with it.

use chrono::NaiveDate;
use model::checks::{self, Finding, Severity, Spot, Survey};
use model::ids::{CheckId, FindingId, OrganisationId, QuestionId, ServiceId};
use model::{Stamp, checks::Group};
use serde::{Deserialize, Serialize};

use super::spots::{in_words, question_of};
use crate::OpenWorkspace;
use crate::everywhere;

/// Which findings are wanted.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct FindingsAsk {
    /// Only those within this service.
    pub service: Option<ServiceId>,
    /// Those of all organisations, not only of the one shown.
    #[ts(skip)]
    pub everywhere: bool,
}

/// One of the five symptoms of security that is not run as services.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS, schemars::JsonSchema)]
pub(super) struct SymptomView {
    id: String,
    label: String,
    /// Whether it is there; absent while nothing tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    present: Option<bool>,
    /// Why, with the numbers that it rests on.
    because: String,
}

/// The findings of the organisation, gravest first.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct FindingsView {
    /// The heads under which they are listed, in order; only those with a finding.
    groups: Vec<GroupView>,
    /// Every head under which something is checked.
    checked: Vec<GroupView>,
    /// The five symptoms.
    symptoms: Vec<SymptomView>,
    /// The findings.
    pub findings: Vec<FindingView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS, schemars::JsonSchema)]
struct GroupView {
    id: String,
    label: String,
}

impl From<&Group> for GroupView {
    fn from(group: &Group) -> Self {
        Self {
            id: group.id.clone(),
            label: group.label.clone(),
        }
    }
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
    /// Whose it is, where those of several organisations are told.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub organisation: Option<String>,
    /// The question of the worksheet under which it stands, if it stands in one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub question: Option<QuestionId>,
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
    let all = if ask.everywhere {
        everywhere::findings(open.workspace(), open.catalogue(), today)
    } else {
        let list = checks::findings(open.workspace(), open.catalogue(), &organisation, today);
        vec![(organisation.clone(), list)]
    };
    let findings: Vec<_> = all
        .iter()
        .flat_map(|(whose, list)| list.iter().map(move |it| (whose, it)))
        .filter(|(_, it)| ask.service.is_none() || it.service() == ask.service.as_ref())
        .map(|(whose, it)| FindingView {
            organisation: name_of(open, whose).filter(|_| all.len() > 1),
            ..view(open, (whose, it), stamp)
        })
        .collect();
    let mut shown = all.into_iter().filter(|(whose, _)| *whose == organisation);
    let list = shown.next().map(|(_, list)| list).unwrap_or_default();
    let with_a_finding = |group: &&Group| findings.iter().any(|it| it.group == group.id);
    let heads = checks::groups().iter();
    let groups = heads.filter(with_a_finding).map(GroupView::from).collect();
    FindingsView {
        groups,
        checked: checked(),
        symptoms: symptoms(open, &list, today),
        findings,
    }
}

fn symptoms(open: &OpenWorkspace, list: &[Finding], today: NaiveDate) -> Vec<SymptomView> {
    let organisation = open.organisation();
    let survey = Survey::of_one(open.workspace(), open.catalogue(), &organisation);
    let found = survey.symptoms(&organisation, today, list).into_iter();
    let found = found.map(|it| SymptomView {
        id: it.id.to_owned(),
        label: it.label,
        present: it.present,
        because: it.because,
    });
    found.collect()
}

/// The heads that have a check.
fn checked() -> Vec<GroupView> {
    let has_a_check = |group: &&Group| {
        let mut groups = checks::ALL
            .iter()
            .filter_map(|it| checks::wordings().get(it.id));
        groups.any(|it| it.group == group.id)
    };
    let heads = checks::groups().iter();
    heads.filter(has_a_check).map(GroupView::from).collect()
}

fn name_of(open: &OpenWorkspace, organisation: &OrganisationId) -> Option<String> {
    let found = open.workspace().organisations.get(organisation);
    found.map(|it| it.name.clone())
}

fn view(
    open: &OpenWorkspace,
    (whose, finding): (&OrganisationId, &Finding),
    stamp: &Stamp,
) -> FindingView {
    let said = finding.said();
    let today = stamp.at.date_naive();
    let accepted = checks::accepted(open.workspace(), whose, &finding.id, today);
    FindingView {
        id: finding.id.clone(),
        check: finding.check.clone(),
        severity: finding.severity,
        group: said.group,
        title: said.title,
        why: said.why,
        remedy: said.remedy,
        spot: finding.spot.clone(),
        place: in_words(open, &finding.spot),
        organisation: None,
        question: question_of(open, &finding.spot),
        accepted: accepted.map(|(it, due)| AcceptedView {
            reason: it.reason.clone(),
            person: it.person.clone(),
            review: it.review.clone(),
            control: it.control.clone(),
            due,
        }),
    }
}
