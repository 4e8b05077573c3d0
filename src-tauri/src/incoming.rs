//! Organisations of other workspaces on their way in: how many files are read, and whether somebody
//! said to stop. Asked while the desk is busy reading, so it stands beside it.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use serde_json::{Value, json};

/// How far the reading is.
#[derive(Debug, Default)]
pub(crate) struct Incoming {
    done: AtomicUsize,
    of: AtomicUsize,
    stopped: AtomicBool,
}

impl Incoming {
    /// Begins anew.
    pub(crate) fn begin(&self) {
        self.stopped.store(false, Ordering::Relaxed);
        self.tell(0, 0);
    }

    /// Told before each file; says whether to go on.
    pub(crate) fn tell(&self, done: usize, of: usize) -> bool {
        self.done.store(done, Ordering::Relaxed);
        self.of.store(of, Ordering::Relaxed);
        !self.stopped.load(Ordering::Relaxed)
    }

    /// Says to stop; what was read is forgotten.
    pub(crate) fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// For the page; nothing while nothing is read.
    pub(crate) fn shown(&self) -> Value {
        let (done, of) = (
            self.done.load(Ordering::Relaxed),
            self.of.load(Ordering::Relaxed),
        );
        if of == 0 {
            return Value::Null;
        }
        json!({ "done": done, "of": of })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_goes_on_until_somebody_says_to_stop_and_begins_anew() {
        let it = Incoming::default();
        assert_eq!(it.shown(), Value::Null);
        assert!(it.tell(3, 10));
        assert_eq!(it.shown(), json!({ "done": 3, "of": 10 }));
        it.stop();
        assert!(!it.tell(4, 10));
        it.begin();
        assert!(it.tell(0, 2));
    }
}
