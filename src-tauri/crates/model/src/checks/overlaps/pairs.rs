//! The pairs of features of two services that have the same or nearly the same name. Each name is
//! read once, and only names that share a word about something are compared.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::super::Facts;
use super::names::Name;
use crate::readings::FeatureSeen;
use crate::records::Service;

/// Two features of two services.
#[derive(Clone, Copy, Debug)]
pub(in crate::checks) struct Pair {
    /// The places of the service among [`Facts::services`] and of the feature among its features.
    pub(super) one: (usize, usize),
    /// The other one.
    pub(super) other: (usize, usize),
    /// Whether the names are the same, word by word.
    pub(super) same: bool,
}

/// How many letters a word must have before a slip of the pen is assumed.
const LONG: usize = 5;
/// How like two words must be for that.
const LIKE: f64 = 0.75;

struct Named<'f> {
    at: (usize, usize),
    service: &'f Service,
    feature: &'f FeatureSeen<'f>,
    name: Cow<'f, Name>,
}

/// All pairs in an organisation, in the order of the services.
pub(in crate::checks) fn pairs_in(facts: &Facts) -> Vec<Pair> {
    let services = facts.services().iter().enumerate();
    let named: Vec<Named> = services
        .flat_map(|(place, service)| {
            let features = facts.features(service).iter().enumerate();
            features.map(move |(at, feature)| Named {
                at: (place, at),
                service,
                feature,
                name: facts.names().name(feature.name),
            })
        })
        .collect();
    let mut pairs = Vec::new();
    for (one, other) in candidates(&named) {
        let same = one.name.plain == other.name.plain;
        if same || one.name.is_near(&other.name) || is_a_slip(one, other) {
            pairs.push(Pair {
                one: one.at,
                other: other.at,
                same,
            });
        }
    }
    pairs
}

/// Why two names are compared.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Because {
    /// They share a word about something.
    About(u64),
    /// They begin with the same word and may differ in one letter later on.
    Begins(u64),
    /// They end with the same word and may differ in one letter before.
    Ends(u64),
    /// They are short and have no word about anything.
    Bare(u64),
}

/// Names of two services that are worth comparing.
fn candidates<'n, 'f>(named: &'n [Named<'f>]) -> Vec<(&'n Named<'f>, &'n Named<'f>)> {
    let mut groups: BTreeMap<Because, Vec<&'n Named<'f>>> = BTreeMap::new();
    for it in named {
        let plain = &it.name.plain;
        let long = plain.len() > 1;
        let begins = plain.first().filter(|_| long).copied().map(Because::Begins);
        let ends = plain.last().filter(|_| long).copied().map(Because::Ends);
        let bare = plain.first().filter(|_| it.name.about().next().is_none());
        let reasons = it
            .name
            .about()
            .map(Because::About)
            .chain(begins)
            .chain(ends);
        for because in reasons.chain(bare.copied().map(Because::Bare)) {
            groups.entry(because).or_default().push(it);
        }
    }
    let mut pairs = BTreeMap::new();
    for (because, group) in &groups {
        let slip = matches!(because, Because::Begins(_) | Because::Ends(_));
        for (place, one) in group.iter().enumerate() {
            let others = group.iter().skip(place + 1);
            for other in others.filter(|other| are_two_services((one, other))) {
                if !slip || all_but_one(one, other).is_some() {
                    pairs.insert((one.at, other.at), (*one, *other));
                }
            }
        }
    }
    pairs.into_values().collect()
}

/// Not the catalogue's own words twice, where a catalogue service was taken twice on purpose.
fn are_two_services((one, other): (&Named, &Named)) -> bool {
    let given = one.feature.from_catalogue && other.feature.from_catalogue;
    one.at.0 != other.at.0 && !(given && one.service.taken_from == other.service.taken_from)
}

/// The place of the only word in which two names differ.
fn all_but_one(one: &Named, other: &Named) -> Option<usize> {
    let (one, other) = (&one.name.plain, &other.name.plain);
    if one.len() != other.len() {
        return None;
    }
    let mut differ = one
        .iter()
        .zip(other)
        .enumerate()
        .filter(|(_, (a, b))| a != b);
    let place = differ.next().map(|(place, _)| place)?;
    differ.next().is_none().then_some(place)
}

/// Whether the only word in which two names differ was mistyped in one of them.
fn is_a_slip(one: &Named, other: &Named) -> bool {
    let Some(place) = all_but_one(one, other) else {
        return false;
    };
    let word = |it: &Named| {
        let mut words = Vec::new();
        super::stems::stems(it.feature.name, |stem| words.push(stem.to_owned()));
        words.into_iter().nth(place).unwrap_or_default()
    };
    let (one, other) = (word(one), word(other));
    let long = one.len() >= LONG && other.len() >= LONG;
    let counted = one
        .chars()
        .chain(other.chars())
        .any(|it| it.is_ascii_digit());
    long && !counted
        && one.chars().next() == other.chars().next()
        && strsim::normalized_damerau_levenshtein(&one, &other) >= LIKE
}
