//! Documents that try the limits: nothing in them, other scripts, every character, very much text.

use crate::kit::{body, column, fact, facts, heading, mark, meta, rows, section, table};
use report::markdown;
use report::tree::*;

pub(crate) fn empty() -> Report {
    Report {
        meta: meta("Nothing", "en-GB"),
        sections: Vec::new(),
    }
    .finish()
}

fn one(language: &str, blocks: Vec<Block>) -> Report {
    Report {
        meta: meta("Probe", language),
        sections: vec![section(Orientation::Portrait, true, blocks)],
    }
    .finish()
}

pub(crate) fn arabic() -> Report {
    let lead = "نتلقى البلاغات والتنبيهات ونحد من الضرر ونعيد الثقة في أنظمتنا خلال ≤ 30 min.";
    let points =
        "- احتواء الحادث خلال 4 ساعات.\n- إشعارات قانونية في الوقت المحدد.\n1. واحد\n2. اثنان";
    let answers = vec![
        fact(
            "الغرض",
            "تستمر الخدمات أو تعود بترتيب معروف عند الهجوم على أنظمتنا (SOC).",
            State::Agreed,
        ),
        fact("النتائج", points, State::Disputed),
        fact(
            "Owner",
            "Security Service Owner, in English.",
            State::Answered,
        ),
        fact("ساعات", "لا توجد إجابة بعد", State::Open),
    ];
    let note = vec![
        Inline::strong("ملاحظة."),
        Inline::plain(" تحتاج السلسلة إلى 45 دقيقة ليلا."),
    ];
    let said = vec![
        Inline::Mark(mark(State::Agreed)),
        Inline::plain(" في ورشة العمل 2"),
    ];
    let blocks = vec![
        Block::Overline {
            text: "ورقة عمل الخدمة".into(),
        },
        Block::Title {
            text: "الاستجابة للحوادث".into(),
            anchor: None,
        },
        Block::Subtitle {
            text: "هيئة المنطقة · الإصدار 0.9 · 23 نوفمبر 2026".into(),
        },
        Block::Lead {
            text: vec![Inline::plain(lead)],
        },
        heading(1, "التعريف"),
        facts("التعريف", answers),
        heading(2, "مستويات الخدمة"),
        Block::Table(arabic_table()),
        Block::Note { text: note },
        Block::Provenance {
            text: said,
            under_answer: true,
        },
    ];
    one("ar", blocks)
}

fn arabic_table() -> Table {
    let columns = vec![
        column("الأولوية", Role::Label),
        column("المقياس", Role::Text),
        column("الهدف", Role::Number),
        column("الحالة", Role::State),
    ];
    let lines: [&[&str]; 2] = [
        &["1 حرج", "الاستلام ← البدء", "≤ 30 min", "~agreed"],
        &["2 عالٍ", "الاستلام", "≤ 1 h", "~parked"],
    ];
    table(TableForm::Data, "أهداف مستوى الخدمة", columns, rows(&lines))
}

pub(crate) fn mixed() -> Report {
    let typed = "Smile 😀, family 👩‍👩‍👧‍👦, flag 🇩🇪, thumbs 👍🏽. Ελληνικά, русский, 漢字かな交じり文, 한국어, ไทย, हिन्दी.";
    let hebrew = "הצוות מטפל בתקריות SOC תוך ≤ 30 min, כל יום.";
    let deep = "x".repeat(300);
    let wide: Vec<Column> = (0..17)
        .map(|n| column(&format!("Considerable {n}"), Role::Text))
        .collect();
    let cells: Vec<String> = (0..17)
        .map(|n| format!("Something of some length {n}"))
        .collect();
    let line: Vec<&str> = cells.iter().map(String::as_str).collect();
    one(
        "en-GB",
        vec![
            Block::Title {
                text: "Scripts, signs & <tags> \"quoted\"".into(),
                anchor: None,
            },
            heading(1, "Other scripts 😀"),
            facts(
                "f",
                vec![
                    fact("Emoji 😀", typed, State::Agreed),
                    fact("עברית", hebrew, State::Answered),
                    fact("Long word", &deep, State::Open),
                ],
            ),
            Block::Answer {
                tag: Some(Tag::new("s", "q")),
                label: "L".into(),
                anchor: Some(Anchor::new("full/q")),
                content: markdown::read(&format!("{typed}\n\n{hebrew}\n\n- {hebrew}\n- tab\there")),
            },
            heading(2, "A table too wide for any page"),
            Block::Table(table(TableForm::Data, "Wide", wide, rows(&[&line]))),
            Block::Table(table(
                TableForm::Data,
                "Right after",
                vec![column("A", Role::Text), column("B", Role::Text)],
                rows(&[&["a", "b"], &["c", "d"]]),
            )),
        ],
    )
}

pub(crate) fn every_character() -> Report {
    let mut blocks = vec![Block::Title {
        text: "Every character".into(),
        anchor: None,
    }];
    let all: Vec<char> = ('\0'..=char::MAX).collect();
    blocks.extend(
        all.chunks(4096)
            .map(|chunk| body(&chunk.iter().collect::<String>())),
    );
    let some: String = ('\0'..'\u{3000}').collect();
    blocks.push(facts("f", vec![fact(&some, &some, State::Agreed)]));
    one("en-GB", blocks)
}

pub(crate) fn long() -> Report {
    let words = "Every word of a long answer stays. ".repeat(2858);
    let one_word = "w".repeat(100_000);
    one(
        "en-GB",
        vec![
            Block::Title {
                text: "Long".into(),
                anchor: None,
            },
            heading(1, "Facts"),
            facts("f", vec![fact("Long", &words, State::Agreed)]),
            heading(1, "Full answers"),
            Block::Answer {
                tag: Some(Tag::new("s", "long")),
                label: "Long".into(),
                anchor: Some(Anchor::new("long")),
                content: markdown::read(&words),
            },
            body(&one_word),
            body(&"line\n".repeat(20_000)),
        ],
    )
}

/// A matrix with two header rows, on a page on its side, between upright ones.
pub(crate) fn matrix() -> Report {
    let lines = vec![
        Row::Group {
            text: "Features".into(),
        },
        letters("One reporting point, day and night", "IARR..RI"),
        letters("Legal notices and regulators’ deadlines", "ARC....R"),
        Row::Group {
            text: "Flow of an incident".into(),
        },
        letters("1\u{2002}Receive report or alert", ".AIR..R."),
    ];
    let band = |text: &str, span: u8| Band {
        text: text.into(),
        span,
    };
    let duties = Table {
        bands: vec![
            band("", 1),
            band("Security roles", 6),
            band("Outside security", 2),
        ],
        note: vec![Inline::plain("One Accountable in each row, shaded.")],
        ..table(TableForm::Matrix, "Duties", duty_columns(), lines)
    };
    let upright = |text: &str| {
        section(
            Orientation::Portrait,
            true,
            vec![heading(1, text), body("Text.")],
        )
    };
    let lying = section(
        Orientation::Landscape,
        false,
        vec![heading(1, "Duties"), Block::Table(duties)],
    );
    Report {
        meta: meta("Duties", "en-GB"),
        sections: vec![upright("Before"), lying, upright("After")],
    }
    .finish()
}

fn duty_columns() -> Vec<Column> {
    let roles = [
        "CSO",
        "Owner",
        "Manager",
        "Analyst",
        "Architect",
        "Technician",
        "Service desk",
        "Legal, DPO",
    ];
    let role = |role| Column {
        width: Some(16.5),
        ..column(role, Role::Centre)
    };
    std::iter::once(column("Feature or step", Role::Text))
        .chain(roles.map(role))
        .collect()
}

fn letters(name: &str, letters: &str) -> Row {
    let letter = |c: char| match c {
        '.' => Cell::default(),
        'A' => Cell::of(vec![Inline::strong("A")]).tinted(Tint::Marked),
        'R' => Cell::of(vec![Inline::strong("R")]),
        c => Cell::plain(c.to_string()),
    };
    Row::cells(
        std::iter::once(Cell::plain(name))
            .chain(letters.chars().map(letter))
            .collect(),
    )
}
