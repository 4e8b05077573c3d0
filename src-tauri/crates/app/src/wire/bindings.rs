//! The TypeScript twins of the wire's types, made from the Rust ones. The test fails when the
//! committed file is not what they say; `cargo xtask bindings` rewrites it.

use std::collections::BTreeMap;
use std::path::Path;

use ts_rs::{Config, TS, TypeVisitor};

use super::{
    BringingBack, CALLS, Comparing, Edits, HandingOut, Nothing, OfOrganisation, OfQuestion,
    OfRegister, OfService, ReceiptView,
};
use crate::begin::StartingPoint;
use crate::states::Snapshot;
use crate::views::{
    AcrossAsk, AcrossView, ArchitectureView, BringBackView, CapacityView, CombinationsView,
    CombiningView, ComparedAsk, ComparedView, Desk, DutiesView, Dwelling, FindingsAsk,
    FindingsView, GroupsView, HandOffsView, History, HistoryAsk, LevelsView, MaturityView,
    Overview, QuestionView, RegisterView, WorksheetView,
};

/// Declarations by name, dependencies included.
#[derive(Default)]
struct Twins {
    config: Config,
    declared: BTreeMap<String, String>,
    calls: Vec<(&'static str, String, String)>,
}

impl TypeVisitor for Twins {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_none() {
            return;
        }
        let declared = format!("export {}", T::decl(&self.config));
        if self
            .declared
            .insert(T::ident(&self.config), declared)
            .is_none()
        {
            T::visit_dependencies(self);
        }
    }
}

impl Twins {
    fn call<Q: TS + 'static, R: TS + 'static>(&mut self, name: &'static str) {
        self.visit::<Q>();
        self.visit::<R>();
        Q::visit_dependencies(self);
        R::visit_dependencies(self);
        R::visit_generics(self);
        self.calls
            .push((name, Q::name(&self.config), R::name(&self.config)));
    }

    fn text(&self) -> String {
        let mut text = String::from(
            "// Written by `cargo xtask bindings` from the types of the wire. Change those, not this.\n",
        );
        for declared in self.declared.values() {
            text.push_str(declared);
            text.push('\n');
        }
        text.push_str("export interface Calls {\n");
        for (name, request, reply) in &self.calls {
            text.push_str(&format!(
                "  {name}: {{ request: {request}; reply: {reply} }};\n"
            ));
        }
        text.push_str("}\n");
        text
    }
}

fn twins() -> Twins {
    let mut twins = Twins::default();
    twins.call::<Nothing, Desk>("desk");
    twins.call::<Nothing, Overview>("overview");
    twins.call::<OfService, WorksheetView>("worksheet");
    twins.call::<OfQuestion, QuestionView>("question");
    twins.call::<Nothing, model::records::Organisation>("organisation");
    twins.call::<FindingsAsk, FindingsView>("findings");
    twins.call::<OfRegister, RegisterView>("register");
    twins.call::<OfService, DutiesView>("duties");
    twins.call::<Nothing, ArchitectureView>("architecture");
    twins.call::<Nothing, LevelsView>("levels");
    twins.call::<Nothing, CapacityView>("capacity");
    twins.call::<Dwelling, HandOffsView>("handOffs");
    twins.call::<Dwelling, MaturityView>("maturity");
    twins.call::<Nothing, CombinationsView>("combinations");
    twins.call::<model::edit::Combining, CombiningView>("combining");
    twins.call::<AcrossAsk, AcrossView>("across");
    twins.call::<Nothing, Vec<Snapshot>>("snapshots");
    twins.call::<ComparedAsk, ComparedView>("compared");
    twins.call::<OfOrganisation, Desk>("show");
    twins.call::<Nothing, GroupsView>("groups");
    twins.call::<HandingOut, ReceiptView>("handOut");
    twins.call::<Comparing, BringBackView>("bringBackPreview");
    twins.call::<BringingBack, ReceiptView>("bringBack");
    twins.call::<HistoryAsk, History>("history");
    twins.call::<report::Options, Vec<report::Report>>("preview");
    twins.call::<Edits, ReceiptView>("apply");
    twins.call::<Nothing, ReceiptView>("undo");
    twins.call::<Nothing, ReceiptView>("redo");
    twins.visit::<StartingPoint>();
    twins.visit::<report::pictures::Picture>();
    twins.visit::<report::pictures::Figure>();
    twins
}

#[test]
fn bindings_are_what_the_types_say() {
    let twins = twins();
    let named: Vec<_> = twins.calls.iter().map(|it| it.0).collect();
    let known: Vec<_> = CALLS.iter().map(|it| it.0).collect();
    assert_eq!(named, known, "every call has its types");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/host/generated/wire.ts");
    if std::env::var_os("UPDATE_BINDINGS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, twins.text()).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == twins.text(),
        "the types of the wire have changed: run `cargo xtask bindings`"
    );
}
