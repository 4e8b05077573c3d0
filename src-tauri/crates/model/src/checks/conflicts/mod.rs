//! Checks of duties that should not meet in one hand. Which ones is content: `conflicts.toml`.

pub(super) mod duties_in_one_hand;
mod hands;
mod listed;
