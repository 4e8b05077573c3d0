//! Incident response at all hours cannot be kept up for ever: how long it lasts at full strength has
//! to be said (H. Hettema: from when until when it is highly available).

use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::readings::Clock;
use crate::records::Service;
use crate::value::State;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "highly-available-until",
    severity: Severity::Note,
    find: Find::InService(look),
};

const QUESTION: &str = "avail.highly-until";

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    if !service.taken_from.includes("incident-response") {
        return;
    }
    let key = (service.id.clone(), QUESTION.into());
    let answer = facts.workspace.answers.get(&key);
    if answer.is_some_and(|it| !it.value.is_blank() || it.state == State::NotApplicable) {
        return;
    }
    let targets = facts.targets(service);
    if targets.iter().all(|it| it.clock != Some(Clock::AllHours)) {
        return;
    }
    found.add(
        Spot::question(&service.id, QUESTION),
        &[service.id.as_str()],
        [("service", service.name.clone())],
    );
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn stage(clock: &str) -> Stage {
        let target = format!("value=1 | unit=hours | clock={clock}");
        Stage::of("six").row("incident-response", "slm.targets", &target)
    }

    #[test]
    fn fires_for_a_promise_at_all_hours_without_an_end() {
        assert_eq!(
            stage("all-hours").says(&CHECK),
            [
                "Incident response: promised at all hours, but nothing says how long that can be kept up"
            ]
        );
    }

    #[test]
    fn stays_silent_when_it_is_said_and_for_service_hours() {
        let said = r#"{"edit":"recordAnswer","service":"incident-response","question":"avail.highly-until","value":{"kind":"text","text":"36 hours"}}"#;
        assert!(stage("all-hours").does(&[said]).says(&CHECK).is_empty());
        assert!(stage("service-hours").says(&CHECK).is_empty());
    }
}
