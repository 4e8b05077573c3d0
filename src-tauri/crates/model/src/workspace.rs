//! The workspace as a plain value: every record, in order, found by key.

use std::collections::BTreeMap;

use crate::change::Change;
use crate::ids::{
    CatalogueId, CombinationId, EntryId, FindingId, GroupId, HandOffId, MergeId, OrganisationId,
    PracticeId, QuestionId, RegisterId, RowId, ServiceId, SubjectId,
};
use crate::records::{
    Acceptance, Answer, Combination, Duty, Entry, Group, HandOff, Key, Merge, Organisation,
    OwnCatalogue, Practice, Record, Row, Service,
};

/// All records of a workspace file. Maps are ordered by key; lists for people are ordered by
/// position, see the methods.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workspace {
    /// Catalogues that the workspace brings along.
    pub catalogues: BTreeMap<CatalogueId, OwnCatalogue>,
    /// The organisations.
    pub organisations: BTreeMap<OrganisationId, Organisation>,
    /// The services in scope, of all organisations.
    pub services: BTreeMap<ServiceId, Service>,
    /// The answers.
    pub answers: BTreeMap<(ServiceId, QuestionId), Answer>,
    /// The lines of table answers.
    pub rows: BTreeMap<(ServiceId, QuestionId, RowId), Row>,
    /// The choices for practices.
    pub practices: BTreeMap<(ServiceId, PracticeId), Practice>,
    /// The hand-offs.
    pub hand_offs: BTreeMap<HandOffId, HandOff>,
    /// The lines of the organisations' registers.
    pub entries: BTreeMap<(OrganisationId, RegisterId, EntryId), Entry>,
    /// The duties of roles.
    pub duties: BTreeMap<(ServiceId, SubjectId, EntryId), Duty>,
    /// The findings that are lived with.
    pub acceptances: BTreeMap<(OrganisationId, FindingId), Acceptance>,
    /// Services run as one, with their members as they were.
    pub combinations: BTreeMap<CombinationId, Combination>,
    /// The groups that copies were handed to.
    pub groups: BTreeMap<GroupId, Group>,
    /// The copies that were brought back.
    pub merges: BTreeMap<MergeId, Merge>,
}

impl Workspace {
    /// Puts a record in, in place of the one with the same key.
    pub fn put(&mut self, record: Record) {
        match record {
            Record::Catalogue(it) => {
                self.catalogues.insert(it.id.clone(), it);
            }
            Record::Organisation(it) => {
                self.organisations.insert(it.id.clone(), it);
            }
            Record::Service(it) => {
                self.services.insert(it.id.clone(), it);
            }
            Record::Answer(it) => {
                self.answers
                    .insert((it.service.clone(), it.question.clone()), it);
            }
            Record::Row(it) => {
                self.rows
                    .insert((it.service.clone(), it.question.clone(), it.id.clone()), it);
            }
            Record::Practice(it) => {
                self.practices
                    .insert((it.service.clone(), it.practice.clone()), it);
            }
            Record::HandOff(it) => {
                self.hand_offs.insert(it.id.clone(), it);
            }
            Record::Entry(it) => {
                let key = (it.organisation.clone(), it.register.clone(), it.id.clone());
                self.entries.insert(key, it);
            }
            Record::Duty(it) => {
                let key = (it.service.clone(), it.subject.clone(), it.role.clone());
                self.duties.insert(key, it);
            }
            Record::Acceptance(it) => {
                self.acceptances
                    .insert((it.organisation.clone(), it.finding.clone()), it);
            }
            Record::Combination(it) => drop(self.combinations.insert(it.id.clone(), it)),
            Record::Group(it) => drop(self.groups.insert(it.id.clone(), it)),
            Record::Merge(it) => drop(self.merges.insert(it.id.clone(), it)),
        }
    }

    /// Takes a record out.
    pub fn take(&mut self, key: &Key) {
        match key.clone() {
            Key::Catalogue { catalogue } => drop(self.catalogues.remove(&catalogue)),
            Key::Organisation { organisation } => drop(self.organisations.remove(&organisation)),
            Key::Service { service } => drop(self.services.remove(&service)),
            Key::Answer { service, question } => drop(self.answers.remove(&(service, question))),
            Key::Row {
                service,
                question,
                row,
            } => drop(self.rows.remove(&(service, question, row))),
            Key::Practice { service, practice } => {
                drop(self.practices.remove(&(service, practice)))
            }
            Key::HandOff { hand_off } => drop(self.hand_offs.remove(&hand_off)),
            Key::Entry {
                organisation,
                register,
                entry,
            } => drop(self.entries.remove(&(organisation, register, entry))),
            Key::Duty {
                service,
                subject,
                role,
            } => drop(self.duties.remove(&(service, subject, role))),
            Key::Acceptance {
                organisation,
                finding,
            } => drop(self.acceptances.remove(&(organisation, finding))),
            Key::Combination { combination } => drop(self.combinations.remove(&combination)),
            Key::Group { group } => drop(self.groups.remove(&group)),
            Key::Merge { merge } => drop(self.merges.remove(&merge)),
        }
    }

    /// The record with this key.
    #[must_use]
    pub fn get(&self, key: &Key) -> Option<Record> {
        match key.clone() {
            Key::Answer { service, question } => {
                let found = self.answers.get(&(service, question));
                found.cloned().map(Record::Answer)
            }
            Key::Row {
                service,
                question,
                row,
            } => {
                let found = self.rows.get(&(service, question, row));
                found.cloned().map(Record::Row)
            }
            Key::Practice { service, practice } => {
                let found = self.practices.get(&(service, practice));
                found.cloned().map(Record::Practice)
            }
            Key::Entry {
                organisation,
                register,
                entry,
            } => {
                let found = self.entries.get(&(organisation, register, entry));
                found.cloned().map(Record::Entry)
            }
            Key::Duty {
                service,
                subject,
                role,
            } => {
                let found = self.duties.get(&(service, subject, role));
                found.cloned().map(Record::Duty)
            }
            Key::Acceptance {
                organisation,
                finding,
            } => {
                let found = self.acceptances.get(&(organisation, finding));
                found.cloned().map(Record::Acceptance)
            }
            Key::Catalogue { .. }
            | Key::Organisation { .. }
            | Key::Service { .. }
            | Key::HandOff { .. }
            | Key::Combination { .. }
            | Key::Group { .. }
            | Key::Merge { .. } => self.get_by_id(key),
        }
    }

    /// The record whose key is one id.
    fn get_by_id(&self, key: &Key) -> Option<Record> {
        match key {
            Key::Catalogue { catalogue } => {
                let found = self.catalogues.get(catalogue);
                found.cloned().map(Record::Catalogue)
            }
            Key::Organisation { organisation } => {
                let found = self.organisations.get(organisation);
                found.cloned().map(Record::Organisation)
            }
            Key::Service { service } => self.services.get(service).cloned().map(Record::Service),
            Key::HandOff { hand_off } => {
                let found = self.hand_offs.get(hand_off);
                found.cloned().map(Record::HandOff)
            }
            Key::Combination { combination } => {
                let found = self.combinations.get(combination);
                found.cloned().map(Record::Combination)
            }
            Key::Group { group } => self.groups.get(group).cloned().map(Record::Group),
            Key::Merge { merge } => self.merges.get(merge).cloned().map(Record::Merge),
            Key::Answer { .. }
            | Key::Row { .. }
            | Key::Practice { .. }
            | Key::Entry { .. }
            | Key::Duty { .. }
            | Key::Acceptance { .. } => None,
        }
    }

    /// Makes changes true in this value.
    pub fn absorb(&mut self, changes: &[Change]) {
        for change in changes {
            match (change.after(), change.before()) {
                (Some(record), _) => self.put(record.clone()),
                (None, Some(record)) => self.take(&record.key()),
                (None, None) => {}
            }
        }
    }

    /// Every record, kinds in the order of [`crate::records::Kind`], keys in order within.
    #[must_use]
    pub fn records(&self) -> Vec<Record> {
        let mut all = Vec::with_capacity(self.answers.len() + self.rows.len() + 64);
        all.extend(self.catalogues.values().cloned().map(Record::Catalogue));
        all.extend(
            self.organisations
                .values()
                .cloned()
                .map(Record::Organisation),
        );
        all.extend(self.services.values().cloned().map(Record::Service));
        all.extend(self.answers.values().cloned().map(Record::Answer));
        all.extend(self.rows.values().cloned().map(Record::Row));
        all.extend(self.practices.values().cloned().map(Record::Practice));
        all.extend(self.hand_offs.values().cloned().map(Record::HandOff));
        all.extend(self.entries.values().cloned().map(Record::Entry));
        all.extend(self.duties.values().cloned().map(Record::Duty));
        all.extend(self.acceptances.values().cloned().map(Record::Acceptance));
        all.extend(self.combinations.values().cloned().map(Record::Combination));
        all.extend(self.groups.values().cloned().map(Record::Group));
        all.extend(self.merges.values().cloned().map(Record::Merge));
        all
    }

    /// The organisations by position.
    #[must_use]
    pub fn organisations_in_order(&self) -> Vec<&Organisation> {
        let mut list: Vec<_> = self.organisations.values().collect();
        list.sort_by_key(|it| (&it.position, &it.id));
        list
    }

    /// The services of an organisation by position.
    #[must_use]
    pub fn services_of(&self, organisation: &OrganisationId) -> Vec<&Service> {
        let mut list: Vec<_> = self
            .services
            .values()
            .filter(|it| it.organisation == *organisation)
            .collect();
        list.sort_by_key(|it| (&it.position, &it.id));
        list
    }

    /// The answer of a service to a question.
    #[must_use]
    pub fn answer(&self, service: &ServiceId, question: &QuestionId) -> Option<&Answer> {
        self.answers.get(&(service.clone(), question.clone()))
    }

    /// The lines of a table answer by position.
    #[must_use]
    pub fn rows_of(&self, service: &ServiceId, question: &QuestionId) -> Vec<&Row> {
        let first = (service.clone(), question.clone(), RowId::default());
        let mut list: Vec<_> = self
            .rows
            .range(first..)
            .take_while(|((s, q, _), _)| s == service && q == question)
            .map(|(_, row)| row)
            .collect();
        list.sort_by_key(|it| (&it.position, &it.id));
        list
    }

    /// The lines of all table answers of a service, by question.
    pub fn rows_by_question(
        &self,
        service: &ServiceId,
    ) -> impl Iterator<Item = (&QuestionId, &Row)> {
        let first = (service.clone(), QuestionId::default(), RowId::default());
        self.rows
            .range(first..)
            .take_while(move |((s, _, _), _)| s == service)
            .map(|((_, question, _), row)| (question, row))
    }

    /// The choices of a service for practices, own ones by position at the end.
    #[must_use]
    pub fn practices_of(&self, service: &ServiceId) -> Vec<&Practice> {
        let mut list: Vec<_> = self.practices_by_id(service).collect();
        list.sort_by_key(|it| (it.own.as_ref().map(|own| &own.position), &it.practice));
        list
    }

    /// The choices of a service for practices, by the practices' ids.
    pub fn practices_by_id(&self, service: &ServiceId) -> impl Iterator<Item = &Practice> {
        let first = (service.clone(), PracticeId::default());
        self.practices
            .range(first..)
            .take_while(move |((s, _), _)| s == service)
            .map(|(_, it)| it)
    }

    /// The hand-offs of an organisation by position.
    #[must_use]
    pub fn hand_offs_of(&self, organisation: &OrganisationId) -> Vec<&HandOff> {
        let mut list: Vec<_> = self
            .hand_offs
            .values()
            .filter(|it| it.organisation == *organisation)
            .collect();
        list.sort_by_key(|it| (&it.position, &it.id));
        list
    }

    /// The recorded lines of a register by position; [`crate::registers::entries_of`] adds those
    /// that the register starts with.
    #[must_use]
    pub fn entries_in(&self, organisation: &OrganisationId, register: &RegisterId) -> Vec<&Entry> {
        let first = (organisation.clone(), register.clone(), EntryId::default());
        let mut list: Vec<_> = self
            .entries
            .range(first..)
            .take_while(|((o, r, _), _)| o == organisation && r == register)
            .map(|(_, it)| it)
            .collect();
        list.sort_by_key(|it| (&it.position, &it.id));
        list
    }

    /// The duties within a service, by subject and role.
    pub fn duties_of(&self, service: &ServiceId) -> impl Iterator<Item = &Duty> {
        let first = (service.clone(), SubjectId::default(), EntryId::default());
        self.duties
            .range(first..)
            .take_while(move |((s, _, _), _)| s == service)
            .map(|(_, it)| it)
    }
}
