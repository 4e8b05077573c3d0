//! The service model in the document: targets, cover, duties, figures, what does not fit together
//! and what somebody lives with.

use super::{TempDir, judged, judges, new};
use app::views::{FindingsAsk, findings};
use app::{OpenWorkspace, stamps};
use serde_json::{Value, json};

#[test]
fn targets_cover_duties_and_accepted_findings_stand_in_the_sheet() {
    let folder = TempDir::new().expect("a folder");
    let mut open = new(folder.path(), "six");
    let row = |question: &str, cells: Value| json!({"edit": "addRow", "service": "incident-response", "question": question, "cells": cells});
    let duty = |subject: &str, role: &str, letter: &str| json!({"edit": "setDuty", "service": "incident-response", "subject": subject, "role": role, "letter": letter});
    let activity = open.catalogue().activities[0].id.to_string();
    let organisation = open.organisation();
    apply(
        &mut open,
        json!([
            row(
                "slm.targets",
                json!({"priority": "p1", "metric": "Somebody at work", "stage": "started", "clock": "all-hours", "value": "1", "unit": "hours", "attainment": "95"})
            ),
            row(
                "avail.cover",
                json!({"days": "mon-fri", "from": "09:00", "to": "17:00", "model": "office", "who": "two analysts at the quay"})
            ),
            row(
                "incident-response.types",
                json!({"type": "Credentials stolen", "count": "40", "hours-each": "2", "procedure": "yes"})
            ),
            row(
                "incident-response.types",
                json!({"type": "Device lost", "count": "9", "hours-each": "1", "procedure": "none"})
            ),
            duty(&activity, "security-analyst", "responsible"),
            duty(&activity, "security-service-owner", "accountable"),
        ]),
    );
    let found = findings(&open, &FindingsAsk::default(), &stamps::now(""));
    let about_cover = |it: &&app::views::FindingView| it.check.as_str() == "clock-against-cover";
    let finding = found
        .findings
        .iter()
        .find(about_cover)
        .expect("a finding")
        .clone();
    let before = judged(folder.path(), &open, &["incident-response"]);
    for part in [
        finding.title.as_str(),
        "Somebody at work",
        "two analysts at the quay",
        "Who does what",
        "Types of cases by number",
    ] {
        assert!(before.contains(part), "{part}\n{before}");
    }
    apply(
        &mut open,
        json!([{"edit": "acceptFinding", "organisation": organisation, "finding": finding.id, "texts": {"reason": "A duty telephone comes in spring", "person": "Harbour Master", "review": "2999-03-01"}}]),
    );
    let after = judged(folder.path(), &open, &["incident-response"]);
    for part in [
        "Accepted findings",
        "A duty telephone comes in spring",
        "Harbour Master",
    ] {
        assert!(after.contains(part), "{part}\n{after}");
    }
    judges::open_in_libre_office(folder.path());
}

fn apply(open: &mut OpenWorkspace, edits: Value) {
    let edits: Vec<model::Edit> = serde_json::from_value(edits).expect("edits");
    open.apply(&edits, &stamps::now("Facilitator"))
        .expect("a change");
}
