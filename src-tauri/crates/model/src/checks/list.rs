//! All checks, one line each, in the order of their groups.

use super::{Check, answers};

/// The checks.
pub const ALL: &[Check] = &[
    answers::disputed_left_open::CHECK,
    answers::required_missing::CHECK,
    answers::unread_cells::CHECK,
];
