//! The section on practices: the ladder, with the day standing in the column of the choice.

use super::brief::{Brief, body};
use super::rows::day;
use crate::tree::{Block, Cell, Column, Inline, Role, Row, Table, TableForm, Text, Tint};
use model::catalogue::QuestionKind;
use model::records::Practice;
use model::sheet::Asked;
use model::value::{Choice, Level};

/// The columns of the ladder.
const COLUMNS: [Choice; 4] = [Choice::InPlace, Choice::Now, Choice::Next, Choice::Later];

/// A practice with what was chosen for it.
pub(super) struct Chosen<'a> {
    /// Its id; own practices have none that says something.
    pub(super) number: Option<&'a str>,
    /// What is done.
    pub(super) name: &'a str,
    /// How far it reaches.
    pub(super) level: Level,
    /// The record, if anything was said.
    pub(super) record: Option<&'a Practice>,
}

impl Chosen<'_> {
    fn choice(&self) -> Option<Choice> {
        self.record.and_then(|record| record.choice)
    }

    /// How many practices of a level are in place, and how many there are for this service.
    pub(super) fn tally(all: &[Chosen<'_>], level: Level) -> (usize, usize) {
        let of = || {
            all.iter()
                .filter(|it| it.level == level && it.choice() != Some(Choice::Not))
        };
        (
            of().filter(|it| it.choice() == Some(Choice::InPlace))
                .count(),
            of().count(),
        )
    }
}

impl<'a> Brief<'a> {
    /// The practices of the service, in the order in which they build on one another, own ones last.
    pub(super) fn chosen(&self) -> Vec<Chosen<'a>> {
        let records = self.workspace.practices_of(&self.service.id);
        let mut out: Vec<Chosen<'a>> = self
            .catalogue
            .practices_of(&self.service.taken_from)
            .map(|it| Chosen {
                number: Some(it.id.as_str()),
                name: &it.name,
                level: it.level,
                record: records
                    .iter()
                    .find(|record| record.practice == it.id)
                    .copied(),
            })
            .collect();
        let known = |record: &Practice| {
            self.catalogue
                .practices_of(&self.service.taken_from)
                .any(|it| it.id == record.practice)
        };
        out.extend(
            records
                .into_iter()
                .filter(|record| !known(record))
                .map(|record| Chosen {
                    number: None,
                    name: record
                        .own
                        .as_ref()
                        .map_or(record.practice.as_str(), |own| own.name.as_str()),
                    level: record.own.as_ref().map_or(Level::Basic, |own| own.level),
                    record: Some(record),
                }),
        );
        out
    }

    /// The ladder, then the other questions.
    pub(super) fn practices_part(&self, later: &mut Vec<Block>) -> Vec<Block> {
        let list = self.lists().practices;
        let chosen = self.chosen();
        let any = chosen.iter().any(|it| it.record.is_some());
        if !any && !list.iter().any(|it| self.is_touched(it)) {
            return vec![self.no_answers()];
        }
        let (ladders, others): (Vec<&Asked<'_>>, Vec<&Asked<'_>>) = list
            .iter()
            .partition(|it| it.question.kind == QuestionKind::Ladder);
        if !any {
            let all: Vec<&Asked<'_>> = ladders.into_iter().chain(others).collect();
            return self.questions(&all, Vec::new(), &self.words.sections.practices, later);
        }
        let mut rest = self.questions(&others, Vec::new(), &self.words.sections.practices, later);
        let facts = usize::from(matches!(rest.first(), Some(Block::Facts(_))));
        let mut out = vec![self.practices_body(&chosen), self.practice_figure()];
        out.extend(rest.drain(..facts));
        out.extend(
            ladders
                .first()
                .map(|asked| Block::Table(self.ladder(asked, &chosen))),
        );
        out.extend(rest);
        out
    }

    fn practices_body(&self, chosen: &[Chosen<'_>]) -> Block {
        let tally = |level| Chosen::tally(chosen, level);
        let ((done, of), (advanced, all)) = (tally(Level::Basic), tally(Level::Advanced));
        let [done, of, advanced, all] = [done, of, advanced, all].map(|n| n.to_string());
        let values = [
            ("done", &*done),
            ("of", &*of),
            ("advanced", &*advanced),
            ("all-advanced", &*all),
        ];
        body(self.words.practices.fill("counts", &values))
    }

    fn ladder(&self, asked: &Asked<'_>, chosen: &[Chosen<'_>]) -> Table {
        let words = &self.words.practices;
        let column = |heading: &str, role, width| Column {
            heading: heading.into(),
            role,
            width,
        };
        let mut columns = vec![
            column(words.get("practice"), Role::Index, None),
            column("", Role::Text, None),
        ];
        columns.extend(
            COLUMNS.map(|choice| column(self.words.choice(choice), Role::Centre, Some(15.0))),
        );
        columns.push(column(words.get("evidence"), Role::Small, None));
        let mut rows = Vec::new();
        for (level, name) in [(Level::Basic, "basic"), (Level::Advanced, "advanced")] {
            let of: Vec<&Chosen<'_>> = chosen
                .iter()
                .filter(|it| it.level == level && it.choice() != Some(Choice::Not))
                .collect();
            if !of.is_empty() {
                rows.push(Row::Group {
                    text: words.get(name).into(),
                });
                rows.extend(of.into_iter().map(|it| self.rung(it)));
            }
        }
        Table {
            form: TableForm::Data,
            title: words.get("ladder").into(),
            description: words.get("description").into(),
            tag: Some(self.tag(asked.question)),
            caption: self.caption(asked),
            bands: Vec::new(),
            columns,
            rows,
            note: self.ladder_note(asked, chosen),
        }
    }

    fn rung(&self, it: &Chosen<'_>) -> Row {
        let number = it
            .number
            .and_then(|id| id.rsplit('-').next())
            .unwrap_or("+");
        let mut cells = vec![Cell::of(vec![Inline::quiet(number)]), Cell::plain(it.name)];
        let due = it
            .record
            .map(|record| day(record.due.trim(), self.words))
            .unwrap_or_default();
        let unplaced = it.choice().is_none() && !due.is_empty();
        cells.extend(COLUMNS.map(|choice| {
            if it.choice() != Some(choice) {
                return Cell::default();
            }
            let tint = if choice == Choice::InPlace {
                Tint::Marked
            } else {
                Tint::Light
            };
            Cell::plain(if due.is_empty() { "●" } else { &due }).tinted(tint)
        }));
        let mut evidence: Vec<&str> = Vec::new();
        if let Some(record) = it.record {
            evidence.extend(
                [record.evidence.trim(), record.owner.trim()]
                    .into_iter()
                    .filter(|text| !text.is_empty()),
            );
        }
        if unplaced {
            evidence.push(&due);
        }
        cells.push(Cell::plain(evidence.join(" · ")));
        Row::cells(cells)
    }

    fn ladder_note(&self, asked: &Asked<'_>, chosen: &[Chosen<'_>]) -> Vec<Inline> {
        let words = &self.words.practices;
        let mut parts: Vec<String> = self
            .remark(asked)
            .map(|text: Text| text.to_string())
            .into_iter()
            .collect();
        let mut ids = chosen.iter().filter_map(|it| it.number);
        if let Some(first) = ids.next() {
            let last = ids.next_back().unwrap_or(first);
            parts.push(words.fill("number", &[("first", first), ("last", last)]));
        }
        let not: Vec<String> = chosen
            .iter()
            .filter(|it| it.choice() == Some(Choice::Not))
            .map(reason)
            .collect();
        if !not.is_empty() {
            parts.push(words.fill("not-for-us", &[("names", &not.join(", "))]));
        }
        if parts.is_empty() {
            Vec::new()
        } else {
            vec![Inline::plain(parts.join(" "))]
        }
    }
}

/// A practice that isn't wanted, with what was said about it.
fn reason(it: &Chosen<'_>) -> String {
    let said = it.record.map(|record| {
        [
            record.evidence.trim(),
            record.owner.trim(),
            record.due.trim(),
        ]
    });
    let said: Vec<&str> = said
        .into_iter()
        .flatten()
        .filter(|text| !text.is_empty())
        .collect();
    if said.is_empty() {
        it.name.to_owned()
    } else {
        format!("{} ({})", it.name, said.join("; "))
    }
}
