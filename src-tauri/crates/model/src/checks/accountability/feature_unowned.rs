//! Features of a service that nobody owns: no role answers for them and the service has no owner
//! either. Once a service has duties about features, [`super::no_accountable`] speaks of the ones
//! that were forgotten; services that nobody has begun are left alone.

use super::super::gathered::some_of;
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::ids::{QuestionId, ServiceId};
use crate::readings::SubjectKind;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "feature-unowned",
    severity: Severity::Caution,
    find: Find::InOrganisation(look),
};

fn look(facts: &Facts, found: &mut Found) {
    for service in facts.services() {
        let features = facts.features(service);
        if features.is_empty() || !is_begun(facts, &service.id) || is_owned(facts, &service.id) {
            continue;
        }
        let names = features.iter().map(|it| it.name);
        found.add(
            Spot::question(&service.id, "def.owner"),
            &[service.id.as_str()],
            [
                ("service", service.name.clone()),
                ("number", features.len().to_string()),
                ("which", some_of(names)),
            ],
        );
    }
}

fn is_begun(facts: &Facts, service: &ServiceId) -> bool {
    let first = (service.clone(), QuestionId::default());
    let next = facts.workspace.answers.range(first..).next();
    next.is_some_and(|((id, _), _)| id == service)
}

fn is_owned(facts: &Facts, service: &ServiceId) -> bool {
    let owner = facts.workspace.answer(service, &"def.owner".into());
    let named = owner.is_some_and(|it| !it.value.is_blank());
    let shared_out = |kind| {
        let matrix = facts.matrices().iter().find(|it| it.service.id == *service);
        let mut begun = matrix.into_iter().flat_map(|it| it.begun());
        begun.any(|it| it.subject.kind == kind)
    };
    named || shared_out(SubjectKind::Feature)
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    const PURPOSE: &str = r#"{"edit":"recordAnswer","service":"monitoring","question":"def.purpose","value":{"kind":"text","text":"To see it"}}"#;
    const OWNER: &str = r#"{"edit":"recordAnswer","service":"monitoring","question":"def.owner","value":{"kind":"text","text":"Head"}}"#;

    #[test]
    fn fires_for_a_service_that_was_begun_without_an_owner() {
        let says = Stage::of("six").does(&[PURPOSE]).says(&CHECK);
        assert_eq!(says.len(), 1);
        assert!(says[0].contains('7'), "{says:?}");
    }

    #[test]
    fn stays_silent_with_an_owner_or_with_duties_or_before_the_beginning() {
        assert!(Stage::of("six").says(&CHECK).is_empty());
        assert!(
            Stage::of("six")
                .does(&[PURPOSE, OWNER])
                .says(&CHECK)
                .is_empty()
        );
        let duty = Stage::of("six").does(&[PURPOSE]);
        let duty = duty.duty(
            "monitoring",
            "monitoring.log-collection",
            "security-analyst",
            "accountable",
        );
        assert!(duty.says(&CHECK).is_empty());
    }
}
