//! Documents of whole workspaces: that no answer is lost, and what is left out cleanly.

use super::{Include, Kind, Options, outline};
use crate::tree::{Block, Heading};
use crate::{FORMATS, Report, markdown};
use model::edit::Edit;
use model::example::Example;
use model::value::{State, Value};
use model::{Catalogue, Stamp, Workspace, content, plan};

pub(super) fn stamp() -> Stamp {
    Stamp {
        at: chrono::DateTime::from_timestamp(1_795_500_000, 0).unwrap(),
        author: "Scribe".into(),
        seed: "t".into(),
    }
}

fn example(catalogue: &Catalogue) -> Workspace {
    shipped(catalogue, "aldermoor-water")
}

pub(crate) fn shipped(catalogue: &Catalogue, name: &str) -> Workspace {
    let example = Example::read(&content::sources(&format!("examples/{name}"))).unwrap();
    let (name, set) = example.begins_with().unwrap();
    let mut workspace = founded(catalogue, set.as_str(), name);
    let organisation = workspace.organisations.keys().next().cloned().unwrap();
    let edits = example.edits(&workspace, catalogue, &organisation).unwrap();
    plan::plan(&mut workspace, catalogue, &edits, &stamp()).unwrap();
    let mut rest = example.own_choices(&workspace);
    rest.extend(example.duties(&workspace, catalogue).unwrap());
    plan::plan(&mut workspace, catalogue, &rest, &stamp()).unwrap();
    workspace
}

pub(crate) fn founded(catalogue: &Catalogue, set: &str, name: &str) -> Workspace {
    let mut workspace = Workspace::default();
    workspace.absorb(
        &plan::found(catalogue, &set.into(), name, None, &stamp())
            .unwrap()
            .changes,
    );
    workspace
}

/// Everything that is read in a report, by way of the JSON format.
pub(super) fn read(report: &Report) -> String {
    fn gather(value: &serde_json::Value, out: &mut String) {
        match value {
            serde_json::Value::String(text) => {
                out.push_str(text);
                out.push('\n');
            }
            serde_json::Value::Array(list) => list.iter().for_each(|it| gather(it, out)),
            serde_json::Value::Object(map) => map.values().for_each(|it| gather(it, out)),
            _ => {}
        }
    }
    let mut out = String::new();
    gather(&serde_json::to_value(&report.sections).unwrap(), &mut out);
    out
}

/// The headings of the first level.
pub(super) fn level_one(report: &Report) -> Vec<&str> {
    let blocks = report.sections.iter().flat_map(|section| &section.blocks);
    blocks
        .filter_map(|block| match block {
            Block::Heading(Heading { level: 1, text, .. }) => Some(text.as_str()),
            _ => None,
        })
        .collect()
}

/// The typed lines without the marks of Markdown.
fn lines(typed: &str) -> Vec<String> {
    let prose = markdown::read(typed);
    prose
        .iter()
        .flat_map(crate::tree::Prose::lines)
        .flatten()
        .map(|piece| piece.read().trim().to_owned())
        .collect()
}

/// Every text that somebody typed.
fn typed(workspace: &Workspace, catalogue: &Catalogue) -> Vec<String> {
    let mut out = Vec::new();
    for answer in workspace.answers.values() {
        match &answer.value {
            Value::Text { text } => out.push(text.clone()),
            Value::Items { items } => out.extend(items.clone()),
            Value::YesNo { note, .. } => out.push(note.clone()),
            Value::Nothing | Value::Picks { .. } => {}
        }
        out.push(answer.note.clone());
    }
    for row in workspace.rows.values() {
        let service = &workspace.services[&row.service].taken_from;
        let question = catalogue.question(service, &row.question).unwrap();
        use model::catalogue::ColumnKind::{Prose, Text};
        let words = question
            .column
            .iter()
            .filter(|c| matches!(c.kind, Text | Prose) && c.id.as_str() != "unit");
        out.extend(words.filter_map(|c| row.cells.get(&c.id)).cloned());
    }
    for practice in workspace.practices.values() {
        out.extend([practice.evidence.clone(), practice.owner.clone()]);
    }
    for hand_off in workspace.hand_offs.values() {
        out.extend([
            hand_off.what.clone(),
            hand_off.trigger.clone(),
            hand_off.target.clone(),
            hand_off.output.clone(),
        ]);
    }
    out.retain(|text| !text.trim().is_empty());
    out
}

#[test]
fn no_answer_of_an_example_is_lost() {
    let catalogue = content::catalogue().unwrap();
    for name in content::examples() {
        let workspace = shipped(&catalogue, &name);
        let options = Options {
            together: true,
            ..Options::default()
        };
        let reports = outline(&workspace, &catalogue, &options, &stamp());
        assert_eq!(reports.len(), 1);
        let text = read(&reports[0]);
        for typed in typed(&workspace, &catalogue) {
            for line in lines(&typed) {
                assert!(text.contains(&line), "{name}, lost: {line}");
            }
        }
    }
}

#[test]
fn every_kind_and_service_renders_in_every_format() {
    let catalogue = content::catalogue().unwrap();
    for workspace in [
        example(&catalogue),
        founded(&catalogue, "sixteen", "Nobody"),
        Workspace::default(),
    ] {
        for kind in [Kind::Worksheet, Kind::Blank] {
            let options = Options {
                kind,
                ..Options::default()
            };
            let reports = outline(&workspace, &catalogue, &options, &stamp());
            assert_eq!(reports.len(), workspace.services.len());
            for report in reports.iter().take(3) {
                assert!(
                    FORMATS
                        .iter()
                        .all(|format| !(format.render)(report).unwrap().is_empty())
                );
            }
        }
    }
}

#[test]
fn headings_have_no_gaps_and_anchors_are_unique() {
    let catalogue = content::catalogue().unwrap();
    let workspace = example(&catalogue);
    for (kind, together) in [
        (Kind::Worksheet, true),
        (Kind::Worksheet, false),
        (Kind::Blank, true),
    ] {
        for report in outline(
            &workspace,
            &catalogue,
            &Options {
                kind,
                together,
                ..Options::default()
            },
            &stamp(),
        ) {
            let mut level = 0;
            let mut anchors = std::collections::BTreeSet::new();
            for block in report.sections.iter().flat_map(|s| &s.blocks) {
                if let Block::Heading(Heading {
                    level: here,
                    anchor,
                    text,
                    ..
                }) = block
                {
                    assert!(*here <= level + 1, "{text} of level {here} after {level}");
                    level = *here;
                    assert!(anchor.iter().all(|a| anchors.insert(a.clone())), "{text}");
                }
            }
        }
    }
}

#[test]
fn an_empty_worksheet_says_so_section_by_section() {
    let catalogue = content::catalogue().unwrap();
    let workspace = founded(&catalogue, "six", "Nobody");
    let report = &outline(&workspace, &catalogue, &Options::default(), &stamp())[0];
    assert_eq!(read(report).matches("No answers yet.").count(), 4);
}

#[test]
fn very_long_answers_move_to_the_end_and_are_linked() {
    let catalogue = content::catalogue().unwrap();
    let mut workspace = founded(&catalogue, "six", "Nobody");
    let long = "Every word of it stays. ".repeat(200);
    let service = workspace.services.keys().next().cloned().unwrap();
    let value = Value::Text { text: long.clone() };
    let edit = Edit::RecordAnswer {
        service: service.clone(),
        question: "def.purpose".into(),
        value,
    };
    plan::plan(&mut workspace, &catalogue, &[edit], &stamp()).unwrap();
    let options = Options {
        services: vec![service],
        ..Options::default()
    };
    let report = &outline(&workspace, &catalogue, &options, &stamp())[0];
    let headings = level_one(report);
    assert!(headings.contains(&"Full answers"));
    assert!(read(report).contains(long.trim_end()));
}

#[test]
fn what_is_not_wanted_is_left_out() {
    let catalogue = content::catalogue().unwrap();
    let workspace = example(&catalogue);
    let include = Include {
        states: false,
        notes: false,
        points: false,
        approval: false,
    };
    let report = &outline(
        &workspace,
        &catalogue,
        &Options {
            include,
            ..Options::default()
        },
        &stamp(),
    )[0];
    assert!(
        !level_one(report)
            .iter()
            .any(|text| text.contains("Approval") || text.contains("Open and disputed"))
    );
    let facts = report.sections[0]
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Facts(facts) => Some(facts),
            _ => None,
        });
    assert!(
        facts
            .flat_map(|f| &f.rows)
            .all(|row| row.state.is_none() && row.remark.is_empty())
    );
    assert!(
        workspace
            .answers
            .values()
            .any(|a| a.state == State::Agreed && !a.note.is_empty())
    );
}
