//! The figures of a worksheet and what they say in words; each only where there is something to
//! draw.

use super::brief::Brief;
use crate::figures::{Drawing, due_dates, hand_offs_of, pareto, squares, swim_lanes, week};
use crate::tree::{Block, Caption, Prose};
use model::catalogue::Group;
use model::readings::{Chain, steps_of};
use model::summaries::capacity::capacity_of;
use model::summaries::due::due_of;
use model::summaries::graph::Graph;
use model::summaries::maturity::{maturity_of, scale};
use model::summaries::pareto::cases_of;
use model::summaries::rungs::rungs_of;
use model::summaries::week::ServiceWeek;

impl Brief<'_> {
    /// What is drawn and said of a process beside its answers.
    pub(super) fn beside(&self, group: Option<Group>) -> Vec<Block> {
        match group {
            Some(Group::ServiceLevel) => self.cases(),
            Some(Group::Capacity) => self.load(),
            Some(Group::Availability) => self.presence().into_iter().chain(self.chain()).collect(),
            Some(Group::Supplier) => self.contracts(),
            Some(Group::Flow) => self.flow(),
            _ => Vec::new(),
        }
    }

    /// Which types of cases make most of the work.
    fn cases(&self) -> Vec<Block> {
        let Some(cases) = cases_of(self.workspace, &self.service.id) else {
            return Vec::new();
        };
        let said = cases.sentences().into_iter().map(Prose::plain).collect();
        vec![
            Block::Body { content: said },
            self.drawn("pareto", pareto(&cases)),
        ]
    }

    /// Whether the team meets its work.
    fn load(&self) -> Vec<Block> {
        let Some(capacity) = capacity_of(self.workspace, &self.service.id) else {
            return Vec::new();
        };
        let said = capacity.sentences().into_iter().map(Prose::plain).collect();
        vec![Block::Body { content: said }]
    }

    /// Who is there when.
    fn presence(&self) -> Option<Block> {
        let seen = ServiceWeek::of(self.workspace, &self.service.id)?;
        Some(self.drawn("week", week(&self.service.name, &seen)))
    }

    /// Which contracts run out when.
    fn contracts(&self) -> Vec<Block> {
        let due = due_of(self.workspace, &[self.service]);
        let drawing = due_dates(&due, self.stamp.at.date_naive());
        let block = drawing.map(|it| self.drawn("contracts", it));
        block.into_iter().collect()
    }

    /// Who does what, step by step.
    fn flow(&self) -> Vec<Block> {
        let steps = steps_of(self.workspace, self.catalogue, self.service);
        let drawing = swim_lanes(&self.service.name, &steps);
        let block = drawing.map(|it| self.drawn("flow", it));
        block.into_iter().collect()
    }

    /// Whether the parts of the service are there as often as it is promised to be.
    fn chain(&self) -> Vec<Block> {
        let Some(chain) = Chain::of(self.workspace, &self.service.id) else {
            return Vec::new();
        };
        let said = chain.sentences().into_iter().map(Prose::plain).collect();
        vec![Block::Body { content: said }]
    }

    /// From whom to whom hand-offs go.
    pub(super) fn hand_off_figure(&self) -> Option<Block> {
        let graph = Graph::of(self.workspace, self.catalogue, &self.organisation.id);
        let around = graph.around(&self.service.id);
        let any = !around.passed.is_empty();
        any.then(|| self.drawn("hand-offs", hand_offs_of(&graph, &self.service.id)))
    }

    /// Which practices are in place, and how much is written down.
    pub(super) fn practice_figure(&self) -> Block {
        let rungs = rungs_of(self.workspace, self.catalogue, self.service);
        let maturity = maturity_of(self.workspace, self.catalogue, self.service);
        let scale = scale(self.catalogue, &[self.service]);
        self.drawn("maturity", squares(&[(maturity, rungs)], &scale))
    }

    fn drawn(&self, name: &str, drawing: Drawing) -> Block {
        Block::Figure {
            drawing,
            caption: Caption {
                label: self.words.figures.get("label").into(),
                number: 0,
                text: self.words.figures.get(name).into(),
                state: None,
            },
        }
    }
}
