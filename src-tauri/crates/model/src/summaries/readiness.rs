//! Which products it makes sense to look at now, and which are premature and why: what must be in
//! place before a product helps stands in `content/<lang>/products.toml`. It judges no vendor and
//! no price.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::rungs::rungs_of;
use super::wording::{list, say};
use crate::Catalogue;
use crate::catalogue::CataloguePractice;
use crate::content;
use crate::ids::PracticeId;
use crate::records::Organisation;
use crate::value::Choice;
use crate::workspace::Workspace;

/// A kind of product.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Product {
    /// Permanent.
    pub id: String,
    /// What the market calls it.
    pub name: String,
    /// What it does.
    pub about: String,
    /// Practices that must be in place first.
    pub needs: Vec<PracticeId>,
    /// Practices that it serves.
    pub brings: Vec<PracticeId>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Products {
    product: Vec<Product>,
}

static SHIPPED: OnceLock<Vec<Product>> = OnceLock::new();

/// The kinds of products, in order.
pub fn products() -> &'static [Product] {
    SHIPPED.get_or_init(|| {
        // The tests see to it that the shipped file reads.
        let text = content::text("products.toml").unwrap_or_default();
        let read: Products = toml::from_str(text).unwrap_or_default();
        read.product
    })
}

/// Whether it is time to look at a product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Time {
    /// What it rests on is in place.
    Now,
    /// What it rests on is in place or planned.
    Soon,
    /// Something that it rests on is missing and not planned.
    NotYet,
    /// What it is for is done already.
    Here,
}

/// A product and whether it is time for it.
#[derive(Clone, Debug)]
pub struct Readiness<'a> {
    /// The product.
    pub product: &'static Product,
    /// Whether it is time.
    pub time: Time,
    /// The practices that are missing, first ones first; of the organisation's own catalogue.
    pub missing: Vec<&'a CataloguePractice>,
}

impl Readiness<'_> {
    /// Why, in one sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        let names: Vec<String> = self
            .missing
            .iter()
            .map(|it| format!("“{}”", it.name))
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        match (self.time, self.missing.as_slice()) {
            (Time::Here, _) => say("ready-here", &[]),
            (Time::Now, _) => say("ready-now", &[]),
            (Time::Soon, _) => say("ready-soon", &[("what", &list(&names))]),
            (Time::NotYet, [first, _, _, ..]) => say(
                "ready-first",
                &[("count", &names.len().to_string()), ("what", &first.name)],
            ),
            (Time::NotYet, _) => say("ready-not-yet", &[("what", &list(&names))]),
        }
    }
}

/// The products that concern the services in scope: those it is time for first.
#[must_use]
pub fn readiness<'a>(
    workspace: &'a Workspace,
    catalogue: &'a Catalogue,
    organisation: &Organisation,
) -> Vec<Readiness<'a>> {
    let chosen = Chosen::of(workspace, catalogue, organisation);
    let mut all: Vec<_> = products()
        .iter()
        .filter_map(|it| chosen.judged(it))
        .collect();
    all.sort_by_key(|it| it.time);
    all
}

/// What was chosen for the practices in scope, found by their own ids and by those of their
/// counterparts in other catalogues.
struct Chosen<'a> {
    catalogue: &'a Catalogue,
    choices: BTreeMap<&'a PracticeId, Option<Choice>>,
}

impl<'a> Chosen<'a> {
    fn of(workspace: &'a Workspace, catalogue: &'a Catalogue, organisation: &Organisation) -> Self {
        let services = workspace.services_of(&organisation.id);
        let rungs = services
            .into_iter()
            .flat_map(|it| rungs_of(workspace, catalogue, it));
        Self {
            catalogue,
            choices: rungs.map(|it| (it.id, it.choice)).collect(),
        }
    }

    /// The practice in scope that stands for one: itself, or a counterpart.
    fn standing_for(&self, id: &PracticeId) -> Option<(&'a CataloguePractice, Option<Choice>)> {
        let asked = self.catalogue.practice(id)?;
        let means = |it: &&CataloguePractice| {
            it.id == *id || it.same_as.contains(id) || asked.same_as.contains(&it.id)
        };
        let candidates = self.catalogue.practices.iter().filter(means);
        candidates
            .filter_map(|it| Some((it, *self.choices.get(&it.id)?)))
            .max_by_key(|(_, choice)| *choice == Some(Choice::InPlace))
    }

    /// Nothing where the services that would use the product are not in scope.
    fn judged(&self, product: &'static Product) -> Option<Readiness<'a>> {
        let brings: Vec<_> = product
            .brings
            .iter()
            .filter_map(|it| self.standing_for(it))
            .collect();
        if brings.is_empty() {
            return None;
        }
        let is_done = |choice: Option<Choice>| choice == Some(Choice::InPlace);
        let needs: Vec<_> = product
            .needs
            .iter()
            .filter_map(|it| match self.standing_for(it) {
                Some(found) => Some(found),
                None => Some((self.catalogue.practice(it)?, None)),
            })
            .filter(|(_, choice)| !is_done(*choice))
            .collect();
        let planned = |choice: Option<Choice>| {
            matches!(choice, Some(Choice::Now | Choice::Next | Choice::Later))
        };
        let time = if brings.iter().all(|(_, choice)| is_done(*choice)) {
            Time::Here
        } else if needs.is_empty() {
            Time::Now
        } else if needs.iter().all(|(_, choice)| planned(*choice)) {
            Time::Soon
        } else {
            Time::NotYet
        };
        Some(Readiness {
            product,
            time,
            missing: needs.into_iter().map(|(it, _)| it).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::stage::Stage;

    fn times(stage: &Stage) -> BTreeMap<&'static str, (Time, String)> {
        let organisation = &stage.workspace.organisations[&stage.organisation];
        let all = readiness(&stage.workspace, &stage.catalogue, organisation);
        all.iter()
            .map(|it| (it.product.id.as_str(), (it.time, it.sentence())))
            .collect()
    }

    fn choose(service: &str, practice: &str, choice: &str) -> String {
        format!(
            r#"{{"edit":"choosePractice","service":"{service}","practice":"{practice}","choice":"{choice}"}}"#
        )
    }

    #[test]
    fn products_name_practices_that_exist_and_do_not_serve_what_they_need() {
        let catalogue = content::catalogue().unwrap();
        assert!(products().len() >= 12);
        for product in products() {
            assert!(!product.name.is_empty() && product.about.ends_with('.'));
            for id in product.needs.iter().chain(&product.brings) {
                assert!(catalogue.practice(id).is_some(), "{}: {id}", product.id);
            }
            assert!(product.needs.iter().all(|it| !product.brings.contains(it)));
        }
    }

    #[test]
    fn a_siem_is_premature_while_logs_are_not_kept() {
        let edits = [
            choose("monitoring", "MON-01", "in-place"),
            choose("monitoring", "MON-02", "in-place"),
            choose("monitoring", "MON-06", "in-place"),
        ];
        let edits: Vec<&str> = edits.iter().map(String::as_str).collect();
        let stage = Stage::of("six").does(&edits);
        let found = times(&stage);
        assert_eq!(found["log-management"].0, Time::Now);
        assert_eq!(found["siem"].0, Time::NotYet);
        assert!(
            found["siem"].1.contains("log management"),
            "{:?}",
            found["siem"]
        );
        let first = &found["red-team"].1;
        assert!(first.starts_with("4 steps"), "{first}");

        let edits = [choose("monitoring", "MON-03", "next")];
        let stage = stage.does(&[edits[0].as_str()]);
        assert_eq!(times(&stage)["siem"].0, Time::Soon);
        let edits = [choose("monitoring", "MON-03", "in-place")];
        let stage = stage.does(&[edits[0].as_str()]);
        let found = times(&stage);
        assert_eq!(
            (found["siem"].0, found["log-management"].0),
            (Time::Now, Time::Here)
        );
    }

    #[test]
    fn the_sixteen_are_judged_by_their_counterparts() {
        let stage = Stage::of("sixteen");
        let found = times(&stage);
        assert!(
            found.contains_key("scanner") && found.len() >= 6,
            "{found:?}"
        );
        assert!(!times(&Stage::of("six").only(&["strategy"])).contains_key("siem"));
    }
}
