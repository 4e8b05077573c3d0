//! What comes when: the practices that are planned, by quarter. A day that was typed counts; without
//! one, *now* means the running quarter, *next* two quarters later, *later* a year later. Nothing
//! comes before what it needs. It knows no effort: whether people have the hours is
//! [`super::capacity`].

mod quarter;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use quarter::Quarter;

use super::rungs::{Rung, rungs_of};
use super::wording::{list, say};
use crate::Catalogue;
use crate::ids::PracticeId;
use crate::records::{Organisation, Service};
use crate::value::Choice;
use crate::workspace::Workspace;

/// How many quarters after the running one a choice means.
const NEXT: u8 = 2;
const LATER: u8 = 4;

/// A practice that is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned<'a> {
    /// The service that plans it.
    pub service: &'a Service,
    /// The practice.
    pub practice: Rung<'a>,
    /// The quarter that the team wished.
    pub wished: Quarter,
    /// The quarter in which it can come.
    pub quarter: Quarter,
    /// The practice that made it come later than wished.
    pub moved_for: Option<&'a str>,
    /// What it needs and nobody has planned.
    pub waits_for: Vec<&'a str>,
    /// Whether its day has passed.
    pub is_late: bool,
}

impl Planned<'_> {
    /// What is to be said about its place, where something is.
    #[must_use]
    pub fn remark(&self) -> Option<String> {
        if !self.waits_for.is_empty() {
            return Some(say("waits-for", &[("what", &list(&self.waits_for))]));
        }
        if let Some(need) = self.moved_for {
            let wished = self.wished.label();
            return Some(say("moved", &[("need", need), ("wished", &wished)]));
        }
        self.is_late
            .then(|| say("late", &[("due", self.practice.due)]))
    }
}

/// The planned practices of an organisation, by quarter, then in the order of services and ladders.
#[must_use]
pub fn roadmap<'a>(
    workspace: &'a Workspace,
    catalogue: &'a Catalogue,
    organisation: &Organisation,
    today: NaiveDate,
) -> BTreeMap<Quarter, Vec<Planned<'a>>> {
    let start = Quarter::of(today);
    let services = workspace.services_of(&organisation.id);
    let all: Vec<(&Service, Rung)> = services
        .into_iter()
        .flat_map(|service| {
            let rungs = rungs_of(workspace, catalogue, service);
            rungs.into_iter().map(move |rung| (service, rung))
        })
        .collect();
    let known: BTreeMap<&PracticeId, Option<Choice>> =
        all.iter().map(|(_, it)| (it.id, it.choice)).collect();
    let mut planned: Vec<Planned> = all
        .into_iter()
        .filter_map(|(service, rung)| wish(service, rung, start))
        .collect();
    put_off(&mut planned);
    for it in &mut planned {
        let unplanned =
            |need: &&PracticeId| matches!(known.get(need), Some(None | Some(Choice::Not)));
        let names = it.practice.needs.iter().filter(unplanned);
        it.waits_for = names
            .filter_map(|need| Some(catalogue.practice(need)?.name.as_str()))
            .collect();
    }
    let mut quarters: BTreeMap<Quarter, Vec<Planned>> = BTreeMap::new();
    for it in planned {
        quarters.entry(it.quarter).or_default().push(it);
    }
    quarters
}

fn wish<'a>(service: &'a Service, practice: Rung<'a>, start: Quarter) -> Option<Planned<'a>> {
    let by_choice = match practice.choice? {
        Choice::Now => start,
        Choice::Next => start.later(NEXT),
        Choice::Later => start.later(LATER),
        Choice::InPlace | Choice::Not => return None,
    };
    let typed = Quarter::parse(practice.due);
    let wished = typed.unwrap_or(by_choice);
    Some(Planned {
        service,
        wished,
        quarter: wished.max(start),
        moved_for: None,
        waits_for: Vec::new(),
        is_late: wished < start,
        practice,
    })
}

/// Moves each practice behind what it needs, as often as something still moves. Needs that go round
/// in a circle stop it after as many turns as there are practices.
fn put_off(planned: &mut [Planned]) {
    for _ in 0..planned.len() {
        let at: BTreeMap<PracticeId, (Quarter, usize)> = planned
            .iter()
            .zip(0..)
            .map(|(it, place)| (it.practice.id.clone(), (it.quarter, place)))
            .collect();
        let names: Vec<&str> = planned.iter().map(|it| it.practice.name).collect();
        let mut moved = false;
        for it in planned.iter_mut() {
            let needs = it.practice.needs.iter().filter_map(|need| at.get(need));
            if let Some((quarter, place)) = needs.max().filter(|(quarter, _)| *quarter > it.quarter)
            {
                it.quarter = *quarter;
                it.moved_for = names.get(*place).copied();
                moved = true;
            }
        }
        if !moved {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::stage::Stage;

    fn choose(practice: &str, choice: &str) -> String {
        let service = if practice.starts_with("MON") {
            "monitoring"
        } else {
            "architecture"
        };
        format!(
            r#"{{"edit":"choosePractice","service":"{service}","practice":"{practice}","choice":"{choice}"}}"#
        )
    }

    fn seen(edits: &[String]) -> Vec<(String, String, Option<String>)> {
        let edits: Vec<&str> = edits.iter().map(String::as_str).collect();
        let stage = Stage::of("six").does(&edits);
        let organisation = &stage.workspace.organisations[&stage.organisation];
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let quarters = roadmap(&stage.workspace, &stage.catalogue, organisation, today);
        let all = quarters.into_iter().flat_map(|(quarter, list)| {
            list.into_iter().map(move |it| {
                let remark = it.remark();
                (it.practice.id.to_string(), quarter.label(), remark)
            })
        });
        all.collect()
    }

    #[test]
    fn nothing_comes_before_what_it_needs_across_services_too() {
        let seen = seen(&[
            choose("ARC-01", "next"),
            choose("MON-01", "now"),
            choose("MON-02", "now"),
        ]);
        let quarters: Vec<_> = seen
            .iter()
            .map(|it| (it.0.as_str(), it.1.as_str()))
            .collect();
        assert_eq!(
            quarters,
            [
                ("ARC-01", "2027 Q2"),
                ("MON-01", "2027 Q2"),
                ("MON-02", "2027 Q2")
            ]
        );
        let remark = seen[1].2.clone().unwrap();
        assert!(
            remark.contains("inventory") && remark.contains("2026 Q4"),
            "{remark}"
        );
        assert_eq!(seen[0].2, None);
    }

    #[test]
    fn typed_days_count_and_past_ones_are_late() {
        let seen = seen(&[
            choose("ARC-01", "later"),
            r#"{"edit":"detailPractice","service":"architecture","practice":"ARC-01","due":"2026-03-31"}"#.to_owned(),
            choose("ARC-04", "now"),
            r#"{"edit":"detailPractice","service":"architecture","practice":"ARC-04","due":"2028"}"#.to_owned(),
        ]);
        assert_eq!(seen[0].1, "2026 Q4");
        assert!(seen[0].2.clone().unwrap().contains("2026-03-31"));
        assert_eq!((seen[1].1.as_str(), seen[1].2.clone()), ("2028 Q4", None));
    }

    #[test]
    fn a_need_that_nobody_planned_is_said() {
        let seen = seen(&[choose("MON-02", "now")]);
        let remark = seen[0].2.clone().unwrap();
        assert!(remark.contains("Decide which sources to log"), "{remark}");
    }
}
