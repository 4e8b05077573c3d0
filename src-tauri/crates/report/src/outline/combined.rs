//! What a combined service combines: its members, what running them as one costs and saves, and
//! where each part of the worksheet comes from. Stands before the worksheet itself.

use super::brief::{Brief, heading, list};
use crate::tree::{Block, Cell, Inline, Role};
use model::checks::Finding;
use model::combine::{Cost, Costs, costs_of};
use model::records::{Combination, Key, Member};
use model::summaries::wording::{amount, percent, say};

impl<'a> Brief<'a> {
    /// The combination that the service is, if it is one.
    pub(super) fn combination(&self) -> Option<&'a Combination> {
        let mut all = self.workspace.combinations.values();
        all.find(|it| it.service == self.service.id)
    }

    /// The section about the combination; nothing for a service that is none.
    pub(super) fn combined_part(&self) -> Vec<Block> {
        let Some(it) = self.combination() else {
            return Vec::new();
        };
        let words = &self.words.combined;
        let names: Vec<&str> = it.members.iter().map(|it| it.name.as_str()).collect();
        let listed = names.join(", ");
        let mut out = vec![
            self.section("combined", words.get("head")),
            super::brief::body(words.fill("intro", &[("members", &listed)])),
        ];
        let today = self.stamp.at.date_naive();
        if let Ok(costs) = costs_of(self.workspace, self.catalogue, it, today) {
            out.push(heading(2, words.get("costs-head")));
            out.push(self.costs(it, &costs));
            out.extend(self.came_and_went(&costs));
        }
        out.push(heading(2, words.get("origins-head")));
        out.push(self.origins(it));
        out
    }

    fn costs(&self, combination: &Combination, costs: &Costs) -> Block {
        let words = &self.words.combined;
        let mut columns = vec![("measure".to_owned(), Role::Label)];
        let alone = combination.members.iter();
        columns.extend(alone.map(|it| (self.known_as(it), Role::Number)));
        columns.push((words.get("before").to_owned(), Role::Number));
        columns.push((words.get("after").to_owned(), Role::Number));
        if let Some((first, _)) = columns.first_mut() {
            words.get("measure").clone_into(first);
        }
        let rows = costs.costs.iter().map(|cost| {
            let mut cells = vec![Cell::plain(say(cost.measure.id(), &[]))];
            cells.extend(cost.each.iter().map(|it| Cell::plain(written(cost, *it))));
            cells.push(Cell::plain(written(cost, cost.before)));
            let after = Inline::strong(written(cost, cost.after));
            cells.push(Cell::of(vec![after]));
            cells
        });
        self.told("costs", columns, rows.collect(), words.get("costs-note"))
    }

    /// A member as its column is headed: its organisation where members are of several.
    fn known_as(&self, member: &Member) -> String {
        let whose = self.workspace.organisations.get(&member.organisation);
        match whose.filter(|it| it.id != self.organisation.id) {
            Some(whose) => format!("{} ({})", member.name, whose.name),
            None => member.name.clone(),
        }
    }

    fn came_and_went(&self, costs: &Costs) -> Vec<Block> {
        let words = &self.words.combined;
        let table = |title: &str, found: &[Finding]| {
            let columns = vec![
                (words.get("finding").to_owned(), Role::Text),
                (words.get("remedy").to_owned(), Role::Small),
            ];
            let rows = found.iter().map(|it| {
                let said = it.said();
                vec![Cell::plain(said.title), Cell::plain(said.remedy)]
            });
            (!found.is_empty()).then(|| self.told(title, columns, rows.collect(), ""))
        };
        let came = table("appear", &costs.appear);
        came.into_iter()
            .chain(table("vanish", &costs.vanish))
            .collect()
    }

    /// Question by question, the members whose words are in the answer.
    fn origins(&self, combination: &Combination) -> Block {
        let words = &self.words.combined;
        let columns = vec![
            (words.get("number").to_owned(), Role::Index),
            (words.get("question").to_owned(), Role::Label),
            (words.get("from").to_owned(), Role::Text),
        ];
        let rows = self.asked().filter_map(|asked| {
            let from = from(combination, &asked.question.id);
            (!from.is_empty()).then(|| {
                vec![
                    Cell::plain(asked.number.as_str()),
                    Cell::plain(asked.question.label.as_str()),
                    Cell::plain(from.join(", ")),
                ]
            })
        });
        self.told(
            "origins",
            columns,
            rows.collect(),
            words.get("origins-note"),
        )
    }

    fn told(
        &self,
        title: &str,
        columns: Vec<(String, Role)>,
        rows: Vec<Vec<Cell>>,
        note: &str,
    ) -> Block {
        let words = &self.words.combined;
        list(
            self.words,
            (words.get(title), words.get("description")),
            columns,
            rows,
            note,
        )
    }
}

/// The names of the members that an answer comes from, in their order.
fn from<'c>(combination: &'c Combination, question: &model::ids::QuestionId) -> Vec<&'c str> {
    let is_about = |key: &Key| key.place().question.as_ref() == Some(question);
    let origins = combination.origins.iter().filter(|it| is_about(&it.made));
    let keys: Vec<&Key> = origins.flat_map(|it| &it.from).collect();
    let members = combination.members.iter().filter(|member| {
        keys.iter()
            .any(|it| it.place().service.as_ref() == Some(&member.service))
    });
    members.map(|it| it.name.as_str()).collect()
}

fn written(cost: &Cost, value: Option<f64>) -> String {
    match value {
        None => "–".to_owned(),
        Some(share) if cost.measure.is_share() => percent(share),
        Some(number) => amount(number),
    }
}
