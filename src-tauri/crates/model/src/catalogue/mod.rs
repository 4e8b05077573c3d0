//! The catalogue: sets of services with their features, questions, practices and hand-offs, as
//! read from TOML. Read-only; what a team answers is not in here.

mod convert;
mod entries;
mod file;
mod lint;
mod policy;
mod question;

use std::collections::BTreeMap;
use std::sync::OnceLock;

pub use convert::{Unconvertible, from_misp_galaxy};
pub use entries::{
    CatalogueActivity, CataloguePractice, CatalogueRole, CatalogueService, Edge, Feature, Figure,
    Given, Neighbour, Party, Register, ServiceSet,
};
pub use file::{CatalogueFile, Source};
pub use lint::{Complaint, lint, lint_together};
pub use policy::{Fold, Policy};
pub use question::{
    Aspect, Column, ColumnKind, Direction, Example, Group, Guidance, GuidanceOverride, Offer,
    Question, QuestionKind,
};

use crate::ids::{
    CatalogueId, CatalogueServiceId, EdgeId, PartyId, PracticeId, QuestionId, RegisterId,
};

/// Everything known about services before a team says a word: the shipped catalogues and, behind
/// them, the own ones of the workspace. Lists keep the order of the files, which is the order on
/// screens and in documents.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    /// The sets of services.
    pub sets: Vec<ServiceSet>,
    /// The services of all sets.
    pub services: Vec<CatalogueService>,
    /// The responsibilities of all services.
    pub features: Vec<Feature>,
    /// The questions, common ones first.
    pub questions: Vec<Question>,
    /// The practices of all services.
    pub practices: Vec<CataloguePractice>,
    /// The functions outside security.
    pub parties: Vec<Party>,
    /// The proposed hand-offs.
    pub edges: Vec<Edge>,
    /// The roles.
    pub roles: Vec<CatalogueRole>,
    /// The steps of the flow.
    pub activities: Vec<CatalogueActivity>,
    /// The registers of an organisation.
    pub registers: Vec<Register>,
    /// Figures from elsewhere.
    pub figures: Vec<Figure>,
    /// What services say differently, by service and question.
    pub overrides: BTreeMap<(CatalogueServiceId, QuestionId), GuidanceOverride>,
    /// Where things stand in their lists, once somebody asked; made anew by [`Catalogue::add`].
    index: OnceLock<Index>,
}

/// Where things stand in the lists of a catalogue.
#[derive(Clone, Debug, Default)]
struct Index {
    by_id: BTreeMap<QuestionId, Vec<usize>>,
    /// The questions asked of a service, in the order of its worksheet.
    by_service: BTreeMap<CatalogueServiceId, Vec<usize>>,
    features: BTreeMap<CatalogueServiceId, Vec<usize>>,
    practices: BTreeMap<CatalogueServiceId, Vec<usize>>,
    practice: BTreeMap<PracticeId, usize>,
}

impl Catalogue {
    /// The set with this id.
    #[must_use]
    pub fn set(&self, id: &CatalogueId) -> Option<&ServiceSet> {
        self.sets.iter().find(|it| it.id == *id)
    }

    /// The services of a set.
    pub fn services_of<'a>(
        &'a self,
        set: &'a CatalogueId,
    ) -> impl Iterator<Item = &'a CatalogueService> {
        self.services.iter().filter(move |it| it.set == *set)
    }

    /// The service with this id; the first one of a sum.
    #[must_use]
    pub fn service(&self, id: &CatalogueServiceId) -> Option<&CatalogueService> {
        let first = id.parts().next()?;
        self.services.iter().find(|it| it.id.as_str() == first)
    }

    /// The responsibilities of a service.
    pub fn features_of<'a>(
        &'a self,
        service: &CatalogueServiceId,
    ) -> impl Iterator<Item = &'a Feature> + use<'a> {
        let places = parts_in(&self.index().features, service).into_iter();
        places.filter_map(|it| self.features.get(it))
    }

    /// The question with this id, if it is asked of this service.
    #[must_use]
    pub fn question(&self, service: &CatalogueServiceId, id: &QuestionId) -> Option<&Question> {
        let places = &self.index().by_id;
        let mut found = places
            .get(id)?
            .iter()
            .filter_map(|it| self.questions.get(*it));
        found.find(|it| it.is_for(service))
    }

    /// The questions asked of a service, in the order of its worksheet.
    #[must_use]
    pub fn questions_of(&self, service: &CatalogueServiceId) -> Vec<&Question> {
        if let Some(places) = self.index().by_service.get(service) {
            let found = places.iter().filter_map(|it| self.questions.get(*it));
            return found.collect();
        }
        let places = self.places_of(service).into_iter();
        places.filter_map(|it| self.questions.get(it)).collect()
    }

    fn places_of(&self, service: &CatalogueServiceId) -> Vec<usize> {
        let mut list: Vec<(&Question, usize)> = self
            .questions
            .iter()
            .zip(0..)
            .filter(|(it, _)| it.is_for(service))
            .collect();
        list.sort_by_key(|(it, _)| (it.aspect, it.group, it.order));
        list.into_iter().map(|(_, place)| place).collect()
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let mut index = Index::default();
            for (question, place) in self.questions.iter().zip(0..) {
                let known = index.by_id.entry(question.id.clone()).or_default();
                known.push(place);
            }
            for it in &self.services {
                index
                    .by_service
                    .insert(it.id.clone(), self.places_of(&it.id));
            }
            for (it, place) in self.features.iter().zip(0..) {
                let known = index.features.entry(it.service.clone()).or_default();
                known.push(place);
            }
            for (it, place) in self.practices.iter().zip(0..) {
                let known = index.practices.entry(it.service.clone()).or_default();
                known.push(place);
                index.practice.entry(it.id.clone()).or_insert(place);
            }
            index
        })
    }

    /// How to get a good answer to a question from a service.
    #[must_use]
    pub fn guidance(&self, service: &CatalogueServiceId, question: &Question) -> Guidance {
        let base = question.guidance();
        let of = |part: &str| self.overrides.get(&(part.into(), question.id.clone()));
        match service.parts().find_map(of) {
            Some(change) => change.over(base),
            None => base,
        }
    }

    /// Figures from elsewhere for a question of a service.
    pub fn figures_of<'a>(
        &'a self,
        service: &'a CatalogueServiceId,
        question: &'a QuestionId,
    ) -> impl Iterator<Item = &'a Figure> {
        self.figures
            .iter()
            .filter(move |it| service.includes(it.service.as_str()))
            .filter(move |it| it.question.as_ref() == Some(question))
    }

    /// The practices of a service, in the order in which they build on one another.
    pub fn practices_of<'a>(
        &'a self,
        service: &CatalogueServiceId,
    ) -> impl Iterator<Item = &'a CataloguePractice> + use<'a> {
        let places = parts_in(&self.index().practices, service).into_iter();
        places.filter_map(|it| self.practices.get(it))
    }

    /// The practice with this id.
    #[must_use]
    pub fn practice(&self, id: &PracticeId) -> Option<&CataloguePractice> {
        let place = self.index().practice.get(id)?;
        self.practices.get(*place)
    }

    /// The proposed hand-offs that a service gives or takes; within a sum, none.
    pub fn edges_of<'a>(
        &'a self,
        service: &'a CatalogueServiceId,
        direction: Direction,
    ) -> impl Iterator<Item = &'a Edge> {
        self.edges.iter().filter(move |it| {
            let ends = (
                service.includes(&it.provider),
                service.includes(&it.consumer),
            );
            match direction {
                Direction::Consumes => ends == (false, true),
                Direction::Provides => ends == (true, false),
            }
        })
    }

    /// The proposed hand-off with this id.
    #[must_use]
    pub fn edge(&self, id: &EdgeId) -> Option<&Edge> {
        self.edges.iter().find(|it| it.id == *id)
    }

    /// The register with this id.
    #[must_use]
    pub fn register(&self, id: &RegisterId) -> Option<&Register> {
        self.registers.iter().find(|it| it.id == *id)
    }

    /// The outside function with this id.
    #[must_use]
    pub fn party(&self, id: &PartyId) -> Option<&Party> {
        self.parties.iter().find(|it| it.id == *id)
    }
}

/// The places of what a service has, or all the parts of a sum, in the order of the list.
fn parts_in(
    known: &BTreeMap<CatalogueServiceId, Vec<usize>>,
    service: &CatalogueServiceId,
) -> Vec<usize> {
    let parts = service.parts().filter_map(|it| known.get(it));
    let mut places: Vec<usize> = parts.flatten().copied().collect();
    places.sort_unstable();
    places
}
