//! Rules for practices: what they need is there, in the same set, in an order that can be gone.

use super::Complaint;
use super::ground::Ground;
use super::labels::Sort;
use crate::catalogue::CataloguePractice;
use crate::ids::{CatalogueId, PracticeId};
use crate::value::Level;

/// Complaints about what practices need.
pub(super) fn complaints(ground: &Ground) -> Vec<Complaint> {
    let mut list = Vec::new();
    for (practice, spot) in ground.each(|it| &it.practice) {
        for need in &practice.needs {
            list.extend(ground.lost(spot, "needs", need.as_str(), &[Sort::Practice]));
            if let Some(sentence) = unfit(ground, practice, need) {
                list.push(spot.fault("needs", need.as_str(), sentence));
            }
        }
        if let Some(sentence) = ring(ground, practice) {
            list.push(spot.fault("needs", "", sentence));
        }
        for other in &practice.same_as {
            if set_of(ground, other).is_some_and(|it| Some(it) == set_of(ground, &practice.id)) {
                let sentence = format!(
                    "“{other}” belongs to the same catalogue: “same-as” leads into another one."
                );
                list.push(spot.fault("same-as", other.as_str(), sentence));
            }
        }
    }
    list
}

fn set_of<'g>(ground: &'g Ground, practice: &PracticeId) -> Option<&'g CatalogueId> {
    let practice = ground.whole.practice(practice)?;
    let service = ground.whole.service(&practice.service)?;
    Some(&service.set)
}

fn unfit(ground: &Ground, practice: &CataloguePractice, need: &PracticeId) -> Option<String> {
    let needed = ground.whole.practice(need)?;
    if set_of(ground, &practice.id)? != set_of(ground, need)? {
        return Some(format!(
            "“{need}” belongs to another catalogue: need practices of the same one."
        ));
    }
    let id = &practice.id;
    let upside_down = practice.level == Level::Basic && needed.level == Level::Advanced;
    upside_down.then(|| {
        format!(
            "The basic practice “{id}” rests on the advanced one “{need}”: change a level or drop \
             the need."
        )
    })
}

/// The way from a practice over its needs back to itself. Only the first of a ring tells, so that
/// one ring is one complaint.
fn ring(ground: &Ground, practice: &CataloguePractice) -> Option<String> {
    let way = way_back(ground, practice)?;
    let first = ground
        .whole
        .practices
        .iter()
        .find(|it| way.contains(&&it.id))?;
    if first.id != practice.id {
        return None;
    }
    let way: Vec<_> = way.iter().map(|it| format!("“{it}”")).collect();
    let way = way.join(", which needs ");
    Some(format!(
        "“{}” needs {way}, and so none can begin: drop one need.",
        practice.id
    ))
}

/// The shortest such way, by widening circles; it ends with the practice itself.
fn way_back<'g>(
    ground: &'g Ground,
    practice: &'g CataloguePractice,
) -> Option<Vec<&'g PracticeId>> {
    let mut ways: Vec<Vec<&PracticeId>> = practice.needs.iter().map(|it| vec![it]).collect();
    let mut seen: Vec<&PracticeId> = Vec::new();
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            let last = *way.last()?;
            if *last == practice.id {
                return Some(way);
            }
            if seen.contains(&last) {
                continue;
            }
            seen.push(last);
            let further = ground.whole.practice(last).map(|it| it.needs.iter());
            longer.extend(further.into_iter().flatten().map(|next| {
                let mut way = way.clone();
                way.push(next);
                way
            }));
        }
        ways = longer;
    }
    None
}
