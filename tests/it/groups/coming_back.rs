//! Copies that come back: twice, later, out of order, from a copy of a copy, under another name.

use std::fs;

use app::{OpenWorkspace, stamps};

use super::{Table, answer, line, work};

#[test]
fn copies_come_back_as_one_step_and_are_never_written_to() {
    let mut table = Table::laid();
    let a = table.handed("Group A", &["monitoring"]);
    let b = table.handed("Group B", &["incident-response"]);
    work(
        &a,
        &[
            answer(
                "monitoring",
                "def.purpose",
                "See early what happens on the quay",
            ),
            line("monitoring", "Alert seen"),
        ],
    );
    work(
        &b,
        &[answer("incident-response", "def.purpose", "Put it right")],
    );
    let before = (table.said(), table.open.file().revision());
    let bytes = [&a, &b].map(|it| fs::read(it).expect("bytes"));
    let view = table.preview(&[&a, &b]).expect("a preview");
    assert_eq!((view.conflicts, view.left, view.revision), (0, 0, before.1));
    assert!(view.joins >= 3, "{view:?}");
    table.back(&[&a, &b]).expect("a merge");
    assert_eq!(table.open.file().revision(), before.1 + 1);
    assert_eq!(
        table.text("monitoring", "def.purpose"),
        "See early what happens on the quay"
    );
    assert_eq!(
        table.text("incident-response", "def.purpose"),
        "Put it right"
    );
    assert_eq!([&a, &b].map(|it| fs::read(it).expect("bytes")), bytes);
    let files = fs::read_dir(table.folder.path()).expect("files");
    let names = files.map(|it| it.expect("a file").file_name());
    let copies = names.filter(|it| it.to_string_lossy().contains("Group"));
    assert_eq!(copies.count(), 2, "nothing was put beside the copies");
    table.open.undo(&stamps::now("Lead")).expect("an undo");
    assert_eq!(table.said(), before.0);
    table.back(&[&b, &a]).expect("the same again after undo");
    assert_eq!(
        table.text("incident-response", "def.purpose"),
        "Put it right"
    );
}

#[test]
fn a_copy_comes_back_twice_and_only_what_is_new_counts() {
    let mut table = Table::laid();
    let a = table.handed("Group A", &["monitoring"]);
    work(&a, &[answer("monitoring", "def.purpose", "See early")]);
    table.back(&[&a]).expect("a merge");
    assert_eq!(table.preview(&[&a]).expect("a preview").copies[0].steps, 0);
    let nothing = table.back(&[&a]).expect_err("nothing new");
    assert!(
        nothing.message.contains("nothing new in “Group A”"),
        "{nothing}"
    );
    super::write(
        &mut table.open,
        &[answer("monitoring", "def.purpose", "See late")],
    );
    work(&a, &[line("monitoring", "Alert seen")]);
    table.back(&[&a]).expect("a second merge");
    assert_eq!(table.text("monitoring", "def.purpose"), "See late");
    assert_eq!(table.open.workspace().rows.len(), 1);
}

#[test]
fn the_order_and_the_names_do_not_matter() {
    let outcome = |order: [usize; 3]| {
        let mut table = Table::laid();
        let a = table.handed("Group A", &["monitoring"]);
        work(&a, &[answer("monitoring", "def.owner", "Lead")]);
        // A copy of the copy, which goes on on its own, and an earlier state under another name.
        let (copied, earlier) = (table.path("stick"), table.path("an old one"));
        fs::copy(&a, &earlier).expect("a copy");
        fs::copy(&a, &copied).expect("a copy");
        work(&copied, &[line("monitoring", "Alert seen")]);
        work(&a, &[answer("monitoring", "def.purpose", "See early")]);
        let all = [&a, &copied, &earlier];
        for one in order {
            let _ = table.back(&[all[one]]);
        }
        let mut said: Vec<String> = Vec::new();
        said.push(table.text("monitoring", "def.owner"));
        said.push(table.text("monitoring", "def.purpose"));
        said.extend(
            table
                .open
                .workspace()
                .rows
                .values()
                .map(|it| format!("{:?}", it.cells)),
        );
        said
    };
    let first = outcome([0, 1, 2]);
    assert_eq!(first[..2], ["Lead", "See early"]);
    assert_eq!(first.len(), 3, "{first:?}");
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        assert_eq!(outcome(order), first, "{order:?}");
    }
}

#[test]
fn what_a_group_undid_does_not_come_back() {
    let mut table = Table::laid();
    let a = table.handed("Group A", &["monitoring"]);
    work(&a, &[answer("monitoring", "def.owner", "Lead")]);
    work(&a, &[answer("monitoring", "def.purpose", "Nonsense")]);
    let mut copy = OpenWorkspace::open(&a).expect("the copy");
    copy.undo(&stamps::now("Somebody")).expect("an undo");
    drop(copy);
    let before = table.text("monitoring", "def.purpose");
    table.back(&[&a]).expect("a merge");
    assert_eq!(table.text("monitoring", "def.purpose"), before);
    assert_eq!(table.text("monitoring", "def.owner"), "Lead");
}
