//! A filled worksheet in which every kind of block occurs.

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
        created: Utc.with_ymd_and_hms(2026, 11, 23, 9, 0, 0).unwrap(),
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

pub(crate) fn report() -> Report {
    let sections = vec![
        section(
            Orientation::Portrait,
            true,
            [front(), definition(), process(), practices()].concat(),
        ),
        section(Orientation::Landscape, false, duties()),
        section(Orientation::Portrait, false, closing()),
    ];
    Report {
        meta: meta("Incident response", "en-GB"),
        sections,
    }
    .finish()
}

fn front() -> Vec<Block> {
    let figure = |figure: &str, label: &str| KeyFigure {
        figure: figure.into(),
        label: label.into(),
    };
    let link = |number: &str, text: &str, what: &str, counts: [&str; 5]| {
        let mut cells = vec![
            Cell::of(vec![
                Inline::quiet(format!("{number}\u{2002}")),
                Inline::Internal {
                    text: text.into(),
                    anchor: Anchor::new(text),
                },
            ]),
            Cell::plain(what),
        ];
        cells.extend(counts.map(Cell::plain));
        Row::cells(cells)
    };
    let mut contents = table(
        TableForm::Data,
        "What this worksheet holds and how far it is settled",
        vec![
            column("Section", Role::Text),
            column("What it settles", Role::Text),
            column("Agreed", Role::Centre),
            column("Answered", Role::Centre),
            column("Disputed", Role::Centre),
            column("Parked", Role::Centre),
            column("Open", Role::Centre),
        ],
        vec![
            link(
                "1",
                "Service",
                "name, owner, review",
                ["6", "1", "", "", "1"],
            ),
            link(
                "2",
                "Definition",
                "purpose, scope, features",
                ["8", "1", "1", "1", ""],
            ),
            link(
                "3",
                "Process",
                "levels, capacity, cover",
                ["11", "1", "1", "", ""],
            ),
            link(
                "5",
                "Practices",
                "what is done, what is next",
                ["1", "", "", "", ""],
            ),
            Row::Sum {
                cells: ["All sections", "", "27", "4", "2", "1", "2"]
                    .map(Cell::plain)
                    .to_vec(),
            },
        ],
    );
    contents.caption = caption("What this worksheet holds and how far it is settled", None);
    contents.note = [
        State::Agreed,
        State::Answered,
        State::Disputed,
        State::Parked,
        State::Open,
    ]
    .into_iter()
    .zip([
        "settled",
        "not yet discussed",
        "views differ",
        "put aside",
        "no answer yet",
    ])
    .flat_map(|(state, what)| {
        [
            Inline::Mark(mark(state)),
            Inline::plain(format!(" {what}\u{2002}\u{2002}")),
        ]
    })
    .collect();
    vec![
        Block::Overline {
            text: "Service worksheet".into(),
        },
        Block::Title {
            text: "Incident response".into(),
            anchor: None,
        },
        Block::Subtitle {
            text: "Brackwater Regional Authority · version 0.9, for approval · 23 November 2026"
                .into(),
        },
        Block::Lead {
            text: vec![Inline::plain(
                "We take in reports and alerts, limit the damage, restore trust in our systems and learn from what happened, within times agreed with the business.",
            )],
        },
        Block::KeyFigures {
            title: "Key figures".into(),
            figures: vec![
                figure(
                    "24 × 7",
                    "cover for priority 1 and 2;\noffice hours for the rest",
                ),
                figure("387", "incidents in twelve months,\n9 of them priority 1"),
                figure(
                    "74 %",
                    "of the year’s capacity used,\n122 % in a peak month",
                ),
                figure("7 of 10", "basic practices in place,\n0 of 2 advanced"),
            ],
        },
        Block::Table(contents),
        heading(1, "Service"),
        facts(
            "Service",
            vec![
                fact("Name", "Incident response", State::Agreed),
                fact(
                    "Taken from",
                    "The six essential services, catalogue version 1.2",
                    State::Agreed,
                ),
                fact(
                    "Service owner",
                    "Security Service Owner, Incident response",
                    State::Agreed,
                ),
                fact("Deputy", "Security Operations Manager", State::Agreed),
                fact(
                    "State of the service",
                    "Live since 1 March 2024, extended by this design from 1 January 2027",
                    State::Agreed,
                ),
                fact(
                    "Criticality",
                    "High: needed within 30 minutes at any hour until a priority 1 incident is contained",
                    State::Answered,
                ),
                fact(
                    "Next review",
                    "30 June 2027, or after an incident that missed its target",
                    State::Agreed,
                ),
                fact("Contact for complaints", "No answer yet", State::Open),
            ],
        ),
    ]
}

fn definition() -> Vec<Block> {
    let mut noted = fact(
        "Charging",
        "Not charged. Associated municipalities pay the retainer share set in their service agreement.",
        State::Parked,
    );
    noted.remark = vec![Inline::quiet(
        "Waits for the new agreement. Confidence 2 of 5.",
    )];
    vec![
        heading(1, "Definition"),
        facts(
            "Definition",
            vec![
                fact(
                    "Purpose",
                    "Water supply, social services and permits keep running, or come back in a known order, when somebody attacks our systems or handles data wrongly. Residents and staff can trust what we tell them about it.",
                    State::Agreed,
                ),
                fact(
                    "Outcomes",
                    "- A severe incident is contained within four hours, day and night.\n- Legal notices leave in time and say the same to everybody.\n- No cause appears in two reviews running.",
                    State::Agreed,
                ),
                fact(
                    "Customers",
                    "Eleven business units with 1,240 staff at 38 sites, the water works, and four municipalities under a service agreement.",
                    State::Agreed,
                ),
                fact(
                    "In scope",
                    "- Incidents in office systems, cloud services, telephony and the control systems of the water works.\n- Personal data lost, altered or seen by the wrong party.\n- Incidents at suppliers that hold our data.",
                    State::Agreed,
                ),
                fact(
                    "Out of scope",
                    "- Faults without a security cause (IT operations).\n- Burglary and threats to persons (facilities, police).\n- Schools with their own network: advice only.",
                    State::Disputed,
                ),
                fact(
                    "How to report",
                    "1. Telephone 4400, answered **day and night**.\n2. The Report button in the mail program, see https://report.brackwater.example/how.\n3. [The service desk](mailto:desk@brackwater.example).",
                    State::Agreed,
                ),
                fact(
                    "What we need to know",
                    "Who reports, what was seen, when, on which device or account, what has been done since.\nA report is accepted without any of these.",
                    State::Answered,
                ),
                noted,
            ],
        ),
        heading(3, "Authority in an incident"),
        Block::Answer {
            tag: Some(Tag::new("incident-response", "def.authority")),
            label: "Authority in an incident".into(),
            anchor: None,
            content: markdown::read(
                "The incident lead may disconnect any office system, account or site link without asking, if waiting could let the damage grow. The lead tells the head of the business unit within 15 minutes and records the reason in the case.\n\nThree things stay outside that authority:\n- The control network of the water works is separated only together with the shift leader on site.\n- The emergency call system is never switched off.\n1. First the lead asks.\n2. Then the board decides.\n\nWhen principles collide, confidentiality of social services data ranks before uninterrupted service, and drinking water before both.",
            ),
        },
        Block::Provenance {
            text: vec![
                Inline::Mark(mark(State::Agreed)),
                Inline::plain(
                    "\u{2002}in workshop 2, 9 November 2026 · said by Chief Security Officer · confidence 5 of 5",
                ),
            ],
            under_answer: true,
        },
    ]
}

fn process() -> Vec<Block> {
    let mut levels = table(
        TableForm::Data,
        "Service level targets",
        vec![
            column("Priority", Role::Label),
            column("Measure, from → to", Role::Text),
            column("Target", Role::Number),
            column("Clock", Role::Text),
            column("Attained", Role::Text),
            column("State", Role::State),
        ],
        rows(&[
            &[
                "1 Critical",
                "Pick-up: received → responder at work",
                "≤ 30 min",
                "24 × 7",
                "1 miss a year",
                "~disputed",
            ],
            &[
                "",
                "Containment: pick-up → spread stopped",
                "≤ 4 h",
                "24 × 7",
                "1 miss a year",
                "~agreed",
            ],
            &["2 High", "Pick-up", "≤ 1 h", "24 × 7", "≥ 90 %", "~agreed"],
            &["", "Containment", "≤ 8 h", "24 × 7", "≥ 90 %", "~agreed"],
            &[
                "3 Medium",
                "Pick-up",
                "≤ 4 h",
                "service hours",
                "≥ 90 %",
                "~agreed",
            ],
            &[
                "1 and 2",
                "Review: closure → report to owner",
                "≤ 10 days",
                "service hours",
                "≥ 90 %",
                "~agreed",
            ],
        ]),
    );
    levels.caption = caption("Service level targets", None);
    for (index, row) in levels.rows.iter_mut().enumerate().take(4) {
        if let Row::Cells { cells, .. } = row {
            cells[0].merge = if index % 2 == 0 {
                Merge::First
            } else {
                Merge::Continued
            };
        }
    }
    levels.note = vec![Inline::plain(
        "All targets: service level agreement with the business units, measured over twelve months from the incident register. Days are working days.",
    )];
    let mut people = table(
        TableForm::Data,
        "People, hours a year",
        vec![
            column("People", Role::Text),
            column("Number", Role::Number),
            column("Share", Role::Number),
            column("Hours", Role::Number),
            column("Note", Role::Text),
        ],
        rows(&[
            &[
                "Security Analyst",
                "3",
                "50 %",
                "2,360",
                "other half: monitoring",
            ],
            &[
                "Security Operations Manager",
                "1",
                "30 %",
                "472",
                "incident lead by day",
            ],
            &[
                "Security Administrator",
                "1",
                "15 %",
                "236",
                "containment work",
            ],
        ]),
    );
    people.rows.push(Row::Sum {
        cells: ["All people", "", "", "3,068", ""]
            .map(Cell::plain)
            .to_vec(),
    });
    let suppliers = table(
        TableForm::Data,
        "Suppliers that the service rests on",
        vec![
            column("Supplier", Role::Text),
            column("Promises", Role::Text),
            column("Category", Role::Text),
            column("Contract ends; notice", Role::Text),
            column("If it fails", Role::Text),
        ],
        rows(&[
            &[
                "Response retainer",
                "Named responder engaged in 4 h, day and night; 120 h a year",
                "strategic",
                "31 Dec 2028; 6 months before",
                "second name from the national framework",
            ],
            &[
                "Night watch",
                "Calls us within 15 min of a critical alert",
                "tactical",
                "30 Jun 2027; 3 months before",
                "on call takes alerts directly",
            ],
            &[
                "Evidence laboratory",
                "Report in 10 working days, chain of custody",
                "operational",
                "call-off, no end date",
                "laboratory of the state police",
            ],
            &[
                "Conference bridge",
                "Works when our network does not",
                "commodity",
                "monthly",
                "mobile telephones",
            ],
        ]),
    );
    vec![
        heading(1, "Process"),
        heading(2, "Service levels"),
        body(
            "Priority is impact times urgency, set at triage and changed only by the incident lead. The clock starts when a report or alert reaches the reporting point and stops for nothing at priority 1; at other priorities it pauses while we wait for the reporter after two attempts.",
        ),
        Block::Table(levels),
        Block::Note {
            text: vec![
                Inline::strong("Finding, problem."),
                Inline::plain(
                    " At night the chain needs 45 minutes (night watch 15, call-out 30) against a promise of 30. Cover can keep the 30 minutes for 60 % of the week and 45 minutes for all of it. Open as ",
                ),
                Inline::Internal {
                    text: "point 1 in section 7".into(),
                    anchor: Anchor::new("Open and disputed points"),
                },
                Inline::plain("."),
            ],
        },
        heading(2, "Capacity"),
        body(
            "The year fits, the peak month does not. In a month with 1.8 times the usual number of incidents the work exceeds the people by 57 hours; the retainer is the planned overflow.",
        ),
        Block::Table(people),
        heading(2, "Cover"),
        Block::Table(cover()),
        heading(2, "Suppliers"),
        Block::Table(suppliers),
        heading(2, "Incident types, with much to read"),
        Block::Table(long_table()),
    ]
}

fn cover() -> Table {
    let mut columns = vec![column("From hour", Role::Text)];
    columns.extend((0..12).map(|h| column(&format!("{:02}", h * 2), Role::Centre)));
    let day = |name: &str, office: bool| {
        let mut cells = vec![Cell::plain(name)];
        cells.extend((0..12).map(|slot| match slot {
            4..=8 if office => Cell::plain("O").tinted(Tint::Marked),
            4..=10 => Cell::plain("C").tinted(Tint::Light),
            _ => Cell::plain("N"),
        }));
        Row::cells(cells)
    };
    let names = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    let rows = names
        .iter()
        .enumerate()
        .map(|(i, name)| day(name, i < 5))
        .collect();
    let mut table = table(
        TableForm::Matrix,
        "Who answers, by day and hour",
        columns,
        rows,
    );
    table.note = vec![
        Inline::strong("O"),
        Inline::plain(" office, two analysts on duty, 50 h\u{2002}\u{2002}"),
        Inline::strong("C"),
        Inline::plain(" on call, at work within 30 minutes, 48 h\u{2002}\u{2002}"),
        Inline::strong("N"),
        Inline::plain(" night watch takes the call and wakes the person on call"),
    ];
    table
}

fn long_table() -> Table {
    let lines: Vec<Vec<String>> = (1..=30)
        .map(|n| {
            let what = if n == 12 {
                "A very long remark that goes on and on. ".repeat(20)
            } else {
                "What it is and how it is seen".into()
            };
            vec![
                n.to_string(),
                format!("Type number {n}"),
                what,
                format!("{} h", n * 3),
                "4 Dec 2026".into(),
            ]
        })
        .collect();
    let lines: Vec<Vec<&str>> = lines
        .iter()
        .map(|l| l.iter().map(String::as_str).collect())
        .collect();
    let lines: Vec<&[&str]> = lines.iter().map(Vec::as_slice).collect();
    table(
        TableForm::Data,
        "Incident types",
        vec![
            column("No.", Role::Index),
            column("Type", Role::Text),
            column("What it is", Role::Text),
            column("Effort", Role::Number),
            column("Until", Role::Date),
        ],
        rows(&lines),
    )
}

fn practices() -> Vec<Block> {
    let place = |number: &str, name: &str, at: usize, when: &str, evidence: &str| {
        let mut cells = vec![Cell::of(vec![Inline::quiet(number)]), Cell::plain(name)];
        cells.extend((0..4).map(|slot| {
            let tint = if slot == 0 { Tint::Marked } else { Tint::Light };
            if slot == at {
                Cell::plain(when).tinted(tint)
            } else {
                Cell::default()
            }
        }));
        cells.push(Cell::plain(evidence));
        Row::cells(cells)
    };
    let mut ladder = table(
        TableForm::Data,
        "Practice ladder",
        vec![
            Column {
                heading: "Practice".into(),
                role: Role::Index,
                width: None,
            },
            column("", Role::Text),
            Column {
                heading: "In place".into(),
                role: Role::Centre,
                width: Some(15.0),
            },
            Column {
                heading: "Now".into(),
                role: Role::Centre,
                width: Some(15.0),
            },
            Column {
                heading: "Next".into(),
                role: Role::Centre,
                width: Some(15.0),
            },
            Column {
                heading: "Later".into(),
                role: Role::Centre,
                width: Some(15.0),
            },
            column("Evidence or next step", Role::Small),
        ],
        vec![
            Row::Group {
                text: "Basic".into(),
            },
            place(
                "01",
                "One way to report",
                0,
                "2023",
                "4400; test call answered in 40 s",
            ),
            place(
                "02",
                "Incident lead and deputies named",
                0,
                "2023",
                "Rota with telephone numbers",
            ),
            place(
                "03",
                "Response plan, approved",
                0,
                "2025",
                "Plan of May 2025, board minutes",
            ),
            place(
                "08",
                "Playbooks for the frequent types",
                1,
                "Q1 2027",
                "Four done; ransomware and wrong party in draft",
            ),
            place(
                "10",
                "Exercises of the plan",
                2,
                "Q2 2027",
                "Table-top with executive board",
            ),
            Row::Group {
                text: "Advanced".into(),
            },
            place(
                "12",
                "Cover round the clock, tested",
                2,
                "Q3 2027",
                "Needs 09; night test call",
            ),
            place(
                "11",
                "Evidence to forensic standard",
                3,
                "2028",
                "Needs complete log sources",
            ),
        ],
    );
    ladder.note = vec![Inline::plain(
        "The number is the last part of the catalogue’s identifier. Owner of all steps: Security Operations Manager.",
    )];
    vec![
        heading(1, "Practices"),
        body(
            "Seven of ten basic practices are in place. The ladder below stands in the order in which practices rest on each other; nothing planned for now waits for a step that is still missing.",
        ),
        Block::Table(ladder),
        Block::Note {
            text: vec![
                Inline::strong("What to buy now: nothing."),
                Inline::plain(
                    " A case management tool pays once times are measured (practice 09).",
                ),
            ],
        },
        Block::Provenance {
            text: vec![Inline::plain(
                "Section last changed 23 November 2026, workspace revision 214.",
            )],
            under_answer: false,
        },
    ]
}

fn duties() -> Vec<Block> {
    let roles = [
        "CSO",
        "Service owner",
        "Ops manager",
        "Analyst",
        "Admini-\nstrator",
        "Architect",
        "Technician",
        "Service desk",
        "IT operations",
        "Legal, DPO",
        "Commu-\nnications",
        "Business unit",
    ];
    let mut columns = vec![column("Feature or step", Role::Text)];
    columns.extend(roles.iter().map(|r| Column {
        heading: (*r).into(),
        role: Role::Centre,
        width: Some(16.5),
    }));
    let line = |name: &str, letters: &str| {
        let mut cells = vec![Cell::plain(name)];
        cells.extend(letters.chars().map(|c| match c {
            '.' => Cell::default(),
            'A' => Cell::of(vec![Inline::strong("A")]).tinted(Tint::Marked),
            'R' => Cell::of(vec![Inline::strong("R")]),
            c => Cell::plain(c.to_string()),
        }));
        Row::cells(cells)
    };
    let mut matrix = table(
        TableForm::Matrix,
        "Duty matrix: who is responsible (R), accountable (A), consulted (C), informed (I)",
        columns,
        vec![
            Row::Group {
                text: "Features".into(),
            },
            line("One reporting point, day and night", "IARR...R...I"),
            line("Triage and priority", ".ACR...C...I"),
            line("Legal notices and regulators’ deadlines", "ARC......RCI"),
            Row::Group {
                text: "Flow of an incident".into(),
            },
            line("1\u{2002}Receive report or alert", ".AIR...R...."),
            line("2\u{2002}Qualify and set priority", ".ACR...I...I"),
            line("4\u{2002}Authorise disconnection", "ARR.....IC.C"),
        ],
    );
    matrix.bands = vec![
        Band {
            text: "".into(),
            span: 1,
        },
        Band {
            text: "Security roles".into(),
            span: 7,
        },
        Band {
            text: "Outside security".into(),
            span: 5,
        },
    ];
    matrix.note = vec![Inline::plain(
        "One Accountable in each row, shaded. CSO: Chief Security Officer. Ops manager: Security Operations Manager. DPO: data protection officer.",
    )];
    vec![heading(1, "Duties"), Block::Table(matrix)]
}

fn closing() -> Vec<Block> {
    let mut points = table(
        TableForm::Data,
        "Points to settle before approval",
        vec![
            column("No.", Role::Index),
            column("State", Role::State),
            column("Point", Role::Text),
            column("Settled by", Role::Text),
            column("Until", Role::Date),
        ],
        rows(&[
            &[
                "1",
                "~disputed",
                "**Pick-up of priority 1 in 30 minutes.** Chief Security Officer: the water board expects 30. Security Operations Manager: nights take 45, a second person on call costs 0.6 posts. Vote: three for 30, five for 45.",
                "Chief Security Officer",
                "4 Dec 2026",
            ],
            &[
                "2",
                "~disputed",
                "**Schools.** Service owner: advice only. Head of education: full service for the six large schools. Volume unknown on both sides.",
                "Executive board",
                "15 Dec 2026",
            ],
            &[
                "3",
                "~open",
                "**Contact for complaints** is not named yet.",
                "Service owner",
                "11 Dec 2026",
            ],
            &[
                "4",
                "~parked",
                "**Charging of the municipalities** waits for the new service agreement.",
                "Finance",
                "31 Mar 2027",
            ],
        ]),
    );
    points.caption = caption("Points to settle before approval", None);
    let sign = |role: &str| Row::Cells {
        cells: vec![
            Cell::plain(role),
            Cell::plain("□ agreed   □ with changes"),
            Cell::default(),
            Cell::default(),
        ],
        height: Some(12.0),
    };
    let mut approval = table(
        TableForm::Data,
        "Approval",
        vec![
            Column {
                heading: "Role".into(),
                role: Role::Text,
                width: Some(48.0),
            },
            Column {
                heading: "Decision".into(),
                role: Role::Small,
                width: Some(37.0),
            },
            Column {
                heading: "Signature".into(),
                role: Role::Write,
                width: Some(50.0),
            },
            Column {
                heading: "Date".into(),
                role: Role::Write,
                width: Some(30.0),
            },
        ],
        vec![
            sign("Service owner, Incident response"),
            sign("Chief Security Officer"),
            sign("Water board, for the business units"),
        ],
    );
    approval.caption = None;
    vec![
        heading(1, "Open and disputed points"),
        Block::Table(points),
        heading(1, "Approval"),
        body(
            "With their signature the parties agree to this version, except for the points listed as disputed or open in section 7.",
        ),
        Block::Table(approval),
        Block::Provenance {
            text: vec![Inline::plain(
                "Made with Charrette from the workspace “brackwater”, revision 214, on 23 November 2026. History of every answer: in the workspace.",
            )],
            under_answer: false,
        },
    ]
}
