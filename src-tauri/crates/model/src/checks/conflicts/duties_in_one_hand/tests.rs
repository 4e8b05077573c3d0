//! The fourteen combinations, and what looks like one of them and is none.

use super::super::super::Severity;
use super::super::super::stage::Stage;
use super::CHECK;

const OWNER: &str = "security-service-owner";
const ADMIN: &str = "security-administrator";

/// A service with two features and one role that does both.
fn both(set: &str, one: (&str, &str), other: (&str, &str)) -> Vec<String> {
    let mut stage = Stage::of(set);
    for (service, feature) in [one, other] {
        if feature.contains('.') {
            stage = stage.duty(service, feature, ADMIN, "responsible");
            continue;
        }
        stage = stage.row(service, "def.features", &format!("feature={feature}"));
        let rows = stage
            .workspace
            .rows_of(&service.into(), &"def.features".into());
        let row = rows.last().unwrap().id.to_string();
        stage = stage.duty(service, &row, ADMIN, "responsible");
    }
    stage.says(&CHECK)
}

#[test]
fn approving_and_carrying_out_meet() {
    let stage = Stage::of("sixteen")
        .duty("access-management", "authorise", ADMIN, "accountable")
        .duty("access-management", "carry-out", OWNER, "responsible");
    assert!(stage.says(&CHECK).is_empty());
    let stage = stage.duty("access-management", "carry-out", ADMIN, "responsible");
    let finds = stage.finds(&CHECK);
    assert_eq!(finds.len(), 1);
    assert_eq!(finds[0].severity, Severity::Problem);
    assert!(finds[0].id.as_str().contains("approve-carry-out"));
}

#[test]
fn an_owner_with_every_a_is_no_conflict() {
    let mut stage = Stage::of("sixteen");
    for step in stage.steps() {
        stage = stage
            .duty("access-management", &step, OWNER, "accountable")
            .duty("access-management", &step, ADMIN, "responsible");
    }
    // The administrator does both; the owner answers for both and does neither.
    let says = stage.says(&CHECK);
    assert_eq!(says.len(), 1);
    assert!(says[0].starts_with("Security Administrator"), "{says:?}");
}

#[test]
fn a_person_with_two_roles_is_one_hand() {
    let stage = Stage::of("sixteen")
        .duty(
            "access-management",
            "authorise",
            OWNER,
            "accountable-and-responsible",
        )
        .duty("access-management", "carry-out", ADMIN, "responsible")
        .entry("people", &format!("name=K. | roles={OWNER}"));
    assert!(stage.says(&CHECK).is_empty());
    let stage = stage.entry("people", &format!("name=L. | roles={OWNER} {ADMIN}"));
    let says = stage.says(&CHECK);
    assert_eq!(says.len(), 1);
    assert!(says[0].starts_with("L. "), "{says:?}");
}

#[test]
fn the_combinations_of_the_sixteen_are_known_by_their_features() {
    let pairs = [
        (
            "directory-management.directory-administration",
            "audit-testing.internal-audits",
        ),
        (
            "patch-management.security-patch-installation",
            "patch-management.security-patch-validation",
        ),
        (
            "design-architecture.firewall-maintenance-and-management",
            "monitoring-reporting.security-event-logging-and-reporting",
        ),
        (
            "privacy-management.electronic-policy-creation",
            "privacy-management.policy-compliance",
        ),
        (
            "virus-intrusion.security-breach-response",
            "audit-testing.security-breach-investigation-and-reporting",
        ),
    ];
    for (one, other) in pairs {
        let of = |feature: &'static str| (feature.split('.').next().unwrap(), feature);
        assert_eq!(
            both("sixteen", of(one), of(other)).len(),
            1,
            "{one} {other}"
        );
    }
}

#[test]
fn own_words_are_known_too() {
    let pairs = [
        ("Request access", "Approve access requests"),
        ("Develop software", "Deploy to production of software"),
        ("Build software releases", "Approve a release of software"),
        ("Own a risk", "Approve risks"),
        ("Buy from suppliers", "Assess suppliers"),
        ("Keep the keys", "Administer the databases"),
        ("Write the rules", "Measure compliance"),
        ("Administer servers", "Keep the logs"),
    ];
    for (one, other) in pairs {
        let says = both("six", ("monitoring", one), ("monitoring", other));
        assert_eq!(says.len(), 1, "{one}, {other}: {says:?}");
    }
    let harmless = [
        ("Receive access requests", "Record access requests"),
        ("Key figures of the month", "Administer the databases"),
        ("Develop lessons", "Deliver lessons"),
        ("Support external audits", "Administer servers"),
    ];
    for (one, other) in harmless {
        let says = both("six", ("monitoring", one), ("monitoring", other));
        assert!(says.is_empty(), "{one}, {other}: {says:?}");
    }
}

#[test]
fn badges_and_zones_meet_only_where_somebody_decides() {
    let stage = |letter: &str| {
        Stage::of("sixteen")
            .duty(
                "physical-security",
                "physical-security.badge-security-services",
                ADMIN,
                "responsible",
            )
            .duty(
                "physical-security",
                "physical-security.physical-access-management",
                ADMIN,
                letter,
            )
    };
    assert!(stage("responsible").says(&CHECK).is_empty());
    assert_eq!(stage("accountable").says(&CHECK).len(), 1);
}

#[test]
fn a_commander_may_contain_as_long_as_somebody_else_does_too() {
    let lead = "incident-response.lead-and-situation-report";
    let contain = "incident-response.containment";
    let stage = Stage::of("six")
        .duty("incident-response", lead, OWNER, "responsible")
        .duty("incident-response", contain, OWNER, "responsible");
    assert_eq!(stage.finds(&CHECK)[0].severity, Severity::Note);
    let helped = stage.duty("incident-response", contain, ADMIN, "responsible");
    assert!(helped.says(&CHECK).is_empty());
}

#[test]
fn the_security_officer_who_heads_it_is_known_by_the_roles() {
    let stage = Stage::of("six").entry("roles", "name=Head of IT");
    let lines = stage.workspace.entries.values();
    let head = lines.last().unwrap().id.to_string();
    let cso = "chief-security-officer";
    let apart = stage
        .entry("people", &format!("name=K. | roles={cso} security-analyst"))
        .entry("people", &format!("name=L. | roles={head}"));
    assert!(apart.says(&CHECK).is_empty());
    let one = apart.entry("people", &format!("name=M. | roles={cso} {head}"));
    assert_eq!(one.says(&CHECK).len(), 1);
}
