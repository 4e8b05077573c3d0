//! The hours of a service as weeks: when somebody is there, and when the service is promised.

use crate::ids::ServiceId;
use crate::measures::cover::{Cover, Span, Week};
use crate::readings::{CoverModel, HoursSpan, cover_of, service_hours_of};
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
    let mut is_said = false;
    let mut presence = Presence {
        cover: Cover::nobody(),
        week: Week::never(),
    };
    for line in &lines {
        let Some(span) = line.hours.and_then(span) else {
            continue;
        };
        is_said = true;
        if line.model == CoverModel::None {
            continue;
        }
        let week: Week = std::iter::once(span).collect();
        presence.week = presence.week.union(&week);
        presence.cover = presence.cover.with(week, line.ready_minutes);
    }
    is_said.then_some(presence)
}

/// The service hours; nothing while none are written.
pub(super) fn promised(workspace: &Workspace, service: &ServiceId) -> Option<Week> {
    let week: Week = service_hours_of(workspace, service)
        .into_iter()
        .filter_map(span)
        .collect();
    (!week.is_never()).then_some(week)
}

fn span(hours: HoursSpan) -> Option<Span> {
    Span::new(hours.days.0, hours.from, hours.to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::stage::Stage;

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
