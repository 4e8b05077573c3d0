//! The open workspace and everything a host can ask of it.
