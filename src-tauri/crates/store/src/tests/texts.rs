//! Texts of every kind and the longest ones come back as they were typed.

use model::plan::TEXT_LIMIT;

use super::Desk;

#[test]
fn every_character_there_is_comes_back() {
    let mut desk = Desk::new();
    let all: String = ('\0'..=char::MAX).collect();
    desk.types("all", &all, false);
    desk.types("ends", "\0begins and ends with nothing\0", false);
    desk.types("right", "אבטחת מידע \u{202e}txt.exe", false);
    let mut desk = desk.reopened();
    assert_eq!(desk.text("all"), all);
    assert!(desk.file.verify().is_sound());
    while desk.undo() {}
    while desk.redo() {}
    assert_eq!(desk.reopened().text("all"), all);
}

#[test]
fn the_longest_text_fits_whatever_is_in_it() {
    let mut desk = Desk::new();
    for character in ["\u{1}", "\u{1f30a}", "\u{2}"] {
        desk.types("long", &character.repeat(TEXT_LIMIT), true);
    }
    desk.undo();
    desk.redo();
    assert_eq!(desk.reopened().text("long").chars().count(), TEXT_LIMIT);
}
