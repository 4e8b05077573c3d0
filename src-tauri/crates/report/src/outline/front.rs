//! The first page of a worksheet: what it is, the figures seen from afar, and the table that says
//! what it holds and how far each section is settled.

use super::brief::{Brief, mark};
use super::ladder::Chosen;
use crate::tree::{
    Block, Caption, Cell, Column, Inline, KeyFigure, Role, Row, Table, TableForm, Text,
};
use model::sheet::Asked;
use model::value::{Level, State};

/// The order in which states are counted.
const COUNTED: [State; 6] = [
    State::Agreed,
    State::Answered,
    State::Disputed,
    State::Parked,
    State::Open,
    State::NotApplicable,
];

impl Brief<'_> {
    /// Overline to the legend under the table of contents.
    pub(super) fn front(&self) -> Vec<Block> {
        let mut out = vec![
            Block::Overline {
                text: self.words.titles.worksheet.as_str().into(),
            },
            Block::Title {
                text: self.service.name.as_str().into(),
                anchor: Some(self.anchor("title")),
            },
            Block::Subtitle {
                text: Text::new(format!("{} · {}", self.organisation.name, self.day())),
            },
        ];
        if let Some(origin) = self.origin().filter(|it| !it.purpose.is_empty()) {
            out.push(Block::Lead {
                text: vec![Inline::plain(origin.purpose.as_str())],
            });
        }
        out.push(self.figures());
        if self.include.states {
            out.push(Block::Table(self.contents()));
        }
        out
    }

    fn figures(&self) -> Block {
        let words = &self.words.front;
        let counted: Vec<&Asked<'_>> = self.asked().filter(|it| it.counts()).collect();
        let count = |state: State| {
            counted
                .iter()
                .filter(|it| it.state() == state)
                .count()
                .to_string()
        };
        let done = counted
            .iter()
            .filter(|it| it.state().is_done())
            .count()
            .to_string();
        let of = counted.len().to_string();
        let figure = |name: &str, values: &[(&str, &str)]| KeyFigure {
            figure: words.fill(name, values).into(),
            label: words.fill(&format!("{name}-label"), values).into(),
        };
        let (agreed, disputed) = (count(State::Agreed), count(State::Disputed));
        let (parked, open) = (count(State::Parked), count(State::Open));
        let mut figures = vec![figure(
            "answered",
            &[("done", &done), ("of", &of), ("agreed", &agreed)],
        )];
        figures.push(figure(
            "undecided",
            &[
                ("disputed", &disputed),
                ("parked", &parked),
                ("open", &open),
            ],
        ));
        let chosen = self.chosen();
        let tally = |level: Level| Chosen::tally(&chosen, level);
        let ((done, of), (advanced, all)) = (tally(Level::Basic), tally(Level::Advanced));
        if of + all > 0 {
            let [done, of, advanced, all] = [done, of, advanced, all].map(|n| n.to_string());
            let values = [
                ("done", &*done),
                ("of", &*of),
                ("advanced", &*advanced),
                ("all-advanced", &*all),
            ];
            figures.push(figure("in-place", &values));
        }
        let (both, all) = self.confirmed();
        if all > 0 {
            figures.push(figure(
                "hand-offs",
                &[("both", &both.to_string()), ("all", &all.to_string())],
            ));
        }
        Block::KeyFigures {
            title: words.get("key-figures").into(),
            figures,
        }
    }

    fn contents(&self) -> Table {
        let words = &self.words.front;
        let mut columns = vec![
            column(words.get("section"), Role::Text),
            column(words.get("settles"), Role::Text),
        ];
        let state = |state: &State| column(&capital(self.words.states.get(*state)), Role::Centre);
        columns.extend(COUNTED.iter().map(state));
        let all: Vec<&Asked<'_>> = self.asked().collect();
        let mut sum = vec![Cell::plain(words.get("all")), Cell::default()];
        sum.extend(counts(&all));
        let mut rows = self.contents_rows();
        rows.push(Row::Sum { cells: sum });
        let title = words.get("contents");
        let label = self.words.table.as_str().into();
        Table {
            form: TableForm::Data,
            title: title.into(),
            description: words.get("contents-description").into(),
            tag: None,
            caption: Some(Caption {
                label,
                number: 0,
                text: title.into(),
                state: None,
            }),
            bands: Vec::new(),
            columns,
            rows,
            note: self.legend(&all),
        }
    }

    /// A row for each section, with its number in the document.
    fn contents_rows(&self) -> Vec<Row> {
        let (lists, names, settles) = (self.lists(), &self.words.sections, &self.words.settles);
        let mut sections = vec![
            (("service", &names.service, &settles.service), lists.service),
            (
                ("definition", &names.definition, &settles.definition),
                lists.definition,
            ),
            (
                ("processes", &names.processes, &settles.processes),
                lists.processes,
            ),
            (
                ("integration", &names.integration, &settles.integration),
                lists.integration,
            ),
            (
                ("practices", &names.practices, &settles.practices),
                lists.practices,
            ),
        ];
        if self.has_duties() {
            sections.push((("duties", &names.duties, &settles.duties), Vec::new()));
        }
        if self.include.points {
            sections.push((("points", &names.points, &settles.points), Vec::new()));
        }
        if self.include.approval {
            sections.push((("approval", &names.approval, &settles.approval), Vec::new()));
        }
        let full_answers = usize::from(self.has_full_answers());
        let row = |(index, ((place, name, settles), asked)): (
            usize,
            ((&str, &String, &String), Vec<_>),
        )| {
            let number = index + 1 + if place == "approval" { full_answers } else { 0 };
            self.contents_row(number, (place, name, settles), &asked)
        };
        sections.into_iter().enumerate().map(row).collect()
    }

    fn contents_row(
        &self,
        number: usize,
        (place, name, settles): (&str, &str, &str),
        asked: &[&Asked<'_>],
    ) -> Row {
        let link = Inline::Internal {
            text: name.into(),
            anchor: self.anchor(place),
        };
        let mut cells = vec![
            Cell::of(vec![Inline::quiet(format!("{number}\u{2002}")), link]),
            Cell::plain(settles),
        ];
        cells.extend(counts(asked));
        Row::cells(cells)
    }

    /// The meaning of the marks that occur.
    fn legend(&self, asked: &[&Asked<'_>]) -> Vec<Inline> {
        let occurs = |state: &&State| asked.iter().any(|it| it.counts() && it.state() == **state);
        let mut out = Vec::new();
        for state in COUNTED.iter().filter(occurs) {
            if !out.is_empty() {
                out.push(Inline::plain("\u{2002}\u{2002}"));
            }
            out.push(Inline::Mark(mark(self.words, *state)));
            out.push(Inline::plain(format!(" {}", self.words.legend.get(*state))));
        }
        out
    }
}

fn counts(asked: &[&Asked<'_>]) -> Vec<Cell> {
    let count = |state: State| {
        asked
            .iter()
            .filter(|it| it.counts() && it.state() == state)
            .count()
    };
    COUNTED
        .iter()
        .map(|state| count(*state))
        .map(|n| {
            if n == 0 {
                Cell::default()
            } else {
                Cell::plain(n.to_string())
            }
        })
        .collect()
}

fn column(heading: &str, role: Role) -> Column {
    Column {
        heading: heading.into(),
        role,
        width: None,
    }
}

/// The word with a capital at its beginning, for headings.
fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}
