//! The second host: everything the desktop can do to a workspace, without a window.
fn main() {}
