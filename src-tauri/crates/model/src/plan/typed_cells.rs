//! Cells as they may be written: into columns that there are, choices that are offered, numbers
//! and days that can be. What does not read at all stays as typed; the checks report it.

use super::kept;
use crate::Refusal;
use crate::catalogue::{Column, ColumnKind};
use crate::ids::ColumnId;
use crate::records::Cells;
use crate::typed;

/// Cells with others written over them; empty ones are left out. `stranger` makes the refusal for
/// a column or choice that there is not.
pub(super) fn merged(
    columns: &[Column],
    old: &Cells,
    new: &Cells,
    stranger: &dyn Fn(&'static str, &str) -> Refusal,
) -> Result<Cells, Refusal> {
    let mut cells = old.clone();
    for (id, text) in new {
        let column = columns.iter().find(|it| it.id == *id);
        let column = column.ok_or_else(|| stranger("column", id.as_str()))?;
        let text = kept(text)?;
        if let Some(unknown) = not_offered(column, &text) {
            return Err(stranger("choice", unknown));
        }
        if text.trim().is_empty() {
            cells.remove(id);
            continue;
        }
        possible(column, &text)?;
        cells.insert(id.clone(), text);
    }
    for column in columns.iter().filter(|it| new.contains_key(&it.id)) {
        in_order(columns, &cells, &column.id)?;
    }
    Ok(cells)
}

fn not_offered<'a>(column: &Column, text: &'a str) -> Option<&'a str> {
    let offered = |id: &str| column.choices.iter().any(|it| it.id.as_str() == id);
    match column.kind {
        ColumnKind::Choices => typed::several(text).find(|it| !offered(it)),
        _ if column.choices.is_empty() || text.is_empty() || offered(text) => None,
        _ => Some(text),
    }
}

fn possible(column: &Column, text: &str) -> Result<(), Refusal> {
    let cannot_be = |why: String| Refusal::Impossible {
        label: column.label.clone(),
        why,
    };
    match column.kind {
        ColumnKind::Number => within(&column.label, text, column.min, column.max),
        ColumnKind::Date if typed::is_made_of(text, '-') && typed::date(text).is_none() => Err(
            cannot_be(format!("there is no day {text}. Write it like 2027-12-31.")),
        ),
        ColumnKind::Time if typed::is_made_of(text, ':') && typed::time(text).is_none() => {
            Err(cannot_be(format!(
                "a day has no {text}. Write a time from 00:00 to 24:00."
            )))
        }
        _ => Ok(()),
    }
}

/// Refuses a number that cannot be; text that is no number stays for the checks to report.
pub(super) fn within(
    label: &str,
    text: &str,
    min: Option<f64>,
    max: Option<f64>,
) -> Result<(), Refusal> {
    if !typed::is_numeral(text) {
        return Ok(());
    }
    let (min, max) = (min.unwrap_or(0.0), max.unwrap_or(typed::MOST));
    if typed::number(text).is_some_and(|it| (min..=max).contains(&it)) {
        return Ok(());
    }
    Err(Refusal::Impossible {
        label: label.to_owned(),
        why: format!(
            "{} is not possible here. Type a number from {min} to {max}.",
            text.trim()
        ),
    })
}

/// Refuses a date before the one that it must not come before, whichever of both was written.
fn in_order(columns: &[Column], cells: &Cells, written: &ColumnId) -> Result<(), Refusal> {
    let day = |id: &ColumnId| cells.get(id).and_then(|it| typed::date(it));
    let label = |id: &ColumnId| {
        let found = columns.iter().find(|it| it.id == *id);
        found.map_or_else(String::new, |it| it.label.clone())
    };
    for later in columns {
        let Some(earlier) = &later.not_before else {
            continue;
        };
        if *written != later.id && written != earlier {
            continue;
        }
        if let (Some(first), Some(second)) = (day(earlier), day(&later.id))
            && second < first
        {
            return Err(Refusal::Impossible {
                label: label(written),
                why: format!(
                    "“{}” ({second}) would come before “{}” ({first}). Change one of the two days.",
                    later.label,
                    label(earlier)
                ),
            });
        }
    }
    Ok(())
}
