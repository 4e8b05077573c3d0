//! What a file passes through before a record is read from it: is it ours, whole, of a known schema,
//! free, and without anything in it that could act? Knows no records.

pub(crate) mod claim;
pub(crate) mod connect;
pub(crate) mod examine;
pub(crate) mod open;
pub(crate) mod schema;
