//! History: by service, question and record, page by page.

use model::change::{Change, Place};
use model::{Record, Step};

use super::kinds::one_of_each;
use super::{Desk, answer, stamp};
use crate::HistoryFilter;

fn desk() -> Desk {
    let mut desk = Desk::new();
    desk.types("a", "1", false);
    desk.types("b", "1", false);
    desk.types("a", "2", false);
    let mut changes: Vec<_> = one_of_each().into_iter().map(Change::added).collect();
    changes.push(desk.step("a", Some("3")).changes.remove(0));
    let step = Step {
        changes,
        verb: "several".into(),
        place: Place::default(),
    };
    desk.file.commit(&step, &stamp(60), false).unwrap();
    desk.workspace.absorb(&step.changes);
    desk
}

fn revisions(desk: &Desk, filter: &HistoryFilter) -> Vec<u32> {
    let steps = desk.file.history(filter).unwrap();
    steps.iter().map(|it| it.revision).collect()
}

#[test]
fn an_answer_has_its_own_history_with_only_its_changes() {
    let mut desk = desk();
    desk.undo();
    let filter = HistoryFilter {
        service: Some("monitoring".into()),
        question: Some("a".into()),
        ..HistoryFilter::default()
    };
    assert_eq!(revisions(&desk, &filter), [6, 5, 4, 2]);
    let steps = desk.file.history(&filter).unwrap();
    assert!(steps.iter().all(|it| it.changes.len() == 1));
    assert_eq!(steps[1].changes[0].before(), Some(&answer("a", "2")));
    assert_eq!(steps[1].changes[0].after(), Some(&answer("a", "3")));
    let one = HistoryFilter {
        key: Some(answer("a", "").key()),
        ..HistoryFilter::default()
    };
    assert_eq!(desk.file.history(&one).unwrap(), steps);
}

#[test]
fn all_of_it_comes_newest_first_and_page_by_page() {
    let desk = desk();
    let all = HistoryFilter::default();
    assert_eq!(revisions(&desk, &all), [5, 4, 3, 2, 1]);
    let mut newest_first = desk.file.log().unwrap();
    newest_first.reverse();
    assert_eq!(desk.file.history(&all).unwrap(), newest_first);
    let page = HistoryFilter {
        before_revision: Some(4),
        limit: Some(2),
        ..all
    };
    assert_eq!(revisions(&desk, &page), [3, 2]);
}

#[test]
fn a_service_and_a_hand_off_are_found_too() {
    let desk = desk();
    let service = HistoryFilter {
        service: Some("monitoring".into()),
        ..HistoryFilter::default()
    };
    assert_eq!(revisions(&desk, &service), [5, 4, 3, 2, 1]);
    let elsewhere = HistoryFilter {
        service: Some("testing".into()),
        ..HistoryFilter::default()
    };
    assert!(revisions(&desk, &elsewhere).is_empty());
    let hand_off = one_of_each()
        .into_iter()
        .find(|it| matches!(it, Record::HandOff(_)));
    let filter = HistoryFilter {
        key: hand_off.as_ref().map(Record::key),
        ..HistoryFilter::default()
    };
    let steps = desk.file.history(&filter).unwrap();
    assert_eq!(steps.len(), 1);
    assert_eq!(steps[0].changes[0].after(), hand_off.as_ref());
}

#[test]
fn steps_that_came_to_nothing_are_left_out() {
    let mut desk = Desk::new();
    desk.types("a", "1", true);
    desk.tries("a", None, true).unwrap();
    assert_eq!(desk.file.log().unwrap().len(), 2);
    assert_eq!(revisions(&desk, &HistoryFilter::default()), [1]);
}
