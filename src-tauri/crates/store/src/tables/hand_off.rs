//! Hand-offs. Each end is two columns: what it is, and its id or name.

use model::Record;
use model::records::{End, HandOff};

use super::{Cell, Columns, Shape, word};
use crate::error::Trouble;

pub(super) const SHAPE: Shape = Shape {
    name: "hand_off",
    columns: &[
        "id",
        "organisation",
        "position",
        "edge",
        "provider_end",
        "provider",
        "consumer_end",
        "consumer",
        "what",
        "trigger",
        "output",
        "agreement",
        "target",
        "provider_says",
        "consumer_says",
    ],
    keys: 1,
};

pub(super) fn cells(it: &HandOff) -> Result<Vec<Cell<'_>>, Trouble> {
    let (provider_end, provider) = parts(&it.provider);
    let (consumer_end, consumer) = parts(&it.consumer);
    Ok(vec![
        it.id.as_str().into(),
        it.organisation.as_str().into(),
        it.position.as_str().into(),
        it.edge.as_ref().map_or("", |edge| edge.as_str()).into(),
        provider_end.into(),
        provider.into(),
        consumer_end.into(),
        consumer.into(),
        it.what.as_str().into(),
        it.trigger.as_str().into(),
        it.output.as_str().into(),
        it.agreement.as_str().into(),
        it.target.as_str().into(),
        word(it.provider_says)?.into(),
        word(it.consumer_says)?.into(),
    ])
}

pub(super) fn read(from: &mut Columns) -> Result<Record, Trouble> {
    Ok(Record::HandOff(HandOff {
        id: from.text()?,
        organisation: from.text()?,
        position: from.text()?,
        edge: from.optional()?,
        provider: end(from)?,
        consumer: end(from)?,
        what: from.text()?,
        trigger: from.text()?,
        output: from.text()?,
        agreement: from.text()?,
        target: from.text()?,
        provider_says: from.word()?,
        consumer_says: from.word()?,
    }))
}

fn parts(end: &End) -> (&'static str, &str) {
    match end {
        End::Service { service } => ("service", service.as_str()),
        End::Party { party } => ("party", party.as_str()),
        End::Other { name } => ("other", name),
    }
}

fn end(from: &mut Columns) -> Result<End, Trouble> {
    let what = from.str()?;
    let which = from.str()?;
    match what {
        "service" => Ok(End::Service {
            service: which.into(),
        }),
        "party" => Ok(End::Party {
            party: which.into(),
        }),
        "other" => Ok(End::Other { name: which.into() }),
        _ => Err(Trouble::Damaged(format!("the end “{what}” of a hand-off"))),
    }
}
