//! What runs out when: the contracts of suppliers with their last days to give notice.

use chrono::NaiveDate;

use crate::readings::suppliers_of;
use crate::records::Service;
use crate::workspace::Workspace;

/// A contract; at least one of its days is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due<'a> {
    /// The supplier.
    pub name: &'a str,
    /// The services that rest on it, where several are looked at.
    pub services: Vec<&'a str>,
    /// The last day to give notice.
    pub notice: Option<NaiveDate>,
    /// The last day of the contract.
    pub ends: Option<NaiveDate>,
}

impl Due<'_> {
    /// The day by which somebody has to have decided: the last day to give notice, or else the end.
    #[must_use]
    pub fn decide_by(&self) -> Option<NaiveDate> {
        self.notice.or(self.ends)
    }
}

/// The contracts of some services, the one to be decided on first at the head. A contract that
/// several services name with the same days is one.
#[must_use]
pub fn due_of<'a>(workspace: &'a Workspace, services: &[&'a Service]) -> Vec<Due<'a>> {
    let mut all: Vec<Due<'a>> = Vec::new();
    for service in services {
        for it in suppliers_of(workspace, &service.id) {
            if it.notice.is_none() && it.ends.is_none() {
                continue;
            }
            let same = all.iter_mut().find(|known| {
                known.name.to_lowercase() == it.name.to_lowercase()
                    && (known.notice, known.ends) == (it.notice, it.ends)
            });
            match same {
                Some(known) if known.services.contains(&service.name.as_str()) => {}
                Some(known) => known.services.push(&service.name),
                None => all.push(Due {
                    name: it.name,
                    services: vec![&service.name],
                    notice: it.notice,
                    ends: it.ends,
                }),
            }
        }
    }
    all.sort_by_key(Due::decide_by);
    if services.len() == 1 {
        all.iter_mut().for_each(|it| it.services.clear());
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::stage::Stage;

    #[test]
    fn a_contract_of_two_services_is_one_and_the_next_decision_comes_first() {
        let row =
            |stage: Stage, service: &str, cells: &str| stage.row(service, "sup.suppliers", cells);
        let stage = row(
            Stage::of("six"),
            "monitoring",
            "supplier=Watch | ends=2028-06-30 | notice=2028-03-31",
        );
        let stage = row(
            stage,
            "incident-response",
            "supplier=watch | ends=2028-06-30 | notice=2028-03-31",
        );
        let stage = row(stage, "testing", "supplier=Testers | ends=2027-12-31");
        let stage = row(stage, "testing", "supplier=Nobody knows");
        let services = stage.workspace.services_of(&stage.organisation);
        let due = due_of(&stage.workspace, &services);
        let told: Vec<_> = due.iter().map(|it| (it.name, it.services.len())).collect();
        assert_eq!(told, [("Testers", 1), ("Watch", 2)]);
        let alone: Vec<_> = services
            .iter()
            .filter(|it| it.id.as_str() == "testing")
            .copied()
            .collect();
        assert!(due_of(&stage.workspace, &alone)[0].services.is_empty());
    }
}
