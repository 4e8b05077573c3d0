//! The shipped examples: filled organisations written as TOML, turned into edits, so that an
//! example obeys the same rules as what a team types.

mod hand_offs;
mod registers;

use serde::Deserialize;

use hand_offs::ExampleHandOff;
use registers::{ExampleDuty, ExampleEntry};

use crate::catalogue::Source;
use crate::edit::{Edit, OrganisationDetails};
use crate::ids::{CatalogueId, ChoiceId, OrganisationId, PracticeId, QuestionId, ServiceId};
use crate::records::Cells;
use crate::value::{Choice, Level, State, Value};
use crate::{Catalogue, Workspace};

/// An example as its files write it.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Example {
    organisation: Option<About>,
    answer: Vec<ExampleAnswer>,
    row: Vec<ExampleRow>,
    practice: Vec<ExamplePractice>,
    own_practice: Vec<ExampleOwnPractice>,
    hand_off: Vec<ExampleHandOff>,
    entry: Vec<ExampleEntry>,
    duty: Vec<ExampleDuty>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct About {
    name: String,
    sector: String,
    staff: String,
    places: String,
    time_zone: String,
    classification: String,
    about: String,
    summary: String,
    catalogue: CatalogueId,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct ExampleAnswer {
    service: ServiceId,
    question: QuestionId,
    state: State,
    text: Option<String>,
    items: Option<Vec<String>>,
    picks: Option<Vec<ChoiceId>>,
    yes: Option<bool>,
    note: Option<String>,
    confidence: Option<u8>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExampleRow {
    service: ServiceId,
    question: QuestionId,
    cells: Cells,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExamplePractice {
    service: ServiceId,
    practice: PracticeId,
    choice: Choice,
    evidence: Option<String>,
    owner: Option<String>,
    due: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExampleOwnPractice {
    service: ServiceId,
    name: String,
    level: Level,
    choice: Option<Choice>,
}

/// Why an example cannot be used. Shipped ones are tested, so this concerns their authors.
#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    /// A file is no TOML or has a field that examples do not have.
    #[error("{file}: {message}")]
    Unreadable {
        /// The file.
        file: String,
        /// What the parser said.
        message: String,
    },
    /// No file says whose example it is.
    #[error("No file of the example has an [organisation] table. Add one.")]
    Nameless,
    /// A hand-off of the example names an edge or an end that does not exist.
    #[error("The example speaks of the hand-off “{0}”, which the catalogue does not have.")]
    HandOff(String),
    /// A duty of the example is about something that its service does not have.
    #[error(
        "The example gives a duty for “{subject}”, which is no feature or step of “{service}”."
    )]
    Duty {
        /// The feature or step, as the example names it.
        subject: String,
        /// The service.
        service: String,
    },
}

impl Example {
    /// Reads the files of one example.
    ///
    /// # Errors
    /// When one of them cannot be read.
    pub fn read(sources: &[Source]) -> Result<Self, Unusable> {
        let mut whole = Self::default();
        for source in sources {
            let part: Self =
                toml::from_str(&source.text).map_err(|error| Unusable::Unreadable {
                    file: source.name.clone(),
                    message: error.to_string(),
                })?;
            whole.organisation = whole.organisation.or(part.organisation);
            whole.answer.extend(part.answer);
            whole.row.extend(part.row);
            whole.practice.extend(part.practice);
            whole.own_practice.extend(part.own_practice);
            whole.hand_off.extend(part.hand_off);
            whole.entry.extend(part.entry);
            whole.duty.extend(part.duty);
        }
        Ok(whole)
    }

    /// The name of its organisation and the catalogue it uses.
    ///
    /// # Errors
    /// When no file says so.
    pub fn begins_with(&self) -> Result<(&str, &CatalogueId), Unusable> {
        let about = self.organisation.as_ref().ok_or(Unusable::Nameless)?;
        Ok((&about.name, &about.catalogue))
    }

    /// What the example shows, in a line for the first page.
    #[must_use]
    pub fn summary(&self) -> &str {
        self.organisation
            .as_ref()
            .map_or("", |it| it.summary.as_str())
    }

    /// The edits that fill a workspace which has the organisation and its services already.
    /// Own practices come without their choice, and lines without duties: [`Self::own_choices`]
    /// and [`Self::duties`] follow when they exist.
    ///
    /// # Errors
    /// When it names a hand-off that does not exist.
    pub fn edits(
        &self,
        workspace: &Workspace,
        catalogue: &Catalogue,
        organisation: &OrganisationId,
    ) -> Result<Vec<Edit>, Unusable> {
        let mut edits = vec![self.details(organisation)];
        edits.extend(self.row.iter().map(|it| Edit::AddRow {
            service: it.service.clone(),
            question: it.question.clone(),
            cells: it.cells.clone(),
            after: None,
        }));
        edits.extend(self.practice.iter().flat_map(ExamplePractice::edits));
        edits.extend(self.own_practice.iter().map(|it| Edit::AddPractice {
            service: it.service.clone(),
            name: it.name.clone(),
            level: it.level,
        }));
        for hand_off in &self.hand_off {
            edits.extend(hand_off.edits(workspace, catalogue, organisation)?);
        }
        edits.extend(self.answer.iter().flat_map(ExampleAnswer::edits));
        edits.extend(self.entry.iter().map(|it| it.edit(organisation)));
        Ok(edits)
    }

    /// The duties, whose features and steps have ids only once they are in the workspace.
    ///
    /// # Errors
    /// When one is about something that its service does not have.
    pub fn duties(
        &self,
        workspace: &Workspace,
        catalogue: &Catalogue,
    ) -> Result<Vec<Edit>, Unusable> {
        let each = self.duty.iter().map(|it| it.edit(workspace, catalogue));
        each.collect()
    }

    /// The choices for own practices, which have ids only once they are in the workspace.
    #[must_use]
    pub fn own_choices(&self, workspace: &Workspace) -> Vec<Edit> {
        let own = workspace
            .practices
            .values()
            .filter_map(|it| Some((it, it.own.as_ref()?)));
        own.filter_map(|(record, own)| {
            let wanted = self
                .own_practice
                .iter()
                .find(|it| it.service == record.service && it.name == own.name)?;
            Some(Edit::ChoosePractice {
                service: record.service.clone(),
                practice: record.practice.clone(),
                choice: wanted.choice,
            })
        })
        .collect()
    }

    fn details(&self, organisation: &OrganisationId) -> Edit {
        let of =
            |pick: fn(&About) -> &String| self.organisation.as_ref().map(|it| pick(it).clone());
        let details = OrganisationDetails {
            name: of(|it| &it.name),
            sector: of(|it| &it.sector),
            staff: of(|it| &it.staff),
            places: of(|it| &it.places),
            time_zone: of(|it| &it.time_zone),
            classification: of(|it| &it.classification),
            about: of(|it| &it.about),
            language: None,
        };
        Edit::EditOrganisation {
            organisation: organisation.clone(),
            details,
        }
    }
}

impl ExampleAnswer {
    fn edits(&self) -> Vec<Edit> {
        let (service, question) = (self.service.clone(), self.question.clone());
        let value = match (&self.text, &self.items, &self.picks, self.yes) {
            (note, _, _, Some(yes)) => Some(Value::YesNo {
                yes,
                note: note.clone().unwrap_or_default(),
            }),
            (Some(text), ..) => Some(Value::Text { text: text.clone() }),
            (_, Some(items), ..) => Some(Value::Items {
                items: items.clone(),
            }),
            (_, _, Some(picks), _) => Some(Value::Picks {
                picks: picks.clone(),
            }),
            (None, None, None, None) => None,
        };
        let mut edits: Vec<Edit> = Vec::new();
        edits.extend(value.map(|value| Edit::RecordAnswer {
            service: service.clone(),
            question: question.clone(),
            value,
        }));
        edits.push(Edit::MarkAnswer {
            service: service.clone(),
            question: question.clone(),
            state: self.state,
        });
        edits.extend(self.note.as_ref().map(|note| Edit::NoteAnswer {
            service: service.clone(),
            question: question.clone(),
            note: note.clone(),
        }));
        edits.extend(self.confidence.map(|rating| Edit::RateAnswer {
            service,
            question,
            confidence: Some(rating),
        }));
        edits
    }
}

impl ExamplePractice {
    fn edits(&self) -> Vec<Edit> {
        vec![
            Edit::ChoosePractice {
                service: self.service.clone(),
                practice: self.practice.clone(),
                choice: Some(self.choice),
            },
            Edit::DetailPractice {
                service: self.service.clone(),
                practice: self.practice.clone(),
                evidence: self.evidence.clone(),
                owner: self.owner.clone(),
                due: self.due.clone(),
            },
        ]
    }
}
