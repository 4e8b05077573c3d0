//! A report in which every kind of block occurs, for the tests of all formats.

use crate::tree::*;
use chrono::{TimeZone, Utc};

/// What is true of the sample.
pub(crate) fn meta() -> Meta {
    Meta {
        kind: "worksheet".into(),
        title: "Service worksheet: Incident response".into(),
        subject: "Service design".into(),
        keywords: vec!["service worksheet".into(), "incident response".into()],
        organisation: "Brackwater Regional Authority".into(),
        version: "0.9".into(),
        language: "en-GB".into(),
        author: "Security Service Owner".into(),
        created: Utc
            .with_ymd_and_hms(2026, 11, 23, 9, 0, 0)
            .single()
            .unwrap_or_default(),
        classification: "internal".into(),
        file_stem: "incident-response".into(),
        set: StyleSet::Full,
        page_words: "Page {page} of {pages}".into(),
    }
}

/// An upright section with these blocks.
pub(crate) fn section(blocks: Vec<Block>) -> Section {
    Section {
        orientation: Orientation::Portrait,
        header: Some(Margin {
            start: "Incident response".into(),
            end: "Service worksheet · version 0.9".into(),
        }),
        footer: "Brackwater Regional Authority · internal · 23 November 2026".into(),
        plain_first_page: true,
        blocks,
    }
}

/// A report of one section.
pub(crate) fn report(blocks: Vec<Block>) -> Report {
    Report {
        meta: meta(),
        sections: vec![section(blocks)],
    }
    .finish()
}

/// A table without rows.
pub(crate) fn table() -> Table {
    Table {
        form: TableForm::Data,
        title: "Table".into(),
        description: "What it says".into(),
        tag: None,
        caption: None,
        bands: Vec::new(),
        columns: Vec::new(),
        rows: Vec::new(),
        note: Vec::new(),
    }
}

pub(crate) fn column(heading: &str, role: Role) -> Column {
    Column {
        heading: heading.into(),
        role,
        width: None,
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
        answer: crate::markdown::read(answer),
        empty: state == State::Open,
        remark: Vec::new(),
        state: Some(mark(state)),
    }
}

pub(crate) fn facts(rows: Vec<Fact>) -> Block {
    Block::Facts(Facts {
        title: "Facts".into(),
        description: "Label, answer and state of each question".into(),
        rows,
    })
}

/// Three pieces with this text.
fn inline(text: &str) -> Vec<Inline> {
    vec![
        Inline::plain(text),
        Inline::strong(text),
        Inline::Mark(Mark::new(State::Parked, text)),
    ]
}

/// A paragraph and both kinds of lists with this text.
fn prose(text: &str) -> Vec<Prose> {
    let list = |ordered| Prose::List {
        ordered,
        points: vec![inline(text), vec![Inline::plain(text)]],
    };
    vec![Prose::paragraph(inline(text)), list(false), list(true)]
}

/// A table of each form with this text.
fn tables(text: &str) -> [Table; 3] {
    let cell = || Cell {
        content: prose(text),
        ..Cell::default()
    };
    let state = Some(Mark::new(State::Open, text));
    let data = Table {
        title: text.into(),
        description: text.into(),
        tag: Some(Tag::new(text, text)),
        caption: Some(Caption {
            label: text.into(),
            number: 0,
            text: text.into(),
            state,
        }),
        columns: vec![
            column(text, Role::Text),
            column(text, Role::Number),
            column("State", Role::State),
        ],
        rows: vec![
            Row::Group { text: text.into() },
            Row::cells(vec![cell(), cell(), cell()]),
        ],
        note: inline(text),
        ..table()
    };
    let band = |text: &str, span| Band {
        text: text.into(),
        span,
    };
    let matrix = Table {
        form: TableForm::Matrix,
        bands: vec![band("", 1), band(text, 2)],
        ..data.clone()
    };
    let form = Table {
        form: TableForm::Form,
        tag: None,
        ..data.clone()
    };
    [data, matrix, form]
}

/// What stands before the first heading, with this text.
fn head(text: &str) -> Vec<Block> {
    let figures = vec![KeyFigure {
        figure: text.into(),
        label: text.into(),
    }];
    let entries = vec![Entry {
        level: 2,
        text: text.into(),
        anchor: Anchor::new("other"),
    }];
    vec![
        Block::Overline { text: text.into() },
        Block::Title {
            text: text.into(),
            anchor: Some(Anchor::new(text)),
        },
        Block::Subtitle { text: text.into() },
        Block::Lead { text: inline(text) },
        Block::KeyFigures {
            title: text.into(),
            figures,
        },
        Block::Contents {
            title: text.into(),
            entries,
        },
    ]
}

/// What stands after it, with this text.
fn rest(text: &str) -> Vec<Block> {
    let fact = Fact {
        tag: Some(Tag::new(text, text)),
        label: text.into(),
        answer: prose(text),
        empty: false,
        remark: inline(text),
        state: Some(Mark::new(State::Disputed, text)),
    };
    let line = Line {
        label: text.into(),
        hint: text.into(),
        lines: 2,
        ticks: vec![text.into()],
    };
    let link = Inline::Internal {
        text: text.into(),
        anchor: Anchor::new(text),
    };
    let tag = Some(Tag::new(text, "q"));
    let [data, matrix, form] = tables(text);
    vec![
        Block::Heading(Heading {
            level: 1,
            number: None,
            text: text.into(),
            anchor: Some(Anchor::new("other")),
        }),
        Block::Body {
            content: prose(text),
        },
        facts(vec![fact]),
        Block::Answer {
            tag,
            label: text.into(),
            anchor: None,
            content: prose(text),
        },
        Block::Provenance {
            text: inline(text),
            under_answer: true,
        },
        Block::Table(data),
        Block::Note { text: vec![link] },
        Block::PageBreak,
        Block::Table(matrix),
        Block::Hint { text: text.into() },
        Block::Table(form),
        Block::Lines(Lines {
            title: text.into(),
            description: text.into(),
            rows: vec![line],
        }),
        Block::Fields(Fields {
            title: text.into(),
            labels: vec![text.into(); 3],
        }),
    ]
}

/// Every kind of block with this text in every place that takes text.
pub(crate) fn everywhere(text: &str) -> Report {
    let mut report = report([head(text), rest(text)].concat());
    report.meta.title = text.into();
    report.meta.organisation = text.into();
    report.meta.author = text.into();
    report.meta.keywords = vec![text.into()];
    if let Some(section) = report.sections.first_mut() {
        section.footer = text.into();
        section.header = Some(Margin {
            start: text.into(),
            end: text.into(),
        });
    }
    report
}
