//! Packages as a whole: that they are well-formed, in schema order, the same each time, and hold
//! every word.

use crate::sample;
use crate::tree::{Anchor, Block, Orientation, Prose, State, Text};
use crate::{Report, docx, markdown};
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// The parts of a package by name.
fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    (0..zip.len())
        .map(|index| {
            let mut file = zip.by_index(index).expect("a part");
            let mut text = String::new();
            file.read_to_string(&mut text).expect("UTF-8");
            (file.name().expect("a name").into_owned(), text)
        })
        .collect()
}

fn rendered(report: &Report) -> BTreeMap<String, String> {
    parts(&docx::render(report).expect("a document"))
}

/// An element with its children's names; text is checked elsewhere.
struct Element {
    name: String,
    children: Vec<Element>,
}

/// Parses a part to a tree and panics where it isn't well-formed.
fn parse(xml: &str) -> Element {
    let legal = |c: char| {
        c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}') || matches!(c, '\t' | '\n' | '\r')
    };
    assert!(xml.chars().all(legal), "a character that XML forbids");
    let mut reader = Reader::from_str(xml);
    let mut open = vec![Element {
        name: String::new(),
        children: Vec::new(),
    }];
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(tag) => {
                assert!(
                    tag.attributes().all(|a| a.is_ok()),
                    "attributes of {:?}",
                    tag.name()
                );
                open.push(Element {
                    name: tag.name().as_ref().to_owned(),
                    children: Vec::new(),
                });
            }
            Event::Empty(tag) => {
                let element = Element {
                    name: tag.name().as_ref().to_owned(),
                    children: Vec::new(),
                };
                open.last_mut().expect("a parent").children.push(element);
            }
            Event::End(_) => {
                let done = open.pop().expect("an open element");
                open.last_mut().expect("a parent").children.push(done);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open.len(), 1, "everything is closed");
    open.pop().expect("the root")
}

fn each(element: &Element, check: &mut dyn FnMut(&Element)) {
    check(element);
    element.children.iter().for_each(|child| each(child, check));
}

/// The words of a part: paragraphs end with a line end, breaks and tabs count.
fn words(xml: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let (mut out, mut inside) = (String::new(), false);
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(tag) if tag.name().as_ref() == "w:t" => inside = true,
            Event::End(tag) if tag.name().as_ref() == "w:t" => inside = false,
            Event::End(tag) if tag.name().as_ref() == "w:p" => out.push('\n'),
            Event::Empty(tag) if tag.name().as_ref() == "w:br" => out.push('\n'),
            Event::Empty(tag) if tag.name().as_ref() == "w:tab" => out.push('\t'),
            Event::Text(text) if inside => out.push_str(&text),
            Event::GeneralRef(reference) if inside => out.push(match &*reference {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                "apos" => '\'',
                other => panic!("an unknown reference {other}"),
            }),
            Event::Eof => return out,
            _ => {}
        }
    }
}

fn children_stand_in_order(xml: &str) {
    each(&parse(xml), &mut |element| {
        let Some(order) = super::seal::sequence(&element.name) else {
            return;
        };
        let places: Vec<usize> = element
            .children
            .iter()
            .map(|c| {
                order
                    .iter()
                    .position(|n| *n == c.name)
                    .unwrap_or_else(|| panic!("{} in {}", c.name, element.name))
            })
            .collect();
        assert!(
            places.is_sorted(),
            "children of {} out of order",
            element.name
        );
    });
}

#[test]
fn every_property_stands_in_schema_order() {
    for text in ["Words", "كلمات 30", "a\nb\tc"] {
        let parts = rendered(&sample::everywhere(text));
        for (name, xml) in parts
            .iter()
            .filter(|(name, _)| name.starts_with("word/") && name.ends_with(".xml"))
        {
            if !["theme", "fontTable", "settings", "styles"]
                .iter()
                .any(|fixed| name.contains(fixed))
            {
                children_stand_in_order(xml);
            }
        }
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let report = sample::everywhere("Words שלום");
    let first = docx::render(&report).expect("a document");
    let other = std::thread::spawn({
        let report = report.clone();
        move || docx::render(&report).expect("a document")
    });
    assert_eq!(first, docx::render(&report).expect("a document"));
    assert_eq!(first, other.join().expect("a thread"));
}

#[test]
fn an_empty_report_is_a_document() {
    let parts = rendered(&Report {
        meta: sample::meta(),
        sections: Vec::new(),
    });
    assert!(
        parts
            .get("word/document.xml")
            .is_some_and(|xml| xml.contains("<w:sectPr"))
    );
}

#[test]
fn relationships_lead_to_parts_and_are_used() {
    let typed = "See https://a.example/x?y=1&z=2 and [mail](mailto:a@b.example).";
    let mut report = sample::report(vec![sample::facts(vec![sample::fact(
        "Q",
        typed,
        State::Agreed,
    )])]);
    let mut wide = sample::section(vec![sample::heading(1, "Wide")]);
    wide.orientation = Orientation::Landscape;
    report.sections.push(wide);
    let parts = rendered(&report);
    let relations = &parts["word/_rels/document.xml.rels"];
    for (index, target) in ["https://a.example/x?y=1&amp;z=2", "mailto:a@b.example"]
        .iter()
        .enumerate()
    {
        assert!(relations.contains(target), "{relations}");
        assert!(parts["word/document.xml"].contains(&format!("r:id=\"rIdL{}\"", index + 1)));
    }
    for target in relations
        .split("Target=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
    {
        assert!(
            target.contains(':') || parts.contains_key(&format!("word/{target}")),
            "{target}"
        );
    }
    let ids = parts["word/document.xml"].matches("r:id=\"rIdM").count();
    assert_eq!(
        ids, 8,
        "a head and a foot for each section, and for its first page"
    );
}

#[test]
fn controls_carry_service_and_question() {
    let report = sample::report(vec![sample::facts(vec![sample::fact(
        "def.purpose",
        "x",
        State::Agreed,
    )])]);
    let body = &rendered(&report)["word/document.xml"];
    assert!(
        body.contains(r#"<w:tag w:val="incident-response/def.purpose"/>"#),
        "{body}"
    );
}

#[test]
fn very_long_answers_stay_whole() {
    let typed = "word ".repeat(20_000) + "\n" + &"w".repeat(100_000);
    let answer = Block::Answer {
        tag: None,
        label: "Long".into(),
        anchor: Some(Anchor::new("long")),
        content: markdown::read(&typed),
    };
    let report = sample::report(vec![
        answer,
        sample::facts(vec![sample::fact("Long", &typed, State::Agreed)]),
    ]);
    assert_eq!(
        words(&rendered(&report)["word/document.xml"])
            .matches(&typed)
            .count(),
        2
    );
}

#[test]
fn every_scalar_value_arrives_or_is_cleaned() {
    let all: String = ('\0'..=char::MAX).collect();
    let text = Text::new(all);
    let report = sample::report(vec![Block::Body {
        content: vec![Prose::plain(text.clone())],
    }]);
    let got = words(&rendered(&report)["word/document.xml"]);
    assert!(got.contains(text.as_str()));
}

#[test]
fn characters_that_xml_forbids_are_nowhere() {
    let typed = "a\0b\u{b}c\u{1f}d\u{fffe}e\u{ffff}f";
    rendered(&sample::everywhere(typed))
        .values()
        .for_each(|xml| drop(parse(xml)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_anywhere_gives_a_sound_package_with_that_text(typed in any::<String>()) {
        let report = sample::everywhere(&typed);
        let parts = rendered(&report);
        for (name, xml) in &parts {
            parse(xml);
            prop_assert!(!name.is_empty());
        }
        let text = Text::new(typed);
        let got = words(&parts["word/document.xml"]);
        if !text.is_blank() {
            prop_assert!(got.matches(text.as_str()).count() >= 30, "{:?} in {:?}", text, got);
        }
    }

    #[test]
    fn mixed_scripts_anywhere_give_a_sound_package(typed in "[a-z א-תء-ي0-9≤<>&\"'\n\t😀]{0,40}") {
        let parts = rendered(&sample::everywhere(&typed));
        for xml in parts.values() {
            parse(xml);
        }
        children_stand_in_order(&parts["word/document.xml"]);
    }
}
