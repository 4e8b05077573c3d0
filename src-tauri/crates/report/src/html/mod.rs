//! HTML: one file with its own style sheet, to read on a screen, print, or mail. It loads nothing
//! and runs nothing. Looks like the DOCX as far as a browser goes.

mod tables;

use crate::figures::{Drawing, svg};
use crate::tree::{
    Block, Caption, Entry, Heading, Inline, KeyFigure, Line, Mark, Meta, Orientation, Prose,
    Section, State, Text, Tone,
};
use crate::{RenderError, Report};
use std::borrow::Cow;

const STYLE: &str = include_str!("style.css");

/// The report as an HTML file.
///
/// # Errors
/// None; the signature is that of all formats.
pub fn render(report: &Report) -> Result<Vec<u8>, RenderError> {
    let mut out = head(&report.meta);
    for part in &report.sections {
        section(part, &mut out);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    Ok(out.into_bytes())
}

fn head(meta: &Meta) -> String {
    let language = escape(&meta.language);
    let rtl = crate::docx::is_rtl_language(&meta.language);
    let direction = if rtl { "rtl" } else { "ltr" };
    let author = if meta.author.is_blank() {
        &meta.organisation
    } else {
        &meta.author
    };
    format!(
        concat!(
            "<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
            "<meta name=\"author\" content=\"{}\">\n<meta name=\"generator\" content=\"Charrette\">\n",
            "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n<main>\n"
        ),
        language,
        direction,
        escape(&author.one_line(200)),
        escape(&meta.title.one_line(300)),
        STYLE
    )
}

fn section(section: &Section, out: &mut String) {
    out.push_str(match section.orientation {
        Orientation::Portrait => "<section>\n",
        Orientation::Landscape => "<section class=\"landscape\">\n",
    });
    for block in &section.blocks {
        write(block, out);
    }
    out.push_str("<footer>");
    out.push_str(&words(&section.footer));
    out.push_str("</footer>\n</section>\n");
}

fn write(block: &Block, out: &mut String) {
    match block {
        Block::Overline { text } => element(out, "p", "overline", &words(text)),
        Block::Title { text, anchor } => {
            out.push_str(&format!(
                "<h1 class=\"title\"{} dir=\"auto\">{}</h1>\n",
                id(anchor.as_ref()),
                words(text)
            ));
        }
        Block::Subtitle { text } => element(out, "p", "subtitle", &words(text)),
        Block::Lead { text } => element(out, "p", "lead", &inline(text)),
        Block::Heading(heading) => write_heading(heading, out),
        Block::Body { content } => out.push_str(&prose(content)),
        Block::Answer {
            tag,
            anchor,
            content,
            ..
        } => {
            let tag = tag
                .as_ref()
                .map(|t| format!(" data-answer=\"{}\"", escape(t.as_str())))
                .unwrap_or_default();
            out.push_str(&format!(
                "<div class=\"answer\"{}{tag}>\n{}</div>\n",
                id(anchor.as_ref()),
                prose(content)
            ));
        }
        Block::Note { text } => element(out, "p", "note", &inline(text)),
        Block::Hint { text } => element(out, "p", "hint", &words(text)),
        Block::Provenance { text, under_answer } => {
            element(
                out,
                "p",
                if *under_answer {
                    "provenance answer"
                } else {
                    "provenance"
                },
                &inline(text),
            );
        }
        Block::Facts(facts) => tables::facts(facts, out),
        Block::Table(table) => tables::table(table, out),
        Block::KeyFigures { title, figures } => key_figures(title, figures, out),
        Block::Figure { drawing, caption } => figure(drawing, caption, out),
        Block::Lines(lines) => lines.rows.iter().for_each(|row| line(row, out)),
        Block::Fields(fields) => {
            let each: String = fields
                .labels
                .iter()
                .map(|l| format!("<div>{}</div>", words(l)))
                .collect();
            element(out, "div", "fields", &each);
        }
        Block::Contents { title, entries } => contents(title, entries, out),
        Block::PageBreak => out.push_str("<div class=\"page\"></div>\n"),
    }
}

fn element(out: &mut String, name: &str, class: &str, content: &str) {
    out.push_str(&format!(
        "<{name} class=\"{class}\" dir=\"auto\">{content}</{name}>\n"
    ));
}

fn write_heading(heading: &Heading, out: &mut String) {
    let level = heading.level.clamp(1, 4) + 1;
    let number = heading
        .number
        .as_ref()
        .map(|n| format!("<span class=\"number\">{n}</span> "))
        .unwrap_or_default();
    let anchor = id(heading.anchor.as_ref());
    out.push_str(&format!(
        "<h{level}{anchor} dir=\"auto\">{number}{}</h{level}>\n",
        words(&heading.text)
    ));
}

fn key_figures(title: &Text, figures: &[KeyFigure], out: &mut String) {
    out.push_str(&format!(
        "<div class=\"figures\" role=\"group\" aria-label=\"{}\">",
        escape(&title.one_line(200))
    ));
    for figure in figures {
        let label = escape(figure.label.as_str());
        out.push_str(&format!(
            "<div><b>{}</b><span>{label}</span></div>",
            words(&figure.figure)
        ));
    }
    out.push_str("</div>\n");
}

fn figure(drawing: &Drawing, caption: &Caption, out: &mut String) {
    out.push_str(&format!(
        "<figure>{}<figcaption dir=\"auto\"><b>{} {}</b> {}</figcaption></figure>\n",
        svg(drawing),
        words(&caption.label),
        caption.number,
        words(&caption.text)
    ));
}

fn line(line: &Line, out: &mut String) {
    let hint = if line.hint.is_blank() {
        String::new()
    } else {
        format!("<p class=\"hint\">{}</p>", words(&line.hint))
    };
    let rules = "<div class=\"rule\"></div>".repeat(usize::from(line.lines.max(1)));
    let ticks: Vec<String> = line
        .ticks
        .iter()
        .map(|t| format!("□ {}", escape(t.as_str())))
        .collect();
    out.push_str(&format!(
        "<div class=\"line\"><div dir=\"auto\"><b>{}</b>{hint}</div><div>{rules}</div><div class=\"ticks\">{}</div></div>\n",
        words(&line.label),
        ticks.join("\n")
    ));
}

fn contents(title: &Text, entries: &[Entry], out: &mut String) {
    out.push_str(&format!("<nav><p><b>{}</b></p><ol>\n", words(title)));
    for entry in entries {
        out.push_str(&format!(
            "<li class=\"level-{}\"><a class=\"quiet\" href=\"#{}\">{}</a></li>\n",
            entry.level.clamp(1, 2),
            entry.anchor.as_str(),
            words(&entry.text)
        ));
    }
    out.push_str("</ol></nav>\n");
}

fn id(anchor: Option<&crate::tree::Anchor>) -> String {
    anchor
        .map(|a| format!(" id=\"{}\"", a.as_str()))
        .unwrap_or_default()
}

/// Paragraphs and lists.
fn prose(content: &[Prose]) -> String {
    let mut out = String::new();
    for prose in content {
        match prose {
            Prose::Paragraph { text } => {
                out.push_str(&format!("<p dir=\"auto\">{}</p>\n", inline(text)))
            }
            Prose::List { ordered, points } => {
                let name = if *ordered { "ol" } else { "ul" };
                out.push_str(&format!("<{name}>"));
                for point in points {
                    out.push_str(&format!("<li dir=\"auto\">{}</li>", inline(point)));
                }
                out.push_str(&format!("</{name}>\n"));
            }
        }
    }
    out
}

/// The pieces of a paragraph.
fn inline(pieces: &[Inline]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Inline::Text { text, tone } => match tone_tags(*tone) {
                Some((open, close)) => {
                    out.push_str(open);
                    out.push_str(&words(text));
                    out.push_str(close);
                }
                None => out.push_str(&words(text)),
            },
            Inline::Link { text, address } => {
                let address = escape(address.as_str());
                out.push_str(&format!(
                    "<a href=\"{address}\" title=\"{address}\">{}</a>",
                    words(text)
                ));
            }
            Inline::Internal { text, anchor } => {
                out.push_str(&format!(
                    "<a class=\"quiet\" href=\"#{}\">{}</a>",
                    anchor.as_str(),
                    words(text)
                ));
            }
            Inline::Mark(state) => out.push_str(&mark(state)),
        }
    }
    out
}

fn tone_tags(tone: Tone) -> Option<(&'static str, &'static str)> {
    match tone {
        Tone::Plain => None,
        Tone::Strong => Some(("<strong>", "</strong>")),
        Tone::Emphasis => Some(("<em>", "</em>")),
        Tone::Quiet => Some(("<span class=\"quiet\">", "</span>")),
        Tone::Small => Some(("<span class=\"small\">", "</span>")),
        Tone::Tick => Some(("<span class=\"tick\">", "</span>")),
    }
}

/// A state mark: sign, word, colour.
fn mark(mark: &Mark) -> String {
    let class = match mark.state {
        State::Agreed => "agreed",
        State::Answered => "answered",
        State::Disputed => "disputed",
        State::Parked => "parked",
        State::Open => "open",
        State::NotApplicable => "notApplicable",
    };
    format!(
        "<span class=\"state {class}\">{}</span>",
        escape(&mark.shown())
    )
}

/// Words with their line breaks.
fn words(text: &Text) -> Cow<'_, str> {
    let escaped = escape(text.as_str());
    if escaped.contains('\n') {
        escaped.replace('\n', "<br>").into()
    } else {
        escaped
    }
}

/// Escapes text for content and attributes alike.
fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"']) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out.into()
}
