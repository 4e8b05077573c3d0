//! The newtype ids. Every id is text without a slash, permanent, and never reused. Nearly all have
//! at most 24 bytes and are kept where they stand: the maps of a workspace compare them without
//! following a pointer, and a copy costs nothing.

use std::borrow::Borrow;
use std::fmt;

use compact_str::CompactString;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, JsonSchema,
        )]
        #[serde(transparent)]
        pub struct $name(#[ts(type = "string")] #[schemars(with = "String")] CompactString);

        impl $name {
            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        /// Lets maps be asked by plain text, without making an id for it.
        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// An organisation in the workspace.
    OrganisationId;
    /// A service in an organisation's scope.
    ServiceId;
    /// A service of a catalogue, shipped or own.
    CatalogueServiceId;
    /// A catalogue: `six`, `sixteen` or an own one.
    CatalogueId;
    /// A question.
    QuestionId;
    /// A column of a table question.
    ColumnId;
    /// One of the choices of a question or of a column.
    ChoiceId;
    /// A line of a table answer.
    RowId;
    /// A practice of a catalogue, or an own one of a service.
    PracticeId;
    /// A hand-off in the workspace.
    HandOffId;
    /// A hand-off that a catalogue proposes.
    EdgeId;
    /// A function outside security.
    PartyId;
    /// A role.
    RoleId;
    /// A step of the flow.
    ActivityId;
    /// A responsibility of a catalogue service.
    FeatureId;
    /// A register of the organisation: roles, people, tools.
    RegisterId;
    /// A line of a register.
    EntryId;
    /// What a duty is about: a feature or a step of the flow, of the catalogue or of the team.
    SubjectId;
    /// Several services run as one.
    CombinationId;
    /// A group that works on a copy.
    GroupId;
    /// A copy that was brought back.
    MergeId;
    /// A check.
    CheckId;
    /// A finding: the check and what it is about, so that the same trouble has the same id.
    FindingId;
}

/// What joins the parts of a sum. No id of a catalogue has it.
const AND: char = '+';

impl CatalogueServiceId {
    /// What several services run as one are taken from: all their parts, each once, in order.
    #[must_use]
    pub fn sum<'a>(parts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut known: Vec<&str> = Vec::new();
        for part in parts {
            if !known.contains(&part) {
                known.push(part);
            }
        }
        known.join(&AND.to_string()).into()
    }

    /// The catalogue services that it consists of; one for what was taken from one.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.0.split(AND)
    }

    /// Whether a catalogue service is it, or one of its parts.
    #[must_use]
    pub fn includes(&self, id: &str) -> bool {
        self.as_str() == id || (self.0.contains(AND) && self.parts().any(|it| it == id))
    }
}
