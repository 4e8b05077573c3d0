//! Checks of what is offered twice: features whose names say the same in two services. Names are
//! all they look at; the same matter under quite other words is for the people in the room.

pub(in crate::checks) mod names;
pub(super) mod near_feature;
mod pairs;
pub(super) mod same_feature;
pub(in crate::checks) mod stems;

pub(in crate::checks) use names::Names;
pub(in crate::checks) use pairs::{Pair, pairs_in};

/// Whether two names say nearly the same.
pub(crate) fn near_names(one: &str, other: &str) -> bool {
    let (one, other) = (names::Name::of(one), names::Name::of(other));
    one.plain == other.plain || one.is_near(&other)
}
