//! What the checks find in the small shipped example on the days it describes: the weak spots that
//! such a firm honestly has, each with its reason, and nothing else.

use chrono::NaiveDate;

use super::findings;
use super::stage::Stage;

/// Check and service, why it stands there.
const EXPECTED: [(&str, &str); 9] = [
    (
        "key-person testing",
        "Only the IT lead has ever restored the appointment book.",
    ),
    (
        "duties-in-one-hand monitoring",
        "The IT lead runs the firewalls and keeps the records, as in every firm with one IT lead.",
    ),
    (
        "tight monitoring",
        "It is done besides other work, with no reserve.",
    ),
    (
        "empty-cell-needed",
        "Firewalls only block; nothing watches the networks.",
    ),
    (
        "hand-off-one-sided testing",
        "Retests are not made yet: that is the next step TST-06.",
    ),
    (
        "required-missing strategy",
        "Begun with the minimum: two people had two half-days.",
    ),
    ("required-missing policies", "Begun with the minimum."),
    ("required-missing architecture", "Begun with the minimum."),
    ("required-missing testing", "Begun with the minimum."),
];

#[test]
fn the_small_example_fires_nothing_without_a_reason() {
    let stage = Stage::example("fennhollow-dental");
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let found = findings(
        &stage.workspace,
        &stage.catalogue,
        &stage.organisation,
        today,
    );
    let said = found.iter().map(|it| {
        let service = it.service().map_or("", |id| id.as_str());
        (format!("{} {service}", it.check), it.said().title)
    });
    let mut said: Vec<_> = said.collect();
    said.sort();
    let seen: Vec<_> = said.iter().map(|it| it.0.trim_end().to_owned()).collect();
    let mut expected: Vec<_> = EXPECTED.iter().map(|it| it.0.to_owned()).collect();
    expected.sort();
    assert!(EXPECTED.iter().all(|it| !it.1.is_empty()));
    assert_eq!(seen, expected, "{said:#?}");
}
