//! A finding, and where it points.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Check;
use crate::ids::{
    CheckId, EntryId, FindingId, HandOffId, PracticeId, QuestionId, RegisterId, RowId, ServiceId,
    SubjectId,
};

/// How grave a finding is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// May go wrong.
    Caution,
    /// Cannot hold as it stands.
    Problem,
}

/// Where a finding can be mended.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS, JsonSchema)]
#[serde(
    tag = "spot",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum Spot {
    /// An answer, or a line of it.
    Question {
        /// The service.
        service: ServiceId,
        /// The question.
        question: QuestionId,
        /// The line.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        row: Option<RowId>,
    },
    /// A practice on the ladder of a service.
    Practice {
        /// The service.
        service: ServiceId,
        /// The practice.
        practice: PracticeId,
    },
    /// A hand-off.
    HandOff {
        /// The service from which it is seen.
        service: ServiceId,
        /// The hand-off.
        hand_off: HandOffId,
    },
    /// The duties of a service.
    Duties {
        /// The service.
        service: ServiceId,
        /// The feature or step; absent for a whole service.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        subject: Option<SubjectId>,
    },
    /// A register, or a line of it.
    Register {
        /// The register.
        register: RegisterId,
        /// The line.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        entry: Option<EntryId>,
    },
    /// The organisation as a whole.
    Overview,
}

impl Spot {
    /// An answer of a service.
    #[must_use]
    pub fn question(service: &ServiceId, question: &str) -> Self {
        Self::Question {
            service: service.clone(),
            question: question.into(),
            row: None,
        }
    }

    /// A line of a table answer.
    #[must_use]
    pub fn row(service: &ServiceId, question: &str, row: &RowId) -> Self {
        Self::Question {
            service: service.clone(),
            question: question.into(),
            row: Some(row.clone()),
        }
    }

    /// A line of a register.
    #[must_use]
    pub fn entry(register: &str, entry: &EntryId) -> Self {
        Self::Register {
            register: register.into(),
            entry: Some(entry.clone()),
        }
    }
}

/// Something that does not fit together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The check and what it is about.
    pub id: FindingId,
    /// The check.
    pub check: CheckId,
    /// How grave it is.
    pub severity: Severity,
    /// Where it can be mended.
    pub spot: Spot,
    /// What goes into its sentences.
    pub words: BTreeMap<Cow<'static, str>, String>,
}

impl Finding {
    /// The service in which it stands, if in one.
    #[must_use]
    pub fn service(&self) -> Option<&ServiceId> {
        match &self.spot {
            Spot::Question { service, .. }
            | Spot::Practice { service, .. }
            | Spot::HandOff { service, .. }
            | Spot::Duties { service, .. } => Some(service),
            Spot::Register { .. } | Spot::Overview => None,
        }
    }
}

/// What a check has found so far.
#[derive(Debug)]
pub struct Found {
    check: &'static str,
    severity: Severity,
    pub(super) list: Vec<Finding>,
}

impl Found {
    pub(super) fn by(check: &Check) -> Self {
        Self {
            check: check.id,
            severity: check.severity,
            list: Vec::new(),
        }
    }

    /// Adds a finding. `about` tells it from others of the same check, by ids that last: the same
    /// trouble must get the same words again. `words` go into the check's sentences.
    pub fn add(
        &mut self,
        spot: Spot,
        about: &[&str],
        words: impl IntoIterator<Item = (&'static str, String)>,
    ) {
        self.add_as(self.severity, (spot, about), words);
    }

    /// The same, where a check's findings are not all equally grave.
    pub fn add_as(
        &mut self,
        severity: Severity,
        (spot, about): (Spot, &[&str]),
        words: impl IntoIterator<Item = (&'static str, String)>,
    ) {
        let mut id = self.check.to_owned();
        for part in about {
            id.push('.');
            id.push_str(part);
        }
        self.list.push(Finding {
            id: id.into(),
            check: self.check.into(),
            severity,
            spot,
            words: words
                .into_iter()
                .map(|(name, text)| (Cow::Borrowed(name), text))
                .collect(),
        });
    }
}
