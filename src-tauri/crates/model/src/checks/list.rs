//! All checks, one line each, in the order of their groups.

use super::{Check, accountability, answers, hand_offs};

/// The checks.
pub const ALL: &[Check] = &[
    hand_offs::circular::CHECK,
    hand_offs::dangling::CHECK,
    hand_offs::one_sided::CHECK,
    hand_offs::refused::CHECK,
    hand_offs::without_agreement::CHECK,
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
