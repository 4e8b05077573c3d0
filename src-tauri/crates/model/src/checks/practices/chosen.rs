//! What a service has chosen on its ladder.

use super::super::{Facts, Spot};
use crate::catalogue::CataloguePractice;
use crate::ids::{PracticeId, ServiceId};
use crate::records::{Practice, Service};
use crate::value::Choice;

/// What is recorded about a service's practices, by their ids.
pub(super) struct Chosen<'a>(&'a [&'a Practice]);

impl<'a> Chosen<'a> {
    /// The records of a service; nothing where there are none.
    pub(super) fn by(facts: &Facts<'a>, service: &Service) -> Option<Self> {
        let records = facts.practices(service);
        (!records.is_empty()).then_some(Self(records))
    }

    /// The records.
    pub(super) fn records(&self) -> impl Iterator<Item = &'a Practice> {
        self.0.iter().copied()
    }

    /// When a practice is to be done.
    pub(super) fn choice(&self, practice: &PracticeId) -> Option<Choice> {
        let place = self.0.binary_search_by_key(&practice, |it| &it.practice);
        place.ok().and_then(|it| self.0.get(it)?.choice)
    }

    /// Whether a practice is done or being introduced.
    pub(super) fn in_hand(&self, practice: &PracticeId) -> bool {
        matches!(self.choice(practice), Some(Choice::InPlace | Choice::Now))
    }

    /// Whether any practice is.
    pub(super) fn any_in_hand(&self) -> bool {
        self.0
            .iter()
            .any(|it| matches!(it.choice, Some(Choice::InPlace | Choice::Now)))
    }
}

/// What a practice is called: in the catalogue, or by the team.
pub(super) fn name_of<'a>(facts: &Facts<'a>, practice: &'a Practice) -> &'a str {
    let own = practice.own.as_ref().map(|it| it.name.as_str());
    let known = || facts.catalogue.practice(&practice.practice);
    own.or_else(|| known().map(|it: &CataloguePractice| it.name.as_str()))
        .unwrap_or(practice.practice.as_str())
}

/// A practice on the ladder of a service.
pub(super) fn spot_of(service: &ServiceId, practice: &PracticeId) -> Spot {
    Spot::Practice {
        service: service.clone(),
        practice: practice.clone(),
    }
}
