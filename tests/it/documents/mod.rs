//! Documents as a person gets them: whatever is answered, the Word file is sound, opens, and says
//! every word of it.

mod findings;
mod judges;
mod together;

use app::begin::Start;
use app::{OpenWorkspace, export, stamps};
use model::Edit;
use model::ids::ServiceId;
use model::value::Value;
use report::Options;
use std::path::Path;
use tempfile::TempDir;

/// Characters that XML cannot hold; documents leave them out.
fn can_stand(it: char) -> bool {
    !matches!(it, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

fn new(folder: &Path, start: &str) -> OpenWorkspace {
    let catalogue = app::catalogues::shipped().expect("the shipped catalogue");
    let start = Start::parse(start, &catalogue);
    let path = folder.join("team.charrette");
    OpenWorkspace::create(&path, &start, "Harbour Board", &stamps::now("Facilitator"))
        .expect("a workspace")
}

fn answer(open: &mut OpenWorkspace, question: &str, text: &str) {
    let edit = Edit::RecordAnswer {
        service: "incident-response".into(),
        question: question.into(),
        value: Value::Text { text: text.into() },
    };
    open.apply(&[edit], &stamps::now("Facilitator"))
        .expect("an answer");
}

/// Exports to Word, has it judged, and gives the text of all documents.
fn judged(folder: &Path, open: &OpenWorkspace, services: &[&str]) -> String {
    let services: Vec<ServiceId> = services.iter().map(|it| (*it).into()).collect();
    let options = Options {
        services,
        ..Options::default()
    };
    let documents = export::documents(open, &options, "docx", &stamps::now("")).expect("documents");
    let mut text = String::new();
    for document in &documents {
        export::write(&folder.join(&document.name), &document.bytes).expect("written");
        text.push_str(&words(&document.bytes));
    }
    judges::find_nothing_in(folder);
    text
}

/// The words of a Word file, paragraphs and breaks as line ends.
fn words(docx: &[u8]) -> String {
    use quick_xml::events::Event;
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(docx)).expect("a package");
    let mut part = package.by_name("word/document.xml").expect("a body");
    let mut xml = String::new();
    std::io::Read::read_to_string(&mut part, &mut xml).expect("text");
    let mut reader = quick_xml::Reader::from_str(&xml);
    let mut text = String::new();
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Text(it) => text.push_str(&it),
            Event::GeneralRef(it) => match it.resolve_char_ref().expect("a character") {
                Some(character) => text.push(character),
                None => text.push_str(match &*it {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    _ => "'",
                }),
            },
            Event::Empty(it) if it.name().as_ref() == "w:br" => text.push('\n'),
            Event::Empty(it) if it.name().as_ref() == "w:tab" => text.push('\t'),
            Event::End(it) if it.name().as_ref() == "w:p" => text.push('\n'),
            Event::Eof => return text,
            _ => {}
        }
    }
}

#[test]
fn an_empty_worksheet_is_a_sound_document() {
    let folder = TempDir::new().expect("a folder");
    let open = new(folder.path(), "six");
    let text = judged(folder.path(), &open, &["incident-response"]);
    judges::open_in_libre_office(folder.path());
    assert!(text.contains("Incident response") && text.contains("Harbour Board"));
}

#[test]
fn the_example_says_every_answer() {
    let folder = TempDir::new().expect("a folder");
    let open = new(folder.path(), "example:aldermoor-water");
    let text = judged(folder.path(), &open, &[]);
    judges::open_in_libre_office(folder.path());
    let flat = |it: &str| it.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = flat(&text.replace("\u{2060}", ""));
    for record in open.workspace().answers.values() {
        let lines: Vec<String> = match &record.value {
            Value::Text { text } => text.lines().map(flat).collect(),
            Value::Items { items } => items.iter().map(|it| flat(it)).collect(),
            _ => Vec::new(),
        };
        for line in lines {
            assert!(
                text.contains(&line),
                "{} {}: {line}",
                record.service,
                record.question
            );
        }
    }
}

#[test]
fn all_sixteen_services_make_sound_documents() {
    let folder = TempDir::new().expect("a folder");
    let open = new(folder.path(), "sixteen");
    judged(folder.path(), &open, &[]);
    judges::open_in_libre_office(folder.path());
}

#[test]
fn scripts_of_every_direction_and_emoji_arrive() {
    let folder = TempDir::new().expect("a folder");
    let mut open = new(folder.path(), "six");
    let answers = [
        ("def.purpose", "نستجيب خلال 30 دقيقة، ونبلغ الإدارة."),
        ("def.complaints", "אנחנו עונים within 4 h, תמיד."),
        ("def.outcomes", "👩🏽‍🚒 first, then 🧯; 一次一步 <b>&amp;"),
    ];
    for (question, text) in answers {
        let list = question == "def.outcomes";
        let value = match list {
            true => Value::Items {
                items: vec![text.into()],
            },
            false => Value::Text { text: text.into() },
        };
        let edit = Edit::RecordAnswer {
            service: "incident-response".into(),
            question: question.into(),
            value,
        };
        open.apply(&[edit], &stamps::now("")).expect("an answer");
    }
    let said = judged(folder.path(), &open, &["incident-response"]);
    judges::open_in_libre_office(folder.path());
    for (_, text) in answers {
        assert!(said.contains(text), "{text}");
    }
}

#[test]
fn every_unicode_scalar_value_that_xml_knows_arrives() {
    let folder = TempDir::new().expect("a folder");
    let mut open = new(folder.path(), "six");
    // In paragraphs, as text is. LibreOffice reads it and lays out no pages: it would look for a
    // font for each of a million characters.
    let scalars: Vec<char> = ('\0'..=char::MAX).collect();
    let paragraphs = scalars.chunks(256).map(|it| it.iter().collect());
    let all = paragraphs.collect::<Vec<String>>().join("\n\n");
    answer(&mut open, "def.purpose", &all);
    let said = judged(folder.path(), &open, &["incident-response"]);
    all_arrive(&all, &said);
    if let Some(read) = judges::read_by_libre_office(folder.path()) {
        all_arrive(&all, &read);
    }
}

/// Every character that can stand in a document is in what was read of it.
fn all_arrive(typed: &str, read: &str) {
    let arrived: std::collections::BTreeSet<char> = read.chars().collect();
    let lost: Vec<char> = typed
        .chars()
        .filter(|it| can_stand(*it) && !arrived.contains(it))
        // White space may become a break or go at a line's end; the asterisk is Markdown.
        .filter(|it| !it.is_whitespace() && *it != '*')
        .collect();
    assert!(
        lost.is_empty(),
        "{} lost: {:?}",
        lost.len(),
        &lost[..lost.len().min(20)]
    );
}

#[test]
fn a_hundred_thousand_characters_in_one_answer_arrive() {
    let folder = TempDir::new().expect("a folder");
    let mut open = new(folder.path(), "six");
    let long = "We answer within an hour and say so. ".repeat(2_703);
    answer(&mut open, "def.purpose", long.trim_end());
    let said = judged(folder.path(), &open, &["incident-response"]);
    judges::open_in_libre_office(folder.path());
    assert!(said.contains(long.trim_end()));
}
