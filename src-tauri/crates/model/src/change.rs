//! What an edit comes to: changes of records, the step they make, the areas they touch, or the
//! reason why it was refused.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{QuestionId, RegisterId, ServiceId};
use crate::records::{Key, Record};

/// One record before and after. Undo is the same change turned round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Change {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<Record>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<Record>,
}

impl Change {
    /// A new record.
    #[must_use]
    pub fn added(after: Record) -> Self {
        Self {
            before: None,
            after: Some(after),
        }
    }

    /// A record that goes.
    #[must_use]
    pub fn removed(before: Record) -> Self {
        Self {
            before: Some(before),
            after: None,
        }
    }

    /// From what was, if anything, to what shall be, if anything; nothing if they are the same or
    /// of two keys.
    #[must_use]
    pub fn between(before: Option<Record>, after: Option<Record>) -> Option<Self> {
        let keys = (
            before.as_ref().map(Record::key),
            after.as_ref().map(Record::key),
        );
        let two_keys = matches!(&keys, (Some(one), Some(other)) if one != other);
        (before != after && !two_keys).then_some(Self { before, after })
    }

    /// The record as it was.
    #[must_use]
    pub fn before(&self) -> Option<&Record> {
        self.before.as_ref()
    }

    /// The record as it shall be.
    #[must_use]
    pub fn after(&self) -> Option<&Record> {
        self.after.as_ref()
    }

    /// The key of the record.
    #[must_use]
    pub fn key(&self) -> Option<Key> {
        self.after
            .as_ref()
            .or(self.before.as_ref())
            .map(Record::key)
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn turned(&self) -> Self {
        Self {
            before: self.after.clone(),
            after: self.before.clone(),
        }
    }
}

/// One change for each record out of several in a row: the first before, the last after.
#[must_use]
pub fn folded(changes: Vec<Change>) -> Vec<Change> {
    let mut result: Vec<Change> = Vec::with_capacity(changes.len());
    let mut places: std::collections::BTreeMap<Option<Key>, usize> =
        std::collections::BTreeMap::new();
    for change in changes {
        let key = change.key();
        match places.get(&key).and_then(|place| result.get_mut(*place)) {
            Some(earlier) => earlier.after = change.after,
            None => {
                places.insert(key, result.len());
                result.push(change);
            }
        }
    }
    result.retain(|change| change.before != change.after);
    result
}

/// Where on the screens something happened, so that undo can lead there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// The service, if it was in a worksheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub service: Option<ServiceId>,
    /// The question, if it was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub question: Option<QuestionId>,
}

/// What edits come to: the changes and how history speaks of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The changes, one a record.
    pub changes: Vec<Change>,
    /// The name of the edit, `several` for a list of different ones.
    pub verb: String,
    /// Where it happened.
    pub place: Place,
}

/// A part of the screens that may have become stale.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(tag = "area", rename_all = "kebab-case")]
pub enum Area {
    /// Names and details of organisations.
    Organisation,
    /// Which services there are, their names and order.
    Scope,
    /// The worksheet of one service.
    Worksheet {
        /// The service.
        service: ServiceId,
    },
    /// Hand-offs, which stand in the worksheets of both ends.
    HandOffs,
    /// A register of the organisation, which any service may refer to.
    Register {
        /// The register.
        register: RegisterId,
    },
    /// The duties within one service.
    Duties {
        /// The service.
        service: ServiceId,
    },
    /// Which findings are lived with.
    Acceptances,
    /// Groups with copies, and copies that were brought back.
    Groups,
}

/// The areas that changes touch.
#[must_use]
pub fn areas_of(changes: &[Change]) -> BTreeSet<Area> {
    let mut areas = BTreeSet::new();
    for key in changes.iter().filter_map(Change::key) {
        areas.insert(match key {
            Key::Catalogue { .. } | Key::Service { .. } | Key::Combination { .. } => Area::Scope,
            Key::Organisation { .. } => Area::Organisation,
            Key::Answer { service, .. }
            | Key::Row { service, .. }
            | Key::Practice { service, .. } => Area::Worksheet { service },
            Key::HandOff { .. } => Area::HandOffs,
            Key::Entry { register, .. } => Area::Register { register },
            Key::Duty { service, .. } => Area::Duties { service },
            Key::Acceptance { .. } => Area::Acceptances,
            Key::Group { .. } | Key::Merge { .. } => Area::Groups,
        });
    }
    areas
}
