//! Groups that work on copies: copies handed out, and brought back whatever their names, in any
//! order and as often as they come.

mod bring_back;
mod fold;
mod hand_out;
mod read;

pub use bring_back::{Seen, bring_back};
pub(crate) use fold::advice;
pub use fold::{Bringing, Came, Folded, fold};
pub use hand_out::{HandOut, hand_out};
pub use read::known_steps;
