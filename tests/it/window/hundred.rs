//! A hundred organisations in one workspace: a service compared over all of them in the real
//! window, from the first to the last. How smoothly it scrolls is printed, not judged: machines
//! differ (`--nocapture` shows it).

use super::stage::{Stage, pause, play};
use app::begin::Start;
use app::{OpenWorkspace, organisations, stamps};
use serde_json::Value;
use std::path::PathBuf;

const OTHERS: usize = 99;

/// Scrolls what scrolls most, from end to end and back; the milliseconds between frames.
const SCROLL: &str = "
const all = [document.scrollingElement, ...document.querySelectorAll('main, main *')];
const room = (it) => it.scrollHeight - it.clientHeight;
const scrolls = (it) => /auto|scroll/.test(getComputedStyle(it).overflowY) || it === document.scrollingElement;
const it = all.filter(scrolls).sort((one, other) => room(other) - room(one))[0];
window.frames = [];
let last = performance.now();
const step = room(it) / 120;
let turn = 0;
const go = (now) => {
  window.frames.push(now - last);
  last = now;
  turn += 1;
  it.scrollTop = turn <= 120 ? step * turn : step * (240 - turn);
  if (turn < 240) requestAnimationFrame(go);
  else window.scrolled = room(it);
};
requestAnimationFrame(go);
";

#[test]
fn a_service_is_compared_over_a_hundred_organisations() {
    play(async {
        let mut stage = Stage::new();
        let file = county(&stage);
        let page = stage.open(&[&file.display().to_string()]).await;
        page.press("Organisations").await;
        page.says("Town 0").await;
        page.says(&format!("Town {}", OTHERS - 1)).await;
        page.run(SCROLL, vec![]).await;
        let mut room = Value::Null;
        for _ in 0..100 {
            room = page.run("return window.scrolled ?? null", vec![]).await;
            if !room.is_null() {
                break;
            }
            pause(200).await;
        }
        assert!(room.as_f64().is_some_and(|it| it > 0.0), "{room}");
        let frames = page.run("return window.frames", vec![]).await;
        let frames = frames.as_array().expect("frames").iter();
        // The first one is the wait for the first frame.
        let mut frames: Vec<f64> = frames.filter_map(Value::as_f64).skip(1).collect();
        frames.sort_by(f64::total_cmp);
        let at = |share: usize| frames.get(frames.len() * share / 100);
        println!(
            "{} frames over {room} px: median {:?} ms, 95 of 100 {:?} ms, worst {:?} ms",
            frames.len(),
            at(50),
            at(95),
            frames.last()
        );
        assert_eq!(frames.len(), 239);
    });
}

/// A county with its towns, none of which has answered anything.
fn county(stage: &Stage) -> PathBuf {
    let made = |name: &str| {
        let file = stage.path(&format!("{name}.charrette"));
        let start = Start::Catalogue("six".into());
        // A stamp of its own, as otherwise all would be one organisation.
        let stamp = stamps::now("Facilitator");
        let open = OpenWorkspace::create(&file, &start, name, &stamp).expect("a workspace");
        (file, open)
    };
    let (file, mut open) = made("County");
    let others: Vec<PathBuf> = (0..OTHERS)
        .map(|it| made(&format!("Town {it}")).0)
        .collect();
    let incoming = organisations::read(&open, &others, &mut |_, _| true).expect("the towns");
    open.bring_in(incoming, &stamps::now("Facilitator"))
        .expect("the towns come in");
    file
}
