//! How far a service is: the share of its practices that are in place, by level, and how much of
//! its work is written down. Counted and not weighed: that one practice is worth more than another
//! is for the team to say.

use super::rungs::{Rung, rungs_of};
use super::wording::{percent, say};
use crate::Catalogue;
use crate::ids::QuestionId;
use crate::records::{Organisation, Service};
use crate::value::{Choice, Level, Value};
use crate::workspace::Workspace;

/// The question that asks how much is written down.
const WRITTEN: &str = "prac.written";

/// The question that asks how much is to be in a year.
const WANTED: &str = "prac.written-wanted";

/// The practices of one level, counted by what was chosen for them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Those that concern the service: all but the ones that are not for it.
    pub of: u32,
    /// Done today.
    pub in_place: u32,
    /// Being worked on.
    pub now: u32,
    /// Next.
    pub next: u32,
    /// Later.
    pub later: u32,
}

impl Count {
    fn of(rungs: &[Rung], levels: &[Level]) -> Self {
        let mut count = Self::default();
        for rung in rungs.iter().filter(|it| levels.contains(&it.level)) {
            let group = match rung.choice {
                Some(Choice::Not) => continue,
                Some(Choice::InPlace) => Some(&mut count.in_place),
                Some(Choice::Now) => Some(&mut count.now),
                Some(Choice::Next) => Some(&mut count.next),
                Some(Choice::Later) => Some(&mut count.later),
                None => None,
            };
            if let Some(group) = group {
                *group += 1;
            }
            count.of += 1;
        }
        count
    }

    /// The share in place, 0 to 1; nothing where no practice concerns the service.
    #[must_use]
    pub fn share(self) -> Option<f64> {
        self.share_after(Choice::InPlace)
    }

    /// The share once everything up to a choice is done; nothing where no practice concerns the
    /// service.
    #[must_use]
    pub fn share_after(self, choice: Choice) -> Option<f64> {
        let done = match choice {
            Choice::Not => 0,
            Choice::InPlace => self.in_place,
            Choice::Now => self.in_place + self.now,
            Choice::Next => self.in_place + self.now + self.next,
            Choice::Later => self.in_place + self.now + self.next + self.later,
        };
        (self.of > 0).then(|| f64::from(done) / f64::from(self.of))
    }
}

/// How far one service is.
#[derive(Clone, Debug, PartialEq)]
pub struct Maturity<'a> {
    /// The service.
    pub service: &'a Service,
    /// Its basic practices.
    pub basic: Count,
    /// Its advanced practices.
    pub advanced: Count,
    /// All of them.
    pub all: Count,
    /// How much is written down, 0 for absent to 4 for checked; nothing where not said.
    pub written: Option<u8>,
    /// How much is to be written down in a year, on the same scale; nothing where not said.
    pub wanted: Option<u8>,
}

impl Maturity<'_> {
    /// What the numbers say, in one sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        let counts = |count: Count| (count.in_place.to_string(), count.of.to_string());
        let ((basic, of_basic), (advanced, of_advanced)) =
            (counts(self.basic), counts(self.advanced));
        let after = self.all.share_after(Choice::Later).unwrap_or_default();
        say(
            "maturity",
            &[
                ("basic", &basic),
                ("of-basic", &of_basic),
                ("advanced", &advanced),
                ("of-advanced", &of_advanced),
                ("after", &percent(after)),
            ],
        )
    }
}

/// The steps of how much is written down, least first, as the question of the services has them.
#[must_use]
pub fn scale<'a>(catalogue: &'a Catalogue, services: &[&Service]) -> Vec<&'a str> {
    let id = QuestionId::from(WRITTEN);
    let mut asked = services
        .iter()
        .filter_map(|it| catalogue.question(&it.taken_from, &id));
    let choices = asked.next().map_or(&[][..], |it| it.choice.as_slice());
    choices.iter().map(|it| it.label.as_str()).collect()
}

/// How far each service of an organisation is, in order.
#[must_use]
pub fn maturity<'a>(
    workspace: &'a Workspace,
    catalogue: &Catalogue,
    organisation: &Organisation,
) -> Vec<Maturity<'a>> {
    let services = workspace.services_of(&organisation.id);
    let list = services.into_iter();
    list.map(|it| maturity_of(workspace, catalogue, it))
        .collect()
}

/// How far one service is.
#[must_use]
pub fn maturity_of<'a>(
    workspace: &Workspace,
    catalogue: &Catalogue,
    service: &'a Service,
) -> Maturity<'a> {
    let rungs = rungs_of(workspace, catalogue, service);
    Maturity {
        service,
        basic: Count::of(&rungs, &[Level::Basic]),
        advanced: Count::of(&rungs, &[Level::Advanced]),
        all: Count::of(&rungs, &[Level::Basic, Level::Advanced]),
        written: written(workspace, service, WRITTEN),
        wanted: written(workspace, service, WANTED),
    }
}

fn written(workspace: &Workspace, service: &Service, question: &str) -> Option<u8> {
    let answer = workspace.answer(&service.id, &QuestionId::from(question))?;
    match &answer.value {
        Value::Picks { picks } => picks.first()?.as_str().parse().ok().filter(|it| *it <= 4),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::stage::Stage;

    fn choose(practice: &str, choice: &str) -> String {
        format!(
            r#"{{"edit":"choosePractice","service":"monitoring","practice":"{practice}","choice":"{choice}"}}"#
        )
    }

    fn pick(question: &str, step: &str) -> String {
        format!(
            r#"{{"edit":"recordAnswer","service":"monitoring","question":"{question}","value":{{"kind":"picks","picks":["{step}"]}}}}"#
        )
    }

    #[test]
    fn shares_leave_out_what_does_not_concern_the_service() {
        let edits = [
            choose("MON-01", "in-place"),
            choose("MON-02", "in-place"),
            choose("MON-03", "now"),
            choose("MON-06", "not"),
            choose("MON-07", "later"),
            pick("prac.written", "3"),
            pick("prac.written-wanted", "4"),
        ];
        let edits: Vec<&str> = edits.iter().map(String::as_str).collect();
        let stage = Stage::of("six").does(&edits);
        let organisation = &stage.workspace.organisations[&stage.organisation];
        let all = maturity(&stage.workspace, &stage.catalogue, organisation);
        let it = all
            .iter()
            .find(|it| it.service.id.as_str() == "monitoring")
            .unwrap();
        assert_eq!((it.basic.of, it.basic.in_place, it.basic.now), (5, 2, 1));
        assert_eq!((it.advanced.of, it.advanced.later), (6, 1));
        assert_eq!(it.basic.share(), Some(0.4));
        assert_eq!(it.basic.share_after(Choice::Now), Some(0.6));
        assert_eq!(it.all.share_after(Choice::Later), Some(4.0 / 11.0));
        assert_eq!((it.written, it.wanted), (Some(3), Some(4)));
        assert!(it.sentence().starts_with("2 of 5 basic"));
    }

    #[test]
    fn a_service_without_practices_has_no_share() {
        assert_eq!(Count::default().share(), None);
        let untouched = Stage::of("six");
        let organisation = &untouched.workspace.organisations[&untouched.organisation];
        let all = maturity(&untouched.workspace, &untouched.catalogue, organisation);
        assert_eq!(all.len(), 6);
        assert!(
            all.iter()
                .all(|it| it.all.share() == Some(0.0) && it.written.is_none())
        );
    }
}
