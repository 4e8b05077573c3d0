//! The duties of a service as a matrix. Duties about features that the team has since replaced by
//! its own words are left out.

use super::super::Facts;
use crate::ids::EntryId;
use crate::readings::{Subject, SubjectKind, subjects_by};
use crate::records::Service;
use crate::value::Letter;

/// The duties of one service.
#[derive(Debug)]
pub(in crate::checks) struct Matrix<'a> {
    /// The service.
    pub(in crate::checks) service: &'a Service,
    /// Its features and steps, in order.
    pub(in crate::checks) lines: Vec<MatrixLine<'a>>,
}

/// What the roles do about one feature or step.
#[derive(Debug)]
pub(in crate::checks) struct MatrixLine<'a> {
    /// The feature or step.
    pub(in crate::checks) subject: Subject<'a>,
    /// Role and letter.
    pub(in crate::checks) letters: Vec<(&'a EntryId, Letter)>,
}

impl<'a> Matrix<'a> {
    /// The matrix of a service in which at least one duty is set.
    pub(super) fn of(facts: &Facts<'a>, service: &'a Service) -> Option<Self> {
        let duties: Vec<_> = facts.workspace.duties_of(&service.id).collect();
        if duties.is_empty() {
            return None;
        }
        let features = facts.features(service);
        let lines: Vec<_> = subjects_by(features, (facts, facts.catalogue), service)
            .map(|subject| {
                let about = duties.iter().filter(|it| it.subject == subject.id);
                let letters = about.map(|it| (&it.role, it.letter)).collect();
                MatrixLine { subject, letters }
            })
            .collect();
        let begun = lines.iter().any(|it| !it.letters.is_empty());
        begun.then_some(Self { service, lines })
    }

    /// The lines that are worked on: all features once one of them has a duty, all steps once one
    /// of them has.
    pub(in crate::checks) fn begun(&self) -> impl Iterator<Item = &MatrixLine<'a>> {
        let begun = |kind| {
            let mut lines = self.lines.iter();
            lines.any(|it| it.subject.kind == kind && !it.letters.is_empty())
        };
        let (features, steps) = (begun(SubjectKind::Feature), begun(SubjectKind::Step));
        self.lines.iter().filter(move |it| match it.subject.kind {
            SubjectKind::Feature => features,
            SubjectKind::Step => steps,
        })
    }
}

impl<'a> MatrixLine<'a> {
    /// The roles whose letter is one of those wanted.
    pub(in crate::checks) fn roles(
        &self,
        wanted: fn(Letter) -> bool,
    ) -> impl Iterator<Item = &'a EntryId> {
        let letters = self.letters.iter();
        letters
            .filter(move |(_, letter)| wanted(*letter))
            .map(|(role, _)| *role)
    }
}
