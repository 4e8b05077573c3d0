//! Three states of small workspaces, by hand and by chance.

mod properties;
mod worlds;
