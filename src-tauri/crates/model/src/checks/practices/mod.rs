//! Checks of the ladder: whether the practices that are chosen stand on others and are seen to.

pub(super) mod advanced_before_basic;
mod chosen;
pub(super) mod in_place_without_evidence;
pub(super) mod now_without_owner;
pub(super) mod unmet_prerequisite;
