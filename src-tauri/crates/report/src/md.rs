//! Markdown (CommonMark with tables), for wikis and repositories. Layout is left to the reader's
//! program; ruled lines become blanks to fill in.

use crate::tree::{
    Block, Caption, Cell, Fact, Facts, Heading, Inline, Prose, Role, Row, Section, Table, Tone,
    read_all,
};
use crate::{RenderError, Report};

/// The report as Markdown text.
///
/// # Errors
/// None; the signature is that of all formats.
pub fn render(report: &Report) -> Result<Vec<u8>, RenderError> {
    let mut out = String::new();
    for block in report
        .sections
        .iter()
        .flat_map(|section: &Section| &section.blocks)
    {
        let written = write(block);
        if !written.trim().is_empty() {
            out.push_str(written.trim_end());
            out.push_str("\n\n");
        }
    }
    let end = out.trim_end().len();
    out.truncate(end);
    out.push('\n');
    Ok(out.into_bytes())
}

fn write(block: &Block) -> String {
    match block {
        Block::Overline { text } => escape(text.as_str()),
        Block::Title { text, .. } => format!("# {}", one_line(&escape(text.as_str()))),
        Block::Subtitle { text } | Block::Hint { text } => escape(text.as_str()),
        Block::Lead { text } | Block::Provenance { text, .. } => inline(text),
        Block::Heading(heading) => head(heading),
        Block::Body { content } | Block::Answer { content, .. } => prose(content),
        Block::Note { text } => quote(&inline(text)),
        Block::Facts(facts) => write_facts(facts),
        Block::Table(table) => write_table(table),
        Block::KeyFigures { figures, .. } => {
            let line = |f: &crate::tree::KeyFigure| {
                format!(
                    "- **{}** {}",
                    escape(f.figure.as_str()),
                    one_line(&escape(f.label.as_str()))
                )
            };
            figures.iter().map(line).collect::<Vec<_>>().join("\n")
        }
        Block::Figure { drawing, caption } => format!(
            "*{} {} {}:* {}",
            caption.label,
            caption.number,
            escape(caption.text.as_str()),
            escape(drawing.alt.as_str())
        ),
        Block::Lines(lines) => lines
            .rows
            .iter()
            .map(ruled)
            .collect::<Vec<_>>()
            .join("\n\n"),
        Block::Fields(fields) => fields
            .labels
            .iter()
            .map(|l| format!("**{}:** ____________", escape(l.as_str())))
            .collect::<Vec<_>>()
            .join("\\\n"),
        Block::Contents { title, entries } => {
            let line = |entry: &crate::tree::Entry| {
                format!(
                    "{}- {}",
                    if entry.level > 1 { "  " } else { "" },
                    one_line(&escape(entry.text.as_str()))
                )
            };
            let list: Vec<String> = entries.iter().map(line).collect();
            format!("**{}**\n\n{}", escape(title.as_str()), list.join("\n"))
        }
        Block::PageBreak => "---".to_owned(),
    }
}

fn head(heading: &Heading) -> String {
    let number = heading
        .number
        .as_ref()
        .map(|n| format!("{n} "))
        .unwrap_or_default();
    let signs = "#".repeat(usize::from(heading.level.clamp(1, 4)) + 1);
    format!(
        "{signs} {number}{}",
        one_line(&escape(heading.text.as_str()))
    )
}

fn write_facts(facts: &Facts) -> String {
    facts.rows.iter().map(fact).collect::<Vec<_>>().join("\n\n")
}

fn fact(fact: &Fact) -> String {
    let state = fact
        .state
        .as_ref()
        .map(|mark| format!(" ({})", escape(&mark.shown())))
        .unwrap_or_default();
    let mut out = format!(
        "**{}**{state}\n\n{}",
        one_line(&escape(fact.label.as_str())),
        prose(&fact.answer)
    );
    if !fact.remark.is_empty() {
        out.push_str("\n\n");
        out.push_str(&quote(&inline(&fact.remark)));
    }
    out
}

fn ruled(line: &crate::tree::Line) -> String {
    let hint = if line.hint.is_blank() {
        String::new()
    } else {
        format!(" {}", escape(line.hint.as_str()))
    };
    let ticks: Vec<String> = line
        .ticks
        .iter()
        .map(|t| format!("□ {}", escape(t.as_str())))
        .collect();
    let blanks = "\\\n____________________".repeat(usize::from(line.lines.max(1)));
    format!(
        "**{}**{hint} {}{blanks}",
        escape(line.label.as_str()),
        ticks.join(" ")
    )
}

fn write_table(table: &Table) -> String {
    let mut out = table
        .caption
        .as_ref()
        .map(|c| caption(c) + "\n\n")
        .unwrap_or_default();
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    out.push_str(&row(table
        .columns
        .iter()
        .map(|c| in_cell(&escape(c.heading.as_str())))
        .collect()));
    let rule = |role: Role| match role {
        Role::Number => "---:",
        Role::Centre => ":---:",
        Role::Text
        | Role::Label
        | Role::Small
        | Role::Index
        | Role::Date
        | Role::State
        | Role::Write => "---",
    };
    out.push_str(&row(table
        .columns
        .iter()
        .map(|c| rule(c.role).to_owned())
        .collect()));
    for line in &table.rows {
        out.push_str(&row(match line {
            Row::Group { text } => {
                let mut cells = vec![String::new(); table.columns.len().max(1)];
                if let Some(first) = cells.first_mut() {
                    *first = format!("**{}**", in_cell(&escape(text.as_str())));
                }
                cells
            }
            Row::Cells { cells, .. } | Row::Sum { cells } => cells.iter().map(cell).collect(),
        }));
    }
    if !table.note.is_empty() {
        out.push('\n');
        out.push_str(&inline(&table.note));
    }
    out
}

fn caption(caption: &Caption) -> String {
    let state = caption
        .state
        .as_ref()
        .map(|mark| format!(" ({})", escape(&mark.shown())))
        .unwrap_or_default();
    format!(
        "**{} {}** {}{state}",
        escape(caption.label.as_str()),
        caption.number,
        one_line(&escape(caption.text.as_str()))
    )
}

fn cell(cell: &Cell) -> String {
    let lines: Vec<String> = cell
        .content
        .iter()
        .flat_map(|prose| {
            let sign = if matches!(prose, Prose::List { .. }) {
                "• "
            } else {
                ""
            };
            prose
                .lines()
                .map(move |line| format!("{sign}{}", inline(line)))
        })
        .collect();
    in_cell(&lines.join("\n"))
}

fn in_cell(text: &str) -> String {
    text.replace("\\\n", "<br>")
        .replace('\n', "<br>")
        .replace('|', "\\|")
}

fn one_line(text: &str) -> String {
    text.replace("\\\n", " ").replace('\n', " ")
}

fn quote(text: &str) -> String {
    text.lines()
        .map(|line| format!("> {line}"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn prose(content: &[Prose]) -> String {
    let block = |prose: &Prose| match prose {
        Prose::Paragraph { text } => inline(text),
        Prose::List { ordered, points } => {
            let point = |(index, point): (usize, &Vec<Inline>)| {
                let sign = if *ordered {
                    format!("{}. ", index + 1)
                } else {
                    "- ".to_owned()
                };
                let indent = format!("\n{}", " ".repeat(sign.len()));
                format!("{sign}{}", inline(point).replace('\n', &indent))
            };
            points
                .iter()
                .enumerate()
                .map(point)
                .collect::<Vec<_>>()
                .join("\n")
        }
    };
    content.iter().map(block).collect::<Vec<_>>().join("\n\n")
}

fn inline(pieces: &[Inline]) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Inline::Text {
                text,
                tone: Tone::Strong,
            } if is_tight(text.as_str()) => {
                out.push_str(&format!("**{}**", escape(text.as_str())));
            }
            Inline::Text {
                text,
                tone: Tone::Emphasis,
            } if is_tight(text.as_str()) => {
                out.push_str(&format!("*{}*", escape(text.as_str())));
            }
            Inline::Link { text, address } if text == address => {
                out.push_str(&format!("<{address}>"))
            }
            Inline::Link { text, address } => {
                out.push_str(&format!("[{}]({address})", escape(text.as_str())))
            }
            Inline::Text { .. } | Inline::Internal { .. } | Inline::Mark(_) => {
                out.push_str(&escape(&read_all(std::slice::from_ref(piece))));
            }
        }
    }
    out
}

/// Whether emphasis marks may stand around: no space just inside.
fn is_tight(text: &str) -> bool {
    !text.is_empty() && text.trim() == text
}

/// Escapes what Markdown would take for a mark, and nothing else; line ends become hard breaks.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            out.push_str("\\\n");
        }
        escape_line(line, &mut out);
    }
    out
}

fn escape_line(line: &str, out: &mut String) {
    let mut before = ' ';
    let mut chars = line.char_indices().peekable();
    let block_mark = line.trim_start();
    let begins_block =
        block_mark.starts_with(['#', '>', '+', '-', '=', '~']) || begins_number(block_mark);
    let lead = line.len() - block_mark.len();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map_or(' ', |(_, c)| *c);
        let in_word = before.is_alphanumeric() && after.is_alphanumeric();
        let marks = match c {
            '\\' | '`' | '*' | '[' => true,
            '_' => !in_word,
            '<' => after.is_ascii_alphabetic() || after == '/' || after == '!',
            '&' => after.is_ascii_alphabetic() || after == '#',
            '.' | ')' => begins_number(block_mark) && line.get(lead..at).is_some_and(is_digits),
            _ => at == lead && begins_block && !c.is_ascii_digit(),
        };
        if marks {
            out.push('\\');
        }
        out.push(c);
        before = c;
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn begins_number(line: &str) -> bool {
    line.find(['.', ')'])
        .is_some_and(|end| line.get(..end).is_some_and(is_digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_marks_are_escaped() {
        assert_eq!(
            escape("a_b *c* <b> 1 < 2 & d"),
            "a_b \\*c\\* \\<b> 1 < 2 & d"
        );
        assert_eq!(
            escape("# no\n1. no\n2026 yes"),
            "\\# no\\\n1\\. no\\\n2026 yes"
        );
        assert_eq!(in_cell("a|b\nc"), "a\\|b<br>c");
    }
}
