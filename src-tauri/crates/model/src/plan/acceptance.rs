//! Findings that somebody lives with.

use super::{Desk, kept, named};
use crate::Refusal;
use crate::change::Change;
use crate::edit::AcceptanceTexts;
use crate::ids::{FindingId, OrganisationId};
use crate::records::{Acceptance, Record};
use crate::typed;

pub(super) fn accept(
    desk: Desk,
    organisation: &OrganisationId,
    finding: &FindingId,
    texts: &AcceptanceTexts,
) -> Result<Vec<Change>, Refusal> {
    desk.organisation(organisation)?;
    if finding.as_str().trim().is_empty() || finding.as_str().contains('/') {
        return Err(Refusal::Unknown {
            what: "finding",
            id: finding.to_string(),
        });
    }
    if typed::date(&texts.review).is_none() {
        return Err(Refusal::Impossible {
            label: "Look again on".to_owned(),
            why: format!(
                "“{}” is no day. Write it like 2027-12-31.",
                texts.review.trim()
            ),
        });
    }
    let key = (organisation.clone(), finding.clone());
    let before = desk.workspace.acceptances.get(&key).cloned();
    let after = Acceptance {
        organisation: key.0,
        finding: key.1,
        reason: named(&texts.reason, "The reason")?,
        person: named(&texts.person, "Who answers for it")?,
        review: texts.review.trim().to_owned(),
        control: kept(texts.control.trim())?,
    };
    let change = Change::between(
        before.map(Record::Acceptance),
        Some(Record::Acceptance(after)),
    );
    Ok(change.into_iter().collect())
}

pub(super) fn reopen(
    desk: Desk,
    organisation: &OrganisationId,
    finding: &FindingId,
) -> Result<Vec<Change>, Refusal> {
    let key = (organisation.clone(), finding.clone());
    let found = desk.workspace.acceptances.get(&key);
    let found = found.ok_or_else(|| Refusal::Unknown {
        what: "accepted finding",
        id: finding.to_string(),
    })?;
    Ok(vec![Change::removed(Record::Acceptance(found.clone()))])
}
