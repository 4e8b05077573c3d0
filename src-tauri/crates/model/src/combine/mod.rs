//! Several services run as one. A proposal says, field by field, what the combined service would
//! say and where it comes from; combining makes it true and keeps the members as they were;
//! splitting brings them back. Which field is combined how stands beside its question.

mod answers;
mod cells;
mod costs;
mod gather;
mod groupings;
mod join;
mod rows;
mod split;
mod ties;

use std::collections::{BTreeMap, BTreeSet};

use crate::Refusal;
use crate::catalogue::{Catalogue, Question};
use crate::change::Change;
use crate::edit::Combining;
use crate::ids::{CatalogueServiceId, ColumnId, CombinationId, QuestionId, RowId, ServiceId};
use crate::records::{Combination, Key, Member, Origin, Record, Service, Take};
use crate::workspace::Workspace;

pub use costs::{Cost, Costs, Measure, costs, costs_of};
pub(crate) use gather::derived;
pub use groupings::{Grouped, Grouping, groupings};
pub(crate) use split::split;
pub use split::{Since, since};

/// How a field of the combined service came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// No member says anything.
    Nothing,
    /// All members say the same.
    Same,
    /// One member alone says something.
    Only,
    /// What all say, each marked.
    Both,
    /// Everything that any of them has, each once.
    Union,
    /// Lines about the same thing are one: the strictest promise, the widest hours, the sum.
    Folded,
    /// Somebody decided.
    Decided,
    /// Somebody has to decide.
    Open,
}

/// One way to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// What would be taken.
    pub take: Take,
    /// What it says, as a line.
    pub text: String,
}

/// Where somebody may, or has to, decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The line of a table that is meant, by its id in the combination.
    pub row: Option<RowId>,
    /// The column of that line.
    pub column: Option<ColumnId>,
    /// What it is about: the line's first words or the column's head.
    pub about: String,
    /// The ways.
    pub ways: Vec<Way>,
    /// What is taken; absent while somebody has to decide.
    pub taken: Option<Take>,
}

/// One question of the combined service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The question.
    pub question: QuestionId,
    /// How its answer came about.
    pub how: How,
    /// The members whose words are in it.
    pub from: Vec<ServiceId>,
    /// What can or must be decided.
    pub asks: Vec<Ask>,
}

/// What combining would come to.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The combined service.
    pub service: Service,
    /// Its members.
    pub members: Vec<Member>,
    /// Question by question, in the order of the worksheet.
    pub fields: Vec<Field>,
    /// What would go or change, as it is.
    pub before: Vec<Record>,
    /// What would come instead.
    pub made: Vec<Record>,
    /// Where each record of the combination comes from.
    pub origins: Vec<Origin>,
    /// Hand-offs between members, which become nobody's business but the combined service's own.
    pub internal: usize,
}

impl Proposal {
    /// How many decisions are left.
    #[must_use]
    pub fn open(&self) -> usize {
        self.fields.iter().map(Field::open).sum()
    }
}

impl Field {
    /// How many decisions are left in it.
    #[must_use]
    pub fn open(&self) -> usize {
        self.asks.iter().filter(|it| it.taken.is_none()).count()
    }
}

/// What the parts of a proposal are worked out from.
struct Ground<'a> {
    workspace: &'a Workspace,
    catalogue: &'a Catalogue,
    combining: &'a Combining,
    service: Service,
    members: Vec<&'a Service>,
}

/// What the parts of a proposal come to.
#[derive(Default)]
struct Made {
    records: Vec<Record>,
    origins: Vec<Origin>,
    fields: Vec<Field>,
    /// From the lines of members, and their catalogue's features, to the combined lines.
    lines: BTreeMap<(ServiceId, String), RowId>,
}

impl Made {
    fn put(&mut self, record: Record, from: Vec<Key>) {
        self.origins.push(Origin {
            made: record.key(),
            from,
        });
        self.records.push(record);
    }
}

/// What combining these services would come to. Nothing is changed.
///
/// # Errors
/// When the services cannot be combined: unknown, too few, in a combination already, without a name.
pub fn proposal(
    workspace: &Workspace,
    catalogue: &Catalogue,
    combining: &Combining,
) -> Result<Proposal, Refusal> {
    let ground = Ground::of(workspace, catalogue, combining)?;
    let mut made = Made::default();
    let origin = ground.members.iter().map(|it| gather::key_of(it)).collect();
    made.put(Record::Service(ground.service.clone()), origin);
    for question in catalogue.questions_of(&ground.service.taken_from) {
        ground.combine(question, &mut made);
    }
    join::practices(&ground, &mut made);
    join::duties(&ground, &mut made);
    let before = gather::before(&ground);
    let internal = ties::retie(&ground, &before, &mut made);
    Ok(Proposal {
        members: ground.members.iter().map(|it| member(it)).collect(),
        service: ground.service,
        fields: made.fields,
        before,
        made: made.records,
        origins: made.origins,
        internal,
    })
}

/// The changes that make a proposal true.
pub(crate) fn changes(
    workspace: &Workspace,
    catalogue: &Catalogue,
    combining: &Combining,
) -> Result<Vec<Change>, Refusal> {
    let proposal = proposal(workspace, catalogue, combining)?;
    if let Some(first) = proposal.fields.iter().find(|it| it.open() > 0) {
        let asked = catalogue.question(&proposal.service.taken_from, &first.question);
        return Err(Refusal::Undecided {
            count: proposal.open(),
            name: proposal.service.name.clone(),
            first: asked.map_or_else(|| first.question.to_string(), |it| it.label.clone()),
        });
    }
    let combination = Record::Combination(Combination {
        id: combination_id(&combining.members),
        organisation: proposal.service.organisation.clone(),
        service: proposal.service.id.clone(),
        members: proposal.members,
        decisions: combining.decisions.clone(),
        origins: proposal.origins,
        before: proposal.before.clone(),
        made: proposal.made.clone(),
    });
    let mut changes = exchanged(&proposal.before, &proposal.made);
    changes.push(Change::added(combination));
    Ok(changes)
}

/// From some records to others, one change a key.
fn exchanged(before: &[Record], after: &[Record]) -> Vec<Change> {
    let by_key = |list: &[Record]| -> BTreeMap<Key, Record> {
        list.iter().map(|it| (it.key(), it.clone())).collect()
    };
    let (before, after) = (by_key(before), by_key(after));
    let keys: BTreeSet<&Key> = before.keys().chain(after.keys()).collect();
    let change = |key: &Key| Change::between(before.get(key).cloned(), after.get(key).cloned());
    keys.into_iter().filter_map(change).collect()
}

/// The id of the combination of these members: the same in every copy of a workspace.
#[must_use]
pub fn combination_id(members: &[ServiceId]) -> CombinationId {
    CombinationId::from(gather::derived("combination", members))
}

fn member(service: &Service) -> Member {
    Member {
        service: service.id.clone(),
        name: service.name.clone(),
        organisation: service.organisation.clone(),
    }
}

impl<'a> Ground<'a> {
    fn of(
        workspace: &'a Workspace,
        catalogue: &'a Catalogue,
        combining: &'a Combining,
    ) -> Result<Self, Refusal> {
        if !workspace
            .organisations
            .contains_key(&combining.organisation)
        {
            return Err(Refusal::Unknown {
                what: "organisation",
                id: combining.organisation.to_string(),
            });
        }
        let ids: BTreeSet<&ServiceId> = combining.members.iter().collect();
        if ids.len() < 2 || ids.len() < combining.members.len() {
            return Err(Refusal::TooFewMembers);
        }
        let members = combining
            .members
            .iter()
            .map(|it| gather::member(workspace, it));
        let members = members.collect::<Result<Vec<_>, _>>()?;
        let parts = members.iter().flat_map(|it| it.taken_from.parts());
        let first = members.first().map(|it| it.position.clone());
        let service = Service {
            id: gather::derived("combined", &combining.members).into(),
            organisation: combining.organisation.clone(),
            position: first.unwrap_or_default(),
            taken_from: CatalogueServiceId::sum(parts),
            name: crate::plan::named(&combining.name, "The combined service")?,
        };
        Ok(Self {
            workspace,
            catalogue,
            combining,
            service,
            members,
        })
    }

    fn combine(&self, question: &Question, made: &mut Made) {
        use crate::catalogue::QuestionKind;
        if question.kind == QuestionKind::Table {
            rows::combine(self, question, made);
        } else {
            answers::combine(self, question, made);
        }
    }

    /// What was decided about a whole answer.
    fn decided(&self, question: &QuestionId) -> Option<&'a Take> {
        self.decision(question, None, None)
    }

    fn decision(
        &self,
        question: &QuestionId,
        row: Option<&RowId>,
        column: Option<&ColumnId>,
    ) -> Option<&'a Take> {
        let mut all = self.combining.decisions.iter();
        let found = all.find(|it| {
            it.question == *question && it.row.as_ref() == row && it.column.as_ref() == column
        });
        found.map(|it| &it.take)
    }
}

#[cfg(test)]
mod shipped;
#[cfg(test)]
mod tests;
