//! The same work for many things, shared among the cores of the machine.

use std::num::NonZero;
use std::thread;

/// What the work makes of each thing, in the order of the things.
pub(crate) fn each<T: Sync, R: Send>(things: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let share = things.len().div_ceil(cores).max(1);
    let work = &work;
    thread::scope(|scope| {
        let shares: Vec<_> = things
            .chunks(share)
            .map(|share| scope.spawn(move || share.iter().map(work).collect::<Vec<R>>()))
            .collect();
        let done = shares.into_iter().map(|it| match it.join() {
            Ok(made) => made,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        done.flatten().collect()
    })
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
