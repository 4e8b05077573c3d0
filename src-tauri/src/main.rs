//! Charrette, the desktop shell.
fn main() {}
