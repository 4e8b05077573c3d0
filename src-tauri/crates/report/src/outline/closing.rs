//! The end of a worksheet: what is still to decide, the signatures, and where it comes from.

use super::brief::{Brief, body};
use crate::tree::{
    Block, Caption, Cell, Column, Inline, Prose, Role, Row, Table, TableForm, read_all,
};
use model::sheet::Asked;
use model::value::{State, Value};

/// A row to sign in is so high, in millimetres.
pub(super) const SIGNED: f32 = 12.0;
/// More of an answer isn't quoted among the points.
const QUOTED: usize = 160;

impl Brief<'_> {
    /// Disputed and parked points one by one, open ones by section.
    pub(super) fn points(&self) -> Vec<Block> {
        let words = &self.words.points;
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for state in [State::Disputed, State::Parked] {
            for asked in self.asked().filter(|it| it.state() == state) {
                rows.push(vec![self.state_cell(state), Cell::of(self.point(asked))]);
            }
        }
        for (name, list) in self.by_section() {
            let open: Vec<&str> = list
                .iter()
                .filter(|it| it.question.required && it.state() == State::Open)
                .map(|it| it.question.label.as_str())
                .collect();
            if !open.is_empty() {
                let text = words.fill("open", &[("names", &open.join(", "))]);
                let cell = Cell::of(vec![
                    Inline::strong(format!("{name}.")),
                    Inline::plain(format!(" {text}")),
                ]);
                rows.push(vec![self.state_cell(State::Open), cell]);
            }
        }
        if rows.is_empty() {
            return vec![body(words.get("none"))];
        }
        let column = |name: &str, role| Column {
            heading: words.get(name).into(),
            role,
            width: None,
        };
        let numbered = rows.into_iter().enumerate().map(|(index, mut cells)| {
            cells.insert(0, Cell::plain((index + 1).to_string()));
            Row::cells(cells)
        });
        let title = words.get("title");
        vec![Block::Table(Table {
            form: TableForm::Data,
            title: title.into(),
            description: words.get("description").into(),
            tag: None,
            caption: Some(Caption {
                label: self.words.table.as_str().into(),
                number: 0,
                text: title.into(),
                state: None,
            }),
            bands: Vec::new(),
            columns: vec![
                column("number", Role::Index),
                column("state", Role::State),
                column("point", Role::Text),
            ],
            rows: numbered.collect(),
            note: Vec::new(),
        })]
    }

    fn state_cell(&self, state: State) -> Cell {
        Cell::mark(super::brief::mark(self.words, state))
    }

    fn by_section(&self) -> Vec<(&str, Vec<&Asked<'_>>)> {
        let (names, lists) = (&self.words.sections, self.lists());
        vec![
            (&names.service, lists.service),
            (&names.definition, lists.definition),
            (&names.processes, lists.processes),
            (&names.integration, lists.integration),
            (&names.practices, lists.practices),
        ]
    }

    /// The label and why it isn't settled; without a note, how the answer begins.
    fn point(&self, asked: &Asked<'_>) -> Vec<Inline> {
        let note = asked
            .answer
            .map(|a| a.note.trim())
            .filter(|note| !note.is_empty());
        let text = match note {
            Some(note) => note.to_owned(),
            None => self
                .prose(asked)
                .map(|prose| quoted(&prose))
                .unwrap_or_default(),
        };
        let mut out = vec![Inline::strong(format!("{}.", asked.question.label))];
        if !text.is_empty() {
            out.push(Inline::plain(format!(" {text}")));
        }
        out
    }

    /// The block to sign.
    pub(super) fn approval(&self) -> Vec<Block> {
        let words = &self.words.approval.words;
        vec![
            body(words.get("body")),
            Block::Table(self.signatures(TableForm::Data, &self.signers())),
        ]
    }

    /// Who signs: the service's owner by name if there is one.
    fn signers(&self) -> Vec<String> {
        let owner = self
            .asked()
            .find(|it| self.words.service_place(it.question.id.as_str()) == Some(0));
        let owner = owner
            .and_then(|it| it.answer)
            .and_then(|answer| match &answer.value {
                Value::Text { text } => {
                    Some(text.trim()).filter(|t| !t.is_empty() && t.chars().count() <= 80)
                }
                _ => None,
            });
        let role = |(index, role): (usize, &String)| match owner {
            Some(owner) if index == 0 => format!("{role}\n{owner}"),
            _ => role.clone(),
        };
        self.words
            .approval
            .roles
            .iter()
            .enumerate()
            .map(role)
            .collect()
    }

    /// A table with a row for each who signs.
    pub(super) fn signatures(&self, form: TableForm, signers: &[String]) -> Table {
        let words = &self.words.approval.words;
        let column = |name: &str, role, width| Column {
            heading: words.get(name).into(),
            role,
            width: Some(width),
        };
        let ticks: Vec<String> = self
            .words
            .approval
            .ticks
            .iter()
            .map(|tick| format!("□\u{a0}{tick}"))
            .collect();
        let row = |signer: &String| Row::Cells {
            cells: vec![
                if signer.is_empty() {
                    Cell::default()
                } else {
                    Cell::plain(signer.as_str())
                },
                Cell::plain(ticks.join("\u{2002} ")),
                Cell::default(),
                Cell::default(),
            ],
            height: Some(SIGNED),
        };
        Table {
            form,
            title: self.words.sections.approval.as_str().into(),
            description: words.get("description").into(),
            tag: None,
            caption: None,
            bands: Vec::new(),
            columns: vec![
                column("role", Role::Text, 48.0),
                column("decision", Role::Small, 37.0),
                column("signature", Role::Write, 50.0),
                column("date", Role::Write, 30.0),
            ],
            rows: signers.iter().map(row).collect(),
            note: Vec::new(),
        }
    }

    /// The last line: which program made it, when, for whom.
    pub(super) fn made_with(&self) -> Block {
        let words = &self.words.approval.words;
        let (day, author) = (self.day(), self.stamp.author.trim());
        let text = if author.is_empty() {
            words.fill("provenance", &[("day", &day)])
        } else {
            words.fill("provenance-by", &[("day", &day), ("author", author)])
        };
        Block::Provenance {
            text: vec![Inline::plain(text)],
            under_answer: false,
        }
    }
}

/// How an answer begins.
fn quoted(prose: &[Prose]) -> String {
    let all: Vec<String> = prose.iter().flat_map(Prose::lines).map(read_all).collect();
    let text = all.join("; ").replace('\n', " ");
    if text.chars().count() <= QUOTED {
        return text;
    }
    let cut: String = text.chars().take(QUOTED).collect();
    format!(
        "{} …",
        cut.rsplit_once(' ')
            .map_or(cut.as_str(), |(words, _)| words)
    )
}
