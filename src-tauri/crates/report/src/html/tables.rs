//! The tables of an HTML document, with headings and scopes that say what belongs to what.

use super::{escape, inline, mark, prose, words};
use crate::tree::{Caption, Cell, Column, Fact, Facts, Merge, Role, Row, Table, TableForm, Tint};

/// Label, answer and state.
pub(super) fn facts(facts: &Facts, out: &mut String) {
    if facts.rows.is_empty() {
        return;
    }
    out.push_str(&format!(
        "<table class=\"facts\" aria-label=\"{}\"><tbody>\n",
        escape(&facts.title.one_line(200))
    ));
    let states = facts.rows.iter().any(|row| row.state.is_some());
    for row in &facts.rows {
        fact(row, states, out);
    }
    out.push_str("</tbody></table>\n");
}

fn fact(fact: &Fact, states: bool, out: &mut String) {
    let tag = fact
        .tag
        .as_ref()
        .map(|t| format!(" data-answer=\"{}\"", escape(t.as_str())))
        .unwrap_or_default();
    let empty = if fact.empty { " class=\"empty\"" } else { "" };
    let remark = if fact.remark.is_empty() {
        String::new()
    } else {
        format!(
            "<p class=\"remark\" dir=\"auto\">{}</p>",
            inline(&fact.remark)
        )
    };
    out.push_str(&format!(
        "<tr><th scope=\"row\" dir=\"auto\">{}</th><td{empty}><div{tag}>{}</div>{remark}</td>",
        words(&fact.label),
        prose(&fact.answer)
    ));
    if states {
        let state = fact.state.as_ref().map(mark).unwrap_or_default();
        out.push_str(&format!("<td class=\"at-state\">{state}</td>"));
    }
    out.push_str("</tr>\n");
}

/// Caption, table and note.
pub(super) fn table(table: &Table, out: &mut String) {
    if let Some(words) = &table.caption {
        caption(words, out);
    }
    let class = match table.form {
        TableForm::Data => "data",
        TableForm::Matrix => "matrix",
        TableForm::Form => "form",
    };
    let tag = table
        .tag
        .as_ref()
        .map(|t| format!(" data-answer=\"{}\"", escape(t.as_str())))
        .unwrap_or_default();
    out.push_str(&format!(
        "<div class=\"scroll\"><table class=\"{class}\" aria-label=\"{}\"{tag}>\n",
        escape(&table.title.one_line(200))
    ));
    header(table, out);
    out.push_str("<tbody>\n");
    for (index, line) in table.rows.iter().enumerate() {
        row(table, index, line, out);
    }
    out.push_str("</tbody></table></div>\n");
    if !table.note.is_empty() {
        out.push_str(&format!(
            "<p class=\"table-note\" dir=\"auto\">{}</p>\n",
            inline(&table.note)
        ));
    }
}

fn caption(caption: &Caption, out: &mut String) {
    let state = caption.state.as_ref().map(mark).unwrap_or_default();
    out.push_str(&format!(
        "<div class=\"caption\"><span dir=\"auto\"><b>{} {}</b>\u{2002}{}</span>{state}</div>\n",
        words(&caption.label),
        caption.number,
        words(&caption.text)
    ));
}

fn header(table: &Table, out: &mut String) {
    out.push_str("<thead>\n");
    let merged = table
        .bands
        .first()
        .is_some_and(|band| band.text.is_blank() && band.span <= 1);
    if !table.bands.is_empty() {
        out.push_str("<tr>");
        for (index, band) in table.bands.iter().enumerate() {
            match table.columns.first() {
                Some(first) if index == 0 && merged => {
                    out.push_str(&format!(
                        "<th scope=\"col\" rowspan=\"2\">{}</th>",
                        words(&first.heading)
                    ));
                }
                _ => out.push_str(&format!(
                    "<th scope=\"colgroup\" class=\"role-centre\" colspan=\"{}\">{}</th>",
                    band.span.max(1),
                    words(&band.text)
                )),
            }
        }
        out.push_str("</tr>\n");
    }
    out.push_str("<tr>");
    for (index, column) in table.columns.iter().enumerate() {
        if index == 0 && merged || index > 0 && column.heading.is_blank() {
            continue;
        }
        let span = 1 + table
            .columns
            .iter()
            .skip(index + 1)
            .take_while(|c| c.heading.is_blank())
            .count();
        let span = if span > 1 {
            format!(" colspan=\"{span}\"")
        } else {
            String::new()
        };
        out.push_str(&format!(
            "<th scope=\"col\"{span}{}>{}</th>",
            class(column, Tint::None),
            words(&column.heading)
        ));
    }
    out.push_str("</tr>\n</thead>\n");
}

fn row(table: &Table, index: usize, row: &Row, out: &mut String) {
    let (cells, open) = match row {
        Row::Group { text } => {
            let span = table.columns.len().max(1);
            out.push_str(&format!(
                "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{span}\" dir=\"auto\">{}</th></tr>\n",
                words(text)
            ));
            return;
        }
        Row::Cells {
            cells,
            height: Some(height),
        } => (cells, format!("<tr style=\"height:{height}mm\">")),
        Row::Cells {
            cells,
            height: None,
        } => (cells, "<tr>".to_owned()),
        Row::Sum { cells } => (cells, "<tr class=\"sum\">".to_owned()),
    };
    out.push_str(&open);
    for (place, (cell, column)) in cells.iter().zip(&table.columns).enumerate() {
        let span = match cell.merge {
            Merge::Continued => continue,
            Merge::None => String::new(),
            Merge::First => format!(" rowspan=\"{}\"", 1 + continued(table, index, place)),
        };
        let role = class(column, cell.tint);
        out.push_str(&format!(
            "<td dir=\"auto\"{span}{role}>{}</td>",
            content(cell)
        ));
    }
    out.push_str("</tr>\n");
}

/// How many cells below are one with this.
fn continued(table: &Table, row: usize, column: usize) -> usize {
    let below = table.rows.iter().skip(row + 1);
    below
        .take_while(|r| {
            r.all()
                .get(column)
                .is_some_and(|c| c.merge == Merge::Continued)
        })
        .count()
}

fn content(cell: &Cell) -> String {
    match cell.content.as_slice() {
        [crate::tree::Prose::Paragraph { text }] => inline(text),
        content => prose(content),
    }
}

fn class(column: &Column, tint: Tint) -> String {
    let role = match column.role {
        Role::Text => "",
        Role::Label => "role-label",
        Role::Small => "role-small",
        Role::Number => "role-number",
        Role::Centre => "role-centre",
        Role::Index => "role-index",
        Role::Date => "role-date",
        Role::State => "role-state",
        Role::Write => "role-write",
    };
    let tint = match tint {
        Tint::None => "",
        Tint::Light => "light",
        Tint::Marked => "marked",
    };
    let both = [role, tint].join(" ");
    if both.trim().is_empty() {
        String::new()
    } else {
        format!(" class=\"{}\"", both.trim())
    }
}
