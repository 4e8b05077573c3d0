use serde_json::{Value, json};

use super::*;
use crate::catalogue::{Catalogue, Source, lint};

fn galaxy(values: &Value) -> String {
    json!({
        "name": "The Harbour Watch Services Framework",
        "description": "Keeps a harbour,\n e.g. Saltmere’s, in order. More follows.",
        "source": "a leaflet v3.2",
        "values": values,
    })
    .to_string()
}

fn part(name: &str, of: &str) -> Value {
    json!({ "value": name, "uuid": name, "related": [{ "dest-uuid": of, "type": "part-of" }] })
}

fn harbour() -> Value {
    json!([
        part("Function: Ring (the bell)", "s2"),
        { "value": "Service: Watch / look out", "uuid": "s1", "meta": { "purpose": " Sees \n ships" } },
        { "value": "Service: Signals", "uuid": "s2", "description": "Tells ships. ".repeat(40) },
        part("Function: Lamps", "Function: Lanterns"),
        part("Function: Lanterns", "s1"),
        part("Function: Lamps", "s1"),
        { "value": "Service: 灯台", "uuid": "s3" },
    ])
}

#[test]
fn services_and_functions_make_a_catalogue_without_faults() {
    let text = from_misp_galaxy(&galaxy(&harbour())).unwrap();
    let name = "harbour.toml".to_owned();
    let sources = [Source { name, text }];
    assert_eq!(lint(&sources, &crate::content::catalogue().unwrap()), []);

    let mut read = Catalogue::default();
    read.add(&sources).unwrap();
    assert_eq!(read.sets[0].id.as_str(), "harbour-watch-3-2");
    let about = "Keeps a harbour, e.g. Saltmere’s, in order. More follows.";
    assert_eq!(read.sets[0].about, about);
    let services: Vec<_> = read.services.iter().map(|it| it.id.as_str()).collect();
    let expected = ["watch-look-out", "signals", "unnamed"];
    assert_eq!(
        services,
        expected.map(|it| format!("harbour-watch-3-2.{it}"))
    );
    assert_eq!(read.services[0].purpose, "Sees ships.");
    assert_eq!(read.services[1].purpose.len(), 18 * 13 - 1);
    let features: Vec<_> = read.features.iter().map(|it| it.id.as_str()).collect();
    let expected = [
        "watch-look-out.lamps",
        "watch-look-out.lanterns",
        "watch-look-out.lamps-2",
        "signals.ring-the-bell",
    ];
    assert_eq!(
        features,
        expected.map(|it| format!("harbour-watch-3-2.{it}"))
    );
}

#[test]
fn other_files_are_refused_with_a_sentence() {
    let lone = json!([{ "value": "Service: A", "uuid": "a" }, part("Function: B", "c")]);
    let round = json!([
        { "value": "Service: A", "uuid": "a" },
        part("Function: B", "Function: B"),
    ]);
    for (text, expected) in [
        (String::new(), "This is no MISP galaxy (EOF"),
        ("[]".to_owned(), "This is no MISP galaxy ("),
        (
            "{\"name\": \"A\"}".to_owned(),
            "This is no MISP galaxy (missing field `values`",
        ),
        (galaxy(&json!([])), "The galaxy “The Harbour"),
        (
            galaxy(&json!([{ "value": "Sea Turtle" }])),
            "The galaxy “The Harbour",
        ),
        (
            galaxy(&json!([{ "value": "Service: " }])),
            "A value of the galaxy “The",
        ),
        (galaxy(&lone), "The function “B” is part of no service"),
        (galaxy(&round), "The function “B” is part of no service"),
    ] {
        let told = from_misp_galaxy(&text).unwrap_err().to_string();
        assert!(told.starts_with(expected), "{told}");
    }
}
