//! Who does what: the matrix of features and steps by role.

use super::brief::Brief;
use crate::tree::{Block, Caption, Cell, Column, Inline, Role, Row, Table, TableForm, Tint};
use model::ids::{EntryId, SubjectId};
use model::readings::{Subject, SubjectKind, subjects_of};
use model::registers::{Line, ROLES, used_lines};
use model::value::Letter;

impl Brief<'_> {
    /// Whether anybody has a duty in the service.
    pub(super) fn has_duties(&self) -> bool {
        self.workspace.duties_of(&self.service.id).next().is_some()
    }

    /// The matrix of duties: roles that have one, features, then steps.
    pub(super) fn duties(&self) -> Block {
        let words = &self.words.duties;
        let organisation = &self.organisation.id;
        let mut roles = used_lines(self.workspace, self.catalogue, organisation, ROLES);
        roles.retain(|role| {
            let mut all = self.workspace.duties_of(&self.service.id);
            all.any(|it| it.role == role.id)
        });
        let subjects = subjects_of(self.workspace, self.catalogue, self.service);
        let mut rows = Vec::new();
        for (kind, head) in [
            (SubjectKind::Feature, "features"),
            (SubjectKind::Step, "steps"),
        ] {
            let of_kind: Vec<_> = subjects.iter().filter(|it| it.kind == kind).collect();
            if !of_kind.is_empty() {
                let text = words.get(head).into();
                rows.push(Row::Group { text });
            }
            rows.extend(of_kind.into_iter().map(|it| self.duty_row(it, &roles)));
        }
        let role = |line: &Line| Column {
            heading: line.text("name").into(),
            role: Role::Centre,
            width: None,
        };
        let mut columns = vec![Column {
            heading: words.get("subject").into(),
            role: Role::Label,
            width: None,
        }];
        columns.extend(roles.iter().map(role));
        Block::Table(Table {
            form: TableForm::Matrix,
            title: words.get("title").into(),
            description: words.get("description").into(),
            tag: None,
            caption: Some(Caption {
                label: self.words.table.as_str().into(),
                number: 0,
                text: words.get("title").into(),
                state: None,
            }),
            bands: Vec::new(),
            columns,
            rows,
            note: vec![Inline::plain(words.get("legend"))],
        })
    }

    fn duty_row(&self, subject: &Subject, roles: &[Line]) -> Row {
        let mut cells = vec![Cell::plain(subject.name)];
        cells.extend(
            roles
                .iter()
                .map(|role| letter_cell(self.letter(&subject.id, &role.id))),
        );
        Row::cells(cells)
    }

    fn letter(&self, subject: &SubjectId, role: &EntryId) -> Option<Letter> {
        let key = (self.service.id.clone(), subject.clone(), role.clone());
        self.workspace.duties.get(&key).map(|it| it.letter)
    }
}

fn letter_cell(letter: Option<Letter>) -> Cell {
    match letter {
        None => Cell::default(),
        Some(letter) if letter.answers() => {
            Cell::of(vec![Inline::strong(letter.sign())]).tinted(Tint::Marked)
        }
        Some(letter) if letter.does() => Cell::of(vec![Inline::strong(letter.sign())]),
        Some(letter) => Cell::plain(letter.sign()),
    }
}
