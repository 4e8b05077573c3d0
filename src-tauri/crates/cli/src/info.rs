//! What is in a workspace and how far it is.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

use app::views::{ComparedAsk, compared};
use app::{OpenWorkspace, stamps, states};
use clap::Args;
use model::catalogue::Aspect;
use model::ids::{CatalogueServiceId, OrganisationId, ServiceId};
use model::progress::Progress;
use model::records::Service;
use model::sheet::sheet_of;
use serde::Serialize;

use crate::command::Order;
use crate::ending::Ending;
use crate::output;

/// Says what is in a workspace.
#[derive(Args)]
pub(crate) struct Info {
    /// The workspace
    file: PathBuf,
    /// Write JSON
    #[arg(long)]
    json: bool,
    /// Say what changed since another file, or since a snapshot of this one (its number)
    #[arg(long, value_name = "FILE")]
    against: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Told {
    schema: u32,
    revision: u32,
    organisations: Vec<ToldOrganisation>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ToldOrganisation {
    organisation: OrganisationId,
    name: String,
    services: Vec<ToldService>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ToldService {
    service: ServiceId,
    taken_from: CatalogueServiceId,
    name: String,
    progress: Progress,
    aspects: BTreeMap<Aspect, Progress>,
}

impl Order for Info {
    fn run(self) -> Ending {
        let open = OpenWorkspace::look(&self.file)?;
        if let Some(against) = &self.against {
            let ask = ComparedAsk::with(states::against(against));
            let view = compared(&open, &ask, &stamps::now(""))?;
            if self.json {
                return output::say_json(&view);
            }
            return output::say(&view.in_words());
        }
        let told = told(&open);
        if self.json {
            return output::say_json(&told);
        }
        output::say(&in_words(&told))
    }
}

fn told(open: &OpenWorkspace) -> Told {
    let workspace = open.workspace();
    let organisations = workspace.organisations_in_order().into_iter().map(|it| {
        let services = workspace.services_of(&it.id).into_iter();
        ToldOrganisation {
            organisation: it.id.clone(),
            name: it.name.clone(),
            services: services.map(|it| service(open, it)).collect(),
        }
    });
    Told {
        schema: open.file().schema(),
        revision: open.file().revision(),
        organisations: organisations.collect(),
    }
}

fn service(open: &OpenWorkspace, service: &Service) -> ToldService {
    let sheet = sheet_of(open.workspace(), open.catalogue(), service);
    let aspects: BTreeMap<_, _> = sheet
        .iter()
        .map(|it| (it.aspect, Progress::of_aspect(it)))
        .collect();
    ToldService {
        service: service.id.clone(),
        taken_from: service.taken_from.clone(),
        name: service.name.clone(),
        progress: aspects
            .values()
            .fold(Progress::default(), |sum, it| sum.plus(*it)),
        aspects,
    }
}

fn in_words(told: &Told) -> String {
    let mut text = format!("Schema {}, revision {}\n", told.schema, told.revision);
    for organisation in &told.organisations {
        let _ = writeln!(
            text,
            "\n{} ({})",
            organisation.name, organisation.organisation
        );
        for service in &organisation.services {
            let aspects: Vec<_> = Aspect::ALL
                .iter()
                .filter_map(|it| service.aspects.get(it))
                .map(|it| format!("{}/{}", it.done, it.of))
                .collect();
            let Progress { open, disputed, .. } = service.progress;
            let _ = writeln!(
                text,
                "  {} ({}): definition, processes, integration, practices {}; {open} open, {disputed} disputed",
                service.name,
                service.service,
                aspects.join(", ")
            );
        }
    }
    text
}
