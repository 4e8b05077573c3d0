//! The practices of a service as it stands: the catalogue's with what was chosen for each, then its
//! own. What follows from them is summed up elsewhere.

use std::collections::BTreeMap;

use crate::Catalogue;
use crate::ids::PracticeId;
use crate::records::{Practice, Service};
use crate::value::{Choice, Level};
use crate::workspace::Workspace;

/// A practice of a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung<'a> {
    /// Its id.
    pub id: &'a PracticeId,
    /// What is done.
    pub name: &'a str,
    /// How far it reaches.
    pub level: Level,
    /// When it is to be done, if chosen.
    pub choice: Option<Choice>,
    /// The practices that must be in place first.
    pub needs: &'a [PracticeId],
    /// Who sees to it; empty where not said.
    pub owner: &'a str,
    /// By when, as typed.
    pub due: &'a str,
    /// What shows it.
    pub evidence: &'a str,
    /// How many steps of the same service it rests on, one upon the other.
    pub depth: usize,
}

impl Rung<'_> {
    /// Whether it is done today.
    #[must_use]
    pub fn is_in_place(&self) -> bool {
        self.choice == Some(Choice::InPlace)
    }
}

/// The practices of a service, in the order in which they build on one another, own ones last.
#[must_use]
pub fn rungs_of<'a>(
    workspace: &'a Workspace,
    catalogue: &'a Catalogue,
    service: &Service,
) -> Vec<Rung<'a>> {
    let records: BTreeMap<&PracticeId, &Practice> = workspace
        .practices_of(&service.id)
        .into_iter()
        .map(|it| (&it.practice, it))
        .collect();
    let mut depths: BTreeMap<&PracticeId, usize> = BTreeMap::new();
    let mut rungs = Vec::new();
    for it in &catalogue.practices {
        if !service.taken_from.includes(it.service.as_str()) {
            continue;
        }
        let below = it.needs.iter().filter_map(|need| depths.get(need)).max();
        let depth = below.map_or(0, |it| it + 1);
        depths.insert(&it.id, depth);
        rungs.push(Rung {
            id: &it.id,
            name: &it.name,
            level: it.level,
            needs: &it.needs,
            depth,
            ..recorded(&it.id, records.get(&it.id).copied())
        });
    }
    let own = workspace.practices_of(&service.id).into_iter();
    rungs.extend(own.filter_map(|it| {
        let own = it.own.as_ref()?;
        Some(Rung {
            name: &own.name,
            level: own.level,
            ..recorded(&it.practice, Some(it))
        })
    }));
    rungs
}

fn recorded<'a>(id: &'a PracticeId, record: Option<&'a Practice>) -> Rung<'a> {
    Rung {
        id,
        name: "",
        level: Level::Basic,
        choice: record.and_then(|it| it.choice),
        needs: &[],
        owner: record.map_or("", |it| it.owner.trim()),
        due: record.map_or("", |it| it.due.trim()),
        evidence: record.map_or("", |it| it.evidence.trim()),
        depth: 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::stage::Stage;

    #[test]
    fn practices_come_with_their_choices_and_own_ones_last() {
        let stage = Stage::of("six").does(&[
            r#"{"edit":"choosePractice","service":"monitoring","practice":"MON-02","choice":"now"}"#,
            r#"{"edit":"addPractice","service":"monitoring","name":"Watch the tide","level":"advanced"}"#,
        ]);
        let service = &stage.workspace.services["monitoring"];
        let rungs = rungs_of(&stage.workspace, &stage.catalogue, service);
        assert_eq!(rungs.len(), 13);
        let names: Vec<_> = rungs.iter().map(|it| (it.id.as_str(), it.depth)).collect();
        assert_eq!(names[..3], [("MON-01", 0), ("MON-02", 1), ("MON-03", 2)]);
        assert_eq!(rungs[1].choice, Some(Choice::Now));
        assert_eq!(
            (rungs[12].name, rungs[12].level),
            ("Watch the tide", Level::Advanced)
        );
    }
}
