//! Checks of the answers as such: missing, disputed, not readable.

pub(super) mod disputed_left_open;
pub(super) mod required_missing;
pub(super) mod unread_cells;
