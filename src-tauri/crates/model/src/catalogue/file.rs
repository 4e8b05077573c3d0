//! Reading catalogues: a catalogue is the concatenation of its TOML files, in the order given.

use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::lint::unreadable;
use super::{
    Catalogue, CatalogueActivity, CataloguePractice, CatalogueRole, CatalogueService, Complaint,
    Edge, Feature, Figure, GuidanceOverride, Party, Question, Register, ServiceSet,
};

/// A TOML file by name and text; the name only serves complaints.
#[derive(Clone, Debug)]
pub struct Source {
    /// What the file is called.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

impl Source {
    /// The line, counted from 1, of a byte offset.
    pub(super) fn line(&self, offset: usize) -> usize {
        self.text
            .bytes()
            .take(offset)
            .filter(|byte| *byte == b'\n')
            .count()
            + 1
    }
}

/// What a TOML file of a catalogue may hold. All of it is optional, in any file.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct CatalogueFile {
    #[schemars(with = "Option<ServiceSet>")]
    pub(super) catalogue: Option<Spanned<ServiceSet>>,
    #[schemars(with = "Vec<CatalogueService>")]
    pub(super) service: Vec<Spanned<CatalogueService>>,
    #[schemars(with = "Vec<Feature>")]
    pub(super) feature: Vec<Spanned<Feature>>,
    #[schemars(with = "Vec<CataloguePractice>")]
    pub(super) practice: Vec<Spanned<CataloguePractice>>,
    #[schemars(with = "Vec<Party>")]
    pub(super) party: Vec<Spanned<Party>>,
    #[schemars(with = "Vec<Edge>")]
    pub(super) hand_off: Vec<Spanned<Edge>>,
    #[schemars(with = "Vec<CatalogueRole>")]
    pub(super) role: Vec<Spanned<CatalogueRole>>,
    #[schemars(with = "Vec<CatalogueActivity>")]
    pub(super) activity: Vec<Spanned<CatalogueActivity>>,
    #[schemars(with = "Vec<Question>")]
    pub(super) question: Vec<Spanned<Question>>,
    #[schemars(with = "Vec<Register>")]
    pub(super) register: Vec<Spanned<Register>>,
    #[schemars(with = "Vec<GuidanceOverride>")]
    pub(super) guidance: Vec<Spanned<GuidanceOverride>>,
    #[schemars(with = "Vec<Figure>")]
    pub(super) figure: Vec<Spanned<Figure>>,
}

impl CatalogueFile {
    /// Reads one file.
    ///
    /// # Errors
    /// A complaint with the line where the text is no TOML or no catalogue.
    pub(super) fn parse(source: &Source) -> Result<Self, Complaint> {
        toml::from_str(&source.text).map_err(|error| unreadable(source, &error))
    }
}

impl Catalogue {
    /// Reads the files of one catalogue and puts its entries behind those that are there. Services
    /// belong to the set that one of these files declares.
    ///
    /// # Errors
    /// The first complaint about a file that cannot be read. Contradictions between entries are
    /// [`super::lint`]'s to find.
    pub fn add(&mut self, sources: &[Source]) -> Result<(), Complaint> {
        let files = sources
            .iter()
            .map(CatalogueFile::parse)
            .collect::<Result<Vec<_>, _>>()?;
        self.index.take();
        let set = files.iter().find_map(|file| file.catalogue.as_ref());
        let set = set.map(|it| it.get_ref().id.clone()).unwrap_or_default();
        for file in files {
            self.take_in(file, &set);
        }
        Ok(())
    }

    fn take_in(&mut self, file: CatalogueFile, set: &crate::ids::CatalogueId) {
        self.sets.extend(file.catalogue.map(Spanned::into_inner));
        self.services.extend(file.service.into_iter().map(|it| {
            let mut service = it.into_inner();
            service.set = set.clone();
            service
        }));
        self.features.extend(inner(file.feature));
        self.practices.extend(inner(file.practice));
        self.parties.extend(inner(file.party));
        self.edges.extend(inner(file.hand_off));
        self.roles.extend(inner(file.role));
        self.activities.extend(inner(file.activity));
        self.questions.extend(inner(file.question));
        self.registers.extend(inner(file.register));
        self.figures.extend(inner(file.figure));
        self.overrides
            .extend(inner(file.guidance).map(|it| ((it.service.clone(), it.question.clone()), it)));
    }
}

fn inner<T>(list: Vec<Spanned<T>>) -> impl Iterator<Item = T> {
    list.into_iter().map(Spanned::into_inner)
}
