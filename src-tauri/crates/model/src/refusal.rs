//! Why an edit is refused. Nothing was changed then, and each sentence says what is wrong and what
//! to do.

use crate::ids::QuestionId;

/// Why an edit was refused. Nothing was changed. Each sentence says what is wrong and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The thing that the edit names does not exist.
    #[error(
        "There is no {what} “{id}” in this workspace. List what there is with `dump` or on the overview and use an id from there."
    )]
    Unknown {
        /// What kind of thing, in words.
        what: &'static str,
        /// The id given.
        id: String,
    },
    /// The question exists, but not for this service.
    #[error(
        "The question “{question}” is not asked of the service “{service}”. Choose a question from its worksheet."
    )]
    NotAsked {
        /// The question.
        question: QuestionId,
        /// The service's name.
        service: String,
    },
    /// The value does not fit the question's kind.
    #[error("“{question}” takes {expected}. Give the answer in that form.")]
    WrongKind {
        /// The question.
        question: QuestionId,
        /// The form it takes, in words.
        expected: &'static str,
    },
    /// A choice or column that the question does not offer.
    #[error("“{question}” has no {what} “{id}”. Use one that it offers.")]
    NotOffered {
        /// The question.
        question: QuestionId,
        /// Choice or column.
        what: &'static str,
        /// The id given.
        id: String,
    },
    /// A cell or an answer that reads as something that cannot be.
    #[error("“{label}”: {why}")]
    Impossible {
        /// The column or question, as it is read.
        label: String,
        /// What is wrong and what can be, as sentences.
        why: String,
    },
    /// Confidence outside 1–5.
    #[error("Confidence goes from 1 to 5, not {0}. Choose one of the five or leave it out.")]
    Confidence(u8),
    /// A text beyond what the file holds in one piece.
    #[error(
        "This text has {length} characters; one answer holds up to {limit}. Split it, or attach the long text as a document of its own."
    )]
    TooLong {
        /// Characters given.
        length: usize,
        /// Characters allowed.
        limit: usize,
    },
    /// A name that is needed is empty.
    #[error("{what} needs a name. Type one.")]
    Nameless {
        /// What needs it, in words.
        what: &'static str,
    },
    /// The catalogue's own practice or hand-off cannot be removed, only not chosen or struck.
    #[error(
        "“{id}” comes from the catalogue and cannot be removed. Choose “not” or strike it instead."
    )]
    FromCatalogue {
        /// Its id.
        id: String,
    },
    /// A hand-off needs two different ends, one of them a service of the organisation.
    #[error(
        "A hand-off goes from one end to another, and one of them is a service of this organisation. Choose the other end."
    )]
    Ends,
    /// The edit that restores a record names one that the workspace cannot hold.
    #[error(
        "This earlier state belongs to something that is no longer in the workspace. Undo its removal first."
    )]
    Orphan,
    /// Something else than what the group of this copy was handed.
    #[error(
        "This is the copy of the group “{group}”, and “{service}” was not handed to it. Work on the services of the group, or on the others in the workspace that the copy was made of."
    )]
    NotHandedOut {
        /// The group.
        group: String,
        /// The service, or what else is meant.
        service: String,
    },
    /// A group without a service.
    #[error("A group needs at least one service to work on. Choose one.")]
    NothingHandedOut,
    /// Fewer than two services to combine, or one named twice.
    #[error("Combining takes two or more different services. Choose another one.")]
    TooFewMembers,
    /// A service that is kept in a combination.
    #[error(
        "“{service}” is part of “{combination}” already. Split that first, or combine “{combination}” as a whole."
    )]
    AlreadyCombined {
        /// The service's name.
        service: String,
        /// The combined service's name.
        combination: String,
    },
    /// Members differ where only a person can decide.
    #[error(
        "{count} choices are left in “{name}”, the first is “{first}”. Decide them, then combine."
    )]
    Undecided {
        /// How many.
        count: usize,
        /// The combined service.
        name: String,
        /// The first question.
        first: String,
    },
    /// An organisation that is in the workspace already.
    #[error(
        "“{name}” is in this workspace already. Bring its copy back instead, or choose another file."
    )]
    AlreadyHere {
        /// The organisation's name.
        name: String,
    },
    /// A catalogue of the same id, with other words.
    #[error(
        "That workspace uses another catalogue under the id “{id}” than this one. Use the same catalogue in both."
    )]
    OtherCatalogue {
        /// The catalogue's id.
        id: String,
    },
    /// A list of edits that changes nothing.
    #[error("These edits change nothing. Nothing was written.")]
    Nothing,
}
