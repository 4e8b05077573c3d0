//! Whether the people of each service can do its work.

use model::checks::Severity;
use model::ids::{RowId, ServiceId};
use model::records::Service;
use model::summaries::capacity::{Capacity, Waiting, capacity_of, profile};
use model::summaries::wording::{amount, percent};
use serde::Serialize;

use crate::OpenWorkspace;

/// The capacity of all services.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
pub struct CapacityView {
    services: Vec<CapacityOfService>,
}

#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct CapacityOfService {
    service: ServiceId,
    name: String,
    /// Nothing while neither work nor people are written.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    hours: Option<HoursView>,
}

/// Hours of a year as they are read.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
struct HoursView {
    needed: String,
    available: String,
    /// Hours that are missing; empty if none are.
    short: String,
    /// Full positions that are missing; empty if none are.
    positions: String,
    /// The share of the hours that the work takes; empty without people.
    busy: String,
    /// The same in the busiest month.
    busy_at_peak: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    severity: Option<Severity>,
    sentences: Vec<String>,
    /// How long cases wait, the limits last.
    waiting: Vec<String>,
    /// Whom to hire against the gap.
    hire: Vec<String>,
    work: Vec<LoadView>,
    people: Vec<LoadView>,
}

/// A line of demand or of people with its hours in a year.
#[derive(Clone, Debug, PartialEq, Serialize, ts_rs::TS)]
struct LoadView {
    row: RowId,
    name: String,
    hours: String,
}

/// The capacity of the organisation shown.
#[must_use]
pub fn capacity(open: &OpenWorkspace) -> CapacityView {
    let services = open.workspace().services_of(&open.organisation());
    CapacityView {
        services: services
            .into_iter()
            .map(|it| CapacityOfService {
                service: it.id.clone(),
                name: it.name.clone(),
                hours: capacity_of(open.workspace(), &it.id).map(|found| hours(open, it, &found)),
            })
            .collect(),
    }
}

fn hours(open: &OpenWorkspace, service: &Service, found: &Capacity) -> HoursView {
    let sums = &found.hours;
    let shares = |share: Option<f64>| share.map(percent).unwrap_or_default();
    let missing = |number: f64| {
        if number > 0.0 {
            amount(number)
        } else {
            String::new()
        }
    };
    let hire = profile(open.workspace(), open.catalogue(), service, found);
    HoursView {
        needed: amount(sums.needed),
        available: amount(sums.available),
        short: missing(sums.shortfall()),
        positions: missing(found.positions_missing()),
        busy: shares(sums.utilisation()),
        busy_at_peak: shares(sums.utilisation_at_peak()),
        severity: severity(found),
        sentences: found.sentences(),
        waiting: found
            .waiting
            .as_ref()
            .map(Waiting::sentences)
            .unwrap_or_default(),
        hire: hire
            .map(|it| it.sentences(&service.name))
            .unwrap_or_default(),
        work: found
            .demand
            .iter()
            .map(|it| load(it.row, it.work, it.per_year * it.hours_each))
            .collect(),
        people: found
            .people
            .iter()
            .map(|it| load(it.row, it.role, it.hours()))
            .collect(),
    }
}

fn severity(found: &Capacity) -> Option<Severity> {
    let is_growing = found.waiting.as_ref().is_some_and(|it| !it.keeps_up);
    if !found.hours.keeps_up() || is_growing {
        Some(Severity::Problem)
    } else if !found.hours.keeps_up_at_peak() {
        Some(Severity::Caution)
    } else {
        None
    }
}

fn load(row: &RowId, name: &str, hours: f64) -> LoadView {
    LoadView {
        row: row.clone(),
        name: name.to_owned(),
        hours: amount(hours),
    }
}
