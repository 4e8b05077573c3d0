//! Rules for references: what an entry names by its id is there.

use std::collections::BTreeSet;

use super::Complaint;
use super::ground::{Ground, Spot};
use super::labels::Sort;
use crate::ids::{CatalogueServiceId, QuestionId};

/// Complaints about references; ends of hand-offs and needs of practices have files of their own.
pub(super) fn complaints(ground: &Ground) -> Vec<Complaint> {
    let mut list = services(ground);
    list.extend(features(ground));
    list.extend(practices(ground));
    list.extend(questions(ground));
    list.extend(guidance(ground));
    list.extend(figures(ground));
    list
}

impl Ground<'_> {
    /// A complaint about a field whose id leads nowhere.
    pub(super) fn lost(
        &self,
        spot: Spot,
        field: &str,
        id: &str,
        sorts: &[Sort],
    ) -> Option<Complaint> {
        let sentence = self.astray(id, sorts)?;
        Some(spot.fault(field, id, sentence))
    }

    fn no_service(&self, spot: Spot, field: &str, id: &CatalogueServiceId) -> Option<Complaint> {
        self.lost(spot, field, id.as_str(), &[Sort::Service])
    }

    /// The question must be there and be asked of the service.
    fn no_question(
        &self,
        spot: Spot,
        service: &CatalogueServiceId,
        question: &QuestionId,
    ) -> Option<Complaint> {
        let lost = self.lost(spot, "question", question.as_str(), &[Sort::Question]);
        if lost.is_some() || self.whole.question(service, question).is_some() {
            return lost;
        }
        let sentence = format!(
            "The question “{question}” is not asked of “{service}”: name one that is, or another \
             service."
        );
        Some(spot.fault("question", question.as_str(), sentence))
    }
}

fn services(ground: &Ground) -> Vec<Complaint> {
    let mut list = Vec::new();
    for (service, spot) in ground.each(|it| &it.service) {
        if let Some(other) = &service.supports {
            list.extend(ground.no_service(spot, "supports", other));
        }
        for neighbour in &service.neighbour {
            let other = &neighbour.service;
            list.extend(ground.no_service(spot, "neighbour", other));
            if *other == service.id {
                let sentence = "A service is no neighbour of its own: name another.".to_owned();
                list.push(spot.fault("neighbour", other.as_str(), sentence));
            }
        }
    }
    list
}

fn features(ground: &Ground) -> Vec<Complaint> {
    let mut list = Vec::new();
    for (feature, spot) in ground.each(|it| &it.feature) {
        list.extend(ground.no_service(spot, "service", &feature.service));
        if let Some(essential) = &feature.essential {
            list.extend(ground.no_service(spot, "essential", essential));
            if feature.operate {
                let sentence = "Protective operation belongs to none of the essential services: \
                                keep “essential” or “operate”."
                    .to_owned();
                list.push(spot.fault("operate", "", sentence));
            }
        }
    }
    list
}

fn practices(ground: &Ground) -> Vec<Complaint> {
    let mut list = Vec::new();
    for (practice, spot) in ground.each(|it| &it.practice) {
        list.extend(ground.no_service(spot, "service", &practice.service));
        for other in &practice.same_as {
            list.extend(ground.lost(spot, "same-as", other.as_str(), &[Sort::Practice]));
        }
    }
    list
}

fn questions(ground: &Ground) -> Vec<Complaint> {
    let mut list = Vec::new();
    let may_see = [Sort::Question, Sort::Practice, Sort::HandOff];
    for (question, spot) in ground.each(|it| &it.question) {
        if let Some(service) = &question.service {
            list.extend(ground.no_service(spot, "service", service));
        }
        for other in &question.see {
            list.extend(ground.lost(spot, "see", other, &may_see));
        }
    }
    list
}

fn guidance(ground: &Ground) -> Vec<Complaint> {
    let mut list = Vec::new();
    let mut seen: BTreeSet<_> = ground.known.overrides.keys().collect();
    let keys: Vec<_> = ground
        .each(|it| &it.guidance)
        .map(|(it, spot)| ((it.service.clone(), it.question.clone()), spot))
        .collect();
    for (key, spot) in &keys {
        let (service, question) = key;
        list.extend(ground.no_service(*spot, "service", service));
        list.extend(ground.no_question(*spot, service, question));
        if !seen.insert(key) {
            let sentence = format!(
                "“{service}” has guidance for “{question}” already: put both into one [[guidance]]."
            );
            list.push(spot.fault("question", question.as_str(), sentence));
        }
    }
    list
}

fn figures(ground: &Ground) -> Vec<Complaint> {
    let mut list = Vec::new();
    for (figure, spot) in ground.each(|it| &it.figure) {
        list.extend(ground.no_service(spot, "service", &figure.service));
        if let Some(question) = &figure.question {
            list.extend(ground.no_question(spot, &figure.service, question));
        }
    }
    list
}
