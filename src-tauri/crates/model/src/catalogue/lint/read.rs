//! Says in a sentence why a file cannot be read as a catalogue: broken TOML, keys written twice,
//! fields and tables that do not exist. What the entries say is for the other rules.

use super::ground::head_of;
use super::near::advice;
use super::{Complaint, Source};

/// The complaint about a file that the parser rejected.
pub(in super::super) fn unreadable(source: &Source, error: &toml::de::Error) -> Complaint {
    let span = error.span().unwrap_or_default();
    let line = source.line(span.start);
    let found = Found {
        here: source.text.lines().nth(line - 1).unwrap_or_default(),
        table: table_at(source, line),
        text: source.text.get(span).unwrap_or_default(),
    };
    Complaint {
        file: source.name.clone(),
        line,
        sentence: sentence(&found, error.message()),
    }
}

/// What stands where the parser stopped.
struct Found<'a> {
    /// The line.
    here: &'a str,
    /// The head of the table around it, brackets included; empty above the first.
    table: &'a str,
    /// The very words.
    text: &'a str,
}

impl Found<'_> {
    fn is_head(&self) -> bool {
        !head_of(self.here).is_empty()
    }

    fn inside(&self) -> String {
        match self.table {
            "" => "at the top of the file".to_owned(),
            table => format!("in {table}"),
        }
    }
}

/// The last head of a table down to a line.
fn table_at(source: &Source, line: usize) -> &str {
    let heads = source.text.lines().take(line);
    let last = heads.filter(|it| !head_of(it).is_empty()).last();
    let bare = last.unwrap_or_default().split('#').next();
    bare.unwrap_or_default().trim()
}

fn sentence(found: &Found, message: &str) -> String {
    let words: Vec<_> = message.split('`').skip(1).step_by(2).collect();
    let first = words.first().copied().unwrap_or_default();
    let rest = words.get(1..).unwrap_or_default();
    if message.starts_with("unknown field") {
        unknown_field(found, first, rest)
    } else if message.starts_with("unknown variant") {
        let advice = advice(first, rest.iter().copied(), "take another");
        let possible = rest.join(", ");
        format!("“{first}” cannot stand here: {advice} Possible are {possible}.")
    } else if message.starts_with("missing field") {
        let inside = found.inside();
        format!("The field “{first}” is missing {inside}: add it.")
    } else if message == "duplicate key" {
        twice(found)
    } else if message.contains("untagged enum") {
        "This example has no possible form: write a text, a list of texts, or a list of rows \
         whose cells are texts in quotation marks."
            .to_owned()
    } else if found.is_head() && message.starts_with("invalid type") {
        wrong_brackets(found, message)
    } else {
        other(message)
    }
}

fn unknown_field(found: &Found, field: &str, possible: &[&str]) -> String {
    let list = possible.join(", ");
    let advice = advice(field, possible.iter().copied(), "remove or rename it");
    let is_table = found.table.is_empty() || (found.is_head() && !found.table.contains('.'));
    if is_table {
        format!("A catalogue has no table “{field}”: {advice} Possible are {list}.")
    } else {
        let inside = found.inside();
        format!("There is no field “{field}” {inside}: {advice} Possible are {list}.")
    }
}

fn twice(found: &Found) -> String {
    let (text, table) = (found.text, found.table);
    if table.starts_with("[[") && found.is_head() {
        format!("{table} stands above in other brackets: write {table} everywhere.")
    } else if found.is_head() {
        format!("{table} stands in this file a second time: keep one.")
    } else {
        let inside = found.inside();
        format!("“{text}” is written twice {inside}: keep one of them.")
    }
}

fn wrong_brackets(found: &Found, message: &str) -> String {
    let head = head_of(found.here);
    let table = found.table;
    if message.contains("expected a sequence") {
        format!("{table} may stand several times, so write [[{head}]].")
    } else {
        format!("{table} does not fit here: write [{head}] for a table, or a single value.")
    }
}

/// A parser's own message in a sentence.
fn other(message: &str) -> String {
    let flat = message.split_whitespace().collect::<Vec<_>>().join(" ");
    let flat = flat.trim_end_matches('.').replace('`', "");
    format!("This cannot be read: {flat}. Correct the line or put text in quotation marks.")
}
