//! One record of each kind, with and without its optional parts.

use model::Record;
use model::records::{
    Acceptance, Duty, End, Entry, HandOff, OwnCatalogue, OwnPractice, Practice, Row,
};
use model::value::{Choice, Letter, Level, Says};

/// Records that fit into the tests' workspace.
pub(super) fn one_of_each() -> Vec<Record> {
    let hand_off = hand_off();
    let other = HandOff {
        id: "h2".into(),
        edge: None,
        consumer: End::Other {
            name: "the press".into(),
        },
        ..hand_off.clone()
    };
    let own = own_practice();
    let bare = Practice {
        own: None,
        choice: None,
        practice: "p2".into(),
        evidence: "a record".into(),
        ..own.clone()
    };
    let row = Row {
        id: "r1".into(),
        service: "monitoring".into(),
        question: "targets".into(),
        organisation: "org".into(),
        position: "80".into(),
        cells: [("what".into(), "time to triage".into())].into(),
    };
    let catalogue = OwnCatalogue {
        id: "ours".into(),
        source: "id = \"ours\"\n".into(),
    };
    vec![
        Record::HandOff(hand_off),
        Record::HandOff(other),
        Record::Practice(own),
        Record::Practice(bare),
        Record::Row(row),
        Record::Catalogue(catalogue),
        Record::Entry(entry(false)),
        Record::Entry(entry(true)),
        Record::Duty(Duty {
            service: "monitoring".into(),
            subject: "feature".into(),
            role: "analyst".into(),
            organisation: "org".into(),
            letter: Letter::AccountableAndResponsible,
        }),
        Record::Acceptance(Acceptance {
            organisation: "org".into(),
            finding: "no-owner.t1".into(),
            reason: "It goes in spring".into(),
            person: "Head of IT".into(),
            review: "2027-03-01".into(),
            control: String::new(),
        }),
    ]
}

fn entry(struck: bool) -> Entry {
    Entry {
        id: if struck { "t2" } else { "t1" }.into(),
        register: "tools".into(),
        organisation: "org".into(),
        position: "80".into(),
        cells: [("name".into(), "Log store".into())].into(),
        struck,
    }
}

fn hand_off() -> HandOff {
    HandOff {
        id: "h1".into(),
        organisation: "org".into(),
        edge: Some("six-1".into()),
        provider: End::Service {
            service: "monitoring".into(),
        },
        consumer: End::Party {
            party: "legal".into(),
        },
        what: "an alert".into(),
        trigger: "a detection".into(),
        provider_says: Says::Yes,
        ..HandOff::default()
    }
}

fn own_practice() -> Practice {
    Practice {
        service: "monitoring".into(),
        practice: "p1".into(),
        organisation: "org".into(),
        own: Some(OwnPractice {
            name: "Look twice".into(),
            level: Level::Advanced,
            position: "80".into(),
        }),
        choice: Some(Choice::Now),
        ..Practice::default()
    }
}
