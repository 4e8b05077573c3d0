//! Takes out of a table what says nothing: a column that is empty, or says the same in every row.

use super::{Inline, Role, Row, Table, TableForm, Text};

/// From so many rows on, a column that repeats itself is a sentence and not a column.
const REPEATS_FROM: usize = 3;
/// Longer cells stay where they are: a sentence of that length is no remark.
const LONGEST_REPEAT: usize = 60;

/// Drops columns that are empty in every row and turns those that say the same in every row into
/// a sentence of the note. The first column and tables to write into stay as they are.
pub(super) fn settle(table: &mut Table) {
    let by_hand = table.rows.iter().any(|row| {
        matches!(
            row,
            Row::Cells {
                height: Some(_),
                ..
            }
        )
    });
    if table.form != TableForm::Data || !table.bands.is_empty() || by_hand {
        return;
    }
    let mut sentences = Vec::new();
    let mut index = table.columns.len();
    while index > 1 {
        index -= 1;
        match verdict(table, index) {
            Verdict::Keep => {}
            Verdict::Drop => remove(table, index),
            Verdict::Say(sentence) => {
                sentences.push(sentence);
                remove(table, index);
            }
        }
    }
    for sentence in sentences.into_iter().rev() {
        if !table.note.is_empty() {
            table.note.push(Inline::plain(" "));
        }
        table.note.push(Inline::plain(sentence));
    }
}

enum Verdict {
    Keep,
    Drop,
    Say(Text),
}

fn verdict(table: &Table, index: usize) -> Verdict {
    let spans = |at: usize| table.columns.get(at).is_some_and(|c| c.heading.is_blank());
    let Some(column) = table.columns.get(index) else {
        return Verdict::Keep;
    };
    if spans(index) || spans(index + 1) || column.role == Role::Write || column.role == Role::State
    {
        return Verdict::Keep;
    }
    let cells: Vec<String> = rows_of(table, index).collect();
    let Some(first) = cells.first() else {
        return Verdict::Keep;
    };
    if cells.iter().any(|c| c.trim() != first.trim()) {
        return Verdict::Keep;
    }
    if first.trim().is_empty() {
        return Verdict::Drop;
    }
    let short = first.chars().count() <= LONGEST_REPEAT && !first.contains('\n');
    if cells.len() >= REPEATS_FROM && short && !has_sum(table) && untinted(table, index) {
        return Verdict::Say(Text::new(format!(
            "{}: {}.",
            column.heading,
            first.trim().trim_end_matches('.')
        )));
    }
    Verdict::Keep
}

fn rows_of(table: &Table, index: usize) -> impl Iterator<Item = String> {
    table
        .rows
        .iter()
        .filter(|row| !matches!(row, Row::Group { .. }))
        .map(move |row| {
            row.all()
                .get(index)
                .map(super::Cell::read)
                .unwrap_or_default()
        })
}

fn has_sum(table: &Table) -> bool {
    table.rows.iter().any(|row| matches!(row, Row::Sum { .. }))
}

fn untinted(table: &Table, index: usize) -> bool {
    table
        .rows
        .iter()
        .filter_map(|row| row.all().get(index))
        .all(|cell| cell.tint == super::Tint::None)
}

fn remove(table: &mut Table, index: usize) {
    table.columns.remove(index);
    for row in &mut table.rows {
        if let Row::Cells { cells, .. } | Row::Sum { cells } = row
            && index < cells.len()
        {
            cells.remove(index);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Cell, Column, read_all};
    use super::*;

    fn table(rows: &[[&str; 4]]) -> Table {
        let column = |heading: &str| Column {
            heading: heading.into(),
            role: Role::Text,
            width: None,
        };
        Table {
            form: TableForm::Data,
            title: "t".into(),
            description: "d".into(),
            tag: None,
            caption: None,
            bands: Vec::new(),
            columns: ["Name", "Clock", "Empty", "Target"].map(column).to_vec(),
            rows: rows
                .iter()
                .map(|row| Row::cells(row.iter().map(|c| Cell::plain(*c)).collect()))
                .collect(),
            note: Vec::new(),
        }
    }

    #[test]
    fn repeated_columns_become_a_sentence_and_empty_ones_go() {
        let mut three = table(&[
            ["a", "24 × 7", "", "1"],
            ["b", "24 × 7", "", "2"],
            ["c", "24 × 7", " ", "3"],
        ]);
        settle(&mut three);
        let headings: Vec<&str> = three.columns.iter().map(|c| c.heading.as_str()).collect();
        assert_eq!(headings, ["Name", "Target"]);
        assert_eq!(read_all(&three.note), "Clock: 24 × 7.");
        assert!(three.rows.iter().all(|row| row.all().len() == 2));
    }

    #[test]
    fn short_tables_keep_what_they_say() {
        let mut one = table(&[["a", "24 × 7", "", "1"]]);
        settle(&mut one);
        assert_eq!(one.columns.len(), 3);
        assert!(one.note.is_empty());
    }
}
