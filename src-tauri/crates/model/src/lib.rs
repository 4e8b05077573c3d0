//! The words and rules of Charrette, without any IO.
