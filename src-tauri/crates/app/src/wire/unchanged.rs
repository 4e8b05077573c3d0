//! Typing and taking it back is no failure: an edit that changes nothing answers with an empty receipt.

use serde_json::json;

use super::answer;
use crate::OpenWorkspace;
use crate::begin::Start;
use crate::stamps;

#[test]
fn writing_what_stands_there_is_no_failure_and_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let stamp = stamps::now("test");
    let path = folder.path().join("a.charrette");
    let start = Start::Catalogue("six".into());
    let mut open = OpenWorkspace::create(&path, &start, "A", &stamp).unwrap();
    let organisation = open.organisation();
    let edit = json!({"edits": [{
        "edit": "editOrganisation", "organisation": organisation, "details": {"sector": "Water"},
    }]});
    let first = answer(&mut open, "apply", edit.clone(), &stamp);
    assert_ne!(first.unwrap().unwrap()["at"], "");
    let again = answer(&mut open, "apply", edit, &stamp).unwrap().unwrap();
    assert_eq!((&again["at"], &again["areas"]), (&json!(""), &json!([])));
}
