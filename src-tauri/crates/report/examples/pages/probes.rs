//! Documents that try the limits: nothing in them, other scripts, every character, very much text.

use crate::filled::{body, column, fact, facts, heading, mark, meta, rows, section, table};
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
    one(
        "ar",
        vec![
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
                text: vec![Inline::plain(
                    "نتلقى البلاغات والتنبيهات ونحد من الضرر ونعيد الثقة في أنظمتنا خلال ≤ 30 min.",
                )],
            },
            heading(1, "التعريف"),
            facts(
                "التعريف",
                vec![
                    fact(
                        "الغرض",
                        "تستمر الخدمات أو تعود بترتيب معروف عند الهجوم على أنظمتنا (SOC).",
                        State::Agreed,
                    ),
                    fact(
                        "النتائج",
                        "- احتواء الحادث خلال 4 ساعات.\n- إشعارات قانونية في الوقت المحدد.\n1. واحد\n2. اثنان",
                        State::Disputed,
                    ),
                    fact(
                        "Owner",
                        "Security Service Owner, in English.",
                        State::Answered,
                    ),
                    fact("ساعات", "لا توجد إجابة بعد", State::Open),
                ],
            ),
            heading(2, "مستويات الخدمة"),
            Block::Table(table(
                TableForm::Data,
                "أهداف مستوى الخدمة",
                vec![
                    column("الأولوية", Role::Label),
                    column("المقياس", Role::Text),
                    column("الهدف", Role::Number),
                    column("الحالة", Role::State),
                ],
                rows(&[
                    &["1 حرج", "الاستلام ← البدء", "≤ 30 min", "~agreed"],
                    &["2 عالٍ", "الاستلام", "≤ 1 h", "~parked"],
                ]),
            )),
            Block::Note {
                text: vec![
                    Inline::strong("ملاحظة."),
                    Inline::plain(" تحتاج السلسلة إلى 45 دقيقة ليلا."),
                ],
            },
            Block::Provenance {
                text: vec![
                    Inline::Mark(mark(State::Agreed)),
                    Inline::plain(" في ورشة العمل 2"),
                ],
                under_answer: true,
            },
        ],
    )
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

pub(crate) fn pack() -> Report {
    let names = ["Strategy", "Monitoring", "Incident response"];
    let anchor = |name: &str, part: &str| Anchor::new(&format!("{name}/{part}"));
    let part = |name: &&str| {
        let h = |text: &str| {
            Block::Heading(Heading {
                level: 1,
                number: None,
                text: text.into(),
                anchor: Some(anchor(name, text)),
            })
        };
        let list = table(
            TableForm::Data,
            "Targets",
            vec![column("A", Role::Text), column("B", Role::Text)],
            rows(&[&["a", "b"], &["c", "d"]]),
        );
        let blocks = vec![
            Block::Title {
                text: (*name).into(),
                anchor: Some(anchor(name, "title")),
            },
            h("Service"),
            facts("f", vec![fact("Name", name, State::Agreed)]),
            h("Process"),
            Block::Heading(Heading {
                level: 2,
                number: None,
                text: "Service levels".into(),
                anchor: None,
            }),
            Block::Table(list),
            Block::Provenance {
                text: vec![Inline::plain("End.")],
                under_answer: false,
            },
        ];
        Section {
            header: Some(Margin {
                start: (*name).into(),
                end: "Pack".into(),
            }),
            ..section(Orientation::Portrait, true, blocks)
        }
    };
    let entries = names
        .iter()
        .flat_map(|name| {
            let entry = |level, text: &str, part: &str| Entry {
                level,
                text: text.into(),
                anchor: anchor(name, part),
            };
            [
                entry(1, name, "title"),
                entry(2, "Service", "Service"),
                entry(2, "Process", "Process"),
            ]
        })
        .collect();
    let front = vec![
        Block::Overline {
            text: "Pack".into(),
        },
        Block::Title {
            text: "All services".into(),
            anchor: None,
        },
        Block::Contents {
            title: "Contents".into(),
            entries,
        },
    ];
    let mut sections = vec![section(Orientation::Portrait, true, front)];
    sections.extend(names.iter().map(part));
    Report {
        meta: meta("All services", "en-GB"),
        sections,
    }
    .finish()
}
