//! Who edits, when, and where new ids come from: all that the pure model must be told.

use chrono::{DateTime, Utc};

/// The circumstances of one step: its author, its moment and the seed of the ids made in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The moment of the step, to the millisecond.
    pub at: DateTime<Utc>,
    /// The person's name as they gave it; may be empty.
    pub author: String,
    /// Makes the ids of this step unlike those of every other one. The host draws it at random.
    pub seed: String,
}

/// New ids, one after the other, as a function of the seed alone.
#[derive(Debug)]
pub struct FreshIds {
    seed: String,
    count: u32,
}

/// Digits of an id: no vowels (no words by accident), nothing that looks like something else.
const DIGITS: &[u8; 28] = b"23456789bcdfghjkmnpqrstvwxyz";

impl Stamp {
    /// The ids that this step may give away.
    #[must_use]
    pub fn fresh_ids(&self) -> FreshIds {
        FreshIds {
            seed: self.seed.clone(),
            count: 0,
        }
    }
}

impl FreshIds {
    /// A new id of 14 digits, 67 bits: no two meet in a workspace, nor in a merge of many.
    pub fn draw(&mut self) -> String {
        self.count += 1;
        let hash = blake3::hash(format!("{}#{}", self.seed, self.count).as_bytes());
        hash.as_bytes()
            .iter()
            .take(14)
            .filter_map(|byte| DIGITS.get(usize::from(*byte) % DIGITS.len()))
            .map(|digit| char::from(*digit))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_follow_from_the_seed_and_differ() {
        let stamp = Stamp {
            at: DateTime::UNIX_EPOCH,
            author: String::new(),
            seed: "a".into(),
        };
        let (mut one, mut two) = (stamp.fresh_ids(), stamp.fresh_ids());
        let first = one.draw();
        assert_eq!(first, two.draw());
        assert_ne!(first, one.draw());
        assert_eq!(first.len(), 14);
    }
}
