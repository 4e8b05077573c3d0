//! Whose a side is: the roles that have it as a duty, and the people who hold those roles.

use super::super::Facts;
use super::super::gathered::{Matrix, MatrixLine};
use super::super::overlaps::names::Name;
use super::listed::{Meeting, Side};
use crate::ids::EntryId;
use crate::readings::SubjectKind;
use crate::records::Service;
use crate::registers::Line;
use crate::typed;
use crate::value::Letter;

/// A line of a matrix, with its name as words where the team wrote it.
pub(super) struct Seen<'m> {
    service: &'m Service,
    line: &'m MatrixLine<'m>,
    name: Option<Name>,
}

/// A duty that is one side of a conflict.
#[derive(Clone, Copy)]
pub(super) struct Held<'m> {
    /// The service.
    pub(super) service: &'m Service,
    /// The feature or step.
    pub(super) line: &'m MatrixLine<'m>,
    /// Who.
    pub(super) role: &'m EntryId,
    /// With which letter.
    pub(super) letter: Letter,
}

/// The lines with a duty, of all services.
pub(super) fn seen_in<'m>(facts: &'m Facts) -> Vec<Seen<'m>> {
    let lines = facts.matrices().iter().flat_map(|matrix: &Matrix| {
        let begun = matrix.lines.iter().filter(|it| !it.letters.is_empty());
        begun.map(|line| (matrix.service, line))
    });
    lines
        .map(|(service, line)| Seen {
            service,
            line,
            name: (!is_given(facts, service, line)).then(|| Name::of(line.subject.name)),
        })
        .collect()
}

/// Whether a line is the catalogue's.
fn is_given(facts: &Facts, service: &Service, line: &MatrixLine) -> bool {
    let id = line.subject.id.as_str();
    match line.subject.kind {
        SubjectKind::Feature => service.taken_from.parts().any(|part| {
            let rest = id.strip_prefix(part);
            rest.is_some_and(|it| it.starts_with('.'))
        }),
        SubjectKind::Step => {
            let mut given = facts.catalogue.activities.iter();
            given.any(|it| it.id.as_str() == id)
        }
    }
}

/// Who has a side of a meeting.
pub(super) fn held<'m>(seen: &[Seen<'m>], meeting: &Meeting, side: &Side) -> Vec<Held<'m>> {
    let lines = seen.iter().filter(|it| meeting.is_in(it.service));
    lines
        .filter(|it| side.is(it.line, it.name.as_ref()))
        .flat_map(|it| {
            let letters = it.line.letters.iter().filter(|it| side.counts(it.1));
            letters.map(|(role, letter)| Held {
                service: it.service,
                line: it.line,
                role,
                letter: *letter,
            })
        })
        .collect()
}

/// The roles of a person.
pub(super) fn roles_of(person: &Line) -> impl Iterator<Item = &str> {
    typed::several(person.text("roles"))
}

/// The first two duties of some roles that should not meet.
pub(super) fn meeting_of<'m>(
    meeting: &Meeting,
    (one, other): (&[Held<'m>], &[Held<'m>]),
    holds: &dyn Fn(&str) -> bool,
) -> Option<(Held<'m>, Held<'m>)> {
    let mine = |it: &&Held| holds(it.role.as_str());
    let pairs = one.iter().filter(mine).flat_map(|first| {
        let seconds = other.iter().filter(mine);
        seconds.map(move |second| (*first, *second))
    });
    let mut pairs = pairs.filter(|(first, second)| {
        let one_service = first.service.id == second.service.id;
        let one_line = one_service && first.line.subject.id == second.line.subject.id;
        !one_line && (one_service || !meeting.within)
    });
    pairs.find(|(_, second)| !meeting.sole || is_sole(second, holds))
}

/// Whether nobody else does it.
fn is_sole(held: &Held, holds: &dyn Fn(&str) -> bool) -> bool {
    let mut doers = held.line.roles(Letter::does);
    doers.all(|it| holds(it.as_str()))
}
