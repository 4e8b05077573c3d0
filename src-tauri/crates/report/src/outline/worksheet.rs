//! The worksheet of a service, put together from its parts, and what every document of a service
//! has in common: title, head, foot, properties.

use super::Kind;
use super::brief::Brief;
use crate::Report;
use crate::tree::{Block, Margin, Meta, Orientation, Section, StyleSet, Text};
use model::catalogue::Aspect;

/// The blocks of a worksheet, in the order of the sheet.
pub(super) fn worksheet(brief: &Brief<'_>) -> Vec<Block> {
    let words = &brief.words.sections;
    let mut later = Vec::new();
    let mut out = brief.front();
    out.push(brief.section("service", &words.service));
    out.extend(brief.service_part(&mut later));
    out.push(brief.section("definition", &words.definition));
    out.extend(brief.definition_part(&mut later));
    out.extend(brief.problems_in(Aspect::Definition));
    out.push(brief.section("processes", &words.processes));
    out.extend(brief.processes_part(&mut later));
    out.push(brief.section("integration", &words.integration));
    out.extend(brief.integration_part(&mut later));
    out.extend(brief.problems_in(Aspect::Integration));
    out.push(brief.section("practices", &words.practices));
    out.extend(brief.practices_part(&mut later));
    out.extend(brief.problems_in(Aspect::Practices));
    if brief.has_duties() {
        out.push(brief.section("duties", &words.duties));
        out.push(brief.duties());
    }
    if brief.include.points {
        out.push(brief.section("points", &words.points));
        out.extend(brief.points());
        out.extend(brief.findings());
    }
    if !later.is_empty() {
        out.push(brief.section("full-answers", &words.full_answers));
        out.extend(later);
    }
    if brief.include.approval {
        out.push(brief.section("approval", &words.approval));
        out.extend(brief.approval());
    }
    out.push(brief.made_with());
    out
}

/// The blocks of a combined service: what it combines, then its worksheet.
pub(super) fn combined(brief: &Brief<'_>) -> Vec<Block> {
    let mut out = worksheet(brief);
    let front = brief.front().len();
    let rest = out.split_off(front.min(out.len()));
    out.extend(brief.combined_part());
    out.extend(rest);
    out
}

/// A report of one service.
pub(super) fn report(brief: &Brief<'_>, kind: Kind, blocks: Vec<Block>) -> Report {
    let name = brief.service.name.as_str();
    let ending = match kind {
        Kind::Worksheet => "worksheet",
        Kind::Blank => "blank",
        Kind::Combined => "combined",
    };
    let meta = Meta {
        title: Text::new(format!("{}: {name}", title(brief, kind))),
        keywords: vec![title(brief, kind).into(), name.into()],
        file_stem: format!("{}-{ending}", slug(name, brief.service.id.as_str())),
        ..meta(brief, kind)
    };
    Report {
        meta,
        sections: vec![section(brief, kind, blocks)],
    }
}

/// The pages of one service.
pub(super) fn section(brief: &Brief<'_>, kind: Kind, blocks: Vec<Block>) -> Section {
    Section {
        orientation: Orientation::Portrait,
        header: Some(Margin {
            start: brief.service.name.as_str().into(),
            end: title(brief, kind).into(),
        }),
        footer: footer(brief, kind),
        plain_first_page: true,
        blocks,
    }
}

/// The foot of the pages: whose, who may read it, from which day.
pub(super) fn footer(brief: &Brief<'_>, kind: Kind) -> Text {
    let organisation = brief.organisation.name.as_str();
    if kind == Kind::Blank {
        let values = [
            ("organisation", organisation),
            ("title", title(brief, kind)),
        ];
        return brief.words.blank.words.fill("footer", &values).into();
    }
    let day = brief.day();
    let parts = [organisation, brief.organisation.classification.trim(), &day];
    Text::new(
        parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
    )
}

/// The words for a kind of document.
pub(super) fn title<'w>(brief: &Brief<'w>, kind: Kind) -> &'w str {
    match kind {
        Kind::Worksheet => &brief.words.titles.worksheet,
        Kind::Blank => &brief.words.titles.blank,
        Kind::Combined => &brief.words.titles.combined,
    }
}

/// What is true of every document of the organisation.
pub(super) fn meta(brief: &Brief<'_>, kind: Kind) -> Meta {
    let language = brief.organisation.language.trim();
    Meta {
        kind: kind.name().to_owned(),
        title: Text::default(),
        subject: brief.words.titles.subject.as_str().into(),
        keywords: Vec::new(),
        organisation: brief.organisation.name.as_str().into(),
        version: Text::default(),
        language: if language.is_empty() {
            brief.words.language.clone()
        } else {
            language.to_owned()
        },
        author: brief.stamp.author.as_str().into(),
        created: brief.stamp.at,
        classification: brief.organisation.classification.as_str().into(),
        file_stem: String::new(),
        set: StyleSet::Full,
        page_words: brief.words.page.as_str().into(),
    }
}

/// A name for a file: letters, digits and hyphens; `fallback` where nothing is left.
pub(crate) fn slug(name: &str, fallback: &str) -> String {
    let mut out = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    let out: String = out.trim_end_matches('-').chars().take(60).collect();
    match (out.is_empty(), fallback.is_empty()) {
        (false, _) => out,
        (true, false) => slug(fallback, ""),
        (true, true) => "service".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn names_of_files_are_plain() {
        assert_eq!(
            slug("Incident response / CSIRT", ""),
            "incident-response-csirt"
        );
        assert_eq!(slug("…", "own/1"), "own-1");
        assert_eq!(slug("Überwachung", ""), "überwachung");
    }
}
