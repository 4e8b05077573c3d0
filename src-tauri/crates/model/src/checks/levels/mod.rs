//! Checks of what is promised, against itself and against what it rests on.

pub(super) mod acknowledged_alone;
pub(super) mod agreement_ends;
pub(super) mod attainment_chain;
pub(super) mod matrix_not_monotone;
pub(super) mod priorities_out_of_order;
pub(super) mod sample_too_small;
pub(super) mod serial_chain;
pub(super) mod stages_out_of_order;
pub(super) mod support_ends_first;
pub(super) mod target_incomplete;
