//! The flow of a service as swim lanes: a column for each role, the steps going down, each in the
//! column of who does it.

use model::readings::FlowStep;

use super::drawing::{Align, Drawing};
use super::sketch::{Line, Look, PAGE, Said, Sketch};
use super::words::{fit, on_two, say};

/// What stands beside the lanes: within what time, and what is passed on.
const BESIDE: f64 = 118.0;
const LANES: f64 = PAGE - BESIDE - 10.0;
const HEAD: f64 = 27.0;
/// What the steps have together, and what one of them takes at most, with its way to the next.
const STEPS: f64 = 277.0;
const ROW: f64 = 34.0;
const WAY: f64 = 10.0;
/// A box as high as this has room for two lines.
const TALL: f64 = 20.5;
/// The most steps and lanes that are drawn; what is beyond them is told in one.
const MOST_STEPS: usize = 14;
const MOST_LANES: usize = 6;

/// The flow of a service, at the width of a page; nothing until a step says who does it.
#[must_use]
pub fn swim_lanes(service: &str, steps: &[FlowStep]) -> Option<Drawing> {
    if steps.iter().all(|it| it.role.is_empty()) {
        return None;
    }
    let lanes = Lanes::of(steps);
    let shown = steps.get(..MOST_STEPS).unwrap_or(steps);
    let row = (STEPS / shown.len() as f64).min(ROW);
    let bottom = HEAD + row * shown.len() as f64 - WAY;
    let mut pen = Sketch::default();
    lanes.heads(&mut pen, bottom);
    let tops = (0u32..).map(|it| HEAD + row * f64::from(it));
    let placed: Vec<_> = shown.iter().zip(tops).collect();
    for pair in placed.windows(2) {
        if let [(one, from), (next, to)] = pair {
            lanes.way(&mut pen, (one, *from + row - WAY), (next, *to));
        }
    }
    for (step, top) in placed {
        lanes.step(&mut pen, step, (top, row - WAY));
    }
    let rest = steps.len() - shown.len();
    let height = if rest == 0 {
        bottom + 2.0
    } else {
        let more = say("and-more", &[("count", &rest.to_string())]);
        pen.text(Said::Soft, (0.0, bottom + 13.0), Align::Start, &more);
        bottom + 17.0
    };
    Some(pen.done((PAGE, height), alt(service, steps)))
}

/// The roles in the order in which they come in, each with a column.
struct Lanes {
    /// How a role is told from others, and as it is read.
    roles: Vec<(String, String)>,
    width: f64,
}

impl Lanes {
    fn of(steps: &[FlowStep]) -> Self {
        let mut roles: Vec<(String, String)> = Vec::new();
        for step in steps {
            let key = step.role.to_lowercase();
            if roles.iter().all(|(known, _)| *known != key) {
                roles.push((key, called(step)));
            }
        }
        if roles.len() > MOST_LANES {
            roles.truncate(MOST_LANES - 1);
            roles.push((String::new(), say("lane-others", &[])));
        }
        let width = LANES / roles.len() as f64;
        Self { roles, width }
    }

    /// The lane of a step; the last one takes whoever has none.
    fn place(&self, step: &FlowStep) -> usize {
        let key = step.role.to_lowercase();
        let found = self.roles.iter().position(|(known, _)| *known == key);
        found.unwrap_or(self.roles.len() - 1)
    }

    fn middle(&self, place: usize) -> f64 {
        self.width * (place as f64 + 0.5)
    }

    fn heads(&self, pen: &mut Sketch, bottom: f64) {
        for (place, (_, name)) in self.roles.iter().enumerate() {
            let lines = on_two(name, self.width - 8.0);
            let first = if lines.len() > 1 { 8.0 } else { 18.0 };
            for (line, y) in lines.iter().zip([first, first + 10.0]) {
                pen.text(Said::Strong, (self.middle(place), y), Align::Middle, line);
            }
            let edge = self.width * place as f64;
            if place > 0 {
                pen.line(Line::Grid, &[(edge, 0.0), (edge, bottom)]);
            }
        }
        let beside = say("lane-beside", &[]);
        pen.text(Said::Soft, (LANES + 10.0, 18.0), Align::Start, &beside);
        pen.line(Line::Grid, &[(0.0, HEAD - 5.0), (PAGE, HEAD - 5.0)]);
        pen.line(Line::Grid, &[(LANES, 0.0), (LANES, bottom)]);
    }

    fn step(&self, pen: &mut Sketch, step: &FlowStep, (top, height): (f64, f64)) {
        let middle = self.middle(self.place(step));
        let look = if step.role.is_empty() {
            Look::Dashed
        } else {
            Look::Outlined
        };
        let width = self.width.min(110.0) - 8.0;
        pen.rect(look, (middle - width / 2.0, top), (width, height));
        let name = match height >= TALL {
            true => on_two(step.name, width - 6.0),
            false => vec![fit(step.name, width - 6.0)],
        };
        for (line, y) in name.iter().zip(bases(name.len(), height)) {
            pen.text(Said::Plain, (middle, top + y), Align::Middle, line);
        }
        let beside = beside(step, height >= TALL);
        for ((look, line), y) in beside.iter().zip(bases(beside.len(), height)) {
            let at = (LANES + 10.0, top + y);
            pen.label(*look, at, (Align::Start, BESIDE), line);
        }
    }

    /// From a step to the next one: down, and over where somebody else does it.
    fn way(&self, pen: &mut Sketch, one: (&FlowStep, f64), next: (&FlowStep, f64)) {
        let (from, to) = (self.place(one.0), self.place(next.0));
        let (from, to) = (self.middle(from), self.middle(to));
        let level = one.1 + 3.0;
        let mut points = vec![(from, one.1)];
        if from != to {
            points.extend([(from, level), (to, level)]);
        }
        points.push((to, next.1));
        pen.arrow(Line::Curve, &points);
    }
}

/// Where one line or two stand in a box.
fn bases(lines: usize, height: f64) -> [f64; 2] {
    let first = height / 2.0 + if lines > 1 { -2.2 } else { 3.0 };
    [first, first + 9.5]
}

/// Within what time a step is done and what it leaves behind, on two lines where there is room.
fn beside(step: &FlowStep, on_two: bool) -> Vec<(Said, String)> {
    let within = step.within.map(|(value, unit)| {
        let time = format!("{value}\u{a0}{}", unit.word(value));
        say("lane-within", &[("time", &time)])
    });
    let output = Some(step.output.to_owned()).filter(|it| !it.is_empty());
    match (within, output) {
        (Some(within), Some(output)) if !on_two => {
            vec![(Said::Soft, format!("{within}: {output}"))]
        }
        (within, output) => {
            let within = within.map(|it| (Said::Plain, it));
            within
                .into_iter()
                .chain(output.map(|it| (Said::Soft, it)))
                .collect()
        }
    }
}

/// Who does a step, as it is read.
fn called(step: &FlowStep) -> String {
    if step.role.is_empty() {
        say("lane-nobody", &[])
    } else {
        step.role.to_owned()
    }
}

fn alt(service: &str, steps: &[FlowStep]) -> String {
    let one = |it: &FlowStep| {
        let role = called(it);
        say("lanes-alt-one", &[("step", it.name), ("role", &role)])
    };
    let list: Vec<String> = steps.iter().map(one).collect();
    say(
        "lanes-alt",
        &[("service", service), ("list", &list.join(", "))],
    )
}

#[cfg(test)]
mod tests {
    use super::super::drawing::Shape;
    use super::super::samples;
    use super::*;

    #[test]
    fn a_step_stands_in_the_lane_of_who_does_it() {
        samples::flow(8, |steps| {
            let drawing = swim_lanes("Monitoring", steps).unwrap();
            samples::sound(&drawing);
            assert!(drawing.height <= 312.0, "{}", drawing.height);
            let lanes = Lanes::of(steps);
            assert_eq!(lanes.roles.len(), 4, "{:?}", lanes.roles);
            assert_eq!(lanes.place(&steps[0]), lanes.place(&steps[4]));
            let arrows = drawing.shapes.iter();
            let arrows = arrows.filter(|it| matches!(it, Shape::Line { arrow: true, .. }));
            assert_eq!(arrows.count(), 7);
            assert!(drawing.alt.as_str().contains("by nobody named"));
        });
        samples::flow(20, |steps| {
            let drawing = swim_lanes("Monitoring", steps).unwrap();
            samples::sound(&drawing);
            assert!(drawing.height <= 312.0, "{}", drawing.height);
        });
    }

    #[test]
    fn steps_that_nobody_does_are_not_drawn() {
        samples::flow(3, |steps| {
            let mut steps = steps.to_vec();
            steps.iter_mut().for_each(|it| it.role = "");
            assert!(swim_lanes("Monitoring", &steps).is_none());
        });
    }
}
