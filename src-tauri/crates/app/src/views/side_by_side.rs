//! One service across the organisations of the workspace: figures of each, and what each answered.

use model::catalogue::Aspect;
use model::ids::{CatalogueServiceId, OrganisationId, QuestionId, ServiceId};
use model::progress::Progress;
use model::readings::{Priority, tools_of};
use model::records::{Organisation, Service};
use model::sheet::sheet_of;
use model::summaries::capacity::capacity_of;
use model::summaries::levels::levels_of;
use model::summaries::maturity::maturity_of;
use model::summaries::wording::{amount, percent, say};
use serde::{Deserialize, Serialize};

use super::overview::owner;
use super::said;
use crate::OpenWorkspace;

/// Which service is wanted.
#[derive(Clone, Debug, Default, Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct AcrossAsk {
    /// The catalogue service; the first that several organisations have where none is named.
    #[ts(optional)]
    pub taken_from: Option<CatalogueServiceId>,
}

/// A service across organisations.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AcrossView {
    /// The service shown; absent while no organisation has any.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    taken_from: Option<CatalogueServiceId>,
    /// The catalogue services that organisations have, with how many have each.
    services: Vec<CommonView>,
    /// What is compared, in the order of the figures of each organisation.
    heads: Vec<String>,
    organisations: Vec<OrganisationView>,
    questions: Vec<QuestionAcross>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
struct CommonView {
    taken_from: CatalogueServiceId,
    name: String,
    organisations: usize,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct OrganisationView {
    organisation: OrganisationId,
    name: String,
    /// Its service; absent where it has none of this kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    service: Option<ServiceId>,
    /// What it calls it.
    called: String,
    figures: Vec<String>,
}

/// What the organisations answered, in their order.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct QuestionAcross {
    question: QuestionId,
    aspect: Aspect,
    number: String,
    label: String,
    said: Vec<String>,
}

/// The ids of the heads among the words of the summaries.
const HEADS: [&str; 8] = [
    "across-owner",
    "across-progress",
    "across-promise",
    "across-ceiling",
    "across-load",
    "across-positions",
    "across-basic",
    "across-tools",
];

/// The longest part of an answer that is shown; the whole stands in the worksheet.
const SHOWN: usize = 400;

/// One service across the organisations.
#[must_use]
pub fn across(open: &OpenWorkspace, ask: &AcrossAsk) -> AcrossView {
    let workspace = open.workspace();
    let services = common(open);
    let named = ask.taken_from.clone();
    let taken_from = named.or_else(|| services.first().map(|it| it.taken_from.clone()));
    let organisations = workspace.organisations_in_order();
    let of = |organisation: &Organisation| {
        let wanted = taken_from.as_ref()?;
        let mut all = workspace.services_of(&organisation.id).into_iter();
        all.find(|it| it.taken_from == *wanted || it.taken_from.includes(wanted.as_str()))
    };
    let found: Vec<(&Organisation, Option<&Service>)> =
        organisations.into_iter().map(|it| (it, of(it))).collect();
    let questions = taken_from.as_ref().map(|it| questions(open, it, &found));
    AcrossView {
        taken_from,
        services,
        heads: HEADS.iter().map(|it| say(it, &[])).collect(),
        organisations: found
            .iter()
            .map(|(of, it)| organisation(open, of, *it))
            .collect(),
        questions: questions.unwrap_or_default(),
    }
}

/// Most common ones first, then as they come.
fn common(open: &OpenWorkspace) -> Vec<CommonView> {
    let workspace = open.workspace();
    let mut list: Vec<CommonView> = Vec::new();
    for organisation in workspace.organisations_in_order() {
        for service in workspace.services_of(&organisation.id) {
            match list
                .iter_mut()
                .find(|it| it.taken_from == service.taken_from)
            {
                Some(known) => known.organisations += 1,
                None => list.push(CommonView {
                    taken_from: service.taken_from.clone(),
                    name: service.name.clone(),
                    organisations: 1,
                }),
            }
        }
    }
    list.sort_by_key(|it| std::cmp::Reverse(it.organisations));
    list
}

fn organisation(
    open: &OpenWorkspace,
    organisation: &Organisation,
    service: Option<&Service>,
) -> OrganisationView {
    let figures = service.map(|it| figures(open, it));
    OrganisationView {
        organisation: organisation.id.clone(),
        name: organisation.name.clone(),
        service: service.map(|it| it.id.clone()),
        called: service.map_or_else(String::new, |it| it.name.clone()),
        figures: figures.unwrap_or_else(|| vec![String::new(); HEADS.len()]),
    }
}

/// The figures of a service, in the order of the heads.
fn figures(open: &OpenWorkspace, service: &Service) -> Vec<String> {
    let (workspace, catalogue) = (open.workspace(), open.catalogue());
    let progress = sheet_of(workspace, catalogue, service)
        .iter()
        .map(Progress::of_aspect)
        .fold(Progress::default(), Progress::plus);
    let pressing = levels_of(workspace, &service.id)
        .into_iter()
        .filter(|it| it.target.priority == Some(Priority::P(1)));
    let pressing: Vec<_> = pressing.collect();
    let capacity = capacity_of(workspace, &service.id);
    let busy = capacity.as_ref().and_then(|it| it.hours.utilisation());
    let positions = capacity
        .as_ref()
        .map(|it| it.hours.available / it.productive);
    let basic = maturity_of(workspace, catalogue, service).basic;
    let tools = tools_of(workspace, catalogue, &service.organisation);
    let tools = tools
        .into_iter()
        .filter(|it| it.services.iter().any(|id| id == service.id.as_str()));
    vec![
        owner(open, service),
        format!("{} of {}", progress.done, progress.of),
        pressing
            .iter()
            .map(|it| it.target.promise())
            .collect::<Vec<_>>()
            .join("; "),
        pressing
            .iter()
            .filter_map(|it| it.ceiling)
            .min_by(f64::total_cmp)
            .map(percent)
            .unwrap_or_default(),
        busy.map(percent).unwrap_or_default(),
        positions.map(amount).unwrap_or_default(),
        format!("{} of {}", basic.in_place, basic.of),
        tools.map(|it| it.name).collect::<Vec<_>>().join(", "),
    ]
}

/// What the organisations answered to each question that any of them did.
fn questions(
    open: &OpenWorkspace,
    taken_from: &CatalogueServiceId,
    found: &[(&Organisation, Option<&Service>)],
) -> Vec<QuestionAcross> {
    let (workspace, catalogue) = (open.workspace(), open.catalogue());
    let like = Service {
        taken_from: taken_from.clone(),
        ..Service::default()
    };
    let nothing = model::Workspace::default();
    let sheets = sheet_of(&nothing, catalogue, &like).into_iter();
    let asked = sheets.flat_map(|sheet| {
        let aspect = sheet.aspect;
        sheet.questions.into_iter().map(move |it| (aspect, it))
    });
    let all = asked.map(|(aspect, it)| QuestionAcross {
        question: it.question.id.clone(),
        aspect,
        number: it.number,
        label: it.question.label.clone(),
        said: found
            .iter()
            .map(|(_, service)| {
                let text = service.map(|of| said(workspace, catalogue, of, it.question));
                shown(text.unwrap_or_default())
            })
            .collect(),
    });
    all.filter(|it| it.said.iter().any(|text| !text.is_empty()))
        .collect()
}

/// An answer as far as it is shown, with a mark where it goes on.
fn shown(text: String) -> String {
    match text.char_indices().nth(SHOWN) {
        None => text,
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
    }
}

#[cfg(test)]
mod tests {
    use super::{SHOWN, shown};

    #[test]
    fn a_long_answer_is_cut_with_a_mark() {
        assert_eq!(shown("ä".repeat(SHOWN)), "ä".repeat(SHOWN));
        assert_eq!(
            shown("ä".repeat(SHOWN + 1)),
            format!("{}…", "ä".repeat(SHOWN))
        );
    }
}
