//! Whether the scheme that makes a priority of impact and urgency can be used: every cell filled
//! and none running backwards. It does not say which scheme is right.
//!
//! Source: the matrix of impact × urgency of service management texts; ENISA's model text.

/// How many grades of urgency a scheme has.
pub const URGENCIES: usize = 3;

/// A scheme: one row for each impact, gravest first; in it one cell for each urgency, most urgent
/// first. A cell holds a priority, 1 for what goes first, or nothing yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheme {
    /// The rows.
    pub rows: Vec<[Option<u8>; URGENCIES]>,
}

/// A cell of a scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// The row, 0 for the gravest impact.
    pub impact: usize,
    /// The column, 0 for the highest urgency.
    pub urgency: usize,
}

/// What is wrong with a scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// A cell holds no priority; 0 is none.
    Missing(Cell),
    /// A graver or more urgent cell goes after a lesser one of the same row or column.
    Backwards {
        /// The graver or more urgent cell.
        graver: Cell,
        /// The nearest lesser cell of the row or column that holds a priority.
        lesser: Cell,
    },
}

impl Default for Scheme {
    /// The usual scheme of three by three, priorities 1 to 5.
    fn default() -> Self {
        let row = |first: u8| [Some(first), Some(first + 1), Some(first + 2)];
        Self {
            rows: vec![row(1), row(2), row(3)],
        }
    }
}

impl Scheme {
    /// The priority for an impact and an urgency, where there is one.
    #[must_use]
    pub fn priority(&self, cell: Cell) -> Option<u8> {
        let row = self.rows.get(cell.impact)?;
        row.get(cell.urgency).copied()?.filter(|it| *it > 0)
    }

    /// What is wrong with it, row by row. Neighbours in rows and columns suffice: where they do not
    /// run backwards and none is missing, no two cells do.
    #[must_use]
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        for impact in 0..self.rows.len() {
            for urgency in 0..URGENCIES {
                let cell = Cell { impact, urgency };
                let Some(priority) = self.priority(cell) else {
                    flaws.push(Flaw::Missing(cell));
                    continue;
                };
                let right = (urgency + 1..URGENCIES).map(|urgency| Cell { impact, urgency });
                let down = (impact + 1..self.rows.len()).map(|impact| Cell { impact, urgency });
                for lesser in [self.nearest(right), self.nearest(down)] {
                    flaws.extend(lesser.filter(|(_, other)| *other < priority).map(
                        |(lesser, _)| Flaw::Backwards {
                            graver: cell,
                            lesser,
                        },
                    ));
                }
            }
        }
        flaws
    }

    fn nearest(&self, cells: impl Iterator<Item = Cell>) -> Option<(Cell, u8)> {
        let mut filled = cells.filter_map(|it| Some((it, self.priority(it)?)));
        filled.next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(impact: usize, urgency: usize) -> Cell {
        Cell { impact, urgency }
    }

    #[test]
    fn the_usual_scheme_is_whole_and_runs_forwards() {
        let usual = Scheme::default();
        assert_eq!(usual.flaws(), []);
        let shown: Vec<Option<u8>> = [
            (0, 0),
            (0, 1),
            (1, 0),
            (0, 2),
            (1, 1),
            (2, 0),
            (1, 2),
            (2, 2),
        ]
        .map(|(impact, urgency)| usual.priority(cell(impact, urgency)))
        .to_vec();
        assert_eq!(shown, [1, 2, 2, 3, 3, 3, 4, 5].map(Some));
        assert_eq!(usual.priority(cell(3, 0)), None);
        assert_eq!(usual.priority(cell(0, 3)), None);
    }

    #[test]
    fn missing_cells_are_found() {
        let mut scheme = Scheme::default();
        scheme.rows[1][1] = None;
        scheme.rows[2][2] = Some(0);
        assert_eq!(
            scheme.flaws(),
            [Flaw::Missing(cell(1, 1)), Flaw::Missing(cell(2, 2))]
        );
    }

    #[test]
    fn cells_that_run_backwards_are_found_over_a_hole_too() {
        let mut scheme = Scheme::default();
        scheme.rows[0] = [Some(4), None, Some(3)];
        assert_eq!(
            scheme.flaws(),
            [
                Flaw::Backwards {
                    graver: cell(0, 0),
                    lesser: cell(0, 2)
                },
                Flaw::Backwards {
                    graver: cell(0, 0),
                    lesser: cell(1, 0)
                },
                Flaw::Missing(cell(0, 1)),
            ]
        );
    }

    #[test]
    fn neighbours_suffice_for_all_schemes_of_two_rows() {
        for code in 0..4_u32.pow(6) {
            let at = |place: u32| Some((code / 4_u32.pow(place) % 4 + 1) as u8);
            let scheme = Scheme {
                rows: vec![[at(0), at(1), at(2)], [at(3), at(4), at(5)]],
            };
            let cells = || (0..2).flat_map(|row| (0..3).map(move |column| cell(row, column)));
            let forwards = cells().all(|one| {
                cells()
                    .filter(|it| it.impact >= one.impact && it.urgency >= one.urgency)
                    .all(|it| scheme.priority(it) >= scheme.priority(one))
            });
            assert_eq!(scheme.flaws().is_empty(), forwards, "{scheme:?}");
        }
    }
}
