//! A ring of hand-offs between services, each confirmed by both ends, in which each one starts
//! with what the one before it delivers: none of them can be the first. A starts with B where the
//! trigger of A says, in the same words, what B passes or what arrives from B. That two services
//! give things to each other is no ring.

use std::collections::BTreeSet;

use super::super::{Check, Facts, Find, Found, Severity};
use super::ends::{services_of, shown, spot_of};
use crate::records::HandOff;
use crate::value::Says;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "hand-off-circular",
    severity: Severity::Problem,
    find: Find::InOrganisation(look),
};

/// A text shorter than this says too little to be found in another one.
const ENOUGH: usize = 8;

fn look(facts: &Facts, found: &mut Found) {
    let links: Vec<_> = facts
        .hand_offs()
        .iter()
        .filter(|it| [it.provider_says, it.consumer_says] == [Says::Yes, Says::Yes])
        .filter(|it| services_of(facts, it).is_some())
        .map(|it| Link::of(it))
        .collect();
    let mut told = BTreeSet::new();
    for start in 0..links.len() {
        let Some(ring) = ring_from(&links, start) else {
            continue;
        };
        if ring.iter().any(|it| told.contains(&it.hand_off.id)) {
            continue;
        }
        tell(facts, &ring, found);
        told.extend(ring.iter().map(|it| &it.hand_off.id));
    }
}

/// A hand-off with the texts that are compared.
struct Link<'a> {
    hand_off: &'a HandOff,
    trigger: String,
    gives: [String; 2],
}

impl<'a> Link<'a> {
    fn of(hand_off: &'a HandOff) -> Self {
        let plain = |text: &str| text.trim().trim_end_matches('.').to_lowercase();
        Self {
            hand_off,
            trigger: plain(&hand_off.trigger),
            gives: [plain(&hand_off.what), plain(&hand_off.output)],
        }
    }

    fn starts(&self, next: &Self) -> bool {
        let says = |gift: &String| gift.len() >= ENOUGH && next.trigger.contains(gift.as_str());
        self.hand_off.consumer == next.hand_off.provider && self.gives.iter().any(says)
    }
}

/// The shortest ring that leads back to its start.
fn ring_from<'l, 'a>(links: &'l [Link<'a>], start: usize) -> Option<Vec<&'l Link<'a>>> {
    let first = links.get(start)?;
    let mut paths = vec![vec![first]];
    let mut seen = BTreeSet::new();
    while !paths.is_empty() {
        let mut longer = Vec::new();
        for path in paths {
            let Some(last) = path.last() else { continue };
            if path.len() > 1 && last.starts(first) {
                return Some(path);
            }
            for next in links.iter().filter(|it| last.starts(it)) {
                if seen.insert(&next.hand_off.id) {
                    longer.push(path.iter().copied().chain([next]).collect());
                }
            }
        }
        paths = longer;
    }
    None
}

fn tell(facts: &Facts, ring: &[&Link], found: &mut Found) {
    let Some(first) = ring.first() else { return };
    let names = ring.iter().filter_map(|it| services_of(facts, it.hand_off));
    let names: Vec<_> = names.map(|(provider, _)| provider.name.as_str()).collect();
    let passed: Vec<_> = ring.iter().map(|it| shown(&it.hand_off.what)).collect();
    let mut about: Vec<_> = ring.iter().map(|it| it.hand_off.id.as_str()).collect();
    about.sort_unstable();
    found.add(
        spot_of(facts, first.hand_off, None),
        &about,
        [
            ("services", names.join(" → ")),
            ("what", passed.join(" → ")),
        ],
    );
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn hand_off(from: &str, to: &str, texts: &str) -> Vec<String> {
        vec![format!(
            r#"{{"edit":"addHandOff","service":"{from}","provider":{{"end":"service","service":"{from}"}},"consumer":{{"end":"service","service":"{to}"}},"texts":{texts}}}"#
        )]
    }

    fn confirmed(edits: &[Vec<String>]) -> Stage {
        let mut stage = Stage::of("six");
        for edit in edits.iter().flatten() {
            stage = stage.does(&[edit]);
        }
        let own = stage.workspace.hand_offs.values().cloned();
        for mut it in own.collect::<Vec<_>>() {
            it.consumer_says = crate::value::Says::Yes;
            stage.workspace.put(crate::records::Record::HandOff(it));
        }
        stage
    }

    #[test]
    fn fires_where_each_waits_for_the_other() {
        let stage = confirmed(&[
            hand_off(
                "testing",
                "architecture",
                r#"{"what":"Scope of the test","trigger":"Design record arrives","output":"Agreed test scope"}"#,
            ),
            hand_off(
                "architecture",
                "testing",
                r#"{"what":"Design record","trigger":"Agreed test scope.","output":"Record with threats"}"#,
            ),
        ]);
        let says = stage.says(&CHECK);
        assert_eq!(says.len(), 1);
        assert!(
            says[0].contains("Testing") && says[0].contains("Architecture"),
            "{says:?}"
        );
    }

    #[test]
    fn stays_silent_when_the_whole_catalogue_is_confirmed() {
        for set in ["six", "sixteen"] {
            let mut stage = Stage::of(set);
            let services: Vec<_> = stage
                .workspace
                .services
                .keys()
                .map(ToString::to_string)
                .collect();
            let edges = stage.catalogue.edges.clone();
            for edge in edges {
                for end in [&edge.provider, &edge.consumer] {
                    if services.contains(end) {
                        stage = stage.settle(end, edge.id.as_str(), "yes");
                    }
                }
            }
            assert!(stage.says(&CHECK).is_empty());
        }
    }
}
