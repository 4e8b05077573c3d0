//! Documents: a neutral tree in the middle, formats at the edge.
