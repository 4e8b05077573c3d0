//! A promise to a customer outlives the agreements on which it rests.

use chrono::NaiveDate;

use super::super::figures::{counted, ending};
use super::super::{Check, Facts, Find, Found, Severity, Spot};
use crate::readings::{Agreement, agreements_of};
use crate::records::Service;

/// The check.
pub(in crate::checks) const CHECK: Check = Check {
    id: "support-ends-first",
    severity: Severity::Note,
    find: Find::InService(look),
};

fn look(facts: &Facts, service: &Service, found: &mut Found) {
    let agreements = agreements_of(facts, &service.id);
    let of = |kinds: &'static [&str]| {
        let some = agreements.iter().filter(|it| kinds.contains(&it.kind));
        some.filter_map(|it| Some((it.valid_to?, it)))
    };
    let dated = |it: &(NaiveDate, &Agreement)| it.0;
    let Some((promised, sla)) = of(&["sla"]).max_by_key(dated) else {
        return;
    };
    // Those that end soon are told by themselves.
    let short =
        of(&["ola", "uc"]).filter(|it| it.0 < promised && ending(facts.today, it.0).is_none());
    let short: Vec<_> = short.collect();
    let Some((ends, first)) = short.iter().min_by_key(|it| it.0) else {
        return;
    };
    found.add(
        Spot::row(&service.id, "slm.agreements", first.row),
        &[service.id.as_str()],
        [
            ("service", service.name.clone()),
            (
                "number",
                counted(short.len() as f64, "agreement ends", "agreements end"),
            ),
            ("sla", sla.name.to_owned()),
            ("until", promised.to_string()),
            ("first", first.name.to_owned()),
            ("ends", ends.to_string()),
        ],
    );
}

#[cfg(test)]
mod tests {
    use super::super::super::stage::Stage;
    use super::CHECK;

    fn says(last: &str) -> Vec<String> {
        let ola = format!("name=OLA 7 | kind=ola | valid-to={last}");
        let sla = "name=SLA 1 | kind=sla | valid-to=2028-03-31";
        Stage::of("six")
            .row("monitoring", "slm.agreements", sla)
            .row("monitoring", "slm.agreements", &ola)
            .says(&CHECK)
    }

    #[test]
    fn fires_where_the_support_ends_before_the_promise() {
        assert_eq!(
            says("2027-06-30"),
            ["Monitoring: 1 agreement ends before “SLA 1” does, the first, “OLA 7”, on 2027-06-30"]
        );
    }

    #[test]
    fn stays_silent_where_it_lasts_as_long() {
        assert!(says("2028-03-31").is_empty());
    }
}
