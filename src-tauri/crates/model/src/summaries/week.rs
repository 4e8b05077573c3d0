//! The week of a service as it is drawn: who is there when, and when the service is promised.

use super::hours::promised;
use crate::ids::ServiceId;
use crate::measures::cover::Week;
use crate::readings::{CoverModel, cover_of, week_of};
use crate::workspace::Workspace;

/// From who is at work at once to who has to be called.
const MODELS: [CoverModel; 4] = [
    CoverModel::Office,
    CoverModel::Shift,
    CoverModel::OnCall,
    CoverModel::Provider,
];

/// Who is there when. Holidays are not in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServiceWeek {
    /// The hours of each way of being there, without those in which somebody nearer is.
    pub layers: Vec<(CoverModel, Week)>,
    /// The service hours; absent while none are written.
    pub promised: Option<Week>,
}

impl ServiceWeek {
    /// The week of a service; nothing while neither cover nor service hours say when.
    #[must_use]
    pub fn of(workspace: &Workspace, service: &ServiceId) -> Option<Self> {
        let lines = cover_of(workspace, service);
        let mut nearer = Week::never();
        let mut layers = Vec::new();
        for model in MODELS {
            let spans = lines.iter().filter(|it| it.model == model);
            let week = week_of(spans.filter_map(|it| it.hours)).beyond(&nearer);
            if !week.is_never() {
                nearer = nearer.union(&week);
                layers.push((model, week));
            }
        }
        let promised = promised(workspace, service);
        (!layers.is_empty() || promised.is_some()).then_some(Self { layers, promised })
    }

    /// The hours that are promised and in which nobody is there.
    #[must_use]
    pub fn uncovered(&self) -> Week {
        let there = self.layers.iter().map(|(_, week)| week);
        let there = there.fold(Week::never(), |all, it| all.union(it));
        let promised = self.promised.as_ref();
        promised.map_or_else(Week::never, |it| it.beyond(&there))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::stage::Stage;

    #[test]
    fn each_hour_belongs_to_who_is_nearest() {
        let of = |stage: &Stage| ServiceWeek::of(&stage.workspace, &"monitoring".into());
        let stage = Stage::of("six");
        assert!(of(&stage).is_none());
        let cover = |stage: Stage, cells: &str| stage.row("monitoring", "avail.cover", cells);
        let stage = cover(stage, "days=mon-fri | from=08:00 | to=18:00 | model=office");
        let stage = cover(
            stage,
            "days=every-day | from=06:00 | to=22:00 | model=on-call",
        );
        let stage = cover(stage, "days=sat-sun | from=00:00 | to=24:00 | model=none");
        let stage = stage.row(
            "monitoring",
            "def.service-hours",
            "days=every-day | from=00:00 | to=24:00",
        );
        let week = of(&stage).unwrap();
        let hours: Vec<_> = week
            .layers
            .iter()
            .map(|(model, week)| (*model, week.open_hours()))
            .collect();
        assert_eq!(
            hours,
            [(CoverModel::Office, 50.0), (CoverModel::OnCall, 62.0)]
        );
        assert_eq!(week.uncovered().open_hours(), 56.0);
    }
}
