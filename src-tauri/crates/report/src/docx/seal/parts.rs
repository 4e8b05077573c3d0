//! The parts of a package beside the body: the fixed ones from `resources/` with the language set,
//! the counters, the properties, and the lists of what belongs to what.

use super::mend::link_id;
use super::node::escape;
use super::picture::{picture_id, picture_name};
use crate::docx::direction::is_rtl_language;
use crate::docx::margins::Part;
use crate::docx::marks::{Count, Marks};
use crate::tree::{Meta, StyleSet, Text};
use std::fmt::Write;
use std::sync::LazyLock;

/// The first id in `numbering.xml` that no style uses.
pub(crate) const FIRST_FREE_NUMBER: usize = 7;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const WORD_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

static FULL: LazyLock<String> =
    LazyLock::new(|| dense(include_str!("../../../resources/styles-full.xml")));
static COMPACT: LazyLock<String> =
    LazyLock::new(|| dense(include_str!("../../../resources/styles-compact.xml")));
static NUMBERING: LazyLock<String> =
    LazyLock::new(|| dense(include_str!("../../../resources/numbering.xml")));
static SETTINGS: LazyLock<String> =
    LazyLock::new(|| dense(include_str!("../../../resources/settings.xml")));
static FONTS: LazyLock<String> =
    LazyLock::new(|| dense(include_str!("../../../resources/fontTable.xml")));
static THEME: LazyLock<String> =
    LazyLock::new(|| dense(include_str!("../../../resources/theme1.xml")));

/// Takes the white space between elements out; these parts hold no text.
fn dense(xml: &str) -> String {
    xml.lines()
        .map(str::trim)
        .collect::<Vec<_>>()
        .concat()
        .replacen("?>", "?>\n", 1)
}

/// The styles, in the document's language.
pub(super) fn styles(meta: &Meta) -> String {
    let set = match meta.set {
        StyleSet::Full => &FULL,
        StyleSet::Compact => &COMPACT,
    };
    let (latin, complex) = languages(meta);
    set.replacen(
        r#"<w:lang w:val="en-GB" w:eastAsia="en-US" w:bidi="ar-SA"/>"#,
        &format!(r#"<w:lang w:val="{latin}" w:eastAsia="en-US" w:bidi="{complex}"/>"#),
        1,
    )
}

/// The settings, in the document's language.
pub(super) fn settings(meta: &Meta, marks: &Marks) -> String {
    let (latin, complex) = languages(meta);
    let language = format!(r#"<w:themeFontLang w:val="{latin}" w:bidi="{complex}"/>"#);
    let out = SETTINGS.replacen(r#"<w:themeFontLang w:val="en-GB"/>"#, &language, 1);
    if marks.update_fields {
        out.replacen(
            "<w:compat>",
            r#"<w:updateFields w:val="true"/><w:compat>"#,
            1,
        )
    } else {
        out
    }
}

/// The languages of Latin and of right-to-left words.
fn languages(meta: &Meta) -> (&str, &str) {
    let sound = meta.language.len() <= 35
        && meta
            .language
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-');
    let language = if sound && !meta.language.is_empty() {
        meta.language.as_str()
    } else {
        "en-GB"
    };
    if is_rtl_language(language) {
        ("en-GB", language)
    } else {
        (language, "ar-SA")
    }
}

/// The fonts and what stands in for them.
pub(super) fn fonts() -> &'static str {
    &FONTS
}

/// Colours and fonts by name.
pub(super) fn theme() -> &'static str {
    &THEME
}

/// The fixed numberings and one more for each list or part of a pack that counts anew.
pub(super) fn numbering(marks: &Marks) -> String {
    let fixed = NUMBERING.as_str();
    let (Some(split), Some(end)) = (fixed.find("<w:num "), fixed.find("</w:numbering>")) else {
        return fixed.to_owned();
    };
    let (mut lists, mut numbers) = (String::new(), String::new());
    for (index, count) in marks.counts.iter().enumerate() {
        let id = FIRST_FREE_NUMBER + index;
        let (left, hanging) = match count {
            Count::List => (340, 340),
            Count::AnswerList => (2381, 340),
            Count::CellList => (283, 283),
            Count::Headings => {
                let anew = |level| {
                    format!(
                        r#"<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>"#
                    )
                };
                numbers.push_str(&format!(
                    r#"<w:num w:numId="{id}"><w:abstractNumId w:val="1"/>{}{}</w:num>"#,
                    anew(0),
                    anew(1)
                ));
                continue;
            }
        };
        lists.push_str(&format!(
            concat!(
                r#"<w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="hybridMultilevel"/>"#,
                r#"<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>"#,
                r#"<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>"#,
                r#"<w:rPr><w:color w:val="1B4D5C" w:themeColor="accent1"/></w:rPr></w:lvl></w:abstractNum>"#,
            ),
            id = id,
            left = left,
            hanging = hanging
        ));
        numbers.push_str(&format!(
            r#"<w:num w:numId="{id}"><w:abstractNumId w:val="{id}"/></w:num>"#
        ));
    }
    let (head, tail) = (fixed.get(..split), fixed.get(split..end));
    [
        head.unwrap_or_default(),
        &lists,
        tail.unwrap_or_default(),
        &numbers,
        "</w:numbering>",
    ]
    .concat()
}

/// Title, author, language and dates.
pub(super) fn core(meta: &Meta) -> String {
    let time = meta.created.format("%Y-%m-%dT%H:%M:%SZ");
    let author = if meta.author.is_blank() {
        &meta.organisation
    } else {
        &meta.author
    };
    let keywords: Vec<&str> = meta.keywords.iter().map(Text::as_str).collect();
    let mut out = format!(
        r#"{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#
    );
    let mut add =
        |name: &str, value: &str| out.push_str(&format!("<{name}>{}</{name}>", escape(value)));
    add("dc:title", meta.title.as_str());
    add("dc:subject", meta.subject.as_str());
    add("dc:creator", author.as_str());
    add("cp:keywords", &keywords.join("; "));
    add("cp:lastModifiedBy", author.as_str());
    add("cp:revision", "1");
    for name in ["created", "modified"] {
        out.push_str(&format!(
            r#"<dcterms:{name} xsi:type="dcterms:W3CDTF">{time}</dcterms:{name}>"#
        ));
    }
    let (latin, complex) = languages(meta);
    let language = if is_rtl_language(&meta.language) {
        complex
    } else {
        latin
    };
    out.push_str(&format!(
        "<dc:language>{language}</dc:language></cp:coreProperties>"
    ));
    out
}

/// Which program made it, and for whom.
pub(super) fn app(meta: &Meta) -> String {
    format!(
        r#"{DECLARATION}<Properties xmlns="{OFFICE}/extended-properties"><Application>Charrette</Application><Company>{}</Company></Properties>"#,
        escape(meta.organisation.as_str())
    )
}

/// The name of a head or foot in the package, without folder.
pub(super) fn margin_name(part: &Part) -> String {
    format!(
        "{}{}.xml",
        if part.foot { "footer" } else { "header" },
        part.number
    )
}

/// What kind each part is.
pub(super) fn content_types(margins: &[Part], marks: &Marks) -> String {
    let mut out = format!(
        r#"{DECLARATION}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>"#
    );
    if !marks.figures.is_empty() {
        out.push_str(r#"<Default Extension="png" ContentType="image/png"/>"#);
    }
    let mut add = |name: &str, kind: &str| {
        // Writing into a string can't fail.
        let _ = write!(
            out,
            r#"<Override PartName="/{name}" ContentType="{kind}+xml"/>"#
        );
    };
    add("word/document.xml", &format!("{WORD_TYPE}.document.main"));
    for name in ["styles", "numbering", "settings", "fontTable"] {
        add(&format!("word/{name}.xml"), &format!("{WORD_TYPE}.{name}"));
    }
    add(
        "word/theme/theme1.xml",
        "application/vnd.openxmlformats-officedocument.theme",
    );
    for part in margins {
        add(
            &format!("word/{}", margin_name(part)),
            &format!(
                "{WORD_TYPE}.{}",
                if part.foot { "footer" } else { "header" }
            ),
        );
    }
    add(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties",
    );
    add(
        "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties",
    );
    out.push_str("</Types>");
    out
}

/// What the package consists of.
pub(super) fn package_relationships() -> String {
    let mut out = relationships();
    relate(
        &mut out,
        "rId1",
        &format!("{OFFICE}/relationships/officeDocument"),
        "word/document.xml",
    );
    relate(
        &mut out,
        "rId2",
        &format!("{PACKAGE}/relationships/metadata/core-properties"),
        "docProps/core.xml",
    );
    relate(
        &mut out,
        "rId3",
        &format!("{OFFICE}/relationships/extended-properties"),
        "docProps/app.xml",
    );
    out.push_str("</Relationships>");
    out
}

/// What the body refers to.
pub(super) fn document_relationships(margins: &[Part], marks: &Marks) -> String {
    let mut out = relationships();
    let kind = |name: &str| format!("{OFFICE}/relationships/{name}");
    for (index, name) in ["styles", "numbering", "settings", "fontTable"]
        .iter()
        .enumerate()
    {
        relate(
            &mut out,
            &format!("rIdP{}", index + 1),
            &kind(name),
            &format!("{name}.xml"),
        );
    }
    relate(&mut out, "rIdP5", &kind("theme"), "theme/theme1.xml");
    for part in margins {
        relate(
            &mut out,
            &part.relationship(),
            &kind(if part.foot { "footer" } else { "header" }),
            &margin_name(part),
        );
    }
    for index in 0..marks.figures.len() {
        relate(
            &mut out,
            &picture_id(index),
            &kind("image"),
            &picture_name(index),
        );
    }
    for (index, address) in marks.links.iter().enumerate() {
        out.push_str(&format!(
            r#"<Relationship Id="{}" Type="{}" Target="{}" TargetMode="External"/>"#,
            link_id(index),
            kind("hyperlink"),
            escape(address)
        ));
    }
    out.push_str("</Relationships>");
    out
}

fn relationships() -> String {
    format!(r#"{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">"#)
}

fn relate(out: &mut String, id: &str, kind: &str, target: &str) {
    out.push_str(&format!(
        r#"<Relationship Id="{id}" Type="{kind}" Target="{target}"/>"#
    ));
}
