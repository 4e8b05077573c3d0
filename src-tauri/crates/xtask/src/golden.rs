//! `cargo xtask golden`: rewrites the documents that the tests compare with, to be looked at before they are committed.

use crate::step::{self, Outcome, step};

pub(crate) const PURPOSE: &str =
    "rewrite the golden documents; look at the difference before committing";

pub(crate) fn run(_: &[String]) -> Outcome {
    step("Write the golden documents", || {
        step::finish(
            step::cargo()
                .args(["test", "--quiet", "--package", "charrette-tests", "golden"])
                .env("UPDATE_GOLDEN", "1"),
        )
    })
}
