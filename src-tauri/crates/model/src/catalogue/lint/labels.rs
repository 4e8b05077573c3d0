//! What ids stand for, and every id of a catalogue.

use super::super::{
    Catalogue, CatalogueActivity, CataloguePractice, CatalogueRole, CatalogueService, Edge,
    Feature, Party, Question, ServiceSet,
};

/// What an id may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Set,
    Service,
    Feature,
    Practice,
    Party,
    HandOff,
    Role,
    Activity,
    Question,
}

impl Sort {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Set => "catalogue",
            Self::Service => "service",
            Self::Feature => "responsibility",
            Self::Practice => "practice",
            Self::Party => "outside function",
            Self::HandOff => "hand-off",
            Self::Role => "role",
            Self::Activity => "activity",
            Self::Question => "question",
        }
    }
}

/// An entry with an id and with words that tell people what it is.
pub(super) trait Labelled {
    const SORT: Sort;
    /// The field with the words.
    const FIELD: &str;
    fn id(&self) -> &str;
    fn words(&self) -> &str;
}

macro_rules! labelled {
    ($($sort:ident: $entry:ty, $field:ident;)*) => {$(
        impl Labelled for $entry {
            const SORT: Sort = Sort::$sort;
            const FIELD: &str = stringify!($field);
            fn id(&self) -> &str {
                self.id.as_str()
            }
            fn words(&self) -> &str {
                &self.$field
            }
        }
    )*};
}

labelled! {
    Set: ServiceSet, name;
    Service: CatalogueService, name;
    Feature: Feature, name;
    Practice: CataloguePractice, name;
    Party: Party, name;
    HandOff: Edge, what;
    Role: CatalogueRole, name;
    Activity: CatalogueActivity, name;
    Question: Question, prompt;
}

/// Every id of a catalogue with what it stands for.
pub(super) fn ids(catalogue: &Catalogue) -> Vec<(Sort, &str)> {
    let mut list = Vec::new();
    gather(&mut list, &catalogue.sets);
    gather(&mut list, &catalogue.services);
    gather(&mut list, &catalogue.features);
    gather(&mut list, &catalogue.practices);
    gather(&mut list, &catalogue.parties);
    gather(&mut list, &catalogue.edges);
    gather(&mut list, &catalogue.roles);
    gather(&mut list, &catalogue.activities);
    gather(&mut list, &catalogue.questions);
    list
}

fn gather<'a, T: Labelled>(list: &mut Vec<(Sort, &'a str)>, entries: &'a [T]) {
    list.extend(entries.iter().map(|it| (T::SORT, it.id())));
}
