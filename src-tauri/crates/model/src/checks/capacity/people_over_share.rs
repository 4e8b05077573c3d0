//! The same people are counted on by several services, for more time than they have.

use std::collections::BTreeMap;

use super::super::figures::{SEEN, number, percent};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use super::PEOPLE;
use crate::ids::{RowId, ServiceId};

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "people-over-share",
    severity: Severity::Problem,
    find: Find::InOrganisation(look),
};

/// What services want of a role.
struct Wanted<'a> {
    role: &'a str,
    /// How many people hold it, by the service that counts most.
    heads: f64,
    /// The posts that each service takes.
    services: Vec<(&'a str, f64)>,
    /// The line that takes most.
    most: (&'a ServiceId, &'a RowId, f64),
}

fn look(facts: &Facts, found: &mut Found) {
    let mut roles: BTreeMap<String, Wanted> = BTreeMap::new();
    for service in facts.services() {
        for line in facts.posts(&service.id) {
            if line.role.is_empty() {
                continue;
            }
            let posts = line.people * line.share;
            let most = (&service.id, line.row, posts);
            let wanted = roles
                .entry(line.role.to_lowercase())
                .or_insert_with(|| Wanted {
                    role: line.role,
                    heads: 0.0,
                    services: Vec::new(),
                    most,
                });
            wanted.heads = wanted.heads.max(line.people);
            if posts > wanted.most.2 {
                wanted.most = most;
            }
            match wanted.services.last_mut() {
                Some((name, sum)) if *name == service.name => *sum += posts,
                _ => wanted.services.push((&service.name, posts)),
            }
        }
    }
    for (key, wanted) in roles {
        let sum: f64 = wanted.services.iter().map(|it| it.1).sum();
        if wanted.services.len() < 2 || sum <= wanted.heads * (1.0 + SEEN) {
            continue;
        }
        let each = |posts: f64| percent(posts / wanted.heads);
        let parts = wanted.services.iter();
        let parts: Vec<_> = parts
            .map(|(name, posts)| format!("{name} {}", each(*posts)))
            .collect();
        found.add(
            Spot::row(wanted.most.0, PEOPLE, wanted.most.1),
            &[&key.replace(|it: char| !it.is_alphanumeric(), "-")],
            [
                ("role", wanted.role.to_owned()),
                ("sum", each(sum)),
                ("services", wanted.services.len().to_string()),
                ("people", number(wanted.heads)),
                ("which", parts.join(", ")),
            ],
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(share: u32) -> Vec<String> {
        let row = |role: &str, share: u32| {
            format!("role={role} | people=2 | share={share} | productive=1500")
        };
        Stage::of("six")
            .row("monitoring", "cap.people", &row("Analyst", 70))
            .row("testing", "cap.people", &row("Analyst ", share))
            .row("testing", "cap.people", &row("Architect", 90))
            .says(&CHECK)
    }

    #[test]
    fn fires_where_services_share_out_more_than_there_is() {
        assert_eq!(
            says(40),
            ["Analyst: 2 services count on 110\u{a0}% of the time that there is"]
        );
    }

    #[test]
    fn stays_silent_up_to_all_of_it() {
        assert!(says(30).is_empty());
    }
}
