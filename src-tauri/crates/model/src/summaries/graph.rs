//! Who hands what to whom: services and outside functions as nodes, hand-offs as links between
//! them. Where they are drawn is the figure's affair. Hand-offs that were struck are left out, and
//! so are proposals that nobody has spoken about.

use std::collections::{BTreeMap, BTreeSet};

use super::wording::say;
use crate::Catalogue;
use crate::ids::{OrganisationId, ServiceId};
use crate::records::{End, HandOff};
use crate::value::Says;
use crate::workspace::Workspace;

/// How far the two ends of a hand-off agree, gravest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bond {
    /// Both ends confirmed it.
    Both,
    /// One end did.
    One,
    /// Neither did.
    Nobody,
    /// The other end refuses it, or is not there.
    Dangling,
}

impl Bond {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Both, Self::One, Self::Nobody, Self::Dangling];

    /// As it is read.
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Both => say("ends-both", &[]),
            Self::One => say("ends-one", &[]),
            Self::Nobody => say("ends-none", &[]),
            Self::Dangling => say("ends-dangling", &[]),
        }
    }
}

/// What kind of node it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NodeKind {
    /// A service in scope.
    Service,
    /// A function outside security.
    Outside,
}

/// A service or an outside function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Which end it is.
    pub end: End,
    /// Its name.
    pub name: String,
    /// What kind it is.
    pub kind: NodeKind,
    /// How many hand-offs it gives.
    pub gives: usize,
    /// How many it takes.
    pub takes: usize,
}

impl Node {
    /// The service, if it is one.
    #[must_use]
    pub fn service(&self) -> Option<&ServiceId> {
        match &self.end {
            End::Service { service } => Some(service),
            End::Party { .. } | End::Other { .. } => None,
        }
    }
}

/// One hand-off between two nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct Passed<'a> {
    /// The hand-off.
    pub hand_off: &'a HandOff,
    /// The place of the provider among the nodes.
    pub from: usize,
    /// The place of the consumer among the nodes.
    pub to: usize,
    /// How far its ends agree.
    pub bond: Bond,
}

/// All hand-offs from one node to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The place of the provider among the nodes.
    pub from: usize,
    /// The place of the consumer among the nodes.
    pub to: usize,
    /// How many there are.
    pub count: usize,
    /// The gravest bond among them.
    pub bond: Bond,
}

/// Services, outside functions and what passes between them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph<'a> {
    /// Services in their order, then outside functions in the catalogue's, then others by name.
    pub nodes: Vec<Node>,
    /// The hand-offs, by position.
    pub passed: Vec<Passed<'a>>,
}

impl<'a> Graph<'a> {
    /// The hand-offs of an organisation.
    #[must_use]
    pub fn of(
        workspace: &'a Workspace,
        catalogue: &Catalogue,
        organisation: &OrganisationId,
    ) -> Self {
        let mut kept = workspace.hand_offs_of(organisation);
        kept.retain(|it| stands(it));
        let nodes = nodes(workspace, catalogue, organisation, &kept);
        let places: BTreeMap<End, usize> = nodes.iter().map(|it| it.end.clone()).zip(0..).collect();
        let mut graph = Self {
            passed: Vec::with_capacity(kept.len()),
            nodes,
        };
        for hand_off in kept {
            let ends = (
                places.get(&hand_off.provider),
                places.get(&hand_off.consumer),
            );
            if let (Some(from), Some(to)) = ends {
                graph.passed.push(Passed {
                    bond: bond(workspace, organisation, hand_off),
                    hand_off,
                    from: *from,
                    to: *to,
                });
            }
        }
        graph.count();
        graph
    }

    fn count(&mut self) {
        for it in &self.passed {
            if let Some(node) = self.nodes.get_mut(it.from) {
                node.gives += 1;
            }
            if let Some(node) = self.nodes.get_mut(it.to) {
                node.takes += 1;
            }
        }
    }

    /// The same with only what touches one service.
    #[must_use]
    pub fn around(&self, service: &ServiceId) -> Self {
        let end = End::Service {
            service: service.clone(),
        };
        let touches = |it: &&Passed| it.hand_off.provider == end || it.hand_off.consumer == end;
        let kept: Vec<Passed> = self.passed.iter().filter(touches).cloned().collect();
        let mut used: BTreeSet<usize> = kept.iter().flat_map(|it| [it.from, it.to]).collect();
        used.extend(self.nodes.iter().position(|it| it.end == end));
        let places: BTreeMap<usize, usize> = used.iter().copied().zip(0..).collect();
        let place = |it: usize| places.get(&it).copied().unwrap_or_default();
        let mut graph = Self {
            nodes: used
                .iter()
                .filter_map(|it| self.nodes.get(*it))
                .map(|it| Node {
                    gives: 0,
                    takes: 0,
                    ..it.clone()
                })
                .collect(),
            passed: kept
                .into_iter()
                .map(|it| Passed {
                    from: place(it.from),
                    to: place(it.to),
                    ..it
                })
                .collect(),
        };
        graph.count();
        graph
    }

    /// The hand-offs gathered by their two ends: the cells of a matrix.
    #[must_use]
    pub fn links(&self) -> Vec<Link> {
        let mut links: BTreeMap<(usize, usize), Link> = BTreeMap::new();
        for it in &self.passed {
            let link = links.entry((it.from, it.to)).or_insert(Link {
                from: it.from,
                to: it.to,
                count: 0,
                bond: it.bond,
            });
            link.count += 1;
            link.bond = link.bond.max(it.bond);
        }
        links.into_values().collect()
    }

    /// How many hand-offs have such a bond.
    #[must_use]
    pub fn with(&self, bond: Bond) -> usize {
        self.passed.iter().filter(|it| it.bond == bond).count()
    }
}

/// Whether a hand-off was not struck: somebody wants it, or nobody refused it.
fn stands(it: &HandOff) -> bool {
    let says = [it.provider_says, it.consumer_says];
    says.contains(&Says::Yes) || !says.contains(&Says::No)
}

fn bond(workspace: &Workspace, organisation: &OrganisationId, it: &HandOff) -> Bond {
    let is_there = |end: &End| match end {
        End::Service { service } => {
            let found = workspace.services.get(service);
            found.is_some_and(|it| it.organisation == *organisation)
        }
        End::Party { .. } => true,
        End::Other { name } => !name.trim().is_empty(),
    };
    if !is_there(&it.provider) || !is_there(&it.consumer) {
        return Bond::Dangling;
    }
    match (it.provider_says, it.consumer_says) {
        (Says::Yes, Says::Yes) => Bond::Both,
        (Says::Yes, Says::No) | (Says::No, Says::Yes) => Bond::Dangling,
        (Says::Yes, Says::Open) | (Says::Open, Says::Yes) => Bond::One,
        _ => Bond::Nobody,
    }
}

fn nodes(
    workspace: &Workspace,
    catalogue: &Catalogue,
    organisation: &OrganisationId,
    kept: &[&HandOff],
) -> Vec<Node> {
    let used: BTreeSet<&End> = kept
        .iter()
        .flat_map(|it| [&it.provider, &it.consumer])
        .collect();
    let node = |end: End, name: &str, kind| Node {
        end,
        name: name.to_owned(),
        kind,
        gives: 0,
        takes: 0,
    };
    let mut nodes: Vec<Node> = Vec::new();
    for it in workspace.services_of(organisation) {
        let end = End::Service {
            service: it.id.clone(),
        };
        nodes.push(node(end, &it.name, NodeKind::Service));
    }
    for it in &catalogue.parties {
        let end = End::Party {
            party: it.id.clone(),
        };
        if used.contains(&end) {
            nodes.push(node(end, &it.name, NodeKind::Outside));
        }
    }
    for end in used {
        if nodes.iter().all(|it| it.end != *end) {
            let name = match end {
                End::Service { service } => service.as_str(),
                End::Party { party } => party.as_str(),
                End::Other { name } => name,
            };
            nodes.push(node(end.clone(), name, NodeKind::Outside));
        }
    }
    nodes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::stage::Stage;

    fn settle(service: &str, edge: &str, says: &str) -> String {
        format!(
            r#"{{"edit":"settleHandOff","service":"{service}","handOff":"ORG.{edge}","says":"{says}"}}"#
        )
    }

    fn edge_between(stage: &Stage, from: &str, to: &str) -> String {
        let found = stage.catalogue.edges.iter();
        let mut found = found.filter(|it| it.provider == from && it.consumer == to);
        found.next().unwrap().id.to_string()
    }

    #[test]
    fn bonds_follow_what_the_ends_say() {
        let stage = Stage::of("six");
        let both = edge_between(&stage, "monitoring", "incident-response");
        let one = edge_between(&stage, "incident-response", "monitoring");
        let refused = edge_between(&stage, "testing", "incident-response");
        let struck = edge_between(&stage, "policies", "monitoring");
        let outside = edge_between(&stage, "service-desk", "incident-response");
        let edits = [
            settle("monitoring", &both, "yes"),
            settle("incident-response", &both, "yes"),
            settle("incident-response", &one, "yes"),
            settle("testing", &refused, "yes"),
            settle("incident-response", &refused, "no"),
            settle("monitoring", &struck, "no"),
            settle("incident-response", &outside, "yes"),
        ];
        let edits: Vec<&str> = edits.iter().map(String::as_str).collect();
        let stage = stage.does(&edits);
        let graph = Graph::of(&stage.workspace, &stage.catalogue, &stage.organisation);
        assert_eq!(graph.passed.len(), 4);
        let counts: Vec<_> = Bond::ALL.iter().map(|it| graph.with(*it)).collect();
        assert_eq!(counts, [1, 2, 0, 1]);
        assert_eq!(graph.nodes.len(), 7);
        assert_eq!(graph.nodes[6].kind, NodeKind::Outside);

        let around = graph.around(&"testing".into());
        let names: Vec<_> = around.nodes.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Testing", "Incident response"]);
        assert_eq!((around.nodes[0].gives, around.nodes[1].takes), (1, 1));
        let links = graph.links();
        assert_eq!(links.len(), 4);
        assert!(
            links
                .iter()
                .any(|it| it.bond == Bond::Dangling && it.count == 1)
        );
        assert!(Bond::ALL.iter().all(|it| !it.label().is_empty()));
    }

    #[test]
    fn an_untouched_organisation_has_its_services_and_no_links() {
        let stage = Stage::of("sixteen");
        let graph = Graph::of(&stage.workspace, &stage.catalogue, &stage.organisation);
        assert_eq!((graph.nodes.len(), graph.passed.len()), (16, 0));
        assert_eq!(
            graph
                .around(stage.workspace.services.keys().next().unwrap())
                .nodes
                .len(),
            1
        );
    }
}
