//! What several checks look at, read once for an organisation and only when a check asks for it.
//! It judges nothing.

mod matrix;

use std::cell::OnceCell;

pub(in crate::checks) use matrix::{Matrix, MatrixLine};

use super::Facts;
use super::overlaps::{Names, Pair, pairs_in};
use crate::ids::{QuestionId, ServiceId};
use crate::readings::{
    CoverSpan, Demand, FeatureSeen, People, Supplier, Tables, Target, Tool, cover_of, demand_of,
    features_of, people_of, suppliers_of, targets_of, tools_of,
};
use crate::records::{HandOff, Practice, Row, Service};
use crate::registers::{Line, PEOPLE, ROLES, used_lines};

/// The readings, each made when it is first wanted.
#[derive(Debug)]
pub struct Gathered<'a> {
    services: &'a [&'a Service],
    hand_offs: &'a [&'a HandOff],
    names: &'a Names,
    served: Vec<Served<'a>>,
    roles: OnceCell<Vec<Line>>,
    people: OnceCell<Vec<Line>>,
    tools: OnceCell<Vec<Tool>>,
    matrices: OnceCell<Vec<Matrix<'a>>>,
    pairs: OnceCell<Vec<Pair>>,
}

/// What is read of one service.
#[derive(Debug, Default)]
struct Served<'a> {
    rows: OnceCell<Vec<(&'a QuestionId, &'a Row)>>,
    features: OnceCell<Vec<FeatureSeen<'a>>>,
    targets: OnceCell<Vec<Target<'a>>>,
    suppliers: OnceCell<Vec<Supplier<'a>>>,
    demand: OnceCell<Vec<Demand<'a>>>,
    posts: OnceCell<Vec<People<'a>>>,
    cover: OnceCell<Vec<CoverSpan<'a>>>,
    practices: OnceCell<Vec<&'a Practice>>,
}

impl<'a> Gathered<'a> {
    /// Nothing but what is known of all organisations: the services and hand-offs of one of them,
    /// in order, and the names of features that were read before.
    pub(super) fn of(
        services: &'a [&'a Service],
        hand_offs: &'a [&'a HandOff],
        names: &'a Names,
    ) -> Self {
        Self {
            services,
            hand_offs,
            names,
            served: services.iter().map(|_| Served::default()).collect(),
            roles: OnceCell::new(),
            people: OnceCell::new(),
            tools: OnceCell::new(),
            matrices: OnceCell::new(),
            pairs: OnceCell::new(),
        }
    }

    /// What is known of a service; nothing of one in another organisation.
    fn served(&self, service: &ServiceId) -> Option<&Served<'a>> {
        let mut each = self.services.iter().zip(&self.served);
        each.find(|(it, _)| it.id == *service).map(|(_, it)| it)
    }
}

impl<'a> Facts<'a> {
    /// The organisation's services, in order.
    #[must_use]
    pub fn services(&self) -> &'a [&'a Service] {
        self.gathered.services
    }

    /// Its hand-offs, in order.
    pub(in crate::checks) fn hand_offs(&self) -> &'a [&'a HandOff] {
        self.gathered.hand_offs
    }

    /// Its roles that are used.
    pub(in crate::checks) fn roles(&self) -> &'a [Line] {
        self.gathered.roles.get_or_init(|| self.lines(ROLES))
    }

    /// Its people.
    pub(in crate::checks) fn people(&self) -> &'a [Line] {
        self.gathered.people.get_or_init(|| self.lines(PEOPLE))
    }

    /// Its tools.
    pub(in crate::checks) fn tools(&self) -> &'a [Tool] {
        let read = || tools_of(self.workspace, self.catalogue, &self.organisation.id);
        self.gathered.tools.get_or_init(read)
    }

    /// The duties of the services in which at least one is set.
    pub(in crate::checks) fn matrices(&self) -> &'a [Matrix<'a>] {
        let read = || {
            let services = self.services().iter();
            services.filter_map(|it| Matrix::of(self, it)).collect()
        };
        self.gathered.matrices.get_or_init(read)
    }

    /// The names of features that were read before.
    pub(in crate::checks) fn names(&self) -> &'a Names {
        self.gathered.names
    }

    /// The features of two services whose names are the same or near.
    pub(in crate::checks) fn feature_pairs(&self) -> &'a [Pair] {
        self.gathered.pairs.get_or_init(|| pairs_in(self))
    }

    /// The lines of all tables of a service, those of a question together and in order.
    pub(in crate::checks) fn tables(&self, service: &ServiceId) -> &'a [(&'a QuestionId, &'a Row)] {
        self.of_service(service, |it| {
            let read = || {
                let mut rows: Vec<_> = self.workspace.rows_by_question(service).collect();
                rows.sort_by_key(|(question, it)| (*question, &it.position, &it.id));
                rows
            };
            it.rows.get_or_init(read)
        })
    }

    /// The features of a service.
    pub(in crate::checks) fn features(&self, service: &Service) -> &'a [FeatureSeen<'a>] {
        self.of_service(&service.id, |it| {
            let read = || features_of(self, self.catalogue, service);
            it.features.get_or_init(read)
        })
    }

    /// The targets of a service.
    pub(in crate::checks) fn targets(&self, service: &Service) -> &'a [Target<'a>] {
        self.of_service(&service.id, |it| {
            let read = || targets_of(self, &service.id);
            it.targets.get_or_init(read)
        })
    }

    /// The suppliers of a service.
    pub(in crate::checks) fn suppliers(&self, service: &Service) -> &'a [Supplier<'a>] {
        self.of_service(&service.id, |it| {
            let read = || suppliers_of(self, &service.id);
            it.suppliers.get_or_init(read)
        })
    }

    /// The demand of a service.
    pub(in crate::checks) fn demand(&self, service: &ServiceId) -> &'a [Demand<'a>] {
        self.of_service(service, |it| {
            let read = || demand_of(self, service);
            it.demand.get_or_init(read)
        })
    }

    /// Those who work for a service.
    pub(in crate::checks) fn posts(&self, service: &ServiceId) -> &'a [People<'a>] {
        self.of_service(service, |it| {
            let read = || people_of(self, service);
            it.posts.get_or_init(read)
        })
    }

    /// The lines of the cover of a service.
    pub(in crate::checks) fn cover(&self, service: &Service) -> &'a [CoverSpan<'a>] {
        self.of_service(&service.id, |it| {
            let read = || cover_of(self, &service.id);
            it.cover.get_or_init(read)
        })
    }

    /// What is recorded about the practices of a service, by their ids.
    pub(in crate::checks) fn practices(&self, service: &Service) -> &'a [&'a Practice] {
        self.of_service(&service.id, |it| {
            let read = || self.workspace.practices_by_id(&service.id).collect();
            it.practices.get_or_init(read)
        })
    }

    /// What a role is called here.
    pub(in crate::checks) fn role_name(&self, role: &str) -> String {
        let known = self.roles().iter().find(|it| it.id.as_str() == role);
        known.map_or_else(|| role.to_owned(), |it| it.text("name").to_owned())
    }

    fn of_service<T>(
        &self,
        service: &ServiceId,
        read: impl FnOnce(&'a Served<'a>) -> &'a [T],
    ) -> &'a [T] {
        self.gathered.served(service).map_or(&[], read)
    }

    fn lines(&self, register: &str) -> Vec<Line> {
        let organisation = &self.organisation.id;
        used_lines(self.workspace, self.catalogue, organisation, register)
    }
}

impl<'a> Tables<'a> for &Facts<'a> {
    fn rows(&self, service: &ServiceId, question: &str) -> Vec<&'a Row> {
        let rows = self.tables(service);
        let first = rows.partition_point(|(it, _)| it.as_str() < question);
        let rest = rows.get(first..).unwrap_or_default().iter();
        rest.take_while(|(it, _)| it.as_str() == question)
            .map(|(_, row)| *row)
            .collect()
    }
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
