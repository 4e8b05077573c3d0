//! A workspace as the checks look at it: what each organisation has, told apart in one walk, and
//! what is the same for all of them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::overlaps::Names;
use super::symptoms::symptoms;
use super::{ALL, Check, Facts, Find, Finding, Found, Gathered, Symptom};
use crate::Catalogue;
use crate::ids::OrganisationId;
use crate::records::{HandOff, Organisation, Service};
use crate::workspace::Workspace;

/// What is made once for all organisations that are looked at.
#[derive(Debug)]
pub struct Survey<'a> {
    workspace: &'a Workspace,
    catalogue: &'a Catalogue,
    holdings: BTreeMap<&'a OrganisationId, Holdings<'a>>,
    names: Names,
}

/// What an organisation has, in order.
#[derive(Debug, Default)]
struct Holdings<'a> {
    services: Vec<&'a Service>,
    hand_offs: Vec<&'a HandOff>,
}

impl<'a> Survey<'a> {
    /// To look at every organisation.
    #[must_use]
    pub fn of_all(workspace: &'a Workspace, catalogue: &'a Catalogue) -> Self {
        let mut holdings: BTreeMap<_, Holdings> = BTreeMap::new();
        for it in workspace.services.values() {
            let known = holdings.entry(&it.organisation).or_default();
            known.services.push(it);
        }
        for it in workspace.hand_offs.values() {
            let known = holdings.entry(&it.organisation).or_default();
            known.hand_offs.push(it);
        }
        for it in holdings.values_mut() {
            it.services.sort_by_key(|it| (&it.position, &it.id));
            it.hand_offs.sort_by_key(|it| (&it.position, &it.id));
        }
        Self {
            workspace,
            catalogue,
            holdings,
            names: Names::of(catalogue),
        }
    }

    /// To look at one organisation.
    #[must_use]
    pub fn of_one(
        workspace: &'a Workspace,
        catalogue: &'a Catalogue,
        organisation: &'a OrganisationId,
    ) -> Self {
        let holdings = Holdings {
            services: workspace.services_of(organisation),
            hand_offs: workspace.hand_offs_of(organisation),
        };
        Self {
            workspace,
            catalogue,
            holdings: BTreeMap::from([(organisation, holdings)]),
            names: Names::default(),
        }
    }

    /// Everything that does not fit together in an organisation, gravest first, then in the order
    /// of the services.
    #[must_use]
    pub fn findings(&self, organisation: &OrganisationId, today: NaiveDate) -> Vec<Finding> {
        self.findings_by(ALL, organisation, today)
    }

    /// The same with some of the checks.
    pub(super) fn findings_by(
        &self,
        checks: &[Check],
        organisation: &OrganisationId,
        today: NaiveDate,
    ) -> Vec<Finding> {
        let found = self.look(organisation, today, |facts| found_by(checks, facts));
        found.unwrap_or_default()
    }

    /// The five symptoms of an organisation, told from what was found in it and what was answered.
    #[must_use]
    pub fn symptoms(
        &self,
        organisation: &OrganisationId,
        today: NaiveDate,
        findings: &[Finding],
    ) -> Vec<Symptom> {
        let told = self.look(organisation, today, |facts| symptoms(facts, findings));
        told.unwrap_or_default()
    }

    fn look<T>(
        &self,
        organisation: &OrganisationId,
        today: NaiveDate,
        judge: impl FnOnce(&Facts) -> T,
    ) -> Option<T> {
        let organisation: &Organisation = self.workspace.organisations.get(organisation)?;
        let held = self.holdings.get(&organisation.id);
        let services = held.map_or(&[][..], |it| &it.services);
        let hand_offs = held.map_or(&[][..], |it| &it.hand_offs);
        let gathered = Gathered::of(services, hand_offs, &self.names);
        Some(judge(&Facts {
            workspace: self.workspace,
            catalogue: self.catalogue,
            organisation,
            today,
            gathered: &gathered,
        }))
    }
}

fn found_by(checks: &[Check], facts: &Facts) -> Vec<Finding> {
    let services = facts.services();
    let mut list = Vec::new();
    for check in checks {
        let mut found = Found::by(check);
        match check.find {
            Find::InService(look) => services.iter().for_each(|it| look(facts, it, &mut found)),
            Find::InOrganisation(look) => look(facts, &mut found),
        }
        list.extend(found.list);
    }
    let places: BTreeMap<_, _> = services
        .iter()
        .zip(0usize..)
        .map(|(it, at)| (&it.id, at))
        .collect();
    list.sort_by_cached_key(|it| {
        let place = it.service().and_then(|id| places.get(id)).copied();
        (std::cmp::Reverse(it.severity), place, it.id.clone())
    });
    list
}
