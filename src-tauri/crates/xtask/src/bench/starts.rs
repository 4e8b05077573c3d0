//! From the start of the program to the first painted frame and to the first field that takes an
//! answer, Charrette and the bare page in turn, so that a busy moment touches both.

use super::{Figure, median};
use crate::place;
use crate::step::Outcome;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};

/// How often each is started; the first of each is not counted, it warms the disk's cache.
const REPEATS: usize = 21;

pub(crate) fn measure() -> Outcome<Vec<Figure>> {
    let bench = Bench::prepare()?;
    let (mut bare, mut painted, mut usable) = (Vec::new(), Vec::new(), Vec::new());
    for turn in 0..=REPEATS {
        let floor = bench
            .start(&bare_page(), None, "painted")?
            .time_to("painted")?;
        let run = bench.start(&charrette(), Some(&bench.workspace), "usable")?;
        if turn > 0 {
            bare.push(floor);
            painted.push(run.time_to("painted")?);
            usable.push(run.time_to("usable")?);
        }
    }
    let floor = Some(median(bare));
    let figure = |what: &str, value, aim: &str| Figure {
        what: what.to_owned(),
        unit: "ms".to_owned(),
        value,
        floor,
        aim: aim.to_owned(),
    };
    Ok(vec![
        figure("start to first paint", median(painted), "≤ 1.15×"),
        figure("start to first answer field", median(usable), "≤ 1.4×"),
    ])
}

/// The program as users get it.
pub(crate) fn charrette() -> PathBuf {
    place::program("release", "charrette")
}

/// The least that a window can be.
pub(crate) fn bare_page() -> PathBuf {
    place::program("release/examples", "bare")
}

/// A folder with a workspace to open.
pub(crate) struct Bench {
    folder: PathBuf,
    pub(crate) workspace: PathBuf,
}

impl Bench {
    pub(crate) fn prepare() -> Outcome<Self> {
        let folder = place::target().join("bench").join("start");
        // What an earlier run left; nothing there is no trouble.
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder)
            .map_err(|why| format!("{} cannot be made: {why}.", folder.display()))?;
        let workspace = folder.join("bench.charrette");
        let mut new = Command::new(place::program("release", "charrette-cli"));
        crate::step::finish_quietly(new.arg("new").arg(&workspace).args(["--catalogue", "six"]))?;
        remember_a_place(&folder.join("home"), &workspace)?;
        Ok(Self { folder, workspace })
    }

    /// Starts a program and reads its marks up to the one wanted.
    pub(crate) fn start(&self, program: &Path, file: Option<&Path>, until: &str) -> Outcome<Run> {
        let began = now();
        let child = Command::new(program)
            .args(file)
            .env("HOME", &self.folder)
            .env("CHARRETTE_HOME", self.folder.join("home"))
            .env("CHARRETTE_MARKS", "1")
            .env("NO_AT_BRIDGE", "1")
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|why| format!("{} cannot be started: {why}.", program.display()))?;
        let mut run = Run {
            child,
            began,
            marks: Vec::new(),
        };
        run.read_marks(until)?;
        Ok(run)
    }
}

/// Lets Charrette open the workspace at a question, as after a working day: only there is a field.
fn remember_a_place(home: &Path, workspace: &Path) -> Outcome {
    let recent = format!(
        "[{{\"path\": \"{}\", \"place\": {{\"service\": \"incident-response\", \"question\": \"def.purpose\"}}}}]",
        workspace.display()
    );
    std::fs::create_dir_all(home)
        .and_then(|()| std::fs::write(home.join("recent.json"), recent))
        .map_err(|why| format!("{} cannot be written: {why}.", home.display()))
}

/// A started program with the marks it has told; it ends when this goes.
pub(crate) struct Run {
    child: Child,
    began: f64,
    marks: Vec<(String, f64)>,
}

impl Run {
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    fn read_marks(&mut self, until: &str) -> Outcome {
        let Some(said) = self.child.stdout.take() else {
            return Ok(());
        };
        for line in BufReader::new(said).lines().map_while(Result::ok) {
            let Some((mark, at)) = mark_in(&line) else {
                continue;
            };
            self.marks.push((mark.to_owned(), at));
            if mark == until {
                return Ok(());
            }
        }
        Err(format!("The program ended before it was {until}."))
    }

    fn time_to(&self, wanted: &str) -> Outcome<f64> {
        let found = self.marks.iter().find(|(mark, _)| mark == wanted);
        found
            .map(|(_, at)| at - self.began)
            .ok_or_else(|| format!("The program never said that it was {wanted}."))
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A line like `{"mark":"painted","at":1795528811376.0}`.
fn mark_in(line: &str) -> Option<(&str, f64)> {
    let (mark, rest) = line.strip_prefix("{\"mark\":\"")?.split_once('"')?;
    let at = rest
        .strip_prefix(",\"at\":")?
        .strip_suffix('}')?
        .parse()
        .ok()?;
    Some((mark, at))
}

fn now() -> f64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
        .as_secs_f64()
        * 1000.0
}

#[cfg(test)]
mod tests {
    use super::mark_in;

    #[test]
    fn a_mark_is_read_and_other_lines_are_not() {
        assert_eq!(
            mark_in("{\"mark\":\"painted\",\"at\":12.5}"),
            Some(("painted", 12.5))
        );
        assert_eq!(mark_in("Gtk-WARNING"), None);
    }
}
