//! Whether the people of a service can do its work: hours against hours, the busiest month, and how
//! long cases wait. Says what it assumes beside each number. What the gap asks for is
//! [`hiring`].

mod hiring;
mod waiting;

pub use hiring::{Profile, profile};
pub use waiting::Waiting;

use super::hours::{presence, promised};
use super::wording::{amount, percent, say};
use crate::ids::ServiceId;
use crate::measures::WEEK_HOURS;
use crate::measures::seats::positions_per_seat;
use crate::measures::throughput::{Staff, Throughput, Work, throughput};
use crate::readings::{Demand, People, Work as Queued, demand_of, people_of};
use crate::workspace::Workspace;

/// Productive hours of a full position in a year where a service names nobody: usual for Europe
/// after leave, sickness and training (SOC-SOP: 1,670).
const USUAL_HOURS: f64 = 1_600.0;

/// Work and people of a service.
#[derive(Clone, Debug)]
pub struct Capacity<'a> {
    /// Its demand.
    pub demand: Vec<Demand<'a>>,
    /// Its people.
    pub people: Vec<People<'a>>,
    /// Hours against hours.
    pub hours: Throughput,
    /// Productive hours of a full position in a year, on average.
    pub productive: f64,
    /// Growth of the work within a year, as a share.
    pub growth: f64,
    /// How long cases wait; nothing where none waits or the hours are unknown.
    pub waiting: Option<Waiting>,
    /// Full positions for one seat in all hours of cover, with those hours a week; nothing while
    /// no cover is written.
    pub seat: Option<(f64, f64)>,
}

impl Capacity<'_> {
    /// Full positions that are missing over the year; zero if none are.
    #[must_use]
    pub fn positions_missing(&self) -> f64 {
        self.hours
            .positions_missing(self.productive, 1.0)
            .unwrap_or_default()
    }

    /// What the numbers say, in a sentence each.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let mut out = vec![self.load_sentence()];
        if self.hours.needed > 0.0 && self.hours.available > 0.0 {
            out.push(self.peak_sentence());
            out.extend(self.growth_sentence());
        }
        let waits = self.demand.iter().any(|it| it.kind == Queued::Response);
        if waits && self.waiting.is_none() && self.hours.available > 0.0 {
            out.push(say("wait-no-hours", &[]));
        }
        if let Some((positions, hours)) = self.seat {
            let words = [
                ("hours", &*amount(hours)),
                ("positions", &*amount(positions)),
            ];
            out.push(say("seat", &words));
        }
        out
    }

    fn load_sentence(&self) -> String {
        let (needed, available) = (amount(self.hours.needed), amount(self.hours.available));
        let words = [("needed", &*needed), ("available", &*available)];
        let Some(busy) = self.hours.utilisation() else {
            return say("load-nobody", &words);
        };
        if self.hours.needed <= 0.0 {
            return say("load-no-work", &words);
        }
        if self.hours.keeps_up() {
            return say(
                "load-fits",
                &[&words[..], &[("busy", &percent(busy))]].concat(),
            );
        }
        let short = amount(self.hours.shortfall());
        let people = amount(self.positions_missing().max(0.1));
        let more = [("short", &*short), ("people", &*people)];
        say("load-short", &[&words[..], &more].concat())
    }

    fn peak_sentence(&self) -> String {
        if self.hours.keeps_up_at_peak() {
            let busy = self.hours.utilisation_at_peak().unwrap_or_default();
            return say("peak-fits", &[("busy", &percent(busy))]);
        }
        say(
            "peak-short",
            &[("short", &amount(self.hours.shortfall_at_peak()))],
        )
    }

    fn growth_sentence(&self) -> Option<String> {
        let later = self.hours.after(1.0, self.growth)?;
        let is_new = self.hours.keeps_up() && !later.keeps_up();
        let words = [
            ("growth", &*percent(self.growth)),
            ("short", &*amount(later.shortfall())),
        ];
        is_new.then(|| say("growth-short", &words))
    }
}

/// Work and people of a service; nothing while neither is written.
#[must_use]
pub fn capacity_of<'a>(workspace: &'a Workspace, service: &ServiceId) -> Option<Capacity<'a>> {
    let (demand, people) = (demand_of(workspace, service), people_of(workspace, service));
    if demand.is_empty() && people.is_empty() {
        return None;
    }
    let work: Vec<Work> = demand
        .iter()
        .map(|it| Work {
            per_year: it.per_year,
            hours_each: it.hours_each,
            peak: it.peak.clamp(1.0, 12.0),
        })
        .collect();
    let staff: Vec<Staff> = people
        .iter()
        .map(|it| Staff {
            people: it.people,
            share: it.share,
            productive_hours: it.productive,
        })
        .collect();
    let hours = throughput(&work, &staff)?;
    let presence = presence(workspace, service);
    let open = presence
        .as_ref()
        .map(|it| it.week.clone())
        .or_else(|| promised(workspace, service))
        .map(|it| it.open_hours());
    let productive = productive(&people);
    Some(Capacity {
        growth: growth(&demand, hours.needed),
        waiting: open
            .and_then(|it| Waiting::of(workspace, service, (&demand, hours.available, it))),
        seat: presence.map(|it| it.week.open_hours()).and_then(|it| {
            let positions = positions_per_seat(it, productive)?;
            (it > 0.0 && it <= WEEK_HOURS).then_some((positions, it))
        }),
        demand,
        people,
        hours,
        productive,
    })
}

/// The mean productive hours of the people, weighed by how many they are.
fn productive(people: &[People]) -> f64 {
    let heads: f64 = people.iter().map(|it| it.people).sum();
    let hours: f64 = people.iter().map(|it| it.people * it.productive).sum();
    if heads > 0.0 && hours > 0.0 {
        hours / heads
    } else {
        USUAL_HOURS
    }
}

/// Growth of all work, weighed by its hours.
fn growth(demand: &[Demand], needed: f64) -> f64 {
    let more: f64 = demand
        .iter()
        .map(|it| it.per_year * it.hours_each * it.growth)
        .sum();
    if needed > 0.0 { more / needed } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::stage::Stage;

    pub(super) fn stage(demand: &[&str], people: &[&str]) -> Stage {
        let mut stage = Stage::of("six");
        for cells in demand {
            stage = stage.row("incident-response", "cap.demand", cells);
        }
        for cells in people {
            stage = stage.row("incident-response", "cap.people", cells);
        }
        stage
    }

    const PLANNED: &str = "work=Reviews | kind=planned | number=60 | period=year | hours-each=40 | peak=1.5 | growth=20";

    fn said(stage: &Stage) -> Vec<String> {
        capacity_of(&stage.workspace, &"incident-response".into())
            .unwrap()
            .sentences()
    }

    #[test]
    fn hours_are_set_against_hours() {
        let short = stage(
            &[PLANNED],
            &["role=Tester | people=2 | share=50 | productive=1600"],
        );
        let said_short = said(&short);
        assert_eq!(
            said_short[0],
            "The work takes 2,400 h a year, the people have 1,600 h: 800 h are missing, about 0.5 full positions."
        );
        assert!(said_short[1].starts_with("In the busiest month"));
        let fits = stage(
            &[PLANNED],
            &["role=Tester | people=2 | share=80 | productive=1600"],
        );
        assert!(
            said(&fits)[0].contains("busy 93.8\u{a0}% of it"),
            "{:?}",
            said(&fits)
        );
        assert!(
            said(&fits)[2].contains("with 20\u{a0}% more work"),
            "{:?}",
            said(&fits)
        );
    }

    #[test]
    fn work_without_people_and_people_without_work_are_said() {
        let nobody = stage(&[PLANNED], &[]);
        assert!(said(&nobody)[0].contains("nobody is named"));
        let idle = stage(
            &[],
            &["role=Tester | people=1 | share=50 | productive=1600"],
        );
        assert!(said(&idle)[0].starts_with("800 h a year"));
        assert!(capacity_of(&Stage::of("six").workspace, &"strategy".into()).is_none());
    }

    #[test]
    fn a_seat_takes_several_people() {
        let stage = stage(
            &[PLANNED],
            &["role=Tester | people=1 | share=100 | productive=1670"],
        )
        .row(
            "incident-response",
            "avail.cover",
            "days=every-day | from=00:00 | to=24:00 | model=shift",
        );
        let found = capacity_of(&stage.workspace, &"incident-response".into()).unwrap();
        assert!((found.seat.unwrap().0 - 5.25).abs() < 0.01);
    }
}
