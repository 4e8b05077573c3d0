//! All checks, one line each, in the order of their groups.

use super::{Check, accountability, answers};

/// The checks.
pub const ALL: &[Check] = &[
    accountability::feature_unowned::CHECK,
    accountability::many_consulted::CHECK,
    accountability::more_than_one_cso::CHECK,
    accountability::no_accountable::CHECK,
    accountability::nobody_responsible::CHECK,
    accountability::role_with_everything::CHECK,
    accountability::role_with_nothing::CHECK,
    accountability::several_accountable::CHECK,
    answers::disputed_left_open::CHECK,
    answers::required_missing::CHECK,
    answers::unread_cells::CHECK,
];
