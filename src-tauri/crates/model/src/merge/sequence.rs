//! Sequences compared, and two changed ones brought together over the one that both began as. What
//! stands in them, words or entries of a list, is not known here: equal numbers are equal things.

use std::collections::BTreeMap;
use std::ops::Range;

/// Cells of a table of comparisons beyond which only what is there once on both sides is matched.
const TABLE_LIMIT: usize = 4_000_000;

/// A stretch of the old sequence and what stands in its place in the new one. Two of them never
/// touch: something that stayed stands between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hunk {
    pub(super) old: Range<usize>,
    pub(super) new: Range<usize>,
}

/// Numbers for things, the same for equal ones.
#[derive(Debug, Default)]
pub(super) struct Numbers(BTreeMap<String, u32>);

impl Numbers {
    pub(super) fn of(&mut self, thing: &str) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(thing.to_owned()).or_insert(next)
    }
}

/// A part of what two changed sequences come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Something that stayed, by its place in the old sequence and on both sides.
    Kept(usize, usize, usize),
    /// What only this side wrote, or both alike.
    Ours(Range<usize>),
    /// What only the other side wrote.
    Theirs(Range<usize>),
    /// What both put in at the same place.
    Beside(Range<usize>, Range<usize>),
}

/// Where the sequences differ, in order.
pub(super) fn hunks(old: &[u32], new: &[u32]) -> Vec<Hunk> {
    let mut pairs = Vec::new();
    matched((old, 0), (new, 0), &mut pairs);
    pairs.push((old.len(), new.len()));
    let mut hunks = Vec::new();
    let (mut from, mut to) = (0, 0);
    for (left, right) in pairs {
        if from < left || to < right {
            hunks.push(Hunk {
                old: from..left,
                new: to..right,
            });
        }
        (from, to) = (left + 1, right + 1);
    }
    hunks
}

type Stretch<'a> = (&'a [u32], usize);

/// Pairs of places whose things are matched, in order.
fn matched((old, at): Stretch, (new, to): Stretch, pairs: &mut Vec<(usize, usize)>) {
    let ahead = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    pairs.extend((0..ahead).map(|it| (at + it, to + it)));
    let (old, new) = (rest(old, ahead), rest(new, ahead));
    let (at, to) = (at + ahead, to + ahead);
    let both = old.iter().rev().zip(new.iter().rev());
    let behind = both.take_while(|(a, b)| a == b).count();
    let (left, right) = (old.len() - behind, new.len() - behind);
    let (core, other) = (part(old, 0..left), part(new, 0..right));
    if core.len().saturating_mul(other.len()) <= TABLE_LIMIT {
        longest((core, at), (other, to), pairs);
    } else {
        by_anchors((core, at), (other, to), pairs);
    }
    pairs.extend((0..behind).map(|it| (at + left + it, to + right + it)));
}

fn rest(things: &[u32], from: usize) -> &[u32] {
    things.get(from..).unwrap_or_default()
}

fn part(things: &[u32], range: Range<usize>) -> &[u32] {
    things.get(range).unwrap_or_default()
}

/// The longest common subsequence, the earliest of several.
fn longest((old, at): Stretch, (new, to): Stretch, pairs: &mut Vec<(usize, usize)>) {
    if old.is_empty() || new.is_empty() {
        return;
    }
    let width = new.len() + 1;
    let mut table = vec![0_u16; (old.len() + 1) * width];
    let read = |table: &[u16], i: usize, j: usize| table.get(i * width + j).copied().unwrap_or(0);
    for (i, left) in old.iter().enumerate().rev() {
        for (j, right) in new.iter().enumerate().rev() {
            let best = if left == right {
                read(&table, i + 1, j + 1) + 1
            } else {
                read(&table, i + 1, j).max(read(&table, i, j + 1))
            };
            if let Some(cell) = table.get_mut(i * width + j) {
                *cell = best;
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    while let (Some(left), Some(right)) = (old.get(i), new.get(j)) {
        if left == right {
            pairs.push((at + i, to + j));
            (i, j) = (i + 1, j + 1);
        } else if read(&table, i + 1, j) >= read(&table, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
}

/// What is there once on both sides, in the same order, and what lies between compared anew.
fn by_anchors((old, at): Stretch, (new, to): Stretch, pairs: &mut Vec<(usize, usize)>) {
    let (left, right) = (once(old), once(new));
    let mut common: Vec<(usize, usize)> = left
        .iter()
        .filter_map(|(thing, place)| right.get(thing).map(|it| (*place, *it)))
        .collect();
    common.sort_unstable();
    let (mut from, mut behind) = (0, 0);
    let anchors = increasing(&common);
    if anchors.is_empty() {
        return;
    }
    for (i, j) in anchors {
        let gap = (part(old, from..i), at + from);
        matched(gap, (part(new, behind..j), to + behind), pairs);
        pairs.push((at + i, to + j));
        (from, behind) = (i + 1, j + 1);
    }
    matched(
        (rest(old, from), at + from),
        (rest(new, behind), to + behind),
        pairs,
    );
}

/// The places of things that are there once.
fn once(things: &[u32]) -> BTreeMap<u32, usize> {
    let mut places: BTreeMap<u32, Option<usize>> = BTreeMap::new();
    for (place, thing) in things.iter().enumerate() {
        let known = places.entry(*thing).or_insert(Some(place));
        if *known != Some(place) {
            *known = None;
        }
    }
    let single = places.into_iter();
    single
        .filter_map(|(thing, place)| Some((thing, place?)))
        .collect()
}

/// The longest run of pairs, in order of the first, whose seconds increase.
fn increasing(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    let second = |place: usize| pairs.get(place).map_or(usize::MAX, |it| it.1);
    for (place, pair) in pairs.iter().enumerate() {
        let length = ends.partition_point(|it| second(*it) < pair.1);
        before.push(length.checked_sub(1).and_then(|it| ends.get(it).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = place,
            None => ends.push(place),
        }
    }
    let mut run = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied();
    while let Some(place) = next {
        run.extend(pairs.get(place).copied());
        next = before.get(place).copied().flatten();
    }
    run.reverse();
    run
}

/// What both changed sequences come to; nothing where they changed the same place, or places next
/// to each other, in different ways. With `beside`, what both put in at one place is no such case.
pub(super) fn joined(
    base: &[u32],
    ours: &[u32],
    theirs: &[u32],
    beside: bool,
) -> Option<Vec<Part>> {
    let (mine, others) = (hunks(base, ours), hunks(base, theirs));
    let (mut mine, mut others) = (mine.iter().peekable(), others.iter().peekable());
    let mut walk = Walk::default();
    loop {
        match (mine.peek().copied(), others.peek().copied()) {
            (None, None) => break,
            (Some(it), None) => {
                walk.ours(it);
                mine.next();
            }
            (None, Some(it)) => {
                walk.theirs(it);
                others.next();
            }
            (Some(one), Some(other)) => {
                let alike = one.old == other.old
                    && part(ours, one.new.clone()) == part(theirs, other.new.clone());
                let touching = one.old.start <= other.old.end && other.old.start <= one.old.end;
                let at_one_place = one.old == other.old && one.old.is_empty();
                if alike {
                    walk.both(one, other, false);
                } else if touching && !(beside && at_one_place) {
                    return None;
                } else if touching {
                    walk.both(one, other, true);
                } else if one.old.start < other.old.start {
                    walk.ours(one);
                    mine.next();
                    continue;
                } else {
                    walk.theirs(other);
                    others.next();
                    continue;
                }
                mine.next();
                others.next();
            }
        }
    }
    walk.keep_until(base.len());
    Some(walk.parts)
}

/// How far the walk over three sequences has come.
#[derive(Default)]
struct Walk {
    base: usize,
    ours: usize,
    theirs: usize,
    parts: Vec<Part>,
}

impl Walk {
    fn keep_until(&mut self, end: usize) {
        while self.base < end {
            self.parts
                .push(Part::Kept(self.base, self.ours, self.theirs));
            (self.base, self.ours, self.theirs) = (self.base + 1, self.ours + 1, self.theirs + 1);
        }
    }

    fn ours(&mut self, hunk: &Hunk) {
        self.keep_until(hunk.old.start);
        self.parts.push(Part::Ours(hunk.new.clone()));
        self.base = hunk.old.end;
        self.ours = hunk.new.end;
        self.theirs += hunk.old.len();
    }

    fn theirs(&mut self, hunk: &Hunk) {
        self.keep_until(hunk.old.start);
        self.parts.push(Part::Theirs(hunk.new.clone()));
        self.base = hunk.old.end;
        self.ours += hunk.old.len();
        self.theirs = hunk.new.end;
    }

    fn both(&mut self, one: &Hunk, other: &Hunk, beside: bool) {
        self.keep_until(one.old.start);
        self.parts.push(if beside {
            Part::Beside(one.new.clone(), other.new.clone())
        } else {
            Part::Ours(one.new.clone())
        });
        self.base = one.old.end;
        (self.ours, self.theirs) = (one.new.end, other.new.end);
    }
}

/// Whether comparing the outcome with the old sequence finds just what both sides did. Where equal
/// things stand side by side it may not; then the outcome would depend on who came first.
pub(super) fn is_plain(base: &[u32], outcome: &[u32], sides: [&[u32]; 2]) -> bool {
    let found = hunks(base, outcome);
    let fits = |side: &[u32]| {
        hunks(base, side).iter().all(|hunk| {
            let same = found.iter().find(|it| it.old == hunk.old);
            same.is_some_and(|it| {
                let written = part(outcome, it.new.clone());
                let meant = part(side, hunk.new.clone());
                written == meant || (hunk.old.is_empty() && holds(written, meant))
            })
        })
    };
    let known = |hunk: &Hunk| {
        sides
            .iter()
            .any(|side| hunks(base, side).iter().any(|it| it.old == hunk.old))
    };
    sides.iter().all(|side| fits(side)) && found.iter().all(known)
}

/// Whether all things of the second stand in the first.
fn holds(whole: &[u32], some: &[u32]) -> bool {
    some.iter().all(|it| whole.contains(it))
}
