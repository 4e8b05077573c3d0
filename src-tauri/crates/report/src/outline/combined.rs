//! What a combined service combines: its members, what running them as one costs and saves, and
//! where each part of the worksheet comes from. Stands before the worksheet itself.

use std::collections::BTreeMap;

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

    /// The answers by the members whose words are in them, those of one member first.
    fn origins(&self, combination: &Combination) -> Block {
        let words = &self.words.combined;
        let columns = vec![
            (words.get("from").to_owned(), Role::Label),
            (words.get("questions").to_owned(), Role::Text),
        ];
        let mut by_members: BTreeMap<Vec<usize>, Vec<String>> = BTreeMap::new();
        for asked in self.asked() {
            let from = from(combination, &asked.question.id);
            if !from.is_empty() {
                let answer = format!("{}\u{a0}{}", asked.number, asked.question.label);
                by_members.entry(from).or_default().push(answer);
            }
        }
        let mut ordered: Vec<_> = by_members.into_iter().collect();
        ordered.sort_by_key(|(members, _)| members.len());
        let name = |place: &usize| combination.members.get(*place).map(|it| it.name.as_str());
        let rows = ordered.into_iter().map(|(members, answers)| {
            let names: Vec<&str> = members.iter().filter_map(name).collect();
            vec![
                Cell::plain(names.join(", ")),
                Cell::plain(answers.join(" · ")),
            ]
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

/// The places of the members that an answer comes from.
fn from(combination: &Combination, question: &model::ids::QuestionId) -> Vec<usize> {
    let is_about = |key: &Key| key.place().question.as_ref() == Some(question);
    let origins = combination.origins.iter().filter(|it| is_about(&it.made));
    let keys: Vec<&Key> = origins.flat_map(|it| &it.from).collect();
    let members = combination.members.iter().zip(0usize..);
    let members = members.filter(|(member, _)| {
        keys.iter()
            .any(|it| it.place().service.as_ref() == Some(&member.service))
    });
    members.map(|(_, place)| place).collect()
}

fn written(cost: &Cost, value: Option<f64>) -> String {
    match value {
        None => "–".to_owned(),
        Some(share) if cost.measure.is_share() => percent(share),
        Some(number) => amount(number),
    }
}
