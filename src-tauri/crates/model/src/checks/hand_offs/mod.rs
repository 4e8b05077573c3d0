//! Checks of the hand-offs: whether each has two ends that know of it.

pub(super) mod circular;
pub(super) mod dangling;
mod ends;
pub(super) mod one_sided;
pub(super) mod refused;
pub(super) mod without_agreement;
