//! Short ways to write the pieces of a sample.

use chrono::{TimeZone, Utc};
use report::markdown;
use report::tree::*;

pub(crate) fn meta(title: &str, language: &str) -> Meta {
    Meta {
        kind: "worksheet".into(),
        title: Text::new(format!("Service worksheet: {title}")),
        subject: "Service design".into(),
        keywords: vec!["service worksheet".into(), title.into()],
        organisation: "Brackwater Regional Authority".into(),
        version: "0.9".into(),
        language: language.into(),
        author: "Security Service Owner".into(),
        created: Utc
            .with_ymd_and_hms(2026, 11, 23, 9, 0, 0)
            .single()
            .unwrap_or_default(),
        classification: "internal".into(),
        file_stem: "sample".into(),
        set: StyleSet::Full,
        page_words: "Page {page} of {pages}".into(),
    }
}

pub(crate) fn section(
    orientation: Orientation,
    plain_first_page: bool,
    blocks: Vec<Block>,
) -> Section {
    Section {
        orientation,
        header: Some(Margin {
            start: "Incident response".into(),
            end: "Service worksheet · version 0.9".into(),
        }),
        footer: "Brackwater Regional Authority · internal · 23 November 2026".into(),
        plain_first_page,
        blocks,
    }
}

pub(crate) fn heading(level: u8, text: &str) -> Block {
    Block::Heading(Heading {
        level,
        number: None,
        text: text.into(),
        anchor: Some(Anchor::new(text)),
    })
}

pub(crate) fn mark(state: State) -> Mark {
    let word = match state {
        State::Agreed => "agreed",
        State::Answered => "answered",
        State::Disputed => "disputed",
        State::Parked => "parked",
        State::Open => "open",
        State::NotApplicable => "not applicable",
    };
    Mark::new(state, word)
}

pub(crate) fn fact(label: &str, answer: &str, state: State) -> Fact {
    Fact {
        tag: Some(Tag::new("incident-response", label)),
        label: label.into(),
        answer: markdown::read(answer),
        empty: state == State::Open,
        remark: Vec::new(),
        state: Some(mark(state)),
    }
}

pub(crate) fn facts(title: &str, rows: Vec<Fact>) -> Block {
    Block::Facts(Facts {
        title: title.into(),
        description: "Label, answer and state of each question".into(),
        rows,
    })
}

pub(crate) fn body(text: &str) -> Block {
    Block::Body {
        content: markdown::read(text),
    }
}

pub(crate) fn column(heading: &str, role: Role) -> Column {
    Column {
        heading: heading.into(),
        role,
        width: None,
    }
}

pub(crate) fn caption(text: &str, state: Option<State>) -> Option<Caption> {
    Some(Caption {
        label: "Table".into(),
        number: 0,
        text: text.into(),
        state: state.map(mark),
    })
}

pub(crate) fn table(form: TableForm, title: &str, columns: Vec<Column>, rows: Vec<Row>) -> Table {
    Table {
        form,
        title: title.into(),
        description: Text::new(format!("Rows of {title}")),
        tag: None,
        caption: caption(title, Some(State::Agreed)),
        bands: Vec::new(),
        columns,
        rows,
        note: Vec::new(),
    }
}

pub(crate) fn rows(lines: &[&[&str]]) -> Vec<Row> {
    lines
        .iter()
        .map(|line| Row::cells(line.iter().map(|c| state_or_words(c)).collect()))
        .collect()
}

fn state_or_words(words: &str) -> Cell {
    match words {
        "~agreed" => Cell::mark(mark(State::Agreed)),
        "~answered" => Cell::mark(mark(State::Answered)),
        "~disputed" => Cell::mark(mark(State::Disputed)),
        "~parked" => Cell::mark(mark(State::Parked)),
        "~open" => Cell::mark(mark(State::Open)),
        words => Cell {
            content: markdown::read(words),
            ..Cell::default()
        },
    }
}
