//! A merge that is killed a hundred times: the workspace is as before or as after, never between.

use std::hash::{BuildHasher, RandomState};
use std::process::Stdio;
use std::time::{Duration, Instant};

use app::OpenWorkspace;

use super::{Table, answer, line, work};
use crate::cli::command;

const ROUNDS: u32 = 100;

/// A moment of a merge, by chance, rather late than early: that is when it writes.
fn some_moment_of(whole: Duration) -> Duration {
    let chance = RandomState::new().hash_one(whole) % 1000;
    whole / 4 + whole * u32::try_from(chance).expect("below 1000") / 1000
}

#[test]
fn a_killed_merge_is_whole_or_not_there() {
    let mut table = Table::laid();
    let copies = ["Group A", "Group B"].map(|it| table.handed(it, &["monitoring", "strategy"]));
    for (number, copy) in copies.iter().enumerate() {
        let long = "Water rises. ".repeat(2_000);
        let service = ["monitoring", "strategy"][number];
        let mut edits = vec![answer(service, "def.purpose", &long)];
        edits.extend((0..40).map(|it| line(service, &format!("Line {it}"))));
        work(copy, &edits);
    }
    let plain = table.path("plain");
    table
        .open
        .file()
        .copy_to(&plain)
        .expect("a copy to fight over");
    let folder = table.folder.path().to_owned();
    let before = table.open.workspace().clone();
    let merge = |name: &str| {
        let file = folder.join(name);
        std::fs::copy(&plain, &file).expect("a fresh one");
        let mut arguments = vec!["merge".into(), file.clone().into_os_string()];
        arguments.extend(copies.iter().map(|it| it.clone().into_os_string()));
        let mut child = command(&arguments);
        child.stdout(Stdio::null()).stderr(Stdio::null());
        (file, child)
    };
    let begun = Instant::now();
    let (whole, mut child) = merge("whole.charrette");
    assert!(child.status().expect("it ends").success());
    let time = begun.elapsed();
    let records = |path: &std::path::Path| {
        let open = OpenWorkspace::open(path).expect("a sound file");
        open.workspace().clone()
    };
    let strip = |mut it: model::Workspace| {
        it.merges.values_mut().for_each(|it| it.at.clear());
        it
    };
    let after = strip(records(&whole));
    let mut cut_short = 0;
    for round in 0..ROUNDS {
        let (file, mut child) = merge("fought-over.charrette");
        let mut child = child.spawn().expect("the program starts");
        std::thread::sleep(some_moment_of(time));
        let _ = child.kill();
        child.wait().expect("it ends");
        let found = strip(records(&file));
        cut_short += u32::from(found == before);
        assert!(
            found == before || found == after,
            "half a merge in round {round}"
        );
    }
    println!("{cut_short} of {ROUNDS} merges were cut short");
}
