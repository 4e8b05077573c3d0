//! The hand-offs of an example: what its services say about proposed ones, and those of its own.

use serde::Deserialize;

use super::Unusable;
use crate::edit::{Edit, HandOffTexts};
use crate::ids::{EdgeId, OrganisationId, ServiceId};
use crate::plan::proposed_id;
use crate::records::End;
use crate::value::Says;
use crate::{Catalogue, Workspace};

/// A hand-off: one that the catalogue proposes, by its edge, or one with ends of its own.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct ExampleHandOff {
    edge: Option<EdgeId>,
    provider: Option<String>,
    consumer: Option<String>,
    #[serde(default)]
    provider_says: Says,
    #[serde(default)]
    consumer_says: Says,
    what: Option<String>,
    trigger: Option<String>,
    output: Option<String>,
    agreement: Option<String>,
    target: Option<String>,
}

impl ExampleHandOff {
    pub(super) fn edits(
        &self,
        workspace: &Workspace,
        catalogue: &Catalogue,
        organisation: &OrganisationId,
    ) -> Result<Vec<Edit>, Unusable> {
        let Some(edge) = &self.edge else {
            return self.own(workspace, catalogue);
        };
        let known = catalogue
            .edge(edge)
            .ok_or_else(|| Unusable::HandOff(edge.to_string()))?;
        let hand_off = proposed_id(organisation, edge);
        let mut edits = Vec::new();
        for (end, says) in [
            (&known.provider, self.provider_says),
            (&known.consumer, self.consumer_says),
        ] {
            let service: ServiceId = end.as_str().into();
            if !workspace.services.contains_key(&service) {
                continue;
            }
            if edits.is_empty() && self.what.is_some() {
                let (service, hand_off) = (service.clone(), hand_off.clone());
                edits.push(Edit::EditHandOff {
                    service,
                    hand_off,
                    texts: self.texts(),
                });
            }
            edits.push(Edit::SettleHandOff {
                service,
                hand_off: hand_off.clone(),
                says,
            });
        }
        Ok(edits)
    }

    fn own(&self, workspace: &Workspace, catalogue: &Catalogue) -> Result<Vec<Edit>, Unusable> {
        let end = |text: &Option<String>| {
            let text = text.as_deref().unwrap_or_default();
            let service: ServiceId = text.into();
            if workspace.services.contains_key(&service) {
                return End::Service { service };
            }
            match catalogue.party(&text.into()) {
                Some(party) => End::Party {
                    party: party.id.clone(),
                },
                None => End::Other {
                    name: text.to_owned(),
                },
            }
        };
        let (provider, consumer) = (end(&self.provider), end(&self.consumer));
        let speaker = [&provider, &consumer].into_iter().find_map(|it| match it {
            End::Service { service } => Some(service.clone()),
            End::Party { .. } | End::Other { .. } => None,
        });
        let service =
            speaker.ok_or_else(|| Unusable::HandOff(self.what.clone().unwrap_or_default()))?;
        Ok(vec![Edit::AddHandOff {
            service,
            provider,
            consumer,
            texts: self.texts(),
        }])
    }

    fn texts(&self) -> HandOffTexts {
        HandOffTexts {
            what: self.what.clone(),
            trigger: self.trigger.clone(),
            output: self.output.clone(),
            agreement: self.agreement.clone(),
            target: self.target.clone(),
        }
    }
}
