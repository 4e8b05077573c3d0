//! The chores: start, test, bench, bindings, golden.
fn main() {}
