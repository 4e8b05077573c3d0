//! Two states of a workspace side by side: what changed, and what that means in maturity, levels
//! and findings.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::catalogue::Catalogue;
use crate::change::Change;
use crate::checks::{Finding, findings};
use crate::ids::{OrganisationId, ServiceId};
use crate::progress::Progress;
use crate::records::{Key, Kind, Record};
use crate::sheet::sheet_of;
use crate::summaries::levels::levels_of;
use crate::summaries::maturity::{Count, maturity_of};
use crate::workspace::Workspace;

/// How far one service is in one state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Its questions.
    pub progress: Progress,
    /// Its basic practices.
    pub basic: Count,
    /// Its advanced practices.
    pub advanced: Count,
    /// How far it is written down, 0 to 4.
    pub written: Option<u8>,
    /// Its promises.
    pub promises: u32,
    /// Those of them that hold.
    pub hold: u32,
}

/// One service before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceCompared {
    /// The service.
    pub service: ServiceId,
    /// What it is called now, or was.
    pub name: String,
    /// How far it was; absent when there was none.
    pub before: Option<Standing>,
    /// How far it is; absent when there is none any more.
    pub after: Option<Standing>,
}

/// What lies between two states of an organisation.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// Record by record, kinds in order.
    pub changes: Vec<Change>,
    /// Service by service, as they stand now, then those that are gone.
    pub services: Vec<ServiceCompared>,
    /// What no longer fits together.
    pub appeared: Vec<Finding>,
    /// What fits again.
    pub vanished: Vec<Finding>,
}

/// Compares two states of an organisation; findings are told for one day, so that only what the
/// team changed makes a difference.
#[must_use]
pub fn compare(
    (old, new): (&Workspace, &Workspace),
    catalogue: &Catalogue,
    organisation: &OrganisationId,
    today: NaiveDate,
) -> Comparison {
    let found = |of: &Workspace| -> BTreeMap<String, Finding> {
        let list = findings(of, catalogue, organisation, today).into_iter();
        list.map(|it| (it.id.to_string(), it)).collect()
    };
    let (before, after) = (found(old), found(new));
    let only = |one: &BTreeMap<String, Finding>, other: &BTreeMap<String, Finding>| {
        let missing = one.iter().filter(|(id, _)| !other.contains_key(*id));
        missing.map(|(_, it)| it.clone()).collect()
    };
    Comparison {
        changes: changes(old, new, organisation),
        services: services((old, new), catalogue, organisation),
        appeared: only(&after, &before),
        vanished: only(&before, &after),
    }
}

/// What differs between two states of an organisation. Records that only keep books (groups,
/// copies that came back) are left out; a service that came or went is one change, with all that
/// is in it.
#[must_use]
pub fn changes(old: &Workspace, new: &Workspace, organisation: &OrganisationId) -> Vec<Change> {
    let of = |workspace: &Workspace| -> BTreeMap<(Kind, Key), Record> {
        let records = workspace.records().into_iter();
        let ours = records.filter(|it| {
            it.organisation() == Some(organisation) && !matches!(it, Record::Group(_))
        });
        ours.map(|it| ((it.key().kind(), it.key()), it)).collect()
    };
    let (before, after) = (of(old), of(new));
    let stands = |of: &Workspace, id: &ServiceId| of.services.contains_key(id);
    let is_part = |key: &Key| {
        let service = key.place().service;
        let came_or_went = service.is_some_and(|it| stands(old, &it) != stands(new, &it));
        came_or_went && key.kind() != Kind::Service
    };
    let keys: BTreeSet<_> = before.keys().chain(after.keys()).collect();
    let keys = keys.into_iter().filter(|(_, key)| !is_part(key));
    let between = |key| Change::between(before.get(key).cloned(), after.get(key).cloned());
    keys.filter_map(between).collect()
}

fn services(
    (old, new): (&Workspace, &Workspace),
    catalogue: &Catalogue,
    organisation: &OrganisationId,
) -> Vec<ServiceCompared> {
    let now = new.services_of(organisation);
    let then = old.services_of(organisation);
    let gone = then.iter().filter(|it| !new.services.contains_key(&it.id));
    let all = now.iter().chain(gone);
    all.map(|it| ServiceCompared {
        service: it.id.clone(),
        name: it.name.clone(),
        before: standing(old, catalogue, &it.id),
        after: standing(new, catalogue, &it.id),
    })
    .collect()
}

fn standing(workspace: &Workspace, catalogue: &Catalogue, id: &ServiceId) -> Option<Standing> {
    let service = workspace.services.get(id)?;
    let sheets = sheet_of(workspace, catalogue, service);
    let progress = sheets.iter().map(Progress::of_aspect);
    let maturity = maturity_of(workspace, catalogue, service);
    let promises = levels_of(workspace, id);
    let hold = promises.iter().filter(|it| it.verdict.severity.is_none());
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Some(Standing {
        progress: progress.fold(Progress::default(), Progress::plus),
        basic: maturity.basic,
        advanced: maturity.advanced,
        written: maturity.written,
        hold: count(hold.count()),
        promises: count(promises.len()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::stage::Stage;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    #[test]
    fn two_states_differ_by_what_was_done_between_them() {
        let stage = Stage::of("six");
        let old = stage.workspace.clone();
        let same = compare((&old, &old), &stage.catalogue, &stage.organisation, day());
        assert!(same.changes.is_empty() && same.appeared.is_empty() && same.vanished.is_empty());
        let stage = stage.choose("monitoring", "MON-01", "in-place").row(
            "monitoring",
            "cap.demand",
            "work=Alerts | number=about 5",
        );
        let side = (&old, &stage.workspace);
        let found = compare(side, &stage.catalogue, &stage.organisation, day());
        assert!(found.changes.len() >= 2);
        let monitoring = found
            .services
            .iter()
            .find(|it| it.name == "Monitoring")
            .unwrap();
        let (before, after) = (monitoring.before.unwrap(), monitoring.after.unwrap());
        assert_eq!((before.basic.in_place, after.basic.in_place), (0, 1));
        assert!(
            found
                .appeared
                .iter()
                .any(|it| it.check.as_str() == "unread-cells")
        );
        let back = (&stage.workspace, &old);
        let back = compare(back, &stage.catalogue, &stage.organisation, day());
        assert_eq!(back.vanished, found.appeared);
    }

    #[test]
    fn a_service_that_is_gone_is_told_of() {
        let stage = Stage::of("six");
        let stage = stage.row("testing", "cap.demand", "work=Tests | number=5");
        let old = stage.workspace.clone();
        let stage = stage.does(&[r#"{"edit":"removeService","service":"testing"}"#]);
        let side = (&old, &stage.workspace);
        let found = compare(side, &stage.catalogue, &stage.organisation, day());
        let gone = found.services.last().unwrap();
        assert!(
            gone.service.as_str() == "testing" && gone.before.is_some() && gone.after.is_none()
        );
        let of_it = found.changes.iter().filter_map(Change::key);
        let of_it: Vec<_> = of_it.filter(|it| it.place().service.is_some()).collect();
        assert_eq!(
            of_it,
            [Key::Service {
                service: "testing".into()
            }]
        );
    }
}
