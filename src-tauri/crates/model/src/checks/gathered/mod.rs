//! What several checks look at, read once for an organisation and only when a check asks for it.
//! It judges nothing.

mod matrix;

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;

pub(in crate::checks) use matrix::{Matrix, MatrixLine};

use super::Facts;
use super::overlaps::{Pair, pairs_in};
use crate::ids::ServiceId;
use crate::readings::{
    CoverSpan, Demand, FeatureSeen, People, Supplier, Target, Tool, cover_of, demand_of,
    features_of, people_of, suppliers_of, targets_of, tools_of,
};
use crate::records::{HandOff, Service};
use crate::registers::{Line, PEOPLE, ROLES, used_lines};

/// The readings, each made when it is first wanted.
#[derive(Debug, Default)]
pub struct Gathered<'a> {
    services: OnceCell<Vec<&'a Service>>,
    hand_offs: OnceCell<Vec<&'a HandOff>>,
    roles: OnceCell<Vec<Line>>,
    people: OnceCell<Vec<Line>>,
    tools: OnceCell<Vec<Tool>>,
    matrices: OnceCell<Vec<Matrix<'a>>>,
    features: OnceCell<Vec<(&'a Service, Vec<FeatureSeen>)>>,
    pairs: OnceCell<Vec<Pair>>,
    targets: RefCell<BTreeMap<ServiceId, Vec<Target<'a>>>>,
    suppliers: RefCell<BTreeMap<ServiceId, Vec<Supplier<'a>>>>,
    demand: RefCell<BTreeMap<ServiceId, Vec<Demand<'a>>>>,
    posts: RefCell<BTreeMap<ServiceId, Vec<People<'a>>>>,
    covers: RefCell<BTreeMap<ServiceId, Vec<CoverSpan<'a>>>>,
}

impl<'a> Facts<'a> {
    /// The organisation's services, in order.
    #[must_use]
    pub fn services(&self) -> &[&'a Service] {
        let read = || self.workspace.services_of(&self.organisation.id);
        self.gathered.services.get_or_init(read)
    }

    /// Its hand-offs, in order.
    pub(in crate::checks) fn hand_offs(&self) -> &[&'a HandOff] {
        let read = || self.workspace.hand_offs_of(&self.organisation.id);
        self.gathered.hand_offs.get_or_init(read)
    }

    /// Its roles that are used.
    pub(in crate::checks) fn roles(&self) -> &[Line] {
        self.gathered.roles.get_or_init(|| self.lines(ROLES))
    }

    /// Its people.
    pub(in crate::checks) fn people(&self) -> &[Line] {
        self.gathered.people.get_or_init(|| self.lines(PEOPLE))
    }

    /// Its tools.
    pub(in crate::checks) fn tools(&self) -> &[Tool] {
        let read = || tools_of(self.workspace, self.catalogue, &self.organisation.id);
        self.gathered.tools.get_or_init(read)
    }

    /// The duties of the services in which at least one is set.
    pub(in crate::checks) fn matrices(&self) -> &[Matrix<'a>] {
        let read = || {
            let services = self.services().iter();
            services.filter_map(|it| Matrix::of(self, it)).collect()
        };
        self.gathered.matrices.get_or_init(read)
    }

    /// The features of all services.
    pub(in crate::checks) fn features(&self) -> &[(&'a Service, Vec<FeatureSeen>)] {
        let features = |it: &&'a Service| (*it, features_of(self.workspace, self.catalogue, it));
        let read = || self.services().iter().map(features).collect();
        self.gathered.features.get_or_init(read)
    }

    /// The features of two services whose names are the same or near.
    pub(in crate::checks) fn feature_pairs(&self) -> &[Pair] {
        self.gathered.pairs.get_or_init(|| pairs_in(self))
    }

    /// The targets of a service.
    pub(in crate::checks) fn targets(&self, service: &Service) -> Vec<Target<'a>> {
        let mut known = self.gathered.targets.borrow_mut();
        let read = || targets_of(self.workspace, &service.id);
        once(&mut known, &service.id, read)
    }

    /// The suppliers of a service.
    pub(in crate::checks) fn suppliers(&self, service: &Service) -> Vec<Supplier<'a>> {
        let mut known = self.gathered.suppliers.borrow_mut();
        let read = || suppliers_of(self.workspace, &service.id);
        once(&mut known, &service.id, read)
    }

    /// The demand of a service.
    pub(in crate::checks) fn demand(&self, service: &ServiceId) -> Vec<Demand<'a>> {
        let mut known = self.gathered.demand.borrow_mut();
        once(&mut known, service, || demand_of(self.workspace, service))
    }

    /// Those who work for a service.
    pub(in crate::checks) fn posts(&self, service: &ServiceId) -> Vec<People<'a>> {
        let mut known = self.gathered.posts.borrow_mut();
        once(&mut known, service, || people_of(self.workspace, service))
    }

    /// The lines of the cover of a service.
    pub(in crate::checks) fn cover(&self, service: &Service) -> Vec<CoverSpan<'a>> {
        let mut known = self.gathered.covers.borrow_mut();
        let read = || cover_of(self.workspace, &service.id);
        once(&mut known, &service.id, read)
    }

    /// What a role is called here.
    pub(in crate::checks) fn role_name(&self, role: &str) -> String {
        let known = self.roles().iter().find(|it| it.id.as_str() == role);
        known.map_or_else(|| role.to_owned(), |it| it.text("name").to_owned())
    }

    fn lines(&self, register: &str) -> Vec<Line> {
        let organisation = &self.organisation.id;
        used_lines(self.workspace, self.catalogue, organisation, register)
    }
}

/// What is known of a service, read when it is first wanted. The lines hold no text of their own,
/// so that a copy costs little.
fn once<T: Clone>(
    known: &mut BTreeMap<ServiceId, Vec<T>>,
    service: &ServiceId,
    read: impl FnOnce() -> Vec<T>,
) -> Vec<T> {
    if let Some(found) = known.get(service) {
        return found.clone();
    }
    let lines = read();
    known.insert(service.clone(), lines.clone());
    lines
}

/// The first few of a list in words: `a, b, c and 4 more`.
pub(in crate::checks) fn some_of<'n>(names: impl IntoIterator<Item = &'n str>) -> String {
    let names: Vec<_> = names.into_iter().collect();
    let shown: Vec<_> = names.iter().take(3).copied().collect();
    match names.len() - shown.len() {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

/// All of a list in words: `a, b and c`.
pub(in crate::checks) fn all_of(names: &[&str]) -> String {
    match names.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
        None => String::new(),
    }
}
