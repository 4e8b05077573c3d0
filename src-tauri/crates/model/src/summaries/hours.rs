//! The hours of a service as weeks: when somebody is there, and when the service is promised.

use crate::ids::ServiceId;
use crate::measures::cover::{Cover, Week};
use crate::readings::{CoverModel, cover_by, cover_of, service_hours_of, week_of};
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
    let is_said = lines.iter().any(|it| it.hours.is_some());
    let there = lines.iter().filter(|it| it.model != CoverModel::None);
    is_said.then(|| Presence {
        week: week_of(there.filter_map(|it| it.hours)),
        cover: cover_by(&lines),
    })
}

/// The service hours; nothing while none are written.
pub(super) fn promised(workspace: &Workspace, service: &ServiceId) -> Option<Week> {
    let week = week_of(service_hours_of(workspace, service));
    (!week.is_never()).then_some(week)
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
