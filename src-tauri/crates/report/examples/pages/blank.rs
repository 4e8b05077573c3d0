//! A sheet to fill in by hand.

use crate::filled::{column, heading, meta, section, table};
use report::tree::*;

pub(crate) fn report() -> Report {
    let ticks = |n: usize| {
        ["agreed", "disputed", "parked"]
            .iter()
            .take(n)
            .map(|t| Text::new(*t))
            .collect::<Vec<_>>()
    };
    let line = |label: &str, hint: &str, lines: u8| Line {
        label: label.into(),
        hint: hint.into(),
        lines,
        ticks: ticks(if hint.is_empty() && lines < 2 { 2 } else { 3 }),
    };
    let lines = |rows: Vec<Line>| {
        Block::Lines(Lines {
            title: "Questions".into(),
            description: "Label with hint, ruled lines to write on, boxes for the state".into(),
            rows,
        })
    };
    let form = |title: &str, columns: Vec<Column>, rows: Vec<Row>| {
        Block::Table(Table {
            caption: None,
            ..table(TableForm::Form, title, columns, rows)
        })
    };
    let high = |first: &str, n: usize, height: f32| {
        let mut cells = vec![if first.is_empty() {
            Cell::default()
        } else {
            Cell::plain(first)
        }];
        cells.resize(n, Cell::default());
        Row::Cells {
            cells,
            height: Some(height),
        }
    };
    let tick = || Cell::of(vec![Inline::toned("□", Tone::Tick)]);
    let practice = |name: &str| Row::Cells {
        cells: vec![
            Cell::plain(name),
            tick(),
            tick(),
            tick(),
            tick(),
            tick(),
            Cell::default(),
        ],
        height: Some(8.5),
    };
    let blocks = vec![
        Block::Overline { text: "Blank worksheet".into() },
        Block::Title { text: "Incident response".into(), anchor: None },
        Block::Subtitle { text: "For pen and paper. Write short; leave empty what you don’t know and tick nothing.".into() },
        Block::Fields(Fields {
            title: "Head".into(),
            labels: ["Organisation", "Date", "Group", "Scribe"].map(Text::new).to_vec(),
        }),
        heading(1, "Service"),
        lines(vec![line("Service owner", "", 1), line("Deputy", "", 1), line("State: idea, built, live, ending", "", 1), line("Next review", "", 1)]),
        heading(1, "Definition"),
        lines(vec![
            line("Purpose", "What goes wrong for the business without it? One or two sentences.", 3),
            line("Outcomes", "What can somebody else see when it works?", 3),
            line("Customers", "Who calls you?", 2),
            line("In scope", "", 2),
            line("Out of scope", "Say who does it instead.", 2),
            line("Features", "What you could be asked for, one a line.", 5),
        ]),
        heading(1, "Process"),
        heading(2, "Service levels"),
        Block::Hint { text: "From which moment to which? Write a time you would sign. Clock: A always, S service hours.".into() },
        form(
            "Priority",
            vec![
                Column { heading: "Priority".into(), role: Role::Text, width: Some(23.0) },
                Column { heading: "Measure, from → to".into(), role: Role::Text, width: Some(66.0) },
                Column { heading: "Target".into(), role: Role::Text, width: Some(24.0) },
                Column { heading: "Clock".into(), role: Role::Text, width: Some(16.0) },
                Column { heading: "Kept in … of cases".into(), role: Role::Text, width: Some(36.0) },
            ],
            ["1 Critical", "1 Critical", "2 High", "2 High", "3 Medium"].iter().map(|p| high(p, 5, 9.0)).collect(),
        ),
        heading(1, "Practices"),
        form(
            "Practices",
            vec![
                column("Practice", Role::Text),
                Column { heading: "In place".into(), role: Role::Centre, width: Some(14.0) },
                Column { heading: "Now".into(), role: Role::Centre, width: Some(12.0) },
                Column { heading: "Next".into(), role: Role::Centre, width: Some(12.0) },
                Column { heading: "Later".into(), role: Role::Centre, width: Some(12.0) },
                Column { heading: "Not".into(), role: Role::Centre, width: Some(12.0) },
                Column { heading: "Evidence or next step".into(), role: Role::Text, width: Some(48.0) },
            ],
            vec![Row::Group { text: "Basic".into() }, practice("One way to report"), practice("Incident lead and deputies named"), practice("Response plan, approved")],
        ),
        Block::Provenance { text: vec![Inline::plain("Hand the sheets to the scribe; the answers are typed in the same day.")], under_answer: false },
    ];
    Report {
        meta: meta("Incident response", "en-GB"),
        sections: vec![section(Orientation::Portrait, true, blocks)],
    }
    .finish()
}
