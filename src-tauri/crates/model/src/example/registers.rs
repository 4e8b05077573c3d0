//! What an example says beyond its services: the lines of the registers, and who has which duty.

use serde::Deserialize;

use super::Unusable;
use crate::Catalogue;
use crate::edit::Edit;
use crate::ids::{EntryId, OrganisationId, RegisterId, ServiceId};
use crate::readings::subjects_of;
use crate::records::Cells;
use crate::value::Letter;
use crate::workspace::Workspace;

/// A line of a register. With `entry` it is one that the register starts with: cells are written
/// over its own, or it is struck.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExampleEntry {
    register: RegisterId,
    entry: Option<EntryId>,
    #[serde(default)]
    cells: Cells,
    #[serde(default)]
    struck: bool,
}

/// A duty. The feature or step is named as in the service; the role by its id in the catalogue,
/// since lines of an example's own have none before they are recorded.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExampleDuty {
    service: ServiceId,
    subject: String,
    role: EntryId,
    letter: Letter,
}

impl ExampleEntry {
    pub(super) fn edit(&self, organisation: &OrganisationId) -> Edit {
        let (organisation, register) = (organisation.clone(), self.register.clone());
        let cells = self.cells.clone();
        match &self.entry {
            None => Edit::AddEntry {
                organisation,
                register,
                cells,
            },
            Some(entry) if self.struck => Edit::StrikeEntry {
                organisation,
                register,
                entry: entry.clone(),
            },
            Some(entry) => Edit::EditEntry {
                organisation,
                register,
                entry: entry.clone(),
                cells,
            },
        }
    }
}

impl ExampleDuty {
    pub(super) fn edit(
        &self,
        workspace: &Workspace,
        catalogue: &Catalogue,
    ) -> Result<Edit, Unusable> {
        let service = workspace.services.get(&self.service);
        let subjects = service.map(|it| subjects_of(workspace, catalogue, it));
        let mut subjects = subjects.unwrap_or_default().into_iter();
        let subject =
            subjects
                .find(|it| it.name == self.subject)
                .ok_or_else(|| Unusable::Duty {
                    subject: self.subject.clone(),
                    service: self.service.to_string(),
                })?;
        Ok(Edit::SetDuty {
            service: self.service.clone(),
            subject: subject.id,
            role: self.role.clone(),
            letter: Some(self.letter),
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::catalogue::Source;
    use crate::checks::stage::Stage;
    use crate::example::{Example, Unusable};
    use crate::registers::{ROLES, used_lines};

    fn example(text: &str) -> Example {
        let whole = format!(
            "[organisation]\nname = \"A\"\nsector = \"\"\nstaff = \"\"\nplaces = \"\"\ntime-zone = \"\"\n\
             classification = \"\"\nabout = \"\"\nsummary = \"\"\ncatalogue = \"six\"\n{text}"
        );
        let name = "a.toml".to_owned();
        Example::read(&[Source { name, text: whole }]).unwrap()
    }

    fn filled(text: &str) -> Stage {
        let (example, stage) = (example(text), Stage::of("six"));
        let edits = example.edits(&stage.workspace, &stage.catalogue, &stage.organisation);
        let stage = stage.all(&edits.unwrap());
        let duties = example.duties(&stage.workspace, &stage.catalogue).unwrap();
        match duties.as_slice() {
            [] => stage,
            duties => stage.all(duties),
        }
    }

    #[test]
    fn lines_of_registers_are_added_renamed_and_struck() {
        let stage = filled(
            "[[entry]]\nregister = \"people\"\ncells = { name = \"IT lead\", roles = \"security-analyst\" }\n\
             [[entry]]\nregister = \"roles\"\nentry = \"security-technician\"\ncells = { name = \"Engineer\" }\n\
             [[entry]]\nregister = \"roles\"\nentry = \"security-architect\"\nstruck = true\n",
        );
        let of = |register: &str| {
            let lines = used_lines(
                &stage.workspace,
                &stage.catalogue,
                &stage.organisation,
                register,
            );
            let name = |it: &crate::registers::Line| it.text("name").to_owned();
            lines.iter().map(name).collect::<Vec<_>>()
        };
        assert_eq!(of("people"), ["IT lead"]);
        let roles = of(ROLES);
        assert!(roles.contains(&"Engineer".to_owned()), "{roles:?}");
        assert!(
            !roles.contains(&"Security Architect".to_owned()),
            "{roles:?}"
        );
        assert_eq!(roles.len(), 6);
    }

    #[test]
    fn a_duty_finds_its_line_by_name_or_says_that_there_is_none() {
        let row = "[[row]]\nservice = \"monitoring\"\nquestion = \"def.features\"\n\
                   cells = { feature = \"Alert judged\", gets = \"a reason\" }\n";
        let duty = |subject: &str| {
            format!(
                "[[duty]]\nservice = \"monitoring\"\nsubject = \"{subject}\"\n\
                 role = \"security-analyst\"\nletter = \"responsible\"\n"
            )
        };
        let stage = filled(&format!("{row}{}", duty("Alert judged")));
        assert_eq!(stage.workspace.duties.len(), 1);
        let stage = Stage::of("six");
        let wrong = example(&duty("Alert sung"));
        let refused = wrong.duties(&stage.workspace, &stage.catalogue);
        assert!(matches!(refused, Err(Unusable::Duty { .. })), "{refused:?}");
    }
}
