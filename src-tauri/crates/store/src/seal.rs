//! The sum over all records, kept with the newest log entry: a record that vanished or came back
//! is noticed, not only one whose bytes changed. Against accidents, not against forgers.

use model::Record;

use crate::error::Trouble;

/// How many records there are, and all their content hashes folded into one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Seal {
    pub(crate) records: u64,
    digest: u128,
}

impl Seal {
    pub(crate) fn add(&mut self, hash: &str) -> Result<(), Trouble> {
        self.digest ^= parsed(hash)?;
        self.records += 1;
        Ok(())
    }

    pub(crate) fn remove(&mut self, hash: &str) -> Result<(), Trouble> {
        self.digest ^= parsed(hash)?;
        self.records = self
            .records
            .checked_sub(1)
            .ok_or_else(|| Trouble::Damaged("it counts fewer records than it has".into()))?;
        Ok(())
    }

    /// The hashes' sum as the log keeps it.
    pub(crate) fn digest(&self) -> String {
        format!("{:032x}", self.digest)
    }

    pub(crate) fn read(records: u64, digest: &str) -> Result<Self, Trouble> {
        Ok(Self {
            records,
            digest: parsed(digest)?,
        })
    }
}

/// The content hash of a record, as its table keeps it.
pub(crate) fn hash_of(record: &Record) -> Result<String, Trouble> {
    Ok(record.hash()?)
}

/// A hash over parts that keeps them apart: 32 hexadecimal digits, like a record's.
pub(crate) fn hash_over(parts: &[&str]) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    hasher.finalize().to_hex().chars().take(32).collect()
}

fn parsed(hash: &str) -> Result<u128, Trouble> {
    u128::from_str_radix(hash, 16).map_err(|_| Trouble::Damaged(format!("the hash “{hash}”")))
}
