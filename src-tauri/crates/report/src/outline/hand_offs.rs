//! The section on integration: what the service takes in and hands over, and who confirmed it.

use super::brief::{Brief, body, heading, mark};
use crate::tree::{
    Block, Cell, Column, Inline, Mark, Prose, Role, Row, State, Table, TableForm, Text, Tone,
};
use model::catalogue::{Direction, QuestionKind};
use model::records::{End, HandOff};
use model::sheet::Asked;
use model::value::{self, Says};

impl<'a> Brief<'a> {
    /// What is taken in and handed over, then the other questions.
    pub(super) fn integration_part(&self, later: &mut Vec<Block>) -> Vec<Block> {
        let list = self.lists().integration;
        let any = [Direction::Consumes, Direction::Provides]
            .iter()
            .any(|way| !self.hand_offs(*way).is_empty());
        if !any && !list.iter().any(|it| self.is_touched(it)) {
            return vec![self.no_answers()];
        }
        let mut out = Vec::new();
        if any {
            let count = |way: Direction| self.kept(way).count().to_string();
            let both = self.confirmed().0.to_string();
            let (consumes, provides) = (count(Direction::Consumes), count(Direction::Provides));
            let values = [
                ("consumes", &*consumes),
                ("provides", &*provides),
                ("both", &*both),
            ];
            out.push(body(self.words.integration.words.fill("counts", &values)));
            out.extend(self.hand_off_figure());
        }
        let (lists, others): (Vec<&Asked<'_>>, Vec<&Asked<'_>>) = list
            .iter()
            .partition(|it| it.question.kind == QuestionKind::HandOffs);
        for asked in lists {
            out.extend(self.one_way(asked, later));
        }
        let rest = self.questions(&others, Vec::new(), &self.words.sections.integration, later);
        if any && !rest.is_empty() {
            out.push(heading(2, self.words.integration.words.get("together")));
        }
        out.extend(rest);
        out
    }

    /// How many hand-offs both ends confirmed, and how many there are.
    pub(super) fn confirmed(&self) -> (usize, usize) {
        let all = || {
            [Direction::Consumes, Direction::Provides]
                .into_iter()
                .flat_map(|way| self.kept(way))
        };
        let both = |it: &&HandOff| it.provider_says == Says::Yes && it.consumer_says == Says::Yes;
        (all().filter(both).count(), all().count())
    }

    /// The hand-offs of the service in one direction, struck ones too.
    fn hand_offs(&self, way: Direction) -> Vec<&'a HandOff> {
        let here = End::Service {
            service: self.service.id.clone(),
        };
        let ours = |it: &&HandOff| match way {
            Direction::Consumes => it.consumer == here,
            Direction::Provides => it.provider == here,
        };
        self.workspace
            .hand_offs_of(&self.organisation.id)
            .into_iter()
            .filter(ours)
            .collect()
    }

    fn kept(&self, way: Direction) -> impl Iterator<Item = &'a HandOff> {
        self.hand_offs(way)
            .into_iter()
            .filter(move |it| own_word(it, way) != Says::No)
    }

    fn one_way(&self, asked: &Asked<'_>, later: &mut Vec<Block>) -> Vec<Block> {
        let way = asked.question.direction.unwrap_or(Direction::Consumes);
        let all = self.hand_offs(way);
        if all.is_empty() && !self.is_touched(asked) {
            return Vec::new();
        }
        let words = &self.words.integration.words;
        let mut out = vec![heading(
            2,
            words.get(match way {
                Direction::Consumes => "consumes",
                Direction::Provides => "provides",
            }),
        )];
        let value = asked.answer.is_some_and(|a| !a.value.is_blank());
        if all.is_empty() || value {
            out.extend(self.questions(&[asked], Vec::new(), &asked.question.label, later));
        }
        if !all.is_empty() {
            out.push(Block::Table(self.hand_off_table(asked, way, &all)));
        }
        out
    }

    fn hand_off_table(&self, asked: &Asked<'_>, way: Direction, all: &[&HandOff]) -> Table {
        let words = &self.words.integration.words;
        let column = |name: &str, role| Column {
            heading: words.get(name).into(),
            role,
            width: None,
        };
        let (end, title) = match way {
            Direction::Consumes => ("from", "consumes-title"),
            Direction::Provides => ("to", "provides-title"),
        };
        let columns = vec![
            column(end, Role::Text),
            column("what", Role::Text),
            column("when", Role::Text),
            column("agreement", Role::Text),
            column("confirmed", Role::State),
        ];
        let kept = all.iter().filter(|it| own_word(it, way) != Says::No);
        let mut note: Vec<Inline> = self.remark(asked).map(Inline::plain).into_iter().collect();
        let struck: Vec<String> = all
            .iter()
            .filter(|it| own_word(it, way) == Says::No)
            .map(|it| format!("{} ({})", it.what, self.end(other_end(it, way))))
            .collect();
        if !struck.is_empty() {
            let lead = if note.is_empty() { "" } else { " " };
            note.push(Inline::plain(format!(
                "{lead}{}",
                words.fill("struck", &[("what", &struck.join(", "))])
            )));
        }
        let caption = self.caption(asked).map(|c| crate::tree::Caption {
            text: words.get(title).into(),
            ..c
        });
        Table {
            form: TableForm::Data,
            title: words.get(title).into(),
            description: words.get("description").into(),
            tag: Some(self.tag(asked.question)),
            caption,
            bands: Vec::new(),
            columns,
            rows: kept.map(|it| self.hand_off(it, way)).collect(),
            note,
        }
    }

    fn hand_off(&self, it: &HandOff, way: Direction) -> Row {
        let mut what = vec![Prose::plain(it.what.as_str())];
        if !it.output.trim().is_empty() && it.output != it.what {
            what.push(Prose::paragraph(vec![Inline::toned(
                it.output.as_str(),
                Tone::Small,
            )]));
        }
        let agreement = self.words.integration.agreement(&it.agreement);
        let terms: Vec<&str> = [agreement, it.target.trim()]
            .into_iter()
            .filter(|t| !t.is_empty())
            .collect();
        Row::cells(vec![
            Cell::plain(self.end(other_end(it, way))),
            Cell {
                content: what,
                ..Cell::default()
            },
            Cell::plain(it.trigger.as_str()),
            Cell::plain(terms.join("; ")),
            Cell::mark(self.confirmation(it)),
        ])
    }

    fn confirmation(&self, it: &HandOff) -> Mark {
        let words = &self.words.integration.words;
        match (it.provider_says, it.consumer_says) {
            (Says::Yes, Says::Yes) => Mark::new(State::Agreed, words.get("both")),
            (Says::No, _) | (_, Says::No) => Mark {
                word: words.get("other-says-no").into(),
                ..mark(self.words, value::State::Disputed)
            },
            (Says::Yes, Says::Open) | (Says::Open, Says::Yes) => {
                Mark::new(State::Answered, words.get("one"))
            }
            (Says::Open, Says::Open) => Mark::new(State::Open, words.get("nobody")),
        }
    }

    /// The name of an end.
    fn end(&self, end: &End) -> Text {
        match end {
            End::Service { service } => {
                let name = self
                    .workspace
                    .services
                    .get(service)
                    .map(|it| it.name.as_str());
                name.unwrap_or(service.as_str()).into()
            }
            End::Party { party } => self
                .catalogue
                .party(party)
                .map_or(party.as_str(), |it| it.name.as_str())
                .into(),
            End::Other { name } => name.as_str().into(),
        }
    }
}

fn own_word(it: &HandOff, way: Direction) -> Says {
    match way {
        Direction::Consumes => it.consumer_says,
        Direction::Provides => it.provider_says,
    }
}

fn other_end(it: &HandOff, way: Direction) -> &End {
    match way {
        Direction::Consumes => &it.provider,
        Direction::Provides => &it.consumer,
    }
}
