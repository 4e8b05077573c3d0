//! The pages of numbers of the example and of an organisation that has not begun.

use serde_json::{Value, json, to_value};

use super::*;
use crate::begin::Start;
use crate::stamps;

/// The four pages as they go over the wire.
fn pages(start: &Start, ask: &Dwelling) -> [Value; 4] {
    let folder = tempfile::tempdir().unwrap();
    let stamp = stamps::now("test");
    let path = folder.path().join("a.charrette");
    let mut open = OpenWorkspace::create(&path, start, "A", &stamp).unwrap();
    if let Some(service) = &ask.service {
        let cells = json!({"type": "False page", "count": "12", "hours-each": "1"});
        let edit = json!({"edit": "addRow", "service": service, "question": "incident-response.types", "cells": cells});
        let edit = serde_json::from_value(edit).unwrap();
        open.apply(&[edit], &stamp).unwrap();
    }
    [
        to_value(levels(&open, &stamp)).unwrap(),
        to_value(capacity(&open)).unwrap(),
        to_value(hand_offs(&open, ask)).unwrap(),
        to_value(maturity(&open, ask, &stamp)).unwrap(),
    ]
}

fn of<'a>(page: &'a Value, service: &str) -> &'a Value {
    let services = page["services"].as_array().unwrap();
    services.iter().find(|it| it["service"] == service).unwrap()
}

#[test]
fn the_example_has_numbers_on_every_page() {
    let start = Start::Example("aldermoor-water".into());
    let service = Some("incident-response".into());
    let [levels, capacity, hand_offs, maturity] = pages(&start, &Dwelling { service });
    let response = of(&levels, "incident-response");
    let first = &response["promises"][0];
    assert_eq!(
        (&first["priority"], &first["within"]),
        (&json!("P1"), &json!("60\u{a0}min"))
    );
    assert!(!first["verdict"].as_str().unwrap().is_empty());
    assert!(
        !response["cases"]["figure"]["shapes"]
            .as_array()
            .unwrap()
            .is_empty()
    );

    let hours = &of(&capacity, "incident-response")["hours"];
    assert!(!hours["sentences"].as_array().unwrap().is_empty() && hours["needed"] != "0");

    let passed = hand_offs["passed"].as_array().unwrap();
    assert!(passed.len() > 20);
    let touches = |it: &Value| it["from"] == "Incident response" || it["to"] == "Incident response";
    assert!(passed.iter().all(touches));
    let columns = hand_offs["matrix"]["consumers"].as_array().unwrap().len();
    let rows = hand_offs["matrix"]["rows"].as_array().unwrap();
    assert!(
        rows.iter()
            .all(|it| it["cells"].as_array().unwrap().len() == columns)
    );

    assert_eq!(maturity["ladder"]["service"], "incident-response");
    assert!(maturity["radar"].is_object() && !maturity["roadmap"].as_array().unwrap().is_empty());
    assert!(maturity["products"].as_array().unwrap().len() >= 12);
}

#[test]
fn an_organisation_that_has_not_begun_has_pages_too() {
    let start = Start::Catalogue("sixteen".into());
    let [levels, capacity, hand_offs, maturity] = pages(&start, &Dwelling::default());
    assert_eq!(levels["services"].as_array().unwrap().len(), 16);
    assert!(capacity["services"][0].get("hours").is_none());
    assert_eq!(hand_offs["passed"], json!([]));
    assert_eq!(maturity["services"][0]["now"], "0\u{a0}%");
    assert_eq!(maturity["roadmap"], json!([]));
}
