//! The same work for many things, shared among the cores of the machine.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What the work makes of each thing, in the order of the things. Each core takes the next thing
/// when it is done with one, so that a long one holds up nobody.
pub(crate) fn each<T: Sync, R: Send>(things: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    let share = || {
        let mut made = Vec::with_capacity(things.len() / cores + 1);
        while let Some((place, thing)) = taken(things, &next) {
            made.push((place, work(thing)));
        }
        made
    };
    let mut all = thread::scope(|scope| {
        let others: Vec<_> = (1..cores.min(things.len()))
            .map(|_| scope.spawn(share))
            .collect();
        let mut all = share();
        for other in others {
            match other.join() {
                Ok(made) => all.extend(made),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    });
    all.sort_unstable_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, made)| made).collect()
}

/// The next thing that nobody has taken, with its place.
fn taken<'t, T>(things: &'t [T], next: &AtomicUsize) -> Option<(usize, &'t T)> {
    let place = next.fetch_add(1, Ordering::Relaxed);
    things.get(place).map(|it| (place, it))
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_comes_out_stands_in_the_order_of_what_went_in() {
        let things: Vec<u32> = (0..1000).collect();
        let made = super::each(&things, |it| it * 2);
        assert_eq!(made, things.iter().map(|it| it * 2).collect::<Vec<_>>());
        assert!(super::each(&[] as &[u32], |it| *it).is_empty());
    }
}
