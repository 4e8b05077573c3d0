//! The widths of columns: fixed ones first, the rest by longest word and by how much text there
//! is. Works on estimates of [`super::metrics`]; sums are exact.

use super::metrics::{CELL, Face, HEADER, LABEL, SMALL, longest_word, width};
use crate::tree::{Cell, Column, Role, Row, Table, TableForm};

/// No word makes a column wider than this (40 mm): programs break what is longer.
const LONGEST_MINIMUM: usize = 2268;
/// Room that estimates need, so that a word doesn't break for a hair.
const SLACK: usize = 24;

/// Turns millimetres into twips.
pub(super) fn mm(millimetres: f32) -> usize {
    // Widths are small and positive: the cast can't wrap.
    (millimetres * 1440.0 / 25.4).round().max(0.0) as usize
}

/// How a column may be set.
#[derive(Clone, Copy, Debug)]
struct Need {
    /// Narrower than this, a word would break.
    least: usize,
    /// Wider than this, nothing is gained: every cell stands on one line.
    most: usize,
    /// What a column of fixed width takes; none for text.
    fixed: Option<usize>,
    /// The share in what is left.
    weight: f64,
}

/// The widths of the columns in twips, adding up to `total` exactly.
pub(super) fn columns(table: &Table, total: usize) -> Vec<usize> {
    share(&needs(table), total)
}

/// Whether the columns fit without breaking a word. Widths given in millimetres may be rounded.
pub(super) fn fits(table: &Table, total: usize) -> bool {
    least(table).iter().sum::<usize>() <= total + table.columns.len()
}

/// The least width of each column.
pub(super) fn least(table: &Table) -> Vec<usize> {
    needs(table)
        .iter()
        .map(|n| n.fixed.unwrap_or(n.least))
        .collect()
}

fn needs(table: &Table) -> Vec<Need> {
    (0..table.columns.len())
        .map(|index| need(table, index))
        .collect()
}

fn need(table: &Table, index: usize) -> Need {
    let Some(column) = table.columns.get(index) else {
        return Need {
            least: 0,
            most: 0,
            fixed: Some(0),
            weight: 0.0,
        };
    };
    let margins = margins(table.form) + if column.role == Role::Number { 142 } else { 0 };
    let face = face(column.role);
    let texts: Vec<String> = table
        .rows
        .iter()
        .filter_map(|r| r.all().get(index))
        .map(Cell::read)
        .collect();
    let spanned = table
        .columns
        .get(index + 1)
        .is_some_and(|next| next.heading.is_blank());
    let heading = |measure: fn(&str, Face) -> usize| {
        if spanned {
            0
        } else {
            measure(column.heading.as_str(), HEADER)
        }
    };
    let widest = |measure: fn(&str, Face) -> usize| {
        texts
            .iter()
            .map(|t| measure(t, face))
            .max()
            .unwrap_or(0)
            .max(heading(measure))
            + margins
            + SLACK
    };
    let least = widest(longest_word)
        .min(LONGEST_MINIMUM + margins)
        .max(mm(8.0));
    let most = widest(widest_line).max(least);
    let between = |low: f32, high: f32| Some(most.clamp(mm(low), mm(high)).max(least));
    let fixed = match (column.width, column.role) {
        (Some(width), _) => Some(mm(width)),
        (None, Role::Index) => between(8.0, 9.0),
        (None, Role::Number) => between(15.0, 22.0),
        (None, Role::Date) => between(22.0, 25.0),
        (None, Role::State) => between(18.0, 25.0),
        (None, Role::Centre) => between(11.5, 16.5),
        (None, Role::Text | Role::Label | Role::Small | Role::Write) => None,
    };
    Need {
        least,
        most,
        fixed,
        weight: mean_length(&texts).max(6.0).sqrt(),
    }
}

fn widest_line(text: &str, face: Face) -> usize {
    text.split('\n')
        .map(|line| width(line, face))
        .max()
        .unwrap_or(0)
}

fn mean_length(texts: &[String]) -> f64 {
    let filled: Vec<usize> = texts
        .iter()
        .map(|t| t.chars().count())
        .filter(|n| *n > 0)
        .collect();
    if filled.is_empty() {
        return 0.0;
    }
    filled.iter().sum::<usize>() as f64 / filled.len() as f64
}

fn margins(form: TableForm) -> usize {
    match form {
        TableForm::Data => 170,
        TableForm::Matrix => 114,
        TableForm::Form => 136,
    }
}

pub(super) fn face(role: Role) -> Face {
    match role {
        Role::Label => LABEL,
        Role::Small | Role::State | Role::Write => SMALL,
        Role::Text | Role::Number | Role::Centre | Role::Index | Role::Date => CELL,
    }
}

/// Gives fixed columns what they take and shares the rest by weight, never below the least. What a
/// column can't use goes to those that still break lines; if none does, all grow alike.
fn share(needs: &[Need], total: usize) -> Vec<usize> {
    let fixed: usize = needs.iter().filter_map(|n| n.fixed).sum();
    let open: Vec<&Need> = needs.iter().filter(|n| n.fixed.is_none()).collect();
    let mut given = shares(&open, total.saturating_sub(fixed)).into_iter();
    let widths = needs
        .iter()
        .map(|n| n.fixed.unwrap_or_else(|| given.next().unwrap_or(n.least)))
        .collect();
    stretch(widths, total)
}

/// Shares `room` among columns of text.
fn shares(open: &[&Need], room: usize) -> Vec<usize> {
    let mut set: Vec<Option<usize>> = vec![None; open.len()];
    let all_on_one_line = open.iter().map(|n| n.most).sum::<usize>() <= room;
    while set.iter().any(Option::is_none) {
        let left = room.saturating_sub(set.iter().flatten().sum()) as f64;
        let free = || {
            open.iter()
                .zip(&set)
                .filter(|(_, s)| s.is_none())
                .map(|(n, _)| n)
        };
        let weights: f64 = free().map(|n| n.weight).sum();
        let spare = left - free().map(|n| n.most as f64).sum::<f64>();
        let part = |n: &Need| {
            let share = if all_on_one_line {
                n.most as f64 + spare * n.weight / weights
            } else {
                left * n.weight / weights
            };
            share.max(0.0).floor() as usize
        };
        let short = free().any(|n| part(n) < n.least);
        let long = !short && !all_on_one_line && free().any(|n| part(n) > n.most);
        let settled: Vec<Option<usize>> = open
            .iter()
            .zip(&set)
            .map(|(n, was)| match was {
                Some(width) => Some(*width),
                None if short => (part(n) < n.least).then_some(n.least),
                None if long => (part(n) > n.most).then_some(n.most),
                None => Some(part(n)),
            })
            .collect();
        set = settled;
    }
    set.into_iter().flatten().collect()
}

/// Scales widths so that they add up exactly; the widest column takes the rest of rounding.
fn stretch(mut widths: Vec<usize>, total: usize) -> Vec<usize> {
    let sum: usize = widths.iter().sum();
    if sum > 0 && sum.abs_diff(total) > widths.len() {
        for width in &mut widths {
            *width = *width * total / sum;
        }
    }
    let sum: usize = widths.iter().sum();
    if let Some(widest) = widths.iter_mut().max() {
        *widest = (*widest + total).saturating_sub(sum);
    }
    widths
}

/// How many lines a row takes at these widths, by estimate.
pub(super) fn lines(table: &Table, row: &Row, widths: &[usize]) -> usize {
    let one = |(cell, (column, width)): (&Cell, (&Column, &usize))| {
        let room = width.saturating_sub(margins(table.form)).max(1);
        cell.read()
            .split('\n')
            .map(|line| width_in_lines(line, face(column.role), room))
            .sum::<usize>()
    };
    row.all()
        .iter()
        .zip(table.columns.iter().zip(widths))
        .map(one)
        .max()
        .unwrap_or(1)
        .max(1)
}

fn width_in_lines(line: &str, face: Face, room: usize) -> usize {
    width(line, face).div_ceil(room).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(roles: &[Role], rows: &[&[&str]]) -> Table {
        Table {
            form: TableForm::Data,
            title: "t".into(),
            description: "d".into(),
            tag: None,
            caption: None,
            bands: Vec::new(),
            columns: roles
                .iter()
                .map(|role| Column {
                    heading: "No.".into(),
                    role: *role,
                    width: None,
                })
                .collect(),
            rows: rows
                .iter()
                .map(|row| Row::cells(row.iter().map(|c| Cell::plain(*c)).collect()))
                .collect(),
            note: Vec::new(),
        }
    }

    #[test]
    fn widths_add_up_and_text_gets_the_rest() {
        let long = "A sentence of a good length that needs room to be read";
        let table = table(
            &[Role::Index, Role::Text, Role::Text, Role::Date],
            &[&["1", long, "short", "4 Dec 2026"]],
        );
        let widths = columns(&table, 9354);
        assert_eq!(widths.iter().sum::<usize>(), 9354);
        assert!(
            widths
                .first()
                .is_some_and(|w| (mm(8.0)..=mm(9.0)).contains(w))
        );
        assert!(widths.get(1) > widths.get(2));
    }

    #[test]
    fn no_word_breaks_but_very_long_ones() {
        let word = "Informationssicherheitsbeauftragte";
        let table = table(
            &[Role::Text, Role::Text],
            &[&[word, &"many words here ".repeat(30)]],
        );
        let widths = columns(&table, 9354);
        assert!(
            widths
                .first()
                .is_some_and(|w| *w >= longest_word(word, CELL).min(LONGEST_MINIMUM))
        );
        assert!(fits(&table, 9354));
    }

    #[test]
    fn too_many_columns_still_add_up() {
        let roles = [Role::Text; 20];
        let row: Vec<&str> = vec!["Considerable"; 20];
        let table = table(&roles, &[&row]);
        assert!(!fits(&table, 9354));
        assert_eq!(columns(&table, 9354).iter().sum::<usize>(), 9354);
    }
}
