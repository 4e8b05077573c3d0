//! What cannot be brought back or handed out: one sentence each, and nothing changed.

use std::fs;

use app::begin::Start;
use app::groups::{HandOut, hand_out};
use app::{OpenWorkspace, stamps};

use super::{Table, answer, line, work};

#[test]
fn what_is_no_copy_is_refused_in_a_sentence() {
    let mut table = Table::laid();
    let a = table.handed("Group A", &["monitoring"]);
    work(&a, &[line("monitoring", "Alert seen")]);
    let bytes = fs::read(&a).expect("bytes");
    let bad = |name: &str, bytes: &[u8]| {
        let path = table.path(name);
        fs::write(&path, bytes).expect("a file");
        path
    };
    let damaged = bad("damaged", &bytes[..bytes.len() / 2]);
    let mut newer = bytes.clone();
    newer[60..64].copy_from_slice(&99_u32.to_be_bytes());
    let newer = bad("newer", &newer);
    let foreign = bad("foreign", b"{}");
    let stranger = table.path("stranger");
    let start = Start::Catalogue("six".into());
    drop(OpenWorkspace::create(&stranger, &start, "School", &stamps::now("X")).expect("one"));
    let own = table.path("plenary");
    let gone = table.path("gone");
    let before = table.open.dump().expect("a dump");
    for (path, says) in [
        (damaged, "is damaged"),
        (newer, "newer Charrette"),
        (foreign, "is not a Charrette workspace"),
        (stranger, "Bring it in as an organisation instead."),
        (own, "is the workspace that is open"),
        (gone, "There is no file"),
    ] {
        let fault = table.preview(&[&a, &path]).expect_err(says);
        assert!(fault.message.contains(says), "{fault}");
        let fault = table.back(&[&a, &path]).expect_err(says);
        assert!(fault.message.contains(says), "{fault}");
        assert_eq!(table.open.dump().expect("a dump"), before);
    }
}

#[test]
fn a_copy_that_cannot_be_made_leaves_no_group() {
    let mut table = Table::laid();
    let taken = table.handed("Group A", &["monitoring"]);
    let wish = |path, services: &[&str]| HandOut {
        organisation: table.open.organisation(),
        name: "Group B".into(),
        services: services.iter().map(|it| (*it).into()).collect(),
        path,
        replace: false,
    };
    let wishes = [
        (wish(taken, &["monitoring"]), "already a file"),
        (
            wish(
                table.folder.path().join("nowhere/b.charrette"),
                &["monitoring"],
            ),
            "no folder",
        ),
        (wish(table.path("b"), &[]), "at least one service"),
    ];
    for (wish, says) in wishes {
        let fault = hand_out(&mut table.open, &wish, &stamps::now("Lead")).expect_err(says);
        assert!(fault.message.contains(says), "{fault}");
        assert_eq!(table.open.workspace().groups.len(), 1);
    }
    assert!(!table.path("b").exists());
}

#[test]
fn a_group_writes_what_it_was_handed_and_nothing_else() {
    let mut table = Table::laid();
    let a = table.handed("Group A", &["monitoring"]);
    let mut copy = OpenWorkspace::open(&a).expect("the copy");
    let stamp = stamps::now("Somebody");
    let mine = answer("monitoring", "def.owner", "Lead");
    copy.apply(&[mine], &stamp).expect("its own service");
    let other = answer("incident-response", "def.owner", "Lead");
    let fault = copy.apply(&[other], &stamp).expect_err("not handed out");
    assert!(
        fault.message.contains("copy of the group “Group A”"),
        "{fault}"
    );
}
