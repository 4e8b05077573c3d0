//! `cargo xtask bindings`: rewrites the TypeScript twins of the wire's types.

use crate::step::{self, Outcome, step};

pub(crate) const PURPOSE: &str = "rewrite the TypeScript types of the wire";

pub(crate) fn run(_: &[String]) -> Outcome {
    step("Write the wire's types for the front end", || {
        step::finish(
            step::cargo()
                .args(["test", "--quiet", "--package", "charrette-app", "bindings"])
                .env("UPDATE_BINDINGS", "1"),
        )
    })
}
