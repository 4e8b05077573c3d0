//! Whether the parts that a service needs are there as often as the service is promised to be.

use super::wording::{availability, hours, say};
use crate::measures::YEAR_HOURS;
use crate::readings::Chain;

impl Chain {
    /// What the numbers say, what they assume, what to do.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let whole = availability(self.whole);
        let mut out = vec![say(
            "chain",
            &[
                ("whole", &whole),
                ("down", &hours((1.0 - self.whole) * YEAR_HOURS)),
            ],
        )];
        if let Some(promised) = self.promised.map(availability) {
            let words = [("promised", promised.as_str()), ("whole", &whole)];
            out.push(if self.falls_short() {
                say("chain-short", &words)
            } else {
                say("chain-kept", &words)
            });
        }
        if self.parts > 1 {
            let words = [
                ("part", self.weakest.as_str()),
                ("availability", &*availability(self.weakest_is)),
            ];
            out.push(say("chain-weakest", &words));
        }
        out.push(say("chain-limits", &[]));
        out
    }
}

#[cfg(test)]
mod tests {
    use super::Chain;
    use crate::checks::stage::Stage;

    fn stage() -> Stage {
        let row = |stage: Stage, cells: &str| stage.row("monitoring", "avail.chain", cells);
        let stage = row(Stage::of("six"), "part=Log platform | availability=99.5");
        let stage = row(stage, "part=Sign-in | availability=99.9");
        let stage = row(
            stage,
            "part=Telephone | alternative=voice | availability=99.5",
        );
        row(stage, "part=Radio | alternative=Voice | availability=98")
    }

    fn promised(stage: Stage, share: &str) -> Chain {
        let edit = format!(
            r#"{{"edit":"recordAnswer","service":"monitoring","question":"avail.promised","value":{{"kind":"text","text":"{share}"}}}}"#
        );
        let stage = stage.does(&[&edit]);
        Chain::of(&stage.workspace, &"monitoring".into()).unwrap()
    }

    #[test]
    fn what_is_needed_multiplies_and_of_alternatives_one_is_enough() {
        let stage = stage();
        let it = Chain::of(&stage.workspace, &"monitoring".into()).unwrap();
        let expected = 0.995 * 0.999 * (1.0 - 0.005 * 0.02);
        assert!((it.whole - expected).abs() < 1e-12, "{}", it.whole);
        assert_eq!((it.parts, it.weakest.as_str()), (4, "Log platform"));
        assert!(!it.falls_short(), "nothing is promised");
        assert!(
            it.sentences()[0].contains("99.39\u{a0}%"),
            "{:?}",
            it.sentences()
        );
        assert!(Chain::of(&stage.workspace, &"testing".into()).is_none());
    }

    #[test]
    fn a_promise_is_kept_or_not() {
        assert!(promised(stage(), "99.5").falls_short());
        assert!(!promised(stage(), "99.39").falls_short(), "as it is read");
        let kept = promised(stage(), "99");
        assert!(!kept.falls_short());
        assert!(
            kept.sentences()[1].starts_with("99\u{a0}%"),
            "{:?}",
            kept.sentences()
        );
    }
}
