//! The figures of a worksheet and what they say in words; each only where there is something to
//! draw.

use super::brief::Brief;
use crate::figures::{Drawing, squares};
use crate::pictures::{Drawn, Figure, Picture};
use crate::tree::{Block, Caption, Prose};
use model::catalogue::Group;
use model::readings::Chain;
use model::summaries::capacity::capacity_of;
use model::summaries::maturity::{maturity_of, scale};
use model::summaries::pareto::cases_of;
use model::summaries::rungs::rungs_of;

impl Brief<'_> {
    /// What is said and drawn of a process beside its answers: which types of cases make most of
    /// the work, whether the team meets it, who is there when and whether the parts of the service
    /// are, which contracts run out, who does what.
    pub(super) fn beside(&self, group: Option<Group>) -> Vec<Block> {
        let (workspace, service) = (self.workspace, &self.service.id);
        let (said, drawn) = match group {
            Some(Group::ServiceLevel) => (
                cases_of(workspace, service).map(|it| it.sentences()),
                self.figure(Figure::Cases, "pareto"),
            ),
            Some(Group::Capacity) => (
                capacity_of(workspace, service).map(|it| it.sentences()),
                None,
            ),
            Some(Group::Availability) => (
                Chain::of(workspace, service).map(|it| it.sentences()),
                self.figure(Figure::Week, "week"),
            ),
            Some(Group::Supplier) => (None, self.figure(Figure::Dates, "contracts")),
            Some(Group::Flow) => (None, self.figure(Figure::Flow, "flow")),
            _ => (None, None),
        };
        let said = said.map(|sentences| Block::Body {
            content: sentences.into_iter().map(Prose::plain).collect(),
        });
        said.into_iter().chain(drawn).collect()
    }

    /// From whom to whom hand-offs go.
    pub(super) fn hand_off_figure(&self) -> Option<Block> {
        self.figure(Figure::HandOffs, "hand-offs")
    }

    /// Which practices are in place, and how much is written down.
    pub(super) fn practice_figure(&self) -> Block {
        let rungs = rungs_of(self.workspace, self.catalogue, self.service);
        let maturity = maturity_of(self.workspace, self.catalogue, self.service);
        let scale = scale(self.catalogue, &[self.service]);
        self.captioned("maturity", squares(&[(maturity, rungs)], &scale))
    }

    /// A figure of the service; nothing where there is nothing to draw.
    fn figure(&self, figure: Figure, caption: &str) -> Option<Block> {
        let all = Drawn {
            workspace: self.workspace,
            catalogue: self.catalogue,
            organisation: &self.organisation.id,
            today: self.stamp.at.date_naive(),
        };
        let service = Some(self.service.id.clone());
        let drawing = all.drawing(&Picture { figure, service })?;
        Some(self.captioned(caption, drawing))
    }

    fn captioned(&self, name: &str, drawing: Drawing) -> Block {
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
