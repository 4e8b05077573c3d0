//! Groups that work on copies, through the open workspace on files: what comes back, how often and
//! in which order, and what is refused.

mod coming_back;
mod conflicts;
mod killed;
mod refused;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use app::begin::Start;
use app::groups::{Bringing, HandOut, bring_back, hand_out};
use app::open_workspace::Receipt;
use app::views::{BringBackView, bring_back_view};
use app::{Fault, OpenWorkspace, stamps};
use model::merge::{Keep, Resolution};
use model::value::Value;
use model::{Edit, Record};

/// A table of laptops: the workspace and a folder for copies.
struct Table {
    folder: tempfile::TempDir,
    open: OpenWorkspace,
}

impl Table {
    fn laid() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("plenary.charrette");
        let start = Start::Catalogue("six".into());
        let mut open = OpenWorkspace::create(&path, &start, "Harbour Works", &stamps::now("Lead"))
            .expect("a workspace");
        let before = answer("monitoring", "def.purpose", "See what happens on the quay");
        write(&mut open, &[before]);
        Self { folder, open }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(format!("{name}.charrette"))
    }

    /// Hands services to a group and gives back where its copy is.
    fn handed(&mut self, group: &str, services: &[&str]) -> PathBuf {
        let wish = HandOut {
            organisation: self.open.organisation(),
            name: group.to_owned(),
            services: services.iter().map(|it| (*it).into()).collect(),
            path: self.path(group),
            replace: false,
        };
        hand_out(&mut self.open, &wish, &stamps::now("Lead")).expect("a copy");
        wish.path
    }

    fn back(&mut self, copies: &[&Path]) -> Result<Receipt, Fault> {
        bring_back(
            &mut self.open,
            &bringing(copies),
            None,
            &stamps::now("Lead"),
        )
    }

    fn preview(&self, copies: &[&Path]) -> Result<BringBackView, Fault> {
        bring_back_view(&self.open, &bringing(copies), &stamps::now("Lead"))
    }

    /// The records without those about groups and copies.
    fn said(&self) -> Vec<Record> {
        let all = self.open.workspace().records().into_iter();
        all.filter(|it| !matches!(it, Record::Group(_) | Record::Merge(_)))
            .collect()
    }

    fn text(&self, service: &str, question: &str) -> String {
        let found = self
            .open
            .workspace()
            .answer(&service.into(), &question.into());
        match found.map(|it| it.value.clone()) {
            Some(Value::Text { text }) => text,
            _ => String::new(),
        }
    }
}

fn bringing(copies: &[&Path]) -> Bringing {
    Bringing {
        copies: copies.iter().map(|it| it.to_path_buf()).collect(),
        ..Bringing::default()
    }
}

/// One decision for all conflicts of a preview.
fn deciding(view: &BringBackView, keep: &Keep, disputed: bool) -> BTreeMap<String, Resolution> {
    let json = serde_json::to_value(view).expect("JSON");
    let mut all = BTreeMap::new();
    for copy in json["copies"].as_array().expect("copies") {
        for conflict in copy["conflicts"].as_array().expect("conflicts") {
            let id = conflict["id"].as_str().expect("an id").to_owned();
            let resolution = Resolution {
                keep: keep.clone(),
                disputed,
            };
            all.insert(id, resolution);
        }
    }
    all
}

fn write(open: &mut OpenWorkspace, edits: &[Edit]) {
    open.apply_apart(edits, &stamps::now("Somebody"))
        .expect("edits");
}

/// Works on a copy as its group does.
fn work(copy: &Path, edits: &[Edit]) {
    write(&mut OpenWorkspace::open(copy).expect("the copy"), edits);
}

fn answer(service: &str, question: &str, text: &str) -> Edit {
    Edit::RecordAnswer {
        service: service.into(),
        question: question.into(),
        value: Value::Text { text: text.into() },
    }
}

fn line(service: &str, metric: &str) -> Edit {
    Edit::AddRow {
        service: service.into(),
        question: "slm.targets".into(),
        cells: [("metric".into(), metric.into())].into(),
        after: None,
    }
}
