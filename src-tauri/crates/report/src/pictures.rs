//! Single figures as files: each figure of an organisation by its name, as vectors or as dots.

use chrono::NaiveDate;
use model::ids::{OrganisationId, ServiceId};
use model::readings::{CASE_TYPES, steps_of};
use model::records::Service;
use model::summaries::due::due_of;
use model::summaries::graph::Graph;
use model::summaries::maturity::{Maturity, maturity_of, scale};
use model::summaries::pareto::cases_of;
use model::summaries::rungs::{Rung, rungs_of};
use model::summaries::week::ServiceWeek;
use model::{Catalogue, Workspace};
use serde::{Deserialize, Serialize};

use crate::RenderError;
use crate::figures::{
    Drawing, due_dates, hand_offs_of, heat_map, ladder, paint, pareto, radar, squares, svg,
    swim_lanes, week, whole_graph,
};
use crate::outline::slug;

/// The formats of a single figure: what stays sharp at any size, and what every program shows.
pub const PICTURE_FORMATS: [&str; 2] = ["svg", "png"];

/// A figure by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "kebab-case")]
#[ts(rename = "FigureName")]
pub enum Figure {
    /// Who hands what to whom: all services, or around one.
    HandOffs,
    /// The share of practices in place by service and level.
    Heat,
    /// Every practice of every service, a square each.
    Squares,
    /// Practices in place and planned by service.
    Radar,
    /// The practices of a service by what they rest on.
    Ladder,
    /// Which types of cases make most of a service's work.
    Cases,
    /// Who is there when in the week of a service, and what is promised.
    Week,
    /// The steps of a service, each in the lane of who does it.
    Flow,
    /// Which contracts run out when: of all services, or of one.
    Dates,
}

impl Figure {
    /// Those of all services.
    const OF_ALL: [Self; 5] = [
        Self::HandOffs,
        Self::Heat,
        Self::Squares,
        Self::Radar,
        Self::Dates,
    ];
    /// Those of a single service.
    const OF_ONE: [Self; 6] = [
        Self::HandOffs,
        Self::Ladder,
        Self::Cases,
        Self::Week,
        Self::Flow,
        Self::Dates,
    ];

    /// The figure of what a table says; most tables have none.
    #[must_use]
    pub fn of_table(question: &str) -> Option<Self> {
        match question {
            "avail.cover" | "def.service-hours" => Some(Self::Week),
            "flow.steps" => Some(Self::Flow),
            "sup.suppliers" => Some(Self::Dates),
            it if CASE_TYPES.contains(&it) => Some(Self::Cases),
            _ => None,
        }
    }
}

/// Which figure, and of which service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Picture {
    /// Its name.
    pub figure: Figure,
    /// The service; absent for all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub service: Option<ServiceId>,
}

/// An organisation whose figures are drawn.
#[derive(Clone, Copy, Debug)]
pub struct Drawn<'a> {
    /// The workspace.
    pub workspace: &'a Workspace,
    /// The catalogue.
    pub catalogue: &'a Catalogue,
    /// The organisation.
    pub organisation: &'a OrganisationId,
    /// The day from which contracts are looked at.
    pub today: NaiveDate,
}

impl<'a> Drawn<'a> {
    /// The figures that there are: those of all services, then those of each.
    #[must_use]
    pub fn all(&self) -> Vec<Picture> {
        let whole = Figure::OF_ALL.map(|figure| Picture {
            figure,
            service: None,
        });
        let services = self.workspace.services_of(self.organisation).into_iter();
        let each = services.flat_map(|it| {
            Figure::OF_ONE.map(|figure| Picture {
                figure,
                service: Some(it.id.clone()),
            })
        });
        let all = whole.into_iter().chain(each);
        all.filter(|it| self.drawing(it).is_some()).collect()
    }

    /// A figure; nothing where there is nothing to draw.
    #[must_use]
    pub fn drawing(&self, wanted: &Picture) -> Option<Drawing> {
        let services = self.workspace.services_of(self.organisation);
        let service = match &wanted.service {
            Some(id) => Some(*services.iter().find(|it| it.id == *id)?),
            None => None,
        };
        let alone =
            || -> Vec<Maturity<'a>> { services.iter().map(|it| self.maturity(it)).collect() };
        match (wanted.figure, service) {
            (Figure::HandOffs, of) => self.hand_offs(of),
            (Figure::Ladder, Some(it)) => Some(ladder(&it.name, &self.rungs(it))),
            (Figure::Cases, Some(it)) => cases_of(self.workspace, &it.id).map(|it| pareto(&it)),
            (Figure::Week, Some(it)) => {
                ServiceWeek::of(self.workspace, &it.id).map(|seen| week(&it.name, &seen))
            }
            (Figure::Flow, Some(it)) => {
                let steps = steps_of(self.workspace, self.catalogue, it);
                swim_lanes(&it.name, &steps)
            }
            (Figure::Dates, of) => {
                let of = of.as_ref().map_or(&*services, std::slice::from_ref);
                due_dates(&due_of(self.workspace, of), self.today)
            }
            (Figure::Ladder | Figure::Cases | Figure::Week | Figure::Flow, None) => None,
            (..) if services.is_empty() => None,
            (Figure::Heat, _) => Some(heat_map(&alone())),
            (Figure::Radar, _) => radar(&alone()),
            (Figure::Squares, _) => Some(self.squares(&services)),
        }
    }

    /// The name of a figure's file, without ending.
    #[must_use]
    pub fn file_stem(&self, wanted: &Picture) -> String {
        let service = wanted.service.as_ref();
        let service = service.and_then(|id| Some(self.workspace.services.get(id)?.name.as_str()));
        let organisation = self.workspace.organisations.get(self.organisation);
        let organisation = organisation.map_or("", |it| it.name.as_str());
        let figure = match wanted.figure {
            Figure::HandOffs => "hand-offs",
            Figure::Heat => "coverage",
            Figure::Squares => "practices",
            Figure::Radar => "maturity",
            Figure::Ladder => "ladder",
            Figure::Cases => "cases",
            Figure::Week => "week",
            Figure::Flow => "flow",
            Figure::Dates => "contracts",
        };
        format!("{}-{figure}", slug(service.unwrap_or(organisation), ""))
    }

    fn hand_offs(&self, of: Option<&Service>) -> Option<Drawing> {
        let all = Graph::of(self.workspace, self.catalogue, self.organisation);
        match of {
            Some(it) if all.around(&it.id).passed.is_empty() => None,
            Some(it) => Some(hand_offs_of(&all, &it.id)),
            None if all.passed.is_empty() => None,
            None => Some(whole_graph(&all)),
        }
    }

    fn squares(&self, services: &[&'a Service]) -> Drawing {
        let all: Vec<(Maturity, Vec<Rung>)> = services
            .iter()
            .map(|it| (self.maturity(it), self.rungs(it)))
            .collect();
        squares(&all, &scale(self.catalogue, services))
    }

    fn maturity(&self, service: &'a Service) -> Maturity<'a> {
        maturity_of(self.workspace, self.catalogue, service)
    }

    fn rungs(&self, service: &'a Service) -> Vec<Rung<'a>> {
        rungs_of(self.workspace, self.catalogue, service)
    }
}

/// A figure in one of [`PICTURE_FORMATS`]; nothing in any other.
///
/// # Errors
/// When it cannot be painted, which means a fault of the program.
pub fn picture(drawing: &Drawing, format: &str) -> Result<Option<Vec<u8>>, RenderError> {
    let drawn = svg(drawing);
    Ok(match format {
        "svg" => Some(drawn.into_bytes()),
        "png" => Some(paint(&drawn)?.0),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outline::tests::{founded, shipped};
    use model::content;

    #[test]
    fn every_figure_of_the_example_is_a_file_of_its_own() {
        let catalogue = content::catalogue().unwrap();
        let workspace = shipped(&catalogue, "aldermoor-water");
        let drawn = Drawn {
            workspace: &workspace,
            catalogue: &catalogue,
            organisation: workspace.organisations.keys().next().unwrap(),
            today: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
        };
        let all = drawn.all();
        let named: std::collections::BTreeSet<_> =
            all.iter().map(|it| drawn.file_stem(it)).collect();
        assert_eq!(named.len(), all.len(), "{named:?}");
        assert!(named.contains("aldermoor-water-hand-offs"), "{named:?}");
        for one in ["ladder", "week", "flow", "contracts", "cases"] {
            assert!(
                named.contains(&format!("incident-response-{one}")),
                "{named:?}"
            );
        }
        for wanted in &all {
            let drawing = drawn.drawing(wanted).unwrap();
            let [vectors, dots] = PICTURE_FORMATS.map(|it| picture(&drawing, it).unwrap().unwrap());
            assert!(vectors.starts_with(b"<svg") && dots.starts_with(b"\x89PNG"));
        }
        assert!(
            picture(&drawn.drawing(&all[0]).unwrap(), "docx")
                .unwrap()
                .is_none()
        );
    }

    #[test]
    fn what_is_not_there_is_not_drawn() {
        let catalogue = content::catalogue().unwrap();
        let workspace = founded(&catalogue, "six", "Org");
        let drawn = Drawn {
            workspace: &workspace,
            catalogue: &catalogue,
            organisation: workspace.organisations.keys().next().unwrap(),
            today: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
        };
        let of = |figure, service: Option<&str>| {
            drawn.drawing(&Picture {
                figure,
                service: service.map(Into::into),
            })
        };
        assert!(
            of(Figure::Cases, Some("monitoring")).is_none(),
            "no types of cases"
        );
        assert!(of(Figure::Ladder, None).is_none());
        assert!(of(Figure::Ladder, Some("nobody")).is_none());
        assert!(of(Figure::Ladder, Some("monitoring")).is_some());
    }
}
