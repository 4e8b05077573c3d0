//! The hours of a service as weeks: when somebody is there, and when the service is promised.

use crate::ids::ServiceId;
use crate::measures::cover::{Cover, Week};
use crate::readings::{
    Cellar, CoverModel, Days, HoursSpan, Priority, Tables, cover_by, cover_of, service_hours_of,
    week_of,
};
use crate::workspace::Workspace;

/// When somebody is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Presence {
    /// With the time until they are at work.
    pub(super) cover: Cover,
    /// Without it.
    pub(super) week: Week,
}

/// The cover of a service; nothing while no line of it says when. Lines that say that nobody is
/// there add nobody.
pub(super) fn presence(workspace: &Workspace, service: &ServiceId) -> Option<Presence> {
    let lines = cover_of(workspace, service);
    let there = lines.iter().filter(|it| it.model != CoverModel::None);
    lines.iter().any(|it| it.hours.is_some()).then(|| Presence {
        cover: cover_by(&lines),
        week: week_of(there.filter_map(|it| it.hours)),
    })
}

/// The service hours; nothing while none are written.
pub(super) fn promised(workspace: &Workspace, service: &ServiceId) -> Option<Week> {
    let week = week_of(service_hours_of(workspace, service));
    (!week.is_never()).then_some(week)
}

/// The service hours of the cases of one priority: the lines that name it, or name none; all lines
/// where priority makes no difference or none fits.
pub(super) fn promised_for(
    workspace: &Workspace,
    service: &ServiceId,
    priority: Option<Priority>,
) -> Option<Week> {
    let Some(Priority::P(number)) = priority else {
        return promised(workspace, service);
    };
    let lines = workspace.rows(service, "def.service-hours");
    let spans = lines.into_iter().map(|it| Cellar(&it.cells));
    let fits = spans.filter(|it| {
        let named = priorities(it.text("applies"));
        named.is_empty() || named.contains(&number)
    });
    let week = week_of(fits.filter_map(|it| {
        Some(HoursSpan {
            days: Days::parse(it.text("days"))?,
            from: it.time("from")?,
            to: it.time("to")?,
        })
    }));
    if week.is_never() {
        return promised(workspace, service);
    }
    Some(week)
}

/// The priorities that words name: `Priorities 2 to 4`, `P1 and P2`. Numbers of other things name
/// none.
fn priorities(text: &str) -> Vec<u8> {
    let text = text.to_lowercase();
    let mut named: Vec<u8> = Vec::new();
    let (mut about, mut upto) = (false, false);
    for word in text.split([' ', ',', '/']) {
        about = about || word.starts_with("priorit");
        let bare = word
            .strip_prefix('p')
            .filter(|it| it.starts_with(char::is_numeric));
        for part in bare
            .or(about.then_some(word))
            .unwrap_or_default()
            .split(['-', '–'])
        {
            let number = part.trim_start_matches('p').parse().ok();
            let Some(number) = number.filter(|it: &u8| (1..=5).contains(it)) else {
                continue;
            };
            let is_range = upto || (part.len() < word.len() && word.contains(['-', '–']));
            let first = named.last().map_or(number, |it| it + 1);
            named.extend(if is_range {
                first..=number
            } else {
                number..=number
            });
            upto = false;
        }
        upto = upto || word == "to";
    }
    named
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::stage::Stage;

    #[test]
    fn priorities_are_read_from_words() {
        for (text, named) in [
            ("Priority 1", &[1][..]),
            ("Priorities 2 to 4, reviews, advice", &[2, 3, 4]),
            ("P1 and P2", &[1, 2]),
            ("P2–P4", &[2, 3, 4]),
            ("Sites 1 to 3", &[]),
            ("", &[]),
        ] {
            assert_eq!(priorities(text), named, "{text}");
        }
    }

    #[test]
    fn hours_of_a_priority_are_its_own() {
        let row =
            |stage: Stage, cells: &str| stage.row("incident-response", "def.service-hours", cells);
        let stage = row(
            Stage::of("six"),
            "applies=Priority 1 | days=every-day | from=00:00 | to=24:00",
        );
        let stage = row(
            stage,
            "applies=Priorities 2 to 4 | days=mon-fri | from=08:00 | to=16:00",
        );
        let id: ServiceId = "incident-response".into();
        let open = |priority| {
            let week = promised_for(&stage.workspace, &id, priority);
            week.map(|it| it.open_hours())
        };
        assert_eq!(open(Some(Priority::P(1))), Some(168.0));
        assert_eq!(open(Some(Priority::P(3))), Some(40.0));
        assert_eq!(open(Some(Priority::P(5))), Some(168.0));
        assert_eq!(open(Some(Priority::All)), Some(168.0));
    }

    #[test]
    fn hours_are_read_as_weeks() {
        let stage = Stage::of("six");
        let id: ServiceId = "incident-response".into();
        assert!(
            presence(&stage.workspace, &id).is_none() && promised(&stage.workspace, &id).is_none()
        );
        let row = |stage: Stage, cells: &str| stage.row("incident-response", "avail.cover", cells);
        let stage = row(stage, "days=mon-fri | from=08:00 | to=16:00 | model=office");
        let stage = row(stage, "days=sat-sun | from=00:00 | to=24:00 | model=none");
        let found = presence(&stage.workspace, &id).unwrap();
        assert_eq!(found.week.open_hours(), 40.0);
        assert!((found.cover.ceiling(60.0) - 45.0 / 168.0).abs() < 1e-12);
    }
}
