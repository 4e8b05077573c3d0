//! Checks of the tools and of the grid in which they are placed.

pub(super) mod cells;
pub(super) mod empty_cell_needed;
pub(super) mod same_capability_same_cell;
pub(super) mod tool_without_owner;
pub(super) mod tool_without_service;
